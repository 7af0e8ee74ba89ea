"""Sums in sigma notation and limits from values: the working leads to the answer."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import problem
from tests.mathematics.working import number, unexplained, working
from tutor_tui.mathematics.steps import steps_of

SUMS = (
    ("sum of 1/2^n from n=0 to infinity", "ratio", "2"),
    ("sum of 3*2^k from k=0 to 9", "ratio", "3069"),
    ("calculate the sum of 2k+1 for k=1 to 20", "formula", "440"),
    ("sum_{k=1}^{n} (k^2 + 3k)", "formula", "n(n + 1)(n + 5)/3"),
    ("sum_{k=1}^{n} k", "formula", "n(n + 1)/2"),
    ("sum of 2i from i=1 to 5", "put in", "30"),
)
LIMITS = (
    ("limit of 1/x as x -> 0", ("∞", "-∞", "no limit")),
    ("limit of 1/x^2 as x -> 0", ("∞", "∞", "∞")),
    ("limit of 1/(x-2) as x -> 2 from the right", ("∞",)),
    ("limit of |x|/x as x -> 0", ("1", "-1", "no limit")),
)


@pytest.mark.parametrize(("question", "rule", "end"), SUMS)
def test_the_working_of_a_sum_ends_with_it(question: str, rule: str, end: str) -> None:
    lines = working(question)

    assert lines[-1].after == (end,)
    assert rule in [step.rule for step in lines]
    assert not unexplained(question)


def test_a_sum_that_is_known_otherwise_has_no_such_working() -> None:
    assert not steps_of(problem("sum of 1/n^2 from n = 1 to infinity"))


@pytest.mark.parametrize(("question", "ends"), LIMITS)
def test_each_side_of_a_limit_is_seen_from_values(question: str, ends: tuple[str, ...]) -> None:
    lines = working(question)

    assert tuple(step.after[0] for step in lines) == ends
    assert "0.001" in lines[0].reason or "2.001" in lines[0].reason
    assert not unexplained(question)


@settings(max_examples=9, deadline=None)
@given(a=st.integers(1, 9), b=st.integers(-9, 9), end=st.integers(9, 30))
def test_the_formulas_of_powers_add_up(a: int, b: int, end: int) -> None:
    lines = steps_of(problem(f"sum of {a}k + ({b}) from k=1 to {end}")) or ()

    assert Fraction(lines[-1].after[0]) == sum(a * k + b for k in range(1, end + 1))
    assert number(lines[-1].before) == pytest.approx(float(Fraction(lines[-1].after[0])))
