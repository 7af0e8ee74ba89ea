"""Short textbook questions that become one equation or one formula."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.conditions.answers import steps
from tutor_tui.mathematics.kinds.textbook.prices import read_price
from tutor_tui.mathematics.kinds.textbook.told import read_told

RESULTS = (
    ("Find x: the angles of a triangle are x, 2x and 3x", "30"),
    ("The angles of a quadrilateral are x, x + 10, 2x and 3x. Find x", "50"),
    ("the angles of a triangle are in the ratio 2:3:4. find them", "40, 60, 80"),
    ("The angles of a triangle are in the ratio 1:2:6. Find the largest angle", "120"),
    ("the angles on a straight line are 3x and 2x + 30. find the value of x", "30"),
    ("angles 2x and 3x + 10 are supplementary. find x", "34"),
    ("vertically opposite angles are 3x + 10 and 70 find x", "20"),
    ("alternate angles 2x and 80. find x", "40"),
    ("find the angle of elevation of the sun if a 10 m pole casts a shadow of 15 m",
     "180*atan(2/3)/pi"),
    ("if 3 pens cost £1.20 how much do 7 cost", "2.8"),
    ("7 pens cost £4.20. how much do 3 cost", "1.8"),
    ("5 apples cost 80p. find the cost of 8 apples", "128"),
    ("how much do 4 books cost if 3 books cost $36", "48"),
    ("A map has scale 1:25000. What is the real distance of 4 cm?", "1"),
    ("the sum of the first n natural numbers is 210. find n", "20"),
    ("find n if the sum of the first n odd numbers is 144", "12"),
    ("Find n if nC2 = 28", "8"),
    ("solve nP2 = 42", "7"),
    ("if n choose 2 = 45, find n", "10"),
    ("insert 3 arithmetic means between 2 and 18", "6, 10, 14"),
    ("insert 2 geometric means between 3 and 81", "9, 27"),
    ("a polygon has 35 diagonals. how many sides does it have", "10"),
    ("Sum of all multiples of 3 between 1 and 100", "1683"),
    ("find the sum of the multiples of 7 less than 200", "2842"),
    ("Find the sum of all integers divisible by 5 from 10 to 40", "175"),
    ("the product of two consecutive positive integers is 56. find them", "7, 8"),
    ("Find two consecutive positive even integers whose product is 168", "12, 14"),
    ("Find where the line 2x + y = 8 crosses the axes", "(4, 0), (0, 8)"),
    ("find the x-intercept and y-intercept of 3x - 2y = 6", "(2, 0), (0, -3)"),
    ("find the x-intercept of 2x + y = 8", "x = 4"),
    ("A line passes through (0, 4) and has slope -2. What is its x-intercept?", "x = 2"),
)  # fmt: skip
OTHERS = (
    "the angles of a triangle are x, y and 60. find x",
    "the angles of a triangle are x and 2x. find x",
    "the angles of a triangle are x, 2x and 3x. find y",
    "if 3 pens cost £1.20 how much do 7 pencils cost",
    "if 3 pens cost 12 how much do 7 cost",
    "the product of two consecutive integers is 57. find them",
    "insert 3 harmonic means between 2 and 18",
    "the sum of the first n cubes is 225. find n",
    "what is the mean of 3 and 5",
    "sum of all multiples of 3",
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_short_questions_are_answered(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize("question", OTHERS)
def test_other_questions_are_not_claimed(question: str) -> None:
    assert read_told(question) is None
    assert read_price(question) is None


def test_integers_may_be_negative() -> None:
    found = answer("the product of two consecutive integers is 56. find them")

    assert found.result == "-8, -7; 7, 8"


def test_equations_have_their_working() -> None:
    problem = read_told("the angles of a triangle are x, 2x and 3x. find x")

    assert problem is not None
    assert [step.after for step in steps(problem) or ()][-1] == ("x = 30",)


@settings(max_examples=15, deadline=None)
@given(st.integers(2, 12), st.integers(1, 60), st.integers(30, 150))
def test_multiples_add_up(step: int, low: int, more: int) -> None:
    numbers = [one for one in range(low, low + more + 1) if one % step == 0]
    found = answer(f"find the sum of all multiples of {step} between {low} and {low + more}")

    assert found.result == str(sum(numbers))
