"""Parts of complex numbers with real letters, Gaussian integers, continued fractions of roots."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.complex_numbers.lettered_numbers import LetteredNumber
from tutor_tui.mathematics.kinds.registry import read_kind


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("real part of a + b*i", "a"),
        ("imaginary part of 1/(x+iy)", "-y/(x**2 + y**2)"),
        ("What is the modulus of a + bi?", "sqrt(a**2 + b**2)"),
        ("conjugate of (a+bi)^2", "a**2 - 2*I*a*b - b**2"),
        ("Write 1/(a+bi) in the form x + iy", "a/(a**2 + b**2) - I*b/(a**2 + b**2)"),
        ("Find the real part of e^(i x)", "cos(x)"),
        ("gcd of 4+7i and 1+3i", "2 + I"),
        ("gcd(-20+16*i,-10+8*i)", "8 + 10*I"),
        ("lcm of 5 and 2+i in the Gaussian integers", "5"),
        ("continued fraction of (1+sqrt(5))/2", "[1; (1)]"),
        ("continued_fraction(sqrt(3)/3)", "[0; 1, (1, 2)]"),
        ("continued fraction of -sqrt(2)", "[-2; 1, 1, (2)]"),
        ("continued fraction expansion of e", "[2; 1, 2, 1, 1, 4, 1, 1, 6, 1, 1, 8, ...]"),
        ("Solve 2x + y <= 5 and x - y > a for x", "x <= -(y - 5)/2 and x > a + y"),
    ],
)
def test_letters_are_taken_for_real_and_terms_are_told(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_the_sentence_says_that_the_letters_are_real() -> None:
    assert answer("real part of a + b*i").text == (
        "For real `a` and `b` the real part of `a + b i` is `a`."
    )


@pytest.mark.parametrize(
    "text", ["Find the real part of z^2 + i", "modulus of a + b", "real part of 3 + 4i"]
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not isinstance(read_kind(text), LetteredNumber)
