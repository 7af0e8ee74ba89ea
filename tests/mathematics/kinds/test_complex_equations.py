"""Equations for a complex number: with its conjugate, and in one exponential or sine."""

import cmath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.complex_numbers.conjugates import read
from tutor_tui.mathematics.parse import parse_expression


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Solve z + 2 conj(z) = 3 + i", "z = 1 - I"),
        (r"Solve $2z + 3\bar{z} = 5 + 2i$", "z = 1 - 2*I"),
        (r"z^2 = \overline{z}", "z = -1/2 - sqrt(3)*I/2, -1/2 + sqrt(3)*I/2, 0, 1"),
        ("Solve |z| - z = 1 + 2i for z", "z = 3/2 - 2*I"),
        ("Find z if z + |z| = 8 + 4i", "z = 3 + 4*I"),
        ("Find the complex number z such that z - 2i = 3 conj(z)", "z = I/2"),
        ("Find all complex numbers z with z^2 + |z| = 0", "z = 0, -I, I"),
        ("Solve Re(z) + 2 z = 3 + 4i", "z = 1 + 2*I"),
        (r"Solve z \bar{z} = 4", "x**2 + y**2 = 4"),
        ("|z - 3i| = 2 for complex z", "x**2 + y**2 - 6*y = -5"),
        ("Find all complex numbers z such that |z - 1| = |z + i|", "x + y = 0"),
        ("solve z + i*conj(z) = 2 + 3i", None),
        ("solve z + 2i*conj(z) = 5 + 4i", "z = 1 + 2*I"),
        ("Solve e^z = -1 over the complex numbers", "z = I*pi + 2*I*pi*n"),
        ("Find all complex solutions of e^z = 1 + i", "z = log(2)/2 + I*pi/4 + 2*I*pi*n"),
        (
            "Solve e^(2z) - 3e^z + 2 = 0 over the complex numbers",
            "z = 2*I*pi*n, log(2) + 2*I*pi*n",
        ),
        ("Find the complex solutions of tan z = 2i", "z = pi/2 + I*log(3)/2 + pi*n"),
        ("Solve cosh z = -1 over the complex numbers", "z = I*pi + 2*I*pi*n"),
        ("Find all complex solutions of log z = 1 + pi*i/2", "z = E*I"),
        ("solve e^(z+1) = e, z ∈ ℂ", "z = 2*I*pi*n"),
        ("abs(((-1)^(1/3)+1)^(1/2))", "3**(1/4)"),
        ("abs((-2*(-1)^(1/6)/(3^(1/2))+1)^(1/4))", "3**(7/8)/3"),
    ],
)
def test_the_solutions_are_complete_and_checked(question: str, result: str | None) -> None:
    found = answer(question)

    assert found.result == result
    if result is not None:
        assert found.check is not None
        assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "text",
    ["solve |x - 2| = 3", "x + |x| = 4", "what is conj(3 + i)?", "|A| = 5, find |2A|"],
)
def test_equations_of_real_numbers_are_left_alone(text: str) -> None:
    assert read(text) is None


_PART = st.integers(-5, 5)


def _number(text: str) -> complex:
    """The value of a bare result, in which `I` is the imaginary unit."""
    return complex(to_sympy(parse_expression(text.replace("I", "i"))))


@given(_PART, _PART)
@settings(max_examples=8, deadline=None)
def test_sums_with_the_conjugate_are_undone(real: int, imaginary: int) -> None:
    total = 3 * complex(real, imaginary) + complex(real, -imaginary)
    text = f"solve 3z + conj(z) = {int(total.real)} + ({int(total.imag)})i"

    assert _number(str(answer(text).result).removeprefix("z = ")) == complex(real, imaginary)


@given(_PART.filter(bool), _PART)
@settings(max_examples=8, deadline=None)
def test_exponentials_reach_every_number_but_zero(real: int, imaginary: int) -> None:
    result = answer(f"solve e^z = {real} + ({imaginary})*i over the complex numbers").result
    assert result is not None
    start = result.removeprefix("z = ").removesuffix("2*I*pi*n").rstrip("+ ") or "0"

    assert cmath.isclose(cmath.exp(_number(start)), complex(real, imaginary), rel_tol=1e-9)
