"""Fourier series, and how much curves bend."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.curves.bending import read_bending
from tutor_tui.mathematics.kinds.fourier.series import read_fourier
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.steps import heading_of, steps_of
from tutor_tui.mathematics.understand import understand

ODD = "Sum(-2*(-1)**n*sin(n*x)/n, (n, 1, oo))"
EVEN = "pi/2 + Sum(2*((-1)**n - 1)*cos(n*x)/(pi*n**2), (n, 1, oo))"
FOURIER = (
    ("Find the Fourier series of f(x) = x on [-pi, pi]", ODD),
    ("Fourier series of |x| on (-pi, pi)", EVEN),
    ("Fourier series of f(x) = x^2 for -pi < x < pi",
     "pi**2/3 + Sum(4*(-1)**n*cos(n*x)/n**2, (n, 1, oo))"),
    ("Find the Fourier sine series of f(x) = x on [0, pi]", ODD),
    ("Find the Fourier cosine series of f(x) = x on (0, pi)", EVEN),
    ("Fourier series of x on [0, 2]", "1 + Sum(-2*sin(pi*n*x)/(pi*n), (n, 1, oo))"),
    ("Find the Fourier sine series of f(x) = 1 on (0, pi)",
     "Sum(-2*((-1)**n - 1)*sin(n*x)/(pi*n), (n, 1, oo))"),
)  # fmt: skip
BENDING = (
    ("Find the curvature of y = x^2 at x = 1", "2*sqrt(5)/25"),
    ("Find the curvature of y = x^2 at the point (1, 1)", "2*sqrt(5)/25"),
    ("curvature of r(t) = (cos t, sin t, t)", "1/2"),
    ("What is the radius of curvature of y = e^x at x = 0?", "2*sqrt(2)"),
    ("Find the curvature of the helix r(t) = <2 cos t, 2 sin t, 3t>", "2/13"),
    ("Find the curvature of the curve r(t) = (t, t^2, t^3) at t = 0", "2"),
)


@pytest.mark.parametrize(("question", "result"), FOURIER + BENDING)
def test_the_answer_is_confirmed(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize("question", [FOURIER[0][0], BENDING[0][0]])
def test_the_way_is_told(question: str) -> None:
    problem = understand(question)

    assert isinstance(problem, KindProblem)
    assert steps_of(problem)
    assert heading_of(problem).startswith("To find the ")
    assert "ifferentiate" in method_of(problem) or "Integrate" in method_of(problem)


@pytest.mark.parametrize(
    "text",
    [
        "What is the curvature of space?",
        "Who was Fourier?",
        "curvature of y = x^2 at (1, 2)",
        "Fourier series of f(x) = x",
        "Fourier series of x on [-1, 1] and of x^2 on [0, 1]",
    ],
)
def test_other_messages_are_left_alone(text: str) -> None:
    assert read_bending(text) is None
    assert read_fourier(text) is None


def test_a_straight_line_has_no_radius() -> None:
    assert answer("radius of curvature of y = 2x + 1 at x = 0").result is None
