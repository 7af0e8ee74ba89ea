"""Sets of real numbers as texts tell them: `(-∞, -1) ∪ (3, ∞)`, "x < −1 or x > 3", "x ≠ 2".

Each becomes intervals with exact ends, in order, so that two of them can be compared.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.checking.cleaning import cleaned
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.trees import variables

if TYPE_CHECKING:
    import sympy

_END: Final = r"[^,;()\[\]<>≤≥≠=]{1,24}(?:\([^()]{1,12}\))?"
_INTERVAL: Final = late_regex(rf"([(\[])\s*({_END}),\s*({_END})([)\]])")
_ORDERED: Final = late_regex(
    rf"(?:(?P<low>{_END})(?P<first>[<≤])\s*)?[xyt]\s*(?P<sign>[<>≤≥≠])\s*(?P<high>-?\s*±?[^,;()\[\]<>≤≥≠=\s]{{1,24}})"
)
_BOTH: Final = late_regex(r"[(\[]?\s*(?:\\infty|∞|ℝ|all real (?:numbers?|x|values(?: of x)?))")
_JOINT: Final = late_regex(
    r"(?:[\s,]|∪|∨|∧|\band\b|\bor\b|\bon\b|\balso\b|\bthe\b|\bintervals?\b|\bfor\b|\bwhen\b)*"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """The numbers between two ends, with or without these."""

    low: "sympy.Expr"
    high: "sympy.Expr"
    has_low: bool = False
    has_high: bool = False


def pieces_at(text: str, start: int) -> tuple[list[Piece], int]:
    """The set told in a cleaned text from `start` on, and where it ends; none where none is."""
    found: list[Piece] = []
    position = start
    while True:
        begin = _JOINT.match(text, position)
        first = begin.end() if begin else position
        whole = _BOTH.match(text, first)
        interval, ordered = _INTERVAL.match(text, first), _ORDERED.match(text, first)
        if interval:
            pieces, end = _of_interval(interval), interval.end()
        elif ordered:
            pieces, end = _of_order(ordered), ordered.end()
        elif whole and not found:
            pieces, end = _everything(), whole.end()
        else:
            return _ordered(found), position
        if not pieces:
            return [], position
        found += pieces
        position = end


def set_in(text: str) -> list[Piece]:
    """The set that the whole of a text tells, `[]` where it says anything else."""
    plain = cleaned(text)
    found, end = pieces_at(plain, 0)
    return found if not plain[end:].strip(" .`$*") else []


def are_same(first: list[Piece], second: list[Piece], *, with_ends: bool) -> bool:
    """Whether two sets are the same, with regard to which ends belong to them or without."""
    return len(first) == len(second) and all(
        (one.low, one.high) == (other.low, other.high)
        and (not with_ends or (one.has_low, one.has_high) == (other.has_low, other.has_high))
        for one, other in zip(first, second, strict=True)
    )


def is_inside(first: list[Piece], second: list[Piece]) -> bool:
    """Whether every number of the first set, but for ends, is in the second."""
    return all(any(p.low >= q.low and p.high <= q.high for q in second) for p in first)


def _everything() -> list[Piece]:
    import sympy

    return [Piece(-sympy.oo, sympy.oo)]


def _of_interval(found: "re.Match[str]") -> list[Piece]:
    low, high = _number(found[2]), _number(found[3])
    if low is None or high is None or not low < high:
        return []
    return [Piece(low, high, found[1] == "[", found[4] == "]")]


def _of_order(found: "re.Match[str]") -> list[Piece]:
    import sympy

    sign, first, low = found["sign"], found["first"], None
    if "±" in found["high"]:
        return _without(found["high"]) if sign == "≠" and not first else []
    high = _number(found["high"])
    if first:
        low = _number(found["low"])
        is_chain = low is not None and high is not None and sign in "<≤" and bool(low < high)
        return [Piece(low, high, first == "≤", sign == "≤")] if is_chain else []
    if high is None or sign == "≠":
        return []
    if sign in "<≤":
        return [Piece(-sympy.oo, high, has_high=sign == "≤")]
    return [Piece(high, sympy.oo, has_low=sign == "≥")]


def _without(ends: str) -> list[Piece]:
    """All numbers but ± something."""
    import sympy

    value = _number(ends.replace("±", ""))
    if value is None or not value > 0:
        return []
    return [Piece(-sympy.oo, -value), Piece(-value, value), Piece(value, sympy.oo)]


def _number(text: str) -> "sympy.Expr | None":
    from tutor_tui.mathematics.failures import UndefinedError
    from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError

    try:
        node = parse_expression(text.strip())
        value = Scope().value(node)
    except (UnreadableError, TooLargeError, UndefinedError):
        return None
    is_number = not value.free_symbols and (value.is_real or value.is_infinite)
    return value if is_number and not set(variables(node)) - {"pi", "e", "oo"} else None


def _ordered(pieces: list[Piece]) -> list[Piece]:
    return list(_merged(sorted(pieces, key=lambda piece: float(piece.low))))


def _merged(pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces in order; the same told twice counts once."""
    for index, piece in enumerate(pieces):
        if index == 0 or piece != pieces[index - 1]:
            yield piece
