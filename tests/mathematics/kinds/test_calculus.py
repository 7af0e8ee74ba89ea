"""Limits, differential equations and areas: in many words, and what is left to others."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.calculus.areas import read_area
from tutor_tui.mathematics.kinds.calculus.limits import read_limit
from tutor_tui.mathematics.kinds.calculus.odes import read_ode
from tutor_tui.mathematics.steps import explain
from tutor_tui.mathematics.understand import Unclear, understand

LIMITS = (
    ("limit(sin(x)/x, x, 0)", "1"),
    ("limit of sin(x)/x as x approaches 0", "1"),
    ("limit of (x^2-4)/(x-2) as x -> 2", "4"),
    (r"\lim_{x\to 0^+} x\ln x", "0"),
    (r"\lim_{x \to \infty} \left(1+\frac{1}{x}\right)^x", "E"),
    (r"$\lim_{h\to 0} \frac{(x+h)^2-x^2}{h}$", "2*x"),
    (r"Evaluate \(\lim_{x \rightarrow 1^-} \frac{1}{x-1}\).", "-oo"),
    ("lim x->0 (1-cos x)/x^2", "1/2"),
    ("What is lim x->pi/2+ of cot(x)?", "0"),
    ("limit(tan(x), x, %pi/2, minus)", "oo"),
    (r"\lim_{x \to 2^-} \left\lfloor{x}\right\rfloor", "1"),
    ("Series[Exp[x]/x, {x, 0, 3}]", "x**3/24 + x**2/6 + x/2 + 1 + 1/x"),
    ("Laurent series of 1/(x^2 (1-x)) around 0 up to degree 2", "x**2 + x + 1 + 1/x + x**(-2)"),
    ("integrate(integrate(x*y, (x, 0, 1)), (y, 0, 2))", "1"),
    ("taylor(ln(1+x), x=0, 4)", "-x**4/4 + x**3/3 - x**2/2 + x"),
    ("lim (x->0) tan(3x)/x", "3"),
    ("lim x->inf (3x^2 + 2)/(x^2 - 5)", "3"),
    ("lim x->-inf e^x", "0"),
    ("lim_{x->0} |x|/x", "does not exist"),
    ("lim_(x->pi/2) tan x", "does not exist"),
    ("Limit[Tan[x], x -> Infinity]", "does not exist"),
    ("limit of -tan(x)^2 + cot(x) as x -> -oo", "does not exist"),
    ("limit of tan(x)^2 cot(x)^2 as x -> oo", "1"),
    ("what is the limit of 1/x as x goes to 0 from the right?", "oo"),
    ("limit of 1/x as x approaches 0", "does not exist"),
    ("limit of 1/x^2 as x approaches 0", "oo"),
    ("limit of sin(1/x) as x approaches 0", "does not exist"),
    ("limit of 2^(1/x) as x -> 0", "does not exist"),
    ("limit of (3^(1/x) + 5^(1/x))^x as x -> 0", "does not exist"),
    ("limit of 5^(-1/x^2) as x -> 0", "0"),
    ("limit of |sin x| as x -> oo", "does not exist"),
    ("limit of x/(x + tan(x)) as x -> oo", "does not exist"),
    ("limit of (sin(x)^2)^(1/x) as x -> -oo", "does not exist"),
    ("limit of x/(x + sin(x)) as x -> oo", "1"),
    ("limit of x (2 + sin(x)) as x -> oo", "oo"),
    ("limit of x (1 + sin(x)) as x -> oo", "does not exist"),
    ("limit of x^2 + x sin(x) cos(2x) as x -> -oo", "oo"),
    ("limit of ln(x - 1)/sin(x) as x -> 0", "does not exist"),
    ("limit of sqrt(10000 - x) as x -> oo", "does not exist"),
    ("limit of sin(ln x) as x -> oo", "does not exist"),
    ("limit of cos(1/x) sin(x) - sin(x) as x -> oo", "0"),
    ("limit of sin(x)^2 + cos(x)^2 as x -> oo", "1"),
    ("limit of (x^(1/3) + 2)/(x + 8) as x -> -8", "1/12"),
    ("limit of x^(2/3) as x -> -8", "4"),
    ("limit as x approaches infinity of (3x^2+1)/(2x^2-5)", "3/2"),
    ("limit as n approaches infinity of (1+2/n)^n", "exp(2)"),
    ("what happens to 1/x as x goes to infinity", "0"),
    ("What does (x^2-1)/(x-1) approach as x approaches 1?", "2"),
    ("limit of sqrt(x) as x -> 0", "0"),
    ("limit of ln x as x->0", "-oo"),
    ("left-hand limit of |x-2|/(x-2) as x approaches 2", "-1"),
    ("limit of (e^x-1)/x when x tends to 0", "1"),
    ("limit of the sequence n/(n+1)", "1"),
    ("Hi! could you find the limit of (sqrt(x+1)-1)/x as x approaches 0 please", "1/2"),
    ("evaluate lim x→∞ x e^(-x)", "0"),
    ("limit of (a^x-1)/x as x -> 0", "log(a)"),
    ("does the limit of 1/x as x approaches 0 exist?", "does not exist"),
    ("limit of arctan(x) as x -> -infinity", "-pi/2"),
    ("limit of 2^x as x -> -infinity", "0"),
    ("limit of floor(x) as x -> 2 from the left", "1"),
    ("Limit[Sin[x]/x, x -> 0]", "1"),
    ("limit((1+1/x)^x, x=infinity)", "E"),
    ("lim n->oo n!/n^n", "0"),
    ("limit of (-1)^n as n -> oo", "does not exist"),
    ("limit of (-1)^n/n as n -> oo", "0"),
    ("limit of sqrt(x^2+x)-x as x->oo", "1/2"),
    ("limit of x^x as x -> 0+", "1"),
    ("limit of x^x as x -> -oo", "does not exist"),
    ("limit of n^n as n -> -oo", "0"),
    ("limit of |x|^(1/x) as x -> -oo", "1"),
    ("limit of x sin(1/x) as x goes to 0", "0"),
    ("limit of ln(1 - x) as x -> 1 from the right", "does not exist"),
    ("limit of sqrt(-x) as x -> 0+", "does not exist"),
    (r"\lim_{x \to 0^-} x^{-\pi}", "does not exist"),
    ("limit of x^(1/3) as x -> 0 from the left", "0"),
)
EQUATIONS = (
    ("solve y'' + y = 0", "y = C1*sin(x) + C2*cos(x)"),
    ("y' = y", "y = C1*exp(x)"),
    ("solve dy/dx = 2x y", "y = C1*exp(x**2)"),
    ("solve the differential equation y' + 2y = e^x", "y = C1*exp(-2*x) + exp(x)/3"),
    ("solve y' = x, y(0) = 3", "y = x**2/2 + 3"),
    ("solve a y' = b", "y = C1 + b*x/a"),
    ("find the general solution of y'' + 4y' + 4y = 0", "y = (C1 + C2*x)*exp(-2*x)"),
    (r"\frac{d^2y}{dx^2} + 9y = 0", "y = C1*sin(3*x) + C2*cos(3*x)"),
    ("dy/dt = -k y", "y = C1*exp(-k*t)"),
    ("f'(x) = 2x, f(0) = 1, find f(x)", "f = x**2 + 1"),
    ("x'' + 4x = 0", "x = C1*sin(2*t) + C2*cos(2*t)"),
    ("solve dy/dx = y^2 with y(0)=1", "y = -1/(x - 1)"),
    ("dy/dx = e^(x - y), y(0) = 0", "y = x"),
    ("What is the solution of y' = 3y, y(0) = 2?", "y = 2*exp(3*x)"),
)
AREAS = (
    ("area between y = x^2 and y = x", "1/6"),
    ("area enclosed by y = x^2 and y = x + 2", "9/2"),
    ("Find the area of the region bounded by the curves y = x^2 and y = 2x - x^2.", "1/3"),
    ("area between y = sin x and the x-axis from 0 to 2pi", "4"),
    ("What is the area between x^2 and x^3?", "1/12"),
    ("area between y = x^3 and y = x", "1/2"),
    ("area between y = x^(1/3) and y = x", "1/2"),
    ("area between the parabola y=4-x^2 and the x-axis", "32/3"),
    ("area under the curve y = 4 - x^2 above the x axis", "32/3"),
    ("area bounded by y = x^2, the x-axis, x = 1 and x = 2", "7/3"),
)


@pytest.mark.parametrize(("question", "result"), [*LIMITS, *EQUATIONS, *AREAS])
def test_questions_in_any_words_have_a_checked_result(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_both_one_sided_limits_are_told_where_they_differ() -> None:
    assert "from the right it is `∞`, from the left `-∞`" in answer("limit of 1/x as x -> 0").text


@pytest.mark.parametrize(
    "text",
    [
        "evaluate x^2 at x = 3",
        "what is the speed limit",
        "differentiate x^2",
        "limit of x^2",
        "limit of x^2 and x^3 as x -> 1",
        "why does 1/x not have a limit as x goes to 0",
    ],
)
def test_other_messages_are_no_limits(text: str) -> None:
    assert read_limit(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "y = x^2, find y'",
        "if f(x) = x^3, what is f'(2)?",
        "Let y'' be 3 and solve x + 1 = 2",
        "solve y' + z' = 0",
        "what's 2 + 2 = 4 y'all",
    ],
)
def test_other_messages_are_no_differential_equations(text: str) -> None:
    assert read_ode(text) is None


@pytest.mark.parametrize(
    "text",
    ["area of a circle with radius 5", "area between two circles", "area under y = x^2", "area"],
)
def test_other_messages_are_no_areas_between_curves(text: str) -> None:
    assert read_area(text) is None


@pytest.mark.parametrize("question", ["limit of sin(x)/x as x -> 0", "solve y' = y"])
def test_every_kind_tells_its_method(question: str) -> None:
    problem = understand(question)
    assert problem is not None
    assert not isinstance(problem, Unclear)

    assert explain(problem).text
