"""Inequalities of waves hold on stretches that come again with every period."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.equations.found import Interval, UnsolvedError
from tutor_tui.mathematics.equations.periodic import repeated_set
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.syntax import Relation


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("sin(x) > 1/2", "pi/6 + 2*pi*n < x < 5*pi/6 + 2*pi*n"),
        ("Solve sin(x) >= -1", "all real numbers"),
        ("Solve cos(x) > 1", "no solution"),
        (r"solve \( \cos x \geq 1 \)", "x = 2*pi*n"),
        ("cos x < 0", "pi/2 + 2*pi*n < x < 3*pi/2 + 2*pi*n"),
        ("cos x > -1", "-pi + 2*pi*n < x < pi + 2*pi*n"),
        ("sin t ≤ 0", "-pi + 2*pi*n <= t <= 2*pi*n"),
        ("solve(tan(x) > 1, x)", "pi/4 + pi*n < x < pi/2 + pi*n"),
        ("2 sin(2x) - 1 <= 0", "-7*pi/12 + pi*n <= x <= pi/12 + pi*n"),
        ("find all x with sin x + cos x > 1", "2*pi*n < x < pi/2 + 2*pi*n"),
        ("sin(x) < 1", "-3*pi/2 + 2*pi*n < x < pi/2 + 2*pi*n"),
        ("sin(pi x) > 0", "2*n < x < 1 + 2*n"),
        ("tan(x)^2 < 3", "-pi/3 + pi*n < x < pi/3 + pi*n"),
        ("sin(x) > 1/2 for 0 < x < 2pi", "pi/6 < x < 5*pi/6"),
        ("sin x < x", "x > 0"),
        ("ln x > 700", "x > exp(700)"),
    ],
)
def test_the_set_is_told_with_its_period(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "text",
    ["sin(x) > x/2", "sin(x) + sin(sqrt(2)*x) > 1", "sin(x^2) > 1/2", "x > 1", "sin(a*x) > 0"],
)
def test_what_does_not_repeat_is_not_taken_on(text: str) -> None:
    relation = parse_statement(text)
    assert isinstance(relation, Relation)

    with pytest.raises(UnsolvedError):
        repeated_set(relation, "x")


@given(st.integers(-3, 3), st.integers(1, 3), st.floats(-20, 20, allow_nan=False))
@settings(max_examples=8, deadline=None)
def test_membership_agrees_with_the_values_of_the_wave(top: int, factor: int, place: float) -> None:
    relation = parse_statement(f"4*sin({factor}*x) < {top}")
    assert isinstance(relation, Relation)
    found = repeated_set(relation, "x")
    period = float(found.period)
    turned = [place % period, place % period - period]

    is_near = abs(4 * math.sin(factor * place) - top) < 1e-6
    is_inside = any(_holds(part, value) for part in found.stretches for value in turned)
    assert is_near or is_inside == (4 * math.sin(factor * place) < top)


def _holds(part: Interval, value: float) -> bool:
    assert part.low is not None
    assert part.high is not None
    return float(part.low) <= value <= float(part.high)
