"""Antiderivatives of `N(x)/√(a x² + b x + c)^m`, by comparing coefficients.

The antiderivative is `R(x)/√(…)^(m-2) + k·∫dx/√(…)` with a polynomial R; its derivative gives
linear equations for the coefficients of R and for k.
"""

from typing import Any, Final

from tutor_tui.mathematics.late_libraries import sympy

_HIGHEST: Final = 9


def over_root_of_quadratic(
    body: "sympy.Expr", x: "sympy.Symbol", _further: Any
) -> "sympy.Expr | None":
    """The antiderivative where the integrand has that form."""
    roots = [
        part
        for part in body.atoms(sympy.Pow)
        if part.base.has(x) and part.exp.is_Rational and part.exp.q == 2
    ]
    if len({sympy.expand(part.base) for part in roots}) != 1:
        return None
    square = sympy.expand(roots[0].base)
    if not square.is_polynomial(x) or sympy.degree(square, x) != 2:
        return None
    above, power = _with_root_below(body, x, square)
    return None if above is None else _solved(above, square, power, x)


def _with_root_below(
    body: "sympy.Expr", x: "sympy.Symbol", square: "sympy.Expr"
) -> "tuple[sympy.Expr | None, int]":
    """The polynomial N and the odd m ≥ 1 of `N/√(square)^m`."""
    root = sympy.Dummy("r", positive=True)
    plain = body.replace(
        lambda part: part.is_Pow and part.exp.is_Rational and part.exp.q == 2 and part.has(x),
        lambda part: root ** (2 * part.exp),
    )
    below = sympy.fraction(sympy.together(plain))[1].subs(root, 1)
    if below.has(x) and not _has_common_factor(below, square, x):
        return None, 0
    for power in range(1, _HIGHEST + 1, 2):
        times = sympy.cancel(sympy.together(plain * root**power))
        above = sympy.expand(times.subs(root, sympy.sqrt(square)))
        above = sympy.cancel(above) if not above.is_polynomial(x) else above
        if above.is_polynomial(x):
            return above, power
    return None, 0


def _has_common_factor(below: "sympy.Expr", square: "sympy.Expr", x: "sympy.Symbol") -> bool:
    if not below.is_polynomial(x):
        return False
    return bool(sympy.degree(sympy.gcd(sympy.Poly(below, x), sympy.Poly(square, x)), x) > 0)


def _solved(
    above: "sympy.Expr", square: "sympy.Expr", power: int, x: "sympy.Symbol"
) -> "sympy.Expr | None":
    degree = max(sympy.degree(above, x) - 1, power - 2, 0)
    if degree > 2 * _HIGHEST:
        return None
    names = sympy.symbols(f"r0:{degree + 1}", cls=sympy.Dummy)
    share = sympy.Dummy("k")
    polynomial = sum(name * x**index for index, name in enumerate(names))
    equation = (
        sympy.diff(polynomial, x) * square
        - sympy.Rational(power - 2, 2) * polynomial * sympy.diff(square, x)
        + share * square ** ((power - 1) // 2)
        - above
    )
    coefficients = sympy.Poly(sympy.expand(equation), x).all_coeffs()
    found = sympy.solve(coefficients, [*names, share], dict=True)
    if not found:
        return None
    values = found[0]
    whole = polynomial.subs(values).subs(dict.fromkeys(names, 0))
    rest = values.get(share, sympy.S.Zero).subs(dict.fromkeys(names, 0))
    term = sympy.factor(whole) * square ** (-sympy.Rational(power - 2, 2))
    return term + (rest * _of_one_over_root(square, x) if rest != 0 else 0)


def _of_one_over_root(square: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """`∫ dx/√(a x² + b x + c)`: an arcsine for a < 0, else `arsinh` or a logarithm.

    The logarithm alone also holds where a positive `x` stands for a reciprocal of either sign."""
    a, b, c = sympy.Poly(square, x).all_coeffs()
    line = 2 * a * x + b
    if a.could_extract_minus_sign():
        width = sympy.sqrt(sympy.factor(b**2 - 4 * a * c))
        return -sympy.asin(sympy.cancel(line / width)) / sympy.sqrt(-a)
    gap = sympy.factor(4 * a * c - b**2)
    if not x.is_positive and gap != 0 and not gap.could_extract_minus_sign():
        return sympy.asinh(sympy.expand(line / sympy.sqrt(gap))) / sympy.sqrt(a)
    inside = sympy.sqrt(a) * x + (b / (2 * sympy.sqrt(a))) + sympy.sqrt(square)
    return sympy.log(inside) / sympy.sqrt(a)
