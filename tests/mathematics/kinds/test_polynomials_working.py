"""The working of polynomials of known families, and of factors with roots: line by line true."""

import pytest

from tests.mathematics.asking import answer
from tests.mathematics.working import unexplained, working
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.verify import function_agrees


def _is_kept(step: Step) -> bool:
    """Whether the line after a step is the one before it, for every value of the letter."""
    from tutor_tui.mathematics.build import to_sympy

    before: Node = parse_expression(step.before)
    return function_agrees(before, to_sympy(parse_expression(step.after[0]))) is True


@pytest.mark.parametrize(
    ("question", "rules"),
    [
        ("Chebyshev polynomial of degree 5", ["recurrence"] * 4),
        ("Chebyshev polynomial U_3(y)", ["recurrence"] * 2),
        ("Legendre polynomial of degree 4", ["recurrence"] * 3),
        ("4th Laguerre polynomial", ["recurrence"] * 3),
        ("Hermite polynomial of degree 3 at x = 2", ["recurrence"] * 2 + ["put in"]),
        ("cyclotomic polynomial of index 12", ["divisors taken out"]),
        ("Factor x^2 - 2 over the real numbers", ["zeros of a factor", "factors of zeros"]),
        ("Factor t^4 - 4 over the reals", ["factor", "zeros of a factor", "factors of zeros"]),
        ("factor x^4 + 1 over the reals", ["square completed"]),
        ("factor x^5 - 1 over the reals", ["factor", "factors of pairs"]),
        ("factor x^2 + 1 over gaussian integers", ["zeros of a factor", "factors of zeros"]),
        (
            "factor x^4 - 5x^2 + 6 over Q(sqrt(2))",
            ["factor", "zeros of a factor", "factors of zeros"],
        ),
    ],
)
def test_every_line_is_true_and_the_last_is_the_answer(question: str, rules: list[str]) -> None:
    steps = working(question)
    kept = [step for step in steps if step.rule not in ("zeros of a factor", "put in")]

    assert [step.rule for step in steps] == rules
    assert all(map(_is_kept, kept))
    assert f"= {steps[-1].after[0]}`" in answer(question).text
    assert unexplained(question) == []


def test_zeros_are_told_where_they_are() -> None:
    (step,) = (one for one in working("Factor t^4 - 4 over the reals") if "zeros of" in one.rule)

    assert (step.before, step.after) == ("t² - 2 = 0", ("t = -√2", "t = √2"))
