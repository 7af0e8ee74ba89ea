"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.fourier import series
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.worked import worked_kind

KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(
        series.FourierSeries,
        series.read_fourier,
        series.work_fourier,
        series.heading_of_fourier,
        series.METHOD_OF_FOURIER,
    ),
)
