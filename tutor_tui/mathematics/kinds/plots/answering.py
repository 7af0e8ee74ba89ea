"""A drawing as an answer: a sentence, and the drawing in a block of code."""

import math
from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.plots.requests import curve_text
from tutor_tui.mathematics.kinds.plots.telling import told
from tutor_tui.mathematics.plot.canvas import Canvas, Window
from tutor_tui.mathematics.plot.curves import Plot
from tutor_tui.mathematics.plot.drawing import drawn
from tutor_tui.mathematics.plot.features import samples
from tutor_tui.mathematics.plot.sheets import COLUMNS, sheet_of
from tutor_tui.mathematics.plot.tracing import Pen, dash_of
from tutor_tui.mathematics.plot.values import functions_in
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import unchecked, with_verdict

_SAMPLE = 5
_MOST_MARKS = 14


def answer_plot(problem: Plot) -> Answer:
    """The drawing. Raises `UndefinedError` where there is nothing to be drawn."""
    sheet = sheet_of(problem)
    _check_values(problem, sheet.view.window)
    found = told(problem, sheet)
    marks = found.points if len(found.points) <= _MOST_MARKS else []
    lines = [*_legend(problem), *drawn(problem, sheet, marks)]
    text = f"{found.sentence}\n\n{fenced(lines)}"
    if found.is_right is None:
        return unchecked(text)
    return with_verdict(text, found.is_right, "with values at many places")


def _check_values(problem: Plot, window: Window) -> None:
    """Raise `UndefinedError` where a function has no value in its window at all."""
    for function in functions_in(problem.curves):
        spread = samples(function, window.x_low, window.x_high)
        if all(math.isnan(y) for _, y in spread):
            raise UndefinedError("That function has no real value in this window.")


def fenced(lines: list[str]) -> str:
    """Lines of a drawing as a block of code, which no width breaks."""
    return "```plot\n{}\n```".format("\n".join(lines))


def _legend(problem: Plot) -> list[str]:
    """How each of several curves is dashed."""
    if len(problem.curves) < 2:
        return []
    lines = []
    for number, curve in enumerate(problem.curves):
        text = curve_text(curve)
        room = COLUMNS - _SAMPLE
        shown = text if len(text) <= room else f"{text[: room - 1]}…"
        lines.append(f"{_sample(number)} {shown}")
    return lines


def _sample(number: int) -> str:
    canvas = Canvas(_SAMPLE, 1)
    pen = Pen(canvas, dash_of(number))
    for across in range(2 * _SAMPLE):
        pen.dot(across, 2)
    return canvas.lines()[0]


def heading(problem: Plot) -> str:
    """What the working is for."""
    return f"To draw {listed([code(curve_text(curve)) for curve in problem.curves])}"


METHOD: Final = (
    "Find where the curve meets the axes, where it turns and where it has no value, work out "
    "some points between these, and join those that belong together."
)
