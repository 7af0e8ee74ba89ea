"""Judgements and partial fractions in steps: what is said to be equal is equal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.rules.lookup import rule_of
from tutor_tui.mathematics.steps import steps_of

whole = st.integers(-6, 6)


def worked(question: str) -> tuple[Step, ...]:
    asked = problem(question)
    steps = steps_of(asked)
    assert steps
    assert all(rule_of(asked, step) is not None for step in steps)
    return steps


def is_equal(step: Step) -> bool:
    import sympy

    before, after = (to_sympy(parse_expression(line)) for line in (step.before, *step.after))
    return bool(sympy.cancel(before - after) == 0)


@pytest.mark.parametrize(
    ("question", "compared"),
    [
        ("is 2+2=5", "4 = 5"),
        ("is 1/2 + 1/3 = 5/6?", "5/6 = 5/6"),
        ("is 3^2 > 8?", "9 > 8"),
        ("is 2*3 = 12/2?", "6 = 6"),
        ("is (x+1)^2 = x^2+2x+1 true?", "x² + 2x + 1 = x² + 2x + 1"),
    ],
)
def test_both_sides_are_worked_out_and_compared(question: str, compared: str) -> None:
    *before, last = worked(question)

    assert all(is_equal(step) for step in before)
    assert (last.rule, last.before, last.after) == ("compare", compared, ())


@pytest.mark.parametrize(
    ("identity", "rules"),
    [
        ("(1 - cos^2 x)/sin x = sin x", "pythagoras"),
        ("tan x + cot x = sec x cosec x", "difference of sides, definition, pythagoras"),
        ("(sin x + cos x)^2 = 1 + sin 2x", "cancel, pythagoras, double angle"),
        ("sin x/(1+cos x) = (1-cos x)/sin x", "difference of sides, definition, pythagoras"),
        ("cos 3x = 4cos^3 x - 3cos x", "single angles, compare"),
    ],
)
def test_an_identity_of_angles_is_proved_line_by_line(identity: str, rules: str) -> None:
    assert ", ".join(step.rule for step in worked(f"prove that {identity}")) == rules


@pytest.mark.parametrize("question", ["is 5 > 3?", "is sqrt(2) > 1?"])
def test_sides_with_nothing_to_work_out_in_fractions_have_no_steps(question: str) -> None:
    assert not steps_of(problem(question))


@pytest.mark.parametrize(
    ("fraction", "rules", "result"),
    [
        (
            "(3x+5)/(x^2-1)",
            "factor, cover up, cover up, one for each factor",
            "4/(x - 1) - 1/(x + 1)",
        ),
        ("1/(x^2(x+1))", "cover up, compare coefficients", "1/(x + 1) - 1/x + 1/x²"),
        ("1/(2x^2-3x+1)", "factor, cover up, cover up, one for each factor", None),
        ("x^3/(x^2-1)", "factor, cover up, cover up, compare coefficients", None),
    ],
)
def test_numerators_are_found_by_covering_up(fraction: str, rules: str, result: str | None) -> None:
    steps = worked(f"partial fractions of {fraction}")

    assert ", ".join(step.rule for step in steps) == rules
    assert all(is_equal(step) for step in steps)
    assert result is None or steps[-1].after == (result,)
    assert steps[-1].after[0] in answer(f"partial fractions of {fraction}").text


@settings(max_examples=18, deadline=None)
@given(a=whole, b=whole, p=whole, q=whole)
def test_every_step_of_partial_fractions_is_an_equality(a: int, b: int, p: int, q: int) -> None:
    if a == b or p * a + q == 0 or p * b + q == 0 or p == 0:
        return
    steps = worked(f"partial fractions of ({p}x + ({q}))/(x^2 + ({-a - b})x + ({a * b}))")

    assert all(is_equal(step) for step in steps)
    assert [step.rule for step in steps].count("cover up") == 2
