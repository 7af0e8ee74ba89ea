"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.definitions.answering import answer_chained
from tutor_tui.mathematics.kinds.definitions.meanings import Chained
from tutor_tui.mathematics.kinds.definitions.reading import read_chained
from tutor_tui.mathematics.kinds.definitions.steps import chained_steps
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.problems import code


def _heading(problem: Chained) -> str:
    return f"To answer {code(problem.question)}"


_METHOD: Final = (
    "Go through what is given from the first sentence on: find out what each name stands for, "
    "put that in wherever the name is used again, and answer the question last."
)


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(Chained, read_chained, answer_chained, _heading, _METHOD, chained_steps),
)
