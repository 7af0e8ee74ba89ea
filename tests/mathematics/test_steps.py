"""Worked steps: every line is read back and has the solutions of the line before."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import problem
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Answer, Step
from tutor_tui.mathematics.steps import explain, steps_of
from tutor_tui.mathematics.steps_linear import linear_steps
from tutor_tui.mathematics.steps_quadratic import quadratic_steps
from tutor_tui.mathematics.syntax import Number, Relation
from tutor_tui.mathematics.terms import coefficients, terms_of
from tutor_tui.mathematics.trees import rational_value, substitute

small = st.integers(-12, 12)
fractions = st.fractions(-20, 20, max_denominator=9)


def equation_of(line: str) -> Relation:
    node = parse_statement(line)
    assert isinstance(node, Relation)
    return node


def linear_solutions(line: str) -> Fraction | str:
    """The solution of a linear line, or `all` or `none`."""
    equation = equation_of(line)
    left, right = terms_of(equation.left, "x"), terms_of(equation.right, "x")
    assert left is not None
    assert right is not None
    b, a, *_ = (*coefficients(left + tuple((-n, p) for n, p in right)), Fraction(0))
    if a:
        return -b / a
    return "none" if b else "all"


def holds_at(line: str, place: Fraction) -> bool:
    equation = equation_of(line)
    sides = [
        rational_value(substitute(side, "x", Number(place)))
        for side in (equation.left, equation.right)
    ]
    return sides[0] == sides[1]


@settings(max_examples=36, deadline=None)
@given(a=fractions, b=fractions, c=fractions, d=fractions, k=small)
def test_every_step_of_a_linear_equation_keeps_its_solutions(
    a: Fraction, b: Fraction, c: Fraction, d: Fraction, k: int
) -> None:
    text = f"({k})*(({a})*x + ({b})) + x = ({c})*x - (({d}) - 2x)"
    steps = linear_steps(equation_of(text), "x")

    assert steps is not None
    expected = linear_solutions(text)
    for step in steps:
        assert linear_solutions(step.before) == expected
        assert [linear_solutions(line) for line in step.after] == [expected]
    if isinstance(expected, Fraction):
        assert steps[-1].after == (f"x = {expected}",)


@settings(max_examples=36, deadline=None)
@given(m=small, n=small, k=small, a=st.integers(1, 6))
def test_every_step_of_a_factorable_quadratic_keeps_its_solutions(
    m: int, n: int, k: int, a: int
) -> None:
    text = f"({a}*x - ({m}))*(x - ({n})) + ({k})*x = ({k})*x"
    steps = quadratic_steps(equation_of(text), "x")

    assert steps
    roots = {Fraction(m, a), Fraction(n)}
    for step in steps:
        for place in (*roots, Fraction(99, 7)):
            is_root = place in roots
            assert holds_at(step.before, place) is is_root
            assert any(holds_at(line, place) for line in step.after) is is_root


@settings(max_examples=24, deadline=None)
@given(b=small, c=small)
def test_the_quadratic_formula_gives_numbers_that_fulfil_the_equation(b: int, c: int) -> None:
    steps = quadratic_steps(equation_of(f"x^2 + ({b})*x + ({c}) = 0"), "x")

    assert steps
    values = [_float(line) for line in steps[-1].after]
    assert bool(values) is (b * b - 4 * c >= 0)
    for value in values:
        assert value * value + b * value + c == pytest.approx(0, abs=1e-9)


def _float(line: str) -> float:
    from tutor_tui.mathematics.numeric import value_at

    return float(value_at(equation_of(line).right, {}))


@pytest.mark.parametrize(
    ("equation", "reason"),
    [
        ("x^2 - 5x + 6 = 0", "multiply to 6 and add to -5"),
        ("x^2 - 3x + 1 = 0", "quadratic formula"),
        ("x^2 = 2", "square root"),
        ("x^2 + 1 = 0", "no real solution"),
        ("x^2 = 4x", "There is no constant"),
    ],
)
def test_the_way_to_solve_a_quadratic_is_chosen_with_a_reason(equation: str, reason: str) -> None:
    steps = quadratic_steps(equation_of(equation), "x")

    assert steps
    assert any(reason in step.reason for step in steps)


def test_a_linear_equation_is_solved_in_school_order() -> None:
    steps = steps_of(problem("2(x + 3) + x = x/2 - 4"))

    assert steps
    assert [step.rule for step in steps] == ["clear", "expand", "collect", "move", "move", "divide"]


@pytest.mark.parametrize(
    ("expression", "rules"),
    [
        ("x^2 sin x", ["power", "table", "product"]),
        ("sin(3x^2)", ["power", "constant factor", "chain"]),
        ("ln(x)/x", ["table", "quotient"]),
        ("e^(2x)", ["constant factor", "chain"]),
    ],
)
def test_a_derivative_is_worked_out_rule_by_rule(expression: str, rules: list[str]) -> None:
    steps = steps_of(problem(f"differentiate {expression}"))

    assert steps
    assert [step.rule for step in steps] == rules


@pytest.mark.parametrize(
    "expression",
    ["x^2 sin x", "e^(2x)/(x+1)", "sqrt(1-x^2)", "2^x + 1/x", "x^2 e^(-x)", "(2x+1)^5", "tan(x)^2"],
)
def test_every_step_of_a_derivative_agrees_with_difference_quotients(expression: str) -> None:
    steps = steps_of(problem(f"differentiate {expression}"))

    assert steps
    for step in steps:
        assert _is_derivative(step), step


def _is_derivative(step: Step) -> bool:
    from tutor_tui.mathematics.build import to_sympy
    from tutor_tui.mathematics.parse import parse_expression
    from tutor_tui.mathematics.verify import derivative_agrees

    before, after = parse_expression(step.before), parse_expression(step.after[0])
    return derivative_agrees(before, to_sympy(after), "x", 1) is True


@settings(max_examples=24, deadline=None)
@given(a=fractions, b=fractions, c=st.integers(1, 9))
def test_every_step_of_a_sum_is_a_true_equality(a: Fraction, b: Fraction, c: int) -> None:
    steps = steps_of(problem(f"({a}) + ({b})*{c} - 7/{c}"))

    assert steps is not None
    for step in steps:
        (after,) = step.after
        values = [rational_value(parse_statement(line)) for line in (step.before, after)]
        assert values[0] == values[1] is not None


def test_an_explanation_is_a_numbered_list_that_ends_in_the_result() -> None:
    found: Answer = explain(problem("3x + 11 = 14"))

    assert found.text == (
        "To solve `3x + 11 = 14`:\n\n"
        "1. Subtract 11 from both sides: `3x + 11 = 14` → `3x = 3`\n"
        "2. Divide both sides by 3: `3x = 3` → `x = 1`\n\n"
        "So `x = 1`."
    )
    assert found.check is not None


@pytest.mark.parametrize(
    "question",
    ["x + y = 5, x - y = 1", "integrate x^2", "integrate x from 0 to 1", "factor x^2 - 1", "7"],
)
def test_problems_without_rules_get_the_method_and_the_checked_result(question: str) -> None:
    found = explain(problem(question))

    assert "Result: " in found.text
    assert found.check is not None
