"""Polynomials factored over the real numbers, and with certain roots."""

import pytest

from tests.mathematics.asking import answer

_OF_TEN = "*".join(
    f"(x {first} {second})"
    for first, second in (
        ("- sqrt(2)", "+ sqrt(3)"),
        ("+ sqrt(2)", "+ sqrt(3)"),
        ("- sqrt(3)", "- sqrt(2)"),
        ("- sqrt(3)", "+ sqrt(2)"),
    )
)


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Factor x^2 - 2 over the real numbers", "(x - sqrt(2))*(x + sqrt(2))"),
        ("factor x^4 + 1 over R", "(x**2 - sqrt(2)*x + 1)*(x**2 + sqrt(2)*x + 1)"),
        ("Factor 2x^2 - 6 over the reals", "2*(x - sqrt(3))*(x + sqrt(3))"),
        ("Factor x^2 + 1 over the real numbers", "x**2 + 1"),
        ("Factor x^2 - 2 over Q(sqrt(2))", "(x - sqrt(2))*(x + sqrt(2))"),
        ("Factor x^2 - 3 over Q(sqrt(2))", "x**2 - 3"),
        ("factor(x**2 - 2, extension=sqrt(2))", "(x - sqrt(2))*(x + sqrt(2))"),
        ("factor(x**2 + 1, gaussian=True)", "(x - I)*(x + I)"),
        ("gfactor(x^2 + y^2)", "(x - I*y)*(x + I*y)"),
        ("Factor[x^4 - 10 x^2 + 1, Extension -> {Sqrt[2], Sqrt[3]}]", _OF_TEN),
        ("rem(x^3+1, x+2, x)", "-7"),
        ("convert(1/(x^2-1), parfrac, x)", "-1/(2*(x + 1)) + 1/(2*(x - 1))"),
        ("isolve(3*x + 5*y = 1)", "x = 2 + 5*t, y = -1 - 3*t"),
    ],
)
def test_a_polynomial_is_split_as_far_as_the_numbers_allow(question: str, result: str) -> None:
    assert answer(question).result == result


def test_zeros_that_no_real_roots_write_are_declined() -> None:
    assert answer("Factor x^3 - 3x + 1 over the real numbers").result is None
