"""Integrals in floating point: the check of exact ones.

The integrand is evaluated as it was written. The interval is cut where the integrand has a corner
or a gap, because quadrature goes astray there.
"""

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.families import members
from tutor_tui.mathematics.equations.found import Interval, UnsolvedError
from tutor_tui.mathematics.equations.regions import critical_points
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.integration.jumps import jumps_of
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.narrow_peaks import may_miss_a_peak
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.syntax import (
    ZERO,
    Binary,
    Call,
    Name,
    Node,
    Number,
    Relation,
    TooLargeError,
)
from tutor_tui.mathematics.trees import rational_value, substitute, variables, walk
from tutor_tui.mathematics.verify import bound_value
from tutor_tui.mathematics.wave_quadratures import area_of_waves, waves_of

_DIGITS: Final = 9
_WORKING: Final = 25
_GUARD: Final = 12
"""Digits by which quadrature works more exactly than the ends are known, and a few more."""

_DECIMALS_OF_CUTS: Final = 20
_PATIENCE: Final = 0.3


def area(node: Node, variable: str, bounds: tuple[Node, Node], values: Mapping[str, Any]) -> Any:
    """The integral as an mpmath number, or `None` where it is not certain to nine digits."""
    ends = ends_of(bounds, values)
    if ends is None:
        return None
    low, high = sorted(ends)
    if low == high:
        return mpmath.mpf(0)
    sign = 1 if ends[0] <= ends[1] else -1
    filled = _filled(node, variable, values)
    cuts = breaks(filled, variable, low, high)
    with mpmath.workdps(_WORKING):
        pieces = [low, *inner(cuts, low, high), high]
        total = mpmath.mpf(0)
        for left, right in pairwise(_with_middle(pieces)):
            part = piece(filled, variable, left, right, values)
            if part is None:
                return None
            total += part
        if may_miss_a_peak(filled, variable, (low, high), total):
            return None
        return sign * total


def inner(cuts: list[Any], low: Any, high: Any) -> list[Any]:
    """The cuts between two ends that are not these ends themselves, known to fewer digits."""
    tiny = mpmath.mpf(10) ** -_DECIMALS_OF_CUTS
    return [cut for cut in cuts if low + tiny < cut < high - tiny]


def ends_of(bounds: tuple[Node, Node], values: Mapping[str, Any]) -> tuple[Any, Any] | None:
    """Both ends as real numbers, or infinite; `None` where they have no such values."""
    try:
        with mpmath.workdps(_WORKING):
            first, second = (_end(bound, values) for bound in bounds)
    except NoValueError:
        return None
    return None if mpmath.im(first) or mpmath.im(second) else (mpmath.re(first), mpmath.re(second))


def _end(bound: Node, values: Mapping[str, Any]) -> Any:
    is_infinite = any(part == Name("oo") for part in walk(bound))
    return bound_value(bound) if is_infinite else value_at(bound, values)


def _filled(node: Node, variable: str, values: Mapping[str, Any]) -> Node:
    """The tree with numbers for its other letters, as far as they are fractions."""
    for name, value in values.items():
        if name != variable and name in variables(node):
            fraction = Fraction(str(mpmath.nstr(value, 30))).limit_denominator(10**6)
            node = substitute(node, name, Number(fraction))
    return node


def _with_middle(pieces: list[Any]) -> list[Any]:
    """A cut at a finite place where both ends are infinite."""
    if len(pieces) == 2 and pieces[0] == -mpmath.inf and pieces[1] == mpmath.inf:
        return [pieces[0], mpmath.mpf(0), pieces[1]]
    return pieces


def piece(node: Node, variable: str, left: Any, right: Any, values: Mapping[str, Any]) -> Any:
    """The integral over an interval without cuts, or `None` where nine digits are not certain."""

    def height(place: Any) -> Any:
        return real_height(value_at(node, {**values, variable: place}), place, (left, right))

    is_endless = mpmath.isinf(left) or mpmath.isinf(right)
    waves = waves_of(node, variable) if is_endless else None
    try:
        if waves is not None:
            return within(2 * _PATIENCE, lambda: area_of_waves(height, left, right, waves))
        if is_endless and not _fades(height, left, right):
            return None
        ends = [left, right] if not is_endless else _shortened(height, left, right)
        found = within(_PATIENCE, lambda: mpmath.quad(height, ends, error=True, maxdegree=8))
    except (NoValueError, ArithmeticError, ValueError, TypeError, mpmath.libmp.NoConvergence):
        return None
    if found is None or not mpmath.isfinite(found[0]):
        return None
    value, error = found
    return value if error < mpmath.mpf(10) ** -_DIGITS * max(1, abs(value)) else None


def real_height(value: Any, place: Any, ends: tuple[Any, Any]) -> Any:
    """The real part of a height that is real; raises `NoValueError` for another.

    So near to an end that the end itself is rounded, what is not real counts as nothing.
    """
    if abs(mpmath.im(value)) <= mpmath.mpf(10) ** -(mpmath.mp.dps // 2) * max(1, abs(value)):
        return mpmath.re(value)
    near = mpmath.mpf(10) ** -(mpmath.mp.dps - _GUARD)
    if any(mpmath.isfinite(end) and abs(place - end) < near * max(1, abs(end)) for end in ends):
        return mpmath.mpf(0)
    raise NoValueError("not real")


_CUTOFFS: Final = (8, 16, 32, 64, 128, 256)


def _shortened(height: Any, left: Any, right: Any) -> list[Any]:
    """A finite end in place of an infinite one behind which the heights are as good as zero."""
    nothing = mpmath.mpf(10) ** -(_WORKING + 5)
    ends = []
    for end, other, sign in ((left, right, -1), (right, left, 1)):
        start = 0 if mpmath.isinf(other) else max(sign * other, 0)
        nearer = (
            sign * (start + cut)
            for cut in _CUTOFFS
            if all(abs(height(sign * (start + cut * far))) < nothing for far in (1, 2, 5))
        )
        ends.append(next(nearer, end) if mpmath.isinf(end) else end)
    return ends


_FAR: Final = (10**3, 10**6)
_SPOTS: Final = 7


def _fades(height: Any, left: Any, right: Any) -> bool:
    """Whether heights far out are smaller than nearer ones; else quadrature adds up noise."""

    def greatest(distance: int, sign: int) -> Any:
        spots = (distance * (1 + mpmath.mpf(index) / 9) for index in range(_SPOTS))
        return max(abs(height(sign * spot)) for spot in spots)

    signs = [sign for end, sign in ((left, -1), (right, 1)) if mpmath.isinf(end)]
    near_and_far = [[greatest(distance, sign) for distance in _FAR] for sign in signs]
    return all(far == 0 or far < near / 2 for near, far in near_and_far)


def breaks(node: Node, variable: str, low: Any, high: Any) -> list[Any]:
    """Corners and gaps of the integrand between two places, by size."""
    if set(variables(node)) - {variable}:
        return []
    first, last = (None if mpmath.isinf(end) else sympy.Float(end, 30) for end in (low, high))
    inside = Interval(first, last)
    found: list[Any] = []
    for part in _delicate(node, variable):
        try:
            zeros = within(
                _PATIENCE,
                lambda part=part: critical_points(  # type: ignore[misc]
                    Relation("=", part, ZERO), variable
                ),
            )
            points = list(zeros.points) if zeros else []
            if zeros and zeros.families and inside.low is not None and inside.high is not None:
                points += members(zeros.families, inside)
        except (UnsolvedError, UndefinedError, TooLargeError):
            continue
        found += [mpmath.mpf(str(point.n(25))) for point in points if point.is_real is not False]
    found += _jumps(node, variable, low, high)
    return sorted({place for place in found if low <= place <= high})


def _jumps(node: Node, variable: str, low: Any, high: Any) -> list[Any]:
    """Where `floor` and `ceil` of a polynomial jump between finite places."""
    if mpmath.isinf(low) or mpmath.isinf(high):
        return []
    bounds = sympy.Rational(str(low)), sympy.Rational(str(high))
    found = [
        jumps_of(to_sympy(part.arguments[0]), sympy.Symbol(variable), bounds)
        for part in walk(node)
        if isinstance(part, Call) and part.function in ("floor", "ceil")
    ]
    return [mpmath.mpf(str(place.n(25))) for places in found for place in places or ()]


def _delicate(node: Node, variable: str) -> list[Node]:
    """The parts whose zeros are corners or gaps."""
    parts: list[Node] = []
    for part in walk(node):
        match part:
            case Call(
                function="abs" | "sign" | "ln" | "log" | "lg" | "sqrt", arguments=(inner, *_)
            ):
                parts.append(inner)
            case Call(function="min" | "max", arguments=(first, second)):
                parts.append(Binary("-", first, second))
            case Call(function="tan" | "sec", arguments=(inner,)):
                parts.append(Call("cos", (inner,)))
            case Call(function="cot" | "csc", arguments=(inner,)):
                parts.append(Call("sin", (inner,)))
            case Binary(sign="/", right=right):
                parts.append(right)
            case Binary(sign="^", left=left, right=right):
                exponent = rational_value(right)
                if exponent is None or exponent < 0 or exponent.denominator > 1:
                    parts.append(left)
            case _:
                pass
    return [part for part in parts if variable in variables(part)]
