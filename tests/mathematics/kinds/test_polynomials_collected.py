"""Expressions ordered by powers, their coefficients, and fractions above and below the bar."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.kind import told
from tutor_tui.mathematics.kinds.polynomials.collected import read
from tutor_tui.mathematics.kinds.registry import kind_of
from tutor_tui.mathematics.problems import KindProblem

RESULTS = (
    ("collect 3xy + (x+y)^3 in powers of y", "x**3 + 3*x*y**2 + y**3 + y*(3*x**2 + 3*x)"),
    (
        "Collect x*y + x - 3 + 2x^2 - z x^2 + x^3 with respect to x",
        "x**3 + x**2*(-z + 2) + x*(y + 1) - 3",
    ),
    ("collect(a*x + b*x + c, x)", "c + x*(a + b)"),
    ("Order 3 + x^2 a + x by powers of x", "a*x**2 + x + 3"),
    ("Write (x + a)(x + b) as a polynomial in x", "a*b + x**2 + x*(a + b)"),
    ("What are the coefficients of x^2+2x+1?", "1, 2, 1"),
    ("List the coefficients of (x+3)^5.", "1, 15, 90, 270, 405, 243"),
    ("coefficients of a x^2 + b x + c in x", "a, b, c"),
    ("find the coefficients of x^3 - 1", "1, 0, 0, -1"),
    ("coeffs(x^2+2*x+1, x)", "1, 2, 1"),
    ("CoefficientList[(x + y)^2, x]", "1, 2*y, y**2"),
    ("Make 4x^2+x+2 monic", "x**2 + x/4 + 1/2"),
    ("Make this polynomial monic: 2*x^2 - 8", "x**2 - 4"),
    ("monic(3*x**2 + 6)", "x**2 + 2"),
    ("numerator of a+b", "a + b"),
    ("What is the numerator of (x^2-1)/(x-1)?", "x**2 - 1"),
    ("find the denominator of 1/x + 1/y", "x*y"),
    ("numerator of 6/8", "6"),
    ("divide y^3+x y^2+x^2 y+x^3+x by x+y", "x**2 + y**2 - y/(x + y) + 1"),
    ("divide(x^2 - y^2, x - y)", "x + y"),
    ("Divide a x^2 + (a+b) x + b by x + 1", "a*x + b"),
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_the_form_that_was_asked_for_is_given_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "message",
    [
        "Collect stamps",
        "collect like terms 3x + 2y - x",
        "What are the coefficients of friction?",
        "list the coefficients",
        "coefficients of a x + b y",
        "What is the coefficient of x in (x+1)^2?",
        "make 5 monic",
    ],
)
def test_other_requests_are_left_to_others(message: str) -> None:
    assert read(message) is None


def test_collecting_multiplies_out_before_it_orders() -> None:
    asked = problem("collect (x + a)(x + b) in powers of x")
    assert isinstance(asked, KindProblem)
    kind = kind_of(asked)
    steps = kind.steps(asked)

    assert steps is not None
    assert [step.rule for step in steps] == ["expand", "collect"]
    assert steps[-1].after == ("a*b + x^2 + x(a + b)",) or "x(a + b)" in steps[-1].after[0]
    assert "x*(a + b)" not in told(kind.method, asked)


@settings(max_examples=9, deadline=None)
@given(st.lists(st.integers(-9, 9), min_size=2, max_size=5).filter(lambda c: c[0] != 0))
def test_coefficients_that_were_written_are_read_off(coefficients: list[int]) -> None:
    degree = len(coefficients) - 1
    text = " + ".join(f"({c})*x^{degree - index}" for index, c in enumerate(coefficients))

    assert answer(f"coefficients of {text}").result == ", ".join(map(str, coefficients))
