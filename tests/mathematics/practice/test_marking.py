"""Marking by meaning: what is right in any writing, what is unfinished, and what went wrong."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor_tui.mathematics.practice.exercises import solved_exercise
from tutor_tui.mathematics.practice.marking import Marked, marked
from tutor_tui.mathematics.practice.reading import answer_in

RIGHT = [
    ("Work out `1/4 + 1/4`.", ["1/2", "0.5", "2/4", "it's 1/2!", "50%", r"\frac{1}{2}", "= 1/2"]),
    ("Work out `2 + 3`.", ["5", "5!", "I think it is 5", "5, right?"]),
    ("Solve `3x + 11 = 14`.", ["1", "x = 1", "x=1.", "the answer is x = 1", "`x = 1`", "$x = 1$"]),
    ("Solve `x² - 5x + 6 = 0`.", ["2, 3", "3 and 2", "x = 2 or x = 3", "{3,2}", "(2,3)"]),
    ("Solve `x² = 9`.", ["±3", "+-3", "x = ±3", "-3, 3", "3; -3"]),
    ("Solve `x + y = 4` and `x - y = -2`.", ["x=1, y=3", "y=3 and x=1", "(1, 3)", "1, 3"]),
    ("Factor `x² - x - 6`.", ["(x-3)(x+2)", "(x+2)(x-3)", "(3-x)(-x-2)"]),
    ("Factor `3x² + 24x + 36`.", ["3(x+2)(x+6)"]),
    ("Expand `(x + 2)(x - 3)`.", ["x^2-x-6", "-6 - x + x²"]),
    ("Integrate `x³`.", ["x^4/4+C", "x^4/4 + c", "1/4 x^4 + C", "x⁴/4+k"]),
    ("Simplify `√32`.", ["4√2", "4 sqrt 2", "4*sqrt(2)"]),
    ("Write 18 as a product of primes.", ["2*3*3", "2 × 3²", "3^2*2"]),
    ("Simplify the ratio 6:10.", ["3:5", "3 : 5", "3 to 5"]),
    ("Write 13 in base 2.", ["1101", "1101_2", "1101 base 2", "1101₂"]),
    ("Solve `4 - 6x < -8`.", ["x > 2", "2 < x"]),
    ("Write `4/20` in lowest terms.", ["1/5"]),
    ("What is `cos(π/6)`?", ["√3/2", "sqrt(3)/2", "(1/2)√3"]),
    ("What is the area of a circle with radius 3?", ["9π", "9pi", "9*pi"]),
    ("Work out `(1 + 3i)(-1 - 7i)`.", ["20-10i", "-10i+20"]),
    (
        "Differentiate `(2x + 6)⁴`.",
        ["8(2x+6)^3", "64(x+3)^3", "f'(x) = 8(2x+6)^3", "y' = 64(x+3)³"],
    ),
    ("What percentage of 80 is 40?", ["50", "50%", "0.5"]),
    ("What is the nth term of 6, 9, 12, 15, 18?", ["3n+3", "a_n = 3n+3", "3(n+1)"]),
]
UNFINISHED = [
    ("Work out `1/3 + 1/3`.", ["0.67"], "exact"),
    ("Factor `x² - x - 6`.", ["x^2-x-6"], "question itself"),
    ("Factor `3x² + 24x + 36`.", ["(3x+6)(x+6)"], "factored further"),
    ("Expand `(x + 2)(x - 3)`.", ["(x-3)(x+2)"], "expanded further"),
    ("Expand `(x + 2)(x - 3)`.", ["x^2 - 3x + 2x - 6"], "collected"),
    ("Integrate `x³`.", ["x^4/4"], "+ C"),
    ("Simplify `√32`.", ["√32", "2√8"], "root"),
    ("Simplify `√32`.", ["5.657"], "exact"),
    ("Write 18 as a product of primes.", ["2*9", "18"], "primes"),
    ("Simplify the ratio 6:10.", ["6:10"], "reduced"),
    ("Write `4/20` in lowest terms.", ["2/10"], "reduced"),
    ("Work out `47 × 12`.", ["47*12"], "question itself"),
]
WRONG = [
    ("Work out `1/4 + 1/4`.", ["-1/2"], "sign"),
    ("Work out `1/4 + 1/2`.", ["4/3"], "upside down"),
    ("Work out `1/4 + 1/4`.", ["1/8"], "4 times too small"),
    ("Solve `3x + 11 = 14`.", ["x=2"], "left side"),
    ("Solve `x² - 5x + 6 = 0`.", ["2", "x = 3"], "another value"),
    ("Solve `x² - 5x + 6 = 0`.", ["2, 4", "-2, 3"], "left side"),
    ("Solve `x + y = 4` and `x - y = -2`.", ["3, 1"], "order"),
    ("Solve `4 - 6x < -8`.", ["x < 2"], "points the other way"),
    ("Solve `4 - 6x < -8`.", ["x >= 2"], "look at the sign"),
    ("Solve `4 - 6x < -8`.", ["x > 3"], "bound is another"),
    ("Expand `(x + 2)(x - 3)`.", ["-x^2+x+6"], "sign"),
    ("Differentiate `(2x + 6)⁴`.", ["4(2x+6)^3"], "inner function is left out"),
    ("Integrate `x³`.", ["x^4/3 + C", "3x^2"], "not right"),
    ("Simplify the ratio 6:10.", ["5:3"], "other way round"),
    ("Write 13 in base 2.", ["1011"], "not right"),
    ("Work out `47 × 12`.", ["5640"], "10 times too large"),
    ("Work out `47 × 12`.", ["563"], "1 away"),
    ("What is 60% of 80?", ["48%"], "100 times too small"),
]
UNDECIDED = [
    ("Work out `47 × 12`.", ["yes", "x", "12 cm"]),
    ("Solve `3x + 11 = 14`.", ["3x = 3", "((("]),
    ("Solve `4 - 6x < -8`.", ["2"]),
    ("Simplify the ratio 6:10.", ["0.6"]),
]


def _mark(question: str, said: str) -> Marked:
    known = solved_exercise(question)
    assert known is not None
    return marked(known, answer_in(said) or said)


@pytest.mark.parametrize(("question", "answers"), RIGHT)
def test_an_answer_is_right_however_it_is_written(question: str, answers: list[str]) -> None:
    assert {said: _mark(question, said).outcome for said in answers} == dict.fromkeys(
        answers, "right"
    )


@pytest.mark.parametrize(("question", "answers", "word"), UNFINISHED)
def test_the_form_that_was_asked_for_is_demanded(
    question: str, answers: list[str], word: str
) -> None:
    found = [_mark(question, said) for said in answers]

    assert {one.outcome for one in found} == {"unfinished"}
    assert all(word in one.line for one in found)


@pytest.mark.parametrize(("question", "answers", "word"), WRONG)
def test_a_mistake_is_told_with_what_helps(question: str, answers: list[str], word: str) -> None:
    found = [_mark(question, said) for said in answers]

    assert {one.outcome for one in found} == {"wrong"}
    assert all(word in one.line for one in found)


@pytest.mark.parametrize(("question", "answers"), UNDECIDED)
def test_what_is_no_answer_is_not_called_wrong(question: str, answers: list[str]) -> None:
    assert {_mark(question, said).outcome for said in answers} == {"undecided"}


def test_an_order_that_counts_is_asked_for() -> None:
    known = solved_exercise("Sort 3, -2, 5 in increasing order.")

    assert known is not None
    assert marked(known, "-2 < 3 < 5", keeps_order=True).outcome == "right"
    assert marked(known, "5, 3, -2", keeps_order=True).outcome == "wrong"


@pytest.mark.parametrize(
    "text",
    ["", "what is 3?", "I don't know", "help me", "solve x = 2 for me", "stop", "hint", "x" * 300],
)
def test_other_messages_are_no_answers(text: str) -> None:
    assert answer_in(text) is None


@settings(max_examples=9, deadline=None)
@given(st.integers(-30, 30), st.integers(1, 12), st.integers(-30, 30), st.integers(1, 12))
def test_sums_of_fractions_are_right_in_any_terms_and_wrong_beside_them(
    a: int, b: int, c: int, d: int
) -> None:
    question = f"Work out `({a})/{b} + ({c})/{d}`."
    top, bottom = a * d + c * b, b * d

    assert _mark(question, f"{top}/{bottom}").outcome == "right"
    assert _mark(question, f"{2 * top}/{2 * bottom}").outcome == "right"
    assert _mark(question, f"{top + 1}/{bottom}").outcome == "wrong"
