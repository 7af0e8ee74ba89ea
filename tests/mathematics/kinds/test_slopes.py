"""Mean values, straight approximations, moving integrals, told slopes, the nature of points."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, asks_unclearly, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.slopes.accumulated import read_accumulated
from tutor_tui.mathematics.kinds.slopes.approximations import read_differential, read_straight
from tutor_tui.mathematics.kinds.slopes.changes import read_average_rate
from tutor_tui.mathematics.kinds.slopes.mean_value import read_mean_value
from tutor_tui.mathematics.kinds.slopes.nature import read_course, read_nature
from tutor_tui.mathematics.kinds.slopes.second_slopes import read_second_slope
from tutor_tui.mathematics.kinds.slopes.tables import read_table
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.steps import heading_of, steps_of

PROMISED = (
    ("Find the value of c that satisfies the mean value theorem for f(x) = x^2 on [0, 2]", "c = 1"),
    ("Verify Rolle's theorem for f(x) = x^2 - 4x + 3 on [1, 3] and find c", "c = 2"),
    ("Find all numbers c satisfying the conclusion of the Mean Value Theorem for f(x) = x^3 - x"
     " on [0,2]", "c = 2*sqrt(3)/3"),
    ("Find c guaranteed by the mean value theorem for integrals for f(x)=x² on [0,3]",
     "c = sqrt(3)"),
    ("find c for the MVT: f(x) = ln(x), 1 <= x <= e", "c = -1 + E"),
)  # fmt: skip
STRAIGHT = (
    ("Find the linearization of f(x) = e^x at a = 0", "x + 1"),
    ("Use linear approximation to estimate sqrt(4.1)", "2.025"),
    ("Use differentials to approximate the cube root of 28", "3.03704"),
    ("use linear approximation to estimate (1.02)^5", "1.1"),
    ("use a linear approximation to estimate ln(1.1)", "0.1"),
    ("Use differentials to estimate 1/4.1", "0.24375"),
    ("differentiate 2x^2 + 3x from first principles", "4*x + 3"),
    ("use the limit definition to find the derivative of 1/x at x = 2", "-1/4"),
    ("let f(x) = sqrt(x). find f'(x) using first principles", "1/(2*sqrt(x))"),
    ("differentiate sin x by the definition of the derivative", "cos(x)"),
    ("Find the differential dy of y = x^3 + 2x", "(3*x**2 + 2)*dx"),
    ("If y = x^2, find dy when x = 3 and dx = 0.1", "0.6"),
)  # fmt: skip
MOVING = (
    ("Find d/dx of the integral from 0 to x of sin(t^2) dt", "sin(x**2)"),
    ("Find the derivative of ∫_1^{x^2} sqrt(1+t^3) dt", "2*x*sqrt(x**6 + 1)"),
    ("If F(x) = ∫_2^x ln(t) dt find F'(x)", "log(x)"),
    ("d/dx int_0^{x^2} cos(t^3) dt", "2*x*cos(x**6)"),
    (r"\frac{d}{dx}\int_0^{x^2} \cos(t^3)\,dt", "2*x*cos(x**6)"),
    (r"Let g(x) = \int_0^{x} \sqrt{1+t^2} dt. Find g'(2).", "sqrt(5)"),
    (r"\frac{d}{dx} \int_{x}^{x^2} e^{t^2} dt", "2*x*exp(x**4) - exp(x**2)"),
)  # fmt: skip
TOLD = (
    ("If f(2)=3, f'(2)=5, g(1)=2 and g'(1)=4, find (f∘g)'(1)", "20"),
    ("Given f(3) = 2, f'(3) = -1, g(3) = 4, g'(3) = 5, find (fg)'(3)", "6"),
    ("If h(x) = f(g(x)), g(2) = 3, g'(2) = 4 and f'(3) = 5, find h'(2)", "20"),
    ("If f(1)=2, f'(1)=3, g(1)=4, g'(1)=5 find (f/g)'(1)", "1/8"),
    ("suppose f'(2) = 3 and g'(2) = -1. what is (f + g)'(2)", "2"),
)  # fmt: skip
CHANGES = (
    ("Find the average rate of change of f(x) = x^2 from x = 1 to x = 4", "5"),
    ("Find the average rate of change of f(x) = 1/x on [1, 4]", "-1/4"),
    ("What is the average rate of change of g(t) = t^2 + 3t between t = 1 and t = 3?", "7"),
    ("Find d²y/dx² for x = t^2, y = t^3", "3/(4*t)"),
    (r"Find \frac{d^2y}{dx^2} if x = \cos t, y = \sin t at t = \pi/2", "-1"),
    ("Find d²y/dx² if x^2 + y^2 = 25", "-25/y**3"),
    ("Find y'' by implicit differentiation for x^3 + y^3 = 1", "-2*x/y**5"),
    ("Find d^2y/dx^2 by implicit differentiation: xy + y^2 = 4", "8/(x + 2*y)**3"),
)  # fmt: skip
COURSES = (
    ("Find the stationary points of y = x^3 - 3x + 2 and determine their nature",
     "(-1, 4) local maximum, (1, 0) local minimum"),
    ("Find the turning points of y = x^3 - 6x^2 + 9x and classify them",
     "(1, 4) local maximum, (3, 0) local minimum"),
    ("Find the stationary points of y = x^4 - 4x^3 and state their nature",
     "(0, 0) point of inflection, (3, -27) local minimum"),
)  # fmt: skip
REFUSED = (
    ("find c for the mean value theorem: f(x) = 1/x on [-1, 1]", "not continuous"),
    ("Verify Rolle's theorem for f(x) = x^2 on [0, 1] and find c", "does not apply"),
    ("mean value theorem for f(x) = |x| on [-1, 2], find c", "corner"),
    ("If f(2)=3, f'(2)=5, g(1)=4 and g'(1)=4, find (f∘g)'(1)", "not given"),
)
OTHERS = (
    "What is the mean value theorem?",
    "Find the mean value of 1, 2 and 3",
    "Find the linear function through (0, 1) and (2, 3)",
    "approximate the cube root of 28 to 3 decimals",
    "find the integral of sin(t) from 0 to 2",
    "Find d/dx of x^2",
    "If f(2) = 3 and f'(2) = 5, find f(2.1)",
    "find dy/dx of y = x^2",
    "Find the stationary points of y = x^3",
    "find where x^2 is increasing",
    "solve y'' + y = 0",
    "y'' - 4x y = 0",
    "x y'' + x y = 1",
    "e^x + y \\frac{d^2y}{dx^2} = x y",
    "Find d^2y/dx^2 if y = x^3",
    "Find the average of 3 and 5",
    "the average rate of a savings account is 3%",
)
EVERY = PROMISED + STRAIGHT + MOVING + TOLD + CHANGES + COURSES


@pytest.mark.parametrize(("question", "result"), EVERY)
def test_questions_of_slopes_are_answered(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_several_parts_of_the_course_of_a_graph_are_told_together() -> None:
    found = answer("Find where f(x) = x^3 - 12x is increasing, decreasing and concave up")

    assert found.result == "increases: x < -2 or x > 2; decreases: -2 < x < 2; concave up: x > 0"


@pytest.mark.parametrize(("question", "why"), REFUSED)
def test_a_theorem_that_does_not_apply_is_not_applied(question: str, why: str) -> None:
    assert why in answer(question).text


@pytest.mark.parametrize("question", ["d/dx int x^2 dx", "d/dx of int_0^2 t^2 dt"])
def test_the_slope_of_an_area_is_not_that_of_its_integrand(question: str) -> None:
    assert asks_unclearly(question)


@pytest.mark.parametrize("question", OTHERS)
def test_other_questions_are_not_claimed(question: str) -> None:
    readers = (read_accumulated, read_straight, read_differential, read_mean_value)

    assert [read(question) for read in readers] == [None] * 4
    assert [read(question) for read in (read_nature, read_course, read_table)] == [None] * 3
    assert [read(question) for read in (read_average_rate, read_second_slope)] == [None] * 2


@pytest.mark.parametrize("question", [row[0] for row in EVERY])
def test_the_working_comes_with_a_method(question: str) -> None:
    asked = problem(question)
    result = answer(question).result or ""

    assert heading_of(asked).startswith("To ")
    assert steps_of(asked)
    assert len(result) < 4 or result not in method_of(asked)


@settings(max_examples=12, deadline=None)
@given(st.integers(-5, 5), st.integers(-5, 5), st.integers(-5, 5), st.integers(1, 5))
def test_products_of_told_lines_have_the_slope_of_the_product(
    u: int, du: int, dv: int, v: int
) -> None:
    asked = f"If f(1)={u}, f'(1)={du}, g(1)={v}, g'(1)={dv}, find (fg)'(1)"

    assert answer(asked).result == str(du * v + u * dv)
