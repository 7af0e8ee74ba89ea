"""All complex solutions of equations with letters."""

import pytest

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.complex_numbers.lettered_equations import LetteredEquation
from tutor_tui.mathematics.kinds.registry import read_kind
from tutor_tui.mathematics.steps import explain


@pytest.mark.parametrize(
    ("question", "result"),
    [
        (
            "Solve x^3 = a for x over the complex numbers",
            "x = a**(1/3), a**(1/3)*(-1/2 + sqrt(3)*I/2), a**(1/3)*(-1/2 - sqrt(3)*I/2)",
        ),
        ("solve(x^4 = a, x)", "x = a**(1/4), I*a**(1/4), -a**(1/4), -I*a**(1/4)"),
        (
            "solve(x^3 = 8a^3, x)",
            "x = 2*a, 2*a*(-1/2 + sqrt(3)*I/2), 2*a*(-1/2 - sqrt(3)*I/2)",
        ),
        (
            "Solve z^2 + a*z + b = 0 over the complex numbers for z",
            "z = -a/2 - sqrt(a**2 - 4*b)/2, -a/2 + sqrt(a**2 - 4*b)/2",
        ),
        ("Solve x^3 = a for x", "x = a**(1/3)"),
    ],
)
def test_there_are_as_many_solutions_as_the_degree_says(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_cardano_answers_a_cubic_with_letters() -> None:
    found = answer("solve(x^3 + a*x + b, x)")

    assert found.result is not None
    assert found.result.count("27*b**2") >= 3
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_the_power_is_alone_before_its_roots_are_taken() -> None:
    text = explain(problem("solve(a*x^3 + b = 0, x)")).text

    assert "Get the power alone: `a x³ + b = 0` → `x³ = -b/a`" in text
    assert "Take all 3 roots" in text


@pytest.mark.parametrize(
    "text",
    [
        "Solve x^3 = 8 over the complex numbers",
        "Solve x^3 = a for x",
        "Solve sin(x) = a for y over the complex numbers",
        "Solve a = b for x in the complex plane and draw it",
    ],
)
def test_other_messages_are_left_alone(text: str) -> None:
    assert not isinstance(read_kind(text), LetteredEquation)
