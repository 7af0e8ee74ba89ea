"""Antiderivatives of fractions of polynomials, by partial fractions."""

from typing import Any, Final

from tutor_tui.mathematics.late_libraries import sympy

_HIGHEST: Final = 16
_EASY: Final = 2
"""The degree up to which a factor below has an antiderivative by formulas."""


def of_fraction(body: "sympy.Expr", x: "sympy.Symbol", _further: Any) -> "sympy.Expr | None":
    """Split into partial fractions, then a logarithm, a power or an arctangent each."""
    if not body.is_rational_function(x):
        return None
    above, below = sympy.fraction(sympy.cancel(sympy.together(body)))
    if sympy.degree(below, x) > _HIGHEST or sympy.degree(above, x) > 3 * _HIGHEST:
        return None
    if not below.has(x):
        return sympy.expand(sympy.Poly(above, x).integrate().as_expr() / below)
    whole = _of_repeated(above, below, x)
    if whole is not None:
        return whole
    split = sympy.apart(above / below, x)
    parts = [_of_part(term, x) for term in sympy.Add.make_args(split)]
    found = [part for part in parts if part is not None]
    return sympy.Add(*found) if len(found) == len(parts) else None


def of_powers(body: "sympy.Expr", x: "sympy.Symbol", _further: Any) -> "sympy.Expr | None":
    """A sum of terms `c x^k` with any exponent, also where it is still a product of sums."""
    bases = [part for part in body.atoms(sympy.Pow) if part.has(x)]
    if body.atoms(sympy.Function) or any(not _is_spread(part, x) for part in bases):
        return None
    terms = sympy.Add.make_args(sympy.expand(sympy.powsimp(sympy.expand(body))))
    parts = [_of_power(term, x) for term in terms]
    found = [part for part in parts if part is not None]
    return sympy.Add(*found) if len(found) == len(parts) else None


def _is_spread(power: "sympy.Expr", x: "sympy.Symbol") -> bool:
    base, exponent = power.as_base_exp()
    is_whole = exponent.is_Integer and 0 < exponent <= _HIGHEST
    return not exponent.has(x) and (base == x or bool(is_whole))


def _of_power(term: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    factor, power = sympy.powsimp(term).as_independent(x, as_Add=False)
    base, k = power.as_base_exp() if power.has(x) else (x, sympy.S.Zero)
    if base != x or k.has(x):
        return None
    return factor * (sympy.log(x) if k == -1 else x ** (k + 1) / (k + 1))


def _of_repeated(
    above: "sympy.Expr", below: "sympy.Expr", x: "sympy.Symbol"
) -> "sympy.Expr | None":
    """A fraction again, where no logarithm or arctangent comes in (Hermite's reduction)."""
    from sympy.integrals.rationaltools import ratint_ratpart

    top, bottom = sympy.Poly(above, x), sympy.Poly(below, x)
    is_hard = any(base.degree() > _EASY and power > 1 for base, power in bottom.factor_list()[1])
    if not is_hard or top.degree() >= bottom.degree():
        return None
    found, rest = ratint_ratpart(top, bottom, x)
    return found if rest == 0 else None


def _of_part(term: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """A polynomial, or `P/(power of one irreducible polynomial)`."""
    factor, term = term.as_independent(x)
    above, below = sympy.fraction(term)
    if not below.has(x):
        return factor * sympy.Poly(above, x).integrate().as_expr() / below
    lead, bases = sympy.factor_list(below, x)
    if len(bases) != 1:
        return None
    ((base, power),) = bases
    degree = sympy.degree(base, x)
    if degree == 1:
        return _of_line(factor * above / lead, base, power, x)
    if degree == 2:
        return _of_quadratic(factor / lead, sympy.Poly(above, x), sympy.Poly(base, x), power)
    return _of_pure_power(factor * above / lead, base, power, x)


def _of_line(
    above: "sympy.Expr", base: "sympy.Expr", power: int, x: "sympy.Symbol"
) -> "sympy.Expr | None":
    slope = sympy.diff(base, x)
    if above.has(x):
        return None
    if power == 1:
        return above * sympy.log(base) / slope
    return -above / (slope * (power - 1) * base ** (power - 1))


def _of_quadratic(
    factor: "sympy.Expr", above: "sympy.Poly", base: "sympy.Poly", power: int
) -> "sympy.Expr":
    """`(p x + q)/(a x² + b x + c)^n`: a logarithm or power, and what is left over a constant."""
    (x,) = base.gens
    a, b, _ = base.all_coeffs()
    p, q = above.coeff_monomial(x), above.coeff_monomial(1)
    expression = base.as_expr()
    whole = sympy.log(expression) if power == 1 else -1 / ((power - 1) * expression ** (power - 1))
    rest = sympy.cancel(q - p * b / (2 * a))
    found = p / (2 * a) * whole
    if rest != 0:
        found += rest * _of_constant_over(base, power)
    return factor * found


def _of_constant_over(base: "sympy.Poly", power: int) -> "sympy.Expr":
    """`∫ dx/(a x² + b x + c)^n`, brought down to n = 1 step by step."""
    (x,) = base.gens
    a, b, c = base.all_coeffs()
    gap = sympy.factor(4 * a * c - b**2)
    line = 2 * a * x + b
    if power > 1:
        share = line / ((power - 1) * gap * base.as_expr() ** (power - 1))
        return share + 2 * a * (2 * power - 3) / ((power - 1) * gap) * _of_constant_over(
            base, power - 1
        )
    if gap.is_negative or (gap.is_number and gap.could_extract_minus_sign()):
        root = sympy.sqrt(-gap)
        return sympy.log((line - root) / (line + root)) / root
    root = sympy.sqrt(sympy.expand(gap) if gap.could_extract_minus_sign() else gap)
    return 2 / root * sympy.atan(sympy.expand(line / root))


def _of_pure_power(
    above: "sympy.Expr", base: "sympy.Expr", power: int, x: "sympy.Symbol"
) -> "sympy.Expr | None":
    """What is left for SymPy: an irreducible polynomial of a higher degree below."""
    from sympy.integrals.rationaltools import ratint

    if (above.free_symbols | base.free_symbols) != {x} and above.has(x):
        return None
    found = ratint(above / base**power, x, real=True)
    return None if found.has(sympy.Integral, sympy.RootSum) else found
