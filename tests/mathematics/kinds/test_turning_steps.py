"""The working of equations and inequalities of angles."""

import math
import re

import pytest

from tests.mathematics.asking import answer, problem
from tests.mathematics.working import hints_of, unexplained, working
from tutor_tui.mathematics.steps import explain

_IN_DEGREES = (
    ("solve sin x = 1/2 for 0 to 360 degrees", (30, 150)),
    ("solve tan x = 1 for 0 < x < 360", (45, 225)),
    ("solve sin 2x = 1/2 for 0 <= x < 360 degrees", (15, 75, 195, 255)),
    ("solve 2 sin^2 x - sin x - 1 = 0 for 0° ≤ x ≤ 360°", (90, 210, 330)),
)


@pytest.mark.parametrize(("question", "angles"), _IN_DEGREES)
def test_angles_in_degrees_are_worked_out_in_degrees(
    question: str, angles: tuple[int, ...]
) -> None:
    steps = working(question)

    assert steps[-1].after == tuple(f"x = {angle}°" for angle in angles)
    assert not any("π" in line for step in steps for line in (step.before, *step.after))
    assert not unexplained(question)
    assert not any(f"x = {angles[0]}°" in hint for hint in hints_of(question))


def test_families_before_the_bounds_hold_all_the_angles() -> None:
    families = working("solve sin x = 1/2 for 0 to 360 degrees")[-2].after

    for family in families:
        found = re.fullmatch(r"x = (\d+)° \+ (\d+)°\*n", family)
        assert found
        start, period = int(found[1]), int(found[2])
        for turn in range(-2, 3):
            assert math.isclose(math.sin(math.radians(start + turn * period)), 1 / 2)


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("tan(x) > 1", ("π/4 < x < π/2",)),
        ("sin(x) > 1/2 for 0 < x < 2 pi", ("π/6 < x < 5π/6",)),
        ("sin x < 1/2 for 0 <= x <= 360 degrees", ("0° ≤ x < 30°", "150° < x ≤ 360°")),
    ],
)
def test_inequality_of_angles_ends_with_the_pieces_where_it_holds(
    question: str, result: tuple[str, ...]
) -> None:
    steps = working(question)

    assert steps[0].rule == "equation"
    assert steps[-1].after == result


def test_angle_with_a_factor_is_found_before_the_letter() -> None:
    rules = [step.rule for step in working("solve sin(2x) = 1/2")]

    assert rules == ["angles", "angle divided"]


def test_heading_names_angles_and_bounds_with_their_unit() -> None:
    asked = problem("solve sin x = 1/2 for 0 to 360 degrees")

    assert explain(asked).text.startswith("To solve `sin(x) = 1/2 and 0° ≤ x ≤ 360°`:")


@pytest.mark.parametrize("question", ["x > exp(700)", "solve sin x = 2 for 0 <= x <= 2pi"])
def test_what_is_seen_at_once_has_no_working(question: str) -> None:
    assert answer(question).check
    assert re.search(r"\n\n(?!1\.)", explain(problem(question)).text)
