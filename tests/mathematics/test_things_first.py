"""Messages that name a thing and then what is asked of it."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.mathematics.things_first import turned_round


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("12 and 18, whats the gcd", "6"),
        ("10 and 15 lcm?", "30"),
        ("(1,2) and (4,6): distance between them?", "5"),
        ("(1, 2) and (4, 6) midpoint", "(5/2, 4)"),
        ("vectors (1,2,3) and (4,5,6), dot product", "32"),
        ("3, 1, 2 sort them", "1, 2, 3"),
        ("0.75 fraction?", "3/4"),
        ("17 prime?", "True"),
        ("84 and 126 are they coprime?", "False"),
        ("56 factors", "1, 2, 4, 7, 8, 14, 28, 56"),
        ("100 prime factorization", "2**2*5**2"),
        ("y = 2x+3 and y = -x + 6, where do they meet", "(1, 5)"),
        ("3.14159 round to 2 dp", "3.14"),
        ("1/3 + 1/4 answer as fraction", "7/12"),
        ("(2,1) and (5,7), find the slope", "2"),
        ("2x+3y=6, find the intercepts", "(3, 0), (0, 2)"),
        ("2x+3y=6 x-intercept?", "x = 3"),
        ("For 3x + 4y = 12, what is the y intercept", "3"),
        ("For 3x + 4y = 12, find the x-intercept", "x = 4"),
        ("x^2+y^2-4x=5 radius", "3"),
        ("Let f(x) = 2x + 3. What is the inverse?", "x/2 - 3/2"),
        ("Given f(x) = sqrt(x-3). Find its domain.", "x >= 3"),
        ("y^2 = 8x focus", "(2, 0)"),
        ("in 4x^2 - 3x + 7 which is the coefficient of x?", "-3"),
        ("in 3x+2 what is the constant", "2"),
        ("for y = x^2 - 4x + 3 find the vertex", "(2, -1)"),
        ("y = 2x + 1, what's the slope?", "2"),
        ("y = x^2, what's the slope?", "2*x"),
        ("x^3 - 3x inflection point", "(0, 0)"),
    ],
)
def test_the_question_is_read_as_if_the_thing_stood_behind(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    "text",
    ["what is the gcd of 12 and 18", "is 17 prime?", "my dog has 3 prime legs", "fraction", ""],
)
def test_other_messages_stay_as_they_are(text: str) -> None:
    assert turned_round(text) is None
