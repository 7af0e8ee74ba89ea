"""Circles and other curves of the second degree, by their equations."""

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.conics.listing import read_conic
from tutor_tui.mathematics.kinds.conics.quadratic import Central, curve_of
from tutor_tui.mathematics.kinds.formed.answers import method, steps

RESULTS = (
    ("Find the equation of the tangent to the circle x^2 + y^2 = 25 at (3, 4)", "3*x + 4*y = 25"),
    ("find the equation of the normal to the circle (x-1)^2+(y-2)^2=25 at (4,6)",
     "4*x - 3*y = -2"),
    ("Find the equation of the tangent to the circle x^2+y^2=25 at (0,5)", "y = 5"),
    ("Write down the equation of the circle with centre (2, -1) and radius 3",
     "(x - 2)**2 + (y + 1)**2 = 9"),
    ("Find the equation of the circle with diameter AB where A(1, 2) and B(5, 6)",
     "(x - 3)**2 + (y - 4)**2 = 8"),
    ("Find the length of the tangent from (7, 1) to the circle x^2 + y^2 = 25", "5"),
    ("Find the foci of the ellipse x^2/25 + y^2/9 = 1", "(-4, 0), (4, 0)"),
    ("Find the eccentricity of the ellipse x²/16 + y²/4 = 1", "sqrt(3)/2"),
    ("what are the asymptotes of the hyperbola x^2/9 - y^2/16 = 1", "y = 4/3*x, y = -4/3*x"),
    ("Find the focus and directrix of the parabola y^2 = 12x", "(3, 0), x = -3"),
    ("Write 4x^2 + 9y^2 - 16x + 18y - 11 = 0 in standard form",
     "(x - 2)**2/9 + (y + 1)**2/4 = 1"),
    (r"Find the vertices of the hyperbola \frac{y^2}{4} - \frac{x^2}{5} = 1", "(0, -2), (0, 2)"),
    ("Find the centre, vertices and foci of (x-1)^2/9 + (y+2)^2/25 = 1",
     "(1, -2), (1, -7), (1, 3), (1, -6), (1, 2)"),
    ("What type of conic is x^2 - 4y^2 + 2x = 3", "hyperbola"),
    ("Identify the conic 3x^2 + 3y^2 - 6x = 9", "circle"),
    ("Find the directrix of x^2 = 8y", "y = -2"),
    ("Find the asymptotes of the hyperbola (y-1)^2/4 - (x-2)^2/9 = 1",
     "y = 2/3*x - 1/3, y = -2/3*x + 7/3"),
    ("is the point (1, 3) on the line y = 2x + 1", "True"),
    ("does 3x + 4y = 24 pass through the origin?", "False"),
    ("Is (3, 4) a solution of x^2 + y^2 = 25?", "True"),
    ("where does x^2 + y^2 - 4x + 6y - 12 = 0 meet the x-axis?", "(-2, 0), (6, 0)"),
    ("Is the point (1, 2) inside, on or outside the circle x^2+y^2=9?", "inside"),
    ("x^2/25 + y^2/16 = 1. Find the length of the major axis", "10"),
    ("the parabola has the equation x^2 = -4y. what is the focus of the parabola", "(0, -1)"),
)  # fmt: skip
OTHERS = (
    "Find the foci of the ellipse x^2/25 - y^2/9 = 1",
    "Find the equation of the tangent to the circle x^2 + y^2 = 25 at (1, 4)",
    "find the eccentricity of xy = 4",
    "find the focus of y = x^3",
    "find the foci of x^2 + y^2 = -4",
    "find the area of the ellipse x^2/25 + y^2/9 = 1",
    "find the length of the tangent from (1, 1) to the circle x^2 + y^2 = 25",
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_curves_are_told_of(question: str, result: str) -> None:
    found = answer(question)
    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize("question", OTHERS)
def test_what_is_no_such_curve_is_left(question: str) -> None:
    assert read_conic(question) is None


def test_the_working_leads_to_the_result_and_the_method_does_not_tell_it() -> None:
    problem = read_conic("find the foci of the ellipse x^2/25 + y^2/9 = 1")
    assert problem is not None
    assert [step.after[0] for step in steps(problem)] == ["-4", "4"]
    assert "4" not in method(problem).replace("4ac", "")


NUMBERS = st.integers(-9, 9)


@settings(max_examples=24, deadline=None)
@given(h=NUMBERS, k=NUMBERS, a=st.integers(1, 9), b=st.integers(1, 9), factor=st.integers(1, 4))
def test_squares_are_completed(h: int, k: int, a: int, b: int, factor: int) -> None:
    equation = f"{factor}*(x - ({h}))^2/{a} + {factor}*(y - ({k}))^2/{b} = {factor}"
    assert curve_of(equation) == Central(Fraction(h), Fraction(k), Fraction(a), Fraction(b))


@settings(max_examples=9, deadline=None)
@given(h=NUMBERS, k=NUMBERS, dx=NUMBERS, dy=NUMBERS)
def test_a_tangent_touches_at_its_point(h: int, k: int, dx: int, dy: int) -> None:
    assume(dx or dy)
    x, y = h + dx, k + dy
    problem = read_conic(
        f"find the equation of the tangent to the circle (x - ({h}))^2 + (y - ({k}))^2 "
        f"= {dx * dx + dy * dy} at ({x}, {y})"
    )
    assert problem is not None
    a, b, c = (int(part.strip("()")) for part in problem.parts)
    assert (a * x + b * y, a * dy) == (c, b * dx)
