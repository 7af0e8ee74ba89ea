"""The tutor's own answer to the question that a text answers: a judge of its final results."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeVar

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.mishaps import mishaps
from tutor_tui.mathematics.kinds.calculus.converging import ConvergingIntegral
from tutor_tui.mathematics.kinds.several.reading import Several
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, Problem, Unclear
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.understand import understand

T = TypeVar("T")
_SECONDS: Final = 1.0
_LONGEST: Final = 2_000


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """A question, the problem in it, and its result, which was verified a second way."""

    question: str
    problem: Problem
    result: str
    text: str
    parts: tuple["OwnAnswer", ...] = ()
    """The answers to the questions in it, where there are several."""


@dataclass(frozen=True)
class Asked:
    """The question that a text answers, and the tutor's own answer, found when first needed."""

    question: str = ""

    @cached_property
    def own(self) -> OwnAnswer | None:
        """The tutor's answer, `None` where it has none that it verified."""
        return own_answer(self.question)


def own_answer(question: str, seconds: float = _SECONDS) -> OwnAnswer | None:
    """The tutor's answer, or `None` where it has none that it verified."""
    if not question.strip() or len(question) > _LONGEST:
        return None
    return quietly(lambda: _answered(question), seconds)


def _answered(question: str) -> OwnAnswer | None:
    problem = understand(question)
    if problem is None or isinstance(problem, Unclear):
        return None
    if isinstance(problem, ConvergingIntegral):
        problem = problem.integral  # its value is told, too, and "diverges" says that it has none
    answer: Answer = solve(problem)
    if answer.result is None or answer.check is None or answer.check.mark is not Mark.AGREES:
        return None
    return OwnAnswer(question, problem, answer.result, answer.text, _parts(problem))


def _parts(problem: Problem) -> tuple[OwnAnswer, ...]:
    questions = problem.questions if isinstance(problem, Several) else ()
    answers = [_answered(question) for question in questions]
    return tuple(answer for answer in answers if answer is not None)


def quietly(compute: Callable[[], T], seconds: float = _SECONDS) -> T | None:
    """What a calculation gives, or `None` where it fails or takes longer than it may."""
    try:
        return within(seconds, compute)
    except mishaps():
        return None
