"""Equations with the unknown beside a power or a logarithm with it, by the Lambert W function."""

import mpmath
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Solve x*exp(x) = a for x", "x = LambertW(a)"),
        ("Solve a*x + b*exp(x) = 0 for x", "x = -LambertW(b/a)"),
        ("Solve y = x*ln(x) for x", "x = exp(LambertW(y))"),
        ("Solve a^x = x for x", "x = -LambertW(-log(a))/log(a)"),
        ("Solve (x + 1) 2^x = a for x", "x = LambertW(2*a*log(2))/log(2) - 1"),
        ("Solve x + e^x = y for x", "x = y - LambertW(exp(y))"),
        ("Solve (x - a) e^x = b for x", "x = a + LambertW(b*exp(-a))"),
    ],
)
def test_the_unknown_is_got_out_by_the_function(question: str, result: str) -> None:
    found = answer(question)

    assert (found.result, found.check.mark if found.check else None) == (result, Mark.AGREES)


def test_the_second_branch_is_told_with_its_condition() -> None:
    text = answer("Solve x e^x = a for x").text

    assert "`x = LambertW(a, -1)`, if `-1/e < a < 0`" in text
    assert "the Lambert W function" in text


@pytest.mark.parametrize("question", ["Solve x^x = a for x", "Solve x e^x + sin(x) = a for x"])
def test_what_is_not_of_the_form_is_declined(question: str) -> None:
    assert answer(question).result is None


@given(st.integers(2, 5), st.integers(1, 9))
@settings(max_examples=8, deadline=None)
def test_a_power_behind_a_gap_is_a_factor(base: int, right: int) -> None:
    result = answer(f"Solve {right} = x {base}^x").result or ""
    x = mpmath.mpf(result.removeprefix("x = "))

    assert mpmath.almosteq(x * mpmath.mpf(base) ** x, right, rel_eps=1e-7)


@pytest.mark.parametrize("lead", ["Find x", "Solve for x", "find the value of x", "What is x"])
def test_a_name_before_an_equation_is_what_is_asked_for(lead: str) -> None:
    assert answer(f"{lead} 2^x = 8").result == "x = 3"
