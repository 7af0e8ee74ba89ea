"""Antiderivatives of fractions over powers of x and of one binomial `p x^n + q` with letters.

With `x = r t` and `r^n = |q/p|` each term is a power of letters times a fraction in numbers,
which needs no partial fractions over letters.
"""

from typing import Any, Final

from tutor_tui.mathematics.late_libraries import sympy

_HIGHEST: Final = 12


def over_binomial(body: "sympy.Expr", x: "sympy.Symbol", further: Any) -> "sympy.Expr | None":
    """`x^m/(x^j (p x^n + q)^k)`, term by term of what is above."""
    if not (body.free_symbols - {x}) or not body.is_rational_function(x):
        return None
    above, below = sympy.fraction(sympy.together(body))
    form = _form(below, x)
    if form is None or not above.is_polynomial(x):
        return None
    lead, j, binomial, k = form
    n = sympy.degree(binomial, x)
    p, q = binomial.coeff(x, n), binomial.subs(x, 0)
    sign = -1 if (q / p).could_extract_minus_sign() else 1
    radius = sympy.powdenest((sign * q / p) ** sympy.Rational(1, n), force=True)
    t = sympy.Dummy("t", positive=True)
    total = sympy.S.Zero
    for (m,), height in sympy.Poly(above, x).terms():
        found = further(t ** (m - j) / (sign * t**n + 1) ** k, t)
        if found is None:
            return None
        total += height * radius ** (m - j + 1) * found.subs(t, x / radius)
    return total.replace(sympy.log, _without_divisor) / (lead * q**k)


def _without_divisor(inside: "sympy.Expr") -> "sympy.Expr":
    """`ln(x + r)` for `ln(x/r + 1)`, which differ by a constant."""
    above = sympy.fraction(sympy.together(sympy.expand(inside)))[0]
    return sympy.log(above if above.is_Add else inside)


def _form(
    below: "sympy.Expr", x: "sympy.Symbol"
) -> "tuple[sympy.Expr, int, sympy.Expr, int] | None":
    """`lead`, `j`, the binomial and `k` of `lead x^j (p x^n + q)^k`."""
    lead, j, binomial, k = sympy.S.One, 0, None, 0
    for factor in sympy.Mul.make_args(sympy.factor_terms(below)):
        base, power = factor.as_base_exp()
        if not factor.has(x):
            lead *= factor
        elif base == x and power.is_Integer:
            j += int(power)
        elif binomial is None and power.is_Integer and _is_binomial(base, x):
            binomial, k = base, int(power)
        else:
            return None
    return None if binomial is None else (lead, j, binomial, k)


def _is_binomial(base: "sympy.Expr", x: "sympy.Symbol") -> bool:
    if not base.is_polynomial(x):
        return False
    polynomial = sympy.Poly(base, x)
    powers = [power for (power,) in polynomial.monoms()]
    is_lettered = not all(number.is_Rational for number in polynomial.coeffs())
    return is_lettered and len(powers) == 2 and powers[1] == 0 and 2 <= powers[0] <= _HIGHEST
