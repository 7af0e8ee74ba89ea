"""Integrals by the beta function, by turning round, over steps, and by substitution."""

from fractions import Fraction
from math import floor

import mpmath
import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.definite_integrals import known_values
from tutor_tui.mathematics.integration.beta import by_beta
from tutor_tui.mathematics.integration.jumps import jumps_of
from tutor_tui.mathematics.integration.reflections import by_reflection
from tutor_tui.mathematics.integration.substitutions import by_substitution, by_sums_of_waves
from tutor_tui.mathematics.integration.ways import by_known_ways
from tutor_tui.mathematics.parse import parse_expression

ANSWERS = (
    ("Integrate floor(x) from x = 0 to 4", "6"),
    ("Evaluate the integral from 0 to 3 of floor(x) * x dx", "13/2"),
    ("integrate floor(x^2) from 0 to 2", "-sqrt(3) - sqrt(2) + 5"),
    ("integrate x - floor(x) from 0 to 5/2", "9/8"),
    (r"\int_0^1 x^m (1-x)^n\,dx", "gamma(m + 1)*gamma(n + 1)/gamma(m + n + 2)"),
    ("integrate (1-x^3)^(1/2) from 0 to 1", "sqrt(pi)*gamma(1/3)/(5*gamma(5/6))"),
    (r"\int_2^4 \frac{\sqrt{\ln(9-x)}}{\sqrt{\ln(9-x)}+\sqrt{\ln(x+3)}} dx", "1"),
    (r"\int x^2 \sec^2(x^3)\,dx", "tan(x**3)/3 + C"),
    ("int(sin(x)^3/x, x)", "3*Si(x)/4 - Si(3*x)/4 + C"),
    (r"\int \frac{e^{x}}{(x + 1)^{2}} \, dx", "exp(-1)*Ei(x + 1) - exp(x)/(x + 1) + C"),
    ("int_0^1 x^2 dx", "1/3"),
    (r"\int_0^2 \lfloor 2x \rfloor x\,dx", "17/4"),
    ("integrate(cos(x)^4, x, 0, 2*%pi)", "3*pi/4"),
    ("integrate(exp(-x), x, 0, inf)", "1"),
    ("integrate(exp(x), x, minf, 0)", "1"),
)


@pytest.mark.parametrize(("question", "result"), ANSWERS)
def test_the_integral_is_found_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_a_value_that_holds_for_some_letters_only_is_told_so() -> None:
    assert "as far as it converges" in answer("integrate x^(a-1)/(1+x) from 0 to oo").text
    assert "`1/(k + 1)` (as far as it converges)" in answer("integrate x^k from 0 to 1").text
    assert "as far as it converges" not in answer("integrate exp(-a*x) from 0 to oo").text


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("integrate 1/sqrt(x^2 + a^2)", "for `a > 0`."),
        ("integrate x arccsc(a x)", "for `a > 0`."),
        ("integrate 1/(a^2 + x^2)", "for `a ≠ 0`."),
        ("integrate 1/(a + x^2)", "for `a > 0`."),
    ],
)
def test_the_signs_for_which_an_antiderivative_holds_are_told(
    question: str, condition: str
) -> None:
    assert condition in answer(question).text


@given(st.integers(-6, 6), st.integers(1, 9))
@settings(max_examples=9, deadline=None)
def test_steps_add_up_as_by_hand(low: int, length: int) -> None:
    x = sympy.Symbol("x")
    bounds = sympy.Integer(low), low + sympy.Rational(length, 2)
    (found,) = known_values(sympy.floor(x), "x", *bounds)
    quarters = range(4 * low, 4 * low + 2 * length)

    assert found == sum(floor(Fraction(quarter, 4)) for quarter in quarters) / sympy.Integer(4)


@given(st.integers(1, 7), st.integers(1, 7), st.integers(1, 3))
@settings(max_examples=9, deadline=None)
def test_the_beta_function_gives_what_quadrature_gives(m: int, n: int, p: int) -> None:
    x, half = sympy.Symbol("x", real=True), sympy.Rational(1, 2)
    body = x ** (m * half) * (1 - x**p) ** (n * half)
    value = by_beta(body, x, (sympy.S.Zero, sympy.S.One))
    area = mpmath.quad(lambda t: t ** (m / 2) * (1 - t**p) ** (n / 2), [0, 0.5, 1])

    assert value is not None
    assert abs(float(value) - float(area)) < 1e-5


@pytest.mark.parametrize(
    ("text", "high"), [("x^m/(1+x)", "oo"), ("x^(-2) (1-x)", "1"), ("x^x (1-x)", "1")]
)
def test_no_beta_function_where_convergence_is_not_certain(text: str, high: str) -> None:
    x, m = sympy.Symbol("x", real=True), sympy.Symbol("m", positive=True)
    body = to_sympy(parse_expression(text)).subs({"x": x, "m": m})
    end = sympy.oo if high == "oo" else sympy.S.One

    assert by_beta(body, x, (sympy.S.Zero, end)) is None


def test_only_a_constant_sum_is_taken_by_turning_round() -> None:
    x = sympy.Symbol("x", real=True)

    assert by_reflection(1 / (1 + sympy.exp(x)), x, (-sympy.S.One, sympy.S.One)) == 1
    assert by_reflection(x**2, x, (sympy.S.Zero, sympy.S.One)) is None


def test_only_polynomials_of_low_degree_have_known_jumps() -> None:
    x = sympy.Symbol("x")

    assert jumps_of(x**2, x, (sympy.S.Zero, sympy.Integer(2))) == {1, sympy.sqrt(2), sympy.sqrt(3)}
    assert jumps_of(1 / x, x, (sympy.S.One, sympy.Integer(2))) is None


@pytest.mark.parametrize(
    "text", ["x sec(x^2)^3", "x*abs(x^2-9)", "cos(x)/(1+sin(x))^3", "sin(5x-1)^3"]
)
def test_a_new_variable_gives_an_antiderivative(text: str) -> None:
    x = sympy.Symbol("x", real=True)
    body = to_sympy(parse_expression(text)).subs("x", x)
    found = by_substitution(body, x, by_known_ways)

    assert found is not None
    for place in (sympy.Rational(3, 10), sympy.Rational(11, 10)):
        gap = (sympy.diff(found, x) - body).subs(x, place)
        assert abs(complex(gap.n())) < 1e-9


def test_what_is_no_wave_is_no_sum_of_waves() -> None:
    x = sympy.Symbol("x", real=True)

    assert by_sums_of_waves(sympy.exp(x), x, by_known_ways) is None
