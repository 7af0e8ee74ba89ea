"""Two earlier results are compared where they are numbers of the same thing."""

import pytest

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.follow_ups.comparing import compared


def test_the_larger_result_is_named_with_the_difference() -> None:
    found = compared("what is 2/3 of 48", "and 3/4 of 48")

    assert found.text == "`36` for `3/4 of 48` is more than `32` for `2/3 of 48`, by `4`."
    assert found.result == "4"


def test_equal_results_are_the_same() -> None:
    assert compared("1/2 of 10", "25% of 20").text == "Both are the same, `5`."


def test_different_things_are_not_compared() -> None:
    with pytest.raises(UndefinedError):
        compared("area of a circle with radius 3", "circumference of a circle with radius 3")


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("convert 3 km to m", "convert 2 miles to ft", "the same unit"),
        ("2 + 3", "convert 3 km to m", "the same unit"),
        ("2 + 3", "solve x^2 = 4", "not one expression"),
        ("2 + 3", "simplify x + x", "no two numbers"),
        ("2 + 3", "(1 + i)^2", "no two numbers"),
    ],
)
def test_what_is_no_number_of_the_same_sort_is_not_compared(
    first: str, second: str, why: str
) -> None:
    with pytest.raises(UndefinedError, match=why):
        compared(first, second)


def test_a_percentage_is_a_part_of_one_beside_a_number() -> None:
    assert "by `0.075`" in compared("write 5/8 as a percentage", "0.6 + 0.1").text
    assert "`62.5` for" in compared("write 5/8 as a percentage", "write 1/2 as a percentage").text
