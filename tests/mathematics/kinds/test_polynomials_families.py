"""Polynomials of the known families, minimal polynomials, and waves of sums and multiples."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("ChebyshevT[5, x]", "16*x**5 - 20*x**3 + 5*x"),
        ("chebyshevt_poly(4, x)", "8*x**4 - 8*x**2 + 1"),
        ("What is the Chebyshev polynomial U_3(x)?", "8*x**3 - 4*x"),
        ("the Chebyshev polynomial of the second kind of degree 2", "4*x**2 - 1"),
        ("legendre(3, t)", "5*t**3/2 - 3*t/2"),
        ("What is the Legendre polynomial P_3(x)?", "5*x**3/2 - 3*x/2"),
        ("What is the fourth Hermite polynomial?", "16*x**4 - 48*x**2 + 12"),
        ("LaguerreL[2, x]", "x**2/2 - 2*x + 1"),
        ("LegendreP[2, 3]", "13"),
        ("hermite(0, x)", "1"),
        ("What is the 6th cyclotomic polynomial?", "x**2 - x + 1"),
        ("cyclotomic_poly(12, x)", "x**4 - x**2 + 1"),
        ("minimal_polynomial(sqrt(2)+sqrt(3), x)", "x**4 - 10*x**2 + 1"),
        ("What is the minimal polynomial of 2^(1/3) over the rationals?", "x**3 - 2"),
        ("minimal polynomial of sqrt(2) + i", "x**4 - 2*x**2 + 9"),
        ("minimal_polynomial(exp(I*pi/6), x)", "x**4 - x**2 + 1"),
        ("Expand sin(a+b)", "sin(a)*cos(b) + sin(b)*cos(a)"),
        ("TrigExpand[Sin[2x]]", "2*sin(x)*cos(x)"),
        ("expand 2(sin(2x) + 1)", "2*sin(2*x) + 2"),
    ],
)
def test_a_polynomial_is_written_out(question: str, result: str) -> None:
    assert answer(question).result == result


def test_a_number_that_is_no_zero_of_a_polynomial_is_declined() -> None:
    assert answer("minimal polynomial of pi").result is None


@given(st.sampled_from(["chebyshevt", "chebyshevu"]), st.integers(0, 12), st.integers(2, 5))
@settings(max_examples=9, deadline=None)
def test_chebyshev_polynomials_have_their_value_at_means_of_reciprocals(
    name: str, degree: int, t: int
) -> None:
    """At `(t + 1/t)/2` they are `(t^n + t^-n)/2` and `(t^(n+1) - t^-(n+1))/(t - 1/t)`."""
    one = Fraction(t)
    power = one**degree if name == "chebyshevt" else one ** (degree + 1)
    value = (
        (power + 1 / power) / 2 if name == "chebyshevt" else (power - 1 / power) / (one - 1 / one)
    )

    assert answer(f"{name}({degree}, {(one + 1 / one) / 2})").result == str(value)
