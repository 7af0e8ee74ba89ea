"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.rates import related, stepping, told_rates
from tutor_tui.mathematics.kinds.worked import worked_kind

KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(
        related.Related,
        related.read_related,
        related.work_related,
        related.heading_of_related,
        related.METHOD_OF_RELATED,
    ),
    worked_kind(
        stepping.Stepping,
        stepping.read_stepping,
        stepping.work_stepping,
        stepping.heading_of_stepping,
        stepping.method_of_stepping,
    ),
    worked_kind(
        related.Related,
        told_rates.read_told_rate,
        related.work_related,
        related.heading_of_related,
        related.METHOD_OF_RELATED,
    ),
)
