"""Differential equations whose solutions are told as a relation."""

import pytest
import sympy

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.calculus.ode_implicit import relation_of

SOLVED = (
    ("Solve dy/dx = x/(y + e^y)", "-x**2/2 + y**2/2 + exp(y) = C1"),
    ("Solve (2xy + cos y) + (x^2 - x sin y) y' = 0", "x**2*y + x*cos(y) = C1"),
    ("y' = (x+y)/(x-y)", "-log(x) - log(1 + y**2/x**2)/2 + atan(y/x) = C1"),
    ("Solve (y^2 + sin(y)) y' = x^2", "-x**3/3 + y**3/3 - cos(y) = C1"),
    ("(3x^2 y + y^4) dx + (x^3 + 4 x y^3) dy = 0", "x**3*y + x*y**4 = C1"),
)


@pytest.mark.parametrize(("question", "result"), SOLVED)
def test_a_relation_solves_the_equation(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_a_factor_makes_an_equation_exact() -> None:
    x, y = sympy.Symbol("x"), sympy.Function("y")
    slope = sympy.Derivative(y(x), x)

    found = relation_of((y(x) + y(x) ** 2 * sympy.cos(y(x))) * slope * x - y(x) ** 2, y(x), x)

    assert found is not None


def test_an_equation_of_another_sort_has_no_relation() -> None:
    x, y = sympy.Symbol("x"), sympy.Function("y")
    slope = sympy.Derivative(y(x), x)

    assert relation_of(slope - sympy.sin(x * y(x)), y(x), x) is None
    assert relation_of(slope**2 - y(x), y(x), x) is None
