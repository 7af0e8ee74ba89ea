"""Look at the working of a question: its lines, the rules they name, and its hints."""

from fractions import Fraction
from functools import lru_cache

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.hints import hints_towards
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.rules.lookup import rule_of
from tutor_tui.mathematics.steps import heading_of, steps_of


@lru_cache(maxsize=64)
def working(question: str) -> tuple[Step, ...]:
    """The steps to the answer of a question; fails where there are none."""
    found = steps_of(problem(question))
    assert found, question
    return found


def assert_worked_out(question: str, result: str) -> None:
    """The result is this and was checked, and there are a heading, steps and a method."""
    found, asked = answer(question), problem(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES
    assert heading_of(asked).startswith("To ")
    assert working(question)
    assert len(method_of(asked)) > 40


def unexplained(question: str) -> list[str]:
    """The rules of the working that "why?" has no explanation for."""
    asked = problem(question)
    return [step.rule for step in working(question) if rule_of(asked, step) is None]


def tells_the_result(question: str) -> bool:
    """Whether the last line of the working stands in the answer, spaces aside."""
    last = working(question)[-1].after[0]
    return _flat(last.rsplit("=", 1)[-1]) in _flat(answer(question).text)


def hints_of(question: str) -> tuple[str, ...]:
    """The hints before the first step, and those before the last one."""
    asked, reached = problem(question), answer(question)
    steps = working(question)
    ends = (0, len(steps) - 1) if len(steps) > 1 else (0,)
    return tuple(
        text for done in ends for text in hints_towards(reached, asked, steps, question, done)
    )


def _flat(text: str) -> str:
    return "".join(sign for sign in text if sign not in " ()*·`")


def number(text: str) -> float:
    """The value of a line that is a number."""
    from tutor_tui.mathematics.build import to_sympy
    from tutor_tui.mathematics.parse import parse_expression

    return float(to_sympy(parse_expression(text)))


def fraction(text: str) -> Fraction:
    """The value of a line that is a fraction of whole numbers."""
    return Fraction(text.replace(" ", ""))
