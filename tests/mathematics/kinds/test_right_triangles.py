"""Right-angled triangles by opposite, adjacent and hypotenuse, against plain trigonometry."""

from math import acos, asin, atan, cos, degrees, isclose, radians, sin, tan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.geometry.right_triangles import RightTriangle, read
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.steps import explain
from tutor_tui.mathematics.understand import understand

RESULTS = (
    ("in a right triangle the opposite is 3 and the hypotenuse is 6. find the angle", 30),
    ("opp = 7, hyp = 20 find angle", degrees(asin(7 / 20))),
    ("find the angle in a right-angled triangle if opposite is 3 and adjacent is 4",
     degrees(atan(3 / 4))),
    ("A right triangle has hypotenuse 10 cm and an angle of 30 degrees. Find the opposite side.",
     5),
    ("the adjacent side is 8 m and the angle is 35°. what is the hypotenuse?",
     8 / cos(radians(35))),
    ("angle 40, opposite 6: find the adjacent", 6 / tan(radians(40))),
    ("hypotenuse 13, adjacent 5. find the opposite", 12),
    ("right triangle with opposite 6 and hypotenuse 10. calculate the third side", 8),
    ("right triangle, adjacent 5 and hypotenuse 10, what is the angle θ", 60),
    ("opposite 5, hypotenuse 10, find the other angle", 60),
    ("a right angled triangle with a 50 degree angle and opposite 4. what's the hypotenuse",
     4 / sin(radians(50))),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RESULTS, ids=str)
def test_a_side_or_an_angle_is_found(text: str, expected: float) -> None:
    found = answer(text)

    assert found.check is not None
    assert found.check.mark is Mark.AGREES
    assert isclose(float(value_at(parse_expression(found.result or ""), {})), expected)


@given(st.integers(1, 40), st.integers(1, 40), st.sampled_from(("opposite", "adjacent")))
@settings(max_examples=8, deadline=None)
def test_the_angle_agrees_with_trigonometry(leg: int, more: int, side: str) -> None:
    hypotenuse = leg + more
    found = answer(f"{side} {leg}, hypotenuse {hypotenuse}, find the angle")
    inverse = asin if side == "opposite" else acos

    value = float(value_at(parse_expression(found.result or ""), {}))
    assert isclose(value, degrees(inverse(leg / hypotenuse)))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("opposite 3, hypotenuse 6, find the angle", "sin(θ) = 3/6"),
        ("angle 30, hypotenuse 10, find the opposite", "x = 10*sin(30°)"),
        ("angle 35, opposite 8, find the hypotenuse", "x = 8/sin(35°)"),
        ("opposite 6, adjacent 8, find the hypotenuse", "6² + 8² = h²"),
        ("angle 35, opposite 8, find the other angle", "90 - 35"),
    ],
)
def test_the_steps_show_the_ratio_with_its_numbers(text: str, line: str) -> None:
    problem = understand(text)

    assert isinstance(problem, RightTriangle)
    assert line in explain(problem).text


@pytest.mark.parametrize(
    "text",
    ["hypotenuse 5, opposite 8, find the angle", "angle 95, opposite 8, find the hypotenuse"],
)
def test_an_impossible_triangle_is_declined(text: str) -> None:
    with pytest.raises(UndefinedError):
        answer(text)


@pytest.mark.parametrize(
    "text",
    [
        "what is the opposite of 5",
        "what does hypotenuse mean",
        "opposite 3 and hypotenuse 6",
        "opposite 3, hypotenuse 6, adjacent 5, find the angle",
        "opposite 3 kg, hypotenuse 6, find the angle",
        "opposite 3 cm, hypotenuse 6 m, find the angle",
        "find the angle of the adjacent house 3 and opposite 4 trees",
        "opposite 3, hypotenuse 6, find the opposite",
    ],
)
def test_what_says_something_else_is_left_alone(text: str) -> None:
    assert read(text) is None
