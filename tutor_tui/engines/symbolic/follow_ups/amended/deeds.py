"""What somebody does otherwise: "she gives away half", "what if i got 40", "it goes 75 mph".

The amount stands right behind the same deed in the story, and nothing else may be meant.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.amended.amounts import Amount, amounts_in
from tutor_tui.engines.symbolic.follow_ups.amended.changes import put
from tutor_tui.engines.symbolic.follow_ups.amended.roles import Amended, replaced_at
from tutor_tui.engines.symbolic.follow_ups.elliptical.deeds_named import (
    DOES,
    deed_of,
    is_done_at,
    is_particle,
    is_somebody_else,
)
from tutor_tui.engines.symbolic.follow_ups.stories import facts_of
from tutor_tui.mathematics.late_patterns import late_regex

_PARTS: Final = {"half": "1/2", "third": "1/3", "quarter": "1/4"}
_AT_FIRST: Final = late_regex(
    r" (?:at first|to (?:start|begin) with|originally|already|at the (?:start|beginning)"
    r"|in the beginning)$",
    re.IGNORECASE,
)
_MORE: Final = late_regex(r"\b(?:more|less|fewer|extra|another|than|times|also|too)\b|\d", re.I)


def done_otherwise(request: str, question: str) -> Iterator[Amended]:
    """The question with the new amount behind the one deed that is the same."""
    found = DOES.fullmatch(_AT_FIRST.sub("", request))
    if found is None or _MORE.search(found["rest"]) or _has_news(found["rest"], question):
        return
    if not all(is_particle(word, question) for word in found["between"].split()):
        return
    deed, told = deed_of(found["verb"]), amounts_in(request)
    if len(told) > 1 or (not told and found["value"].lower().removeprefix("a ") not in _PARTS):
        return
    asked = amounts_in(question)
    named = [one for one in asked if told and told[0].noun and one.noun == told[0].noun]
    alike = [one for one in asked if is_done_at(deed, question, one.start)]
    told_first = [one for one in alike if one.end <= len(facts_of(question))]
    places = _for_the_same(request, question, asked) or named or told_first or alike
    is_other = len(places) == 1 and is_somebody_else(found["who"], question, places[0].start)
    new = _new(found["value"], told, places[0]) if len(places) == 1 and not is_other else ""
    if new:
        yield replaced_at(question, (places[0].start, places[0].end), new)


_FOR: Final = r"(?:on|to|for|in|from) (?:the |his |her |my |their )?"
_ENDS_FOR: Final = late_regex(rf"\b{_FOR}(?P<what>[a-z]+)$", re.IGNORECASE)


def _for_the_same(request: str, question: str, amounts: Sequence[Amount]) -> list[Amount]:
    """The only amount of the story that is for what the message names: "25% on food"."""
    named = _ENDS_FOR.search(request)
    if named is None:
        return []
    behind = re.compile(rf"(?: of (?:it|them|that))? {_FOR}{named['what']}\b", re.IGNORECASE)
    found = [one for one in amounts if behind.match(question, one.end)]
    return found if len(found) == 1 else []


def _new(value: str, told: Sequence[Amount], old: Amount) -> str:
    """The new amount as it stands in the place of the old one."""
    if told:
        return put(old, told[0])
    part = _PARTS[value.lower().removeprefix("a ")]
    return part if "/" in old.text and not old.sort else ""


def _has_news(rest: str, question: str) -> bool:
    """Whether something is spoken of that the story does not have."""
    words = re.findall(r"[a-z]{4,}", rest.lower())
    return any(word not in question.lower() and not is_particle(word, "") for word in words)
