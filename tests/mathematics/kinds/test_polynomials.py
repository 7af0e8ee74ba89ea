"""Questions about polynomials, as worksheets, learners and generators write them."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.kind import told
from tutor_tui.mathematics.kinds.polynomials.problems import PolynomialQuestion
from tutor_tui.mathematics.kinds.polynomials.reading import read_polynomial
from tutor_tui.mathematics.kinds.registry import kind_of
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.steps import steps_of
from tutor_tui.mathematics.syntax import Name, Node, Number
from tutor_tui.mathematics.trees import rational_value, substitute

RESULTS = (
    ("Collect the terms in 3*x + 4*x**2 - x + 5 - x**2.", "3*x**2 + 2*x + 5"),
    ("Collect the terms in -31*d**3 + d**3 + 23*d**3.", "-7*d**3"),
    ("Collect the terms in 68 - 13*h - 68 + 5*h.", "-8*h"),
    ("Collect the terms in 2*x + 5.", "2*x + 5"),
    ("collect like terms in 3a + 2b - a", "2*a + 2*b"),
    ("Combine the like terms of `5y² - 2y + y²`", "6*y**2 - 2*y"),
    ("please expand (x + 1)*(x - 2)", "x**2 - x - 2"),
    ("Expand 3*x + 1.", "3*x + 1"),
    ("Write (x+1)^2 - 3 in standard form", "x**2 + 2*x - 2"),
    ("Express (2*x + 1)*(x - 3) + x**2 as a*x**2 + b*x + c and give b.", "-5"),
    ("Rearrange 3*y**2 - 2 + y*(4 - y) to the form b*y + c + a*y**2 and give a.", "2"),
    ("Express 5*s + 3 - 2*s in the form p*s + c and give p.", "3"),
    ("Rearrange 7 - 2*w**3 to d*w**3 + z*w + s*w**2 + k and give s.", "0"),
    ("Write x(x+3) + 2 in the form ax^2 + bx + c and find c", "2"),
    ("What is the coefficient of x^3 in (1+2x)^5?", "80"),
    ("find the coefficient of x² in (x+3)(x-1)^2", "1"),
    ("coefficient of x*y in (x+y)^2", "2"),
    ("What is the coefficient of x^2 in the expansion of (2 - x)^4?", "24"),
    ("what's the coefficient of x in 3x^2 - 7x + 1", "-7"),
    ("What is the degree of 3x^4 - x + 7?", "4"),
    ("degree of the polynomial (x^2+1)^3", "6"),
    ("Find the degree of x^2 y + y", "3"),
    ("What's the leading coefficient of 5 - 2x^3?", "-2"),
    ("constant term of (x+2)^3", "8"),
    ("Divide x^3 - 2x + 5 by x - 1", "x**2 + x - 1 + 4/(x - 1)"),
    ("Divide x^2 - 1 by x + 1", "x - 1"),
    ("divide 2x^2 + 3x + 1 by 2x + 1 using long division", "x + 1"),
    ("Use synthetic division to divide x^3 - 8 by x - 2", "x**2 + 2*x + 4"),
    ("What is the remainder when x^3 - 2x + 5 is divided by x - 1?", "4"),
    ("Find the remainder when x^4 + 1 is divided by x^2 - 2", "5"),
    ("quotient and remainder of (2x^3+3x^2-1) ÷ (x^2+1)", "2*x + 3, -2*x - 4"),
    ("What is the quotient when x^2 + 3x + 3 is divided by x + 1?", "x + 2"),
    ("Is x - 2 a factor of x^3 - 8?", "True"),
    ("is (x + 1) a factor of x^2 + 1", "False"),
    ("Is x^2 - 1 divisible by x - 1?", "True"),
    ("complete the square x^2 + 6x + 5", "(x + 3)**2 - 4"),
    ("complete the square: 3x^4 + x^2", "3*(x**2 + 1/6)**2 - 1/12"),
    ("Complete the square for 2x^2 - 4x + 7", "2*(x - 1)**2 + 5"),
    ("complete the square: y = x^2 + 3x", "(x + 3/2)**2 - 9/4"),
    ("Write x^2 - 4x + 7 in vertex form", "(x - 2)**2 + 3"),
    ("What is the vertex of the parabola y = 2x^2 - 8x + 3?", "(2, -5)"),
    ("discriminant of 2x^2 - 3x + 1", "1"),
    ("discriminant of x^2 + 4x = 12", "64"),
    ("sum of the roots of x^2 = 3x + 1", "3"),
    ("What is the discriminant of x^2 + x + 1 = 0?", "-3"),
    ("Find the sum of the roots of x^2 - 5x + 6 = 0", "5"),
    ("what's the product of the roots of 2x^2 + 3x - 7", "-7/2"),
    ("product of the zeros of x^3 - 2x + 9", "-9"),
    ("How many real roots does x^2 + x + 1 have?", "0"),
    ("how many real solutions does x^3 - x = 0 have", "3"),
    ("Find the number of real roots of x^2 - 2x + 1", "1"),
    ("partial fractions of (3x+5)/((x+1)(x+2))", "1/(x + 2) + 2/(x + 1)"),
    ("Decompose 1/(x^2-1) into partial fractions", "-1/(2*(x + 1)) + 1/(2*(x - 1))"),
    ("Write (x+3)/(x^2+x) in partial fractions", "-2/(x + 1) + 3/x"),
    ("partial fractions of (x+1)/(x^2-1)", "1/(x - 1)"),
    ("Find a polynomial with roots 1, 2 and -3", "x**3 - 7*x + 6"),
    ("quadratic equation whose roots are 1/2 and 4", "x**2 - 9*x/2 + 2"),
    ("gcd of x^2 - 1 and x^2 - 2x + 1", "x - 1"),
    ("What is the greatest common divisor of x^2 - 4 and x + 3?", "1"),
    ("lcm of x^2 - 1 and x + 1", "(x - 1)*(x + 1)"),
    ("Simplify (x**2*x**(-3))**(1/2)/x assuming x is positive.", "x**(-3/2)"),
    ("Simplify (a**(-3)*a*a**(2/5))**(-4) assuming a is positive.", "a**(32/5)"),
    ("Simplify sqrt(q*q**3)/q assuming q is positive.", "q"),
    ("simplify (x^2 y)^3/y if x and y are positive", "x**6*y**2"),
    # through definitions
    ("Let f(x) = x**2 - 1. What is the degree of f(x)?", "2"),
    ("Let g(x) = x + 1. Divide x^2 - 1 by g(x)", "x - 1"),
    ("Let k = 3. What is the coefficient of x in (x + k)**2?", "6"),
    ("Let f(x) = x**2 + 6*x. Complete the square for f(x)", "(x + 3)**2 - 9"),
    ("Let a = 4. Express (x + a)**2 as q*x**2 + r*x + s and give r.", "8"),
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_questions_about_polynomials_have_checked_answers(question: str, result: str) -> None:
    found = answer(question)
    assert found.result == result, found.text
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "text",
    [
        "What is the remainder when 17 is divided by 5?",
        "Is 3 a factor of 12?",
        "gcd of 12 and 18",
        "Divide 12 by 4",
        "Expand (x + 1)^2 and differentiate it",
        "What is the degree of sin(x)?",
        "How many roots does this tree have?",
        "Express 0.25 as a fraction",
        "Find the sum of the roots",
        "partial fractions",
        "Simplify sqrt(x^2 + 1) assuming x is positive",
        "the square root of 16",
        "What is the coefficient of friction in physics?",
        "Divide 10 apples by 2",
        "(1 + x)^1000 expanded: the degree of x^1000 please and thanks",
        "",
    ],
)
def test_what_is_no_question_about_polynomials_is_left_to_others(text: str) -> None:
    assert read_polynomial(text) is None


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Express x**3 as a*x**2 + b*x + c and give b.", "cannot be written"),
        ("What is the degree of x - x?", "no degree"),
        ("complete the square x^2 - x*x + 3x", "no quadratic"),
    ],
)
def test_what_cannot_be_done_is_said(question: str, words: str) -> None:
    found = answer(question)
    assert found.result is None
    assert words in found.text


def _value(node: Node, place: Fraction) -> Fraction:
    value = rational_value(substitute(node, "x", Number(place)))
    assert value is not None
    return value


COEFFICIENTS = st.lists(st.integers(-9, 9), min_size=2, max_size=5)
PLACES = (Fraction(2), Fraction(-3), Fraction(7, 5))


def _written(coefficients: list[int]) -> str:
    return " + ".join(f"({number})*x**{power}" for power, number in enumerate(coefficients))


@settings(max_examples=24, deadline=None)
@given(COEFFICIENTS, COEFFICIENTS)
def test_division_agrees_with_its_definition(above: list[int], below: list[int]) -> None:
    above[-1] = above[-1] or 1
    below[-1] = below[-1] or 1
    dividend, divisor = _written(above), _written(below)
    found = answer(f"Find the quotient and the remainder when {dividend} is divided by {divisor}")
    assert found.result is not None
    quotient, remainder = map(parse_expression, found.result.split(", "))
    for place in PLACES:
        product = _value(quotient, place) * _value(parse_expression(divisor), place)
        whole = _value(parse_expression(dividend), place)
        assert product + _value(remainder, place) == whole


@settings(max_examples=24, deadline=None)
@given(COEFFICIENTS, COEFFICIENTS, st.integers(0, 8))
def test_a_coefficient_of_a_product_is_the_convolution(
    first: list[int], second: list[int], power: int
) -> None:
    expected = sum(
        a * b for i, a in enumerate(first) for j, b in enumerate(second) if i + j == power + 1
    )
    found = answer(f"coefficient of x^{power + 1} in ({_written(first)})*({_written(second)})")
    assert found.result == str(expected)


@settings(max_examples=18, deadline=None)
@given(st.lists(st.integers(-6, 6), min_size=1, max_size=4))
def test_a_polynomial_from_roots_vanishes_at_them(roots: list[int]) -> None:
    found = answer(f"Find a polynomial with roots {', '.join(map(str, roots))}")
    assert found.result is not None
    assert all(_value(parse_expression(found.result), Fraction(root)) == 0 for root in roots)


@pytest.mark.parametrize(
    "question",
    [
        "Divide 2x^3 - 3x^2 + 4x - 5 by x^2 - x + 2",
        "complete the square for 3x^2 + 5x - 1",
        "complete the square for x^2 - 8x",
        "Collect the terms in 3*x - 2*(x - 5) + x*x.",
        "Expand (x + 2)(x - 3)^2 - x*(1 - x)",
        "Express (2*x + 1)*(x - 3) + x**2 as a*x**2 + b*x + c and give b.",
    ],
)
def test_every_line_of_the_working_equals_the_one_before(question: str) -> None:
    steps = steps_of(problem(question))
    assert steps
    for step in steps:
        before = parse_expression(step.before)
        for after in map(parse_expression, step.after):
            assert all(_value(before, place) == _value(after, place) for place in PLACES)


@pytest.mark.parametrize(("question", "result"), RESULTS[:50])
def test_the_method_does_not_hold_the_answer(question: str, result: str) -> None:
    found = problem(question)
    if isinstance(found, PolynomialQuestion) and len(result) > 2:
        kind = kind_of(found)
        assert result not in told(kind.method, found)
        assert told(kind.heading, found)


def test_the_variable_of_a_question_is_one_of_its_own() -> None:
    found = read_polynomial("coefficient of y in (x + y)^2")
    assert isinstance(found, PolynomialQuestion)
    assert found.monomial == Name("y")
    assert answer("coefficient of y in (x + y)^2").result == "2*x"
