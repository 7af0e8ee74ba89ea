"""Powers and products of sines and cosines written as sums."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.mathematics.kinds.functions.reduced_waves import KINDS


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Reduce the powers in sin(x)^2", "-cos(2*x)/2 + 1/2"),
        ("Write sin(2x) sin(3x) as a sum", "cos(x)/2 - cos(5*x)/2"),
        ("trigreduce(cos(x)^3)", "3*cos(x)/4 + cos(3*x)/4"),
        ("TrigReduce[Sin[a] Cos[b]]", "sin(a - b)/2 + sin(a + b)/2"),
        ("trigreduce(x*cos(x)^2)", "x*cos(2*x)/2 + x/2"),
    ],
)
def test_products_become_sums(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize("text", ["Reduce the powers of 2 in 8/16", "Write 12 as a sum of primes"])
def test_a_message_of_another_kind_is_left_alone(text: str) -> None:
    assert KINDS[0].read(text) is None


@given(st.integers(0, 4), st.integers(0, 4))
@settings(max_examples=8, deadline=None)
def test_no_power_and_no_product_is_left(sines: int, cosines: int) -> None:
    if sines + cosines == 0:
        sines = 1
    result = answer(f"trigreduce(sin(x)^{sines} * cos(x)^{cosines})").result or ""

    assert "**" not in result
    assert ")*" not in result
