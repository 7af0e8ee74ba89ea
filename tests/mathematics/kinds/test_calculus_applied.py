"""Taylor, partial and implicit derivatives, tangents, multiple integrals, convergence."""

import mpmath
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.calculus.applications import read_measure
from tutor_tui.mathematics.kinds.calculus.convergence import read_convergence
from tutor_tui.mathematics.kinds.calculus.implicit import read_slope
from tutor_tui.mathematics.kinds.calculus.multiple import read_multiple
from tutor_tui.mathematics.kinds.calculus.several_reading import read_partials
from tutor_tui.mathematics.kinds.calculus.taylor import read_taylor
from tutor_tui.mathematics.kinds.calculus.touching import read_touching
from tutor_tui.mathematics.kinds.calculus.transforms import read_laplace
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.steps import explain
from tutor_tui.mathematics.understand import Unclear, understand

RESULTS = (
    ("taylor series of e^x up to x^3", "x**3/6 + x**2/2 + x + 1"),
    ("Maclaurin series of sin x to order 5", "x**5/120 - x**3/6 + x"),
    ("first three nonzero terms of the Maclaurin series for cos x", "x**4/24 - x**2/2 + 1"),
    ("expand cos x as a taylor series around 0 up to x^4", "x**4/24 - x**2/2 + 1"),
    ("series(exp(x), x, 0, 4)", "x**3/6 + x**2/2 + x + 1"),
    ("third degree Taylor polynomial of 1/(1-x)", "x**3 + x**2 + x + 1"),
    ("partial derivative of x^2 y with respect to y", "x**2"),
    ("What is the partial derivative of sin(x y) with respect to x?", "y*cos(x*y)"),
    ("∂/∂x (x^2 y)", "2*x*y"),
    (r"\frac{\partial^2}{\partial x \partial y} (x^2 y^3)", "6*x*y**2"),
    (r"Compute \(\frac{\partial}{\partial y} (x^2 y)\)", "x**2"),
    ("∂²f/∂x∂y of f = x^2 y^3", "6*x*y**2"),
    ("diff(x^2*y^3, x, y)", "6*x*y**2"),
    ("second partial derivative of x^3 y with respect to x", "6*x*y"),
    ("gradient of x^2 + y^2", "(2*x, 2*y)"),
    ("gradient of x^2 y at (1, 2)", "(4, 1)"),
    ("hessian of x^2 y", "[[2*y, 2*x], [2*x, 0]]"),
    ("jacobian of (x^2 y, x + y)", "[[2*x*y, x**2], [1, 1]]"),
    ("directional derivative of x^2 + y^2 at (1,1) in the direction (3,4)", "14/5"),
    ("find dy/dx if x^2 + y^2 = 25", "-x/y"),
    ("Use implicit differentiation to find dy/dx for x^2 + y^2 = 25", "-x/y"),
    ("differentiate implicitly x^2 + y^2 = 25", "-x/y"),
    ("find dy/dx when x^2+y^2=25 at (3,4)", "-3/4"),
    ("x = t^2, y = t^3 find dy/dx", "3*t/2"),
    ("tangent line to y = x^2 at x = 3", "y = 6*x - 9"),
    ("equation of the tangent to y = ln x at x = 1", "y = x - 1"),
    ("Find the tangent line to x^2 at the point (2, 4).", "y = 4*x - 4"),
    ("equation of the normal line to y = x^3 at x = 1", "y = -x/3 + 4/3"),
    ("tangent to sin x at x = 0", "y = x"),
    ("linear approximation of sqrt(x) at x = 4", "x/4 + 1"),
    ("Sum(1/2**n, (n, 0, oo))", "2"),
    ("does the series 1/n converge", "False"),
    ("does sum 1/n^2 converge?", "True"),
    (r"does \sum_{n=1}^\infty \frac{(-1)^n}{n} converge", "True"),
    ("does the series n!/n^n diverge?", "False"),
    ("does the series 1/(n ln n) converge?", "False"),
    ("test the series 1/2^n for convergence", "converges"),
    ("test for convergence: sum n/2^n", "converges"),
    ("use the ratio test on sum n/2^n", "converges"),
    ("sum of (-1)^n/n converges?", "True"),
    ("radius of convergence of x^n/n!", "oo"),
    ("write the first 2 terms of the taylor series of cos x", "-x**2/2 + 1"),
    ("taylor polynomial of degree 1 for sqrt(x) centered at x = 4", "x/4 + 1"),
    ("radius of convergence of sum n x^n", "1"),
    ("radius of convergence of (x-1)^n/2^n", "2"),
    ("radius of convergence of the maclaurin series of e^(2x)", "oo"),
    ("radius of convergence of the taylor series of 1/(1+x^2)", "1"),
    ("find the radius of convergence of the taylor series for 1/x around x = 2", "2"),
    ("is dy/dx = 2xy linear", "True"),
    ("how do i integrate ln x", "x*log(x) - x + C"),
    ("find the exact value of sin 75", "sqrt(2)/4 + sqrt(6)/4"),
    ("is the differential equation y' = y^2 linear?", "False"),
    ("is y' = x + y separable", "False"),
    ("is dy/dx = 2xy separable or not", "True"),
    ("is y'' + x y' + y = sin x homogeneous", "False"),
    ("what is the order of the differential equation y''' = x", "3"),
    (r"\int_0^1 \int_0^x x y \, dy \, dx", "1/8"),
    ("double integral of x*y over [0,1]x[0,2]", "1"),
    ("integrate(x*y, (x, 0, 1), (y, 0, 2))", "1"),
    ("arc length of y = x^2 from 0 to 1", "asinh(2)/4 + sqrt(5)/2"),
    ("average value of x^2 on [0, 3]", "3"),
    ("volume of revolution of y = x^2 about the x-axis from 0 to 1", "pi/5"),
    ("laplace transform of sin(2t)", "2/(s**2 + 4)"),
    ("inverse laplace transform of 1/(s^2+1)", "sin(t)"),
    ("laplace_transform(sin(2*t), t, s)", "2/(s**2 + 4)"),
    ("ilt(1/(s^2+4), s, t)", "sin(2*t)/2"),
    ("Laplace transform of cos(a*t)", "s/(a**2 + s**2)"),
    ("Laplace transform of a", "a/s"),
    ("laplace(6*t*e^(-9*t)*sin(6*t), t, s)", "72*(s + 9)/(s**2 + 18*s + 117)**2"),
    ("inverse Laplace transform of (s + 3)/(s^2 + 2s + 5)", "(sin(2*t) + cos(2*t))*exp(-t)"),
    ("ilt((6*s^2-1)/(4*s^2+1)^2, s, t)", "5*t*cos(t/2)/16 + sin(t/2)/8"),
    ("laplace(cos(x), x, s)", "s/(s**2 + 1)"),
    ("laplace transform of e^(2u) sin(u)", "1/(s**2 - 4*s + 5)"),
    ("ilt(a/(b*x), x, t)", "a/b"),
    ("Integrate[x y, {x, 0, 1}, {y, 0, x}]", "1/8"),
    ("integrate(x*y, (y, 0, x), (x, 0, 1))", "1/8"),
    ("limit(1/x, x, 0, plus)", "oo"),
    ("defint(x^2, x, 0, 1)", "1/3"),
    ("where do y = x^2 and y = x + 2 intersect", "(-1, 1), (2, 4)"),
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_applied_calculus_in_any_words_has_a_checked_result(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "question",
    [
        "taylor series of e^x up to x^3",
        "gradient of x^2 + y^2",
        "find dy/dx if x^2 + y^2 = 25",
        "x = t^2, y = t^3 find dy/dx",
        "tangent line to y = x^2 at x = 3",
        "does the series 1/n converge",
        "double integral of x*y over [0,1]x[0,2]",
        "average value of x^2 on [0, 3]",
        "laplace transform of sin(2t)",
        "where do y = x^2 and y = x + 2 intersect",
    ],
)
def test_the_method_does_not_hold_the_answer(question: str) -> None:
    problem = understand(question)
    assert problem is not None
    assert not isinstance(problem, Unclear)

    assert str(answer(question).result) not in method_of(problem)
    assert explain(problem).check is not None


def test_a_point_beside_the_curve_is_told() -> None:
    assert "does not lie on" in answer("tangent line to x^2 at the point (2, 5)").text
    assert "does not lie on" in answer("find dy/dx when x^2+y^2=25 at (3,5)").text


def test_the_test_of_convergence_is_named() -> None:
    assert "ratio test" in answer("does the series 2^n/n! converge?").text
    assert "term test" in answer("does the series n/(n+1) converge?").text
    assert "alternating series test" in answer("does the series (-1)^n/n converge?").text
    assert "integral test" in answer("does the series 1/(n ln n) converge?").text


@pytest.mark.parametrize(
    "text",
    [
        "what is a taylor series",
        "Taylor Swift's age",
        "partial fractions of 1/(x^2-1)",
        "is it normal to be stuck on 3x = 4",
        "average of 3, 5 and 9",
        "length of the vector (3, 4)",
        "volume of a sphere with radius 2",
        "Laplace",
        "laplace transform of s t",
        "solve x + y = 3 and x - y = 1",
        "radius of a circle with area 5",
        "my ideas diverge from yours",
    ],
)
def test_other_messages_are_not_claimed(text: str) -> None:
    readers = (
        read_taylor,
        read_partials,
        read_touching,
        read_measure,
        read_multiple,
        read_convergence,
        read_laplace,
        read_slope,
    )

    assert [reader(text) for reader in readers] == [None] * len(readers)


@settings(max_examples=12, deadline=None)
@given(st.integers(-4, 4), st.integers(-4, 4), st.integers(-3, 3))
def test_a_tangent_meets_its_parabola_in_one_point(b: int, c: int, place: int) -> None:
    found = answer(f"tangent line to y = x^2 + ({b})x + ({c}) at x = {place}").result

    line = expression_or_none((found or "").removeprefix("y = "))
    assert line is not None
    with mpmath.workdps(20):
        gaps = [x**2 + b * x + c - value_at(line, {"x": mpmath.mpf(x)}) for x in range(-5, 6)]
    assert [float(gap) for gap in gaps] == [float((x - place) ** 2) for x in range(-5, 6)]
