"""Systems of linear differential equations: read, solved, and worked by eigenvalues."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.calculus.ode_systems import DifferentialSystem, read_system
from tutor_tui.mathematics.steps import steps_of

TURNING = "x = C1*sin(t) + C2*cos(t), y = C1*cos(t) - C2*sin(t)"
SOLVED = (
    ("x' = 2x + y, y' = x + 2y", "x = -C1*exp(t) + C2*exp(3*t), y = C1*exp(t) + C2*exp(3*t)"),
    ("x'(t) = -y(t), y'(t) = x(t), x(0) = 1, y(0) = 0", "x = cos(t), y = sin(t)"),
    (
        "Solve the system of differential equations dx/dt = x + 2y, dy/dt = 3x + 2y "
        "with x(0) = 6 and y(0) = 4",
        "x = 4*exp(4*t) + 2*exp(-t), y = 6*exp(4*t) - 2*exp(-t)",
    ),
    (
        "dx/dt = 3x - 4y and dy/dt = x - y",
        "x = 2*C1*exp(t) + C2*(2*t*exp(t) + exp(t)), y = C1*exp(t) + C2*t*exp(t)",
    ),
    ("DSolve[{x'[t] == y[t], y'[t] == -x[t]}, {x[t], y[t]}, t]", TURNING),
    ("dsolve([Eq(x(t).diff(t), y(t)), Eq(y(t).diff(t), -x(t))])", TURNING),
    (r"\frac{dx}{dt} = y, \frac{dy}{dt} = -x", TURNING),
    (r"\begin{cases} x' = y \\ y' = -x \end{cases}", TURNING),
    ("Find the general solution of x' = y\ny' = -x", TURNING),
    (
        "y' = z, z' = -y + x",
        "y = C1*sin(x) + C2*cos(x) + x, z = C1*cos(x) - C2*sin(x) + 1",
    ),
)


@pytest.mark.parametrize(("question", "result"), SOLVED)
def test_a_linear_system_is_solved_and_put_back(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "text",
    [
        "dx/dt = 2t, dy/dt = 3t^2",
        "If f'(x) = 2x and g'(x) = 3, find h'(x)",
        "x = t^2, y = t^3 find dy/dx",
        "y'' + y = 0, x' = y",
        "y' = 2y, y(0) = 1",
        "x + y = 3, x - y = 1",
        "x' = y, y' = -x, z' = 2",
    ],
)
def test_other_messages_are_left_to_others(text: str) -> None:
    found = read_system(text)

    assert found is None or len(found.functions) == 3


def test_a_system_that_is_not_linear_is_not_guessed_at() -> None:
    assert answer("x' = x y, y' = x").result is None


@settings(max_examples=6, deadline=None)
@given(*[st.integers(-4, 4)] * 4)
def test_the_working_ends_in_the_solution(a: int, b: int, c: int, d: int) -> None:
    question = f"x' = {a}x + ({b or 1})y, y' = ({c})x + ({d})y"
    told = answer(question)
    steps = steps_of(problem(question))

    assert isinstance(problem(question), DifferentialSystem)
    assert told.check is not None
    assert told.check.mark is Mark.AGREES
    assert steps is not None
    assert all(line in told.text for line in steps[-1].after[0].split(", "))
