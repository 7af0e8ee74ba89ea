"""Polynomials through points, partial fractions of any fraction, and composed functions."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.kind import told
from tutor_tui.mathematics.kinds.registry import kind_of, read_kind
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.steps import steps_of

RESULTS = (
    ("interpolating polynomial through (0,1),(1,3),(2,7)", "x**2 + x + 1"),
    ("Lagrange interpolation for the points (0,1), (1,3) and (2,7)", "x**2 + x + 1"),
    ("find the quadratic through (0,1), (1,3), (2,7)", "x**2 + x + 1"),
    (
        "Find the cubic polynomial that passes through the points (0, 0), (1, 1), (2, 8), (3, 27)",
        "x**3",
    ),
    ("Find the polynomial of least degree through (1,2), (2,3), (4,5)", "x + 1"),
    ("interpolate (0, 1/2), (1, 0.5), (2, 2)", "3*x**2/4 - 3*x/4 + 1/2"),
    ("partial fractions of 1/(x-1) + 1/x", "1/(x - 1) + 1/x"),
    ("partial fractions of (x+1)/(x^2-1) + 3", "3 + 1/(x - 1)"),
    (
        "Find the partial fraction decomposition of 2*x/(x^2 + 1) - (x - 1)/(2*x^2 + 2)"
        " + 1/(2*x + 2) - 2/x",
        "(3*x + 1)/(2*(x**2 + 1)) + 1/(2*(x + 1)) - 2/x",
    ),
    (
        "partial fractions of 1/((a+x)(b+x)(c+x)) with respect to x",
        "1/((a - c)*(b - c)*(c + x)) - 1/((a - b)*(b - c)*(b + x)) + 1/((a - b)*(a - c)*(a + x))",
    ),
    ("apart(x/2, y)", "x/2"),
    ("partial fractions of 1/(x^2-a^2)", "-1/(2*a*(a + x)) + 1/(2*a*(-a + x))"),
    ("f(x)=x^2+1, g(x)=x-3, find f∘g", "x**2 - 6*x + 10"),
    ("Compose f(x) = x^2 + 1 with g(x) = x - 3.", "x**2 - 6*x + 10"),
    ("Find the composition of f(x)=2x and g(x)=x^2", "2*x**2"),
    ("Given f(x)=x^2 and g(x)=x+1 find the composition f∘g", "x**2 + 2*x + 1"),
    ("f(x)=2x, g(x)=x+1. What is (g ∘ f)(3)?", "7"),
    ("What is the 25023rd prime number?", "287341"),
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_the_result_is_told_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "message",
    [
        "polynomial through (1, 2) and (1, 3)",
        "find the quadratic through (0,0), (1,1), (2,2)",
    ],
)
def test_points_without_such_a_polynomial_are_told_so(message: str) -> None:
    assert answer(message).result is None


@pytest.mark.parametrize(
    "message", ["partial derivatives of x/y", "decompose 360", "a polynomial is what?"]
)
def test_other_requests_are_left_alone(message: str) -> None:
    claimed = read_kind(message)

    assert type(claimed).__name__ not in ("PartialSum", "ThroughPoints")


def test_each_further_point_adds_a_term() -> None:
    question = "interpolating polynomial through (0,1),(1,3),(2,7)"
    steps = steps_of(problem(question))
    asked = problem(question)
    assert isinstance(asked, KindProblem)

    assert steps is not None
    assert [step.after for step in steps] == [("2x + 1",), ("x² + x + 1",)]
    assert "x² + x + 1" not in told(kind_of(asked).method, asked)


@settings(max_examples=9, deadline=None)
@given(st.lists(st.tuples(st.integers(-5, 5), st.integers(-9, 9)), min_size=2, max_size=4,
                unique_by=lambda point: point[0]))  # fmt: skip
def test_the_polynomial_goes_through_every_point(points: list[tuple[int, int]]) -> None:
    listed = ", ".join(f"({a}, {b})" for a, b in points)
    result = str(answer(f"interpolating polynomial through {listed}").result)

    for a, b in points:
        assert answer(f"f(x) = {result}. What is f({a})?").result == str(Fraction(b))
