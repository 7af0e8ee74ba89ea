"""Strips, Newton's method, moments of distributions, and independent events."""

import math
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.textbook import numeric_words, strips
from tutor_tui.mathematics.kinds.textbook.chances import read_independence, read_moments

RESULTS = (
    ("Use the trapezium rule with 4 strips to estimate the integral of x^2 from 0 to 2", "11/4"),
    ("error of the trapezium rule, 4 strips, integral of x^2 from 0 to 1", "0.0104"),
    ("Use Simpson's rule with 4 strips to estimate the integral of 1/x from 1 to 3", "11/10"),
    ("Use a left Riemann sum with 4 subintervals to approximate the integral of x^2 on [0, 4]",
     "14"),
    ("use a right Riemann sum with 4 subintervals to approximate the integral of x^2 on [0, 4]",
     "30"),
    ("approximate the integral of e^(x^2) from 0 to 1 using the midpoint rule with n = 4",
     "1.44875"),
    ("Use Newton-Raphson to find a root of x^3 - x - 1 starting at 1.5", "1.32472"),
    ("Use Newton's method to solve x^2 = 2 with initial guess 1", "1.41421"),
    ("use newton's method to find the root of cos x = x starting at x = 1, 2 iterations",
     "0.739113"),
    ("Apply the Newton-Raphson method to approximate the root of x^3 - 2x - 5 = 0 with x_0 = 2",
     "2.09455"),
    ("newtons method on x^2 - 2 starting at 1, 3 iterations", "1.41422"),
    ("use newton's method to find sqrt(5) starting with x0 = 2", "2.23607"),
    ("trapezium rule, 4 strips, int_0^1 e^(x^2) dx", "1.49068"),
    ("do 3 steps of the bisection method for x^3 - x - 2 on [1, 2]", "(3/2, 13/8)"),
    ("use bisection to find a root of cos x = x between 0 and 1", "0.739085"),
    ("what is the mean and variance of a binomial with n=10, p=0.3", "3, 2.1"),
    ("X ~ B(20, 1/4). Find the mean and standard deviation", "5, sqrt(15)/2"),
    ("expected value of rolling two dice", "7"),
    ("what is the expected value of a fair die", "7/2"),
    ("X has the distribution P(X=1)=0.2, P(X=2)=0.5, P(X=3)=0.3. Find E(X) and Var(X)",
     "2.1, 0.49"),
    ("X takes values 0, 1, 2 with probabilities 1/4, 1/2, 1/4. find the variance of X", "1/2"),
    ("find the variance of a Poisson distribution with lambda = 3", "3"),
    ("P(A) = 0.4, P(B) = 0.5, P(A and B) = 0.2. Are A and B independent?", "True"),
    ("If P(A) = 0.3, P(B) = 0.5 and P(A ∩ B) = 0.1, determine whether A and B are independent",
     "False"),
)  # fmt: skip
OTHERS = (
    "use the trapezium rule to estimate the integral of x^2 from 0 to 2",
    "use the trapezium rule with 4 strips to estimate the integral of x^2*y from 0 to 2",
    "is the trapezium rule an over-estimate for x^2",
    "use newton's method to solve x^2 = 2",
    "use newton's second law with mass 3",
    "P(A) = 0.4, P(B) = 0.5. Are A and B independent?",
    "P(A) = 0.4, P(B) = 0.5, P(A and C) = 0.2. Are A and B independent?",
    "X has the distribution P(X=1)=0.2, P(X=2)=0.5. Find E(X)",
    "what is the mean of a binomial",
    "expected value of two loaded dice",
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_numeric_questions_are_answered(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize("question", OTHERS)
def test_other_questions_are_not_claimed(question: str) -> None:
    assert numeric_words.read_strips(question) is None
    assert numeric_words.read_newton(question) is None
    assert read_moments(question) is None
    assert read_independence(question) is None


def test_odd_numbers_of_strips_are_refused_for_simpson() -> None:
    found = answer("use Simpson's rule with 3 strips to estimate the integral of x^2 from 0 to 3")

    assert found.result is None
    assert "even number" in found.text


def test_impossible_probabilities_are_refused() -> None:
    found = answer("P(A) = 0.4, P(B) = 0.5, P(A and B) = 0.6. Are A and B independent?")

    assert found.result is None


@pytest.mark.parametrize("ends", ["1/(x - 0.3) on [0, 1]", "x^2 + 1 on [0, 1]"])
def test_a_pole_and_equal_signs_are_no_root(ends: str) -> None:
    assert answer(f"bisection for {ends}").result is None


def test_a_flat_start_does_not_settle() -> None:
    found = answer("use newton's method to solve x^2 = 2 starting at 0")

    assert found.result is None


def test_the_working_of_strips_ends_in_the_estimate() -> None:
    problem = numeric_words.read_strips(RESULTS[0][0])

    assert problem is not None
    assert (strips.steps(problem) or ())[-1].after == ("11/4",)


@settings(max_examples=12, deadline=None)
@given(st.integers(1, 5), st.integers(-5, 5), st.integers(1, 8))
def test_simpson_is_exact_for_quadratics(factor: int, shift: int, half: int) -> None:
    found = answer(
        f"use Simpson's rule with {2 * half} strips to estimate the integral of "
        f"{factor}x^2 + {shift} from 0 to 3"
    )

    assert found.result == str(Fraction(9 * factor + 3 * shift))


@settings(max_examples=12, deadline=None)
@given(st.integers(2, 90))
def test_newton_finds_square_roots(number: int) -> None:
    found = answer(f"use newton's method to solve x^2 = {number} starting at 5")

    assert found.result is not None
    assert math.isclose(float(found.result), math.sqrt(number), rel_tol=1e-5)
