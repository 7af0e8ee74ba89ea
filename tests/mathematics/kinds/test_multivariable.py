"""Functions of several variables: planes, fields, stationary points, constraints."""

import pytest

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.multivariable.constrained import read_constrained
from tutor_tui.mathematics.kinds.multivariable.fields import read_field
from tutor_tui.mathematics.kinds.multivariable.planes import read_plane
from tutor_tui.mathematics.kinds.multivariable.stationary import read_stationary
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.steps import heading_of, steps_of

PLANES = (
    ("Find the equation of the tangent plane to z = x^2 + y^2 at (1, 2, 5).", "z = 2*x + 4*y - 5"),
    ("tangent plane to z = x*y at the point (2, 3, 6)", "z = 3*x + 2*y - 6"),
    ("Find the tangent plane to the surface x² + y² + z² = 14 at (1, 2, 3)", "x + 2*y + 3*z = 14"),
    ("Let f(x,y) = x^2 y. Find the tangent plane to the surface z = f(x,y) at (1,2)",
     "z = 4*x + y - 4"),
    (r"what is the tangent plane of f(x,y)=e^x \cos(y) at (0,0)?", "z = x + 1"),
    (r"Find the tangent plane to the surface $z = \ln(x^2+y^2)$ at the point $(1, 0, 0)$",
     "z = 2*x - 2"),
    ("At (1, 1, 1) find the tangent plane of xyz = 1", "x + y + z = 3"),
    ("Find the normal line to x^2 + 2y^2 + z^2 = 7 at (1, 1, 2)",
     "x = 2*t + 1, y = 4*t + 1, z = 4*t + 2"),
    ("Find the unit normal vector to the surface z = x^2 + y^2 at (1,1,2)", "(2/3, 2/3, -1/3)"),
    ("Find a normal vector to the surface xy + z^2 = 5 at (1, 1, 2)", "(1, 1, 4)"),
)  # fmt: skip
FIELDS = (
    ("Find the divergence of F = (x^2, y^2, z^2)", "2*x + 2*y + 2*z"),
    ("Compute the divergence of F(x,y,z) = (xy, yz, zx) at (1,2,3)", "6"),
    (r"compute \nabla \cdot \mathbf{F} for \mathbf{F} = x^2 y \mathbf{i} + y z \mathbf{j}"
     r" - z^2 \mathbf{k}", "2*x*y - z"),
    ("what's div F if F = <x, y>", "2"),
    ("Find the curl of F = (y, z, x)", "(-1, -1, -1)"),
    ("curl of F = <-y, x, 0>", "(0, 0, 2)"),
    ("Find ∇×F where F = yz i + xz j + xy k", "(0, 0, 0)"),
    ("Find the curl of F(x, y) = (x y, x^2)", "x"),
    ("Is the vector field F = (2xy, x^2) conservative?", "True"),
    ("is F = (y, -x) conservative", "False"),
    ("Find a potential function for F = (2xy, x^2 + 2y)", "x**2*y + y**2"),
    ("Find the Laplacian of f(x,y) = x^3 - 3xy^2", "0"),
    ("∇²f for f = x^2 + y^2 + z^2", "6"),
    ("Is u = x^2 - y^2 harmonic?", "True"),
)  # fmt: skip
POINTS = (
    ("Find and classify the critical points of f(x,y) = x^2 + y^2 - 2x + 4y",
     "(1, -2) local minimum"),
    ("Find the critical points of f(x,y) = x^3 + y^3 - 3xy and classify them",
     "(0, 0) saddle point, (1, 1) local minimum"),
    ("critical points of f(x,y) = x^3 + y^3 - 3xy", "(0, 0), (1, 1)"),
    ("Find the saddle points of f(x,y) = x^2 - y^2", "(0, 0)"),
    ("Find the local maxima, minima and saddle points of f(x, y) = x^4 + y^4 - 4xy + 1",
     "(-1, -1) local minimum, (0, 0) saddle point, (1, 1) local minimum"),
    ("Determine the nature of the stationary points of z = 4x + 2y - x^2 - y^2",
     "(2, 1) local maximum"),
    ("find the saddle point of f(x,y) = x^2 + y^2", "none"),
)  # fmt: skip
LIMITED = (
    ("Maximize f(x,y) = xy subject to x + y = 10", "25"),
    ("Use Lagrange multipliers to find the maximum of x + y subject to x^2 + y^2 = 8", "4"),
    ("Find the extreme values of f(x,y) = x^2 + 2y^2 on the circle x^2 + y^2 = 1",
     "maximum 2, minimum 1"),
    ("Minimize x^2 + y^2 + z^2 subject to x + y + z = 6", "12"),
    ("At what point is the minimum of x^2 + y^2 subject to the constraint 2x + y = 5", "(2, 1)"),
)  # fmt: skip
REFUSED = (
    ("tangent plane to z = x*y at (2, 3, 7)", "does not lie on"),
    ("minimise x + y subject to xy = 16", "no smallest value"),
    ("Find a potential function for F = (y, -x)", "no potential"),
)
OTHERS = (
    "tangent line to y = x^2 at x = 1",
    "what is a tangent plane",
    "tangent plane to z = x*y parallel to x + y + z = 0",
    "curl of hair",
    "Find the divergence of the series 1/n",
    "Find the stationary points of y = x^3 - 3x",
    "Find the maximum of x^2 + y on Tuesday subject to x + y = 1",
    "Find the maximum of x + y subject to x^2 + y^2 = 8 and x = y",
)


@pytest.mark.parametrize(("question", "result"), PLANES + FIELDS + POINTS + LIMITED)
def test_questions_of_several_variables_are_answered(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(("question", "why"), REFUSED)
def test_what_does_not_exist_is_said(question: str, why: str) -> None:
    assert why in answer(question).text


@pytest.mark.parametrize("question", OTHERS)
def test_other_questions_are_not_claimed(question: str) -> None:
    assert read_plane(question) is None
    assert read_field(question) is None
    assert read_stationary(question) is None
    assert read_constrained(question) is None


@pytest.mark.parametrize("question", [row[0] for row in PLANES + FIELDS + POINTS + LIMITED])
def test_the_working_is_told_without_the_answer_in_the_method(question: str) -> None:
    asked = problem(question)
    result = answer(question).result or ""

    assert heading_of(asked).startswith("To ")
    assert steps_of(asked)
    assert len(result) < 4 or result not in method_of(asked)
