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
