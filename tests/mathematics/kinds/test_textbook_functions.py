"""Inverses, estimates, times of rest, roots and remainders as textbooks ask for them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.textbook.estimates import one_figure, read_estimate
from tutor_tui.mathematics.kinds.textbook.inverses import read_has_inverse

RESULTS = (
    ("what is -17 mod 5", "3"),
    ("Find the remainder when -17 is divided by 5", "3"),
    ("find the cube roots of 8", "2, -1 + sqrt(3)*I, -1 - sqrt(3)*I"),
    ("fourth roots of 16", "2, 2*I, -2, -2*I"),
    ("what is the cube root of 8", "2"),
    ("does f(x) = x^2 have an inverse?", "False"),
    ("is f(x) = 2x + 3 one-to-one?", "True"),
    ("Is x^3 invertible?", "True"),
    ("Determine whether f(x) = x^2 - 4 has an inverse", "False"),
    ("A particle moves with s = t^3 - 6t^2 + 9t. When is it at rest?", "1, 3"),
    ("a particle has velocity v = t^2 - 4. find the times when it is at rest", "2"),
    ("s = t^3 - 6t^2. at what times is the particle at rest?", "0, 4"),
    ("Find the term independent of x in (x + 1/x)^6", "20"),
    ("find the constant term in the expansion of (x^2 - 2/x)^6", "240"),
    ("What is the constant term in (2x + 3/x^2)^9", "145152"),
    ("Find the vertex and axis of symmetry of y = x^2 - 6x + 5", "(3, -4), x = 3"),
    ("Estimate 19.8 × 5.1", "100"),
    ("estimate (38.7 × 5.2)/0.49", "400"),
    ("find an estimate for 4.7 + 9.8", "15"),
    ("estimate 38 / 0.2", "200"),
    ("Estimate the value of 612 × 2.9 to 1 significant figure", "1800"),
)
OTHERS = (
    "estimate the integral of x^2 from 0 to 2",
    "Estimate sqrt(50)",
    "estimate 20",
    "estimate the height of a tree",
    "what is an inverse function",
    "does the matrix [[1, 2], [3, 4]] have an inverse",
    "a particle moves with s = sin(t). when is it at rest",
    "when is it at rest",
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_questions_are_answered(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize("question", OTHERS)
def test_other_questions_are_not_claimed(question: str) -> None:
    assert read_estimate(question) is None
    assert read_has_inverse(question) is None


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 10**6))
def test_one_figure_is_the_nearest_number_with_one_digit(number: int) -> None:
    rounded = int(one_figure(str(number)))
    unit = 10 ** (len(str(number)) - 1)

    assert rounded % unit == 0
    assert 2 * abs(rounded - number) <= unit


@settings(max_examples=12, deadline=None)
@given(st.integers(1, 6), st.integers(0, 6))
def test_rest_is_where_the_velocity_vanishes(first: int, gap: int) -> None:
    second = first + gap + 1
    law = f"v = t^2 - {first + second}t + {first * second}"
    found = answer(f"a particle has velocity {law}. when is it at rest?")

    assert found.result == f"{first}, {second}"
