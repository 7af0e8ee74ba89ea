"""Peaks that a quadrature may step over."""

import mpmath
import pytest

from tests.mathematics.asking import answer
from tutor_tui.mathematics.narrow_peaks import may_miss_a_peak
from tutor_tui.mathematics.parse import parse_expression

ENDS = (mpmath.mpf(-1), mpmath.mpf(1))


@pytest.mark.parametrize(
    ("formula", "total", "is_doubtful"),
    [
        ("e^(-10^8 x^2)", "0", True),
        ("-e^(-10^8 x^2)", "0", True),
        ("e^(-x^2)", "1.49364826562", False),
        ("x^3", "0", False),
        ("x^100", "0.0198", False),
        ("ln(x^2)", "-4", False),
    ],
)
def test_a_height_far_above_the_mean_is_doubted(
    formula: str, total: str, is_doubtful: bool
) -> None:
    node = parse_expression(formula)

    assert may_miss_a_peak(node, "x", ENDS, mpmath.mpf(total)) is is_doubtful


def test_a_narrow_peak_is_not_taken_for_nothing() -> None:
    assert answer("integrate(exp(-100000000*x^2), x, -1, 1)").result != "0"
