"""Polynomials as products of linear factors over the complex numbers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, asks_unclearly
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.complex_numbers.factors import METHOD, read_complex_factors, steps

RESULTS = (
    ("Factor x^2 + 9 over the complex numbers", "(x - 3*I)*(x + 3*I)"),
    ("Factorise x^2 + 4 over the complex numbers", "(x - 2*I)*(x + 2*I)"),
    ("factor x^2 - 2x + 5 over C", "(x - 1 - 2*I)*(x - 1 + 2*I)"),
    ("factorise z^4 - 16 into linear factors over the complex numbers",
     "(z - 2)*(z + 2)*(z - 2*I)*(z + 2*I)"),
)  # fmt: skip
OTHERS = (
    "factor x^2 + 4",
    "factor x^2 + y^2 over the complex numbers",
    "factor 12 over the complex numbers",
    "is x^2 + 4 irreducible over the complex numbers",
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_complex_factors_are_given(question: str, result: str) -> None:
    found = answer(question)
    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize("question", OTHERS)
def test_other_wishes_are_left(question: str) -> None:
    assert read_complex_factors(question) is None


@settings(max_examples=9, deadline=None)
@given(a=st.integers(-5, 5), b=st.integers(1, 5))
def test_pairs_of_conjugate_roots_are_found(a: int, b: int) -> None:
    found = answer(f"factor x^2 + ({-2 * a})x + {a * a + b * b} over the complex numbers").result
    imaginary = "I" if b == 1 else f"{b}*I"
    shift = "x" if a == 0 else f"x {'-' if a > 0 else '+'} {abs(a)}"
    assert set((found or "").strip("()").split(")*(")) == {
        f"{shift} - {imaginary}",
        f"{shift} + {imaginary}",
    }


def test_the_method_does_not_tell_the_factors() -> None:
    problem = read_complex_factors("factor x^2 + 9 over the complex numbers")
    assert problem is not None
    assert "3" not in METHOD
    working = steps(problem)
    assert working is not None
    assert working[-1].after == ("(x - 3i)(x + 3i)",)


def test_a_value_for_a_letter_that_does_not_occur_is_not_put_in() -> None:
    assert asks_unclearly("what is it with sigma = 15 at 95% confidence?")
