"""Numbers told by conditions: progressions, letters in polynomials, angles, parabolas, growth."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.conditions.answers import method, steps
from tutor_tui.mathematics.kinds.conditions.reading import read_conditioned
from tutor_tui.mathematics.terms import shown_number

PROGRESSIONS = (
    ("the first term of an ap is 5 and the common difference is 3. what is the sum of the first "
     "20 terms", "670"),
    ("The 5th term of a GP is 48 and the first term is 3. Find the common ratio.", "-2, 2"),
    ("The 3rd term of an arithmetic sequence is 11 and the 7th term is 27. Find the first term and "
     "the common difference.", "3, 4"),
    ("In an arithmetic progression the 5th term is 20 and the sum of the first 10 terms is 215. "
     "Find the first term and common difference", "8, 3"),
    ("A geometric sequence has first term 2 and common ratio 3. Find the sum of the first 6 terms.",
     "728"),
    ("Find the sum to infinity of a geometric series with first term 12 and common ratio 1/3.",
     "18"),
    ("The sum to infinity of a geometric series is 20 and the first term is 5. What is the common "
     "ratio?", "3/4"),
    ("An arithmetic series has first term 2, last term 50 and 13 terms. Find the sum.", "338"),
    ("find the 20th term of the AP with a = 7 and d = -2", "-31"),
    ("the first term of an arithmetic sequence is 4, the common difference is 3. how many terms "
     "are there if the last term is 100", "33"),
    ("an AP has a_1 = 3, d = 5. find S_12", "366"),
    ("What is the common difference of an arithmetic sequence whose 1st term is 3 and 10th term is "
     "30?", "3"),
    ("The second term of a geometric progression is 6 and the fifth term is 162. Find the first "
     "term and the common ratio.", "2, 3"),
    ("the 4th term of an ap is 10 and the 9th is 25. find the 20th term", "58"),
)  # fmt: skip
PARAMETERS = (
    ("for which k does x^2 + kx + 9 = 0 have equal roots", "-6, 6"),
    ("find k such that x^2 - 6x + k = 0 has equal roots", "9"),
    ("Find the value of k for which kx^2 + 4x + 1 = 0 has exactly one real root.", "4"),
    ("The equation x^2 + (k+2)x + 9 = 0 has equal roots. Find k.", "-8, 4"),
    ("x = 2 is a root of x^2 + kx - 6 = 0. find k", "1"),
    ("given that x = -1 is a solution of 2x^2 + kx + 3 = 0, find k", "5"),
    ("find a if x - 2 is a factor of x^3 + ax - 6", "-1"),
    ("Given that x+1 is a factor of x^3 - 2x^2 + ax + 6, find a.", "3"),
    ("the remainder when x^3 + ax + 1 is divided by x - 1 is 5. find a", "3"),
    ("when 2x^3 + ax^2 - 3 is divided by x + 2 the remainder is 5. find a", "6"),
    ("the roots of x^2 - 5x + 3 = 0 are a and b. find a^2 + b^2", "19"),
    ("if the roots of x^2 + 4x + 1 = 0 are p and q, find p^3 + q^3", "-52"),
    ("α and β are the roots of 2x^2 + 3x - 4 = 0. Find 1/α + 1/β", "3/4"),
)
ANGLES = (
    ("if sin x = 3/5 and x is acute, find cos x", "4/5"),
    ("given cos θ = -5/13 and θ is in the second quadrant, find sin θ and tan θ", "12/13, -12/5"),
    ("if cos A = 12/13 and A is acute, find sin A and tan A", "5/13, 5/12"),
    ("tan θ = -1 and θ is obtuse. find sin θ", "sqrt(2)/2"),
    ("If sin(x) = 1/3 and x is in quadrant II, find cos(x)", "-2*sqrt(2)/3"),
    ("If tan x = 2 and x is in the third quadrant, what is sin x?", "-2*sqrt(5)/5"),
)
PARABOLAS = (
    ("h = 20t - 5t^2. when does it reach max height", "2"),
    ("The height of a ball is h(t) = -5t^2 + 20t + 1. What is the maximum height?", "21"),
    ("when does the ball hit the ground if h = 20t - 5t^2", "4"),
    ("h(t) = 30t - 5t^2. how long does it take to hit the ground", "6"),
    ("P = -2x^2 + 40x - 100. find the maximum profit", "100"),
    ("C = 2x^2 - 40x + 300. find the minimum cost", "100"),
    ("A farmer has 100 m of fencing. What is the largest rectangular area he can enclose?", "625"),
    ("biggest area of a rectangle with perimeter 20", "25"),
    ("find the point on y = 2x + 1 closest to the origin", "-2/5, 1/5"),
    ("what is the nearest point to (1, 5) on the line y = -x/2 + 3", "0, 3"),
    ("find max volume of a box made by cutting squares from a 12 by 12 sheet", "128"),
    ("a farmer has 60 m of fence to build a rectangular pen against a wall. find the maximum area",
     "450"),
    ("find two numbers whose sum is 20 and whose product is as large as possible", "10, 10"),
    ("the sum of two numbers is 20, find them if their product is maximum", "10, 10"),
)  # fmt: skip
GROWTH = (
    ("a substance has half life 5 years. how much of 80 g is left after 15 years", "10"),
    ("half life is 5 years. how much of 80 g is left after 15 years", "10"),
    ("a substance has a half-life of 8 days. how much of a 200 g sample remains after 24 days?",
     "25"),
    ("bacteria double every 3 hours. there are 100 bacteria. how many are there after 12 hours?",
     "1600"),
    ("population grows 3% per year from 5000. when does it reach 8000", "log(5/8)/log(100/103)"),
    ("A car worth $20,000 loses 12% of its value each year. After how many years is it worth less "
     "than $10,000?", "-log(2)/log(22/25)"),
    ("bacteria double every 3 hours. 500 at start. when will there be 64000", "21"),
    ("The half-life of iodine is 8 days. How long until only a quarter of it is left?", "16"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "result"), PROGRESSIONS + PARAMETERS + ANGLES + PARABOLAS + GROWTH
)
def test_what_the_conditions_fix_is_found(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "question",
    [
        "An arithmetic sequence has first term 3. Find the 10th term.",
        "A geometric series has first term 3 and common ratio 2. Find the sum to infinity.",
        "An arithmetic sequence has first term 3 and common difference 4 and blue terms. Find d.",
        "x^2 + kx + m = 0 has equal roots. Find k.",
        "sin x = 3/5 and x is acute, find cos y",
        "if cos x = 3/5 and x is obtuse, find sin x",
        "h = 20t + 5t^2. what is the maximum height",
        "A farmer has 100 m of fence and two cows. What is the largest area he can enclose?",
        "the half-life is 5 years. how much of 80 g is left after 15 days",
        "I invest 1000 at 6% compounded monthly. how long until it doubles",
        "i put 1000 in the bank at 6% simple interest. how long until it doubles",
    ],
)
def test_what_is_not_fixed_by_the_conditions_is_left_alone(question: str) -> None:
    assert read_conditioned(question) is None


def test_an_angle_of_a_sine_above_one_does_not_exist() -> None:
    assert "no real numbers" in answer("sin x = 5/3, find cos x").text


_SMALL = st.integers(-20, 20)


@given(_SMALL, _SMALL.filter(bool), st.integers(2, 9), st.integers(10, 30))
@settings(max_examples=18)
def test_two_terms_fix_an_arithmetic_progression(
    first: int, step: int, one: int, other: int
) -> None:
    def term(place: int) -> int:
        return first + (place - 1) * step

    found = answer(
        f"the {one}th term of an arithmetic sequence is {term(one)} and the {other}th term is "
        f"{term(other)}. find the 50th term"
    )

    assert found.result == str(term(50))


@given(_SMALL, _SMALL, _SMALL.filter(bool))
@settings(max_examples=18)
def test_sums_over_roots_are_those_of_the_roots_themselves(one: int, two: int, top: int) -> None:
    body = f"{top}*x^2 + ({-top * (one + two)})*x + ({top * one * two})"
    found = answer(f"the roots of {body} = 0 are p and q. find p^2 + q^2")

    assert found.result == shown_number(Fraction(one**2 + two**2), uses_decimals=False)


@pytest.mark.parametrize(
    "question", [row[0] for row in PROGRESSIONS[:4] + PARAMETERS[:4] + PARABOLAS[:3]]
)
def test_the_method_does_not_tell_the_result(question: str) -> None:
    problem = read_conditioned(question)
    result = answer(question).result

    assert problem is not None
    assert result is not None
    assert f"`{result}`" not in method(problem)


def test_the_steps_end_with_what_was_asked() -> None:
    problem = read_conditioned(PROGRESSIONS[13][0])

    assert problem is not None
    assert (steps(problem) or ())[-1].after == ("58",)


CURVES = (
    ("The curve y = x^3 + ax + b has a stationary point at (1, 2). Find a and b", "-3, 4"),
    ("y = ax^2 + bx passes through (1, 5) and (2, 16). find a and b", "3, 2"),
    ("The line y = mx + 3 passes through (2, 11). Find m", "4"),
    ("Find f^{-1}(4) if f(x) = 3x - 2", "2"),
    ("if f(x) = 2x + 6, what is f^-1(10)", "2"),
    ("p(x) = 2x + 3 and q(x) = x - 4. find q⁻¹(6)", "10"),
    ("f(t) = 3t - 1, g(t) = t^2. find f^-1(11)", "4"),
    ("if f(x) = x^2 find f^-1(9)", "none"),
    ("if f(x) = x^3 - x, find f^-1(24)", "none"),
)


@pytest.mark.parametrize(("question", "result"), CURVES)
def test_letters_of_a_curve_are_fixed_by_its_points(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES
