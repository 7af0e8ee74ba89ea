"""Numbers or an expression that are sent alone after a question: the same is asked of them."""

import re
from collections.abc import Callable
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.of_figures import list_noted
from tutor_tui.engines.symbolic.follow_ups.readings import Claimed, Reading, Written
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.problems import (
    Compute,
    Differentiate,
    Goal,
    Integrate,
    KindProblem,
    Problem,
    Rewrite,
    Solve,
    code,
)
from tutor_tui.mathematics.syntax import Binary, Node, Number, Relation
from tutor_tui.mathematics.trees import variables

_LONGEST: Final = 60
_BY_THE_SQUARE: Final = "by completing the square"


def sent_alone(
    text: str, context: Context, read: Callable[[str], Reading | None]
) -> Reading | None:
    """The last question of what is sent; a list may be solutions, or be noted.

    `read` is how "what about …" is read in the thread.
    """
    if (listed := list_noted(text)) is not None:
        if context.question is not None and isinstance(problem_of(context.question), Solve):
            return Claimed(text.strip())
        other = read(f"what about {text.strip()}") if context.question else None
        return other if isinstance(other, Written) else listed
    return _same_of_it(text.strip(), context, read)


def _same_of_it(
    text: str, context: Context, read: Callable[[str], Reading | None]
) -> Written | None:
    question = context.question
    problem = problem_of(question) if question and not context.is_aside else None
    if isinstance(problem, Differentiate | Integrate):
        text = _OF_CURVE.sub("", text)
    node = expression_or_none(text)
    if node is None or isinstance(node, Relation) or problem is None or len(text) > _LONGEST:
        return None
    if not _may_be_next(node, problem):
        return None
    if question and question.endswith(_BY_THE_SQUARE) and variables(node):
        return Written(f"complete the square for {text}")
    other = read(f"what about {text}")
    if not isinstance(other, Written) or type(problem_of(other.question)) is not type(problem):
        return None
    return other if variables(node) else Written(other.question, other.before, _note(text, other))


_OF_CURVE: Final = re.compile(r"^y ?= ?")


def _note(text: str, other: Written) -> str:
    return other.note or f"The same for {code(text)}:"


def _may_be_next(node: Node, problem: Problem) -> bool:
    """Whether something is asked of one thing, and this is such a thing and no sum."""
    match problem:
        case Compute() | Solve() | Rewrite(goal=Goal.SIMPLIFY):
            return False
        case Rewrite() | Differentiate() | Integrate():
            return bool(variables(node))
        case KindProblem():
            return bool(variables(node)) or _is_number(node)
        case _:
            return False


def _is_number(node: Node) -> bool:
    match node:
        case Number():
            return True
        case Binary(sign="/", left=Number(), right=Number()):
            return True
        case _:
            return False
