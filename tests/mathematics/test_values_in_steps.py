"""Which step brings the value that somebody points at."""

import pytest

from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.values_in_steps import holds, step_with_value, value_in

STEPS = (
    Step("expand", "Expand", "3(x - 2) = 2(x + 5)", ("3x - 6 = 2x + 10",)),
    Step("subtract", "Subtract 2x", "3x - 6 = 2x + 10", ("x - 6 = 10",)),
    Step("add", "Add 6", "x - 6 = 10", ("x = 16",)),
)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("where did the -6 come from?", 1),
        ("where does that 10 come from", 1),
        ("where is 16 from", 3),
        ("why 3x", 1),
        ("where did the 6 come from", 1),
        ("where did the 60 come from", 0),
        ("where did the 1 come from", 0),
        ("why did you do that", 0),
        ("how do you divide by 3", 0),
    ],
)
def test_the_first_step_with_a_value_is_found(words: str, place: int) -> None:
    assert step_with_value(STEPS, words) == place


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("where did the 15 come from", "15"),
        ("where does 1/4 come from?", "1/4"),
        ("why is there a -2x there", "-2x"),
        ("where does the x come from", ""),
        ("why do we need 3 equations for 3 unknowns", ""),
        ("what is 5", ""),
    ],
)
def test_a_value_is_read_only_where_its_origin_is_asked(words: str, value: str) -> None:
    assert value_in(words) == value


def test_a_value_is_no_part_of_a_longer_number() -> None:
    assert holds("3x = 15", "15")
    assert not holds("3x = 150", "15")
    assert not holds("x = 1.5", "5")
    assert not holds("13x = 2", "3x")
