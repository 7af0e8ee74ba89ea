"""The working of integrals, limits and turning points leads to the answer, line by line."""

import pytest

from tests.mathematics.asking import answer, problem
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.derivatives_of_reals import real_derivative
from tutor_tui.mathematics.parse import parse_expression, parse_statement
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.steps import explain, steps_of
from tutor_tui.mathematics.verify import function_agrees

INTEGRALS = (
    "integrate x^2 + 3x",
    "integrate x e^x",
    "integrate x cos(x^2)",
    "integrate sin(x)^2",
    "integrate 1/(x^2-1)",
    "integrate ln x",
    "integrate (2x+1)^5",
    "integrate tan x",
    "integrate e^x sin x",
    "integrate x/(x+1)",
    "integrate x^2 ln x",
    "integrate 1/(1 + x^2)",
    "integrate sqrt(x)",
    "integrate 2x e^(x^2)",
    "integrate (3x+5)/(x^2+4x+3)",
    "integrate x^2 e^x",
)
LIMITS = (
    ("limit of (x^2-4)/(x-2) as x -> 2", "cancel"),
    ("limit of sin(x)/x as x->0", "l'hôpital"),
    ("limit of (1-cos x)/x^2 as x->0", "l'hôpital"),
    ("lim x->2 (x^2-4)/(x-2) using l'hopital's rule", "l'hôpital"),
    ("use L'Hôpital's rule to find the limit of x/e^x as x->infinity", "l'hôpital"),
    ("lim x->0 sin(3x)/sin(5x) without l'hopital", "known limits"),
    ("differentiate x^3 from first principles", "limit of the quotient"),
    ("differentiate e^x from first principles", "slope of the step"),
    ("limit of (sqrt(x+1)-1)/x as x -> 0", "conjugate of roots"),
    ("limit of (3x^2+1)/(2x^2-5) as x->oo", "divide"),
    ("limit of x^2 as x->3", "substitute"),
    ("limit of (x^3-1)/(x^2-1) as x -> 1", "cancel"),
)
_REWRITING = frozenset({"substitution", "rewrite", "back", "parts", "together"})


def steps(question: str) -> tuple[Step, ...]:
    """The steps to the answer of a question; fails where there are none."""
    found = steps_of(problem(question))
    assert found
    return found


@pytest.mark.parametrize("question", INTEGRALS)
def test_the_last_line_of_an_integral_has_the_integrand_as_its_slope(question: str) -> None:
    working = steps(question)
    last = to_sympy(parse_expression(working[-1].after[0]))

    integrand = question.removeprefix("integrate ")
    assert function_agrees(parse_expression(integrand), real_derivative(last, "x"))


@pytest.mark.parametrize("question", INTEGRALS)
def test_every_line_of_an_integral_is_an_antiderivative(question: str) -> None:
    for step in steps(question):
        if step.rule in _REWRITING:
            continue
        before, after = parse_expression(step.before), to_sympy(parse_expression(step.after[0]))
        name = next((name for name in "uvw" if name in step.before + step.after[0]), "x")
        assert function_agrees(before, real_derivative(after, name)), step


@pytest.mark.parametrize(
    "question", ["integrate x e^x", "integrate ln x", "integrate x^2 ln x", "integrate x sin x"]
)
def test_what_is_left_by_parts_is_integrated_and_put_in(question: str) -> None:
    working = steps(question)
    first, last = working[0], working[-1]
    assert last.before == first.after[0]
    product, left = first.after[0].split(" - ∫ ")
    rest = to_sympy(parse_expression(product)) - to_sympy(parse_expression(last.after[0]))

    assert (first.rule, last.rule) == ("parts", "together")
    inner = parse_expression(left.removesuffix(" dx"))
    assert function_agrees(inner, real_derivative(rest, "x"))


def test_a_quotient_of_polynomials_is_split() -> None:
    first = steps("integrate (3x+5)/(x^2+4x+3)")[0]

    assert "partial fractions" in first.reason
    assert first.after == ("2/(x + 3) + 1/(x + 1)",)


def test_the_place_is_put_into_a_derivative_at_the_end() -> None:
    last = steps("derivative of x^2 at x = 3")[-1]

    assert (last.before, last.after) == ("2x", ("6",))


@pytest.mark.parametrize(("question", "rule"), LIMITS)
def test_the_working_of_a_limit_ends_with_it(question: str, rule: str) -> None:
    working = steps(question)

    value = to_sympy(parse_expression(working[-1].after[0]))
    assert rule in [step.rule for step in working]
    assert str(value) == answer(question).result


def test_bounds_are_put_in_at_the_end() -> None:
    working = steps("integrate x^2 from 0 to 3")

    assert working[-1].rule == "bounds"
    assert working[-1].after == ("9",)


@pytest.mark.parametrize(
    ("question", "end"),
    [
        ("integral of e^(-x) from 0 to infinity", ("1",)),
        ("integral of e^x from -infinity to 0", ("1",)),
        ("integral of 1/x from 1 to infinity", ("∞",)),
        ("integral of 1/x^2 from 0 to 1", ("∞",)),
        ("integral of 1/(1+x^2) from -oo to oo", ("π",)),
        ("integral of sin(x) from 0 to infinity", ()),
    ],
)
def test_a_bound_moves_to_the_bad_end_of_an_improper_integral(
    question: str, end: tuple[str, ...]
) -> None:
    working = steps(question)

    assert working[-1].rule == "moving bound"
    assert working[-1].after == end


def test_an_integral_across_a_gap_has_no_single_bound_to_move() -> None:
    across = problem("integral of 1/x^2 from -1 to 1")

    assert steps_of(across) is None
    assert explain(across).text


def test_turning_points_are_worked_out_by_two_derivatives() -> None:
    working = steps("local extrema of x^3 - 3x")

    assert working[0].after == ("3x² - 3",)
    assert working[1].after == ("x = -1", "x = 1")
    assert all(parse_statement(step.before) for step in working)
    assert [step.after[0] for step in working if step.rule == "value"] == ["2", "-2"]
