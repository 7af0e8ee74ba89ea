"""Waves, parabolas, lines and vectors from what is seen of them; systems whose solutions count."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.mathematics.kinds.textbook.counted_systems import read_system
from tutor_tui.mathematics.kinds.textbook.formed_kind import read_formed
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Unclear
from tutor_tui.mathematics.syntax import Number
from tutor_tui.mathematics.trees import rational_value, substitute
from tutor_tui.mathematics.understand import understand

_DRAWN = [
    ("Find the amplitude and period of y = 4cos(3x).", "4, 2*pi/3"),
    ("Find the amplitude, period and phase shift of y = 3 sin(2x - pi/2) + 1", "3, pi, pi/4"),
    ("State the amplitude and the midline of f(x) = -2 sin(x) + 5", "2, y = 5"),
    ("What is the amplitude of y = 5 sin 2x?", "5"),
    ("Find the maximum and minimum values of 3 - 2 sin x", "5, 1"),
    ("For y = 2 sin(pi x / 6) + 7 find the period and the vertical shift", "12, 7"),
    ("Write the equation of the parabola with vertex (3, -2) that passes through (5, 6).",
     "y = 2*(x - 3)**2 - 2"),
    ("A parabola has vertex (1, 4) and passes through the point (3, 0). Find its equation.",
     "y = -(x - 1)**2 + 4"),
    ("Find the equation of the quadratic with roots 2 and -3 that passes through (0, 12).",
     "y = -2*(x - 2)*(x + 3)"),
    ("A parabola has x-intercepts -1 and 3 and y-intercept 6. Find its equation.",
     "y = -2*(x + 1)*(x - 3)"),
    ("A line has slope -2/3 and x-intercept 6. What is its y-intercept?", "4"),
    ("Find the equation of the line with x-intercept 4 and y-intercept -3.", "y = 3/4*x - 3"),
    ("Find the vector from A(1, 2, 3) to B(4, 0, -1) and its length.", "(3, -2, -4), sqrt(29)"),
    ("A is (1, 2) and B is (5, -1). Find the vector AB.", "(4, -3)"),
    ("A(1,2,3), B(4,0,-1). Find the vector BA and its length.", "(-3, 2, 4), sqrt(29)"),
    ("For what value of k are the vectors (2, k, 1) and (3, -1, 4) perpendicular?", "10"),
    ("Find the centre and radius of x² + y² - 4x + 6y - 12 = 0.", "(2, -3), 5"),
]  # fmt: skip
_OTHERS = [
    ("Is 200 a term of the sequence 3n + 5?", "True"),
    ("The nth term of a sequence is 3n + 5. Is 201 a term of the sequence?", "False"),
    ("Which term of the sequence with nth term n^2 + 1 is 170?", "13"),
    ("How many 4-letter arrangements can be made from the letters of the word MATHS?", "120"),
    ("how many 3-letter words can you make from ABCDE without repeating", "60"),
    ("how many 3-letter words can you make from A, B, C, D and E with repetition", "125"),
    ("how many 4 digit numbers can be made from 1,2,3,4,5 without repetition", "120"),
    ("how many 3-digit numbers can be made from the digits 1 to 5 if digits may repeat", "125"),
    ("how far is it from (2, -1) to (5, 3)?", "5"),
    ("$500 is invested at 4% simple interest for 3 years", "60"),
    ("£450 is invested at 3% compound interest for 4 years. how much is it worth?", "506.4789645"),
    ("Given that tan A = 3/4 and A is acute, find the exact value of sin 2A.", "24/25"),
    ("If sin x = 5/13 and x is obtuse, find sin 2x and cos 2x", "-120/169, 119/169"),
    ("Find the Maclaurin series of cos 2x up to the term in x⁴.", "2*x**4/3 - 2*x**2 + 1"),
    ("Does the series Σ 1/n² converge?", "True"),
    ("The velocity of a particle is v = 3t² - 4t. Find the distance travelled between t = 2 and "
     "t = 4.", "32"),
    ("A particle moves along a line with velocity v(t) = t^2 - 4. Find its displacement from "
     "t = 0 to t = 3.", "-3"),
    ("Newton's method is used to solve x³ - x - 1 = 0 starting with x₀ = 1.5. Find x₁.", "1.34783"),
    ("Use Newton's method with x_0 = 2 to find x_2 for x^2 - 3 = 0", "1.73214"),
]  # fmt: skip
_SYSTEMS = [
    ("How many solutions does the system 2x - 3y = 5, 4x - 6y = 7 have?", "0"),
    ("How many solutions does the system of equations x + y = 2 and 2x + 2y = 4 have?",
     "infinitely many"),
    ("Find the number of solutions of the system y = 2x + 1, y = 3x - 4.", "1"),
    ("For what value of k does the system 2x + 3y = 5, 4x + ky = 7 have no solution?", "6"),
    ("The system of equations 2x + 3y = 5 and 4x + ky = 10 has infinitely many solutions. Find k.",
     "6"),
]  # fmt: skip
_CORNERS = [
    ("In triangle ABC, AB = 3 cm, AC = 4 cm and angle BAC = 90°. Find BC.", "5"),
    ("In triangle PQR, PQ = 8, QR = 5 and angle PQR = 60°. Calculate the area of triangle PQR.",
     "10*sqrt(3)"),
    ("Triangle ABC has AB = 6, BC = 7 and AC = 8. Find angle ABC.", "180*acos(1/4)/pi"),
    ("In triangle XYZ, XY = 10 cm, angle X = 90° and angle Y = 60°. Find YZ.", "20"),
    ("In triangle ABC, AB = 5, BC = 12 and AC = 13. Is it right-angled?", "True"),
    ("In triangle ABC, AB = AC = 10 cm and BC = 12 cm. Find the area.", "48"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "result"), [*_DRAWN, *_OTHERS, *_SYSTEMS, *_CORNERS])
def test_a_textbook_question_has_its_answer(question: str, result: str) -> None:
    found = answer(question)

    assert (found.result, found.check is not None and found.check.mark.value) == (result, "agrees")


def test_a_system_without_the_wanted_value_is_said_to_have_none() -> None:
    question = (
        "For what value of k does the system 2x + 3y = 5, 4x + ky = 7 have infinitely many "
        "solutions?"
    )

    assert answer(question).text.startswith("For no k does the system have infinitely many")


def test_sides_called_by_corners_are_named_so_in_the_answer() -> None:
    question = "In triangle PQR, PQ = 3, QR = 4 and angle Q = 90°. Find PR."

    assert "`PR`" in answer(question).text


@pytest.mark.parametrize(
    "question",
    [
        "In triangle ABC, AB = 5, BC = 12. D is the midpoint of AC. Find BD.",
        "In triangle ABC, AB = 5 and BC = 7 and M lies on AB. Find CM.",
    ],
)
def test_a_triangle_that_is_not_understood_is_no_system_of_products(question: str) -> None:
    assert isinstance(understand(question), Unclear)


@pytest.mark.parametrize(
    "question",
    [
        "Find the amplitude of y = sin x + cos x",
        "Find the amplitude of y = sin(x^2)^2 * x",
        "Find the equation of the parabola with vertex (3, -2)",
        "A parabola has vertex (1, 4) and passes through the point (1, 0). Find its equation.",
        "A line has slope 2 and passes through two points",
        "Find the vector from A(1, 2) to B(4, 0, -1)",
    ],
)
def test_a_near_miss_is_left_alone(question: str) -> None:
    assert read_formed(question) is None


def test_equations_that_are_not_a_system_are_left_alone() -> None:
    assert read_system("how many solutions does x^2 = 4 have") is None


_SMALL = st.integers(-6, 6)


def number(value: int) -> Number:
    return Number(Fraction(value))


@settings(deadline=None, max_examples=15)
@given(_SMALL, _SMALL, st.integers(1, 5), _SMALL.filter(bool))
def test_the_parabola_of_a_vertex_and_a_point_goes_through_both(
    h: int, k: int, dx: int, a: int
) -> None:
    x, y = h + dx, k + a * dx * dx
    question = f"Find the parabola with vertex ({h}, {k}) passing through ({x}, {y})"
    result = answer(question).result

    right = parse_expression((result or "").partition(" = ")[2].replace("**", "^"))
    heights = [rational_value(substitute(right, "x", number(place))) for place in (h, x)]
    assert heights == [k, y]


@settings(deadline=None, max_examples=15)
@given(_SMALL, _SMALL, _SMALL, _SMALL, _SMALL, _SMALL)
def test_the_count_of_solutions_agrees_with_cramer(
    a: int, b: int, c: int, d: int, e: int, f: int
) -> None:
    question = f"How many solutions does the system {a}x + {b}y = {e}, {c}x + {d}y = {f} have?"
    if not (a or c) or not (b or d):
        return
    found = answer(question.replace("+ -", "- "))

    if a * d - b * c:
        assert found.result == "1"
    else:
        assert found.result in ("0", "infinitely many")
