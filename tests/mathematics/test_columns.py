"""Calculations in columns: the rows stand below each other and give the result."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import problem
from tutor_tui.mathematics.columns import divided_in_columns, in_columns
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.steps import explain

MULTIPLIED = """\
   347
×   26
------
  2082
  6940
------
  9022"""
DIVIDED = """\
    256
    ---
3 ) 768
    6
    -
    16
    15
    --
     18
     18
     --
      0"""
POLYNOMIALS = """\
              x²     + 1
        ----------------
x - 2 ) x³ - 2x² + x - 5
        x³ - 2x²
        --------
                   x - 5
                   x - 2
                   -----
                      -3"""


@pytest.mark.parametrize(
    ("question", "layout"),
    [
        ("347 * 26", MULTIPLIED),
        ("768 ÷ 3", DIVIDED),
        ("458 + 367", "  458\n+ 367\n-----\n  825"),
        ("12.5 + 3.75", "  12.50\n+  3.75\n-------\n  16.25"),
        ("1000 - 378", "  1000\n-  378\n------\n   622"),
        ("divide x^3 - 2x^2 + x - 5 by x - 2", POLYNOMIALS),
    ],
)
def test_the_working_shows_the_columns(question: str, layout: str) -> None:
    assert f"```\n{layout}\n```" in explain(problem(question)).text


@pytest.mark.parametrize(
    "text", ["3 + 4", "12*3", "7/3", "1234/12", "48/6", "3 - 500", "x*12", "12*13*14", "0.5*12"]
)
def test_what_is_done_in_the_head_has_no_columns(text: str) -> None:
    assert in_columns(parse_expression(text)) is None


def test_what_is_left_of_a_division_stands_at_the_end() -> None:
    text = explain(problem("what is 847 divided by 9 with remainder")).text

    assert "9 ) 847" in text
    assert "     --\n      1\n" in text


@settings(max_examples=36, deadline=None)
@given(first=st.integers(10, 99_999), second=st.integers(10, 9_999))
def test_the_rows_of_a_product_add_up(first: int, second: int) -> None:
    layout = in_columns(parse_expression(f"{first}*{second}"))

    assert layout is not None
    *rows, last = [int(row) for row in layout.splitlines()[3:] if "-" not in row] or [0]
    assert last == first * second
    assert not rows or sum(rows) == last
    assert len({len(line) for line in layout.splitlines()}) == 1


@settings(max_examples=36, deadline=None)
@given(divisor=st.integers(2, 99), quotient=st.integers(10, 9_999), rest=st.integers(0, 98))
def test_what_is_taken_away_and_the_rest_make_the_dividend(
    divisor: int, quotient: int, rest: int
) -> None:
    number = divisor * quotient + rest % divisor
    layout = divided_in_columns(number, divisor)

    if number < 100:
        assert layout is None
        return
    assert layout is not None
    lines = layout.splitlines()
    ends = len(lines[2])
    taken = [
        int(line) * 10 ** (ends - len(line)) for line in lines[3:-1:3] if line.strip().isdigit()
    ]
    assert int(lines[0]) == quotient
    assert sum(taken) + int(lines[-1]) == number
