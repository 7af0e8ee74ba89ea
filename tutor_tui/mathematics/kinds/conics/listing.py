"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.conics.circles import CIRCLES
from tutor_tui.mathematics.kinds.conics.features import FEATURES
from tutor_tui.mathematics.kinds.conics.points_on import POINT_ON
from tutor_tui.mathematics.kinds.formed.answers import answer, heading, method, steps
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import read_tables
from tutor_tui.mathematics.kinds.kind import Kind


def read_conic(text: str) -> Formed | None:
    """The question about a circle or another curve of the second degree."""
    return read_tables(text, (*CIRCLES, *FEATURES))


KINDS: Final[tuple[Kind[Any], ...]] = (
    POINT_ON,
    Kind(Formed, read_conic, answer, heading, method, steps),
)
