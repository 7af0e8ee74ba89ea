"""Integrals over boxes, triangles and discs, and along curves."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tests.mathematics.working import assert_worked_out
from tutor_tui.mathematics.kinds.regions.along import read_along
from tutor_tui.mathematics.kinds.regions.doubled import read_region

REGIONS = (
    ("integrate x y^2 dx dy for x from 0 to 2 and y from 0 to 1", "2/3"),
    ("Find the double integral of x + y over the triangle with vertices (0,0), (1,0), (0,1)",
     "1/3"),
    ("Evaluate the double integral of x^2 + y^2 over the disc x^2 + y^2 <= 4", "8*pi"),
    ("Evaluate the triple integral of xyz over 0<=x<=1, 0<=y<=2, 0<=z<=3", "9/2"),
    ("Find the volume under z = x² + y² above the square 0 ≤ x ≤ 1, 0 ≤ y ≤ 1", "2/3"),
    (r"Evaluate \iint_D x y dA where D is the triangle with vertices (0,0), (2,0), (2,1)", "1/2"),
    ("Evaluate ∬_R (x + 2y) dA, R = [0,2] × [1,3]", "20"),
    ("double integral of e^(-x^2-y^2) over the disk x^2+y^2 ≤ 1", "-pi*exp(-1) + pi"),
    ("Find the volume under the paraboloid z = 4 - x^2 - y^2 above the disk x^2 + y^2 ≤ 4",
     "8*pi"),
    ("integrate x y^2 over the region 0 ≤ x ≤ 1, 0 ≤ y ≤ x", "1/15"),
    ("Integrate xy over the part of the disk x^2 + y^2 ≤ 1 in the first quadrant", "1/8"),
)  # fmt: skip
WAYS = (
    ("Evaluate the line integral of x + y along x = t, y = 2t, 0 <= t <= 1", "3*sqrt(5)/2"),
    ("Evaluate ∫_C F·dr where F = (y, x) and C is r(t) = (t, t^2), 0 ≤ t ≤ 1", "1"),
    (r"Evaluate \int_C \mathbf{F} \cdot d\mathbf{r} where \mathbf{F} = x\mathbf{i} + y\mathbf{j}"
     r" and r(t) = <t, t^3>, 0 <= t <= 1", "1"),
    ("Find the work done by F = (x, y) along the line segment from (0,0) to (1,2)", "5/2"),
    ("Use Green's theorem to evaluate ∮ -y dx + x dy around the unit circle", "2*pi"),
    ("Find the work done by the force field F = <-y, x> moving a particle once counterclockwise"
     " around the circle x^2 + y^2 = 4", "8*pi"),
)  # fmt: skip
OTHERS = (
    "Find the volume of a cylinder of radius 2 and height 3",
    "integrate x^2 over [0, 1]",
    "find the double of 3",
    "Find the work done by a force of 5 N over 3 m",
    "volume under z = x over the triangle with corners (0,0), (1,0)",
    "Evaluate the double integral of x*w over the rectangle 0 ≤ x ≤ 1, 0 ≤ y ≤ 1",
    "Evaluate the line integral of x + y along x = t, y = 2t",
    "What is Green's theorem?",
    "Find the integral of x dx",
    "find the circle through (0,0), (1,0), (0,1)",
)


@pytest.mark.parametrize(("question", "result"), REGIONS + WAYS)
def test_integrals_in_several_variables_are_worked_out(question: str, result: str) -> None:
    assert_worked_out(question, result)


@pytest.mark.parametrize("question", OTHERS)
def test_other_questions_are_not_claimed(question: str) -> None:
    assert read_region(question) is None
    assert read_along(question) is None


def test_corners_on_one_line_are_no_triangle() -> None:
    found = answer("double integral of x over the triangle with vertices (0,0), (1,1), (2,2)")

    assert found.result is None
    assert "no triangle" in found.text


@settings(max_examples=8, deadline=None)
@given(st.integers(-3, 3), st.integers(1, 3), st.integers(-3, 3), st.integers(1, 3))
def test_products_over_boxes_are_products_of_integrals(a: int, w: int, b: int, h: int) -> None:
    asked = f"double integral of 4*x*y over the region {a} ≤ x ≤ {a + w}, {b} ≤ y ≤ {b + h}"
    expected = ((a + w) ** 2 - a**2) * ((b + h) ** 2 - b**2)

    assert answer(asked).result == str(expected)
