"""Sorts of numbers and polynomials, and what is simpler for positive letters."""

import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.steps import heading_of


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Find the content of 6x^2 + 9x + 12", "3"),
        ("Find the primitive part of 6x^2+9x+12", "2*x**2 + 3*x + 4"),
        ("Is x^2 + 1 irreducible?", "True"),
        ("Is x^4 + 4 irreducible over the rationals?", "False"),
        ("is the polynomial x^3 - 2 irreducible over Q", "True"),
        ("Horner form of x^3 + 2x^2 + 3x + 4", "x*(x*(x + 2) + 3) + 4"),
        ("Simplify sqrt(x*y) - sqrt(x)*sqrt(y) for positive x and y", "0"),
        ("Simplify sqrt(x^2) for positive x", "x"),
        ("simplify (x^3)^(1/3) if x is positive", "x**(1/1)"),
        ("Simplify log(x) + log(y) for positive x, y", "log(x*y)"),
        ("simplify sqrt(x^2 y^4) if x > 0 and y > 0", "x*y**2"),
        ("simplify sqrt(a^2 + 2ab + b^2) assuming a > 0, b > 0", "a + b"),
        ("Is 6 an abundant number?", "False"),
        ("is 12 abundant?", "True"),
        ("is 8 deficient", "True"),
        ("Is 221 a prime power?", "False"),
        ("is 81 a prime power", "True"),
        ("multiplicity of 2 in 48", "4"),
        ("largest power of 3 dividing 100!", "48"),
        ("exponent of 5 in 100!", "24"),
    ],
)
def test_the_result_is_the_expected_one_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result is not None
    assert sympy.sympify(found.result) == sympy.sympify(result)
    assert found.check is not None
    assert found.check.mark is Mark.AGREES
    assert heading_of(problem(question))
    assert method_of(problem(question))


def test_what_could_not_be_proved_irreducible_a_second_way_says_so() -> None:
    found = answer("is x^4 + 1 irreducible?")

    assert found.result == "True"
    assert found.check is not None
    assert found.check.mark is Mark.UNCHECKED


@given(st.integers(2, 11).filter(sympy.isprime), st.integers(1, 60))
@settings(max_examples=9, deadline=None)
def test_powers_in_factorials_are_the_largest(prime: int, number: int) -> None:
    power = int(str(answer(f"exponent of {prime} in {number}!").result))
    product = int(sympy.factorial(number))

    assert product % prime**power == 0
    assert product % prime ** (power + 1) != 0
