"""The last question with another target: other places to round to, another unit, the rule.

"and to 2 decimal places" after "round 3.14159 to 3 significant figures" rounds 3.14159 again, not
what came out.
"""

import re
from collections.abc import Callable
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.elliptical.lists import LIST
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.measures.units import unit_of

_ROUNDING: Final = re.compile(
    r"(?:please )?(?:round|approximate)\s+(?P<n>-?\d[\d.,]*)\s+(?:off )?(?P<to>to|correct to)\s.+",
    re.IGNORECASE,
)
_PLACES: Final = re.compile(
    r"(?:(?:what about|how about|and|now|what is it|what's it|round(?: it| that)?)\s+)*"
    r"(?:(?P<n>-?\d[\d,]*\.?\d*)\s+)?(?:to|correct to)?\s*(?P<to>(?:the nearest .{2,20}"
    r"|(?:\d+|one|two|three|four|five) (?:more )?(?:decimals?(?: places?)?|d\.?p\.?|s\.?f\.?"
    r"|sig(?:nificant)? (?:fig(?:ure)?s?|digits?))))",
    re.IGNORECASE,
)
_SHORT: Final = ((r"\bs\.?f\b\.?", "significant figures"), (r"\bd\.?p\b\.?", "decimal places"))
_UNIT: Final = re.compile(
    r"(?:(?:what about|how about|and|now|or)\s+)*(?:(?:in|to|into)\s+)?(?P<unit>[a-zµ²³/]{1,20})",
    re.IGNORECASE,
)
_LAST_UNIT: Final = re.compile(r"\b(?P<link>in|to|into)\s+(?P<unit>[a-zµ²³/]{1,20})\W*$", re.I)
_FIRST_UNIT: Final = re.compile(r"(?P<ask>how many)\s+(?P<unit>[a-zµ²³/]{1,20})\b", re.I)
_QUANTITY: Final = re.compile(
    r"(?:(?:what about|how about|and|for)\s+)*(?P<n>\d+(?:\.\d+)?)\s*(?P<unit>[a-zµ²³/]{1,20})",
    re.I,
)
_MEASURED: Final = re.compile(r"(?<![\w.])(?P<n>\d+(?:\.\d+)?)\s*(?P<unit>[a-zµ²³/]{1,20})\b", re.I)
_RULE: Final = re.compile(
    r"(?:(?:what(?:'s| is)|find|give me|tell me)\s+)?the (?:rule|formula|pattern|n ?th term"
    r"|general (?:rule|term))(?: (?:for|of) (?:it|this|that|the sequence))?",
    re.IGNORECASE,
)
_SEQUENCE: Final = re.compile(r"\b(?:next|sequence|terms?|pattern|comes after)\b", re.IGNORECASE)


def renewed(request: str, question: str) -> str | None:
    """The question in full; `None` where the request is none of these or does not fit."""
    for way in _ALL:
        whole = way(request, question)
        if whole and whole != question and problem_of(whole) is not None:
            return whole
    return None


def _rounded(request: str, question: str) -> str | None:
    before = _ROUNDING.fullmatch(question.strip(" .?!"))
    wanted = _PLACES.fullmatch(request)
    if before is None or wanted is None:
        return None
    to = wanted["to"]
    for short, full in _SHORT:
        to = re.sub(short, full, to, flags=re.IGNORECASE)
    return f"round {wanted['n'] or before['n']} to {to}"


def _in_unit(request: str, question: str) -> str | None:
    wanted = _UNIT.fullmatch(request)
    if wanted is None or unit_of(wanted["unit"]) is None:
        return None
    place = _LAST_UNIT.search(question) or _FIRST_UNIT.search(question)
    if place is None or unit_of(place["unit"]) is None:
        return None
    return f"{question[: place.start('unit')]}{wanted['unit']}{question[place.end('unit') :]}"


def _of_quantity(request: str, question: str) -> str | None:
    """ "what about 2 days" for the 3.5 hours of the question."""
    wanted = _QUANTITY.fullmatch(request)
    places = [at for at in _MEASURED.finditer(question) if unit_of(at["unit"]) is not None]
    if wanted is None or unit_of(wanted["unit"]) is None or len(places) != 1:
        return None
    at = places[0]
    return f"{question[: at.start()]}{wanted['n']} {wanted['unit']}{question[at.end() :]}"


def _rule(request: str, question: str) -> str | None:
    lists = LIST.findall(question)
    if len(lists) != 1 or not _RULE.fullmatch(request) or not _SEQUENCE.search(question):
        return None
    return f"nth term of {lists[0]}"


_ALL: Final[tuple[Callable[[str, str], str | None], ...]] = (
    _rounded,
    _in_unit,
    _of_quantity,
    _rule,
)
