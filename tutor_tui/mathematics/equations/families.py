"""Periodic families of solutions: made into few, and listed inside an interval."""

from math import gcd, lcm

from tutor_tui.mathematics.equations.found import (
    Family,
    Interval,
    UnsolvedError,
    distinct,
    is_same,
    number,
)
from tutor_tui.mathematics.equations.search import tidy
from tutor_tui.mathematics.late_libraries import sympy

_MEMBER_LIMIT = 200


def merged(families: list[Family]) -> list[Family]:
    """As few families as there can be, with starts from 0 up to a period."""
    if not families:
        return []
    periods = [family.period for family in families]
    ratios = [sympy.simplify(period / periods[0]) for period in periods]
    if not all(ratio.is_Rational for ratio in ratios):
        return families
    tops, bottoms = (int(ratio.p) for ratio in ratios), (int(ratio.q) for ratio in ratios)
    common = periods[0] * sympy.Rational(lcm(*tops), gcd(*bottoms))
    starts = distinct(
        [
            _wrapped(family.member(index), common)
            for family in families
            for index in range(int(sympy.simplify(common / family.period)))
        ]
    )
    return _of_smallest_period(starts, common)


def _wrapped(value: "sympy.Expr", period: "sympy.Expr") -> "sympy.Expr":
    """The number moved by periods to between 0 and one period."""
    turns = int((number(value / period) + 1e-20) // 1)
    return tidy(value - turns * period)


def _of_smallest_period(starts: "list[sympy.Expr]", period: "sympy.Expr") -> list[Family]:
    for parts in range(len(starts), 1, -1):
        if len(starts) % parts == 0 and _repeats(starts, period, parts):
            shorter = tidy(period / parts)
            return [Family(start, shorter) for start in starts[: len(starts) // parts]]
    return [Family(start, period) for start in starts]


def _repeats(starts: "list[sympy.Expr]", period: "sympy.Expr", parts: int) -> bool:
    count = len(starts) // parts
    return all(
        is_same(starts[index] + period / parts, starts[index + count])
        for index in range(len(starts) - count)
    )


def members(families: tuple[Family, ...], interval: Interval) -> "list[sympy.Expr]":
    """All members inside the interval. Raises `UnsolvedError` where there are too many."""
    values: list[sympy.Expr] = []
    for family in families:
        if interval.low is None or interval.high is None:
            raise UnsolvedError
        first = int(number((interval.low - family.start) / family.period)) - 1
        last = int(number((interval.high - family.start) / family.period)) + 1
        if last - first > _MEMBER_LIMIT:
            raise UnsolvedError
        values += [tidy(family.member(index)) for index in range(first, last + 1)]
    return [value for value in distinct(values) if interval.holds(value)]
