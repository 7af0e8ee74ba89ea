"""Textbook wordings that are read in the words of other kinds."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.known_words import in_known_words

RESULTS = (
    ("The value of 3x is 12. Find x.", "x = 4"),
    ("Write down the coordinates of the turning point of y = (x - 2)^2 + 3.", "(2, 3)"),
    ("A curve has gradient 2x + 1 and passes through (1, 3). Find its equation.",
     "y = x**2 + x + 1"),
    ("Does y = x^2 + 1 cross the x-axis?", "0"),
    ("2x + 1 is 9. what is x", "x = 4"),
    ("20% of x is 15, find x", "x = 75"),
    ("half of x is 8, find x", "x = 16"),
    ("The value of x^2 is 16, find x", "x = -4, 4"),
    ("the derivative of f is 2x, find f", "x**2 + C"),
    ("find the velocity at t=2 if s = t^3 - 6t", "6"),
    ("A particle moves so that s = t^3 - 6t^2 + 9t. Find its velocity when t = 2", "-3"),
    ("A particle moves with s = t^3 - 6t^2 + 9t. Find its acceleration at t = 1.", "-6"),
    ("The displacement of a particle is given by s = 2t^3 - 3t. What is the velocity after 2 "
     "seconds?", "21"),
    ("if s(t) = 4t^2 - t, find the acceleration", "8"),
    ("v = 3t^2 - 2t, find the acceleration when t = 3", "16"),
    ("A particle has velocity v(t) = 3t^2 - 12. Find the acceleration at t = 2", "12"),
    ("Find the rate of change of the area of a circle when r = 5", "10*pi"),
    ("rate of change of the volume of a sphere with respect to its radius when the radius is 3",
     "36*pi"),
    ("find the rate of change of the volume of a cube when the side is 2", "12"),
    ("Solve 2sin x = 1 for 0 ≤ x ≤ 360", "x = 30, 150"),
    ("solve sin x = 1/2 for 0 <= x <= 2pi in degrees", "x = 30, 150"),
    ("Solve 2cos x + 1 = 0 for -π ≤ x ≤ π, give your answers in degrees", "x = -120, 120"),
    ("is y = 1/(x-3) defined at x = 3", "x != 3"),
    ("solve tan(x) = 1 for -180 ≤ x ≤ 180", "x = -135, 45"),
    ("solve sin x = 0.5, 0 < x < 360", "x = 30, 150"),
    ("solve sin(x) = 1/2 for 0 <= x <= 2", "x = pi/6"),
    ("solve sin x = cos x on [0, 2pi]", "x = pi/4, 5*pi/4"),
    ("sin x = cos x, solve for 0 to 2pi", "x = pi/4, 5*pi/4"),
    ("solve sin x = cos x from 0 to 2pi", "x = pi/4, 5*pi/4"),
    ("solve x^2 = 2^x on [0, 3]", "x = 2"),
    ("Expand (1 + x)^-2 up to x^3", "-4*x**3 + 3*x**2 - 2*x + 1"),
    ("expand sqrt(1+x) in ascending powers of x up to and including the term in x^3",
     "x**3/16 - x**2/8 + x/2 + 1"),
    ("find the first 4 terms of the expansion of (1+2x)^8", "448*x**3 + 112*x**2 + 16*x + 1"),
    ("Find the first 3 terms, in ascending powers of x, in the expansion of (1 - 3x)^7",
     "189*x**2 - 21*x + 1"),
    ("Write y - 3 = 2(x + 1) in slope-intercept form", "y = 2*x + 5"),
    ("On what intervals is f(x) = x^3 - 3x^2 increasing?", "x < 0 or x > 2"),
    ("what is the 8th Fibonacci number", "21"),
    ("find the 20th term of the fibonacci sequence", "6765"),
    ("Expand and simplify (2x - 3)(x + 5)", "2*x**2 + 7*x - 15"),
    ("derivative of |x| at 2", "1"),
)  # fmt: skip
UNCHANGED = (
    "what is velocity",
    "Solve sin x = x/100 for 0 ≤ x ≤ 90",
    "solve sin x = 1/2 for 0 ≤ x ≤ 2π",
    "find the speed at t = 2 if s = t^3 - 6t",
    "rate of change of the area of a sphere when r = 2",
    "expand (x + 1)(x + 2)",
    "what is a fibonacci number",
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_textbook_wordings_are_answered(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize("question", UNCHANGED)
def test_other_messages_keep_their_words(question: str) -> None:
    assert in_known_words(question) == question


@pytest.mark.parametrize("question", ["is |x| differentiable at 0", "derivative of |2x - 4| at 2"])
def test_a_corner_has_no_slope(question: str) -> None:
    found = answer(question)

    assert found.result is None
    assert "corner" in found.text
