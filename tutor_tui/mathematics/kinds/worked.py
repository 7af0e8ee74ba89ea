"""Kinds of problem whose answer and working are found in one go."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kept import kept
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, is_close, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, Unclear
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.verify import number_of

P = TypeVar("P", bound=KindProblem)
_LIMIT: Final = 2.2
_SLOPE_DIGITS: Final = 12


@dataclass(frozen=True, slots=True)
class Worked:
    """A finding: what is said of it, whether a second way agrees, and the lines that lead to it."""

    sentence: str
    verdict: bool | None
    how: str
    result: str | None
    steps: tuple[Step, ...] = ()


class DeclinedError(Exception):
    """There is no such thing to be found; the text says in a sentence why."""


def worked_kind(
    problem: type[P],
    read: Callable[[str], "P | Unclear | None"],
    work: Callable[[P], Worked],
    heading: str | Callable[[P], str],
    method: str | Callable[[P], str],
) -> Kind[P]:
    """The kind of the problems that `work` works out."""

    @kept(_is_confirmed)
    def finding(asked: P) -> Worked | None:
        return within(_LIMIT, lambda: work(asked))

    def answer(asked: P) -> Answer:
        try:
            found = finding(asked)
        except DeclinedError as reason:
            return refused(str(reason))
        except (UnsolvedError, NoValueError, NotImplementedError):
            found = None
        if found is None:
            return refused("I could not work that out with certainty.")
        return with_verdict(found.sentence, found.verdict, found.how, found.result)

    def steps(asked: P) -> tuple[Step, ...] | None:
        try:
            found = finding(asked)
        except (DeclinedError, UnsolvedError, NoValueError, NotImplementedError):
            return None
        return found.steps if found is not None and found.steps else None

    return Kind(problem, read, answer, heading, method, steps)


def _is_confirmed(found: Worked | None) -> bool:
    return found is not None and found.verdict is True


def is_number_near(first: Any, second: "sympy.Expr", digits: int = _SLOPE_DIGITS) -> bool | None:
    """Whether a number in floating point is the exact one; `None` where that has no value."""
    try:
        return is_close(first, number_of(second), digits)
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return None


def slope_by_quotients(node: Node, name: str, place: dict[str, Any]) -> Any:
    """The derivative by one letter at a place, from values of the tree beside it."""
    with mpmath.workdps(DIGITS):
        return mpmath.diff(lambda value: value_at(node, {**place, name: value}), place[name])
