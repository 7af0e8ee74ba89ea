"""Even fractions beside an odd power of `√(ax² + b)`: with `t = x/√(ax² + b)` no root is left.

There `x² = b t²/(1 - a t²)`, `ax² + b = b/(1 - a t²)` and `dx/√(ax² + b) = dt/(1 - a t²)`.
"""

from typing import TYPE_CHECKING

from tutor_tui.mathematics.late_libraries import sympy

if TYPE_CHECKING:
    from tutor_tui.mathematics.integration.ways import Next


def with_even_root(body: "sympy.Expr", x: "sympy.Symbol", further: "Next") -> "sympy.Expr | None":
    """`1/((x² + 4) √(4x² + 1))` and the like; `None` for anything else."""
    roots = [part for part in body.atoms(sympy.Pow) if part.exp.is_Rational and part.exp.q == 2]
    inside = {part.base for part in roots if part.has(x)}
    if len(inside) != 1 or not body.is_Mul:
        return None
    (square,) = inside
    if not square.is_polynomial(x) or sympy.degree(square, x) != 2:
        return None
    a, middle, b = sympy.Poly(square, x).all_coeffs()
    t, size = sympy.Dummy("t", real=True), sympy.Dummy("s", positive=True)
    plain = sympy.cancel(body.subs(sympy.sqrt(square), size) * size)
    turned = sympy.cancel(plain.subs(size**2, square)) if plain.has(size) else plain
    if middle != 0 or b == 0 or turned.has(size) or not _is_even(turned, x):
        return None
    if not sympy.fraction(turned)[1].has(x):
        return None  # `-1/√(1 - x²)` has an inverse sine
    below = 1 - a * t**2
    changed = sympy.cancel(turned.subs(x, sympy.sqrt(b * t**2 / below)) / below)
    found = None if changed.has(sympy.sqrt(below)) else further(changed, t)
    if found is None:
        return None
    return found.replace(sympy.log, lambda part: _logarithm(part, t, x, square)).subs(
        t, x / sympy.sqrt(square)
    )


def _logarithm(
    part: "sympy.Expr", t: "sympy.Symbol", x: "sympy.Symbol", square: "sympy.Expr"
) -> "sympy.Expr":
    """The logarithm of a quotient of two lines in t, both multiplied by the root."""
    above, below = sympy.fraction(sympy.cancel(part))
    if any(not side.is_polynomial(t) or sympy.degree(side, t) > 1 for side in (above, below)):
        return sympy.log(part)
    root = sympy.sqrt(square)
    sides = (side.coeff(t, 1) * x + side.coeff(t, 0) * root for side in (above, below))
    first, second = sides
    return sympy.log(first / second)


def _is_even(body: "sympy.Expr", x: "sympy.Symbol") -> bool:
    """Whether it is a fraction of polynomials that does not feel the sign of the variable."""
    return bool(body.is_rational_function(x)) and sympy.cancel(body.subs(x, -x) - body) == 0
