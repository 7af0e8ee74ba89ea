"""Equations of higher degree in steps: each line has the real solutions of the line before."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem, spans_of
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.rules.lookup import rule_of
from tutor_tui.mathematics.steps import steps_of
from tutor_tui.mathematics.syntax import Relation

small = st.integers(-6, 6)


def worked(equation: str) -> tuple[Step, ...]:
    asked = problem(f"solve {equation}")
    steps = steps_of(asked)
    assert steps
    assert all(rule_of(asked, step) is not None for step in steps)
    return steps


def holds(line: str, place: float) -> bool:
    equation = parse_statement(line)
    assert isinstance(equation, Relation)
    difference = value_at(equation.left, {"x": place}) - value_at(equation.right, {"x": place})
    return abs(complex(difference)) < 1e-9


def keeps_solutions(step: Step, roots: list[float]) -> bool:
    """Whether the line before and the lines after hold at the roots and at no place between."""
    return all(
        holds(step.before, place) is is_root
        and any(holds(line, place) for line in step.after) is is_root
        for place, is_root in (*((root, True) for root in roots), (0.37, False), (-2.61, False))
    )


@pytest.mark.parametrize(
    ("equation", "rules"),
    [
        ("x^3 = 8", "root"),
        ("2x^4 = 32", "move, root"),
        ("x^3 - 4x = 0", "common factor, difference of squares, zero, linear"),
        ("x^3 = x^2 + 2x", "collect, common factor, two numbers, two brackets, zero, linear"),
        ("(x-1)(x+2)(x-3) = 0", "zero, linear"),
        ("(x^2-2)(x-1) = 0", "zero, linear"),
        ("2(x-1)^3 = 0", "zero, linear"),
        ("x^3 + x = 0", "common factor, zero, linear"),
    ],
)
def test_the_way_depends_on_the_equation(equation: str, rules: str) -> None:
    assert ", ".join(step.rule for step in worked(equation)) == rules


@pytest.mark.parametrize(
    ("equation", "solutions"),
    [
        ("x^3 = -8", ["x = -2"]),
        ("x^3 = 2", ["x = ∛2"]),
        ("x^4 = 16", ["x = -2", "x = 2"]),
        ("x^4 = -1", []),
        ("x^3 + x = 0", ["x = 0"]),
        ("x^3 - 2x = 0", ["x = -√2", "x = 0", "x = √2"]),
    ],
)
def test_the_last_line_holds_the_real_solutions(equation: str, solutions: list[str]) -> None:
    assert list(worked(equation)[-1].after) == solutions


@settings(max_examples=9, deadline=None)
@given(roots=st.lists(small, min_size=3, max_size=4, unique=True), k=st.integers(1, 3))
def test_every_step_to_whole_roots_keeps_them(roots: list[int], k: int) -> None:
    import sympy

    x = sympy.Symbol("x")
    left = sympy.expand(k * sympy.Mul(*(x - root for root in roots)))
    steps = worked(f"{left} = 0")

    assert all(keeps_solutions(step, [float(root) for root in roots]) for step in steps)
    assert list(steps[-1].after) == [f"x = {root}" for root in sorted(roots)]


@settings(max_examples=15, deadline=None)
@given(n=st.sampled_from([3, 4, 5, 7]), a=st.integers(1, 4), value=small.filter(bool))
def test_a_root_fulfils_the_equation_that_it_was_taken_of(n: int, a: int, value: int) -> None:
    steps = worked(f"{a}*x^{n} = {value}")

    assert bool(steps[-1].after) is (n % 2 == 1 or Fraction(value) > 0)
    for line in steps[-1].after:
        relation = parse_statement(line)
        assert isinstance(relation, Relation)
        assert holds(f"{a}*x^{n} = {value}", float(to_sympy(relation.right)))


def test_the_steps_lead_to_the_answer() -> None:
    text = "x^3 - 6x^2 + 11x - 6 = 0"

    assert set(worked(text)[-1].after) <= set(spans_of(answer(f"solve {text}").text))
