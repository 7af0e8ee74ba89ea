"""The checks themselves: right results agree, and wrong ones are found out."""

import pytest

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.parse import parse_expression, parse_statement
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.verify import (
    derivative_agrees,
    formula_agrees,
    function_agrees,
    integral_agrees,
    number_agrees,
    root_agrees,
)


@pytest.mark.parametrize(
    ("original", "result", "verdict"),
    [
        ("1/3 + 1/4", "7/12", True),
        ("1/3 + 1/4", "7/11", False),
        ("sqrt(8)", "2 sqrt(2)", True),
        ("sqrt(8)", "2.8284271247461900976", False),
        ("sqrt(-4)", "2i", True),
        ("cbrt(-8)", "-2", True),
    ],
)
def test_numbers_are_compared_exactly_or_to_many_digits(
    original: str, result: str, verdict: bool
) -> None:
    found = number_agrees(parse_expression(original), to_sympy(parse_expression(result)))

    assert found is verdict


@pytest.mark.parametrize(
    ("original", "result", "verdict"),
    [
        ("(x+1)^2", "x^2 + 2x + 1", True),
        ("(x+1)^2", "x^2 + 1", False),
        ("sin(x)^2 + cos(x)^2", "1", True),
        ("ln(x y)", "ln(x) + ln(y)", True),
        ("sqrt(x^2)", "x", False),
        ("ln(-x^2)", "ln(x)", None),
        ("abs(x - 20)", "20 - x", False),
        ("max(x, 3 - y, 30)", "30", False),
        ("sqrt((x + 50)^2) + y", "x + y + 50", False),
        ("sqrt(x^2 - 400)", "sqrt((x - 20)(x + 20))", True),
    ],
)
def test_functions_are_compared_at_places_where_both_are_real(
    original: str, result: str, verdict: bool | None
) -> None:
    found = function_agrees(parse_expression(original), to_sympy(parse_expression(result)))

    assert found is verdict


@pytest.mark.parametrize(
    ("function", "derivative", "order", "verdict"),
    [
        ("x^2 sin x", "2x sin(x) + x^2 cos(x)", 1, True),
        ("x^2 sin x", "2x cos(x)", 1, False),
        ("x^5", "20x^3", 2, True),
        ("x^5", "20x^3 + 1/1000000", 2, False),
        ("ln(x)", "1/x", 1, True),
    ],
)
def test_derivatives_are_compared_with_difference_quotients(
    function: str, derivative: str, order: int, verdict: bool
) -> None:
    found = derivative_agrees(
        parse_expression(function), to_sympy(parse_expression(derivative)), "x", order
    )

    assert found is verdict


@pytest.mark.parametrize(
    ("integrand", "bounds", "value", "verdict"),
    [
        ("x^2", ("0", "1"), "1/3", True),
        ("e^(-x^2)", ("-oo", "oo"), "sqrt(pi)", True),
        ("x^2", ("0", "1"), "1/4", None),
        ("1/x", ("-1", "1"), "0", None),
        ("x", ("a", "b"), "1", None),
    ],
)
def test_quadrature_confirms_integrals_and_never_refutes_them(
    integrand: str, bounds: tuple[str, str], value: str, verdict: bool | None
) -> None:
    ends = parse_expression(bounds[0]), parse_expression(bounds[1])

    found = integral_agrees(
        parse_expression(integrand), to_sympy(parse_expression(value)), "x", ends
    )

    assert found is verdict


@pytest.mark.parametrize(
    ("equation", "root", "verdict"),
    [
        ("3x + 11 = 14", "1", True),
        ("3x + 11 = 14", "2", False),
        ("x^2 = 2", "sqrt(2)", True),
        ("x^2 = 2", "1.41421356237309504880", False),
        ("x^2 = -1", "i", True),
        ("1/x = x/0.5", "0", None),
    ],
)
def test_roots_are_put_into_the_equation(equation: str, root: str, verdict: bool | None) -> None:
    node = parse_statement(equation)
    assert isinstance(node, Relation)

    assert root_agrees(node, "x", to_sympy(parse_expression(root))) is verdict


def test_formulas_are_checked_for_other_letters() -> None:
    node = parse_statement("a x + b = c")
    assert isinstance(node, Relation)

    assert formula_agrees(node, "x", to_sympy(parse_expression("(c - b)/a"))) is True
    assert formula_agrees(node, "x", to_sympy(parse_expression("(b - c)/a"))) is False
