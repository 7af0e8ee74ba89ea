"""Polynomials whose coefficients are letters, and several at a time; lines with letters."""

import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.polynomials.lettered import read
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.steps import steps_of


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Find the discriminant of ax^2 + bx + c", "b**2 - 4*a*c"),
        ("discriminant of x^2 + kx + 9", "k**2 - 36"),
        ("What is the discriminant of the quadratic x^2 - 2mx + m^2 - 1?", "4"),
        ("discriminant(a*x^2+b*x+c, x)", "b**2 - 4*a*c"),
        ("discriminant of x^3 + px + q", "-4*p**3 - 27*q**2"),
        ("discriminant of a^2 t + a t^2 in a", "t**4"),
        ("Complete the square: x^2 + bx + c", "(x + b/2)**2 + c - b**2/4"),
        ("complete the square for a x^2 + b x + c", "a*(x + b/(2*a))**2 + (4*a*c - b**2)/(4*a)"),
        ("write x^2 + 2ax + a^2 + 1 in vertex form", "(x + a)**2 + 1"),
        ("gcd of x^2 - y^2 and x^2 - 2xy + y^2", "x - y"),
        ("gcd(x^2-1, x^3-1, x^2-x)", "x - 1"),
        ("greatest common factor of 12x^3y^2, 18x^2y^3 and 30xy", "6*x*y"),
        ("lcm(x^2 - y^2, x^3 - y^3)", "(x - y)*(x + y)*(x**2 + x*y + y**2)"),
        ("lcm of 4a^2b, 6ab^3", "12*a**2*b**3"),
        ("Find the resultant of x^2 - 3x + 2 and x^2 - 1", "0"),
        ("resultant(x^2+1, x-a, x)", "a**2 + 1"),
        ("resultant of x^2 + ax + b and x^2 + c in x", "a**2*c + (b - c)**2"),
        ("sum of the roots of ax^2 + bx + c = 0", "-b/a"),
        ("product of the roots of x^2 + px + q", "q"),
        ("Find the remainder when x^3 + a x + 1 is divided by x - 2", "2*a + 9"),
        ("quotient when x^3 - a^3 is divided by x - a", "x**2 + a*x + a**2"),
        ("partial fractions of 1/(x^2 - a^2)", "1/(2*a*(x - a)) - 1/(2*a*(x + a))"),
        ("apart(1/((x+a)*(x+b)), x)", "1/((b - a)*(x + a)) - 1/((b - a)*(x + b))"),
        ("Apart (x+3)/(x^2+3x+2)", "2/(x + 1) - 1/(x + 2)"),
        ("How many real roots has x^3 - 3x + 1?", "3"),
        ("e^(i*pi/3)", "1/2 + sqrt(3)*I/2"),
        ("Find the x-intercept of ax + by = c", "c/a"),
        ("What is the slope of the line ax + by = c?", "-a/b"),
        ("y-intercept of y = mx + b", "b"),
    ],
)
def test_the_result_is_the_expected_expression_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result is not None
    assert sympy.simplify(sympy.sympify(found.result) - sympy.sympify(result)) == 0
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Find the axis of symmetry of f(x) = ax^2 + bx + c", "x = -b/(2*a)"),
        ("vertex of y = x^2 - 2px", "(p, -p**2)"),
        ("intercepts of ax + by = c", "(c/a, 0), (0, c/b)"),
        (
            "Solve ax + by = e and cx + dy = f for x and y",
            "x = (-b*f + d*e)/(a*d - b*c), y = -(-a*f + c*e)/(a*d - b*c)",
        ),
    ],
)
def test_points_and_lines_are_told_as_such(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    "question",
    [
        "complete the square: x^2 + bx + c",
        "find the intercepts of ax + by = c",
        "slope of ax + by = c",
    ],
)
def test_the_working_ends_with_what_was_asked(question: str) -> None:
    steps = steps_of(problem(question))

    assert steps
    assert all(step.reason and step.after for step in steps)
    assert method_of(problem(question))


def test_a_condition_is_said_where_a_letter_may_not_be_zero() -> None:
    assert "`a ≠ 0`" in answer("complete the square for a x^2 + b x + c").text


@pytest.mark.parametrize(
    "text",
    [
        "gcd of 12 and 18",
        "what is a resultant force?",
        "axis of symmetry of a square",
        "sum of the roots of trees",
        "discriminant of sin(x) + a",
        "complete the square of ax + b",
        "vertex of the triangle ABC",
        "common factor of the team",
        "partial fractions of 1/sin(x)",
    ],
)
def test_other_messages_are_left_alone(text: str) -> None:
    assert read(text) is None


_SMALL = st.integers(-4, 4)


@given(_SMALL, _SMALL, st.integers(1, 4))
@settings(max_examples=8, deadline=None)
def test_a_common_factor_is_found_again(first: int, second: int, third: int) -> None:
    x, y = sympy.symbols("x y")
    shared = x + third * y
    parts = [sympy.expand(shared * (x + first)), sympy.expand(shared * (y + second))]
    found = answer(f"gcd of {parts[0]} and {parts[1]}").result

    assert found is not None
    assert sympy.expand(sympy.sympify(found) - shared) == 0


@given(_SMALL, _SMALL)
@settings(max_examples=8, deadline=None)
def test_a_resultant_is_the_product_of_the_values_at_the_roots(first: int, second: int) -> None:
    found = answer(f"resultant of (x - {5 + first})*(x - {12 + second}) and x^2 + k").result
    k = sympy.Symbol("k")
    expected = ((5 + first) ** 2 + k) * ((12 + second) ** 2 + k)

    assert found is not None
    assert sympy.expand(sympy.sympify(found) - expected) == 0
