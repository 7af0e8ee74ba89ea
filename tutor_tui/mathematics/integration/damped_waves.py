"""Antiderivatives of a polynomial times `e^(ax)` times one sine or cosine, in one step.

With `λ = a + bi` the integral of `P e^(λx)` is `e^(λx) (P/λ - P′/λ² + P″/λ³ - …)`; its real part
belongs to the cosine, its imaginary part to the sine.
"""

from typing import TYPE_CHECKING

from tutor_tui.mathematics.late_libraries import sympy

if TYPE_CHECKING:
    from tutor_tui.mathematics.integration.ways import Next


def of_damped_wave(
    body: "sympy.Expr", x: "sympy.Symbol", _further: "Next | None" = None
) -> "sympy.Expr | None":
    """`P(x) e^(ax + c) cos(bx + d)` and the same with a sine; `None` for anything else."""
    if not (body.is_Mul and body.has(sympy.sin, sympy.cos)):
        return None
    factor, rest = sympy.powsimp(body).as_independent(x, as_Add=False)
    parts = sympy.Mul.make_args(rest)
    waves = [part for part in parts if isinstance(part, sympy.sin | sympy.cos)]
    powers = [part for part in parts if isinstance(part, sympy.exp)]
    others = sympy.Mul(*(part for part in parts if part not in (*waves, *powers)))
    if len(waves) != 1 or len(powers) != 1 or not others.is_polynomial(x):
        return None
    angle, exponent = waves[0].args[0], powers[0].args[0]
    if not all(part.is_polynomial(x) and sympy.degree(part, x) == 1 for part in (angle, exponent)):
        return None
    real, imaginary = _parts(others, sympy.diff(exponent, x), sympy.diff(angle, x), x)
    sine, cosine = sympy.sin(angle), sympy.cos(angle)
    if isinstance(waves[0], sympy.cos):
        found = real * cosine - imaginary * sine
    else:
        found = real * sine + imaginary * cosine
    return factor * powers[0] * found


def _parts(
    polynomial: "sympy.Expr", a: "sympy.Expr", b: "sympy.Expr", x: "sympy.Symbol"
) -> "tuple[sympy.Expr, sympy.Expr]":
    """Real and imaginary part of `P/λ - P′/λ² + P″/λ³ - …`, where `1/λ = (a - bi)/(a² + b²)`."""
    real, imaginary = sympy.S.Zero, sympy.S.Zero
    square = a**2 + b**2
    above = (a / square, -b / square)
    turned = above
    while polynomial != 0:
        real += polynomial * turned[0]
        imaginary += polynomial * turned[1]
        polynomial = sympy.diff(polynomial, x)
        turned = (
            sympy.together(above[1] * turned[1] - above[0] * turned[0]),
            sympy.together(-above[0] * turned[1] - above[1] * turned[0]),
        )
    return sympy.factor(real), sympy.factor(imaginary)
