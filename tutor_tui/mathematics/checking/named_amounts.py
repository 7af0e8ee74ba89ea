"""Amounts that a text gives to what it names: "So Mary is 10.", "the width is 6 m".

The tutor's own answer may tell the same names; for a width or a speed that was not asked, the
question is asked anew with it. That can only confirm: what is called so may be another thing.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.against_own import against_own
from tutor_tui.mathematics.checking.asked_anew import story_of
from tutor_tui.mathematics.checking.language import is_denied
from tutor_tui.mathematics.checking.own_answer import OwnAnswer, quietly
from tutor_tui.mathematics.checking.verdict import Verdict, agrees
from tutor_tui.mathematics.checking.wordy_results import AS_OWN
from tutor_tui.mathematics.late_patterns import late_regex

_NUMBER: Final = r"\*{0,2}(?P<value>\d[\d,]*(?:\.\d+)?"
_PERSON: Final = late_regex(
    rf"\b(?P<name>[A-Z][a-z]+)\s+(?:is|has|was|gets)\s+(?:now\s+|currently\s+)?{_NUMBER})"
    r"(?![\d.,]*[\d%]|\s*(?:[-+*/×·^=]|more|less|times|older|younger))"
)
_TOLD_OF: Final = late_regex(r"\bof ([A-Z][a-z]+) is `(\d[\d.]*)`")
_THING: Final = late_regex(
    r"\b[Tt]he (?P<name>width|length|height|radius|diameter|perimeter|circumference|hypotenuse"
    rf"|diagonal|speed|distance)\s+is\s+{_NUMBER}"
    r"\s*(?:[a-z]{1,3}(?:/[a-z]{1,2})?(?![A-Za-z²³^]))?)(?![\d.,]*[\d%]|\s*(?:[-+*/×·^=]|more|less|times))"
)
_SENTENCE: Final = re.compile(r"[.!?]\s|\n")
_SECONDS: Final = 0.6
_MOST: Final = 3


def named_amounts(
    text: str, own: OwnAnswer | None, question: str, answer: Callable[[str], OwnAnswer | None]
) -> Iterator[tuple[int, int, Verdict]]:
    """Where amounts stand that are right, with the verdict; `answer` answers a question."""
    told = dict(_TOLD_OF.findall(own.text)) if own else {}
    for found in _PERSON.finditer(text):
        if told.get(found["name"]) == found["value"] and not _is_denied(text, found):
            yield *found.span("value"), agrees(AS_OWN)
    story = story_of(question)
    if story is None:
        return
    things = (f for f in _THING.finditer(text) if not _is_denied(text, f))
    for found in islice(things, _MOST):
        named = quietly(partial(answer, f"{story}Find the {found['name']}."), _SECONDS)
        if named is None:
            continue
        judge = partial(against_own, named, found["value"].strip(), is_last=False)
        verdict = quietly(judge, _SECONDS)
        if verdict is not None and verdict.mark is Mark.AGREES:
            yield *found.span("value"), verdict


def _is_denied(text: str, found: "re.Match[str]") -> bool:
    """Whether the sentence around an amount denies or asks it."""
    starts = [stop.end() for stop in _SENTENCE.finditer(text, 0, found.start())]
    end = _SENTENCE.search(text, found.end())
    return is_denied(text[max(starts, default=0) : end.end() if end else len(text)])
