"""What a text tells in words of the function that was asked about: where it rises, its domain.

Each claim is put to the tutor as a question of its own: "f is increasing on (-∞, -1)" as "Where is
f(x) = … increasing?". Where a function rises or bends, ends count for nothing and a part of the
right set is open; a domain or range has to be the whole, with its ends.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from tutor_tui.mathematics.checking.intervals import are_same, is_inside, set_in
from tutor_tui.mathematics.checking.language import is_denied
from tutor_tui.mathematics.checking.own_answer import OwnAnswer
from tutor_tui.mathematics.checking.told_values import plain_text, sentence_around
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees
from tutor_tui.mathematics.checking.wordy_results import AS_OWN, other
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex

_PROPERTY: Final = late_regex(
    r"\b(?P<what>increas(?:ing|es)|decreas(?:ing|es)|concave\s+up(?:wards?)?|concave\s+"
    r"down(?:wards?)?|domain|range)\b",
    re.IGNORECASE,
)
_SOLUTION: Final = late_regex(
    r"\b(?P<what>solution(?:\s+set)?(?:\s+in\s+interval\s+notation)?|interval\s+notation)\b", re.I
)
_PARTED: Final = late_regex(
    r"\b(?:cases?|first|second|each|left|right|or|either|both|parts?)\b", re.IGNORECASE
)
_INEQUALITY: Final = late_regex(r"[<>≤≥]|\\[lg](?:eq?|t)(?![a-z])")
_LEAD: Final = late_regex(
    r"(?:[\s:*—–|]|\b(?:on|over|for|when|where|is|are|the|intervals?|both|of|function|in|if|all|"
    r"open|therefore|thus|so|given|by|only|strictly)\b(?! real)|\bf\s*(?:\(\s*x\s*\))?(?=\s)"
    r"|\b[xyt]\s*∈)*"
)
_FUNCTION: Final = late_regex(
    r"\b(?:f|g|h|y)\s*(?:\(\s*x\s*\))?\s*=\s*(?P<told>[^,;?]+?)(?=\s*(?:[,;?$`]|\.\s|\.$|$)"
    r"|\s+(?:is|and|on|has|are|for|find|where|over|when|if|increas\w+|decreas\w+|concave)\b)"
    r"|\b(?:domain|range)\s+of\s+(?:the function\s+)?(?P<of>[^,;?=]+?)(?=\s*(?:[,;?$`]|\.\s|\.$|$))"
)
_LIMITED: Final = late_regex(
    r"\b(?:restrict\w*|for\s+[xt]?\s*(?:>|<|≥|≤|\\ge|\\le|in\b)|on the interval|on\s+\[|on\s+\(|"
    r"derivative of|inverse|compos\w+)",
    re.IGNORECASE,
)
_OTHER: Final = late_regex(
    r"['’′]|\\prime|derivative|slope|inverse|\^\{?-1|⁻¹|\b[gh]\b\s*\(?|\bexcept|\bexclud|setminus"
    r"|\\\\\s*\{|\bbut not\b|\bif\b|\blog\w*|\bsquare root|\bsqrt\b|\bargument|\bdenominator",
    re.IGNORECASE,
)
_CLAUSE: Final = late_regex(r"[,;:]|\b(?:so|then|hence|thus|therefore|and)\b")
_GOES_ON: Final = late_regex(r"[(\[][^()\[\]]*,[^()\[\]]*[)\]]|≠|\\ne|!=|\bx\s*[<>≤≥]")
_FURTHER: Final = late_regex(
    r"[\s$`*]*(?!(?:and|because|since|so|as|here|too)\b)[A-Za-z(\\<>]", re.I
)
_MOST: Final = 8


@dataclass(frozen=True, slots=True)
class ToldRegion:
    """`text[start:end]` tells a set; `question` asks for it."""

    start: int
    end: int
    question: str
    told: "sympy.Set"
    is_whole: bool
    """Whether it has to have the same ends: a domain or range."""

    may_be_part: bool = False
    """Whether it may be only one case of it."""


def told_regions(text: str, question: str) -> Iterator[ToldRegion]:
    """The claims of a text about the one function or inequality of the question."""
    plain, asked = plain_text(text), plain_text(question)
    heads = {(m["told"] or m["of"]).strip() for m in _FUNCTION.finditer(asked)}
    is_inequality = not heads and len(_INEQUALITY.findall(asked)) == 1
    if not is_inequality and (len(heads) != 1 or _LIMITED.search(question)):
        return
    head = question if is_inequality else next(iter(heads))
    for found in islice((_SOLUTION if is_inequality else _PROPERTY).finditer(plain), _MOST):
        told = _told(plain, found, head)
        if told is not None:
            yield told


def judged_region(told: ToldRegion, answered: Callable[[str], OwnAnswer | None]) -> Verdict:
    """The verdict on a set; `answered` gives the tutor's answer to a question."""
    own = answered(told.question)
    mine = _own_set(own) if own else None
    if own is None or mine is None:
        return UNDECIDED
    if are_same(mine, told.told, with_ends=told.is_whole):
        return agrees(AS_OWN)
    if (told.may_be_part or not told.is_whole) and is_inside(told.told, mine):
        return UNDECIDED
    return other(own)


def _told(plain: str, found: "re.Match[str]", head: str) -> ToldRegion | None:
    lead = _LEAD.match(plain, found.end())
    start = lead.end() if lead else found.end()
    if "\n" in plain[found.end() : start] and "|" in plain[found.end() : start]:
        return None  # the next row of a table is about something else
    stretch = re.split(r"\n\s*\n|\n\s*[-*•|]|\|", plain[start : start + 200])[0]
    width, pieces = _longest(stretch)
    if pieces is None:
        return None
    sentence = sentence_around(plain, found.start(), start + width)
    opening = _CLAUSE.split(sentence[: sentence.rfind(found[0])])[-1]
    rest = _before_next(sentence[sentence.rfind(stretch[:width]) + width :])
    if (
        _goes_on_from_all(pieces, rest)
        or is_denied(sentence)
        or _OTHER.search(f"{opening} {rest}")
        or _GOES_ON.search(rest)
    ):
        return None
    what = _canonical(found["what"])
    if found.re.pattern == _SOLUTION.pattern:
        is_open = bool(_PARTED.search(plain))
        return ToldRegion(start, start + width, head, pieces, is_whole=True, may_be_part=is_open)
    if what in ("domain", "range"):
        asking = f"What is the {what} of f(x) = {head}?"
        return ToldRegion(start, start + width, asking, pieces, is_whole=True)
    asking = f"Where is f(x) = {head} {what}?"
    return ToldRegion(start, start + width, asking, pieces, is_whole=False)


def _goes_on_from_all(told: "sympy.Set", rest: str) -> bool:
    """Whether "all real numbers" is only the beginning: "for which the root has a value"."""
    return told == sympy.S.Reals and bool(_FURTHER.match(rest))


def _before_next(rest: str) -> str:
    following = _PROPERTY.search(rest)
    return rest[: following.start()] if following else rest


def _longest(stretch: str) -> "tuple[int, sympy.Set | None]":
    """How far a set reaches that begins a stretch of text, and the set."""
    for end in sorted({m.end() for m in re.finditer(r"[)\]\[}\w∞](?!\w)", stretch)}, reverse=True):
        pieces = set_in(stretch[:end])
        if pieces is not None:
            return end, pieces
    return 0, None


def _canonical(what: str) -> str:
    word = " ".join(what.lower().split())
    if word.startswith("concave"):
        return "concave up" if "up" in word else "concave down"
    return re.sub(r"eas(?:ing|es)$", "easing", word)


def _own_set(own: OwnAnswer) -> "sympy.Set | None":
    intervals = re.findall(r"that is `([^`]*)`", own.text)
    return set_in(intervals[-1] if intervals else own.result)
