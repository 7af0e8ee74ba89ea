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
        ("0.50x", "0.5x"),
    ],
)
def test_trees_are_written_in_school_notation(typed: str, shown: str) -> None:
    assert written(parse_statement(typed)) == shown
