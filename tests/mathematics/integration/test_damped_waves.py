"""Polynomials times damped waves, against the derivative of what is found."""

import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor_tui.mathematics.integration.damped_waves import of_damped_wave

NUMBERS = st.integers(-3, 3).filter(bool)


@settings(max_examples=9, deadline=None)
@given(st.lists(NUMBERS, min_size=1, max_size=4), NUMBERS, NUMBERS, st.booleans())
def test_the_derivative_is_the_damped_wave(
    numbers: list[int], a: int, b: int, is_sine: bool
) -> None:
    x = sympy.Symbol("x")
    wave = sympy.sin(b * x + 1) if is_sine else sympy.cos(b * x + 1)
    body = sympy.Poly(numbers, x).as_expr() * sympy.exp(a * x / 2) * wave
    found = of_damped_wave(body, x)

    assert found is not None
    assert abs((sympy.diff(found, x) - body).evalf(30, subs={x: sympy.Rational(7, 5)})) < 1e-20


def test_other_products_are_left_to_other_ways() -> None:
    x = sympy.Symbol("x")

    assert of_damped_wave(sympy.exp(x**2) * sympy.sin(x), x) is None
    assert of_damped_wave(sympy.exp(x) * sympy.sin(x) ** 2, x) is None
    assert of_damped_wave(sympy.exp(x) * sympy.sin(x) / x, x) is None
