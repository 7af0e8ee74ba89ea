"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.formed import answers as formed
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import read_tables
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.sets import element_answers, elements, intervals
from tutor_tui.mathematics.kinds.sets.sizes import SIZES
from tutor_tui.mathematics.kinds.sets.steps import set_steps


def read_sizes(text: str) -> Formed | None:
    """The question about the sizes of two sets."""
    return read_tables(text, SIZES)


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(
        elements.SetQuestion,
        elements.read_sets,
        element_answers.answer,
        element_answers.heading,
        element_answers.METHOD,
        set_steps,
    ),
    *intervals.KINDS,
    Kind(Formed, read_sizes, formed.answer, formed.heading, formed.method, formed.steps),
)
