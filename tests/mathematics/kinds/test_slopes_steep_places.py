"""Where a graph has a given slope."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.mathematics.kinds.slopes.steep_places import read_steep_places


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("where does y = x^2 have slope 6", "x = 3"),
        ("Where is the tangent to y = x² parallel to y = 2x + 7?", "x = 1"),
        ("find the points on the curve y = x^3 - 12x where the tangent is horizontal",
         "(-2, 16), (2, -16)"),
        ("f(x) = x^3 - 3x. Solve f'(x) = 0", "x = -1, 1"),
        ("Let f(x) = x^2 - 8x. Find the values of x for which f'(x) = 0.", "x = 4"),
        ("find x such that f'(x) = 1/2 if f(x) = ln(x)", "x = 2"),
        ("for what x is the derivative of x^3 - 3x equal to 9", "x = -2, 2"),
        ("where is the slope of y = x^2 - 4x zero", "x = 2"),
        ("Find the values of x where f(x) = x^4 - 8x^2 has a horizontal tangent", "x = -2, 0, 2"),
        ("where is the derivative of sin x equal to 0", "x = pi/2 + pi*n"),
    ],
)  # fmt: skip
def test_places_with_a_slope_are_found(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("where is the gradient of y = 2x + 1 equal to 2", "everywhere"),
        ("where is the slope of y = x^3 equal to -1", "no place"),
    ],
)
def test_slopes_of_no_place_or_of_all_are_told(question: str, words: str) -> None:
    assert words in answer(question).text


@pytest.mark.parametrize(
    "text",
    [
        "find the derivative of x^2 at the point x = 3",
        "slope of y = x^2 at x = 3",
        "find the tangent to y = x^2 at (1, 1)",
        "where is the derivative of x^2 positive",
        "what is the slope of the line through (1, 2) and (3, 4)",
    ],
)
def test_slopes_at_places_are_left_to_others(text: str) -> None:
    assert read_steep_places(text) is None


@settings(max_examples=8, deadline=None)
@given(st.integers(1, 5), st.integers(-6, 6), st.integers(-9, 9))
def test_the_place_on_a_parabola_is_that_of_the_formula(a: int, b: int, slope: int) -> None:
    found = answer(f"where does y = {a}x^2 + ({b})x have slope {slope}")

    top, bottom = slope - b, 2 * a
    assert found.result is not None
    numerator, _, denominator = found.result.removeprefix("x = ").partition("/")
    assert int(numerator) * bottom == top * int(denominator or 1)
