"""Decimals whose last digits repeat without end."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.mathematics.recurring import value_of, with_bars


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("0.333... + 1/6", "1/2"),
        ("1/3 + 0.(3)", "2/3"),
        (r"0.1\overline{6} + 1/3", "1/2"),
        (r"\(0.\bar{3} \cdot 3\)", "1"),
        ("is 0.999... = 1", "True"),
        ("round 0.6666... to 2 decimal places", "0.67"),
        ("x = 0.1212… as a fraction", "x = 4/33"),
        ("0.5(4)", "2"),
        ("convert 0.1666... to a fraction", "1/6"),
    ],
)
def test_a_repeating_decimal_is_the_fraction_that_it_is(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize("text", ["3.14159...", "1, 2, 3, ...", "0.3, 0.33, ...", "see f(3)..."])
def test_dots_behind_other_digits_stay(text: str) -> None:
    assert with_bars(text) == text


@given(st.integers(0, 99), st.text("0123456789", max_size=3), st.text("0123456789", min_size=1))
def test_the_value_shifted_by_a_period_differs_by_what_is_in_between(
    whole: int, fixed: str, period: str
) -> None:
    number = value_of(f"{whole}.{fixed}", period)
    places = len(fixed)
    shifted = number * 10 ** (places + len(period))

    assert shifted - number * 10**places == int(f"{whole}{fixed}{period}") - int(f"{whole}{fixed}")
    assert number >= Fraction(f"{whole}.{fixed}0")
