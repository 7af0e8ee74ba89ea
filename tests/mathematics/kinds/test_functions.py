"""What functions are like: in many words, against known facts, and what is left to others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.equations.found import number
from tutor_tui.mathematics.kinds.functions.extrema import largest, turning_points, values
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.functions.questions import read_function
from tutor_tui.mathematics.kinds.inequalities.wording import chain_in
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.steps import explain
from tutor_tui.mathematics.understand import Unclear, understand

RESULTS = (
    ("domain of sqrt(x - 2)", "x >= 2"),
    ("what is the domain of 1/(x^2-4)?", "x != -2 and x != 2"),
    ("domain of ln(x+3)", "x > -3"),
    (r"Find the domain of $\sqrt{4-x^2}$.", "-2 <= x <= 2"),
    ("domain of x^2", "all real numbers"),
    ("For which x is sqrt(x) defined?", "x >= 0"),
    ("domain of the function f(x) = 1/x", "x != 0"),
    ("range of x^2 + 1", "y >= 1"),
    ("range of sin x", "-1 <= y <= 1"),
    ("What's the range of 2 sin(x)+1?", "-1 <= y <= 3"),
    ("range of 1/x", "y != 0"),
    ("range of e^x", "y > 0"),
    ("range of sqrt(x)", "y >= 0"),
    ("range of |x| - 3", "y >= -3"),
    ("range of f(x) = (x+1)/(x-2)", "y != 1"),
    ("range of x^2 for 0 <= x <= 3", "0 <= y <= 9"),
    ("y-intercept of y = 2x + 3", "3"),
    ("write y = 2x/3 - 1 in the form ax + by = c", "2*x - 3*y = 3"),
    ("standard form of the line through (1,2) with slope 3", "3*x - y = 1"),
    ("equation of the line with slope 1/2 through (0, 3) in the form ax+by+c=0", "x - 2*y + 6 = 0"),
    ("slope intercept form of 3x - 4y = 12", "y = (3/4)*x - 3"),
    ("point slope form of the line through (1,2) and (3,8)", "y - 2 = 3*(x - 1)"),
    ("inverse of f(x) = 2x + 3", "x/2 - 3/2"),
    ("are f(x) = 2x + 3 and g(x) = (x-3)/2 inverses of each other?", "True"),
    ("check that f(x) = x^2 and g(x) = sqrt(x) are inverses", "False"),
    ("show that 1/x and 1/x are inverse functions", "True"),
    ("does the parabola y = -x^2 + 3 open upwards or downwards", "downwards"),
    ("is the vertex of 2x^2 - 8x + 3 a max or a min?", "upwards"),
    ("find the inverse function of (x+1)/(x-2)", "(2*x + 1)/(x - 1)"),
    ("inverse of e^(2x)", "log(x)/2"),
    ("inverse of x^3", "x**(1/3)"),
    ("inverse of x^2", "none"),
    ("inverse of x^2 for x >= 0", "sqrt(x)"),
    ("asymptotes of (x+1)/(x-2)", "x = 2, y = 1"),
    ("vertical asymptotes of 1/(x^2-1)", "x = -1, x = 1"),
    ("f(x) = 2x + 1, find f^-1", "x/2 - 1/2"),
    ("f(x) = 2x + 3, g(x) = 5x. find g^-1(x)", "x/5"),
    ("let f(x) = 2x + 1. What is f^(-1)?", "x/2 - 1/2"),
    ("find f^{-1} if f(x) = (x-1)/2", "2*x + 1"),
    ("is y = 3 an asymptote of (3x^2 + 2)/(x^2 - 5)?", "y = 3"),
    ("Is x = 1 a vertical asymptote of f(x) = 1/(x-2)?", "x = 2"),
    ("horizontal asymptote of (3x^2+1)/(x^2-4)", "y = 3"),
    ("oblique asymptote of (x^2+1)/x", "y = x"),
    ("asymptotes of (x^2-1)/(x-1)", "none"),
    ("inverse of 2x^2 - 3x + 1", "none"),
    ("inverse of x^3 - x", "none"),
    ("maximum of x(10 - x)", "25"),
    ("Find the maximum and minimum of f(x) = x^3 - 12x on [-3, 5]", "65, -16"),
    ("maximise x(10 - x)", "25"),
    ("minimum of x^2 - 4x + 7", "3"),
    ("maximum of x^2", "none"),
    ("minimum of x + 1/x for x > 0", "2"),
    ("minimum of x e^x", "-exp(-1)"),
    ("max of sin x + cos x", "sqrt(2)"),
    ("Find the absolute maximum of x^3 - 3x on [0, 2]", "2"),
    ("for what x is x(10-x) maximal", "x = 5"),
    ("which value of x minimizes x^2 - 4x", "x = 2"),
    ("critical points of x^3 - 3x", "x = -1, 1"),
    ("local extrema of x^3 - 3x", "(-1, 2), (1, -2)"),
    ("find the local maximum of x^3-3x", "(-1, 2)"),
    ("find the turning points of y = x^3 - 3x^2", "(0, 0), (2, -4)"),
    ("local extrema of |x-1|", "(1, 0)"),
    ("where is x^3 - 3x increasing?", "x < -1 or x > 1"),
    ("when is f(x) = x^2 decreasing?", "x < 0"),
    ("inflection points of x^3 - 6x^2", "(2, -16)"),
    ("where is x^4 - 6x^2 concave up", "x < -1 or x > 1"),
    ("is x^3 even or odd?", "odd"),
    ("is f(x) = x^2 even?", "True"),
    ("is x^2 + x even, odd or neither", "neither"),
    ("is n^2 + n even or odd", "even"),
    ("is 2k + 1 odd", "True"),
    ("is n^2 even or odd", "neither"),
    ("is f(n) = 2n even or odd", "odd"),
    ("period of sin(2x)", "pi"),
    ("what is the period of tan x", "pi"),
    ("axis of symmetry of x^2+6x", "x = -3"),
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_facts_about_functions_are_found_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_the_domain_of_the_tangent_leaves_out_its_poles() -> None:
    text = answer("domain of tan x").text

    assert "`x ≠ π/2 + " in text


def test_an_analysis_lists_the_facts() -> None:
    text = answer("analyse f(x) = x^3 - 3x").text

    assert "domain" in text
    assert "`(-1, 2)`" in text
    assert "odd" in text


@pytest.mark.parametrize(
    "text",
    [
        "range of 3, 9, 4",
        "max of 3, 5",
        "domain of the Roman empire",
        "inverse of the matrix [[1, 2], [3, 4]]",
        "is 4 even?",
        "largest prime factor of 12",
        "the smallest of 3, 5, 1",
        "maximum of x + y",
        "what is the greatest common divisor of 4 and 6",
        "period of the Earth",
    ],
)
def test_other_messages_are_no_questions_about_functions(text: str) -> None:
    assert read_function(text) is None


@settings(max_examples=8, deadline=None)
@given(st.lists(st.integers(-5, 5), min_size=2, max_size=4), st.integers(1, 4))
def test_no_value_of_a_polynomial_lies_outside_its_range(
    coefficients: list[int], leading: int
) -> None:
    text = " + ".join(f"({c})x^{power}" for power, c in enumerate([*coefficients, leading]))
    parts = values(Curve(parse_expression(text), "x"))

    for place in range(-20, 21):
        height = sum(c * place**power for power, c in enumerate([*coefficients, leading]))
        assert any(
            (part.low is None or float(number(part.low)) <= height + 1e-9)
            and (part.high is None or float(number(part.high)) >= height - 1e-9)
            for part in parts
        )


@settings(max_examples=8, deadline=None)
@given(st.integers(-6, 6), st.integers(-6, 6), st.integers(-9, 9))
def test_turning_points_of_a_cubic_are_where_its_slope_vanishes(b: int, c: int, d: int) -> None:
    curve = Curve(parse_expression(f"x^3 + ({b})x^2 + ({c})x + ({d})"), "x")

    points = turning_points(curve)

    assert len(points) == (2 if b * b > 3 * c else 0)
    for point in points:
        slope = 3 * point.place**2 + 2 * b * point.place + c
        assert abs(float(slope)) < 1e-9


@settings(max_examples=8, deadline=None)
@given(st.integers(-5, 5), st.integers(-5, 5), st.integers(-4, 0), st.integers(1, 4))
def test_the_maximum_on_an_interval_is_above_all_other_values(
    b: int, c: int, low: int, high: int
) -> None:
    node = parse_expression(f"x^3 + ({b})x^2 + ({c})x")
    chain = chain_in(f"{low} <= x <= {high}")
    assert chain is not None

    bound = largest(Curve(node, "x", chain), is_maximum=True)

    steps = [low + (high - low) * index / 50 for index in range(51)]
    heights = [x**3 + b * x**2 + c * x for x in steps]
    assert float(bound.height) >= max(heights) - 1e-9


def test_a_question_about_a_function_tells_its_method() -> None:
    problem = understand("domain of tan(x)")
    assert problem is not None
    assert not isinstance(problem, Unclear)

    assert "even root" in explain(problem).text
