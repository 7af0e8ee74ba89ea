"""The tutor's own answer to the question that a text answers: a judge of its final results."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeVar

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.mishaps import mishaps
from tutor_tui.mathematics.kinds.calculus.converging import ConvergingIntegral
from tutor_tui.mathematics.kinds.several.reading import Several
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, Problem, Unclear
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.understand import understand

T = TypeVar("T")
_THING: Final = r"(?!of\b|for\b|and\b)[a-z]+(?: (?!of\b|for\b|and\b)[a-z]+){0,2}"
_THINGS: Final = late_regex(
    r"\b(?:find|calculate|compute|determine|work out|give|what (?:is|are)) (?:the|its|their) "
    rf"(?P<things>{_THING}(?:, {_THING})*,? and (?:(?:the|its) )?{_THING})(?= (?:of|for)\b|[.?]?$)",
    re.IGNORECASE,
)
_JOINT: Final = late_regex(r",? and (?:(?:the|its) )?|, ")
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
    has_parts = isinstance(problem, Several) or "," in answer.result
    parts = _parts(problem, question) if has_parts else ()
    return OwnAnswer(question, problem, answer.result, answer.text, parts)


def _parts(problem: Problem, question: str) -> tuple[OwnAnswer, ...]:
    questions = problem.questions if isinstance(problem, Several) else tuple(_for_each(question))
    answers = [_answered(question) for question in questions]
    return tuple(answer for answer in answers if answer is not None)


def _for_each(question: str) -> Iterator[str]:
    """The question for each of the things in "Find the mean, median and range of 3, 5, 10"."""
    found = _THINGS.search(question)
    if found is not None:
        before, behind = question[: found.start("things")], question[found.end("things") :]
        for thing in _JOINT.split(found["things"]):
            yield f"{before}{thing}{behind}"


def quietly(compute: Callable[[], T], seconds: float = _SECONDS) -> T | None:
    """What a calculation gives, or `None` where it fails or takes longer than it may."""
    try:
        return within(seconds, compute)
    except mishaps():
        return None
