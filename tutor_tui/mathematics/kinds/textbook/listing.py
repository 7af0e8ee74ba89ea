"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.conditions.answers import answer, heading, method, steps
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.textbook.told import read_told

KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(Conditioned, read_told, answer, heading, method, steps),
)
