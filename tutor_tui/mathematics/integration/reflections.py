"""Integrals between bounds by turning the interval round: `x` becomes `low + high - x`."""

from tutor_tui.mathematics.late_libraries import sympy

_LONGEST = 60
"""Operations in an integrand that is still turned round; longer ones take too long to shorten."""


def by_reflection(
    body: "sympy.Expr", x: "sympy.Symbol", bounds: "tuple[sympy.Expr, sympy.Expr]"
) -> "sympy.Expr | None":
    """`c (high - low)/2` where the integrand and its mirror image add up to the constant c."""
    low, high = bounds
    if not (low.is_finite and high.is_finite) or sympy.count_ops(body) > _LONGEST:
        return None
    mirrored = body.subs(x, low + high - x, simultaneous=True)
    total = sympy.cancel(sympy.together(body + sympy.expand_trig(mirrored)))
    if total.has(x):
        total = sympy.simplify(total)
    return None if total.has(x) else total * (high - low) / 2
