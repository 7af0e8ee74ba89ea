"""A single line of working: rules that were misapplied are told from equations to be solved."""

import pytest

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.check import check


def _mark(text: str) -> Mark:
    (line,) = check(text, clock=lambda: 0.0)
    return line.mark


@pytest.mark.parametrize(
    "text",
    [
        "(a+b)^2 = a^2+b^2",
        "(a - b)^2 = a^2 - b^2",
        "(x + 3)^2 = x^2 + 9",
        "2(x+3) = 2x+3",
        "-(x - 3) = -x - 3",
        "(x + 2)(x + 3) = x^2 + 6",
        "(2x^3)^2 = 4x^5",
        "x^2*x^3 = x^6",
        "$(x+y)^3 = x^3 + y^3$",
    ],
)
def test_a_misapplied_rule_alone_disagrees(text: str) -> None:
    assert _mark(text) is Mark.DISAGREES


@pytest.mark.parametrize(
    "text",
    ["(a+b)^2 = a^2 + 2ab + b^2", "2(x+3) = 2x+6", "(2x^3)^2 = 4x^6", "x^2*x^3 = x^5"],
)
def test_a_rule_alone_agrees(text: str) -> None:
    assert _mark(text) is Mark.AGREES


@pytest.mark.parametrize(
    "text",
    [
        *("2(x+3) = 3x+1", "x(x+3) = x^2 + 6", "(x+1)(x+2) = x^2 + 8", "x^2 = 5x", "xy = x + y"),
        *("(x+1)^2 = 2x + 5", "(x + y)^2 = x - y", "x^2 + y^2 = 25", "3x^2 = 12x", "x^3 = 4x"),
    ],
)
def test_an_equation_to_be_solved_is_left_open(text: str) -> None:
    assert _mark(text) is Mark.UNCHECKED


def test_what_is_asked_is_an_equation_to_be_solved() -> None:
    (line,) = check("(x+3)^2 = x^2 + 9", ["Solve (x+3)^2 = x^2 + 9"], clock=lambda: 0.0)

    assert line.mark is not Mark.DISAGREES
