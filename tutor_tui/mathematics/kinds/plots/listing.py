"""The kinds of drawings, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.plots.answering import answer_plot, heading, method
from tutor_tui.mathematics.kinds.plots.reading import read_plot
from tutor_tui.mathematics.plot.curves import Plot

KINDS: Final[tuple[Kind[Any], ...]] = (Kind(Plot, read_plot, answer_plot, heading, method),)
