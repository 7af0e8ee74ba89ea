"""Series at infinity, with fractional powers and with logarithms."""

import pytest

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.calculus.taylor import read_taylor
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.steps import heading_of

EXPANDED = (
    ("series of 1/(x+1) at infinity", "1/x - 1/x**2 + x**(-3) - 1/x**4 + x**(-5)"),
    ("series expansion of sqrt(x^2+1) as x -> oo to order 3", "x + 1/(2*x) - 1/(8*x**3)"),
    ("asymptotic expansion of atan(x) as x → ∞", "pi/2 - 1/x + 1/(3*x**3) - 1/(5*x**5)"),
    ("Expand atan(x) in a Taylor series about x = -oo up to order 3",
     "-pi/2 - 1/x + 1/(3*x**3)"),
    (r"Find the series expansion of $\arctan(x)$ at $x = \infty$ up to order 3",
     "pi/2 - 1/x + 1/(3*x**3)"),
    ("series(sqrt(2*x**2 + 1), x, oo, 1)", "sqrt(2)*x"),
    ("Series[1/(1+x^2), {x, Infinity, 4}]", "x**(-2) - 1/x**4"),
    ("expand sqrt(x^2+x)-x at infinity to order 2", "1/2 - 1/(8*x) + 1/(16*x**2)"),
    ("expand sqrt(x) about x = 4 up to degree 2", "x/4 - (x - 4)**2/64 + 1"),
    ("expand (1+1/x)^x as x -> oo up to order 2", "E - E/(2*x) + 11*E/(24*x**2)"),
    ("series(log(x+1), x, oo, 4)", "log(x) + 1/x - 1/(2*x**2) + 1/(3*x**3)"),
    ("series(x**x, x, 0, 3)", "x**2*log(x)**2/2 + x*log(x) + 1"),
    ("series of sqrt(sin(x)) at 0 to order 3", "-x**(5/2)/12 + sqrt(x)"),
    ("Puiseux series of cbrt(x)*cos(x) at 0 to order 3", "-x**(7/3)/2 + x**(1/3)"),
    ("series expansion of log(sin(x)) about 0 to order 2", "-x**2/6 + log(x)"),
)  # fmt: skip


@pytest.mark.parametrize(("question", "result"), EXPANDED)
def test_series_that_are_no_taylor_polynomials_are_found(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES
    assert heading_of(problem(question)).startswith("To ")
    assert result not in method_of(problem(question))


def test_an_expansion_beside_a_place_is_not_called_a_taylor_polynomial() -> None:
    assert "where it has no Taylor polynomial" in answer("maclaurin series of sqrt(x)").text


@pytest.mark.parametrize(
    "question",
    [
        *("Taylor series of |x| at 0", "taylor series of x*|x| at 0", "series(exp(-1/x), x, 0, 4)"),
        *("series(sin(1/x), x, 0, 4)", "series(exp(x), x, oo, 4)", "series(sin(x), x, oo, 4)"),
    ],
)
def test_no_series_is_given_where_there_is_none(question: str) -> None:
    assert answer(question).result is None


@pytest.mark.parametrize(
    "text",
    [
        *("expand (x + 1)^3", "Does the series of 1/n^2 converge?", "series of numbers 1, 2, 3"),
        *("expand the business to infinity", "asymptotic behaviour of x"),
    ],
)
def test_other_messages_are_left_to_others(text: str) -> None:
    assert read_taylor(text) is None
