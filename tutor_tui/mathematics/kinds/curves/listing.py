"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.curves import (
    bending,
    lengths,
    motion_answers,
    motions,
    polar,
    revolved,
)
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.worked import worked_kind

KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(
        lengths.Length,
        lengths.read_length,
        lengths.work_length,
        lengths.heading_of_length,
        lengths.method_of_length,
    ),
    worked_kind(
        polar.PolarArea,
        polar.read_polar,
        polar.work_polar,
        polar.heading_of_polar,
        polar.METHOD_OF_POLAR,
    ),
    worked_kind(
        revolved.Revolved,
        revolved.read_revolved,
        revolved.work_revolved,
        revolved.heading_of_revolved,
        revolved.method_of_revolved,
    ),
    worked_kind(
        motions.Motion,
        motions.read_motion,
        motion_answers.work_motion,
        motions.heading_of_motion,
        motions.method_of_motion,
    ),
    worked_kind(
        bending.Bending,
        bending.read_bending,
        bending.work_bending,
        bending.heading_of_bending,
        bending.method_of_bending,
    ),
)
