"""Differential equations by their classes: products, Riccati's, Bernoulli's, Clairaut's."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark

RESULTS = (
    ("Solve xy' + y = x^2", "y = C1/x + x**2/3"),
    ("xy' = y^2 - y", "y = 1/(C1*x + 1)"),
    ("y' = r*y*(1 - y/K)", "y = C1*K*exp(r*x)/(C1*exp(r*x) - 1)"),
    ("y'*(a + x^2 + y^2) + b + x^2 + 2*x*y = 0", "a*y + b*x + x**3/3 + x**2*y + y**3/3 = C1"),
    ("2 y y'' = y'^2", "y = C1*(C2 + x)**2"),
    ("y' + y/cos(x) = 1", "y = (C1 - log(-sin(x) + 1))/(tan(x) + sec(x))"),
    ("solve y'' + 4y = sin(t), y(0)=0, y'(0)=1 by Laplace transforms", "y = sin(t)/3 + sin(2*t)/3"),
    ("y*y'' = (y')^2", "y = C2*exp(C1*x)"),
    ("y*y' = 0", "y = C1"),
    ("y*y' + y = 0", "y = 0, C1 - x"),
    ("(y' - 1)*(y' + 1) = 0", "y = C1 - x, C1 + x"),
    ("y' + y^3/x = 0", "y = 1/sqrt(C1 + 2*log(x)), -1/sqrt(C1 + 2*log(x))"),
    ("-x^4 + x^3*y' - y^2 = 0", "y = x**2*(C1 - log(x) + 1)/(C1 - log(x))"),
    (
        "y' = x + y^2",
        "y = (C1*airyaiprime(-x) + airybiprime(-x))/(C1*airyai(-x) + airybi(-x))",
    ),
    ("(x*(y'^2 + y'') + 2*y')*exp(y) = 0", "y = C2 - log(x) + log(C1*x - 1)"),
    ("x*y' - y + sqrt(y'^2 + 1) = 0", "y = C1*x + sqrt(C1**2 + 1)"),
    ("x*y'^2 - y = 0", "y = (C1 - sqrt(x))**2, (C1 + sqrt(x))**2"),
    ("y' = y*log(y)/tan(x)", "y = exp(C1*sin(x))"),
    ("y'' - 2y' + y = e^x/x", "y = C1*exp(x) + C2*x*exp(x) + x*(log(x) - 1)*exp(x)"),
    ("y' = sqrt(1 - y^2), y(0) = 0", "y = sin(x)"),
    ("y'' + y'^2/y + y'/x = 0", "y = -sqrt(C1 + C2*log(x)), sqrt(C1 + C2*log(x))"),
    ("y' = cos(x)*sin(x) + y*cos(x)", "y = C1*exp(sin(x)) - sin(x) - 1"),
    ("(a^2 + x^2)*y'^2 = b^2", "y = C1 - b*asinh(x/a), C1 + b*asinh(x/a)"),
    ("ln(y'*x - y) = y'", "y = C1*x - exp(C1)"),
    ("y''''' = y'", "y = C1 + C2*exp(-x) + C3*exp(x) + C4*sin(x) + C5*cos(x)"),
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_the_equation_is_solved_and_the_solution_put_back(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("y' = y^2", "; `y = 0` is a solution, too."),
        ("y' = y*(1-y)", "; `y = 1` is a solution, too."),
        ("y'^2 + y^2 = 1", "; `y = -1` and `y = 1` are solutions, too."),
        ("y'' = y'^2", "; every constant `y` is a solution, too."),
        ("y' = sqrt(1 - y^2), y(0) = 0", ", as long as `cos(x)` is not negative."),
    ],
)
def test_what_a_family_of_solutions_leaves_out_is_told(question: str, told: str) -> None:
    assert told in answer(question).text


@pytest.mark.parametrize("question", ["y' = y", "y'' + y = 0", "y*y'' = (y')^2", "xy' = y"])
def test_constants_that_a_family_has_are_not_told_again(question: str) -> None:
    assert "too" not in answer(question).text
