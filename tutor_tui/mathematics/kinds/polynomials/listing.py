"""The kinds of problem of this family, in the order in which they read a message."""

from collections.abc import Mapping
from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.polynomials import (
    binomial_terms,
    collected,
    degrees,
    families,
    ideals,
    integral,
    interpolating,
    lettered,
    minimal,
    modular_factors,
    over_and_under,
    over_fields,
    partial_sums,
    positive,
    symmetric,
)
from tutor_tui.mathematics.kinds.polynomials.answers import answer_polynomial
from tutor_tui.mathematics.kinds.polynomials.lettered import LetteredPolynomials
from tutor_tui.mathematics.kinds.polynomials.lettered_answers import answer
from tutor_tui.mathematics.kinds.polynomials.lettered_steps import lettered_steps
from tutor_tui.mathematics.kinds.polynomials.problems import PolynomialQuestion, Topic
from tutor_tui.mathematics.kinds.polynomials.reading import read_polynomial
from tutor_tui.mathematics.kinds.polynomials.steps import polynomial_steps
from tutor_tui.mathematics.kinds.polynomials.ways import KINDS as WAYS
from tutor_tui.mathematics.problems import Answer, Step, code, listed
from tutor_tui.mathematics.syntax import Binary
from tutor_tui.mathematics.written import written

_DIVIDING: Final = (
    "Divide the leading term of what is left by the leading term of the divisor, multiply the "
    "divisor by that and subtract; go on until what is left has a smaller degree than the divisor."
)
_SUM: Final = "Multiply out the brackets and put like terms together, highest power first."
_METHODS: Final[Mapping[Topic, str]] = {
    Topic.COLLECT: _SUM,
    Topic.NAMED: f"{_SUM} Then compare the coefficients of each power with the form.",
    Topic.COEFFICIENT: "Multiply out, powers of a sum by the binomial theorem; then pick the term.",
    Topic.LEADING: f"{_SUM} The leading coefficient stands before the highest power.",
    Topic.CONSTANT: "Put 0 in for the variable: only the constant term is left.",
    Topic.DEGREE: f"{_SUM} The degree is the highest power that is left.",
    Topic.DIVIDE: _DIVIDING,
    Topic.QUOTIENT: _DIVIDING,
    Topic.QUOTIENT_AND_REMAINDER: _DIVIDING,
    Topic.REMAINDER: f"{_DIVIDING} Division by `x - a` leaves the value at `a`.",
    Topic.IS_FACTOR: f"{_DIVIDING} It is a factor if nothing is left.",
    Topic.SQUARE: "Take out the factor of `x²`, then add and subtract the square of half the "
    "coefficient of `x`.",
    Topic.VERTEX: "Complete the square: `a(x - h)² + k` has its vertex at `(h, k)`.",
    Topic.DISCRIMINANT: "For `ax² + bx + c` the discriminant is `b² - 4ac`.",
    Topic.ROOT_SUM: "By Vieta the sum of all roots is minus the second coefficient over the first.",
    Topic.ROOT_PRODUCT: "By Vieta the product of all roots is the constant term over the first "
    "coefficient, with a minus where the degree is odd.",
    Topic.ROOT_COUNT: "For a quadratic look at the sign of `b² - 4ac`; else factor, or follow the "
    "changes of sign.",
    Topic.PARTIAL: "Factor the denominator, write one fraction for each factor with an unknown "
    "numerator, multiply by the denominator and compare coefficients.",
    Topic.FROM_ROOTS: "Each root `r` gives the factor `x - r`; multiply all of them.",
    Topic.GCD: "Factor both and multiply the factors that they share.",
    Topic.LCM: "Factor both and take every factor with its higher power.",
    Topic.POWERS: "Powers of one base: add exponents for products, subtract them for quotients, "
    "multiply them for powers of powers; a root is the power 1/2.",
}


def _answer(question: PolynomialQuestion) -> Answer:
    return answer_polynomial(question)


def _steps(question: PolynomialQuestion) -> tuple[Step, ...] | None:
    return polynomial_steps(question)


def _heading(question: PolynomialQuestion) -> str:
    about = listed([code(written(node)) for node in question.nodes])
    if question.topic is Topic.COLLECT:
        return f"To multiply out and collect {about}"
    if question.topic is Topic.DIVIDE and len(question.nodes) == 2:
        return f"To divide {code(written(question.nodes[0]))} by {code(written(question.nodes[1]))}"
    if question.topic is Topic.IS_FACTOR:
        return f"To see whether one of {about} divides the other"
    return f"To find the {question.topic.value} of {about}"


def _method(question: PolynomialQuestion) -> str:
    return _METHODS[question.topic]


def _lettered_answer(question: LetteredPolynomials) -> Answer:
    return answer(question)


def _lettered_steps(question: LetteredPolynomials) -> tuple[Step, ...] | None:
    if question.topic not in ("completed square", "vertex"):
        return lettered_steps(question)
    return polynomial_steps(PolynomialQuestion(Topic.SQUARE, question.nodes, question.variable))


def _lettered_heading(question: LetteredPolynomials) -> str:
    is_fraction = question.topic == "partial fractions"
    nodes = (Binary("/", *question.nodes),) if is_fraction else question.nodes
    about = listed([code(written(node)) for node in nodes])
    return f"To find the {question.topic} of {about}"


def _lettered_method(question: LetteredPolynomials) -> str:
    return _LETTERED.get(question.topic) or _METHODS[Topic(question.topic)]


_LETTERED: Final[Mapping[str, str]] = {
    "axis of symmetry": "The parabola `a x² + b x + c` has its axis at `x = -b/(2a)`.",
    "resultant": "Multiply the values of the second polynomial at all roots of the first, and "
    "the leading coefficient of the first as often as the degree of the second.",
}


KINDS: Final[tuple[Kind[Any], ...]] = (
    *binomial_terms.KINDS,
    *ideals.KINDS,
    *symmetric.KINDS,
    *modular_factors.KINDS,
    *collected.KINDS,
    *WAYS,  # before the questions about squares and factors, whose words they share
    *degrees.KINDS,
    Kind(PolynomialQuestion, read_polynomial, _answer, _heading, _method, _steps),
    Kind(
        LetteredPolynomials,
        lettered.read,
        _lettered_answer,
        _lettered_heading,
        _lettered_method,
        _lettered_steps,
    ),
    *over_fields.KINDS,
    *integral.KINDS,
    *families.KINDS,
    *minimal.KINDS,
    *positive.KINDS,
    *over_and_under.KINDS,
    *interpolating.KINDS,
    *partial_sums.KINDS,
)
