"""Where a function is largest and smallest, near by and on the whole, and which values it takes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.equations.found import Interval, UnsolvedError, is_same, number
from tutor_tui.mathematics.equations.regions import places_between
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.syntax import Name, Relation

_SHARES: Final = tuple(Fraction(index, 17) for index in range(1, 17))
_BEFORE: Final = 7
"""No angle of school is a seventh of a turn."""

_TOLERANCE: Final = 1e-12


@dataclass(frozen=True, slots=True)
class Extremum:
    """A turning point, or an end of the domain: its place and height."""

    place: "sympy.Expr"
    height: "sympy.Expr"
    is_maximum: bool


@dataclass(frozen=True, slots=True)
class Bound:
    """The largest (or smallest) value: at its `places`, or only approached where there are none."""

    height: "sympy.Expr"
    places: "tuple[sympy.Expr, ...]"


def of_one_period(curve: Curve, *, is_shifted: bool = False) -> "tuple[Curve, sympy.Expr | None]":
    """The curve, or one period of a periodic one, whose turning points have no end.

    Shifted it begins a little before 0, so that no turning point at 0 is lost at its end.
    """
    if curve.within:
        return curve, None
    period = within(0.5, lambda: sympy.periodicity(curve.expression, curve.symbol))
    if period is None or not period.is_number or not period.is_positive:
        return curve, None
    own, start = Name(curve.name), -period / _BEFORE if is_shifted else sympy.S.Zero
    bounds = (
        Relation("≤", tree_of(start), own),
        Relation("≤", own, tree_of(start + period)),
    )
    return replace(curve, within=bounds), period


def turning_points(curve: Curve) -> list[Extremum]:
    """Where the slope changes its sign inside the domain, by place."""
    found = []
    for place in curve.critical:
        before, after = (_slope_beside(curve, place, is_after=side) for side in (False, True))
        if before != after:
            found.append(Extremum(place, curve.height(place), is_maximum=before > 0))
    return found


def _slope_beside(curve: Curve, place: "sympy.Expr", *, is_after: bool) -> int:
    """The sign of the slope between a place and the next one where it may change."""
    cuts = sorted({*curve.critical, *_ends(curve)}, key=number)
    beyond = [cut for cut in cuts if (number(cut) > number(place)) == is_after]
    beyond = [cut for cut in beyond if not is_same(cut, place)]
    if is_after:
        piece = (place, beyond[0] if beyond else None)
    else:
        piece = (beyond[-1] if beyond else None, place)
    signs = {curve.slope_sign(inside) for inside in places_between(*piece)}
    if len(signs) != 1:
        raise UnsolvedError
    return signs.pop()


def _ends(curve: Curve) -> "list[sympy.Expr]":
    return [end for part in curve.domain for end in (part.low, part.high) if end is not None]


def largest(curve: Curve, *, is_maximum: bool) -> Bound:
    """The bound of all values on one side; raises `UnsolvedError`."""
    reached = [(place, curve.height(place)) for place in _candidates(curve)]
    approached = [value for part in curve.domain for value in _approached(curve, part)]
    heights = [height for _, height in reached] + approached
    best = max(heights, key=_order) if is_maximum else min(heights, key=_order)
    places = tuple(place for place, height in reached if _is_equal(height, best))
    return Bound(best, places)


def _candidates(curve: Curve) -> "Iterator[sympy.Expr]":
    yield from curve.critical
    for part in curve.domain:
        if part.low is not None and part.has_low:
            yield part.low
        if part.high is not None and part.has_high and part.high != part.low:
            yield part.high


def _approached(curve: Curve, part: Interval) -> "Iterator[sympy.Expr]":
    """What the function tends to at the open ends of a piece of its domain."""
    if part.low is None or not part.has_low:
        yield curve.limit(part.low, "+", is_low=True)
    if part.high is None or not part.has_high:
        yield curve.limit(part.high, "-", is_low=False)


def _order(height: "sympy.Expr") -> float:
    return float(height) if height.is_infinite else float(number(height))


def _is_equal(first: "sympy.Expr", second: "sympy.Expr") -> bool:
    if first.is_infinite or second.is_infinite:
        return bool(first == second)
    return is_same(first, second)


def values(curve: Curve) -> tuple[Interval, ...]:
    """All values that the function takes: between its bounds on each monotone piece."""
    parts = [image for piece in monotone_pieces(curve) for image in [_image(curve, piece)]]
    return tuple(_united(parts))


def monotone_pieces(curve: Curve) -> list[Interval]:
    """The domain, cut where the slope may change its sign."""
    pieces = []
    for part in curve.domain:
        inside = [place for place in curve.critical if part.holds(place)]
        cuts: list[sympy.Expr | None] = [part.low, *inside, part.high]
        for index, (low, high) in enumerate(pairwise(cuts)):
            has_low = part.has_low if index == 0 else True
            has_high = part.has_high if index == len(cuts) - 2 else True
            pieces.append(Interval(low, high, has_low, has_high))
    return pieces


def _image(curve: Curve, piece: Interval) -> Interval:
    """The values on a piece where the function only rises or only falls."""
    ends = []
    if piece.low is None or not piece.has_low:
        ends.append((curve.limit(piece.low, "+", is_low=True), False))
    else:
        ends.append((curve.height(piece.low), True))
    if piece.high is None or not piece.has_high:
        ends.append((curve.limit(piece.high, "-", is_low=False), False))
    else:
        ends.append((curve.height(piece.high), True))
    (low, has_low), (high, has_high) = sorted(ends, key=lambda end: _order(end[0]))
    if _is_equal(low, high):
        return Interval(low, high, True, True)
    return Interval(
        None if low.is_infinite else low, None if high.is_infinite else high, has_low, has_high
    )


def _united(parts: list[Interval]) -> list[Interval]:
    """Intervals that overlap or touch, as one."""
    ordered = sorted(parts, key=lambda part: (_low(part), not part.has_low))
    united: list[Interval] = []
    for part in ordered:
        if united and _touch(united[-1], part):
            united[-1] = _joined(united[-1], part)
        else:
            united.append(part)
    return united


def _low(part: Interval) -> float:
    return float("-inf") if part.low is None else float(number(part.low))


def _high(part: Interval) -> float:
    return float("inf") if part.high is None else float(number(part.high))


def _touch(first: Interval, second: Interval) -> bool:
    if first.high is None or second.low is None:
        return True
    if is_same(first.high, second.low):
        return first.has_high or second.has_low
    return _high(first) > _low(second)


def _joined(first: Interval, second: Interval) -> Interval:
    if first.high is not None and second.high is not None and is_same(first.high, second.high):
        return replace(first, has_high=first.has_high or second.has_high)
    wider = first if _high(first) >= _high(second) else second
    return Interval(first.low, wider.high, first.has_low, wider.has_high)


def samples(curve: Curve) -> "Iterator[tuple[float, float]]":
    """Places of the domain and the values there: the check of what is said of all values."""
    for part in curve.domain:
        for place in _spread(part):
            try:
                yield float(place), float(curve.value(place))
            except (NoValueError, OverflowError):
                continue


def _spread(part: Interval) -> "Iterator[sympy.Expr]":
    if part.low is not None and part.high is not None:
        for share in _SHARES:
            yield part.low + (part.high - part.low) * sympy.Rational(share)
        return
    start = (
        part.low if part.low is not None else part.high if part.high is not None else sympy.S.Zero
    )
    for share in _SHARES:
        step = sympy.Rational(share.numerator, 17 - share.numerator) * 3
        if part.high is None:
            yield start + step
        if part.low is None:
            yield start - step


def all_values_fit(curve: Curve, parts: tuple[Interval, ...]) -> bool:
    """Whether the value at each sampled place lies in the set."""
    return all(any(_is_inside(height, part) for part in parts) for _, height in samples(curve))


def _is_inside(height: float, part: Interval) -> bool:
    slack = _TOLERANCE * max(1.0, abs(height))
    return _low(part) - slack <= height <= _high(part) + slack
