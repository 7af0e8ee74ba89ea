"""What a text tells in words of the problem: "it has no real roots", "the integral diverges".

Only where the question leaves no doubt what they are said of: its one quadratic equation, or the
one thing that it asks to be worked out.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from tutor_tui.mathematics.checking.against_own import against_own
from tutor_tui.mathematics.checking.language import is_denied
from tutor_tui.mathematics.checking.own_answer import Asked, OwnAnswer
from tutor_tui.mathematics.checking.told_values import plain_text, sentence_around
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees
from tutor_tui.mathematics.checking.wordy_results import AS_OWN, other
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.terms import terms_of
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_COUNT: Final = late_regex(
    r"(?:\b(?:equation|quadratic|parabola|it)\s+(?:therefore\s+|thus\s+|also\s+)?has|\bthere\s+(?:is|are)"
    r"|\bhence|\bso|\bthus|\btherefore|,)\s+(?P<count>no|exactly\s+one|one|two|a\s+(?:double|repeated))\s+"
    r"(?:distinct\s+|different\s+|repeated\s+|equal\s+|unequal\s+)*real\s+(?:root|solution|zero)s?\b",
    re.IGNORECASE,
)
_COUNTS: Final = {"no": "0", "two": "2"}
_OUTCOME: Final = late_regex(
    r"\b(?:integral|series|sum|it)\s+(?:therefore\s+|thus\s+)?(?P<what>converges|diverges|is\s+convergent|"
    r"is\s+divergent)(?:\s+to\s+(?P<value>[^\s,;]+?)(?=[\s.,;]|$))?",
    re.IGNORECASE,
)
_SUPPOSED: Final = late_regex(r"\b(?:if|when|whenever|would|could|any|every)\b", re.IGNORECASE)
_LETTER: Final = re.compile(r"[a-zA-Z]\s*=")
_MOST: Final = 6


@dataclass(frozen=True, slots=True)
class JudgedOutcome:
    """`text[start:end]` tells something of the problem, and the verdict on it."""

    start: int
    end: int
    verdict: Verdict


def judged_outcomes(
    text: str, asked: Asked, answered: Callable[[str], OwnAnswer | None]
) -> Iterator[JudgedOutcome]:
    """All such claims of a text that could be judged."""
    plain = plain_text(text)
    equation = _quadratic(asked.question)
    for found in islice(_COUNT.finditer(plain), _MOST if equation else 0):
        own = answered(f"How many real solutions does {equation} have?")
        if own is not None and _is_claimed(plain, found):
            yield JudgedOutcome(found.start("count"), found.end(), _counted(own, found))
    for found in islice(_OUTCOME.finditer(plain), _MOST if _is_about_one(asked.question) else 0):
        if asked.own is not None and _is_claimed(plain, found):
            yield JudgedOutcome(found.start("what"), found.end(), _outcome(asked.own, found))


def _is_claimed(plain: str, found: "re.Match[str]") -> bool:
    sentence = sentence_around(plain, found.start(), found.end())
    before = sentence[: max(sentence.find(found[0]), 0)]
    is_open = is_denied(sentence) or "=" in sentence[sentence.find(found[0]) :]
    return not (is_open or _SUPPOSED.search(before))


def _quadratic(question: str) -> str:
    """The one equation of a question, where it is quadratic in one unknown; else nothing."""
    nodes = [span.node for span in find_mathematics(question) if isinstance(span.node, Relation)]
    if len(nodes) != 1 or nodes[0].sign != "=" or len(variables(nodes[0])) != 1:
        return ""
    sides = [terms_of(side, variables(nodes[0])[0]) for side in (nodes[0].left, nodes[0].right)]
    powers = [power for side in sides if side is not None for _, power in side]
    return written(nodes[0]) if None not in sides and max(powers, default=0) == 2 else ""


def _counted(own: OwnAnswer, found: "re.Match[str]") -> Verdict:
    if own.result not in ("0", "1", "2"):
        return UNDECIDED
    told = _COUNTS.get(found["count"].lower(), "1")
    if told == "2" and re.search(r"\b(?:equal|repeated)\b", found[0]):
        told = "1"
    if (told, own.result) == ("2", "1"):
        return UNDECIDED  # the same one twice
    return agrees(AS_OWN) if told == own.result else other(own)


def _is_about_one(question: str) -> bool:
    return len(re.findall(r"\bintegral|∫|\\int|\bseries|\bsum\b|\\sum|∑", question)) == 1


def _outcome(own: OwnAnswer, found: "re.Match[str]") -> Verdict:
    """The verdict on "converges", with the value behind it where one is told."""
    diverges = own.result in ("diverges", "oo", "-oo")
    is_number = re.search(r"\d|pi|^E$", own.result) and not _LETTER.search(own.result)
    if not (diverges or is_number):
        return UNDECIDED
    if found["what"].lower().endswith(("diverges", "divergent")):
        return agrees(AS_OWN) if diverges else other(own)
    if diverges or not found["value"]:
        return other(own) if diverges else agrees(AS_OWN)
    return against_own(own, found["value"], is_last=True)
