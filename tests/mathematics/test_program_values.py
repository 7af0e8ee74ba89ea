"""Names that a few lines of a program give values to."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.mathematics.command_table import WORDED
from tutor_tui.mathematics.program_values import with_values


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("p = x^2 - 3*x + 2; roots(p)", "x = 1, 2"),
        ("A = [1 2; 3 4]; det(A)", "-2"),
        ("A = [2 0; 0 3]\neig(A)", "2, 3"),
        ("m: matrix([1,2],[3,4]); determinant(m);", "-2"),
        ("p := x^2 - 1; q := x - 1; gcd(p, q)", "x - 1"),
        ("syms x; solve(x^2-4==0, x)", "x = -2, 2"),
        ("from sympy import *; x = symbols('x'); factor(x**2 - 1)", "(x - 1)*(x + 1)"),
        ("f = x^2; diff(f, x)", "2*x"),
    ],
)
def test_values_stand_in_the_places_of_their_names(text: str, result: str) -> None:
    assert answer(text).result == result


@pytest.mark.parametrize(
    "text",
    [
        "a = 2; b = 3; find a + b",
        "x = 3; y = 4; solve for z",
        "p = 3; factor(x^2 - 1)",
        "The price is 3; gcd(4, 6)",
        "solve(x = 1)",
    ],
)
def test_what_is_no_program_stays_as_it_is(text: str) -> None:
    assert with_values(text, WORDED) == text
