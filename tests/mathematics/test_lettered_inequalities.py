"""Inequalities with letters beside the unknown, each with its conditions."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark


@pytest.mark.parametrize(
    ("question", "result", "condition"),
    [
        ("Solve a*x + b > 0 for x", "x > -b/a", "if `-a > 0`"),
        ("Solve a <= x for x", "x >= a", "x ≥ a"),
        ("Solve 2x + a < b for x", "x < -(a - b)/2", ""),
        ("Solve b - 3x < a for x", "x > -(a - b)/3", ""),
        ("Solve (a^2 + 1) x > b for x", "x > b/(a**2 + 1)", ""),
        ("Solve |x - a| < b for x", "a - b < x < a + b", "if `b > 0`"),
        ("Solve 3 <= |2x + a| for x", "x <= -a/2 - 3/2 or x >= -a/2 + 3/2", ""),
        ("Solve x^2 < a for x", "-sqrt(a) < x < sqrt(a)", "if `a > 0`"),
        ("Solve x^2 >= a^2 for x", "x <= -Abs(a) or x >= Abs(a)", ""),
    ],
)
def test_the_range_is_told_with_its_condition(question: str, result: str, condition: str) -> None:
    found = answer(question)

    assert found.result == result
    assert condition in found.text
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "question", ["Solve a < x", "Solve x^3 < a for x", "Solve a x^2 < b for x"]
)
def test_what_is_not_certain_is_declined(question: str) -> None:
    assert answer(question).result is None


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Solve floor(x) = 3", "3 <= x < 4"),
        ("Solve ceil(2x) = 5", "2 < x <= 5/2"),
        ("Solve 4 = floor(x^2)", "-sqrt(5) < x <= -2 or 2 <= x < sqrt(5)"),
    ],
)
def test_whole_parts_are_solved_by_their_ranges(question: str, result: str) -> None:
    assert answer(question).result == result
