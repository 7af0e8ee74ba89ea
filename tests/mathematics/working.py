"""Look at the working of a question: its lines, the rules they name, and its hints."""

from collections.abc import Iterator
from fractions import Fraction

from tests.mathematics.asking import answer, problem
from tutor_tui.mathematics.hints import hint
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.rules.lookup import rule_of
from tutor_tui.mathematics.steps import steps_of


def working(question: str) -> tuple[Step, ...]:
    """The steps to the answer of a question; fails where there are none."""
    found = steps_of(problem(question))
    assert found, question
    return found


def unexplained(question: str) -> list[str]:
    """The rules of the working that "why?" has no explanation for."""
    asked = problem(question)
    return [step.rule for step in working(question) if rule_of(asked, step) is None]


def tells_the_result(question: str) -> bool:
    """Whether the last line of the working stands in the answer, spaces aside."""
    last = working(question)[-1].after[0]
    return _flat(last.rsplit("=", 1)[-1]) in _flat(answer(question).text)


def hints_of(question: str) -> Iterator[str]:
    """The hints before the first step, and those before the last one."""
    asked = problem(question)
    for done in {0, max(len(steps_of(asked) or ()) - 1, 0)}:
        for number in range(1, 4):
            text = hint(asked, question, number, done).text
            if not text.startswith("Hint"):
                break
            yield text.split(":", 1)[1]


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
