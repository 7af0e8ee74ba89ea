"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.proofs.parity import Remainder, read_remainder
from tutor_tui.mathematics.kinds.proofs.parity_answers import (
    METHOD_REMAINDER,
    answer_remainder,
    heading_remainder,
    steps_remainder,
)
from tutor_tui.mathematics.kinds.proofs.rationality import (
    METHOD_RATIONALITY,
    Rationality,
    answer_rationality,
    heading_rationality,
    read_rationality,
    steps_rationality,
)

KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(
        Remainder,
        read_remainder,
        answer_remainder,
        heading_remainder,
        METHOD_REMAINDER,
        steps_remainder,
    ),
    Kind(
        Rationality,
        read_rationality,
        answer_rationality,
        heading_rationality,
        METHOD_RATIONALITY,
        steps_rationality,
    ),
)
