"""Equations with other letters: every real solution as a formula, with its conditions."""

import mpmath
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.lettered_answers import lettered_answer
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.parse import parse_expression, parse_statement
from tutor_tui.mathematics.steps import steps_of
from tutor_tui.mathematics.syntax import Relation

SOLVED = (
    ("solve e^(2x) + 2e^x + 1 = z for x", "x = log(sqrt(z) - 1)", "√z - 1 > 0"),
    ("solve sin(x) = a for x", "x = 2*pi*n + asin(a), 2*pi*n - asin(a) + pi", "-1 ≤ a ≤ 1"),
    ("solve cos(x) = b for x", "x = 2*pi*n - acos(b), 2*pi*n + acos(b)", "-1 ≤ b ≤ 1"),
    ("solve tan(2x) = c for x", "x = pi*n/2 + atan(c)/2", "any integer"),
    (
        "solve sin(a x + b) = 1/2 for x",
        "x = (-6*b + 12*pi*n + pi)/(6*a), (-6*b + 12*pi*n + 5*pi)/(6*a)",
        "a ≠ 0",
    ),
    ("|x - a| = b, solve for x", "x = a + b, a - b", "b ≥ 0"),
    ("solve |x - 1| = |y| for x", "x = -y + 1, y + 1", "x = y + 1"),
    ("solve ln(x+a) + ln(x) = b for x", "x = -a/2 + sqrt(a**2 + 4*exp(b))/2", "√"),
    ("solve (a x + b)(e^x - 3) = 0 for x", "x = log(3), -b/a", "a ≠ 0"),
    ("solve x^z y^z = 2 for z", "z = log(2)/(log(x) + log(y))", "positive `x` and `y`"),
    ("solve 2x ln(x) - a x = 0 for x", "x = exp(a/2)", "e^"),
    ("solve -sinh(a x) - cosh(a x) + 3 = 0 for x", "x = log(3)/a", "a ≠ 0"),
    ("solve tanh(x) = a for x", "x = atanh(a)", "-1 < a < 1"),
    ("solve cosh(x) = a for x", "x = -acosh(a), acosh(a)", "a - 1 ≥ 0"),
    ("solve a^(2x) - 3 a^x + 2 = 0 for x", "x = 0, log(2)/log(a)", "positive `a`"),
    ("solve sqrt(x) = a x for x", "x = 0, a**(-2)", "1/a ≥ 0"),
    ("solve x^3 - a x = 0 for x", "x = 0, -sqrt(a), sqrt(a)", "a ≥ 0"),
    ("solve a cos(x) + b sin(x) = 0 for x", "x = pi*n - atan(a/b)", "b ≠ 0"),
    ("solve arcsin(x) = a for x", "x = sin(a)", "-π/2 ≤ a ≤ π/2"),
    ("solve cosh(x/a) = 0 for x", "no real solution", "no real solution"),
    ("solve 3 sin(a^2 x - b) - 4 = 0 for x", "no real solution", "whatever the letters are"),
    ("solve arctan(x^2 - y^2) = pi/2 for y", "no real solution", "no real solution"),
)


@pytest.mark.parametrize(("question", "result", "said"), SOLVED)
def test_the_formulas_and_their_conditions_are_told(question: str, result: str, said: str) -> None:
    found = answer(question)

    assert found.result == result
    assert said in found.text
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("ln(ln x) = 6", "x = exp(exp(6))"),
        ("solve x^3 - a^3 = 0 for x", "x = a"),
        ("solve x^3 + y^3 = 0 for x", "x = -y"),
        ("solve x^4 = 16 a^4 for x", "x = -2*a, 2*a"),
        ("solve sqrt(x) + sqrt(a) = b for x", "x = (-sqrt(a) + b)**2"),
        ("solve a^x = b^(x+1) for x", "x = log(b)/(log(a) - log(b))"),
        ("solve x^x = x", "x = -1, 1"),
        ("solve x^x = 27", "x = 3"),
        ("solve x^x = 1/4", "x = -2"),
        ("solve x^x = 1/2", "no real solution"),
        ("solve max(x, 2 - x^2) = 1", "x = -1, 1"),
        ("solve max(x, 3) = 3", "x <= 3"),
        ("solve min(x, 2x) = x", "x >= 0"),
        ("Solve 1 - |x| - max(-x - 2, x - 2) = 0", "x = -3/2, 3/2"),
        ("solve (3x + ln(x))^2 - 6x - 2 ln(x) + 1 = 0", "x = 0.5392141556"),
        ("solve(Eq(x**2 - 1/(x**2 - 4), 4 - 1/(x**2 - 4)), x)", "no solution"),
        ("solve(x**3 - 2*x**2 + x, x)", "x = 0, 1"),
        ("solve ln(sqrt(x)) + ln(x) = 3", "x = exp(2)"),
        ("solve cosh(x/15) + cosh(x/5) = 0", "no real solution"),
        ("solve sqrt(x) + sqrt(x+1) + 1 = 0", "no real solution"),
        ("solve([x + 1 > 1])", "x > 0"),
        ("Solve (1 - x - i)^4 = 0 for x", "x = 1 - I"),
    ],
)
def test_equations_in_one_letter_have_all_their_real_solutions(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    "question",
    [
        "solve a x^3 - x + 1 = 0 for x",
        "solve x^x = 4x",
        "solve sin(x) + x = a for x",
    ],
)
def test_what_has_no_formula_here_is_declined(question: str) -> None:
    assert answer(question).result is None


def test_an_article_is_told_from_a_factor_before_a_function() -> None:
    assert answer("solve a sin(x) = 2 for x").result == answer("solve a*sin(x) = 2 for x").result


@pytest.mark.parametrize("question", [row[0] for row in SOLVED[:14]])
def test_the_working_ends_with_the_formulas(question: str) -> None:
    steps = steps_of(problem(question))

    assert steps is not None
    shown = answer(question).text
    assert any(line in shown for step in steps for line in step.after)


@settings(max_examples=8, deadline=None)
@given(st.integers(-9, 9), st.integers(-9, 9))
def test_numbers_in_the_formulas_give_the_solutions_with_numbers(u: int, v: int) -> None:
    assume(u != v and u * v != 0)
    formulas = (
        str(answer("solve x^4 + p*x^2 + q = 0 for x").result).removeprefix("x = ").split(", ")
    )
    place = {"p": -(u + v), "q": u * v}
    values = [_value(text, place) for text in formulas]
    real = {round(value.real, 6) for value in values if abs(value.imag) < 1e-9}

    assert real == {round(sign * w**0.5, 6) for w in (u, v) if w > 0 for sign in (-1, 1)}


def _value(text: str, place: dict[str, int]) -> complex:
    node = parse_expression(text.replace("**", "^"))
    return complex(value_at(node, {name: mpmath.mpf(value) for name, value in place.items()}))


def test_an_unknown_that_is_a_base_and_an_exponent_is_declined() -> None:
    relation = parse_statement("x^x = a")
    assert isinstance(relation, Relation)

    with pytest.raises(UnsolvedError):
        lettered_answer(relation, "x")
