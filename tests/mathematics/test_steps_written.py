"""Trees as text: what is written is read back as the same mathematics."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.syntax import Binary, Name, Negative, Node, Number
from tutor_tui.mathematics.trees import rational_value, substitute
from tutor_tui.mathematics.written import written

leaves: st.SearchStrategy[Node] = st.builds(
    Number, st.fractions(0, 20, max_denominator=1)
) | st.just(Name("x"))
trees = st.recursive(
    leaves,
    lambda parts: (
        st.builds(Binary, st.sampled_from("+-*/"), parts, parts) | st.builds(Negative, parts)
    ),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(trees)
def test_what_is_written_is_read_with_the_same_value(node: Node) -> None:
    place = Number(parse_number("7/3"))
    again = parse_statement(written(node))

    assert rational_value(substitute(again, "x", place)) == rational_value(
        substitute(node, "x", place)
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("log10(x)", "log₁₀(x)"),
        ("log_b x", "log_b(x)"),
        ("log(x, a + 1)", "log(x, a + 1)"),
        ("root(x, 5)", "⁵√x"),
        ("2 root(x + 1, 4)", "2*⁴√(x + 1)"),
        ("(sqrt(x))^2", "(√x)²"),
        ("sqrt(x^2)", "√(x²)"),
        ("15% * 80", "15% * 80"),
        ("(1/2)% + 1", "(1/2)% + 1"),
        ("sin(30°)", "sin(30°)"),
    ],
)
def test_notation_of_schools_is_written_and_read_back_alike(text: str, shown: str) -> None:
    node = parse_statement(text)

    assert written(node).replace("%*", "% * ") == shown
    assert parse_statement(written(node)) == node


def parse_number(text: str) -> Fraction:

    return Fraction(text)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2*(x+3)=10", "2(x + 3) = 10"),
        ("sqrt(x+1)", "√(x + 1)"),
        ("x**2*sin(x)", "x² sin(x)"),
        ("a-(b-c)", "a - (b - c)"),
        ("10!", "10!"),
        ("abs(x)", "|x|"),
        ("3*-4", "3(-4)"),
        ("1/(2x)", "1/(2x)"),
        ("(3/4)/(2/5)", "(3/4)/(2/5)"),
        ("7/2/3", "7/2/3"),
        ("(x+1)/(x-1)*(x+2)", "(x + 1)/(x - 1)*(x + 2)"),
        ("0.50x", "0.5x"),
    ],
)
def test_trees_are_written_in_school_notation(typed: str, shown: str) -> None:
    assert written(parse_statement(typed)) == shown
