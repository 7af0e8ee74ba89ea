"""What is made of partial derivatives: differentials, chain rule, Jacobians, directions."""

import pytest

from tests.mathematics.working import assert_worked_out
from tutor_tui.mathematics.kinds.multivariable.asked_partials import read_asked_partials
from tutor_tui.mathematics.kinds.multivariable.combined import read_combined

RESULTS = (
    ("directional derivative of f(x,y)=x^2+3xy at (1,1) in the direction of v = i + j",
     "4*sqrt(2)"),
    ("Find the directional derivative of f(x,y) = x^2 y at (1, 2) in the direction of the vector"
     " <3, 4>", "16/5"),
    ("What is the maximum rate of change of f(x,y) = x^2 + y^2 at (3,4)?", "10"),
    ("Find the Jacobian of x = r cos(t), y = r sin(t)", "r"),
    ("Find the jacobian of the transformation x = u^2 - v^2, y = 2uv", "4*u**2 + 4*v**2"),
    ("Compute the Jacobian matrix of F(x,y) = (x^2 y, x + y^2)", "[[2*x*y, x**2], [1, 2*y]]"),
    ("Find f_xy for f(x,y) = x^3 y^2", "6*x**2*y"),
    ("Find f_{xx}(1,2) if f(x,y) = x^3 y^2", "24"),
    ("f(x,y) = x^3 y^2, find f_y at (1, 2)", "4"),
    ("Find all second partial derivatives of f(x,y) = x^2 y + y^3",
     "f_xx = 2*y, f_xy = 2*x, f_yx = 2*x, f_yy = 6*y"),
    ("Find f_x and f_y for f(x,y) = e^(xy)", "y*exp(x*y), x*exp(x*y)"),
    ("find dz/dx and dz/dy if z = x^2 y + y^3", "2*x*y, x**2 + 3*y**2"),
    ("Find the total differential of z = x^2 y", "(2*x*y)*dx + (x**2)*dy"),
    ("Find the differential dz of z = x^2 + 3xy", "(2*x + 3*y)*dx + (3*x)*dy"),
    ("Given z = x^2 y, x = t^2, y = t^3, find dz/dt", "7*t**6"),
    ("If z = x^2 y, x = s + t, y = s t, find ∂z/∂s", "t*(3*s**2 + 4*s*t + t**2)"),
    ("Use the chain rule to find dz/dt where z = xy, x = t^2, y = e^t", "t*(t + 2)*exp(t)"),
    ("Given z = xy, x = t^2, y = t, find dz/dt at t = 2", "12"),
)  # fmt: skip
OTHERS = (
    "find dy/dx when x = t^2, y = t^3",
    "Find the maximum rate of change of f(x) = x^2",
    "find the jacobian",
    "Find f_n for f_n = 2^n",
    "Given z = x + w, x = t, y = t find dz/dt",
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_what_partial_derivatives_make_is_told(question: str, result: str) -> None:
    assert_worked_out(question, result)


@pytest.mark.parametrize("question", OTHERS)
def test_other_questions_are_not_claimed(question: str) -> None:
    assert read_asked_partials(question) is None
    assert read_combined(question) is None
