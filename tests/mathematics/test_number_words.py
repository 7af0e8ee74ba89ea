"""Numbers in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor_tui.mathematics.number_words import ordinal, ordinal_word, spelled, with_numerals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("three hundred and five times twelve", "305 times 12"),
        ("the sum of five and seven", "the sum of 5 and 7"),
        ("two thousand and twelve", "2012"),
        ("one million two hundred thousand", "1200000"),
        ("a hundred and one", "101"),
        ("twenty-one plus forty two", "21 plus 42"),
        ("the nearest one hundred thousand", "the nearest 100000"),
        ("which one is bigger", "which one is bigger"),
        ("half of eighteen", "1/2 of 18"),
        ("two thirds of nine", "2/3 of 9"),
        ("three quarters of an hour", "3/4 of an hour"),
        ("two and a half hours", "2 1/2 hours"),
        ("three point one four", "3.14"),
        ("negative five", "-5"),
        ("what is minus three plus four", "what is -3 plus 4"),
        ("someone often attends", "someone often attends"),
        ("the third term", "the third term"),
        ("7 minus two", "7 minus 2"),
    ],
)
def test_numbers_in_words_become_figures(text: str, expected: str) -> None:
    assert with_numerals(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("third", 3), ("21st", 21), ("twenty-first", 21), ("fiftieth", 50), ("hundredth", 100),
        ("100 th", 100), ("biggest", None), ("first-ever", None), ("", None),
    ],
)  # fmt: skip
def test_ordinals_are_read(text: str, expected: int | None) -> None:
    assert ordinal(text) == expected


@given(st.integers(1, 10_000))
def test_ordinals_are_read_back(number: int) -> None:
    assert ordinal(ordinal_word(number)) == number


def test_words_that_are_no_number_have_no_value() -> None:
    assert spelled("two apples") is None
    assert spelled("nine hundred and ninety-nine thousand") == 999_000
