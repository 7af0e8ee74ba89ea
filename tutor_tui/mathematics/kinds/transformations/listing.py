"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.formed.answers import answer, heading, method, steps
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import read_tables
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.transformations.graphs import GRAPHS
from tutor_tui.mathematics.kinds.transformations.points import POINTS


def read_transformation(text: str) -> Formed | None:
    """The question about a point, a figure or a graph that is moved."""
    return read_tables(text, (*POINTS, *GRAPHS))


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(Formed, read_transformation, answer, heading, method, steps),
)
