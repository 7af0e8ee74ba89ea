"""A problem about the letters `e` or `i`, read and solved under another name."""

import re
from dataclasses import dataclass, replace
from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.letters.reading import letters_in, renamed, stand_ins
from tutor_tui.mathematics.problems import Answer, KindProblem, Problem, Step, Unclear
from tutor_tui.mathematics.vocabulary import KNOWN_FUNCTIONS


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
    other_text = renamed(text, others)
    if other_text == text:
        return None
    problem = understand(other_text)
    if isinstance(problem, Unclear):
        return Unclear(_restored(problem.mathematics, names))
    return None if problem is None else UnderOtherNames(problem, names)


_LONGEST_PRODUCT: Final = 3


def _restored(text: str, names: tuple[tuple[str, str], ...]) -> str:
    """The text with the own names where one stands alone."""
    for other, letter in names:
        text = re.sub(rf"(?<![A-Za-z]){other}(?![A-Za-z])", letter, text)
    return text


def _in_formula(text: str, names: tuple[tuple[str, str], ...]) -> str:
    """A formula with the own names, in which short runs of letters are products: `bq`."""

    def own(run: re.Match[str]) -> str:
        is_word = len(run[0]) > _LONGEST_PRODUCT or run[0] in KNOWN_FUNCTIONS
        return run[0] if is_word else run[0].translate(table)

    table = str.maketrans(dict(names))
    return re.sub(r"[A-Za-z]+", own, text)


def _in_code(text: str, names: tuple[tuple[str, str], ...]) -> str:
    """The sentence with the own names in its code spans; its words stay as they are."""
    return re.sub(r"`[^`]*`", lambda span: _in_formula(span[0], names), text)


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
        before=_in_formula(step.before, names),
        after=tuple(_in_formula(line, names) for line in step.after),
    )


def _heading(problem: UnderOtherNames) -> str:
    from tutor_tui.mathematics.steps import heading_of

    return _in_code(heading_of(problem.problem), problem.names)


def _method(problem: UnderOtherNames) -> str:
    from tutor_tui.mathematics.methods import method_of

    return _in_code(method_of(problem.problem), problem.names)


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(UnderOtherNames, _read, _answer, _heading, _method, _steps),
)
