"""Sets of numbers in words and signs: `x < -2 or x ≥ 3`, `(-∞, -2) ∪ [3, ∞)`."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.equations.found import Interval, is_decimal
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show

_DIGITS: Final = 7
_PLAIN_DIGITS: Final = 10
_PLAIN_SIGNS: Final = {"≤": "<=", "≥": ">=", "≠": "!="}


def shown_name(name: str) -> str:
    """A variable as it is written: `θ` for theta."""
    return show(sympy.Symbol(name))


def shown_value(value: "sympy.Expr") -> str:
    """A number in school notation, or rounded where it is known in decimals only."""
    return str(value.n(_DIGITS)) if is_decimal(value) else show(value)


def plain_value(value: "sympy.Expr") -> str:
    """A number for programs."""
    return plain(value.n(_PLAIN_DIGITS) if is_decimal(value) else value)


def as_relations(
    intervals: Sequence[Interval], name: str, value: "Callable[[sympy.Expr], str]" = shown_value
) -> tuple[str, ...]:
    """One relation for each interval: `-2 < x ≤ 3`, `x = 5`; `x ≠ 2` where one number is out."""
    if not intervals:
        return ()
    gaps = _gaps(intervals)
    if gaps is not None:
        return (" and ".join(f"{name} ≠ {value(gap)}" for gap in gaps),) if gaps else ()
    return tuple(_relation(part, name, value) for part in intervals)


def _gaps(intervals: Sequence[Interval]) -> "list[sympy.Expr] | None":
    """The single numbers that are missing from the whole line, if nothing else is."""
    ends = [(a.high, b.low) for a, b in pairwise(intervals)]
    is_line = intervals[0].low is None and intervals[-1].high is None
    if not is_line or any(high != low for high, low in ends):
        return None
    return [high for high, _ in ends if high is not None]


def _relation(part: Interval, name: str, value: "Callable[[sympy.Expr], str]") -> str:
    low, high = part.low, part.high
    if low is None and high is not None:
        return f"{name} {'≤' if part.has_high else '<'} {value(high)}"
    if high is None and low is not None:
        return f"{name} {'≥' if part.has_low else '>'} {value(low)}"
    if low is None or high is None:
        return ""
    if low == high:
        return f"{name} = {value(low)}"
    first, second = "≤" if part.has_low else "<", "≤" if part.has_high else "<"
    return f"{value(low)} {first} {name} {second} {value(high)}"


def as_intervals(intervals: Sequence[Interval]) -> str:
    """The set in the notation of intervals; `∅` for none."""
    return " ∪ ".join(_interval(part) for part in intervals) or "∅"


def _interval(part: Interval) -> str:
    if part.low is not None and part.low == part.high:
        return f"{{{shown_value(part.low)}}}"
    low = "-∞" if part.low is None else shown_value(part.low)
    high = "∞" if part.high is None else shown_value(part.high)
    opening = "[" if part.has_low and part.low is not None else "("
    closing = "]" if part.has_high and part.high is not None else ")"
    return f"{opening}{low}, {high}{closing}"


def plain_set(intervals: Sequence[Interval], name: str) -> str:
    """The set for programs: `x < -2 or x >= 3`; single numbers as `x = 1, 2`."""
    if not intervals:
        return "no solution"
    points = [part.low for part in intervals if part.low is not None and part.low == part.high]
    if len(points) == len(intervals):
        return f"{name} = {', '.join(plain_value(point) for point in points)}"
    text = " or ".join(as_relations(intervals, name, plain_value)) or "all real numbers"
    for sign, written in _PLAIN_SIGNS.items():
        text = text.replace(sign, written)
    return text


def whole_numbers(intervals: Sequence[Interval], limit: int) -> "list[int] | None":
    """The whole numbers in the set, by size; `None` where they are more than the limit."""
    found: list[int] = []
    for part in intervals:
        if part.low is None or part.high is None:
            return None
        first, last = int(sympy.ceiling(part.low)), int(sympy.floor(part.high))
        if last - first > limit:
            return None
        found += [n for n in range(first, last + 1) if part.holds(sympy.Integer(n))]
    return sorted(set(found))
