"""Inequalities, and equations under conditions, however they are asked for."""

import pytest

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.inequalities.problems import Claim, Conditions
from tutor_tui.mathematics.kinds.inequalities.reading import read_conditions
from tutor_tui.mathematics.kinds.registry import read_kind

SOLVED = [
    ("x < 3", "x < 3"),
    ("integer solutions of x^4 = 4", "no solution"),
    ("Find all integers x with 0.2 < x < 0.5", "no solution"),
    ("Solve x^2 = 4 over the integers", "-2, 2"),
    ("solve x^3 - 2x^2 - 5x + 6 = 0 where x is a natural number", "1, 3"),
    ("find the integer roots of x^3 - 2x^2 - 5x + 6", "-2, 1, 3"),
    ("rational solutions of x^4 - 5x^2 + 6 = 0", "no solution"),
    ("Find the rational roots of 2x^3 - 3x^2 - 4x + 6", "x = 3/2"),
    ("Solve 2x^2 + x - 1 = 0 over the rationals", "x = -1, 1/2"),
    ("2x + 1 > 5", "x > 2"),
    ("Solve 2x + 1 > 5", "x > 2"),
    ("5 - 2x > 1", "x < 2"),
    ("2(x - 3) < 4x + 2", "x > -4"),
    ("Solve the inequality x^2 - 5x + 6 < 0", "2 < x < 3"),
    ("Solve for x: |2x - 1| ≥ 3", "x <= -1 or x >= 2"),
    ("|x - 3| < 5", "-2 < x < 8"),
    ("-3 < 2x + 1 ≤ 7", "-2 < x <= 3"),
    ("solve -3 < 2x+1 <= 7 and write the answer in interval notation", "-2 < x <= 3"),
    ("x > 2 and x < 5", "2 < x < 5"),
    ("x < -2 or x >= 3", "x < -2 or x >= 3"),
    ("x > 3 or x < 1", "x < 1 or x > 3"),
    ("Find x such that 1/x < 2", "x < 0 or x > 1/2"),
    ("For what values of x is x^2 - 4 positive?", "x < -2 or x > 2"),
    ("for which values of x is x² > 9?", "x < -3 or x > 3"),
    ("what values of x satisfy x^2 <= 2x", "0 <= x <= 2"),
    ("when is x^2 - x - 6 <= 0?", "-2 <= x <= 3"),
    ("find all values of x for which (x+1)/(x-2) >= 0", "x <= -1 or x > 2"),
    ("find all real x satisfying x^3 - x > 0", "-1 < x < 0 or x > 1"),
    ("Determine the range of values of x for which x^2 - 3x - 10 < 0", "-2 < x < 5"),
    ("express the solution of 2x - 5 < 3 in interval notation", "x < 4"),
    ("solve the following inequality: 3 - 4x >= 11", "x <= -2"),
    ("solve the system of inequalities 2x + 1 > 3, x - 4 < 0", "1 < x < 4"),
    (r"$x^2 \le 4$", "-2 <= x <= 2"),
    (r"\( 2x - 3 \geq 7 \)", "x >= 5"),
    ("`t^2 >= 16`", "t <= -4 or t >= 4"),
    ("x is at most 5", "x <= 5"),
    ("solve 3x - 2 is less than or equal to 10", "x <= 4"),
    ("2x is greater than 8", "x > 4"),
    ("Hi! Could you please solve x^2 > 4? Thanks", "x < -2 or x > 2"),
    ("pls solve x^2 > 4 thanks", "x < -2 or x > 2"),
    ("e^x > 5", "x > log(5)"),
    ("ln(x) < 2", "0 < x < exp(2)"),
    ("√(x+3) > x - 3", "-3 <= x < 6"),
    ("2^x ≤ 8", "x <= 3"),
    ("x² + 1 < 0", "no solution"),
    ("x > 5 and x < 2", "no solution"),
    ("|x| ≥ 0", "all real numbers"),
    ("x^2 ≠ 4", "x != -2 and x != 2"),
    ("(x-1)^2 > 0", "x != 1"),
    ("(x-1)^2 <= 0", "x = 1"),
    ("x/x > 0", "x != 0"),
    ("|x| > x", "x < 0"),
    ("Solve sin(x) > 1/2 for 0 <= x <= 2pi", "pi/6 < x < 5*pi/6"),
    ("solve sin x = 1/2 for 0 ≤ x < 2π", "x = pi/6, 5*pi/6"),
    ("solve sin x = 1/2 for 0° ≤ x ≤ 360°", "x = 30, 150"),
    ("solve sin x = 1/2 on [0, 360]", "x = 30, 150"),
    ("solve cos x = 1/2 for -180 <= x <= 180", "x = -60, 60"),
    ("solve 2cos x = 1 on the interval [0, 2π)", "x = pi/3, 5*pi/3"),
    ("Solve cos x = -1/2, x in [0, 2π]", "x = 2*pi/3, 4*pi/3"),
    ("solve cos(2x) = 1/2 between 0 and 360 degrees", "x = 30, 150, 210, 330"),
    ("solve tan x = 1 in degrees", "x = 45 + 180*n"),
    ("solve 3 sin x = 1, 0° ≤ x < 360°, to 1 decimal place", "x = 19.5, 160.5"),
    ("Solve 2sin²x = 1 for 0 <= x <= π", "x = pi/4, 3*pi/4"),
    ("solve sin x = cos x for 0 < x < 2π", "x = pi/4, 5*pi/4"),
    ("solve for θ: 2 sin θ = 1, 0° ≤ θ ≤ 180°", "theta = 30, 150"),
    ("solve x^2 - 3x + 1 = 0 to 2 decimal places", "x = 0.38, 2.62"),
    ("2x^2 - 3x - 4 = 0 to 2dp", "x = -0.85, 2.35"),
    ("solve x^2+5x-1=0. give your answers correct to 3 sf", "x = -5.19, 0.193"),
    ("x^2 = 99.93 to 3 significant figures", "x = -10.0, 10.0"),
    ("x^2 = 12345678 to 2 sig figs", "x = -3500, 3500"),
    ("x^2+5x-1=0 round to the nearest tenth", "x = -5.2, 0.2"),
    ("Solve cos x = x correct to 3 decimal places", "x = 0.739"),
    ("Solve x^2 = 4 where x > 0", "x = 2"),
    ("Find the positive solution of x^2 = 4", "x = 2"),
    ("find the negative root of x^2 - x - 6 = 0", "x = -2"),
    ("find x if x^2 = 9 and x is negative", "x = -3"),
    ("how many solutions does x^2 = 4 have?", "2"),
    ("how many real solutions does x^3 - 3x + 1 = 0 have?", "3"),
    ("how many solutions does x^2 + 1 = 0 have", "0"),
    ("How many integers satisfy -3 < x <= 5?", "8"),
    ("how many integers x satisfy x^2 < 10", "7"),
    ("how many integer solutions does |x - 2| < 4 have", "7"),
    ("how many positive integers satisfy 3x + 1 < 20?", "6"),
    ("find the number of integers with x^2 - 5x + 4 <= 0", "4"),
    ("find all integers x such that 2x + 1 < 10 and x > 0", "1, 2, 3, 4"),
    ("List the integer solutions of 1 < 2x < 9", "1, 2, 3, 4"),
    ("Find all integers n for which n^2 - 4n - 5 < 0", "0, 1, 2, 3, 4"),
    ("x^2 < 2 and x is an integer", "-1, 0, 1"),
    ("What is the smallest integer that satisfies 3x - 2 > 10?", "5"),
    ("what is the largest integer x such that 5x < 32", "6"),
    ("What's the largest integer n such that 3n + 2 < 50?", "15"),
    ("is x² ≥ 0 for all x", "True"),
    ("prove that x^2 + 1 ≥ 2x", "True"),
    ("show that x^2 + 1 > 0 for all real x", "True"),
    ("is it true that x^2 > x for all x?", "False"),
    ("is ln x < x for all x > 0?", "True"),
    ("is it true that 2x > x for every real number x?", "False"),
]


@pytest.mark.parametrize(("question", "result"), SOLVED)
def test_a_question_has_this_result_and_it_is_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "question",
    [
        "5 < 7",
        "is 5 less than 7?",
        "which is greater: 3 or 5",
        "graph x > 3",
        "a bag has more than 5 balls",
        "maximize x + y subject to x < 3",
        "solve 2x = 4",
        "solve x + y > 5",
        "integrate x^2 from 0 to 1",
        "Tom has at least 3 more apples than x",
        "what is 3 more than 5",
        "x^2 + 2x > 3, what is the median?",
        "find the domain of 1/x for x > 0",
        "the sum of two positive numbers is 10",
    ],
)
def test_a_message_about_something_else_is_not_claimed(question: str) -> None:
    assert not isinstance(read_kind(question), Conditions | Claim)


def test_text_of_four_thousand_characters_is_left_alone_at_once() -> None:
    assert read_conditions("x < 1 and " * 400) is None


def test_the_set_is_told_as_inequality_and_as_interval() -> None:
    assert answer("x^2 >= 9").text == "`x ≤ -3` or `x ≥ 3`, that is `(-∞, -3] ∪ [3, ∞)`."


def test_inequalities_of_waves_that_do_not_repeat_are_declined() -> None:
    found = answer("sin x > x/(x^2 + 1)")

    assert found.result is None
    assert found.check is None


def test_a_refuted_claim_names_a_number() -> None:
    text = answer("is it true that x^2 > x for all x?").text

    assert "fails for `x = 0`" in text


def test_degrees_are_shown_with_their_sign() -> None:
    assert "`x = 30°`" in answer("solve sin x = 1/2 for 0° ≤ x ≤ 360°").text


def test_conditions_keep_what_was_asked() -> None:
    asked = problem("solve x^2 - 3x + 1 = 0 to 2 decimal places")

    assert isinstance(asked, Conditions)
    assert asked.places == 2
