"""Notations that schools read in their own way: fractions beside ÷, `f⁻¹(x)` and `fg(x)`."""

import pytest

from tests.mathematics.asking import answer


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Work out 2/3 ÷ 4/5", "5/6"),
        ("6 ÷ 2/3", "9"),
        ("what about 3/4 divided by 1/2", "3/2"),
        ("how much is 2/3 over 4/5", "5/6"),
        ("simplify x/4 divided by x/2", "1/2"),
        ("solve x/4 divided by 1/2 = 3", "x = 6"),
        (r"6 \div 2/3", "9"),
        ("1/2 ÷ 3", "1/6"),
        ("-2/3 ÷ -4/5", "5/6"),
        ("12 ÷ 4 / 3", "1"),
        ("100 ÷ 5 ÷ 2", "10"),
        ("6÷2(1+2)", "9"),
        ("5 1/2 ÷ 2 3/4", "2"),
        ("Simplify 12x^3 ÷ 4x", "3*x**2"),
        ("Simplify (3x²y)³ ÷ 9x⁴y", "3*x**2*y**2"),
        (r"$10\pi \div 2\pi$", "5"),
        ("Simplify 24x^2 ÷ 6x × 2", "8*x"),
        ("Simplify 12x^3/4x", "3*x**2"),
        ("Find f^{-1}(x) if f(x) = 3x - 2", "x/3 + 2/3"),
        ("f(x) = (x+1)/(x-2). find f^-1(x)", "(2*x + 1)/(x - 1)"),
        ("Given f(x) = 2x + 1 and g(x) = x^2 find fg(x)", "2*x**2 + 1"),
        ("Given f(x) = 2x + 1 and g(x) = x^2 find gf(3)", "49"),
        ("f(x) = 2x + 1 and g(x) = x^2. find (fg)(x)", "2*x**3 + x**2"),
        ("f(x) = x^{-1}(x+1). find f(2)", "3/2"),
        ("If dy/dx = 2y and y(0) = 3, find y", "y = 3*exp(2*x)"),
        ("given that dy/dx = 3x^2 and y = 2 when x = 1, find y", "y = x**3 + 1"),
        ("dy/dx = 3x^2. Given that y = 2 when x = 1, find y in terms of x", "y = x**3 + 1"),
    ],
)
def test_a_notation_means_what_schools_mean_by_it(question: str, result: str) -> None:
    assert answer(question).result == result
