"""Triangles from three parts, in words, against plain trigonometry; and what is left alone."""

import time
from math import acos, degrees, isclose, radians, sin, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.geometry.triangles import read
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.steps import explain

RESULTS = (
    ("area of a triangle with sides 3, 4, 5", "6"),
    ("Find the area of a triangle with sides 5 cm, 6 cm and 7 cm", "6*sqrt(6)"),
    ("perimeter of a triangle with sides 3, 4 and 6", "13"),
    ("is a triangle with sides 5, 12, 13 right-angled?", "True"),
    ("is a triangle with sides 5, 12 and 14 a right triangle", "False"),
    ("is 8, 15, 17 a pythagorean triple", "True"),
    ("do 3, 4 and 8 form a triangle?", "False"),
    ("largest angle of a triangle with sides 3, 5, 7", "120"),
    ("find the angles of a triangle with sides 2, 2, 2", "60, 60, 60"),
    ("two angles of a triangle are 50° and 60°. find the third angle", "70"),
    ("triangle with angles 30 and 70, what is the third angle", "80"),
    ("In triangle ABC, a = 7, b = 8 and C = 60°. Find c.", "sqrt(57)"),
    ("In triangle ABC, a = 8, A = 30°, B = 45°. Find b.", "8*sqrt(2)"),
    ("a triangle has sides 8cm and 5cm with an angle of 60 degrees between them. find the third"
     " side", "7"),
    ("area of a triangle with sides 5 and 8 and included angle 30 degrees", "10"),
    ("A triangle has sides 5 and 7 and the angle between them is 60°. Find the third side.",
     "sqrt(39)"),
    ("triangle with sides 5 and 7 and angle 60 between them. third side?", "sqrt(39)"),
    ("area of an isosceles triangle with base 6 and equal sides 5", "12"),
    ("circumradius of a triangle with sides 3, 4 and 5", "5/2"),
    ("inradius of a triangle with sides 3, 4 and 5", "1"),
    ("triangle ABC with angle A = 30°, a = 5 and b = 10, find angle B", "90"),
    ("angles of a triangle are 40, 60, 80. what kind of triangle is it", "scalene and"
    " acute-angled"),
    ("what type of triangle has sides 5, 5, 8", "isosceles and obtuse-angled"),
    ("is a triangle with sides 6 7 8 right angled, acute or obtuse", "scalene and acute-angled"),
    ("classify the triangle with sides 1, sqrt(3), 2", "scalene and right-angled"),
    ("is a triangle with sides 4, 4, 4 isosceles?", "equilateral"),
    ("sides of a triangle are 6, 8 and 11, is it obtuse", "scalene and obtuse-angled"),
)  # fmt: skip


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_question_is_answered_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_both_triangles_are_given_where_there_are_two() -> None:
    text = answer("in triangle ABC a = 6, b = 8, A = 40 degrees. find angle B").text

    assert "Two triangles" in text
    assert "58.987°" in text
    assert "121.013°" in text


@pytest.mark.parametrize(
    "question",
    [
        "area of a triangle with sides 1, 2 and 5",
        "in triangle ABC a = 2, b = 8, A = 40 degrees. find angle B",
        "two angles of a triangle are 100° and 90°. find the third angle",
    ],
)
def test_impossible_triangles_are_refused(question: str) -> None:
    with pytest.raises(UndefinedError, match="no triangle"):
        answer(question)


@pytest.mark.parametrize(
    "text",
    [
        "explain triangles",
        "the angles of a triangle",
        "is a triangle a polygon",
        "solve a = 3, b = 4",
        "area of a triangle with sides 3, 4, 5 and a square",
        "Pascal's triangle row 5",
        "triangle " * 30,
    ],
)
def test_other_messages_are_left_alone_and_soon(text: str) -> None:
    start = time.perf_counter()
    found = read(text)

    assert found is None
    assert time.perf_counter() - start < 0.5


def test_steps_use_herons_formula() -> None:
    text = explain(problem("area of a triangle with sides 3, 4, 5")).text

    assert "`(3 + 4 + 5)/2` → `6`" in text
    assert "`√(6·3·2·1)` → `6`" in text


def test_steps_name_the_law() -> None:
    cosines = explain(problem("In triangle ABC, a = 7, b = 8 and C = 60°. Find c.")).text
    sines = explain(problem("In triangle ABC, a = 8, A = 30°, B = 45°. Find b.")).text

    assert "`√(7² + 8² - 2·7·8·cos(60°))` → `√57`" in cosines
    assert "`8·sin(45°)/sin(30°)` → `8√2`" in sines


def _decimal(text: str | None) -> float:
    assert text is not None
    return float(value_at(parse_expression(text.replace("acos", "arccos")), {}))


sizes = st.integers(1, 40)


@settings(max_examples=12, deadline=None)
@given(sizes, sizes, sizes)
def test_three_sides_give_the_area_and_the_largest_angle(a: int, b: int, c: int) -> None:
    a, b, c = sorted((a, b, c))
    if a + b <= c:
        return
    sides = f"a triangle with sides {a}, {b} and {c}"
    angle = degrees(acos((a * a + b * b - c * c) / (2 * a * b)))

    assert isclose(_decimal(answer(f"largest angle of {sides}").result), angle)
    area = a * b * sin(radians(angle)) / 2
    assert isclose(_decimal(answer(f"area of {sides}").result), area, rel_tol=1e-9)


@settings(max_examples=8, deadline=None)
@given(sizes, sizes, st.sampled_from([30, 45, 60, 90, 120, 135, 150]))
def test_two_sides_and_their_angle_give_the_third(a: int, b: int, angle: int) -> None:
    question = f"In triangle ABC, a = {a}, b = {b} and C = {angle}°. Find c."
    cosine = sin(radians(90 - angle))

    assert isclose(
        _decimal(answer(question).result), sqrt(a * a + b * b - 2 * a * b * cosine), rel_tol=1e-9
    )
