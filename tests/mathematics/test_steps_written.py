"""Written multiplication and division: every line has the value of the first."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.steps_written import written_steps
from tutor_tui.mathematics.trees import rational_value


@given(st.integers(10, 9_999), st.integers(2, 99))
@settings(max_examples=36, deadline=None)
def test_every_line_has_the_same_value(quotient: int, factor: int) -> None:
    for text in (f"{quotient * factor}/{factor}", f"{quotient}*{factor}"):
        steps = written_steps(parse_expression(text)) or ()
        lines = [line for step in steps for line in (step.before, *step.after)]

        values = {rational_value(parse_expression(line)) for line in lines}
        assert len(values) <= 1
        assert all(one.after == (two.before,) for one, two in pairwise(steps))


def test_division_goes_place_by_place() -> None:
    steps = written_steps(parse_expression("936/4")) or ()

    assert [step.before for step in steps] == ["936/4", "(800 + 120 + 16)/4", "200 + 30 + 4"]
    assert "9 hundreds are 4 times 2, 1 left over" in steps[0].reason


def test_multiplication_splits_the_number_with_fewer_digits() -> None:
    steps = written_steps(parse_expression("7*408")) or ()

    assert [step.before for step in steps] == ["7*408", "7*400 + 7*8", "2800 + 56"]


def test_short_sums_and_others_have_no_written_working() -> None:
    for text in ("7*8", "56/7", "15/4", "2.5*34", "3 + 4", "10*23", "1/2", "100/10"):
        assert written_steps(parse_expression(text)) is None
