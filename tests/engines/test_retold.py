"""Problems in clipped words become those that the core reads; what has another sense stays."""

import pytest

from tutor_tui.engines.symbolic.follow_ups.reworded import reworded

RETOLD = (
    ("4 pens cost 25p each. i pay with £2. how much change?", "£0.25"),
    ("a pencil costs 30p. how much do 4 cost", "how much do 4 pencils cost"),
    ("find the angle y in a triangle with angles 40 and 60", "the missing angle"),
    ("a quadrilateral has angles 80 95 and 100. find the missing one", "80, 95, 100 and x"),
    ("an isosceles triangle has one base angle of 40. find the other angle", "40, 40 and x"),
    ("order these smallest 0.5 45% 2/5", "0.5, 45%, 2/5"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "part"), RETOLD, ids=lambda value: value)
def test_a_clipped_problem_is_told_in_full(text: str, part: str) -> None:
    whole = reworded(text.replace("whats", "what's"))

    assert whole is not None
    assert part in whole


@pytest.mark.parametrize(
    "text",
    [
        "solve 3p + 2 = 8",
        "what is 12p when p = 3",
        "a bag of apples",
        "i have 3 cats 5 dogs",
        "order a pizza for 8",
        "what was it from 1939 to now",
    ],
)
def test_what_has_another_sense_is_left_alone(text: str) -> None:
    assert reworded(text) is None
