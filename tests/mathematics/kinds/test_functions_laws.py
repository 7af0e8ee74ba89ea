"""The law that an expression in letters stands for."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.functions.laws import LawOf
from tutor_tui.mathematics.understand import understand

LAWS = [
    ("what's the rule for log(ab)", "log(a b) = log(a) + log(b)"),
    ("law for log(a^n)", "log(a^n) = n log(a)"),
    ("the log law for log_2(x/y)", "log₂(x/y) = log₂(x) - log₂(y)"),
    ("what's the formula for cos(2x)?", "cos(2x) = 2 cos²(x) - 1"),
    ("identity for tan(a+b)", "(tan(a) + tan(b))/(1 - tan(a) tan(b))"),
    ("rule for sqrt(a b)", "√(a b) = √a √b"),
    ("what's the rule for (a^m)^n", "(a^m)^n = a^(mn)"),
    ("what is the rule for x^a times x^b", "x^a x^b = x^(a + b)"),
    ("what is the formula for a^2 - b^2", "a² - b² = (a - b)(a + b)"),
    ("formula for (a-b)^2", "(a - b)² = a² - 2ab + b²"),
    ("the rule for sin^2 x + cos^2 x", "sin(x)² + cos(x)² = 1"),
]


@pytest.mark.parametrize(("question", "law"), LAWS, ids=[row[0] for row in LAWS])
def test_a_law_is_told_and_checked(question: str, law: str) -> None:
    told = answer(question)

    assert isinstance(understand(question), LawOf)
    assert law in told.text
    assert told.check is not None
    assert told.check.mark is Mark.AGREES


@pytest.mark.parametrize("positive", ["log(ab)", "sqrt(a b)", "(a b)^n"])
def test_what_holds_for_positive_letters_only_is_said(positive: str) -> None:
    assert "for positive `a` and `b`" in answer(f"what is the rule for {positive}").text


@pytest.mark.parametrize(
    "text", ["formula for x^2 + 3x + 2", "rule for |x|", "rule for logs", "formula for the mean"]
)
def test_other_formulas_are_no_laws(text: str) -> None:
    assert not isinstance(understand(text), LawOf)
