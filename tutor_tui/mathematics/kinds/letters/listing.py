"""A problem about the letters `e` or `i`, read and solved under another name."""

import re
from dataclasses import dataclass, replace
from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.letters.reading import letters_in, renamed, stand_ins
from tutor_tui.mathematics.problems import Answer, KindProblem, Problem, Step, Unclear


@dataclass(frozen=True, slots=True)
class UnderOtherNames(KindProblem):
    """A problem in which `names` (other name, own name) stand for letters that mean constants."""

    problem: Problem
    names: tuple[tuple[str, str], ...]


def _read(text: str) -> UnderOtherNames | Unclear | None:
    from tutor_tui.mathematics.understand import understand

    letters = letters_in(text)
    others = stand_ins(text, letters)
    if not letters or len(others) < len(letters):
        return None
    names = tuple((other, letter) for letter, other in others.items())
    problem = understand(renamed(text, others))
    if isinstance(problem, Unclear):
        return Unclear(_restored(problem.mathematics, names))
    return None if problem is None else UnderOtherNames(problem, names)


def _restored(text: str, names: tuple[tuple[str, str], ...]) -> str:
    for other, letter in names:
        text = re.sub(rf"(?<![A-Za-z]){other}(?![A-Za-z])", letter, text)
    return text


def _in_code(text: str, names: tuple[tuple[str, str], ...]) -> str:
    """The sentence with the own names in its code spans; its words stay as they are."""
    return re.sub(r"`[^`]*`", lambda span: _restored(span[0], names), text)


def _answer(problem: UnderOtherNames) -> Answer:
    from tutor_tui.mathematics.solve import solve

    answer = solve(problem.problem)
    result = None if answer.result is None else _restored(answer.result, problem.names)
    return replace(answer, text=_in_code(answer.text, problem.names), result=result)


def _steps(problem: UnderOtherNames) -> tuple[Step, ...] | None:
    from tutor_tui.mathematics.steps import steps_of

    steps = steps_of(problem.problem)
    return None if steps is None else tuple(_step(step, problem.names) for step in steps)


def _step(step: Step, names: tuple[tuple[str, str], ...]) -> Step:
    return replace(
        step,
        reason=_restored(_in_code(step.reason, names), names),
        before=_restored(step.before, names),
        after=tuple(_restored(line, names) for line in step.after),
    )


def _heading(problem: UnderOtherNames) -> str:
    from tutor_tui.mathematics.steps import heading_of

    return _in_code(heading_of(problem.problem), problem.names)


def _method(problem: UnderOtherNames) -> str:
    from tutor_tui.mathematics.steps import method_of

    return _in_code(method_of(problem.problem), problem.names)


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(UnderOtherNames, _read, _answer, _heading, _method, _steps),
)
