"""Inverse Laplace transforms of rational functions, pole by pole, in real functions.

The original of a proper rational `F(s)` is the sum of the residues of `F(s) e^(st)` at its poles;
a pair of complex poles gives twice the real part of one of them (Churchill, Operational
Mathematics, §68).
"""

from typing import Final

from tutor_tui.mathematics.late_libraries import sympy

_LARGEST_DEGREE: Final = 8


def original_of_rational(
    body: "sympy.Expr", s: "sympy.Symbol", t: "sympy.Symbol"
) -> "sympy.Expr | None":
    """The function of `t`; `None` where the poles are not found by factors of degree 1 and 2."""
    above, below = sympy.fraction(sympy.cancel(sympy.together(body)))
    if not (above.is_polynomial(s) and below.is_polynomial(s)):
        return None
    degree = sympy.degree(below, s)
    if not sympy.degree(above, s) < degree <= _LARGEST_DEGREE:
        return None
    total = sympy.S.Zero
    for factor, times in sympy.factor_list(below, s)[1]:
        term = _term(sympy.cancel(body * factor**times), sympy.Poly(factor, s), times, t)
        if term is None:
            return None
        total += term
    return total


def _term(
    rest: "sympy.Expr", factor: "sympy.Poly", times: int, t: "sympy.Symbol"
) -> "sympy.Expr | None":
    """The part that comes from the zeros of one factor, which stands `times` times below."""
    s = factor.gen
    if factor.degree() == 1:
        a, b = factor.all_coeffs()
        return _residue(rest / a**times, s, -b / a, times, t)
    if factor.degree() != 2:
        return None
    a, b, c = factor.all_coeffs()
    width = sympy.factor(4 * a * c - b**2)
    if not (a.is_positive and width.is_positive):
        return None
    real, imaginary = -b / (2 * a), sympy.sqrt(width) / (2 * a)
    pole, other = real + sympy.I * imaginary, real - sympy.I * imaginary
    residue = _residue(rest / (a * (s - other)) ** times, s, pole, times, t)
    return sympy.factor(sympy.expand(2 * sympy.re(sympy.expand(residue, complex=True))))


def _residue(
    rest: "sympy.Expr", s: "sympy.Symbol", pole: "sympy.Expr", times: int, t: "sympy.Symbol"
) -> "sympy.Expr":
    """The residue of `rest e^(st)/(s - pole)^times` at the pole."""
    function = sympy.diff(rest * sympy.exp(s * t), s, times - 1) / sympy.factorial(times - 1)
    return sympy.simplify(function.subs(s, pole)) if times == 1 else function.subs(s, pole)
