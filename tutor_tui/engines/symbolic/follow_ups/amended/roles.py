"""What a question calls by its role: the upper limit, the common difference, how often.

"what if the upper limit is infinity", "what if the difference was 5", "what if the first term is
2", "and if it's rolled 3 times".
"""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

Amended = tuple[str, tuple[tuple[str, str], ...]]
"""A question, and what stands there now with what stood there before."""

_N: Final = r"-?\d+(?:\.\d+)?"
_RUN: Final = late_regex(rf"{_N}(?:(?:,? and |, ?| ){_N})+")


def replaced_at(question: str, place: tuple[int, int], new: str) -> Amended:
    """The question with the new words at a place."""
    start, end = place
    return f"{question[:start]}{new}{question[end:]}", ((new, question[start:end]),)


_LIMIT: Final = late_regex(
    r"(?:the )?(?P<which>upper|lower|top|bottom) (?:limit|bound|end|one)(?: (?:is|was|were|goes"
    r"|went|to|becomes?|be))+ (?P<new>-?\S{1,12})",
    re.IGNORECASE,
)
_LIMITS: Final = late_regex(r"\b(?:from|between) (?P<low>\S+) (?:to|and) (?P<high>[^\s?,]+)", re.I)


def _bound(request: str, question: str) -> Iterator[Amended]:
    """ "the upper limit was infinity" of an integral or a sum."""
    found, places = _LIMIT.fullmatch(request), list(_LIMITS.finditer(question))
    if found is not None and len(places) == 1:
        name = "high" if found["which"].lower() in ("upper", "top") else "low"
        yield replaced_at(question, places[0].span(name), found["new"])


_STEP: Final = late_regex(
    rf"(?:the )?(?:common )?(?P<what>difference|ratio) (?:is|was|were|becomes?) (?P<n>{_N})", re.I
)


def _stepped(request: str, question: str) -> Iterator[Amended]:
    """ "the difference was 5" of the sequence whose first terms are listed."""
    found, lists = _STEP.fullmatch(request), list(_RUN.finditer(question))
    if found is None or len(lists) != 1:
        return
    terms = [Fraction(one) for one in re.findall(_N, lists[0][0])]
    step, is_sum = Fraction(found["n"]), found["what"].lower() == "difference"
    gaps = {b - a for a, b in pairwise(terms)}
    if len(terms) < _FEWEST or (is_sum and len(gaps) > 1):
        return
    new = [terms[0] + k * step if is_sum else terms[0] * step**k for k in range(len(terms))]
    yield replaced_at(question, lists[0].span(), ", ".join(map(str, new)))


_FEWEST: Final = 3


_BEGUN: Final = late_regex(
    rf"(?:the )?(?:first (?:term|number|one)|sequence) (?:(?:is|was|were|becomes?|starts?|started"
    rf"|begins?|began)(?: (?:at|with|from))? )+(?P<n>{_N})",
    re.IGNORECASE,
)
_SEQUENCE: Final = late_regex(r"\b(?:term|terms|sequence|series|next|pattern)\b", re.IGNORECASE)


def begun(request: str, question: str) -> Iterator[Amended]:
    """ "the first term was 5" of the sequence, which goes on by the same difference."""
    found, lists = _BEGUN.fullmatch(request), list(_RUN.finditer(question))
    if found is None or len(lists) != 1 or not _SEQUENCE.search(question):
        return
    terms = [Fraction(one) for one in re.findall(_N, lists[0][0])]
    gaps = {b - a for a, b in pairwise(terms)}
    if len(terms) >= _FEWEST and len(gaps) == 1:
        moved = (one + Fraction(found["n"]) - terms[0] for one in terms)
        yield replaced_at(question, lists[0].span(), ", ".join(map(str, moved)))


_OFTEN: Final = late_regex(
    r"\b(?P<n>once|twice|thrice|(?:\d+|two|three|four|five|six|ten) times)\b(?! (?:as|more|the))",
    re.I,
)
_DONE: Final = late_regex(
    r"(?:it|i|we|you|he|she|they|the (?:die|dice|coin))?(?:'?s| is| was| were)? ?"
    r"(?:rolled?|flip(?:ped)?|toss(?:ed)?|thrown?|threw|spun|drawn?)(?: (?:it|them))? (?P<n>.+)",
    re.IGNORECASE,
)


def _often(request: str, question: str) -> Iterator[Amended]:
    """ "it's rolled 3 times" for the one "twice" of the question."""
    found, places = _DONE.fullmatch(request), list(_OFTEN.finditer(question))
    if found is not None and len(places) == 1 and _OFTEN.fullmatch(found["n"]):
        yield replaced_at(question, places[0].span(), found["n"])


_UP_TO: Final = late_regex(rf"(?:up )?to (?P<new>{_N}|n|infinity|∞)", re.IGNORECASE)
_LAST: Final = late_regex(r"\bto (?P<n>-?\d+|infinity|∞)(?=\W*$)", re.IGNORECASE)


def _up_to(request: str, question: str) -> Iterator[Amended]:
    """ "up to 20" for the upper end of the sum or the list of the question."""
    found, place = _UP_TO.fullmatch(request), _LAST.search(question)
    if found is not None and place is not None and re.search(r"\b(?:from|up) ", question):
        yield replaced_at(question, place.span("n"), found["new"])


_ROUND: Final = r"(?:radius|diameter|circumference)"
_ROUND_NOW: Final = late_regex(
    rf"(?:(?:with|of|the|its|a|an|using|use) )*(?P<what>{_ROUND})(?: (?:of|is|was|=))* "
    rf"(?P<new>{_N} ?[a-z]{{0,3}}²?)",
    re.IGNORECASE,
)
_ROUND_TOLD: Final = late_regex(
    rf"\b(?P<what>{_ROUND})(?P<link> (?:of |is |was |= ?)?)(?P<n>{_N}(?P<unit> ?[a-z]{{1,2}}\b)?)",
    re.IGNORECASE,
)


def _measured(request: str, question: str) -> Iterator[Amended]:
    """ "diameter 6" for the one "radius 4 cm" of a circle or a solid."""
    found, places = _ROUND_NOW.fullmatch(request), list(_ROUND_TOLD.finditer(question))
    if found is None or len(places) != 1 or found["what"].lower() == places[0]["what"].lower():
        return
    unit = "" if re.search(r"[a-z]", found["new"]) else places[0]["unit"] or ""
    new = f"{found['what']}{places[0]['link']}{found['new'].strip()}{unit}"
    yield replaced_at(question, places[0].span(), new)


ROLES: Final[tuple[Callable[[str, str], Iterator[Amended]], ...]] = (
    _bound,
    _stepped,
    _often,
    _measured,
    _up_to,
)
