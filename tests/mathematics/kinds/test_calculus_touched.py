"""Tangents of curves that an equation gives, and integrals that may converge."""

import pytest

from tests.mathematics.asking import answer, asks_unclearly
from tests.mathematics.working import assert_worked_out, unexplained
from tutor_tui.mathematics.kinds.calculus.converging import read_converging
from tutor_tui.mathematics.kinds.calculus.touched_curves import read_touched


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("equation of the tangent to the curve x^2+y^2=25 at (3,4)", "y = -3*x/4 + 25/4"),
        ("tangent line to x^3 + y^3 = 9 at the point (1, 2)", "y = -x/4 + 9/4"),
        ("normal to x^2 + 4y^2 = 8 at (2, 1)", "y = 2*x - 3"),
        ("tangent of x^2 + y^2 = 25 at (5,0)", "x = 5"),
        ("find the slope of the tangent to x^2 + xy + y^2 = 7 at (1, 2)", "-4/5"),
        ("gradient of the curve x^3 + y^3 = 9 at (1,2)", "-1/4"),
    ],
)
def test_the_line_touches_the_curve(question: str, result: str) -> None:
    assert_worked_out(question, result)
    assert unexplained(question) == []


def test_a_point_beside_the_curve_is_told() -> None:
    assert "is not on the curve" in answer("tangent to x^2 + y^2 = 25 at (1, 1)").text


@pytest.mark.parametrize(
    "question",
    [
        "tangent to y = x^2 at (1, 1)",
        "tangent of 30 degrees",
        "is a normal distribution symmetric",
        "tangent and normal to x y = 6 at (2, 3)",
    ],
)
def test_other_lines_are_read_elsewhere(question: str) -> None:
    assert read_touched(question) is None


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("does the integral of 1/x^2 from 1 to infinity converge", "True"),
        ("does the integral of 1/x from 1 to infinity converge?", "False"),
        ("does the integral of 1/x from 1 to infinity diverge?", "True"),
        ("Determine whether the integral of 1/x^2 from 0 to 1 converges or diverges", "False"),
    ],
)
def test_whether_an_integral_converges_is_said(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize("question", ["does the sum of 1/n converge", "do our ideas converge"])
def test_only_integrals_are_read(question: str) -> None:
    assert read_converging(question) is None


def test_a_function_that_nobody_defined_has_no_value() -> None:
    assert asks_unclearly("what is f(7)")
