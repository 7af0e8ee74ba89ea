"""Which form an expression is simplified to, and for which values of its letters it holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("sqrt(7 + 4 sqrt(3))", "sqrt(3) + 2"),
        ("√(3 + 2√2)", "1 + sqrt(2)"),
        ("sqrt(17 + 12 sqrt(2)) + sqrt(17 - 12 sqrt(2))", "6"),
        ("sqrt(14) - sqrt(16 - 4 sqrt(7))", "sqrt(2)"),
        ("(2 + sqrt(5))^(1/3)", "1/2 + sqrt(5)/2"),
        ("cbrt(7 + 5 sqrt(2))", "1 + sqrt(2)"),
        ("sqrt(2 + sqrt(3))", "sqrt(2)/2 + sqrt(6)/2"),
        ("(x^3 - 1)/(x^2 - 1)", "(x**2 + x + 1)/(x + 1)"),
        ("binomial(n, k) k! (n-k)!", "factorial(n)"),
        ("(x^2 + 2x + 1)/(x + 1)^8", "(x + 1)**(-6)"),
        ("x^y * x^z", "x**(y + z)"),
        ("x + 2", "x + 2"),
        ("(2x + 3)^2", "(2*x + 3)**2"),
        ("6/x/5", "6/(5*x)"),
        ("x^2 - x", "x**2 - x"),
        ("√x * √x", "x"),
    ],
)
def test_an_expression_becomes_as_simple_as_it_can(expression: str, result: str) -> None:
    assert answer(f"simplify {expression}").result == result


@pytest.mark.parametrize(
    ("expression", "result", "condition"),
    [
        ("sqrt(x^2)", "Abs(x)", "for real `x`"),
        ("ln(e^(3x))", "3*x", "for real `x`"),
        ("sqrt(x^2 + 2x + 1)", "Abs(x + 1)", "for real `x`"),
        ("sqrt(18 x^2)", "3*sqrt(2)*Abs(x)", "for real `x`"),
        ("|x|^2", "x**2", "for real `x`"),
        ("ln(a) + ln(b) - ln(c)", "log(a*b/c)", "for positive `a`, `b`, `c`"),
        ("2 ln x + 3 ln y", "log(x**2*y**3)", "for positive `x`, `y`"),
        ("sqrt(8x^2 y^3)", "2*sqrt(2)*x*y**(3/2)", "for positive `x`, `y`"),
    ],
)
def test_a_form_for_some_letters_says_for_which(
    expression: str, result: str, condition: str
) -> None:
    found = answer(f"simplify {expression}")

    assert found.result == result
    assert condition in found.text
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@given(st.integers(1, 9), st.integers(1, 9), st.sampled_from([2, 3, 5, 7]))
@settings(max_examples=8, deadline=None)
def test_the_root_of_a_square_is_found(whole: int, factor: int, radicand: int) -> None:
    inside = f"{whole**2 + factor**2 * radicand} + {2 * whole * factor} sqrt({radicand})"
    difference = f"sqrt({inside}) - ({whole} + {factor} sqrt({radicand}))"

    assert answer(f"simplify {difference}").result == "0"
