"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.calculus import told as calculus_told
from tutor_tui.mathematics.kinds.calculus.partial_steps import partial_steps
from tutor_tui.mathematics.kinds.calculus.several import answer_partials
from tutor_tui.mathematics.kinds.calculus.several_reading import Partials
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.multivariable import (
    asked_partials,
    combined,
    constrained,
    fields,
    planes,
    spots,
    stationary,
    told,
)
from tutor_tui.mathematics.kinds.worked import worked_kind

KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(
        planes.OnSurface,
        planes.read_plane,
        planes.work_plane,
        told.heading_of_plane,
        told.method_of_plane,
    ),
    worked_kind(
        fields.Field,
        fields.read_field,
        fields.work_field,
        told.heading_of_field,
        told.method_of_field,
    ),
    worked_kind(
        spots.Stationary,
        stationary.read_stationary,
        stationary.work_stationary,
        stationary.heading_of_stationary,
        stationary.method_of_stationary,
    ),
    worked_kind(
        constrained.Constrained,
        constrained.read_constrained,
        constrained.work_constrained,
        constrained.heading_of_constrained,
        constrained.METHOD_OF_CONSTRAINED,
    ),
    worked_kind(
        combined.Combined,
        combined.read_combined,
        combined.work_combined,
        combined.heading_of_combined,
        combined.method_of_combined,
    ),
    Kind(
        Partials,
        asked_partials.read_asked_partials,
        answer_partials,
        calculus_told.heading_of_partials,
        calculus_told.method_of_partials,
        partial_steps,
    ),
)
