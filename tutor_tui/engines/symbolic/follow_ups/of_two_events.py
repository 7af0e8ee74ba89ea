"""Another chance of the two events whose chances a question gives, or another relation of them."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.late_patterns import late_regex

_WANTED: Final = late_regex(r"\bP ?\([^()=]+\)(?!\s*(?:=|is|equals)\s*[\d.])")
_CHANCE: Final = late_regex(r"(?:(?:and|now|find|what(?:'s| is| about)) )*(?P<p>P ?\([^()=]+\))")
_NEITHER: Final = late_regex(
    r"(?:(?:and|now|find|what(?:'s| is| about)|(?:the )?(?:probability|chance)(?: of| that)?) )*"
    r"(?:P ?\( ?)?(?:neither|none)(?: of (?:them|the two))?(?: (?:happens?|occurs?))?(?: ?\))?",
    re.IGNORECASE,
)
_TOLD: Final = late_regex(r"(?P<facts>.*\bP ?\([^()]{1,40}\) ?= ?[\d./]*\d%?)", re.IGNORECASE)
"""Chances that are given, up to the last of them."""
_RELATION: Final = r"(?P<how>independent|mutually exclusive|disjoint)"
_IF_RELATED: Final = late_regex(
    rf"(?:(?:and|but|what) )*(?:if )?(?:they(?:'re| are| were)|(?:A and B|the events) (?:are"
    rf"|were)) {_RELATION}(?: instead| events)*",
    re.IGNORECASE,
)
_RELATED: Final = late_regex(_RELATION, re.IGNORECASE)


def of_two_events(request: str, question: str, _context: Context) -> Iterator[str]:
    """The question with another chance asked for, or with the events related otherwise."""
    wanted, related = list(_WANTED.finditer(question)), list(_RELATED.finditer(question))
    told = _TOLD.match(question) if not wanted else None
    if told and (found := _CHANCE.fullmatch(request)):
        yield f"{told['facts']}. Find {found['p']}"
    if len(wanted) != 1:
        return
    if _NEITHER.fullmatch(request):
        yield f"{question[: wanted[0].start()]}P(not A and not B){question[wanted[0].end() :]}"
    if found := _CHANCE.fullmatch(request):
        at = wanted[0]
        yield f"{question[: at.start()]}{found['p']}{question[at.end() :]}"
    if (found := _IF_RELATED.fullmatch(request)) and len(related) == 1:
        at = related[0]
        yield f"{question[: at.start()]}{found['how']}{question[at.end() :]}"
