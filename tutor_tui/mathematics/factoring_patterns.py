"""The patterns by which a polynomial falls apart; each gives the factors and says why they fit.

A pattern gets a sum that was multiplied out, and answers `None` where it does not fit.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from tutor_tui.mathematics.factoring_terms import (
    root_of,
    shared_by,
    signed_pair,
    terms_of,
    trinomial_of,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show

_LARGEST_NUMBER: Final = 10**12
_MOST_DIVISORS: Final = 60


@dataclass(frozen=True, slots=True)
class Split:
    """Factors with their powers, the rule, its reason, and the lines on the way to them.

    Each entry of `between` is the same sum in another form, the reason for it, and its rule.
    """

    factors: "tuple[tuple[sympy.Expr, int], ...]"
    rule: str
    reason: str
    between: tuple[tuple[str, str, str], ...] = ()


def common_factor(polynomial: "sympy.Expr") -> Split | None:
    """What all terms share, numbers and letters; a minus comes out with it."""
    terms = terms_of(polynomial)
    shared = shared_by(terms)
    if terms[0].as_coeff_Mul()[0] < 0:
        shared = -shared
    if shared == 1:
        return None
    rest = sympy.expand(polynomial / shared)
    number, letters = shared.as_coeff_Mul()
    factors = tuple((part, 1) for part in (number, letters) if part != 1)
    if shared == -1:
        reason = "The leading term is negative, so take out the minus"
    elif number.is_Integer:
        reason = f"All terms share the factor {code(show(shared))}: take it out"
    else:
        reason = f"Take out {code(show(shared))}, so that whole numbers are left"
    return Split((*factors, (rest, 1)), "common factor", reason)


def squares(polynomial: "sympy.Expr") -> Split | None:
    """`a² - b² = (a - b)(a + b)`."""
    pair = signed_pair(polynomial)
    if pair is None or pair[2] > 0:
        return None
    roots = [root_of(term, 2) for term in pair[:2]]
    if roots[0] is None or roots[1] is None:
        return None
    a, b = roots[0], roots[1]
    shown = f"{_powered(a, '²')} - {_powered(b, '²')}"
    reason = f"A difference of two squares, {code(shown)}: `a² - b² = (a - b)(a + b)`"
    return Split(((a - b, 1), (a + b, 1)), "difference of squares", reason)


def cubes(polynomial: "sympy.Expr") -> Split | None:
    """`a³ ± b³ = (a ± b)(a² ∓ ab + b²)`."""
    pair = signed_pair(polynomial)
    if pair is None:
        return None
    first, second, sign = pair
    roots = root_of(first, 3), root_of(second, 3)
    if roots[0] is None or roots[1] is None:
        return None
    a, b = roots[0], roots[1]
    kind, law = (
        ("sum", "a³ + b³ = (a + b)(a² - ab + b²)")
        if sign > 0
        else ("difference", "a³ - b³ = (a - b)(a² + ab + b²)")
    )
    shown = f"{_powered(a, '³')} {'+' if sign > 0 else '-'} {_powered(b, '³')}"
    reason = f"A {kind} of two cubes, {code(shown)}: {code(law)}"
    return Split(((a + sign * b, 1), (a**2 - sign * a * b + b**2, 1)), "cubes", reason)


def perfect_square(polynomial: "sympy.Expr") -> Split | None:
    """`a² ± 2ab + b² = (a ± b)²`."""
    terms = terms_of(polynomial)
    if len(terms) != 3:
        return None
    for first, last in combinations(terms, 2):
        a, b = root_of(first, 2), root_of(last, 2)
        if a is None or b is None:
            continue
        middle = polynomial - first - last
        for sign in (1, -1):
            if sympy.expand(2 * sign * a * b - middle) == 0:
                shown = f"({show(a)} {'+' if sign > 0 else '-'} {show(b)})²"
                reason = (
                    f"A perfect square: the outer terms are the squares of {code(show(a))} and "
                    f"{code(show(b))}, and the middle one is twice their product, so "
                    f"{code(shown)}"
                )
                return Split(((a + sign * b, 2),), "perfect square", reason)
    return None


def by_two_numbers(polynomial: "sympy.Expr") -> Split | None:
    """`a m² + b m n + c n²` by two numbers with the product `ac` and the sum `b`."""
    shape = trinomial_of(polynomial)
    if shape is None:
        return None
    (a, m), b, (c, n) = shape
    size = b * b - 4 * a * c
    root = sympy.sqrt(size) if size >= 0 else None
    if root is None or not root.is_Integer or abs(a * c) > _LARGEST_NUMBER:
        return None
    p, q = sorted(((b - root) / 2, (b + root) / 2))
    times = f"{a}*({c})" if c < 0 else f"{a}*{c}"
    product = f"{times} = {a * c}" if a != 1 else str(c)
    reason = f" with the product {code(product)} and the sum {code(str(b))}"
    if a == 1:
        sides = (m + p * n, 1), (m + q * n, 1)
        found = (_by_parts(m, n, (p, q)), f"Find two numbers{reason}", "two numbers")
        last = f"They go into the brackets: {code('m² + (p + q)m + pq = (m + p)(m + q)')}"
        return Split(_merged(sides), "two brackets", last, (found,))
    reason = f"Two numbers{reason}"
    return _grouped_trinomial((a * m**2, c * n**2), (p * m * n, q * m * n), reason)


def _by_parts(
    m: "sympy.Expr", n: "sympy.Expr", numbers: "tuple[sympy.Integer, sympy.Integer]"
) -> str:
    """`x² + (2 + 3)*x + 2*3`."""
    p, q = numbers
    total = f"({p} - {-q})" if q < 0 else f"({p} + {q})"
    product = "*".join(f"({number})" if number < 0 else str(number) for number in numbers)
    end = "" if n == 1 else f"*{show(n**2)}"
    return f"{show(m**2)} + {total}*{show(m * n).replace(' ', '*')} + {product}{end}"


def _grouped_trinomial(
    outer: "tuple[sympy.Expr, sympy.Expr]", middle: "tuple[sympy.Expr, sympy.Expr]", reason: str
) -> Split | None:
    """The middle term split into two, and then both pairs by what they share."""
    pairs = (outer[0], middle[1]), (middle[0], outer[1])
    line = _joined([show(term) for pair in pairs for term in pair])
    parted = (line, f"{reason}: split the middle term by them", "two numbers")
    return _from_pairs(pairs, (parted,))


def by_pairs(polynomial: "sympy.Expr") -> Split | None:
    """Four terms in two pairs that leave the same factor."""
    terms = terms_of(polynomial)
    if len(terms) != 4:
        return None
    for order in ((0, 1, 2, 3), (0, 2, 1, 3), (0, 3, 1, 2)):
        first, second = [terms[place] for place in order[:2]], [terms[p] for p in order[2:]]
        split = _from_pairs(((first[0], first[1]), (second[0], second[1])), ())
        if split is not None:
            return split
    return None


def _from_pairs(
    pairs: "tuple[tuple[sympy.Expr, sympy.Expr], tuple[sympy.Expr, sympy.Expr]]",
    before: tuple[tuple[str, str, str], ...],
) -> "Split | None":
    shared = [shared_by(list(pair)) for pair in pairs]
    left = [sympy.expand(sympy.Add(*pair) / part) for pair, part in zip(pairs, shared, strict=True)]
    if sympy.expand(left[0] + left[1]) == 0:
        shared[1], left[1] = -shared[1], left[0]
    if sympy.expand(left[0] - left[1]) != 0:
        return None
    inner = show(left[0])
    line = _joined([_multiple(part, inner) for part in shared])
    reason = f"Take out what each pair shares: both leave {code(inner)}"
    factors = _merged(((sympy.Add(*shared), 1), (left[0], 1)))
    last = f"Take out {code(inner)}, which both parts share"
    return Split(factors, "grouping", last, (*before, (line, reason, "grouping")))


def rational_root(polynomial: "sympy.Expr") -> Split | None:
    """A linear factor from a rational root, and the quotient by it."""
    if len(polynomial.free_symbols) != 1:
        return None
    (x,) = polynomial.free_symbols
    whole = sympy.Poly(polynomial, x)
    if whole.degree() < 2:
        return None
    for root in _rational_candidates(whole):
        if whole.eval(root) == 0:
            factor = sympy.Poly(root.q * x - root.p, x)
            quotient = sympy.div(whole, factor)[0]
            reason = (
                f"{code(f'{show(x)} = {show(root)}')} makes it 0 (the numerator of a rational root "
                f"divides {whole.TC()}, its denominator {whole.LC()}), so "
                f"{code(show(factor.as_expr()))} is a factor: divide by it"
            )
            factors = _merged(((factor.as_expr(), 1), (quotient.as_expr(), 1)))
            return Split(factors, "rational root", reason)
    return None


def compared(polynomial: "sympy.Expr") -> Split | None:
    """Where no pattern fits: what comparing coefficients of a product gives."""
    number, factors = sympy.factor_list(polynomial)
    if len(factors) == 1 and factors[0][1] == 1:
        return None
    reason = (
        "No pattern and no rational root: write it as a product with unknown coefficients, "
        "multiply out and compare"
    )
    first = ((number, 1),) if number != 1 else ()
    return Split(
        (*first, *((base, int(power)) for base, power in factors)), "compare coefficients", reason
    )


def _rational_candidates(polynomial: "sympy.Poly") -> "Iterator[sympy.Rational]":
    """Fractions that may be roots by the rational root theorem, small ones first."""
    ends = abs(int(polynomial.TC())), abs(int(polynomial.LC()))
    if max(ends) > _LARGEST_NUMBER:
        return
    tops, bottoms = (sympy.divisors(end)[:_MOST_DIVISORS] for end in ends)
    sizes = {sympy.Rational(top, bottom) for top in tops for bottom in bottoms}
    for size in sorted(sizes, key=lambda number: (number.q, number)):
        yield size
        yield -size


def _powered(base: "sympy.Expr", raised: str) -> str:
    return f"{show(base)}{raised}" if base.is_Atom else f"({show(base)}){raised}"


def _merged(factors: "tuple[tuple[sympy.Expr, int], ...]") -> "tuple[tuple[sympy.Expr, int], ...]":
    if len(factors) == 2 and factors[0][0] == factors[1][0]:
        return ((factors[0][0], factors[0][1] + factors[1][1]),)
    return factors


def _multiple(part: "sympy.Expr", inner: str) -> str:
    if part in (1, -1):
        return f"({inner})" if part == 1 else f"-({inner})"
    return f"{show(part)}*({inner})"


def _joined(terms: list[str]) -> str:
    """Terms as a sum, a minus in front of a term as a difference."""
    text = terms[0]
    for term in terms[1:]:
        text += f" - {term[1:]}" if term.startswith("-") else f" + {term}"
    return text
