"""Whatever a known way gives has the integrand as its derivative, on both sides of zero."""

from fractions import Fraction

import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.integration.ways import by_known_ways
from tutor_tui.mathematics.parse import parse_expression

PLACES = tuple(map(sympy.Rational, ("3/10", "7/10", "19/10", "17/5", "-3/5", "-11/5")))
LETTERS = {"a": "13/10", "b": "3/5", "m": "6/5"}
INTEGRANDS = (
    *("((1 + x)/(1 - x))^(1/3)", "x^5/(x^2-4)^(13/6)", "(4x^5-1)/(x^5+x+1)^2", "e^arcsin(x)"),
    *("e^x (1 + cos(x))/(1 - sin(x))", "e^arctan(x)/(1 + x^2)^(3/2)", "arctan(x)/(x^2 (1 + x^2))"),
    *("cos(x)^3 sqrt(sin(x))", "sin(x)^3/sqrt(cos(x))", "tan(x)^(3/2)/cos(x)^4"),
    *("1/(x^6-1)", "1/(2+cos(x))", "sqrt(tan(x))", "sqrt(1-sin(x))", "sqrt(3+3cos(2x))"),
    *("cos(2x)/(sin(x)+cos(x))", "abs(x-1)", "x*abs(x)", "exp(abs(x-2))", "log(x+sqrt(x^2+1))"),
    *("1/(sqrt(x)+x^(1/3))", "sqrt(1+sqrt(x))", "arcosh(x)", "arcsin(x)", "x arctan(x)"),
    *("1/(2e^(m x)-5e^(-m x))", "sqrt(7-x^2)/x^4", "x^2*sqrt((x^2-4)^3)", "x^2/(a+b x)^3"),
    *("1/((a+x)*sqrt(x^2-a^2))", "1/(x^2*sqrt(a+b x))", "sin(3x)/cos(x)", "1/cosh(x)"),
    *("1/sqrt(x^2+2x+5)", "1/(1-sin(a x))", "1/(a^2-x^2)", "sqrt((1+x)/(1-x))"),
    *("sqrt(e^x-1)", "e^(-a x^2) e^(2b x)", "ln(x^2+1)", "arctan(sqrt(x))", "ln(x)^3"),
    *("1/(x*sqrt(x^2+1))", "1/cos(x)^3", "sin(x)^6", "(3x^3-4)/sqrt(x^2-3x+2)"),
    *("sin(a x)/x^2", "cos(2x)/(x-5)^3", "x^2 sinh(x)", "sinh(m x+1)/(x^2-9)", "e^x erf(x)"),
    *("e^(a x^2)/x^4", "x^6 e^(-b x^2)", "x^(3/7) e^(-a x)", "e^(x^4)/x", "erf(x)^2"),
    *("x^2 a^(x^3)", "x/sinh(a x)^2", "e^(4x) sin(e^x)", "x Si(x)", "x^2/e^(2x)"),
    *("sqrt(a+b x)/x^2", "x^2/(a+b x^3)^2", "1/(x^2 (m^4+x^4))", "1/(a+b e^(3x))"),
    *("1/(a^2+b^2 sinh(m x)^2)", "1/(a^2-b^2 cosh(x)^2)", "x/(sqrt(6+x)+sqrt(6-x))"),
    *("x tanh(a x)", "x^2/(e^x+1)", "x/sinh(x)", "ln(x+5)/(x-9)", "ln(x)^2/(x+4)"),
    *("ln(1-x/9)/x", "ln(x) ln(1+x)/x", "x e^(x^4)", "x/sqrt(9-x^4)", "1/ln(x) - 1/ln(x)^2"),
    *("(ln(x) cos(x) - sin(x)/x)/ln(x)^2", "sec(x) sqrt(sec(x) + tan(x))", "sqrt(csc(x)-sin(x))"),
    *("x/(a x^2+b x+1)^(3/2)", "sqrt(x^2+x+1)/x", "1/(1+x^2)^3", "1/(x^8+x)", "sqrt(3-2x-x^2)"),
)


def _gap(found: sympy.Expr, body: sympy.Expr, place: sympy.Rational) -> float | None:
    """How far the slope is from the integrand, where both are real."""
    x = sympy.Symbol("x", real=True)
    height = complex(sympy.N(body.subs(x, place)))
    value = complex(sympy.N(found.subs(x, place)))
    if abs(height.imag) > 1e-12 or value != value:
        return None
    slope = complex(sympy.N(sympy.diff(found, x).subs(x, place)))
    return abs(slope - height) / max(1, abs(height))


def _real(text: str) -> sympy.Expr:
    letters = {sympy.Symbol(name): sympy.Symbol(name, positive=True) for name in LETTERS}
    names = letters | {sympy.Symbol("x"): sympy.Symbol("x", real=True)}
    return to_sympy(parse_expression(text)).xreplace(names)


@pytest.mark.parametrize("text", INTEGRANDS)
def test_the_derivative_of_what_is_found_is_the_integrand(text: str) -> None:
    body, x = _real(text), sympy.Symbol("x", real=True)
    found = by_known_ways(body, x)
    assert found is not None

    values = {sympy.Symbol(name, positive=True): sympy.Rational(v) for name, v in LETTERS.items()}
    gaps = [_gap(found.subs(values), body.subs(values), place) for place in PLACES]
    known = [gap for gap in gaps if gap is not None]
    assert len(known) >= 2
    assert max(known) < 1e-9


@pytest.mark.parametrize(
    "text", ["x^x", "e^x ln(x+1)/x", "e^(x^3+x)", "sin(x^2)", "e^sin(x)", "sin(x)/e^(x^2)"]
)
def test_what_has_no_known_form_is_left_to_others(text: str) -> None:
    assert by_known_ways(_real(text), sympy.Symbol("x", real=True)) is None


@settings(max_examples=8, deadline=None, derandomize=True)
@given(
    st.lists(st.integers(-4, 4), min_size=1, max_size=4),
    st.lists(st.integers(-3, 3), min_size=1, max_size=3, unique=True),
    st.integers(1, 5),
)
def test_any_fraction_with_known_poles_is_integrated(
    above: list[int], poles: list[int], width: int
) -> None:
    x = sympy.Symbol("x", real=True)
    below = sympy.prod(x - pole for pole in poles) * (x**2 + width)
    body = sympy.Poly(above, x).as_expr() / below
    found = by_known_ways(body, x)
    assert found is not None

    place = sympy.Rational(*Fraction(53, 7).as_integer_ratio())
    gap = _gap(found, body, place)
    assert gap is not None
    assert gap < 1e-9
