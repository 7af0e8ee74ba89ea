"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.cancelling import rivals
from tutor_tui.mathematics.kinds.cancelling.rivals import Rivals, read_rivals
from tutor_tui.mathematics.kinds.kind import Kind

KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(Rivals, read_rivals, rivals.answer, rivals.heading, rivals.method, rivals.steps),
)
