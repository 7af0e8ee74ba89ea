"""The working of calculus: each line is right, and the last one is the answer."""

import re
from fractions import Fraction
from itertools import pairwise

import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tests.mathematics.working import hints_of, number, tells_the_result, unexplained, working
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.ode_answers import solutions_of
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.steps import steps_of

FIRST_ORDER = (
    ("Solve y' = 2x*y", "separate"),
    ("Solve y' = x^2", "integrate"),
    ("Solve y' = x^2, y(0) = 1", "condition"),
    ("Solve y' = 3y with y(0) = 2", "separate"),
    ("Solve y' + 2y = e^x", "integrating factor"),
    ("Solve x*y' + y = x^3", "normal form"),
    ("Solve y' + y*tan(x) = cos(x)", "product backwards"),
    ("Solve y' = x/y", "integrate both sides"),
    ("Solve y' = y(1-y)", "solve for it"),
    ("Solve dy/dt = -k*y", "separate"),
)
HIGHER_ORDER = (
    ("Solve y'' - 3y' + 2y = 0", "exponents"),
    ("Solve y'' + 2y' + y = 0", "solutions of roots"),
    ("Solve y'' + 4y = 0", "exponential put in"),
    ("Solve y'' + 4y = sin(2x)", "undetermined"),
    ("Solve y'' - y = x^2 + e^x", "superposition"),
    ("Solve y'' + y = 0, y(0) = 1, y'(0) = 2", "condition"),
    ("Solve y''' - y' = 0", "exponents"),
)
OTHERS = (
    ("Find dy/dx if x^2 + y^2 = 25", "both sides"),
    ("Find dy/dx for x^3 + y^3 = 6xy at (3,3)", "substitute"),
    ("Find dy/dx if x = t^2 and y = t^3", "rates"),
    ("partial derivative of x^2*y + y^3 with respect to x", "partial"),
    ("gradient of x^2*y + z at (1, 2, 3)", "gather"),
    ("Hessian of x^2*y + y^3", "gather"),
    ("directional derivative of x^2 + y^2 at (1,2) in the direction (3,4)", "unit vector"),
    ("does the sum of n!/2^n converge?", "term test"),
    ("does the sum of (-1)^n/n converge?", "alternating series test"),
    ("does the sum of n/(n^3+1) converge?", "comparison"),
    ("does the sum of 1/n^2 converge?", "comparison"),
    ("does the sum of n/2^n converge?", "ratio test"),
    ("does the sum of 1/(n*ln(n)) converge?", "integral test"),
    ("radius of convergence of sum (x-2)^n/3^n", "ratio test"),
    ("radius of convergence of sum x^n/n!", "limit"),
    ("arc length of y = x^(3/2) from 0 to 4", "set up"),
    ("average value of x^2 from 0 to 3", "bounds"),
    ("area between y = x^3 and y = x", "upper minus lower"),
    ("volume when y = x^2 from 0 to 1 is rotated around the x-axis", "set up"),
    ("tangent line to y = x^2 at x = 3", "point and slope"),
    ("normal line to y = x^3 at x = 1", "negative reciprocal"),
    ("linear approximation of sqrt(x) at x = 4", "derivative"),
    ("Taylor polynomial of sin(x) of degree 5", "taylor"),
    ("double integral of x*y over [0,1]x[0,2]", "inner integral"),
    ("laplace transform of 3sin(2t) + t", "transform"),
    ("inverse laplace transform of 1/(s^2+3s+2)", "partial fractions"),
)
ALL = (*FIRST_ORDER, *HIGHER_ORDER, *OTHERS)


@pytest.mark.parametrize(("question", "rule"), ALL)
def test_the_working_names_the_rule_and_ends_in_the_answer(question: str, rule: str) -> None:
    lines = working(question)
    word = lines[-1].after[0]

    assert rule in [step.rule for step in lines]
    assert not unexplained(question)
    assert tells_the_result(question) or word.startswith(("y =", "(80√10", "1 ")), word


@pytest.mark.parametrize("question", [question for question, _ in ALL[::6]])
def test_no_hint_on_the_way_tells_the_result(question: str) -> None:
    asked = answer(question)
    last = working(question)[-1].after[0].rsplit("=", 1)[-1].strip()

    for text in hints_of(question):
        assert f"`{last}`" not in text
        assert f"`{asked.result}`" not in text


def solution_in(line: str) -> sympy.Expr:
    """The right side of the last line of a differential equation's working."""
    text = re.sub(r"C([1-9])", lambda found: f"c_{found[1]}", line.split("=", 1)[1])
    return to_sympy(parse_expression(text))


@settings(max_examples=5, deadline=None)
@given(p=st.integers(-6, 6), q=st.integers(-6, 6), right=st.sampled_from(["0", "x", "e^x", "6"]))
def test_the_last_line_fulfils_the_equation_with_constant_coefficients(
    p: int, q: int, right: str
) -> None:
    lines = working(f"solve y'' + ({p}) y' + ({q}) y = {right}")
    found = solution_in(lines[-1].after[0])

    x = sympy.Symbol("x")
    slope, bend = sympy.diff(found, x), sympy.diff(found, x, 2)
    other = to_sympy(parse_expression(right))
    assert sympy.simplify(bend + p * slope + q * found - other) == 0
    assert len(found.free_symbols - {x}) == 2


@settings(max_examples=6, deadline=None)
@given(a=st.integers(-5, 5).filter(bool), b=st.integers(-5, 5), power=st.integers(0, 1))
def test_the_lines_of_a_factor_hold_for_the_solution(a: int, b: int, power: int) -> None:
    question = f"solve y' + ({a}) x^{power} y = ({b}) x^{power}"
    lines = working(question)

    x, y = sympy.symbols("x y")
    asked = problem(question)
    assert isinstance(asked, DifferentialEquation)
    (found,) = solutions_of(asked)
    slope = sympy.diff(found, x)
    assert sympy.simplify(slope + a * x**power * found - b * x**power) == 0
    assert lines[-1].after[0].startswith("y =")
    assert y not in found.free_symbols


@settings(max_examples=6, deadline=None)
@given(a=st.integers(1, 4), b=st.integers(1, 4), c=st.integers(-3, 3), x=st.integers(-3, 3))
def test_the_collected_slope_is_that_of_a_point_close_by(a: int, b: int, c: int, x: int) -> None:
    equation = f"{a} x^2 + {b} y^2 + ({c}) x = 90"
    lines = working(f"find dy/dx if {equation}")
    told = to_sympy(parse_expression(lines[-1].after[0].split("=")[1]))

    def height(place: float) -> float:
        return float(((90 - a * place**2 - c * place) / b) ** 0.5)

    near = (height(x + 1e-6) - height(x - 1e-6)) / 2e-6
    value = told.subs({sympy.Symbol("x"): x, sympy.Symbol("y"): height(x)})
    assert float(value) == pytest.approx(near, abs=1e-5)


@settings(max_examples=6, deadline=None)
@given(factors=st.lists(st.integers(-5, 5), min_size=3, max_size=4), place=st.integers(-3, 3))
def test_a_tangent_touches_where_its_working_says(factors: list[int], place: int) -> None:
    body = " + ".join(f"({factor}) x^{power}" for power, factor in enumerate(factors))
    lines = working(f"tangent line to y = {body} + x^5 at x = {place}")

    value = sum(factor * place**power for power, factor in enumerate(factors)) + place**5
    slope = sum(
        power * factor * place ** (power - 1) for power, factor in enumerate(factors) if power
    )
    slope += 5 * place**4
    assert number(lines[0].after[0]) == value
    assert number(lines[2].after[0]) == slope


@settings(max_examples=6, deadline=None)
@given(low=st.integers(-4, 0), high=st.integers(1, 4), lift=st.integers(-3, 3))
def test_the_pieces_of_an_area_add_up_to_it(low: int, high: int, lift: int) -> None:
    lines = working(f"area between y = x^2 and y = {lift} from {low} to {high}")

    width = Fraction(high - low, 4000)
    middles = [low + width * (2 * place + 1) / 2 for place in range(4000)]
    whole = float(sum(abs(middle**2 - lift) for middle in middles) * width)
    ends = [step for step in lines if step.rule in ("upper minus lower", "bounds")]
    pieces = [number(step.after[0]) for step in ends if "∫" not in step.after[0]]
    assert sum(pieces) == pytest.approx(whole, rel=1e-4, abs=1e-4)


@settings(max_examples=6, deadline=None)
@given(factors=st.lists(st.integers(-5, 5), min_size=2, max_size=4), place=st.integers(-2, 2))
def test_a_polynomial_is_its_own_taylor_polynomial(factors: list[int], place: int) -> None:
    body = " + ".join(f"({factor}) x^{power}" for power, factor in enumerate(factors))
    lines = working(f"taylor polynomial of {body} + x^4 at x = {place} of degree 4")

    x = sympy.Symbol("x")
    given_one = sum(factor * x**power for power, factor in enumerate(factors)) + x**4
    told = to_sympy(parse_expression(lines[-1].after[0]))
    assert sympy.expand(told - given_one) == 0


@settings(max_examples=6, deadline=None)
@given(rate=st.integers(1, 6), shift=st.integers(-4, 4))
def test_the_radius_is_where_the_limit_of_the_quotients_is_one(rate: int, shift: int) -> None:
    lines = working(f"radius of convergence of sum (x - ({shift}))^n/{rate}^n")

    limit = to_sympy(parse_expression(lines[-2].after[0]))
    radius = Fraction(lines[-1].after[0].removeprefix("R = "))
    assert radius == rate
    assert abs(limit.subs(sympy.Symbol("x"), shift + rate)) == 1


def test_neighbouring_lines_of_a_factor_follow_each_other() -> None:
    lines = working("solve y' + 2y = e^x")

    assert all(first.after == (second.before,) for first, second in pairwise(lines[1:]))


def test_a_limit_that_no_test_decides_has_no_working() -> None:
    asked = problem("does the sum of sin(n^2)/n converge?")

    assert not steps_of(asked)
