"""Sums in numbers, worked out line by line: every line has the value of the one before."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import problem
from tutor_tui.mathematics.parse import parse_expression, parse_statement
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.rules.lookup import rule_of
from tutor_tui.mathematics.steps import steps_of
from tutor_tui.mathematics.steps_arithmetic import arithmetic_steps
from tutor_tui.mathematics.syntax import Binary, Negative, Node, Number
from tutor_tui.mathematics.trees import rational_value

numbers: st.SearchStrategy[Node] = st.builds(
    Number, st.integers(0, 12).map(Fraction) | st.fractions(0, 9, max_denominator=6)
)
trees = st.recursive(
    numbers,
    lambda parts: (
        st.builds(Binary, st.sampled_from("+-*/"), parts, parts)
        | st.builds(Negative, parts)
        | st.builds(
            Binary, st.just("^"), parts, st.integers(0, 3).map(lambda n: Number(Fraction(n)))
        )
    ),
    max_leaves=6,
)


def lines(text: str) -> list[str]:
    """The first line and all that follow, each checked to have the value of the one before."""
    steps = arithmetic_steps(parse_expression(text))
    assert steps
    return [steps[0].before, *true_lines(steps)]


def true_lines(steps: tuple[Step, ...]) -> list[str]:
    found: list[str] = []
    for step in steps:
        (after,) = step.after
        values = [rational_value(parse_statement(line)) for line in (step.before, after)]
        assert values[0] is not None
        assert values[0] == values[1], step
        assert not found or step.before == found[-1]
        found.append(after)
    return found


@settings(max_examples=90, deadline=None)
@given(trees)
def test_every_line_of_a_calculation_has_the_same_value(node: Node) -> None:
    value = rational_value(node)
    steps = arithmetic_steps(node)
    if value is None or not steps:
        return
    found = true_lines(steps)

    assert found[-1] == str(value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1/2 + 1/3", ["3/6 + 2/6", "5/6"]),
        ("1/6 + 1/3", ["1/6 + 2/6", "3/6", "1/2"]),
        ("1 - 1/2 - 1/3", ["6/6 - 3/6 - 2/6", "1/6"]),
        ("2 1/2 + 1 3/4", ["5/2 + 7/4", "10/4 + 7/4", "17/4"]),
        ("(3/4)/(2/5)", ["3/4*(5/2)", "3*5/(4*2)", "15/8"]),
        ("3/4 * 8/9", ["3*8/(4*9)", "24/36", "2/3"]),
        ("6/8", ["3/4"]),
        ("12/4*3", ["3*3", "9"]),
        ("(2/3)^2", ["4/9"]),
        ("2^(-3)", ["(1/2)³", "1/8"]),
        ("5 - (-3)", ["8"]),
        ("-(-3)", ["3"]),
        ("15% * 80", ["15/100*80", "15*80/100", "1200/100", "12"]),
        ("0.5 + 1.5*2", ["0.5 + 3", "3.5"]),
        ("20% * 45.5", ["0.2*45.5", "9.1"]),
        ("1 + 2 + 3 + 4", ["10"]),
    ],
)
def test_the_lines_are_those_of_school(text: str, expected: list[str]) -> None:
    assert lines(text)[1:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 + 4*2^2 - (5-1)/2", ["-", "^", "*", "/", "+"]),
        ("3*(2+4*(5-3))", ["-", "*", "+", "*"]),
        ("0.5 + 1.5*2^2 - (3-0.5)/2", ["-", "^", "*", "/", "+", "-"]),
        ("((2+3)*2)^2", ["+", "*", "^"]),
        ("-2^2", ["^"]),
    ],
)
def test_brackets_come_before_powers_products_and_sums(text: str, expected: list[str]) -> None:
    steps = arithmetic_steps(parse_expression(text))

    assert [step.rule for step in steps or ()] == expected


@pytest.mark.parametrize("text", ["7", "3/4", "-2"])
def test_a_number_that_is_worked_out_needs_no_steps(text: str) -> None:
    assert arithmetic_steps(parse_expression(text)) == ()


def test_a_very_long_calculation_has_no_steps() -> None:
    text = "+".join(f"{number}^2*{number}" for number in range(2, 40))

    assert arithmetic_steps(parse_expression(text)) is None


def test_every_rule_of_arithmetic_is_explained() -> None:
    for text in ("2 1/2 / (3/4)", "2^(-3) + 1/6", "15% of 80", "1/2 - 1/4 + 6/8"):
        asked = problem(f"what is {text}?")
        for step in steps_of(asked) or ():
            assert rule_of(asked, step) is not None, step.rule
