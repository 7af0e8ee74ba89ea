"""The working for ranges and asymptotes."""

import pytest

from tests.mathematics.working import hints_of, tells_the_result, unexplained, working

_RANGES = (
    ("find the range of y = x^2 - 4x + 7", "y ≥ 3", "completed square"),
    ("range of -2x^2 + 3x", "y ≤ 9/8", "completed square"),
    ("range of 3 - 2 sin x", "1 ≤ y ≤ 5", "bounds of a wave"),
    ("range of sqrt(x - 4) + 1", "y ≥ 1", "value"),
    ("range of x/(x^2+1)", "-1/2 ≤ y ≤ 1/2", "derivative"),
    ("range of |x - 2| + 1", "y ≥ 1", "derivative"),
    ("range of e^x + 2", "y > 2", "limit at an end"),
    ("range of x^3 - 3x", "y ∈ ℝ", "limit at an end"),
    ("range of x^2 for -1 <= x <= 3", "0 ≤ y ≤ 9", "derivative"),
)
_LINES = (
    ("asymptotes of (2x+1)/(x-3)", ["x = 3", "y = 2"]),
    ("asymptotes of (x^2+1)/(x-1)", ["x = 1", "x + 1 + 2/(x - 1)", "y = x + 1"]),
    ("vertical asymptotes of (x^2-1)/(x^2-3x+2)", ["(x + 1)/(x - 2)", "x = 2"]),
    ("horizontal asymptote of arctan x", ["y = π/2", "y = -π/2"]),
    ("asymptotes of ln(x)", ["x = 0"]),
)


@pytest.mark.parametrize(("question", "values", "rule"), _RANGES)
def test_range_is_worked_out_in_the_way_that_fits(question: str, values: str, rule: str) -> None:
    steps = working(question)

    assert steps[0].rule == rule
    assert steps[-1].after == (values,)
    assert not unexplained(question)
    assert not any(f"`{values}`" in hint for hint in hints_of(question))


@pytest.mark.parametrize(("question", "lines"), _LINES)
def test_asymptotes_are_read_off_line_by_line(question: str, lines: list[str]) -> None:
    assert [line for step in working(question) for line in step.after] == lines
    assert tells_the_result(question)
    assert not unexplained(question)
