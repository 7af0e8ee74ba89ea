"""Distributions: in many words, against adding up and integrating, and what is "
"left to others."""

from fractions import Fraction
from math import comb, erf, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor_tui.mathematics.kinds.statistics.chance_words import read_chance
from tutor_tui.mathematics.kinds.statistics.distributions import (
    Chance,
    Family,
    answer,
    heading,
    method,
)

QUESTIONS = (
    (
        "X is normally distributed with mean 100 and standard deviation 15. Find P(X < 110).",
        "0.7475",
    ),
    (
        "X is normal with mean 100 and sd 15. "
        "What is the probability that X is between 90 and 110?",
        "0.4950",
    ),
    ("X ~ N(100, 15^2), P(X > 130)", "0.02275"),
    (
        "For a normal distribution with mean 50 and standard deviation 5, "
        "find the probability that x is greater than 60",
        "0.02275",
    ),
    ("X ~ B(10, 0.3), find P(X = 3)", "0.266827932"),
    ("X ~ Bin(5, 1/2). P(X >= 4)", "0.1875"),
    ("binomial distribution with n = 10 and p = 0.5, P(X ≤ 2)", "0.0546875"),
    ("X ~ Poisson(4), P(X = 2)", "0.1465"),
    ("Poisson distribution with mean 3, find the probability of at most 1", "0.1991"),
    (
        "What is the probability of exactly 3 successes in 5 trials with success probability 0.5?",
        "0.3125",
    ),
)
OTHERS = (
    "X is normally distributed with mean 100. Find P(X < 110).",
    "X ~ N(100, 225), P(X > 130)",
    "X ~ B(10, 0.3), find P(X = 3) and P(X = 4)",
    "X ~ B(10, 0.3), probability between 3 and 5",
    "the normal line to y = x^2 at x = 1",
    "X is normal with mean 100 and sd 15. What is the probability that Y is between 90 and 110?",
    "In 5 trials with success probability 0.5 and a bonus, probability of exactly 3 successes?",
)


@pytest.mark.parametrize(("question", "result"), QUESTIONS)
def test_probabilities_are_answered_and_checked(question: str, result: str) -> None:
    problem = read_chance(question)
    assert problem is not None

    found = answer(problem)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark.value == "agrees"
    assert heading(problem).startswith("To find `P(")
    assert result not in method(problem)


@pytest.mark.parametrize("question", OTHERS)
def test_other_messages_are_left_alone(question: str) -> None:
    assert read_chance(question) is None


@settings(max_examples=18, deadline=None)
@given(st.integers(-40, 40), st.integers(1, 30))
def test_normal_probabilities_are_those_of_the_error_function(bound: int, deviation: int) -> None:
    problem = Chance(
        Family.NORMAL, (Fraction(0), Fraction(deviation)), None, Fraction(bound, 10), False, True
    )
    expected = (1 + erf(bound / 10 / deviation / sqrt(2))) / 2

    found = answer(problem)

    assert found.result is not None
    assert abs(float(found.result) - expected) < 1e-3 * expected


@settings(max_examples=18, deadline=None)
@given(st.integers(1, 8), st.integers(0, 8), st.sampled_from((Fraction(1, 2), Fraction(1, 4))))
def test_binomial_probabilities_are_exact(trials: int, least: int, chance: Fraction) -> None:
    parameters = (Fraction(trials), chance)
    expected = sum(
        (
            comb(trials, k) * chance**k * (1 - chance) ** (trials - k)
            for k in range(least, trials + 1)
        ),
        Fraction(0),
    )

    found = answer(Chance(Family.BINOMIAL, parameters, Fraction(least), None))

    assert found.check is not None
    assert abs(float(Fraction(str(found.result))) - float(expected)) <= 1e-3 * float(expected)


def test_a_deviation_of_zero_is_refused() -> None:
    found = answer(Chance(Family.NORMAL, (Fraction(0), Fraction(0)), None, Fraction(1)))

    assert found.check is None
    assert "must be positive" in found.text
