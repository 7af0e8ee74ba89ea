"""Axes around a canvas: ticks and labels at the left and below, lines through zero inside."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.plot.canvas import Canvas, View
from tutor_tui.mathematics.plot.ticks import Tick, ticks

_MOST_DOWN: Final = 7
_MOST_ACROSS: Final = 9
_ROOM_OF_LABEL: Final = 2
"""Cells between two labels on the axis below."""


def framed(canvas: Canvas, view: View, *, x_in_pi: bool) -> list[str]:
    """The rows of the canvas with its axes, without spaces at the ends of lines."""
    window = view.window
    down = ticks(window.y_low, window.y_high, _MOST_DOWN, in_pi=False)
    across = _fitting(window.x_low, window.x_high, view, in_pi=x_in_pi)
    _draw_zero_lines(canvas, view)
    labels = {_row(view, tick.place): tick.label for tick in down}
    margin = max((len(label) for label in labels.values()), default=0)
    lines = [
        f"{labels.get(row, ''):>{margin}} {'┤' if row in labels else '│'}{line}"
        for row, line in enumerate(canvas.lines())
    ]
    columns = {_column(view, tick.place): tick.label for tick in across}
    border = "".join("┬" if column in columns else "─" for column in range(view.columns))
    lines.append(f"{' ' * margin} └{border}")
    lines.append(_labels_below(columns, margin + 2))
    return [line.rstrip() for line in lines]


def _draw_zero_lines(canvas: Canvas, view: View) -> None:
    window = view.window
    if window.y_low < 0 < window.y_high and window.x_low < 0 < window.x_high:
        canvas.underlay(_column(view, 0), _row(view, 0), "┼")
    if window.y_low < 0 < window.y_high:
        for column in range(view.columns):
            canvas.underlay(column, _row(view, 0), "┈")
    if window.x_low < 0 < window.x_high:
        for row in range(view.rows):
            canvas.underlay(_column(view, 0), row, "┊")


def _column(view: View, x: float) -> int:
    return round((x - view.window.x_low) / (2 * view.dot_width))


def _row(view: View, y: float) -> int:
    return round((view.window.y_high - y) / (4 * view.dot_height))


def _fitting(low: float, high: float, view: View, *, in_pi: bool) -> list[Tick]:
    """As many ticks below as have room for their labels."""
    for most in range(_MOST_ACROSS, 1, -1):
        found = ticks(low, high, most, in_pi=in_pi)
        if _has_room(found, view):
            return found
    return []


def _has_room(found: Sequence[Tick], view: View) -> bool:
    ends = [
        (
            _column(view, tick.place) - len(tick.label) / 2,
            _column(view, tick.place) + len(tick.label) / 2,
        )
        for tick in found
    ]
    return all(before[1] + _ROOM_OF_LABEL <= after[0] for before, after in pairwise(ends))


def _labels_below(columns: dict[int, str], margin: int) -> str:
    line = ""
    for column in sorted(columns):
        label = columns[column]
        is_negative = label.startswith("-")
        start = max(margin + column - (len(label) - is_negative) // 2 - is_negative, 0)
        line = f"{line:<{start}}{label}"
    return line
