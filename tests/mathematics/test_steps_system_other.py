"""Systems of a line and a curve, and those without a single solution, are worked out."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tests.mathematics.working import hints_of, unexplained, working
from tutor_tui.mathematics.steps import steps_of

CURVES = (
    ("x^2 + y^2 = 25, y = x + 1", "x² + (x + 1)² = 25", ("y = -3", "y = 4")),
    ("x + y = 5, xy = 6", "x*(5 - x) = 6", ("y = 3", "y = 2")),
    ("y = x^2, y = 2x + 3", "2x + 3 = x²", ("y = 1", "y = 9")),
    (
        "x^2 + y^2 = 4, x + y = 1",
        "x² + (1 - x)² = 4",
        ("y = (1 + √7)/2", "y = (1 - √7)/2"),
    ),
)


@pytest.mark.parametrize(("question", "line", "ends"), CURVES)
def test_a_line_is_put_into_a_curve(question: str, line: str, ends: tuple[str, ...]) -> None:
    lines = working(question)

    assert line in [step.after[0] for step in lines if step.rule == "substitute"]
    assert tuple(step.after[0] for step in lines if step.rule == "back") == ends
    assert not unexplained(question)


@pytest.mark.parametrize("question", [question for question, _, _ in CURVES])
def test_no_hint_holds_a_solution(question: str) -> None:
    results = (answer(question).result or "").replace(";", ",").split(", ")

    for text in hints_of(question):
        assert not any(f"`{result}`" in text for result in results)


@pytest.mark.parametrize(
    ("question", "last", "word"),
    [
        ("x + y = 3, 2x + 2y = 6", "0 = 0", "same equation twice"),
        ("x + y = 3, x + y = 5", "0 = 2", "never true"),
        ("2x - 4y = 6, 3x - 6y = 1", "0 = -16", "never true"),
    ],
)
def test_all_unknowns_drop_out_at_once(question: str, last: str, word: str) -> None:
    first, second = working(question)

    assert first.after == (last,)
    assert second.before == last
    assert word in second.reason


def test_without_a_real_solution_the_working_ends_there() -> None:
    assert working("x^2 + y^2 = 1, x + y = 5")[-1].after == ()


def test_an_unknown_that_is_alone_is_put_in_at_once() -> None:
    first, *_ = working("y = 2x + 1, 3x + 2y = 16")

    assert (first.rule, first.after) == ("substitute", ("2(2x + 1) + 3x = 16",))
    assert "`2x + 1` for `y`" in first.reason


@pytest.mark.parametrize("question", ["x^2 + y^2 = 5, x^2 - y^2 = 3", "x + y = 1, y + z = 2"])
def test_other_systems_have_no_such_working(question: str) -> None:
    assert not steps_of(problem(question))


@settings(max_examples=15, deadline=None)
@given(p=st.integers(-6, 6), q=st.integers(-6, 6), m=st.integers(-4, 4))
def test_what_is_put_back_solves_both_equations(p: int, q: int, m: int) -> None:
    """The parabola through the line `y = m x` at `p` and `q`."""
    lines = steps_of(problem(f"y = x^2 + ({m - p - q})x + ({p * q}), y = {m}x")) or ()
    places = [Fraction(step.reason.split("=")[1].split("`")[0]) for step in lines
              if step.rule == "back"]  # fmt: skip
    heights = [Fraction(step.after[0].split("=")[1]) for step in lines if step.rule == "back"]

    if m:
        assert set(places) == {Fraction(p), Fraction(q)}
        assert heights == [m * place for place in places]
