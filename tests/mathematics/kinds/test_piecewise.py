"""Functions in pieces: read in many wordings, answered, and worked out."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tests.mathematics.working import hints_of, number, unexplained, working
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.piecewise.problems import PiecewiseQuestion
from tutor_tui.mathematics.kinds.piecewise.reading import read_pieces

JUMP = "f(x) = x^2 if x < 1, 2x otherwise"
SMOOTH = "f(x) = x^2 if x < 1, 2x - 1 otherwise"
CORNER = "f(x) = -x for x < 0, x for x >= 0"
CASES = r"f(x) = \begin{cases} x^2 & x<1 \\ 2x & x\ge 1 \end{cases}"
WORDY = r"$f(x)=\begin{cases} x^2, & \text{if } x \leq 2 \\ kx+1, & \text{if } x>2 \end{cases}$"
TENT = "g(t) = t if 0 <= t < 1, 2 - t if 1 <= t <= 2"
ANSWERS = (
    (f"Let {JUMP}. What is f(2)?", "4"),
    (f"let {JUMP}. find f(-3)", "9"),
    (f"{JUMP}. Find f(0) and f(1)", "0, 2"),
    (f"{JUMP}. Evaluate f(1/2)", "1/4"),
    (f"Find f(2) if {JUMP}", "4"),
    (f"If {JUMP}, what is f(2)?", "4"),
    (f"What is f(-1), where {JUMP}?", "1"),
    (f"Given {JUMP}, calculate f(5).", "10"),
    (f"Consider the piecewise function {JUMP}. Compute f(0)", "0"),
    (f"{CASES}. Find f(0).", "0"),
    (f"Let \\( {CASES} \\). What is f(1)?", "2"),
    (f"${CASES}$ find $f(3)$", "6"),
    ("f(x) = { x+1 for x <= 0; x^2 for x > 0 }. Find f(3)", "9"),
    ("f(x) = {x+1 for x ≤ 0; x² for x > 0. Find f(-1) and f(2).", "0, 4"),
    ("Find f(2) if f(x) = x + 1 when x < 0 and 3x when x >= 0", "6"),
    ("f(x) = x^2, x < 1; 2x, x >= 1. What is f(1)?", "2"),
    ("f(x) = x if x > 0, else -x. What is f(-3)?", "3"),
    ("h(t) = 3 if t < 0, t^2 if 0 <= t < 2, 4 if t >= 2. h(1)?", "1"),
    ("f(x) = 1/x if x > 0, 0 otherwise. what's f(-1)", "0"),
    (f"{JUMP}. Is f continuous at x = 1?", "False"),
    (f"{SMOOTH}. Is f continuous at x = 1?", "True"),
    (f"{JUMP}. Is f continuous at 0?", "True"),
    ("Is f(x) = x^2 if x < 1, 2x if x >= 1 continuous at x = 1?", "False"),
    (f"{JUMP}. Is f continuous?", "False"),
    (f"{SMOOTH}. Is f continuous everywhere?", "True"),
    (f"{CORNER}. Where is f continuous?", "True"),
    ("f(x) = sin(x)/x if x ≠ 0, 1 if x = 0. Is f continuous at 0?", "True"),
    ("f(x) = sin(x)/x if x ≠ 0, 2 if x = 0. Is f continuous at 0?", "False"),
    (f"{JUMP}. Find the limit as x -> 1 from the left", "1"),
    (f"{JUMP}. Find the limit as x -> 1 from the right", "2"),
    (f"{JUMP}. What is the left-hand limit of f at x = 1?", "1"),
    (f"{JUMP}. What is the limit of f(x) as x approaches 1?", "does not exist"),
    (f"{SMOOTH}. What is the limit of f(x) as x approaches 1?", "1"),
    (f"{JUMP}. Find lim_{{x->1^-}} f(x)", "1"),
    (f"{JUMP}. lim x->1+ f(x)", "2"),
    (f"{CASES}. Find \\lim_{{x \\to 1^{{+}}}} f(x)", "2"),
    (f"Let {WORDY}. For which k is f continuous?", "k = 3/2"),
    ("find k so that f(x) = x^2 if x <= 2, kx + 1 if x > 2 is continuous", "k = 3/2"),
    ("f(x) = a x if x < 3, x^2 if x >= 3. Which value of a makes f continuous?", "a = 3"),
    ("f(x) = x + c if x < 0, e^x if x >= 0. Find c such that f is continuous at x = 0", "c = 1"),
    ("f(x) = kx if x < 0, 1 otherwise. For what k is f continuous?", "no solution"),
    (f"{SMOOTH}. Find f'(x)", "Piecewise((2*x, x < 1), (2, x > 1))"),
    (f"{SMOOTH}. What is f'(3)?", "2"),
    (f"{SMOOTH}. f'(1)", "2"),
    (f"{SMOOTH}. Is f differentiable at x = 1?", "True"),
    (f"{CORNER}. Is f differentiable at x = 0?", "False"),
    (f"{JUMP}. Is f differentiable at 1?", "False"),
    (f"{TENT}. Integrate g from 0 to 2", "1"),
    (f"{TENT}. What is the integral of g(t) from 0 to 1?", "1/2"),
    (f"{CORNER}. Find ∫_{{-1}}^{{2}} f(x) dx", "5/2"),
    (f"{JUMP}. Integrate f from 0 to 2.", "10/3"),
    ("is f(x) = (x^2-4)/(x-2) continuous at x = 2?", "False"),
    ("f(x) = (x^2-4)/(x-2). Is f continuous at 3?", "True"),
    ("what kind of discontinuity does 1/x have at 0", "False"),
    ("is sqrt(x) continuous at 0", "True"),
    ("is f(x)=|x|/x continuous at 0", "False"),
    ("where is (x+1)/(x^2-9) discontinuous", "x != -3 and x != 3"),
    ("is 1/(x^2+1) continuous everywhere?", "True"),
    ("where is tan x continuous", "x != pi/2 + pi*n"),
)


@pytest.mark.parametrize(("question", "result"), ANSWERS)
def test_questions_about_functions_in_pieces_are_answered(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "message",
    [
        "Let f(x) = x^2. Find f(2)",
        "f(x) = x^2 if you like. Find f(2)",
        "What is f(2)?",
        "Solve x^2 = 4 if x > 0",
        "f(x) = x^2 if x < 1, 2x otherwise",
        "f(x) = x^2 if x < 1, 2x otherwise. Tell me a joke",
        "f(x) = a x if x < 1, b otherwise. What is f(2)?",
        "f(x) = x^2 if x < 1. What is f(0)?",
        "f(x) = 2x, g(x) = x + 1. Find f(g(2))",
        "f(x) = x^2 if x < 1, 2x otherwise. For which a and b is f continuous?",
        "f(x)=" * 100,
    ],
)
def test_what_is_no_question_about_pieces_is_left_alone(message: str) -> None:
    assert read_pieces(message) is None


@pytest.mark.parametrize(
    ("question", "sort"),
    [
        ("is (x^2-1)/(x-1) continuous at 1", "removable"),
        ("is 1/x continuous at 0", "infinite discontinuity"),
        ("is |x|/x continuous at 0", "a jump"),
        ("is floor(x) continuous at 1", "could not"),
        ("is sqrt(x) continuous at -1", "no values around"),
    ],
)
def test_the_sort_of_a_discontinuity_is_named(question: str, sort: str) -> None:
    assert sort in answer(question).text


def test_pieces_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(UndefinedError, match="different things"):
        answer("f(x) = x if x < 2, 3x if x > 1. What is f(5)?")


def test_outside_of_all_pieces_the_function_is_not_defined() -> None:
    found = answer(f"{TENT}. What is g(3)?")

    assert found.result == "undefined"
    assert "not defined" in found.text


@pytest.mark.parametrize(
    ("question", "rules"),
    [
        (f"{JUMP}. Find f(2)", ["choose the piece", "value"]),
        (f"{JUMP}. Find the limit as x -> 1", ["one side", "one side", "compare the sides"]),
        (
            f"{JUMP}. Is f continuous at x = 1?",
            ["one side", "one side", "value", "compare the sides"],
        ),
        (f"{SMOOTH}. Find f'(x)", ["piece by piece", "piece by piece"]),
        (f"{CORNER}. Integrate f from -1 to 2", ["piece by piece", "piece by piece", "add"]),
    ],
)
def test_the_working_goes_piece_by_piece(question: str, rules: list[str]) -> None:
    assert [step.rule for step in working(question)] == rules
    assert not unexplained(question)


def test_a_letter_is_found_from_the_pieces_meeting() -> None:
    lines = working("find k so that f(x) = x^2 if x <= 2, kx + 1 if x > 2 is continuous")

    assert lines[0].rule == "meeting pieces"
    assert lines[-1].after == ("k = 3/2",)
    assert not unexplained("find k so that f(x) = x^2 if x <= 2, kx + 1 if x > 2 is continuous")


@pytest.mark.parametrize("question", [f"{JUMP}. Find f(2)", f"{CORNER}. Integrate f from -1 to 2"])
def test_no_hint_about_pieces_holds_the_result(question: str) -> None:
    result = answer(question).result

    assert not [text for text in hints_of(question) if f"`{result}`" in text]


numbers = st.integers(-5, 5)


@settings(max_examples=15, deadline=None)
@given(border=numbers, a=numbers, b=numbers, c=numbers, place=st.integers(-8, 8))
def test_values_are_those_of_the_piece_that_holds(
    border: int, a: int, b: int, c: int, place: int
) -> None:
    question = f"f(x) = ({a})x + ({b}) if x < {border}, x^2 + ({c}) otherwise. Find f({place})"

    expected = a * place + b if place < border else place**2 + c
    assert answer(question).result == str(expected)


@settings(max_examples=9, deadline=None)
@given(border=numbers, a=numbers, b=numbers, c=numbers)
def test_continuity_says_whether_the_pieces_meet(border: int, a: int, b: int, c: int) -> None:
    question = f"f(x) = ({a})x + ({b}) if x <= {border}, x^2 + ({c}) if x > {border}. "

    meets = a * border + b == border**2 + c
    assert answer(f"{question}Is f continuous at x = {border}?").result == str(meets)
    assert answer(f"{question}Is f continuous?").result == str(meets)


@settings(max_examples=8, deadline=None)
@given(border=st.integers(1, 5), b=numbers, c=numbers)
def test_the_letter_that_is_found_makes_the_pieces_meet(border: int, b: int, c: int) -> None:
    question = (
        f"f(x) = k x + ({b}) if x < {border}, x^2 + ({c}) if x >= {border}. "
        "For which k is f continuous?"
    )

    result = answer(question).result
    assert result is not None
    assert Fraction(result.removeprefix("k = ")) * border + b == border**2 + c


@settings(max_examples=8, deadline=None)
@given(border=st.integers(-2, 2), a=numbers, b=numbers, low=st.integers(-5, -3))
def test_an_integral_is_the_sum_over_the_pieces(border: int, a: int, b: int, low: int) -> None:
    question = f"f(x) = ({a})x if x < {border}, {b} otherwise. Integrate f from {low} to 4"

    expected = Fraction(a, 2) * (border**2 - low**2) + b * (4 - border)
    assert Fraction(answer(question).result or "") == expected
    assert number(working(question)[-1].after[0]) == float(expected)


def test_reading_a_long_message_is_quick_and_leaves_it_alone() -> None:
    message = "f(x) = " + "x + 1 if x < 2, " * 40 + " and so on"

    assert read_pieces(message) is None
    assert isinstance(problem(f"{JUMP}. Find f(2)"), PiecewiseQuestion)


def test_slopes_are_those_of_difference_quotients() -> None:
    found = answer("f(x) = x^2 if x < 1, 2x - 1 if x >= 1. Is f differentiable at x = 1?")

    assert found.result == "True"
    assert found.check is not None
    assert found.check.mark is Mark.AGREES
    assert "numerically at several points" in found.check.how
