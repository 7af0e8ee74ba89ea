"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.formed.answers import answer, heading, method, steps
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import read_tables
from tutor_tui.mathematics.kinds.inference.intervals import INTERVALS
from tutor_tui.mathematics.kinds.kind import Kind


def read_inference(text: str) -> Formed | None:
    """The question about what a sample tells."""
    return read_tables(text, INTERVALS)


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(Formed, read_inference, answer, heading, method, steps),
)
