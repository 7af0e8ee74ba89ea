"""Solutions in the real numbers alone, and powers of the unknown beside other letters."""

import pytest

from tests.mathematics.asking import answer


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Solve x^2 = -4 in the reals", "no solution"),
        ("Solve e^x + 1 = 0 in the reals", "no solution"),
        ("Solve e^x + 1 = 0", "no real solution"),
        ("Solve -3a/sqrt(x) = 0 for x", "no real solution"),
        ("Solve (-3)^x = 27 over the reals", "no solution"),
        ("Solve sin(x)^2 + cos(x)^2 = 1 for x over the real numbers", "all real numbers"),
        ("Solve -oo*x + 1 = 0 for x", None),
        ("Solve x^2 > -∞", "all real numbers"),
        ("-3 < x < ∞", "x > -3"),
        ("Solve 1/(2 + 1/x) = 0", "no solution"),
        ("Solve x^2 + x + 1 = 0 over the real numbers", "no solution"),
        ("Solve x^2 + 1 = 0 over R", "no solution"),
        ("find the real solutions of x^2 + 4 = 0", "no solution"),
        ("Solve x^2 = 4 in the reals", "x = -2, 2"),
        ("Solve x^2 + 1 = 0", "x = -I, I"),
        ("solve a x^3 = b for x", "x = (b/a)**(1/3)"),
        ("solve y = x^5 for x", "x = y**(1/5)"),
    ],
)
def test_only_the_wanted_numbers_are_solutions(question: str, result: str) -> None:
    assert answer(question).result == result
