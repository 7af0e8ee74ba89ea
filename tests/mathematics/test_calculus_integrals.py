"""Integrals and derivatives in notations of all sorts, against results known from tables."""

import pytest

from tests.mathematics.asking import answer, asks_unclearly
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.divergence import is_divergent
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.quadratures import area
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError

RESULTS = (
    (r"\int_0^{\infty} e^{-x^2}\,dx", "sqrt(pi)/2"),
    (r"$\int x^2 e^x dx$", "(x**2 - 2*x + 2)*exp(x) + C"),
    ("integrate(x*exp(x), x)", "x*exp(x) - exp(x) + C"),
    ("integrate(x**2, (x, 0, 1))", "1/3"),
    ("integrate(x**2, x, 0, 1)", "1/3"),
    ("Integral(x**2, (x, 0, 1))", "1/3"),
    ("Integrate[x^2, {x, 0, 1}]", "1/3"),
    ("int(x^2, x=0..1)", "1/3"),
    ("∫₀¹ x² dx", "1/3"),
    (r"Evaluate \int \frac{dx}{x}.", "log(Abs(x)) + C"),
    ("∫ dx/(1+x^2)", "atan(x) + C"),
    (r"\int \frac{1}{x^2+a^2}\,dx", "atan(x/a)/a + C"),
    (r"\int_0^x t^2 \, dt", "x**3/3"),
    (r"\int_0^{2\pi} \frac{d\theta}{2+\cos\theta}", "2*sqrt(3)*pi/3"),
    (r"\int_{-\infty}^{\infty} \frac{\mathrm{d}x}{1+x^2}", "pi"),
    ("antiderivative of sec(x)", "log(Abs(tan(x) + sec(x))) + C"),
    ("integrate x^n", "x**(n + 1)/(n + 1) + C"),
    ("integrate 1/(a x + b)", "log(Abs(a*x + b))/a + C"),
    ("integrate (2x+1)^5", "(2*x + 1)**6/12 + C"),
    ("integrate 1/(1+e^x)", "x - log(exp(x) + 1) + C"),
    ("integrate ln(x)^2", "x*log(x)**2 - 2*x*log(x) + 2*x + C"),
    ("integral of |x| from -1 to 2", "5/2"),
    ("Integrate[Max[x, 1 - x], {x, 0, 1}]", "3/4"),
    ("int 3x + 2", "3*x**2/2 + 2*x + C"),
    ("integrate x*y from y = 0 to 2", "2*x"),
    ("integrate x y dy from y = 0 to 2", "2*x"),
    ("integrate |x-1| from 0 to 3", "5/2"),
    ("integral of ln(x) from 0 to 1", "-1"),
    ("integral of 1/sqrt(x) from 0 to 1", "2"),
    ("integral of sin(x)/x from 0 to infinity", "pi/2"),
    ("integral of 1/x^2 from 1 to infinity", "1"),
    ("integral of 1/x^2 from -1 to 1", "diverges"),
    ("integral of 1/x from -1 to 1", "diverges"),
    ("integral of 1/x from 1 to infinity", "diverges"),
    ("integral of tan(x) from 0 to pi", "diverges"),
    ("integrate exp(-a*x) from 0 to oo", "1/a"),
    ("integrate(1/(x*sqrt(x**2-1)), x)", "acos(1/Abs(x)) + C"),
    ("integrate 1/(sin(x)+2)", "2*sqrt(3)*atan(2*sqrt(3)*tan(x/2)/3 + sqrt(3)/3)/3 + C"),
    ("Find the integral of $f(x) = x^2 e^{3x}$.", "(9*x**2 - 6*x + 2)*exp(3*x)/27 + C"),
    (r"What is the derivative of $f(x) = \frac{x}{x+1}$?", "(x + 1)**(-2)"),
    ("diff(sin(x)/x, x)", "cos(x)/x - sin(x)/x**2"),
    ("diff(x^5, x, 3)", "60*x**2"),
    ("D[x^3, x]", "3*x**2"),
    ("the tenth derivative of x^12", "239500800*x**2"),
    ("What is the 15th derivative of sin(2x)?", "-32768*cos(2*x)"),
    ("d^10/dx^10 of x^12", "239500800*x**2"),
    ("fourth derivative of x^5", "120*x"),
    ("differentiate Sin(x - 2)", "cos(x - 2)"),
    ("diff(Abs(x - 2), x)", "sign(x - 2)"),
    ("d/dx acosh(x)", "1/(sqrt(x - 1)*sqrt(x + 1))"),
    (r"\frac{d^{10}}{dx^{10}} \left(\frac{1}{1 - x}\right)", "-3628800/(x - 1)**11"),
    ("the 50th derivative of cos(x)", "-cos(x)"),
    (r"Evaluate the integral \[ \int \frac{1}{\sqrt{7 - X^{2}}} \, dX \]", "asin(sqrt(7)*X/7) + C"),
    ("Integrate 1/(A+B*X)", "log(Abs(A + B*X))/B + C"),
    ("integrate x*|x|", "x**3*sign(x)/3 + C"),
    ("integrate tan(c + d*x)^4 dx", "x + tan(c + d*x)**3/(3*d) - tan(c + d*x)/d + C"),
    ("integrate 1/(x^(1/3) + 1)", "3*x**(2/3)/2 - 3*x**(1/3) + 3*log(Abs(x**(1/3) + 1)) + C"),
    ("integrate x^(1/3) from -1 to 8", "45/4"),
    ("integrate 1/cbrt(x - 1) from 0 to 9", "9/2"),
    ("integrate x^(-4/3) from -1 to 1", "diverges"),
    ("integrate sin(x) from 0 to n pi", "-cos(pi*n) + 1"),
    ("integrate x from a to b c", "-a**2/2 + b**2*c**2/2"),
    ("integrate cos(a t) from t = 0 to 2 pi / a", "0"),
    (
        "integrate ln|x^2 - 4|",
        "x*log(Abs(x**2 - 4)) - 2*x - 2*log(Abs(x - 2)) + 2*log(Abs(x + 2)) + C",
    ),
    ("integrate sin(2x)/sqrt(1 + sin(x)^4)", "asinh(sin(x)**2) + C"),
    ("integrate |cos(x)| sin(x)", "-cos(x)*Abs(cos(x))/2 + C"),
    ("integrate sqrt(x^3 + x^2)", "2*(x + 1)**(3/2)*(3*x - 2)*Abs(x)/(15*x) + C"),
    ("integrate cos(x/2)^2/(x + sin(x))", "log(Abs(x + sin(x)))/2 + C"),
    ("integrate e^asinh(2x)", "x**2 + x*sqrt(4*x**2 + 1)/2 + asinh(2*x)/4 + C"),
    ("integrate (x^3 + 2)^2/x^20", "-1/(13*x**13) - 1/(4*x**16) - 4/(19*x**19) + C"),
    ("integrate(sin(x), x, 0, oo)", "diverges"),
    ("integrate(1/(x ln(x)), x, 2, oo)", "diverges"),
    ("integrate(1/(5+4*cos(x)), x, 0, 2*pi)", "2*pi/3"),
    ("series(exp(x), x, 0, 3)", "x**2/2 + x + 1"),
    ("taylor(exp(x), x, 0, 2)", "x**2/2 + x + 1"),
    ("Series[Exp[x], {x, 0, 2}]", "x**2/2 + x + 1"),
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_calculus_in_any_notation_has_a_checked_result(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_real_odd_roots_in_an_integral_are_told() -> None:
    told = "I took odd roots of negative numbers as real."

    assert answer("integrate (x^2 - 1)^(1/3) x from 0 to 3").text.endswith(told)
    assert told not in answer("integrate (x^2 - 1)^(1/3) x from 1 to 3").text


@pytest.mark.parametrize(
    ("question", "place"), [("|x^2 - 1|", "x² - 1"), ("sqrt(sin(x)^2)", "sin(x)")]
)
def test_where_an_antiderivative_jumps_is_said(question: str, place: str) -> None:
    found = answer(f"integrate {question}")

    assert found.text.endswith(f"on either side of the zeros of `{place}`.")


def test_an_antiderivative_without_jumps_is_told_by_itself() -> None:
    assert "either side" not in answer("integrate |x - 2|").text


def test_the_condition_of_a_parameter_is_said() -> None:
    assert "`n ≠ -1`" in answer("integrate x^n").text
    assert "`a > 0`" in answer("integrate exp(-a*x) from 0 to oo").text


@pytest.mark.parametrize(
    "question",
    [
        "integrate(x^2, hello)",
        "diff(x^2, 3)",
        "series(cos(x + y), x + y, 0, 4)",
        "integrate x y dx from y = 0 to 2",
    ],
)
def test_a_call_that_cannot_be_read_is_not_taken_for_prose(question: str) -> None:
    assert asks_unclearly(question)


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    "question",
    [
        *("integrate(1/(x - y), x, y - 1, y + 1)", "integrate(f*x, x, 0, oo)", "integrate x^x"),
        "\\prod_{n=1}^{oo} (1 + sin(n)/n^2)",
    ],
)
def test_no_value_is_given_where_none_is_certain(question: str) -> None:
    assert answer(question).result is None


def test_a_function_that_is_not_known_is_named() -> None:
    with pytest.raises(UnreadableError, match="psi"):
        answer("limit(psi(x), x, 0)")


def test_a_derivative_of_a_very_high_order_is_refused() -> None:
    with pytest.raises(TooLargeError):
        answer("the 90th derivative of sin(x)^9")


@pytest.mark.parametrize(
    ("text", "low", "high", "diverges"),
    [
        ("1/x", "0", "1", True),
        ("1/sqrt(x)", "0", "1", False),
        ("1/(x-1)^2", "0", "2", True),
        ("1/(x ln x)", "2", "oo", None),
        ("exp(-x)", "0", "oo", False),
    ],
)
def test_divergence_is_seen_or_left_open(
    text: str, low: str, high: str, diverges: bool | None
) -> None:
    bounds = parse_expression(low), parse_expression(high)

    assert is_divergent(parse_expression(text), "x", bounds) in (diverges, None)


def test_an_area_turns_its_sign_with_its_bounds() -> None:
    bounds = parse_expression("1"), parse_expression("0")

    assert abs(area(parse_expression("x^2"), "x", bounds, {}) + 1 / 3) < 1e-9


def test_a_calculation_that_takes_too_long_is_broken_off() -> None:
    def forever() -> int:
        while True:
            to_sympy(parse_expression("x + 1"))

    assert within(0.05, forever) is None


def test_the_outer_limit_goes_on_inside_an_inner_one() -> None:
    def forever() -> int:
        while True:
            within(0.01, lambda: [to_sympy(parse_expression("x")) for _ in range(10_000)])

    assert within(0.1, forever) is None


@pytest.mark.parametrize(
    "question", ["integrate 1/(x*sqrt(1 - 1/x^2))", "integrate ln(x)*acosh(x)"]
)
def test_an_antiderivative_of_real_functions_is_real(question: str) -> None:
    found = answer(question)

    assert found.result is not None
    assert "I*" not in found.result


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("integrate a*r^2 + k", "a*r**3/3 + k*r + C"),
        ("integrate |x|^n", "x**(n + 1)/(n + 1) + C"),
        ("integrate (cos(z)^a)^(1/a) from 0 to pi", None),
        ("integrate (cos(z)^a)^(1/a) from 0 to pi/2", "1"),
    ],
)
def test_letters_are_tried_as_whole_exponents_and_in_small_regions(
    question: str, result: str | None
) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("∫ x^m (a x + 1)^n dx", "x**(m + 1)*hyper((-n, m + 1), (m + 2,), -a*x)/(m + 1) + C"),
        (
            "integrate tan(x)^n",
            "tan(x)**(n + 1)*hyper((1, n/2 + 1/2), (n/2 + 3/2,), -tan(x)**2)/(n + 1) + C",
        ),
        ("integrate sqrt(1+x^3)", "x*hyper((-1/2, 1/3), (4/3,), -x**3) + C"),
        ("integrate sqrt(cosh(x))", "sinh(x)*hyper((1/4, 1/2), (3/2,), -sinh(x)**2) + C"),
    ],
)
def test_powers_with_letters_are_integrated_by_a_named_function(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert "`hyp2f1` is Gauss's hypergeometric function 2F1" in found.text
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "question",
    [
        "integrate x^(-n-1)*(a+b*x^n)^5",
        "integrate cosh(a*x)/x^n",
        "integrate sin(a*x)^m/cos(a*x)^n",
        "integrate 1/(x^2*(a+b*x^n))",
        "integrate tanh(a*x)^n",
    ],
)
def test_such_integrals_are_checked_by_differentiation(question: str) -> None:
    check = answer(question).check

    assert check is not None
    assert check.mark is Mark.AGREES


def test_a_hypergeometric_function_is_read_back_as_it_is_shown() -> None:
    value = to_sympy(parse_expression("hyp2f1(1/2, n, 3/2, -x^2)"))

    assert to_sympy(parse_expression(show(value))) == value
