"""Vectors that depend on a letter: derivatives, speeds, directions and integrals."""

import pytest

from tests.mathematics.asking import asks_unclearly
from tests.mathematics.working import assert_worked_out, unexplained
from tutor_tui.mathematics.kinds.curves.motions import read_motion

RESULTS = (
    ("r(t) = (cos t, sin t, t), find r'(t)", "(-sin(t), cos(t), 1)"),
    ("diff([sin(x), x^2, x], x)", "(cos(x), 2*x, 1)"),
    ("Let r(t) = t i + t^2 j + t^3 k. Find r''(1).", "(0, 2, 6)"),
    ("\\mathbf{r}(t) = \\langle \\cos t, t \\rangle. Find \\mathbf{r}'(t).", "(-sin(t), 1)"),
    ("r(t) = <t^2, t^3>. Find the velocity at t = 2", "(4, 12)"),
    ("The position of a particle is r(t) = <t^2, sin t, e^t>. Find the acceleration at t = 0.",
     "(2, 0, 1)"),
    ("find the speed of a particle with position r(t) = 3t i + t^2 j at t = 2", "5"),
    ("Find the unit tangent vector of r(t) = (t, t^2) at t = 1", "(sqrt(5)/5, 2*sqrt(5)/5)"),
    ("integrate([sin(x), x^2, x], x)", "(-cos(x), x**3/3, x**2/2) + C"),
    ("evaluate the integral of <2t, 3t^2, 1> from t=0 to t=2", "(4, 8, 2)"),
)  # fmt: skip
OTHERS = (
    "differentiate x^2 at (1, 2)",
    "integrate x^2 over [0, 1]",
    "integrate k x^2",
    "differentiate e^(k t)",
    "integrate i sqrt(j t) + 3 i",
    "find the velocity if s(t) = t^2",
    "find the derivative of f(x) = x^2",
    "find the partial derivative of (x y, x + y)",
    "r(t) = (t, t^2). Find the speed and the acceleration",
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_vectors_are_worked_on_by_coordinates(question: str, result: str) -> None:
    assert_worked_out(question, result)
    assert unexplained(question) == []


@pytest.mark.parametrize("question", OTHERS)
def test_other_questions_are_not_claimed(question: str) -> None:
    assert read_motion(question) is None


def test_of_several_formulas_none_is_picked() -> None:
    assert asks_unclearly("differentiate [x, x^2, x^3, x^4]")
