"""Differential equations in many notations; SymPy's own check of solutions judges them."""

import pytest
import sympy

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.calculus.ode_notation import with_primes
from tutor_tui.mathematics.kinds.calculus.odes import read_ode

RESULTS = (
    ("Solve the differential equation y' + y = x", "y = C1*exp(-x) + x - 1"),
    ("dsolve(f(x).diff(x) - f(x), f(x))", "f = C1*exp(x)"),
    ("dsolve(Eq(f(x).diff(x, x) + 9*f(x), 0), f(x))", "f = C1*sin(3*x) + C2*cos(3*x)"),
    ("DSolve[y'[x] == y[x], y[x], x]", "y = C1*exp(x)"),
    ("DSolve[{y'[x] + y[x] == x, y[0] == 1}, y[x], x]", "y = x - 1 + 2*exp(-x)"),
    ("ode2('diff(y,x) = x*y, y, x)", "y = C1*exp(x**2/2)"),
    ("dsolve(diff(y(x),x) = x*y(x), y(x))", "y = C1*exp(x**2/2)"),
    ("Solve the Bernoulli equation y' + y/x = x y^2", "y = 1/(x*(C1 - x))"),
    ("Solve (2xy+3)dx + (x^2-1)dy = 0", "y = (C1 - 3*x)/(x**2 - 1)"),
    ("x dy - y dx = 0", "y = C1*x"),
    ("Solve y'(t) = -k y(t), y(0) = A", "y = A*exp(-k*t)"),
    (r"\dot{x} = -x + 1", "x = C1*exp(-t) + 1"),
    ("Find y if dy/dx = 3x^2 and y(1) = 5", "y = x**3 + 4"),
    ("Solve y' cos(x) + y sin(x) = 1", "y = C1*cos(x) + sin(x)"),
    ("y' = (x+y)^2", "y = -x + tan(C1 + x)"),
    ("y'^2 = 4y", "y = (C1 + x)**2"),
    ("x^2 y'' - 2 x y' + 2 y = x^3", "y = x*(C1 + C2*x + x**2/2)"),
    ("y'(x) + A y(x) = B, solve for y", "y = C1*exp(-A*x) + B/A"),
    ("x^2 y'' + x y' + (x^2 - v^2) y = 0", "y = C1*besselj(v, x) + C2*bessely(v, x)"),
    ("x^2 y'' + x y' - (x^2 + 4) y = 0", "y = C1*besseli(2, x) + C2*besselk(2, x)"),
    ("x y'' + 2 y' + x y = 0", "y = C1*sin(x)/x - C2*cos(x)/x"),
    ("y'' = x y", "y = C1*airyai(x) + C2*airybi(x)"),
    ("x y'' - y' + 4 x^3 y = 0", "y = C1*sin(x**2) + C2*cos(x**2)"),
    ("(x^2+1) y'' - 2x y' + 2 y = 0", "y = C1*x + C2*(x**2 - 1)"),
    ("x y'' - y' = x^2 e^x", "y = C1*x**2/2 + C2 + x*exp(x) - exp(x)"),
    ("y'' = 2 y y'", "y = sqrt(C1)*tan(sqrt(C1)*(C2 + x))"),
    ("(x y' - y)^2 = 1 + y'^2", "y = C1*x - sqrt(C1**2 + 1), C1*x + sqrt(C1**2 + 1)"),
    ("Solve y'' + a^2 y = 0", "y = C1*sin(a*x) + C2*cos(a*x)"),
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_the_solution_fulfils_the_equation(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    ("question", "result", "limit"),
    [
        ("y' = sqrt(y)", "y = (C1 + x)**2/4", "as long as `C1 + x` is not negative"),
        ("y' = -sqrt(y)", "y = (C1 - x/2)**2", "as long as `2C1 - x` is not negative"),
        ("dy/dx = sqrt(y), y(0) = 1", "y = (x + 2)**2/4", "as long as `x + 2` is not negative"),
    ],
)
def test_it_is_said_where_a_solution_with_a_root_holds(
    question: str, result: str, limit: str
) -> None:
    found = answer(question)

    assert found.result == result
    assert limit in found.text


def test_a_square_that_holds_everywhere_has_no_limit() -> None:
    assert "as long as" not in answer("y' = 2(x + 2), y(0) = 4").text


def test_an_exact_equation_is_solved_for_both_branches() -> None:
    result = answer("Solve the exact equation (2x + y)dx + (x + 2y)dy = 0").result
    assert result is not None
    x, constant = sympy.symbols("x C1")

    for branch in result.removeprefix("y = ").split(", "):
        y = sympy.sympify(branch, locals={"x": x, "C1": constant})
        left = 2 * x + y + (x + 2 * y) * sympy.diff(y, x)
        assert abs(complex(left.subs({x: 0.4, constant: 3.1}).n())) < 1e-9


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        (r"\ddot{x} + x = 0", "x'' + x = 0"),
        ("f(x).diff(x, 2)", "f(x).diff(x, 2)"),
        ("dsolve(f(x).diff(x, 2), f(x))", "f'' = 0"),
        ("dsolve(Derivative(f(x), x, x) + 9*f(x), f(x))", "f'' + 9*f(x) = 0"),
        ("dsolve(f(x).diff(x) - f(x), f(x), ics={f(0): 2})", "f' - f(x) = 0, f(0)= 2"),
        ("x dx + y dy = 0", "(x) + (y) y' = 0"),
        ("x dy - y dx = 0", "(x) y' - (y) = 0"),
        ("2 dx = 3", "2 dx = 3"),
    ],
)
def test_any_notation_becomes_one_with_primes(written: str, plain: str) -> None:
    assert with_primes(written) == plain


@pytest.mark.parametrize(
    "text",
    [
        "dy/dx of y = x^2",
        "what is dx in the integral",
        "integrate x dx from 0 to 1",
        "y = 3x + 2",
        "Newton's law F = m a",
        "dsolve(x + 1)",
        "2 dogs - 1 dog = 1 dog",
    ],
)
def test_other_messages_are_no_differential_equations(text: str) -> None:
    assert read_ode(text) is None
