"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.rates import line_motions, related, stepping, told_rates
from tutor_tui.mathematics.kinds.rates.line_motion_answers import (
    METHOD_OF_LINE_MOTION,
    heading_of_line_motion,
    work_line_motion,
)
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
    worked_kind(
        line_motions.LineMotion,
        line_motions.read_line_motion,
        work_line_motion,
        heading_of_line_motion,
        METHOD_OF_LINE_MOTION,
    ),
)
