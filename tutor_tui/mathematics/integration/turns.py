"""Integrals over a whole turn: `1/(a + b cos x + c sin x)` has 2π/√(a² - b² - c²).

Gradshteyn and Ryzhik 3.661. It holds where a is greater than the length of (b, c), so that the
denominator has no zero; whoever uses it checks it by quadrature.
"""

from tutor_tui.mathematics.late_libraries import sympy


def over_a_turn(
    body: "sympy.Expr", x: "sympy.Symbol", bounds: "tuple[sympy.Expr, sympy.Expr]"
) -> "sympy.Expr | None":
    """The integral over a turn, or over the half of it where only cosines occur."""
    low, high = bounds
    above, below = sympy.fraction(sympy.together(body))
    level = sympy.expand(below)
    cosine, sine = level.coeff(sympy.cos(x)), level.coeff(sympy.sin(x))
    level = sympy.expand(level - cosine * sympy.cos(x) - sine * sympy.sin(x))
    if any(part.has(x) for part in (above, level, cosine, sine)) or (cosine, sine) == (0, 0):
        return None
    whole = 2 * sympy.pi * above / sympy.sqrt(level**2 - cosine**2 - sine**2)
    if sympy.simplify(high - low - 2 * sympy.pi) == 0:
        return whole
    is_half = sympy.simplify(high - low - sympy.pi) == 0 and low in (0, -sympy.pi)
    return whole / 2 if is_half and sine == 0 else None
