"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.waves import fourier
from tutor_tui.mathematics.kinds.worked import worked_kind

KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(
        fourier.FourierSeries,
        fourier.read_fourier,
        fourier.work_fourier,
        fourier.heading_of_fourier,
        fourier.method_of_fourier,
    ),
)
