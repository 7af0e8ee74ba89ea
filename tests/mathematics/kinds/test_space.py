"""Lines and planes in space: distances, intersections, angles, equations."""

import pytest
import sympy
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.space.reading import read
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.steps import heading_of, steps_of


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Find the distance from the point (1, 2, 3) to the plane 2x - y + 2z = 5", "1/3"),
        ("How far is the point P(1, 1, 1) from the plane 2x + 2y + z = 0?", "5/3"),
        ("distance from the origin to the plane 2x + 3y + 6z = 14", "2"),
        ("shortest distance of $(0,0,0)$ from the plane $x + y + z = 3$", "sqrt(3)"),
        ("Find the distance from (1,2,3) to the line through (0,0,0) and (1,1,1)", "sqrt(2)"),
        ("distance from (1,2,3) to the line x = t, y = 2t, z = 1 - t", "sqrt(30)/2"),
        ("Find the distance from (3, 4, 5) to the z-axis", "5"),
        ("distance between the parallel planes x+2y-2z = 3 and x+2y-2z = 9", "2"),
        ("distance between the lines x = t, y = 1, z = 0 and x = 0, y = s, z = 2", "2"),
        (
            "shortest distance between the lines r = (1,2,3) + s(1,0,1) and r = (0,1,0) + t(0,1,1)",
            "sqrt(3)/3",
        ),
        ("Find the line through the points (1, 2, 3) and (4, 0, 1)", "(1, 2, 3) + t*(3, -2, -2)"),
        (
            "Find parametric equations of the line through (1,2,3) and (2,3,5)",
            "(1, 2, 3) + t*(1, 1, 2)",
        ),
        ("line through (1,2,3) with direction vector (1,0,-1)", "(1, 2, 3) + t*(1, 0, -1)"),
        ("equation of the line through (1,2,3) parallel to <1,0,-1>", "(1, 2, 3) + t*(1, 0, -1)"),
        (
            "line through (1,2,3) perpendicular to the plane x + y - z = 4",
            "(1, 2, 3) + t*(1, 1, -1)",
        ),
        (
            "Find the intersection of the line x = 1 + t, y = 2 - t, z = 3t and the plane "
            "x + y + z = 9",
            "(3, 0, 6)",
        ),
        (
            "Where does the line x = 1 + 2t, y = t, z = 2 - t intersect the plane x + y + z = 7?",
            "(5, 2, 0)",
        ),
        (
            "Find the point where the line r = (1,0,2) + t(1,1,1) meets the plane x + 2y - z = 5",
            "(4, 3, 5)",
        ),
        (
            "point of intersection of the lines (1,1,1) + t(1,0,0) and (2,0,1) + s(0,1,0)",
            "(2, 1, 1)",
        ),
        (
            "Find the line of intersection of the planes x + y + z = 6 and x - y + z = 2",
            "(4, 2, 0) + t*(1, 0, -1)",
        ),
        ("Find the angle between the planes x + y + z = 1 and x - y + z = 2", "180*acos(1/3)/pi"),
        ("angle between the planes x = 0 and x + y = 1", "45"),
        (
            "angle between the line (x-1)/1 = y/1 = (z+1)/0.5 and the plane x + y + z/2 = 4",
            "90",
        ),
        ("equation of the plane through the points (1,0,0), (0,1,0) and (0,0,1)", "x + y + z = 1"),
        ("plane through (1,2,3) with normal vector (2,-1,4)", "2*x - y + 4*z = 12"),
        ("plane through (1,2,3) parallel to the plane x - y + 2z = 4", "x - y + 2*z = 5"),
        (
            "plane through (1,2,3) perpendicular to the line x = 1 + t, y = 2 - t, z = 3t",
            "x - y + 3*z = 8",
        ),
        ("Are the planes x + y + z = 1 and 2x + 2y + 2z = 5 parallel?", "True"),
        ("Are the planes x + y = 1 and x + 2y = 2 perpendicular?", "False"),
        ("Does the point (1,2,3) lie on the plane x + y + z = 6?", "True"),
        ("is (1,2,4) on the plane x + y + z = 6", "False"),
        ("Find the reflection of the point (1,2,3) in the plane x + y + z = 0", "(-3, -2, -1)"),
        ("Reflect (1,2,3) in the xy-plane", "(1, 2, -3)"),
        ("foot of the perpendicular from (1,2,3) to the plane x + y + z = 0", "(-1, 0, 1)"),
        ("Find a normal vector to the plane 3x - 2y + z = 7", "(3, -2, 1)"),
    ],
)
def test_the_result_is_exact_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("intersection of the planes x + y + z = 1 and x + y + z = 2", "parallel"),
        (
            "intersection of the lines (0,0,0) + t(1,0,0) and (0,1,1) + s(0,1,0)",
            "skew",
        ),
        ("where does the line x = t, y = -t, z = 1 meet the plane x + y = 3", "parallel"),
    ],
)
def test_what_does_not_meet_is_said_to_be_so(question: str, words: str) -> None:
    found = answer(question)

    assert found.result is None
    assert words in found.text


@pytest.mark.parametrize(
    "question",
    [
        "distance from (1, 2, 3) to the plane 2x - y + 2z = 5",
        "intersection of the line x = 1 + t, y = 2 - t, z = 3t and the plane x + y + z = 9",
    ],
)
def test_the_working_is_told_step_by_step(question: str) -> None:
    asked = problem(question)
    steps = steps_of(asked)

    assert steps is not None
    assert len(steps) >= 2
    assert heading_of(asked)
    assert method_of(asked)


@pytest.mark.parametrize(
    "text",
    [
        "distance from (1, 2) to the line 3x + 4y = 5",
        "find the line through (1,2) and (3,5)",
        "A plane flies 300 km in 2 hours. How fast is it?",
        "Solve x + y + z = 6, x - y + z = 2, x + y - z = 0",
        "angle between the lines y = x and y = 2x",
        "slope of the line 3x + 4y = 12",
        "what is a plane?",
        "angle between the vectors (1,2,3) and (3,2,1)",
        "where does the line y = x meet the curve y = x^2",
    ],
)
def test_other_messages_are_left_alone(text: str) -> None:
    assert read(text) is None


_WHOLE = st.integers(-5, 5)
_TRIPLE = st.tuples(_WHOLE, _WHOLE, _WHOLE)


@given(_TRIPLE, _TRIPLE, _WHOLE)
@settings(max_examples=9, deadline=None)
def test_no_point_of_the_plane_is_nearer_than_the_distance(
    point: tuple[int, int, int], normal: tuple[int, int, int], height: int
) -> None:
    assume(0 not in normal)
    a, b, c = normal
    text = f"distance from {point} to the plane ({a})x + ({b})y + ({c})z = {height}"
    found = sympy.sympify(answer(text).result)
    near = [
        (x, y, sympy.Rational(height - a * x - b * y, c))
        for x in range(-3, 4)
        for y in range(-3, 4)
    ]

    assert all(
        sum((p - q) ** 2 for p, q in zip(point, one, strict=True)) >= found**2 for one in near
    )


@given(_TRIPLE, _TRIPLE, _TRIPLE)
@settings(max_examples=9, deadline=None)
def test_a_plane_holds_the_points_it_goes_through(
    first: tuple[int, int, int], second: tuple[int, int, int], third: tuple[int, int, int]
) -> None:
    p, q, r = (sympy.Matrix(point) for point in (first, second, third))
    assume(not (q - p).cross(r - p).is_zero_matrix)
    result = answer(f"plane through {first}, {second} and {third}").result
    assert result is not None
    left, right = map(sympy.sympify, result.split("="))

    assert all(
        left.subs(dict(zip("xyz", point, strict=True))) == right for point in (first, second, third)
    )
