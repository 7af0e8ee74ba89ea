"""Equations are worked out as at school: denominators first, products and squares as they stand."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tests.mathematics.working import unexplained, working
from tutor_tui.mathematics.hints import hint, step
from tutor_tui.mathematics.numeric import as_mpf, value_at
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.steps import explain, line_of
from tutor_tui.mathematics.steps_tidied import tidy
from tutor_tui.mathematics.syntax import Node, Relation

small = st.integers(-9, 9)

LINES = (
    ("x/2 + x/3 = 5", ("3x + 2x = 30", "5x = 30", "x = 6")),
    ("(x+1)/2 = (x-3)/4", ("2(x + 1) = x - 3", "2x + 2 = x - 3", "x + 2 = -3", "x = -5")),
    ("1/2(x+3) = 5", ("x + 3 = 10", "x = 7")),
    ("5 - x/4 = 3", ("20 - x = 12", "-x = -8", "x = 8")),
    ("x/3 - (x - 1)/2 = 2", ("2x - 3(x - 1) = 12", "2x - 3x + 3 = 12", "-x + 3 = 12")),
    ("2/x = 4", ("2 = 4x", "4x = 2", "x = 1/2")),
    ("3/(x-1) = 2/(x+1)", ("3(x + 1) = 2(x - 1)", "3x + 3 = 2x - 2", "x + 3 = -2", "x = -5")),
    ("6/x = x + 1", ("6 = x² + x", "x² + x - 6 = 0", "(x + 3)(x - 2) = 0")),
    ("x^2 + 3x = x^2 + 6", ("3x = 6", "x = 2")),
    ("(x-2)(x+3) = 0", ("x - 2 = 0",)),
    ("(x+1)^2 = 16", ("x + 1 = -4", "x = -5")),
    ("2(x+1)^2 - 3 = 15", ("2(x + 1)² = 18", "(x + 1)² = 9", "x + 1 = -3", "x = -4")),
    ("3^(2x-1) = 27", ("2x - 1 = 3", "2x = 4", "x = 2")),
    ("5*2^x - 3 = 37", ("2^x = 8", "x = 3")),
    ("log2(3x + 1) = 4", ("3x + 1 = 2⁴", "3x + 1 = 16", "3x = 15", "x = 5")),
)


@pytest.mark.parametrize(("question", "lines"), LINES)
def test_the_lines_are_those_that_a_teacher_writes(question: str, lines: tuple[str, ...]) -> None:
    assert tuple(one.after[0] for one in working(question))[: len(lines)] == lines
    assert not unexplained(question)


@pytest.mark.parametrize("question", [question for question, _ in LINES])
def test_every_line_holds_for_a_solution(question: str) -> None:
    values = (answer(question).result or "").split("=")[1].split(",")

    for one in working(question):
        for value in map(Fraction, values):
            assert _holds(one.before, value)
            assert any(_holds(line, value) for line in one.after)


def _holds(line: str, value: Fraction) -> bool:
    relation = parse_statement(line)
    assert isinstance(relation, Relation)
    try:
        left, right = (float(value_at(side, {"x": as_mpf(value)})) for side in _sides(relation))
    except ArithmeticError:
        return False
    return left == pytest.approx(right, abs=1e-9)


def _sides(relation: Relation) -> tuple[Node, Node]:
    return relation.left, relation.right


@settings(max_examples=15, deadline=None)
@given(a=small, b=small, c=small, m=st.integers(2, 9), n=st.integers(2, 9))
def test_denominators_are_cleared_at_once(a: int, b: int, c: int, m: int, n: int) -> None:
    lines = working(f"(x + ({a}))/{m} - (x + ({b}))/{n} = {c} + x")

    assert lines[0].rule == "clear"
    assert "/" not in lines[0].after[0]


@pytest.mark.parametrize(("question", "last"), [("x + 2 = x + 3", "2 = 3"), ("x = x", "0 = 0")])
def test_a_statement_without_the_unknown_is_the_end(question: str, last: str) -> None:
    assert working(question)[-1].after == (last,)


def test_alternatives_are_solved_from_each_of_them() -> None:
    lines = working("(x+1)^2 = 16")

    assert line_of(lines, 2).startswith("Solve each of these: `x + 1 = -4` or `x + 1 = 4` → ")
    assert "`x + 1 = -4` or `x + 1 = 4` → " in step(problem("(x+1)^2 = 16"), 2).text


def test_the_end_names_all_results_or_the_whole_answer() -> None:
    text = explain(problem("eigenvectors of [[2,1],[1,2]]")).text

    assert "So `(1, 1)`" not in text
    assert "(-1, 1)" in text.rsplit("Result", 1)[-1]


@pytest.mark.parametrize(
    ("line", "neat"),
    [
        ("(16 - (1))/(4 - (1))", "(16 - 1)/(4 - 1)"),
        ("(2)*(3) + (2)*(4)", "2*3 + 2*4"),
        ("(π/5) - (0)", "π/5 - 0"),
        ("3*(-2) + 4", "3*(-2) + 4"),
        ("x + 5 = 3*((y + 5))", "x + 5 = 3*(y + 5)"),
        ("(3t²)/(2t)", "3t²/(2t)"),
        ("sin(x)/(x)", "sin(x)/x"),
        ("(5/2)^2", "(5/2)^2"),
        ("Φ(1) - Φ(-1)", "Φ(1) - Φ(-1)"),
        ("(x + 2)(x - 3)", "(x + 2)(x - 3)"),
    ],
)
def test_brackets_that_say_nothing_are_left_out(line: str, neat: str) -> None:
    assert tidy(line) == neat


@pytest.mark.parametrize("question", ["What percentage of 50 is 7.5?", "convert 2.4 km to m"])
def test_hints_are_given_where_fractions_hold_decimals(question: str) -> None:
    assert hint(problem(question), question, 1).text.startswith("Hint 1: ")
