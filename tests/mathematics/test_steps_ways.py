"""Equations solved in the way that is asked for: the way is read, followed, and right."""

from fractions import Fraction
from math import gcd, lcm

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.mathematics.kinds.numbers.by_primes import steps_by_primes
from tutor_tui.mathematics.kinds.numbers.facts import Fact
from tutor_tui.mathematics.kinds.polynomials.ways import SolveBy
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.parse import parse_expression, parse_statement
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.rules.lookup import rule_of
from tutor_tui.mathematics.steps import steps_of
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.understand import understand

SQUARE = "x^2+6x+5=0"
SYSTEM = "2x+3y=7 and 3x-2y=4"
whole = st.integers(-9, 9)


@pytest.mark.parametrize(
    ("question", "way"),
    [
        (f"solve {SQUARE} by completing the square", "completing the square"),
        (f"Complete the square to solve {SQUARE}.", "completing the square"),
        (f"by completing the square, solve {SQUARE}", "completing the square"),
        (f"how do I solve {SQUARE} by completing the square?", "completing the square"),
        (f"solve {SQUARE} (by completing the square)", "completing the square"),
        ("find the roots of x^2+6x+5 by completing the square", "completing the square"),
        (f"solve `{SQUARE}` using the quadratic formula pls", "the quadratic formula"),
        (f"Use the quadratic formula to solve {SQUARE}", "the quadratic formula"),
        (f"can you solve {SQUARE} with the quadratic formula", "the quadratic formula"),
        (f"Solve by factoring: {SQUARE}", "factoring"),
        (f"solve {SQUARE} by factorising", "factoring"),
        (f"solve {SQUARE} by the method of factorization", "factoring"),
        ("solve 4x^2 = 9 by taking square roots", "square roots"),
        ("solve (x-3)^2 = 5 using the square root property", "square roots"),
        (f"solve {SYSTEM} by elimination", "elimination"),
        (f"Solve the system {SYSTEM} using the elimination method", "elimination"),
        (f"solve {SYSTEM} by substitution", "substitution"),
        (f"use substitution to solve {SYSTEM}", "substitution"),
        (f"solve {SYSTEM} using Cramer's rule", "Cramer's rule"),
        (f"Use Cramer’s Rule to solve {SYSTEM}", "Cramer's rule"),
    ],
)
def test_the_way_that_is_named_is_read(question: str, way: str) -> None:
    found = problem(question)

    assert isinstance(found, SolveBy)
    assert found.way == way


@pytest.mark.parametrize(
    "message",
    [
        "complete the square x^2+6x+5",
        "factor x^2+6x+5",
        "what is the quadratic formula?",
        "solve x + 1 = 3 by completing the square",
        "solve x^4 - 5x^2 + 4 = 0 by substitution",
        "integrate x e^(x^2) by substitution",
        "evaluate 3x + 1 by substituting x = 2",
        "solve x^2 > 4 by factoring",
        "find the square root of 16",
        "explain elimination",
        "solve x^2+6x+5=0 by completing the square and by factoring",
        "the formula is A = l*w",
    ],
)
def test_other_messages_are_left_to_others(message: str) -> None:
    assert not isinstance(understand(message), SolveBy)


def rules_of(question: str) -> list[str]:
    asked = problem(question)
    steps = steps_of(asked)
    assert steps
    assert all(rule_of(asked, step) is not None for step in steps)
    return [step.rule for step in steps]


@pytest.mark.parametrize(
    ("question", "rules"),
    [
        (
            f"solve {SQUARE} by completing the square",
            "move, complete, perfect square, root, linear",
        ),
        (f"solve {SQUARE} by the quadratic formula", "discriminant, formula"),
        (f"solve {SQUARE} by factoring", "factor, zero, linear"),
        ("solve (x-3)^2 = 5 using square roots", "root, linear"),
        ("solve 4x^2 = 9 by square roots", "move, root"),
        (
            "solve 2x^2+3x=5 by completing the square",
            "collect, divide, move, complete, perfect square, root, linear",
        ),
        (f"solve {SYSTEM} by elimination", "eliminate, divide, back"),
        (
            f"solve {SYSTEM} by Cramer's rule",
            "system determinant, replaced column, cramer, replaced column, cramer",
        ),
        (
            "lcm of 12 and 18 by prime factors",
            "prime factors, prime factors, all primes, arithmetic",
        ),
        ("gcd of 12 and 9 using a factor tree", "prime factors, prime factors, shared primes"),
        ("gcd of 12 and 9", "euclid, euclid"),
    ],
)
def test_the_way_is_followed(question: str, rules: str) -> None:
    assert ", ".join(rules_of(question)) == rules


@pytest.mark.parametrize(
    ("question", "text", "result"),
    [
        (
            f"solve {SQUARE} by completing the square",
            "By completing the square, `x = -5` or `x = -1`.",
            "x = -5, -1",
        ),
        (
            "solve x^2+5x+1=0 by factoring",
            "does not factor over the rational numbers",
            None,
        ),
        ("solve x^2-4x+7=0 by completing the square", "has no real solution", None),
        (f"solve {SYSTEM} by substitution", "`x = 2` and `y = 1`", None),
    ],
)
def test_the_answer_names_the_way(question: str, text: str, result: str | None) -> None:
    found = answer(question)

    assert text in found.text
    assert found.check is not None
    assert result is None or found.result == result


def test_substitution_is_followed_where_no_unknown_stands_alone() -> None:
    assert rules_of(f"solve {SYSTEM} by substitution")[:2] == ["alone", "substitute"]
    assert "substitute" not in rules_of("solve x+y=5, x-y=1 by elimination")


@settings(max_examples=24, deadline=None)
@given(
    way=st.sampled_from(["completing the square", "the quadratic formula", "factoring"]),
    a=st.integers(1, 4),
    b=whole,
    c=whole,
)
def test_every_way_keeps_the_solutions(way: str, a: int, b: int, c: int) -> None:
    asked = problem(f"solve {a}*x^2 + ({b})*x + ({c}) = 0 by {way}")
    steps = steps_of(asked)
    assert steps

    values = [_number(line) for line in steps[-1].after]
    assert len(values) == (0 if b * b < 4 * a * c else 1 if b * b == 4 * a * c else 2)
    for value in values:
        assert a * value**2 + b * value + c == pytest.approx(0, abs=1e-9)
        assert all(_keeps(step, value) for step in steps if "x" in step.before)


def _number(line: str) -> float:
    relation = parse_statement(line)
    assert isinstance(relation, Relation)
    return float(value_at(relation.right, {}))


def _keeps(step: Step, value: float) -> bool:
    return _holds(step.before, value) and any(_holds(line, value) for line in step.after)


def _holds(line: str, value: float) -> bool:
    relation = parse_statement(line)
    assert isinstance(relation, Relation)
    sides = (value_at(side, {"x": value}) for side in (relation.left, relation.right))
    return abs(float(next(sides)) - float(next(sides))) < 1e-9


def test_the_method_does_not_tell_the_answer() -> None:
    method = method_of(problem(f"solve {SQUARE} by completing the square"))

    assert "5" not in method
    assert "half the factor" in method


def test_halves_come_out_exactly() -> None:
    steps = steps_of(problem("solve 2x^2+3x=5 by completing the square"))

    assert steps
    assert {Fraction(line.split("= ")[1]) for line in steps[-1].after} == {1, Fraction(-5, 2)}


@settings(max_examples=20, deadline=None)
@given(rows=st.lists(st.tuples(whole, whole, whole, whole), min_size=3, max_size=3))
def test_cramers_rule_solves_each_equation(rows: list[tuple[int, int, int, int]]) -> None:
    shown = ", ".join(f"({a})*x + ({b})*y + ({c})*z = {d}" for a, b, c, d in rows)
    asked = understand(f"solve {shown} by Cramer's rule")
    steps = (steps_of(asked) or ()) if isinstance(asked, SolveBy) else ()
    found = {step.after[0][0]: _number(step.after[0]) for step in steps if step.rule == "cramer"}
    assume(set(found) == {"x", "y", "z"})

    for a, b, c, d in rows:
        assert a * found["x"] + b * found["y"] + c * found["z"] == pytest.approx(d, abs=1e-9)


@given(numbers=st.lists(st.integers(1, 400), min_size=2, max_size=4))
def test_prime_factors_lead_to_the_shared_part_and_the_multiple(numbers: list[int]) -> None:
    for topic, expected in (("gcd", gcd(*numbers)), ("lcm", lcm(*numbers))):
        steps = steps_by_primes(Fact(topic, tuple(map(Fraction, numbers)), ("prime factors",)))
        assert steps
        product = steps[-1].after[0].replace(" ", "")
        assert value_at(parse_expression(product), {}) == expected
