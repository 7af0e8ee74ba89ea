"""Simplifying in steps: each line has the values of the one before, the last is the answer."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.rules.lookup import rule_of
from tutor_tui.mathematics.steps import steps_of
from tutor_tui.mathematics.syntax import Number
from tutor_tui.mathematics.trees import rational_value, substitute
from tutor_tui.mathematics.verify import function_agrees

whole = st.integers(-6, 6)


def simplified(text: str) -> tuple[Step, ...]:
    """The steps, each checked at several places, and explained by a rule."""
    asked = problem(f"simplify {text}")
    steps = steps_of(asked)
    assert steps, text
    line = steps[0].before
    for step in steps:
        assert step.before == line
        (line,) = step.after
        before, after = parse_expression(step.before), parse_expression(line)
        assert function_agrees(before, to_sympy(after)) is True, step
        assert rule_of(asked, step) is not None, step.rule
    assert f"= {line}`" in answer(f"simplify {text}").text
    return steps


@pytest.mark.parametrize(
    ("text", "rules", "result"),
    [
        ("3x+2y-x+5y", "collect", "2x + 7y"),
        ("2(x+3)-4(x-1)", "expand, collect", "10 - 2x"),
        ("(2x^3)^2", "power of a product", "4x⁶"),
        ("x^3*x^4/x^2", "add exponents, subtract exponents", "x⁵"),
        ("x^(-2)*x^5", "negative exponent, subtract exponents", "x³"),
        ("(3x^2 y)^2/(x y^3)", "power of a product, subtract exponents", "9x³/y"),
        ("(x^2-1)/(x-1)", "factor, cancel", "x + 1"),
        ("(x^2-4)/(x^2+5x+6)", "factor, cancel", "(x - 2)/(x + 3)"),
        ("(x^2+2x)/x", "factor, cancel", "x + 2"),
        ("(a^2-b^2)/(a-b)", "factor, cancel", "a + b"),
        ("((x+1)/(x-1))/((x+2)/(x-1))", "factor, cancel", "(x + 1)/(x + 2)"),
        ("3/(2x) + 1/(4x)", "common denominator, collect", "7/(4x)"),
        ("2/(x-1) - 1/(x+1)", "common denominator, collect, expand", "(x + 3)/(x² - 1)"),
        ("sin(x)^2+cos(x)^2", "pythagoras", "1"),
        ("1-sin(x)^2", "pythagoras", "cos²(x)"),
        ("sin(x)/cos(x)", "tangent", "tan(x)"),
        ("tan(x)cos(x)", "definition", "sin(x)"),
        ("2sin(x)cos(x)", "double angle", "sin(2x)"),
        ("sin(2x)/cos(x)", "double angle", "2 sin(x)"),
        ("sin(x)^2+cos(x)^2+tan(x)^2", "pythagoras, pythagoras", "1/cos²(x)"),
    ],
)
def test_the_steps_use_the_rule_that_fits(text: str, rules: str, result: str) -> None:
    steps = simplified(text)

    assert ", ".join(step.rule for step in steps) == rules
    assert steps[-1].after == (result,)


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("(x^2-1)/(x-1)", "`x ≠ 1`"),
        ("(x^2-9)/(x-3)*(x+1)/(x+3)", "`x ≠ -3` and `x ≠ 3`"),
        ("(x^2+2x)/x", "`x ≠ 0`"),
    ],
)
def test_what_is_cancelled_must_not_be_zero(text: str, excluded: str) -> None:
    assert excluded in simplified(text)[-1].reason


@pytest.mark.parametrize("text", ["sqrt(x)*sqrt(x)", "e^x*e^(2x)", "ln(x) - ln(y)", "x^2+2x+1"])
def test_what_no_rule_leads_to_has_no_steps(text: str) -> None:
    assert not steps_of(problem(f"simplify {text}"))


@settings(max_examples=18, deadline=None)
@given(a=whole, b=whole, c=whole)
def test_cancelling_keeps_the_value_where_both_are_defined(a: int, b: int, c: int) -> None:
    if a in (b, c) or b == c:
        return
    text = f"(x^2 + ({a + b})*x + ({a * b}))/(x^2 + ({a + c})*x + ({a * c}))"
    steps = steps_of(problem(f"simplify {text}"))
    assert steps

    place = Number(Fraction(29, 3))
    for step in steps:
        values = [
            rational_value(substitute(parse_expression(line), "x", place))
            for line in (step.before, *step.after)
        ]
        assert values[0] == values[1] is not None


@settings(max_examples=9, deadline=None)
@given(k=st.integers(2, 5), m=st.integers(2, 5), n=st.integers(2, 4), p=st.integers(1, 4))
def test_laws_of_powers_keep_the_value(k: int, m: int, n: int, p: int) -> None:
    steps = simplified(f"({k}*x^{m})^{n} * x^{p} / x^2")

    assert rational_value(
        substitute(parse_expression(steps[-1].after[0]), "x", Number(Fraction(2)))
    ) == Fraction(k**n * 2 ** (m * n + p - 2))
