"""Antiderivatives by parts, and of what has a distance `|a x + b|` in it."""

from typing import Any, Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.late_libraries import sympy

_MOST_PEELED: Final = 2
_PEELED: Final = frozenset(
    (
        *("log", "asin", "acos", "atan", "acot", "asec", "acsc"),
        *("asinh", "acosh", "atanh", "acoth"),
        *("erf", "erfc", "erfi", "Si", "Ci", "Shi", "Chi", "Ei", "li"),
    )
)
_HIGHEST: Final = 3


def by_parts(body: "sympy.Expr", x: "sympy.Symbol", further: Any) -> "sympy.Expr | None":
    """A logarithm or an inverse function, times what can be integrated by itself.

    Of two such factors each is tried in turn.
    """
    peeled = [
        part
        for part in body.atoms(sympy.Function)
        if type(part).__name__ in _PEELED and part.has(x)
    ]
    if len(peeled) > _MOST_PEELED:
        return None
    return first_of(
        _peeled(body, function, x, further) for function in sorted(peeled, key=str, reverse=True)
    )


def _peeled(
    body: "sympy.Expr", function: "sympy.Expr", x: "sympy.Symbol", further: Any
) -> "sympy.Expr | None":
    power = _power_of(body, function)
    factor = sympy.cancel(body / function**power)
    outside = None if factor.has(function) or not power else further(factor, x)
    if outside is None or outside.has(function):
        return None
    slope = power * function ** (power - 1) * sympy.diff(function, x)
    rest = further(sympy.simplify(outside * slope), x)
    return None if rest is None else outside * function**power - rest


def _power_of(body: "sympy.Expr", function: "sympy.Expr") -> int:
    """The power of a function as a factor; 0 where it is none or stands in a sum."""
    exponent = body.as_powers_dict().get(function, 0)
    return int(exponent) if exponent in (1, 2, 3, 4) else 0


def polynomial_by_parts(body: "sympy.Expr", x: "sympy.Symbol", further: Any) -> "sympy.Expr | None":
    """`P(x) f(x)` as `P F - ∫ P' F`, where f is made of waves or their reciprocals."""
    from sympy.functions.elementary.hyperbolic import HyperbolicFunction
    from sympy.functions.elementary.trigonometric import TrigonometricFunction

    parts = sympy.Mul.make_args(body)
    polynomial = sympy.Mul(*(part for part in parts if part.is_polynomial(x)))
    rest = sympy.Mul(*(part for part in parts if not part.is_polynomial(x)))
    is_wave = rest.has(HyperbolicFunction, TrigonometricFunction)
    if not is_wave or not 0 < sympy.degree(polynomial, x) <= _HIGHEST:
        return None
    whole = further(rest, x)
    after = None if whole is None else further(sympy.diff(polynomial, x) * whole, x)
    return None if after is None else polynomial * whole - after


def of_distance(body: "sympy.Expr", x: "sympy.Symbol", further: Any) -> "sympy.Expr | None":
    """`|a x + b|` as plus or minus `a x + b`, joined without a jump where it is zero."""
    bends = {part.args[0] for part in body.atoms(sympy.Abs, sympy.sign) if part.has(x)}
    if len(bends) != 1:
        return None
    (inside,) = bends
    slope = sympy.diff(inside, x)
    if slope.has(x):
        return None
    bend = sympy.expand(x - inside / slope)
    right, left = (_half(body, inside, sign, x, bend, further) for sign in (1, -1))
    if right is None or left is None:
        return None
    even, odd = sympy.factor(right + left) / 2, sympy.factor(right - left) / 2
    return even + odd * sympy.sign(inside)


def _half(
    body: "sympy.Expr",
    inside: "sympy.Expr",
    sign: int,
    x: "sympy.Symbol",
    bend: "sympy.Expr",
    further: Any,
) -> "sympy.Expr | None":
    """The antiderivative on one side of the bend, zero at the bend."""
    plain = body.subs({sympy.Abs(inside): sign * inside, sympy.sign(inside): sign})
    found = further(plain, x)
    if found is None or not found.subs(x, bend).is_finite:
        return None
    return sympy.expand(found - found.subs(x, bend))
