"""Values of trees in floating point: what is worked out, and what is too large for it."""

import mpmath
import pytest

from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.parse import parse_expression


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2^10", "1024"),
        ("1^(10^4000)", "1"),
        ("exp(-(10^2000))", "0"),
        ("exp(0)", "1"),
        ("(-8)^(1/3) (-8)^(2/3)", "-8"),
    ],
)
def test_powers_are_worked_out(text: str, value: str) -> None:
    with mpmath.workdps(30):
        found = value_at(parse_expression(text), {})

        assert mpmath.almosteq(found, mpmath.mpf(value), 1e-20, 1e-20)


@pytest.mark.parametrize(
    "text",
    [
        "2^(10^3001)",
        "exp(10^3001)",
        "exp(exp(10^5))",
        "exp(-10^3001)",
        "((10^20)!)!",
        "sin(exp(10^9))",
    ],
)
def test_powers_whose_exponent_would_fill_the_memory_have_no_value(text: str) -> None:
    with pytest.raises(NoValueError, match="too large"):
        value_at(parse_expression(text), {})
