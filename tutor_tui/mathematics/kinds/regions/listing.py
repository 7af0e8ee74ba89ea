"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.regions import along, doubled, iterated
from tutor_tui.mathematics.kinds.worked import worked_kind

KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(
        doubled.OverRegion,
        doubled.read_region,
        iterated.work_region,
        doubled.heading_of_region,
        doubled.method_of_region,
    ),
    worked_kind(
        along.Along,
        along.read_along,
        along.work_along,
        along.heading_of_along,
        along.method_of_along,
    ),
)
