"""Polynomials factored modulo a prime."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.polynomials.modular_factors import ModularFactors
from tutor_tui.mathematics.kinds.registry import read_kind


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("factor x^4+1 over Z_2", "(x + 1)**4"),
        ("factor(x^4+1, modulus=2)", "(x + 1)**4"),
        ("Factor[x^4+1, Modulus -> 3]", "(x**2 + x + 2)*(x**2 + 2*x + 2)"),
        ("factorise x^2 + 1 modulo 5", "(x + 2)*(x + 3)"),
        ("Factor 2x^2 + 3x + 1 over F_7", "2*(x + 1)*(x + 4)"),
        ("explain factor x^2 - 2 over F_7", "(x + 3)*(x + 4)"),
        ("factor x^2 - 1 over Z/3Z", "(x + 1)*(x + 2)"),
        ("Factor x^3 + 2x + 1 mod 5", "x**3 + 2*x + 1"),
        ("Is x^2 + x + 1 irreducible over GF(2)?", "True"),
        ("Is x^2+1 irreducible mod 5?", "False"),
        ("factor x^2 - 4 over Z", "(x - 2)*(x + 2)"),
        ("factor x^4 - 4 over Q", "(x**2 - 2)*(x**2 + 2)"),
    ],
)
def test_polynomials_are_factored_where_it_is_asked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_a_modulus_that_is_no_prime_is_declined() -> None:
    found = answer("factor x^2-1 mod 6")

    assert found.result is None
    assert "modulo primes" in found.text


@pytest.mark.parametrize(
    "text", ["factor x^2-2 over Q(sqrt(2))", "factor x^2 - 4", "factor 12 modulo nothing"]
)
def test_other_requests_are_left_alone(text: str) -> None:
    assert not isinstance(read_kind(text), ModularFactors)
