"""Rules: which one a step names, and that what is said of it is short and readable."""

import pytest

from tests.mathematics.asking import problem, spans_of
from tutor_tui.mathematics.rules.algebra import ALGEBRA, BALANCED, COMPARED
from tutor_tui.mathematics.rules.analysis import AREAS, CURVES, EQUATIONS, LIMITS, SERIES, SEVERAL
from tutor_tui.mathematics.rules.calculus import DERIVATIVES, INTEGRALS
from tutor_tui.mathematics.rules.forms import FACTORING, FRACTIONS, PARTIAL, RADICALS, SIMPLIFYING
from tutor_tui.mathematics.rules.lookup import rule_of
from tutor_tui.mathematics.rules.matrices import MATRICES
from tutor_tui.mathematics.rules.numbers import NUMBERS
from tutor_tui.mathematics.rules.rule import Rule
from tutor_tui.mathematics.rules.values import (
    CHANCES,
    COMPLEX,
    PIECES,
    ROWS,
    SETS,
    TRIANGLES,
    VALUES,
    WHOLE,
)
from tutor_tui.mathematics.steps import steps_of

FORMS = (FACTORING, FRACTIONS, PARTIAL, RADICALS, SIMPLIFYING)
ANALYSIS = (AREAS, CURVES, DERIVATIVES, EQUATIONS, INTEGRALS, LIMITS, SERIES, SEVERAL)
SINGLE = (CHANCES, SETS, WHOLE, COMPLEX, PIECES, ROWS, TRIANGLES, VALUES)
TABLES = (ALGEBRA, BALANCED, COMPARED, *ANALYSIS, *FORMS, MATRICES, NUMBERS, *SINGLE)
RULES = [(name, rule) for table in TABLES for name, rule in table.items()]


@pytest.mark.parametrize(("name", "rule"), RULES, ids=lambda value: str(value)[:20])
def test_every_rule_is_told_in_sentences(name: str, rule: Rule) -> None:
    doing, why = rule.doing, rule.why

    assert name
    assert doing.endswith(".")
    assert why.endswith(".")
    assert doing[0].isupper()
    assert len(why) < 300


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("3x + 11 = 14", "balance"),
        ("solve 2x + 3 > 11", "mirrors the number line"),
        ("differentiate x^2 sin x", "Look the function up"),
        ("2(x + 3) = 10", "distributive law"),
        ("x^2 - 5x + 6 = 0", "Two numbers other than 0"),
        ("2x + y = 7, x - y = 2", "Equal things may replace each other"),
        ("what is 15% of 80?", "of a hundred"),
        ("1/x + 1 = 3", "makes it zero is none"),
    ],
)
def test_the_rule_of_a_step_is_that_of_its_problem(question: str, words: str) -> None:
    asked = problem(question)
    told = [rule_of(asked, step) for step in steps_of(asked) or ()]

    assert all(rule is not None for rule in told)
    assert any(words in f"{rule.doing} {rule.why}" for rule in told if rule)


def test_examples_of_rules_are_closed_code_spans() -> None:
    for _, rule in RULES:
        assert f"{rule.doing} {rule.why}".count("`") == 2 * len(
            spans_of(f"{rule.doing} {rule.why}")
        )
