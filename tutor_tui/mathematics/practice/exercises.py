"""Fresh problems: made by chance, and asked only when the core has solved and verified them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.practice.skill import Skill, within
from tutor_tui.mathematics.problems import Answer, Problem
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.understand import Unclear, understand

_TRIES: Final = 12
_SIMILAR: Final = 24
_NUMBER: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Exercise:
    """A question, and its answer as the core verified it."""

    question: str
    answer: Answer


def exercise(
    skill: Skill, level: int, seed: str, *, like: str = "", unlike: str = ""
) -> Exercise | None:
    """A fresh problem, other than `unlike`; the same seed makes the same one.

    `like` is a question that was missed: the new one has its form and numbers near to it, where
    chance brings such, and is never itself. `None` where nothing that was made could be verified.
    """
    chance = Random(seed)  # noqa: S311 - problems to practise on, nothing secret
    made = (skill.make(chance, within(level)) for _ in range(_SIMILAR if like else _TRIES))
    questions = _nearest(made, like) if like else made
    others = (question for question in questions if question not in (like, unlike))
    solved = (solved_exercise(question) for question in others)
    return first_of(solved)


def solved_exercise(question: str) -> Exercise | None:
    """The question with its verified answer; `None` where there is no such."""
    try:
        problem = problem_of(question)
        answer = None if problem is None else solve(problem)
    except (UnreadableError, TooLargeError, UndefinedError):
        return None
    if answer is None or answer.result is None or answer.check is None:
        return None
    return Exercise(question, answer) if answer.check.mark is Mark.AGREES else None


def problem_of(question: str) -> Problem | None:
    """The problem in a question's words; `None` where there is none."""
    problem = understand(question)
    return None if isinstance(problem, Unclear) else problem


def _nearest(made: Iterator[str], like: str) -> list[str]:
    return sorted(dict.fromkeys(made), key=lambda question: _distance(question, like))


def _distance(one: str, other: str) -> tuple[bool, int]:
    """Whether the forms differ, and how far the numbers are from each other."""
    numbers = [[int(number) for number in _NUMBER.findall(text)] for text in (one, other)]
    return _form(one) != _form(other), sum(abs(a - b) for a, b in zip(*numbers, strict=False))


def _form(question: str) -> str:
    """The question without its numbers and signs, whatever letter it uses."""
    return re.sub(r"\b[a-z]\b|(?<=0)[a-z]", "x", _NUMBER.sub("0", question).replace("-", "+"))
