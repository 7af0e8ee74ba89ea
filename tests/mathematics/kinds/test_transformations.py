"""Points, figures and graphs that are moved."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.transformations.listing import read_transformation

RESULTS = (
    ("Reflect the point (3, -2) in the x-axis", "(3, 2)"),
    ("Rotate the point (2, 5) by 90° anticlockwise about the origin", "(-5, 2)"),
    ("The point (4, 1) is translated by the vector (-3, 2). What are the coordinates of the image?",
     "(1, 3)"),
    ("Enlarge the point (2, 3) by scale factor 3, centre the origin", "(6, 9)"),
    ("What is the image of (3, 4) after a reflection in the line y = x?", "(4, 3)"),
    ("Find the image of (1, -2) under a rotation of 180° about (2, 1)", "(3, 4)"),
    ("Triangle ABC with vertices A(1,2), B(3,4) and C(5,1) is reflected in the y-axis. "
     "Find the coordinates of the image", "(-1, 2), (-3, 4), (-5, 1)"),
    ("The point P(2, -1) is rotated 90 degrees clockwise about the origin. "
     "What are the coordinates of P'?", "(-1, -2)"),
    ("The point (3,5) is translated 4 units left and 2 units up. Find its new coordinates",
     "(-1, 7)"),
    ("Dilate (4, -6) by a scale factor of 1/2 centered at the origin", "(2, -3)"),
    ("Reflect (4,1) over x = 2", "(0, 1)"),
    ("(2, 3) is reflected in the x-axis and then translated by (1, 1). What is the image?",
     "(3, -2)"),
    (r"Translate (1, 2) by \begin{pmatrix} 3 \\ -1 \end{pmatrix}", "(4, 1)"),
    ("The graph of y = f(x) is translated by 3 units to the right. Write down the new equation.",
     "y = f(x - 3)"),
    ("The point (2, 5) lies on y = f(x). What point must lie on y = f(x) + 3?", "(2, 8)"),
    ("The point P(4, -6) is on the curve y = f(x). Find its image on y = f(2x).", "(2, -6)"),
    ("The graph of y = x^2 is reflected in the x-axis and then translated up 4 units. "
     "What is its equation?", "y = -x**2 + 4"),
    ("The graph of y = x^2 is shifted 2 units left and 3 units down. Find the new equation",
     "y = x**2 + 4*x + 1"),
    ("The curve y = f(x) is stretched vertically by a factor of 3. "
     "What is the equation of the new curve?", "y = 3*f(x)"),
    ("The curve y = f(x) is reflected in the y-axis and shifted up 2 units. "
     "What is the new equation?", "y = f(-x) + 2"),
)  # fmt: skip
OTHERS = (
    "Reflect the point (3, -2)",
    "Rotate (2, 5) by 45° about the origin",
    "reflect (3, 4) in the line y = 2x + 1",
    "The graph of y = f(x) is translated. Write down the new equation",
    "Rotate the matrix by 90 degrees",
    "The point (2, 5) lies on y = f(x). What point lies on y = g(x)?",
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_images_are_found(question: str, result: str) -> None:
    found = answer(question)
    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize("question", OTHERS)
def test_what_is_not_told_whole_is_left(question: str) -> None:
    assert read_transformation(question) is None


@settings(max_examples=15, deadline=None)
@given(
    x=st.integers(-9, 9),
    y=st.integers(-9, 9),
    a=st.integers(-5, 5),
    b=st.integers(-5, 5),
    turn=st.sampled_from((90, 180, 270)),
)
def test_turns_agree_with_cosine_and_sine(x: int, y: int, a: int, b: int, turn: int) -> None:
    found = answer(f"rotate ({x}, {y}) by {turn} degrees anticlockwise about ({a}, {b})").result
    angle = math.radians(turn)
    across = a + (x - a) * math.cos(angle) - (y - b) * math.sin(angle)
    up = b + (x - a) * math.sin(angle) + (y - b) * math.cos(angle)
    assert found == f"({round(across)}, {round(up)})"
