"""Rules and formulas that are asked for by what they are for."""

import pytest

from tutor_tui.engines.symbolic.topics import topics_text
from tutor_tui.engines.symbolic.topics.methods.asking import method_asked


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("whats the rule for dividing fractions", "what is 2/3 / (4/5)?"),
        ("what is the rule for multiplying negatives?", "what is -4 * (-6)?"),
        ("what's the formula for slope", "slope of the line through (1, 2) and (4, 11)"),
        ("area of a circle", "area of a circle with radius 5"),
        ("so what is the surface area of a cube", "surface area of a cube with side 4"),
        ("explain the volume of a cone please", "volume of a cone with radius 3 and height 4"),
        ("method for solving quadratics", "solve x^2 - 5x + 6 = 0"),
    ],
)
def test_a_rule_is_found_by_what_it_is_for(text: str, example: str) -> None:
    method = method_asked(text)

    assert method is not None
    assert method.example == example


@pytest.mark.parametrize(
    "text",
    ["area of a circle with radius 5", "area of my garden", "what is the rule of three cats"],
)
def test_a_problem_and_other_talk_ask_for_no_rule(text: str) -> None:
    assert method_asked(text) is None


def test_names_that_are_listed_are_all_explained() -> None:
    told = topics_text("what is mean median mode") or ""

    assert told.startswith("The mean is")
    assert "The median is" in told
    assert "The mode is" in told
