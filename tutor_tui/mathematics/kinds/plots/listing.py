"""The kinds of drawings, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.plots.answering import METHOD, answer_plot, heading
from tutor_tui.mathematics.kinds.plots.charts import (
    Chart,
    answer_chart,
    chart_heading,
    chart_method,
    read_chart,
)
from tutor_tui.mathematics.kinds.plots.number_lines import (
    LINE_METHOD,
    OnLine,
    answer_on_line,
    line_heading,
    line_steps,
    read_on_line,
)
from tutor_tui.mathematics.kinds.plots.reading import read_plot
from tutor_tui.mathematics.plot.curves import Plot

KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(Plot, read_plot, answer_plot, heading, METHOD),
    Kind(OnLine, read_on_line, answer_on_line, line_heading, LINE_METHOD, line_steps),
    Kind(Chart, read_chart, answer_chart, chart_heading, chart_method),
)
