"""Polynomials times waves, whose antiderivatives are polylogarithms of complex numbers."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark

RESULTS = (
    (
        "integrate x/cos(x)",
        "-x*log(1 - I*exp(-I*x)) + x*log(1 + I*exp(-I*x)) + I*polylog(2, -I*exp(-I*x))"
        " - I*polylog(2, I*exp(-I*x)) + C",
    ),
    (
        "∫ x tan(x) dx",
        "-I*x**2/2 - x*log(1 - I*exp(-I*x)) - x*log(1 + I*exp(-I*x))"
        " - I*polylog(2, -I*exp(-I*x)) - I*polylog(2, I*exp(-I*x)) + C",
    ),
    ("integrate arctan(x)/x", "-I*(-polylog(2, -I*x) + polylog(2, I*x))/2 + C"),
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_the_antiderivative_is_named_and_its_slope_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES
    assert "`polylog` is the polylogarithm" in found.text


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("integrate x*sin(x)", "-x*cos(x) + sin(x) + C"),
        ("integrate x/(1+cos(x))", "x*tan(x/2) + 2*log(Abs(cos(x/2))) + C"),
    ],
)
def test_what_the_school_knows_stays_real(question: str, result: str) -> None:
    assert answer(question).result == result
