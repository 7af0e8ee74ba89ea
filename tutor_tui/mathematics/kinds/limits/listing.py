"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.limits import ends, nested, pieces, plane, with_pieces
from tutor_tui.mathematics.kinds.worked import worked_kind

KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(
        ends.EndBehaviour,
        ends.read_end_behaviour,
        ends.work_end_behaviour,
        ends.heading_of_end_behaviour,
        ends.METHOD_OF_END_BEHAVIOUR,
    ),
    worked_kind(
        plane.PlaneLimit,
        plane.read_plane_limit,
        plane.work_plane_limit,
        plane.heading_of_plane_limit,
        plane.METHOD_OF_PLANE_LIMIT,
    ),
    worked_kind(
        nested.NestedLimit,
        nested.read_nested_limit,
        nested.work_nested_limit,
        nested.heading_of_nested_limit,
        nested.METHOD_OF_NESTED_LIMIT,
    ),
    worked_kind(
        pieces.LimitWithPiece,
        pieces.read_limit_with_piece,
        with_pieces.work_limit_with_piece,
        with_pieces.heading_of_limit_with_piece,
        with_pieces.method_of_limit_with_piece,
    ),
)
