"""Integrals of known form have the values that tables give, and others are left alone."""

from collections.abc import Callable

import mpmath
import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.divergence import is_divergent
from tutor_tui.mathematics.integration.half_lines import on_half_line
from tutor_tui.mathematics.integration.recognised import closed_form
from tutor_tui.mathematics.integration.residues import over_the_line
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.quadratures import area

Way = Callable[[sympy.Expr, sympy.Symbol], sympy.Expr | None]
HALF_LINES = (
    ("sin(x)/x", "pi/2"),
    ("sin(a x)/x", "pi/2"),
    ("sin(x)^2/x^2", "pi/2"),
    ("sin(x)^3/x^3", "3pi/8"),
    ("sin(x)^3/x^2", "3ln(3)/4"),
    ("(1-cos(x))/x^2", "pi/2"),
    ("(sin(x)-x cos(x))/x^3", "pi/4"),
    ("(cos(2x)-cos(3x))/x", "ln(3/2)"),
    ("(e^(-a x)-e^(-b x))/x", "ln(b/a)"),
    ("e^(-a x) sin(b x)", "b/(a^2+b^2)"),
    ("x^3 e^(-2x)", "3/8"),
    ("sqrt(x) e^(-x)", "sqrt(pi)/2"),
    ("x^4 e^(-a x^2)", "3*sqrt(pi)/(8a^(5/2))"),
    ("sin(x^2)", "sqrt(2pi)/4"),
    ("cos(x)/sqrt(x)", "sqrt(pi/2)"),
    ("(1-e^(-x^2))/x^2", "sqrt(pi)"),
    ("e^(-sqrt(x))", "2"),
)
LINES = (
    ("cos(x)/(x^2+1)", "pi e^(-1)"),
    ("cos(x)/(a^2+x^2)", "pi e^(-a)/a"),
    ("x sin(b x)/(x^2+a^2)", "pi e^(-a b)"),
    ("cos(x)^2/(x^2+1)", "pi/2+pi e^(-2)/2"),
    ("1/(x^4+1)", "pi/sqrt(2)"),
    ("x^2/((x^2+a^2)(x^2+b^2))", "pi/(a+b)"),
    ("1/(x^2+a^2)^3", "3pi/(8a^5)"),
    ("sin(x)/(x^2+2x+5)", "-pi e^(-2) sin(1)/2"),
)
LEFT_ALONE = (
    (on_half_line, ("sin(x)", "x e^x", "cos(x)/x", "1/x^2", "sin(x)/x^2", "e^(-x)/x", "tan(x)")),
    (over_the_line, ("1/x", "sin(x)/x", "x/(x^2+1)", "x cos(x)", "e^x/(x^2+1)", "1/(x^2-1)")),
)


def _read(text: str) -> tuple[sympy.Expr, sympy.Symbol]:
    x = sympy.Symbol("x", real=True)
    names = {sympy.Symbol(name): sympy.Symbol(name, positive=True) for name in "ab"}
    return to_sympy(parse_expression(text)).xreplace(names | {sympy.Symbol("x"): x}), x


@pytest.mark.parametrize(
    ("way", "text", "value"),
    [(on_half_line, *row) for row in HALF_LINES] + [(over_the_line, *row) for row in LINES],
)
def test_a_known_form_has_the_value_of_the_tables(way: Way, text: str, value: str) -> None:
    found = way(*_read(text))
    assert found is not None

    gap = (found - _read(value)[0]).subs({sympy.Symbol("a", positive=True): sympy.Rational(7, 5)})
    assert abs(complex(gap.subs(sympy.Symbol("b", positive=True), 3).n(20))) < 1e-15


@pytest.mark.parametrize(
    ("way", "text"), [(way, text) for way, texts in LEFT_ALONE for text in texts]
)
def test_what_diverges_or_has_another_form_gets_no_value(way: Way, text: str) -> None:
    assert way(*_read(text)) is None


@given(st.integers(1, 5), st.integers(0, 4), st.integers(1, 6), st.integers(1, 6))
@settings(max_examples=8, deadline=None)
def test_half_lines_agree_with_quadrature(order: int, power: int, rate: int, wave: int) -> None:
    text = f"x^({power}/2) e^(-{rate}x) cos({wave}x) (x^{order}+1)"
    found = on_half_line(*_read(text))
    assert found is not None

    expected = mpmath.quad(
        lambda x: x ** (power / 2) * mpmath.exp(-rate * x) * mpmath.cos(wave * x) * (x**order + 1),
        [0, 1, 4, 12, 40],
    )
    assert abs(complex(found.n(20)) - expected) < 1e-6 * max(1, abs(expected))


CONSTANTS = (
    ("pi*log(2)/8", lambda: mpmath.pi * mpmath.log(2) / 8),
    ("4/3", lambda: mpmath.mpf(4) / 3),
    ("0", lambda: mpmath.mpf(0)),
    ("pi**4/15", lambda: mpmath.pi**4 / 15),
    ("-EulerGamma", lambda: -mpmath.euler),
    ("2*zeta(3)", lambda: 2 * mpmath.zeta(3)),
    ("Catalan", lambda: +mpmath.catalan),
    ("22/7 - pi", lambda: mpmath.mpf(22) / 7 - mpmath.pi),
)


@pytest.mark.parametrize(("form", "number"), CONSTANTS)
def test_the_form_of_a_number_is_recognised(form: str, number: Callable[[], object]) -> None:
    with mpmath.workdps(40):
        assert str(closed_form(number())) == form


@given(st.integers(1, 10**6))
@settings(max_examples=8, deadline=None)
def test_the_sine_of_a_whole_number_has_no_form(number: int) -> None:
    with mpmath.workdps(40):
        assert closed_form(mpmath.sin(number)) is None


WAVES = (
    ("(1-cos(x))/x^2", "0", "oo", "pi/2"),
    ("sin(x)/x", "-oo", "oo", "pi"),
    ("sin(x^2)", "0", "oo", "sqrt(2pi)/4"),
    ("cos(x)/(x^2+1)", "0", "oo", "pi e^(-1)/2"),
    ("sin(x)^2/x^2", "-oo", "0", "pi/2"),
)


@pytest.mark.parametrize(("text", "low", "high", "value"), WAVES)
def test_oscillations_are_added_up_to_infinity(text: str, low: str, high: str, value: str) -> None:
    bounds = parse_expression(low), parse_expression(high)
    found = area(parse_expression(text), "x", bounds, {})

    assert found is not None
    assert abs(complex(found) - complex(_read(value)[0].n(20))) < 1e-9


@pytest.mark.parametrize("text", ["sin(x)", "x cos(x)", "cos(x)^2"])
def test_oscillations_that_do_not_fade_have_no_sum(text: str) -> None:
    bounds = parse_expression("0"), parse_expression("oo")

    assert area(parse_expression(text), "x", bounds, {}) is None


@pytest.mark.parametrize("text", ["e^x", "x^2", "sqrt(x)", "1", "1/x"])
def test_what_never_falls_is_seen_to_diverge(text: str) -> None:
    assert is_divergent(
        parse_expression(text), "x", (parse_expression("1"), parse_expression("oo"))
    )


ANSWERS = (
    ("integrate(sqrt(tan(x)), x, 0, pi/2)", "sqrt(2)*pi/2"),
    (r"Compute $\int_0^1 \frac{\ln(1+x)}{1+x^2}\,dx$", "pi*log(2)/8"),
    ("Integrate[Sin[x]^2/x^2, {x, -Infinity, Infinity}]", "pi"),
    ("Evaluate the integral of x^3/(e^x - 1) from 0 to infinity", "pi**4/15"),
    (r"\int_{-\infty}^{\infty} \frac{\cos x}{x^2+1}\,dx", "pi*exp(-1)"),
    ("int(x*sin(x)/(1+cos(x)^2), x = 0..pi)", "pi**2/4"),
    ("∫_0^∞ (cos(2x) - cos(3x))/x dx", "log(3/2)"),
    ("integrate x^5*cos(x) from -2 to 2", "0"),
)


@pytest.mark.parametrize(("question", "result"), ANSWERS)
def test_a_known_integral_is_answered_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_a_form_that_was_fitted_to_digits_is_said_to_be() -> None:
    assert "found numerically" in answer("integrate ln(1+tan(x)) from 0 to pi/4").text
    assert "found numerically" not in answer("integrate sin(x)/x from 0 to infinity").text
