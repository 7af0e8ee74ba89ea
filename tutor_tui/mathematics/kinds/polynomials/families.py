"""Polynomials of the known families: Chebyshev, Legendre, Hermite, Laguerre, cyclotomic.

Found by their recurrences (DLMF 18.9) and compared with a second formula; the cyclotomic ones by
division, and multiplied out again.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import comb, factorial
from types import MappingProxyType
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.polynomials.family_steps import cyclotomic_steps, recurrence_steps
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import ordinal
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node, Relation
from tutor_tui.mathematics.trees import variables

_MOST: Final = 40
_LONGEST: Final = 200
_Coefficients = list[Fraction]
"""From the constant term up."""
_Factors = tuple[Fraction, Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class FamilyMember(KindProblem):
    """The polynomial of a family with a degree (for `cyclotomic` an index), at a place."""

    family: str
    degree: int
    place: Node


def _next(before: _Coefficients, last: _Coefficients, factors: _Factors) -> _Coefficients:
    """`(a x + b) p_n - c p_(n-1)`."""
    a, b, c = factors
    raised = [Fraction(0), *(a * one for one in last)]
    beside = [*(b * one for one in last), Fraction(0)]
    under = [*(c * one for one in before), *([Fraction(0)] * (len(raised) - len(before)))]
    return [x + y - z for x, y, z in zip(raised, beside, under, strict=True)]


def _by_recurrence(
    first: tuple[int, int], rule: Callable[[int], _Factors]
) -> Callable[[int], _Coefficients]:
    """`first` has the constant and the factor of x in the polynomial of degree 1."""

    def found(degree: int) -> _Coefficients:
        before, last = [Fraction(1)], [Fraction(part) for part in first]
        for n in range(1, degree):
            before, last = last, _next(before, last, rule(n))
        return last if degree else [Fraction(1)]

    return found


def _of_terms(term: Callable[[int, int], tuple[int, Fraction]]) -> Callable[[int], _Coefficients]:
    """A sum of terms, each with its power and its coefficient."""

    def found(degree: int) -> _Coefficients:
        coefficients = [Fraction(0)] * (degree + 1)
        for k in range(degree + 1):
            power, value = term(degree, k)
            if power >= 0:
                coefficients[power] += value
        return coefficients

    return found


def _constant(*factors: int) -> Callable[[int], _Factors]:
    a, b, c = map(Fraction, factors)
    return lambda _n: (a, b, c)


def _chebyshev_t(n: int, k: int) -> tuple[int, Fraction]:
    if n == 0 or 2 * k > n:
        return (0, Fraction(1)) if n == k == 0 else (-1, Fraction(0))
    value = Fraction(n, 2) * Fraction((-1) ** k * factorial(n - k - 1), factorial(k))
    return n - 2 * k, value * Fraction(2 ** (n - 2 * k), factorial(n - 2 * k))


def _in_twos(sizes: Callable[[int, int], Fraction]) -> Callable[[int, int], tuple[int, Fraction]]:
    """Terms of the powers n, n - 2, n - 4 …, with signs in turn."""

    def term(n: int, k: int) -> tuple[int, Fraction]:
        return (n - 2 * k, (-1) ** k * sizes(n, k)) if 2 * k <= n else (-1, Fraction(0))

    return term


_RECURRENCES: Final[Mapping[str, tuple[tuple[int, int], Callable[[int], _Factors]]]] = (
    MappingProxyType(
        {
            "chebyshev": ((0, 1), _constant(2, 0, 1)),
            "chebyshev u": ((0, 2), _constant(2, 0, 1)),
            "legendre": (
                (0, 1),
                lambda n: (Fraction(2 * n + 1, n + 1), Fraction(0), Fraction(n, n + 1)),
            ),
            "hermite": ((0, 2), lambda n: (Fraction(2), Fraction(0), Fraction(2 * n))),
            "laguerre": (
                (1, -1),
                lambda n: (Fraction(-1, n + 1), Fraction(2 * n + 1, n + 1), Fraction(n, n + 1)),
            ),
        }
    )
)
"""The constant and the factor of x in the member of degree 1, and what makes the next ones."""

_FAMILIES: Final[Mapping[str, tuple[str, Callable[[int], _Coefficients]]]] = MappingProxyType(
    {
        "chebyshev": ("T", _of_terms(_chebyshev_t)),
        "chebyshev u": (
            "U",
            _of_terms(_in_twos(lambda n, k: Fraction(comb(n - k, k) * 2 ** (n - 2 * k)))),
        ),
        "legendre": (
            "P",
            _of_terms(_in_twos(lambda n, k: Fraction(comb(n, k) * comb(2 * n - 2 * k, n), 2**n))),
        ),
        "hermite": (
            "H",
            _of_terms(
                _in_twos(
                    lambda n, k: Fraction(
                        factorial(n) * 2 ** (n - 2 * k), factorial(k) * factorial(n - 2 * k)
                    )
                )
            ),
        ),
        "laguerre": (
            "L",
            _of_terms(lambda n, k: (k, Fraction((-1) ** k * comb(n, k), factorial(k)))),
        ),
    }
)
"""The letter of each family, and its second formula."""

_NAME: Final = (
    r"(?P<family>chebyshev|tchebyshev|legendre|hermite|laguerre|cyclotomic)(?:'s)?\s+polynomial"
    r"(?:\s+of\s+the\s+(?P<kind>first|second|1st|2nd)\s+kind)?"
)
_PLACE: Final = r"(?:\s*(?:at|in|for)\s+(?:x\s*=\s*)?(?P<place>.+))?"
_REQUESTS: Final = tuple(
    late_regex(text, re.IGNORECASE)
    for text in (
        rf"{_NAME}\s+(?:of\s+(?:degree|order|index)|with\s+index|number)\s+(?P<n>\d{{1,4}}){_PLACE}",
        rf"{_NAME}\s+(?P<mark>[A-ZΦφ]|\\Phi)_?\s*\{{?(?P<n>\d{{1,4}})\}}?\s*(?:\((?P<place>.+)\))?",
        rf"(?P<n>\d{{1,4}}(?:st|nd|rd|th)|[a-z]{{3,9}})[\s-](?:degree\s+)?{_NAME}{_PLACE}",
        rf"degree[\s-](?P<n>\d{{1,4}})\s+{_NAME}{_PLACE}",
    )
)


def _read(text: str) -> FamilyMember | None:
    if len(text) > _LONGEST or not kept_regex("polynomial", re.IGNORECASE).search(text):
        return None
    request = asked(text)
    for pattern in _REQUESTS:
        found = pattern.fullmatch(request)
        if found is not None:
            return _member(found)
    return None


def _member(found: re.Match[str]) -> FamilyMember | None:
    number = found["n"]
    degree = int(number) if number.isdigit() else ordinal(number.lower())
    place = expression_or_none((found["place"] or "x").strip(" .?$`"))
    if degree is None or place is None or isinstance(place, Relation):
        return None
    if not isinstance(place, Name) and variables(place):
        return None
    family = found["family"].lower().replace("tch", "ch")
    mark = found.groupdict().get("mark") or ""
    is_second = (found["kind"] or "")[:1] in ("s", "2") or (not found["kind"] and mark == "U")
    if family == "chebyshev" and is_second:
        family = "chebyshev u"
    return FamilyMember(family, degree, place)


def _answer(problem: FamilyMember) -> Answer:
    if problem.degree > _MOST:
        return refused(f"I write such polynomials out up to degree {_MOST}.")
    letter, coefficients, is_right, how = _found(problem)
    place = to_sympy(problem.place)
    terms = (sympy.Rational(one.numerator, one.denominator) * place**k
             for k, one in enumerate(coefficients))  # fmt: skip
    value = sympy.expand(sympy.Add(*terms))
    sentence = f"{code(f'{letter}_{problem.degree}({show(place)}) = {show(value)}')}."
    return with_verdict(sentence, is_right, how, plain(value))


def _found(problem: FamilyMember) -> tuple[str, _Coefficients, bool, str]:
    """The name, the coefficients, and whether a second way agrees."""
    if problem.family == "cyclotomic":
        return _cyclotomic(problem.degree)
    letter, second = _FAMILIES[problem.family]
    coefficients = _by_recurrence(*_RECURRENCES[problem.family])(problem.degree)
    return letter, coefficients, coefficients == second(problem.degree), "by a second formula"


def _cyclotomic(index: int) -> tuple[str, _Coefficients, bool, str]:
    """`x^n - 1` divided by those of the proper divisors, which SymPy's own must be, too."""
    x = sympy.Symbol("x")
    rest = sympy.Poly(x**index - 1, x)
    for divisor in sympy.divisors(index)[:-1]:
        rest = rest.div(sympy.Poly(sympy.cyclotomic_poly(divisor, x), x))[0]
    coefficients = [Fraction(int(one)) for one in rest.all_coeffs()[::-1]]
    is_right = rest == sympy.Poly(sympy.cyclotomic_poly(index, x), x) if index else False
    return "Φ", coefficients, is_right, "by multiplying out"


def _heading(problem: FamilyMember) -> str:
    return f"To find the {problem.family.removesuffix(' u')} polynomial {problem.degree}"


def _method(problem: FamilyMember) -> str:
    if problem.family == "cyclotomic":
        return "Divide `x^n - 1` by the cyclotomic polynomials of the proper divisors of `n`."
    return "Begin with the first two polynomials; each next one follows from the two before it."


def _steps(problem: FamilyMember) -> tuple[Step, ...] | None:
    place = to_sympy(problem.place)
    if problem.family == "cyclotomic":
        return cyclotomic_steps(problem.degree, place)
    second, rule = _RECURRENCES[problem.family]
    return recurrence_steps(problem.degree, second, rule, place)


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(FamilyMember, _read, _answer, _heading, _method, _steps),
)
