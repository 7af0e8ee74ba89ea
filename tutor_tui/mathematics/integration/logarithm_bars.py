"""Bars in the logarithms of antiderivatives, so that they hold on both sides of a gap."""

from tutor_tui.mathematics.late_libraries import sympy


def with_bars_of(body: "sympy.Expr", found: "sympy.Expr") -> "sympy.Expr":
    """`x ln|x² - 4|` for `x ln(x² - 4)` where the integrand has the logarithm with bars."""
    insides = [part.args[0] for part in body.atoms(sympy.log)]
    barred = {inside.args[0] for inside in insides if isinstance(inside, sympy.Abs)}
    return found.xreplace(
        {sympy.log(sign * part): sympy.log(sympy.Abs(part)) for part in barred for sign in (1, -1)}
    )


def _is_positive(expression: "sympy.Expr", x: "sympy.Dummy") -> bool:
    """Whether it is positive for every real value of `x`: `x² + 2x + 5` is, having no root."""
    if expression.is_positive:
        return True
    if not expression.is_polynomial(x) or expression.free_symbols != {x}:
        return False
    polynomial = expression.as_poly(x)
    is_rational = all(number.is_Rational for number in polynomial.all_coeffs())
    return bool(is_rational and polynomial.count_roots() == 0 and polynomial.eval(0) > 0)


def with_absolute_logarithms(found: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """`ln|x|` for `ln(x)` where it is a term by itself, so that it holds on both sides of a gap."""
    if not found.has(sympy.log):
        return found
    if any(part.has(sympy.I) for part in found.atoms(sympy.log)):
        return found
    real = sympy.Dummy(x.name, real=True)
    terms = []
    for term in sympy.Add.make_args(sympy.expand(found) if found.is_Mul else found):
        factor, rest = term.as_independent(x)
        if isinstance(rest, sympy.log):
            rest = sympy.log(sympy.together(rest.args[0]))
        if isinstance(rest, sympy.log) and not _is_positive(rest.args[0].xreplace({x: real}), real):
            rest = sympy.log(sympy.Abs(rest.args[0]))
        terms.append(factor * rest)
    return sympy.Add(*terms)
