"""Integrals in floating point, and whether they grow without bound: the check of exact ones.

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
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.syntax import (
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

_DIGITS: Final = 9
_WORKING: Final = 25
_TENTHS: Final = (2, 3, 4, 5, 6)
_ZERO: Final = Number(Fraction(0))
_PATIENCE: Final = 0.3
_KEPT: Final = 0.6
"""Share of a part of the integral that the next part keeps where the whole diverges."""


def area(node: Node, variable: str, bounds: tuple[Node, Node], values: Mapping[str, Any]) -> Any:
    """The integral as an mpmath number, or `None` where it is not certain to nine digits."""
    import mpmath

    ends = _ends(bounds, values)
    if ends is None:
        return None
    low, high = sorted(ends)
    sign = 1 if ends[0] <= ends[1] else -1
    filled = _filled(node, variable, values)
    cuts = breaks(filled, variable, low, high)
    with mpmath.workdps(_WORKING):
        pieces = [low, *(cut for cut in cuts if low < cut < high), high]
        total = mpmath.mpf(0)
        for left, right in pairwise(_with_middle(pieces)):
            part = _piece(filled, variable, left, right, values)
            if part is None:
                return None
            total += part
        return sign * total


def _ends(bounds: tuple[Node, Node], values: Mapping[str, Any]) -> tuple[Any, Any] | None:
    import mpmath

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
    import mpmath

    for name, value in values.items():
        if name != variable and name in variables(node):
            fraction = Fraction(str(mpmath.nstr(value, 30))).limit_denominator(10**6)
            node = substitute(node, name, Number(fraction))
    return node


def _with_middle(pieces: list[Any]) -> list[Any]:
    """A cut at a finite place where both ends are infinite."""
    import mpmath

    if len(pieces) == 2 and pieces[0] == -mpmath.inf and pieces[1] == mpmath.inf:
        return [pieces[0], mpmath.mpf(0), pieces[1]]
    return pieces


def _piece(node: Node, variable: str, left: Any, right: Any, values: Mapping[str, Any]) -> Any:
    import mpmath

    def height(place: Any) -> Any:
        value = value_at(node, {**values, variable: place})
        if abs(mpmath.im(value)) > 1e-15:
            raise NoValueError("not real")
        return mpmath.re(value)

    is_endless = mpmath.isinf(left) or mpmath.isinf(right)
    waves = _frequency(node, variable) if is_endless else None
    try:
        if is_endless and not _fades(height, left, right):
            return None
        if waves is not None:
            return _of_waves(height, left, right, waves)
        found = within(
            _PATIENCE, lambda: mpmath.quad(height, [left, right], error=True, maxdegree=8)
        )
    except (NoValueError, ArithmeticError, ValueError, TypeError, mpmath.libmp.NoConvergence):
        return None
    if found is None or not mpmath.isfinite(found[0]):
        return None
    value, error = found
    return value if error < mpmath.mpf(10) ** -_DIGITS * max(1, abs(value)) else None


_FAR: Final = (10**3, 10**6)
_SPOTS: Final = 7


def _fades(height: Any, left: Any, right: Any) -> bool:
    """Whether heights far out are smaller than nearer ones; else quadrature adds up noise."""
    import mpmath

    def greatest(distance: int, sign: int) -> Any:
        spots = (distance * (1 + mpmath.mpf(index) / 9) for index in range(_SPOTS))
        return max(abs(height(sign * spot)) for spot in spots)

    signs = [sign for end, sign in ((left, -1), (right, 1)) if mpmath.isinf(end)]
    near_and_far = [[greatest(distance, sign) for distance in _FAR] for sign in signs]
    return all(far == 0 or far < near / 2 for near, far in near_and_far)


def _of_waves(height: Any, left: Any, right: Any, frequency: Any) -> Any:
    """A slowly fading oscillation up to infinity, summed wave by wave."""
    import mpmath

    with mpmath.workdps(15):
        return within(_PATIENCE * 2, lambda: mpmath.quadosc(height, [left, right], omega=frequency))


def _frequency(node: Node, variable: str) -> Any:
    """The factor of the variable inside the one sine or cosine, unless something damps it."""
    import mpmath
    import sympy

    waves = [
        part
        for part in walk(node)
        if isinstance(part, Call)
        and part.function in ("sin", "cos")
        and variable in variables(part)
    ]
    is_damped = any(
        (isinstance(part, Call) and part.function == "exp")
        or (isinstance(part, Binary) and part.sign == "^" and variable in variables(part.right))
        for part in walk(node)
    )
    if not waves or is_damped:
        return None
    symbol = sympy.Symbol(variable)
    slope = sympy.diff(to_sympy(waves[0].arguments[0]), symbol)
    return mpmath.mpf(str(abs(slope.n(20)))) if slope.is_number and slope != 0 else None


def breaks(node: Node, variable: str, low: Any, high: Any) -> list[Any]:
    """Corners and gaps of the integrand between two places, by size."""
    import mpmath
    import sympy

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
                    Relation("=", part, _ZERO), variable
                ),
            )
            points = list(zeros.points) if zeros else []
            if zeros and zeros.families and inside.low is not None and inside.high is not None:
                points += members(zeros.families, inside)
        except (UnsolvedError, UndefinedError, TooLargeError):
            continue
        found += [mpmath.mpf(str(point.n(25))) for point in points if point.is_real is not False]
    return sorted({place for place in found if low <= place <= high})


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


def is_divergent(node: Node, variable: str, bounds: tuple[Node, Node]) -> bool | None:
    """Whether the integral has no finite value, by how its outer parts go on growing.

    The parts between distances 10⁻ᵏ and 10⁻ᵏ⁻¹ from a gap (or 10ᵏ and 10ᵏ⁺¹ towards infinity)
    shrink geometrically where the integral converges as a power does. `None` where the parts tell
    nothing.
    """
    import mpmath

    ends = _ends(bounds, {})
    if ends is None:
        return None
    low, high = sorted(ends)
    verdicts: list[bool | None] = []
    for place in sorted({low, high, *breaks(node, variable, low, high)}):
        for side in (-1, 1):
            if (place == low and side < 0) or (place == high and side > 0):
                continue
            with mpmath.workdps(_WORKING):
                verdicts.append(_grows(node, variable, place, side))
    return True if True in verdicts else None if None in verdicts else False


def _grows(node: Node, variable: str, place: Any, side: int) -> bool | None:
    import mpmath

    parts = []
    for tenth in _TENTHS:
        if mpmath.isinf(place):
            ends = (mpmath.mpf(10) ** tenth, mpmath.mpf(10) ** (tenth + 1))
            ends = ends if place > 0 else (-ends[1], -ends[0])
        else:
            near = place + side * mpmath.mpf(10) ** -(tenth + 1)
            ends = tuple(sorted((near, place + side * mpmath.mpf(10) ** -tenth)))
        part = _piece(node, variable, *ends, {})
        if part is None:
            return None
        parts.append(abs(part))
    if parts[-1] < mpmath.mpf(10) ** -12:
        return False
    shares = [after / before for before, after in pairwise(parts) if before]
    if all(share > _KEPT for share in shares) and shares[-1] > 0.85:
        return True
    return False if all(share < _KEPT for share in shares[1:]) else None
