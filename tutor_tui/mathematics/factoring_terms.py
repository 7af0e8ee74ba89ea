"""The terms of a polynomial that is to be factored: what they share, and whose powers they are."""

from typing import TYPE_CHECKING, TypeAlias

from tutor_tui.mathematics.late_libraries import sympy

if TYPE_CHECKING:
    Outer: TypeAlias = tuple[sympy.Integer, sympy.Expr]


def terms_of(polynomial: "sympy.Expr") -> "list[sympy.Expr]":
    """The terms in the order in which they are shown."""
    return list(polynomial.as_ordered_terms())


def shared_by(terms: "list[sympy.Expr]") -> "sympy.Expr":
    """The greatest common divisor of terms: of their numbers, and the letters that all have."""
    numbers = [term.as_coeff_Mul()[0] for term in terms]
    top = sympy.igcd(*(number.p for number in numbers))
    bottom = sympy.ilcm(1, *(number.q for number in numbers))
    letters = sympy.S.One
    for name in sorted(terms[0].free_symbols, key=str):
        letters *= name ** min(sympy.degree(term, name) for term in terms)
    return sympy.Rational(top, bottom) * letters


def signed_pair(polynomial: "sympy.Expr") -> "tuple[sympy.Expr, sympy.Expr, int] | None":
    """Two terms: the first positive, the second without its sign, and that sign."""
    terms = terms_of(polynomial)
    if len(terms) != 2 or terms[0].as_coeff_Mul()[0] < 0:
        return None
    sign = 1 if terms[1].as_coeff_Mul()[0] > 0 else -1
    return terms[0], sign * terms[1], sign


def root_of(term: "sympy.Expr", index: int) -> "sympy.Expr | None":
    """The monomial whose power with this index the term is."""
    number, letters = term.as_coeff_Mul()
    if not number.is_Integer or number <= 0:
        return None
    size, is_exact = sympy.integer_nthroot(int(number), index)
    powers = letters.as_powers_dict() if letters != 1 else {}
    if not is_exact or any(power % index for power in powers.values()):
        return None
    return sympy.Mul(size, *(base ** (power // index) for base, power in powers.items()))


def trinomial_of(polynomial: "sympy.Expr") -> "tuple[Outer, sympy.Integer, Outer] | None":
    """`a m² + b m n + c n²` as `(a, m), b, (c, n)` with monomials m and n."""
    terms = terms_of(polynomial)
    if len(terms) != 3:
        return None
    parts = [term.as_coeff_Mul() for term in terms]
    for outer_first, middle, outer_last in ((0, 1, 2), (0, 2, 1), (1, 0, 2)):
        (a, first), (b, inner), (c, last) = (parts[outer_first], parts[middle], parts[outer_last])
        m, n = root_of(first, 2), root_of(last, 2)
        if m is not None and n is not None and inner == m * n and a > 0:
            return (a, m), b, (c, n)
    return None
