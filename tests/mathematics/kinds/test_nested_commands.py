"""Commands of algebra programs that stand inside other commands."""

import pytest

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.evaluated.commands import Nested
from tutor_tui.mathematics.kinds.registry import read_kind
from tutor_tui.mathematics.steps import explain


@pytest.mark.parametrize(
    ("command", "result"),
    [
        ("factor(expand((x+1)^2-4))", "(x - 1)*(x + 3)"),
        ("Factor[Expand[(x+1)^2-4]]", "(x - 1)*(x + 3)"),
        ("What is factor(expand((x+2)*(x-3)))?", "(x - 3)*(x + 2)"),
        ("solve(diff(x^3-3x, x) = 0, x)", "x = -1, 1"),
        ("simplify(diff(x^2*sin(x), x))", "x**2*cos(x) + 2*x*sin(x)"),
        ("diff(diff(x^3,x),x)", "6*x"),
        ("solve(det([[x,1],[1,x]]) = 0, x)", "x = -1, 1"),
        ("factor(gcd(x^2-1, x^3-1))", "x - 1"),
        ("quotient(x^2+1,x+1)-x+1", "0"),
        ("subs(expand((x+1)^2), x, 3)", "16"),
        ("diff(integrate(x^2, x), x)", "x**2"),
        ("isprime(totient(11))", "False"),
    ],
)
def test_the_inner_command_is_worked_out_first(command: str, result: str) -> None:
    found = answer(command)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_sentence_and_working_tell_both_commands() -> None:
    command = "factor(diff(x^4 - 2x^2, x))"

    assert answer(command).text.startswith("As `diff(x^4 - 2x^2, x)` is `4x³ - 4x`: ")
    assert "4x(x - 1)(x + 1)" in explain(problem(command)).text


@pytest.mark.parametrize(
    "text",
    [
        "expand(x+1)^2 - (x-1)^2",
        "diff(x^2, x)",
        "Let d(x) = x^2 + 1. Find d(3).",
        "gcd(12,18) + lcm(4,6)",
        "factor(expand(",
        "the limit(s) of growth",
        "factor(diff(x^2))(",
    ],
)
def test_what_holds_no_command_inside_is_left_alone(text: str) -> None:
    assert not isinstance(read_kind(text), Nested)
