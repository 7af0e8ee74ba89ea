"""Degrees in one letter."""

import pytest

from tests.mathematics.working import assert_worked_out, unexplained
from tutor_tui.mathematics.kinds.polynomials.degrees import read_degree


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("degree of a x^2 + b x + c in x", "2"),
        ("deg(a*x^2 + b*x + c, x)", "2"),
        ("What is the degree of (x y + 1)^3 with respect to y?", "3"),
    ],
)
def test_it_is_the_highest_power(question: str, result: str) -> None:
    assert_worked_out(question, result)
    assert unexplained(question) == []


@pytest.mark.parametrize(
    "question",
    ["degree of x^2 y + x", "degree of sin(x) in x", "degree of x y in z", "90 degrees in x"],
)
def test_other_questions_are_not_claimed(question: str) -> None:
    assert read_degree(question) is None
