"""Answers about polynomials with letters, each checked with numbers in the place of the letters."""

from collections.abc import Callable, Mapping
from math import prod
from types import MappingProxyType
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.polynomials.lettered import LetteredPolynomials
from tutor_tui.mathematics.kinds.polynomials.lettered_checks import as_sympy, holds, places, poly
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import AT_POINTS, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, TooLargeError
from tutor_tui.mathematics.verify import all_agree, function_agrees, number_of
from tutor_tui.mathematics.written import written

_BY_ROOTS: Final = "numerically from the roots, with numbers for the letters"
_BY_DIVISION: Final = "by division, and with numbers for the letters"
_LONGEST: Final = 2_000


def answer(question: LetteredPolynomials) -> Answer:
    """The answer of its topic."""
    return _ANSWERS[question.topic](question)


def _discriminant(question: LetteredPolynomials) -> Answer:
    polynomial = poly(question)
    degree = polynomial.degree()
    if not 2 <= degree <= 5:
        return refused("I give discriminants of polynomials of degree 2 to 5 with letters.")
    value = sympy.discriminant(polynomial)
    shown = _form(value)

    def expected(roots: list[Any], place: Any) -> Any:
        gaps = [(a - b) ** 2 for i, a in enumerate(roots) for b in roots[i + 1 :]]
        return prod(gaps) * number_of(polynomial.LC().subs(place)) ** (2 * degree - 2)

    verdict = holds(polynomial, shown, expected)
    name = code(question.variable)
    sentence = f"As a polynomial in {name}, its discriminant is {code(show(shown))}."
    return with_verdict(sentence, verdict, _BY_ROOTS, plain(shown))


def _form(value: "sympy.Expr") -> "sympy.Expr":
    """The sum where it has few terms, else the product where that is shorter."""
    expanded, factored = sympy.expand(value), sympy.factor(value)
    if len(str(expanded)) > _LONGEST:
        raise TooLargeError("That result would be too long to be read.")
    return factored if len(str(factored)) < 0.6 * len(str(expanded)) else expanded


def _completed(question: LetteredPolynomials) -> Answer:
    polynomial = poly(question)
    if polynomial.degree() != 2:
        return refused(f"{code(written(question.nodes[0]))} is no quadratic expression.")
    a, b, c = polynomial.all_coeffs()
    h, k = sympy.cancel(-b / (2 * a)), sympy.cancel(c - b**2 / (4 * a))
    x = polynomial.gen
    result = a * (x - h) ** 2 + (sympy.expand(k) if k.is_polynomial() else k)
    verdict = function_agrees(question.nodes[0], result)
    condition = f", for {code(f'{show(a)} ≠ 0')}" if a.free_symbols else ""
    if question.topic == "completed square":
        sentence = f"{code(f'{written(question.nodes[0])} = {show(result)}')}{condition}."
        return with_verdict(sentence, verdict, AT_POINTS, plain(result))
    if question.topic == "vertex":
        sentence = f"The vertex is {code(f'({show(h)}, {show(k)})')}{condition}."
        return with_verdict(sentence, verdict, AT_POINTS, f"({plain(h)}, {plain(k)})")
    line = f"{question.variable} = {show(h)}"
    sentence = f"The axis of symmetry is {code(line)}{condition}."
    return with_verdict(sentence, verdict, AT_POINTS, f"{question.variable} = {plain(h)}")


def _vieta(question: LetteredPolynomials) -> Answer:
    polynomial = poly(question)
    coefficients, degree = polynomial.all_coeffs(), polynomial.degree()
    is_sum = question.topic.startswith("sum")
    last = -coefficients[1] if is_sum else (-1) ** degree * coefficients[-1]
    value = sympy.cancel(last / coefficients[0])

    def expected(roots: list[Any], _place: Any) -> Any:
        return sum(roots) if is_sum else prod(roots)

    verdict = holds(polynomial, value, expected)
    sentence = f"By Vieta, the {question.topic} in {code(question.variable)} is "
    return with_verdict(f"{sentence}{code(show(value))}.", verdict, _BY_ROOTS, plain(value))


def _resultant(question: LetteredPolynomials) -> Answer:
    first, second = poly(question, 0), poly(question, 1)
    if first.degree() + second.degree() > 8:
        raise TooLargeError("I give resultants of polynomials with degrees up to 8 together.")
    value = _form(sympy.resultant(first, second))

    def expected(roots: list[Any], place: Any) -> Any:
        image = second.as_expr().subs({k: v for k, v in place.items() if k != second.gen})
        product = prod(number_of(image.subs(second.gen, as_sympy(root))) for root in roots)
        return product * number_of(first.LC().subs(place)) ** second.degree()

    verdict = holds(first, value, expected) if value != 0 else _share_a_root(first, second)
    names = listed([code(written(node)) for node in question.nodes])
    ending = " They have a root in common." if value == 0 else ""
    sentence = f"The resultant of {names} in {code(question.variable)} is {code(show(value))}."
    return with_verdict(f"{sentence}{ending}", verdict, _BY_ROOTS, plain(value))


def _share_a_root(first: "sympy.Poly", second: "sympy.Poly") -> bool:
    return bool(sympy.gcd(first.as_expr(), second.as_expr()).has(first.gen))


def _expanded(question: LetteredPolynomials) -> "list[sympy.Expr]":
    return [sympy.expand(to_sympy(node)) for node in question.nodes]


def _divisor(question: LetteredPolynomials) -> Answer:
    parts = _expanded(question)
    result = sympy.gcd_list(parts)
    cofactors = [sympy.cancel(part / result) for part in parts]
    agrees = [
        function_agrees(node, sympy.expand(result * other))
        for node, other in zip(question.nodes, cofactors, strict=True)
    ]
    verdict = all_agree([*agrees, _are_coprime(cofactors)])
    shown = sympy.factor(result)
    names = listed([code(written(node)) for node in question.nodes])
    sentence = f"The greatest common divisor of {names} is {code(show(shown))}."
    return with_verdict(sentence, verdict, _BY_DIVISION, plain(shown))


def _are_coprime(parts: "list[sympy.Expr]") -> bool:
    """Whether no letter is left in a common divisor once numbers stand for the other letters."""
    place = places(*parts)[0]
    for symbol in place:
        others = {other: value for other, value in place.items() if other != symbol}
        images = [sympy.Poly(part.subs(others), symbol) for part in parts]
        kept = [
            image.degree() == sympy.degree(part, symbol)
            for image, part in zip(images, parts, strict=True)
        ]
        common = sympy.gcd_list([image.as_expr() for image in images])
        if common.has(symbol) or not any(kept):
            return False
    return not parts[0].is_zero


def _multiple(question: LetteredPolynomials) -> Answer:
    parts = _expanded(question)
    if any(part.is_zero for part in parts):
        return refused("Of 0 there is no least common multiple.")
    result = sympy.lcm_list(parts)
    quotients = [sympy.cancel(result / part) for part in parts]
    divides = all(quotient.is_polynomial() for quotient in quotients)
    agrees = [
        function_agrees(node, sympy.cancel(result / quotient))
        for node, quotient in zip(question.nodes, quotients, strict=True)
    ]
    verdict = all_agree([divides, *agrees, _are_coprime(quotients)])
    shown = sympy.factor(result)
    names = listed([code(written(node)) for node in question.nodes])
    sentence = f"The least common multiple of {names} is {code(show(shown))}."
    return with_verdict(sentence, verdict, _BY_DIVISION, plain(shown))


def _division(question: LetteredPolynomials) -> Answer:
    above, below = poly(question, 0), poly(question, 1)
    whole, rest = (sympy.factor(part.as_expr()) for part in sympy.div(above, below))
    again = sympy.expand(whole * below.as_expr() + rest)
    verdict = function_agrees(question.nodes[0], again)
    result = whole if question.topic == "quotient" else rest
    if result.is_polynomial():
        result = sympy.expand(result)
    sentence = (
        f"Divided as polynomials in {code(question.variable)}, the {question.topic} is "
        f"{code(show(result))}."
    )
    return with_verdict(sentence, verdict, AT_POINTS, plain(result))


def _divided(question: LetteredPolynomials) -> Answer:
    """Quotient and remainder together; without the names of a fraction where nothing is left."""
    above, below = poly(question, 0), poly(question, 1)
    whole, rest = (sympy.expand(part.as_expr()) for part in sympy.div(above, below))
    if not (whole.is_polynomial() and rest.is_polynomial()):
        whole, rest = sympy.factor(whole), sympy.factor(rest)
    fraction = Binary("/", *question.nodes)
    result = whole + rest / below.as_expr()
    verdict = function_agrees(fraction, result)
    name = code(question.variable)
    left = "with nothing left" if rest == 0 else f"with the remainder {code(show(rest))}"
    equality = code(f"{written(fraction)} = {show(result)}")
    sentence = f"Divided as polynomials in {name}: {equality}, {left}."
    return with_verdict(sentence, verdict, AT_POINTS, plain(result))


def _partial(question: LetteredPolynomials) -> Answer:
    fraction = Binary("/", *question.nodes)
    expression = to_sympy(fraction)
    result = sympy.apart(sympy.factor(expression), sympy.Symbol(question.variable))
    if not result.is_Add:
        return refused(f"{code(written(fraction))} does not split into simpler fractions.")
    verdict = function_agrees(fraction, result)
    sentence = f"{code(f'{written(fraction)} = {show(result)}')}, where no denominator is zero."
    return with_verdict(sentence, verdict, AT_POINTS, plain(result))


_ANSWERS: Final[Mapping[str, Callable[[LetteredPolynomials], Answer]]] = MappingProxyType(
    {
        "discriminant": _discriminant,
        "completed square": _completed,
        "vertex": _completed,
        "axis of symmetry": _completed,
        "sum of the roots": _vieta,
        "product of the roots": _vieta,
        "quotient": _division,
        "remainder": _division,
        "division": _divided,
        "partial fractions": _partial,
        "resultant": _resultant,
        "greatest common divisor": _divisor,
        "least common multiple": _multiple,
    }
)
