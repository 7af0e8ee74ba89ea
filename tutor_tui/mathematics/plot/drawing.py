"""A whole drawing: its curves, marks and axes, as lines of text."""

from collections.abc import Sequence
from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.plot.canvas import Canvas, View
from tutor_tui.mathematics.plot.curves import Curve, Graph, Locus, Path, Pieces, Plot, Points
from tutor_tui.mathematics.plot.floats import compiled
from tutor_tui.mathematics.plot.frame import framed
from tutor_tui.mathematics.plot.sheets import Sheet
from tutor_tui.mathematics.plot.tracing import (
    Pen,
    dash_of,
    trace_function,
    trace_path,
    trace_relation,
)
from tutor_tui.mathematics.plot.values import function_of, gap_of, number_of, pieced, point_of
from tutor_tui.mathematics.syntax import Relation

MARK: Final = "●"
SHADE: Final = "░"


def drawn(plot: Plot, sheet: Sheet, marks: Sequence[tuple[float, float]] = ()) -> list[str]:
    """The drawing; each point of `marks` is shown by a dot of its own."""
    view = sheet.view
    canvas = Canvas(view.columns, view.rows)
    for number, curve in enumerate(plot.curves):
        _trace(curve, view, Pen(canvas, dash_of(number)))
    for x, y in marks:
        _mark(canvas, view, x, y)
    return framed(canvas, view, x_in_pi=sheet.in_pi)


def _mark(canvas: Canvas, view: View, x: float, y: float) -> None:
    """Mark a point, where it lies between two rows in that which the curve goes through."""
    cells = view.cells_of(x, y)
    drawn_on = [cell for cell in cells if canvas.has_dots(*cell)]
    for cell in (drawn_on or cells)[:1]:
        canvas.mark(*cell, MARK)


def _trace(curve: Curve, view: View, pen: Pen) -> None:
    match curve:
        case Graph():
            trace_function(function_of(curve), view, pen)
        case Pieces():
            trace_function(pieced(curve), view, pen)
        case Locus(relation=relation):
            if not _trace_locus(relation, view, pen):
                raise UndefinedError("I found no point of that curve in the window.")
        case Path():
            x, y = (compiled(node, (curve.name,)) for node in (curve.x, curve.y))
            ends = number_of(curve.start), number_of(curve.end)
            trace_path(lambda t: (x(t), y(t)), *ends, view, pen)
        case Points(places=places):
            for place in places:
                _mark(pen.canvas, view, *point_of(place))


def _trace_locus(relation: Relation, view: View, pen: Pen) -> int:
    """Draw an equation, or the part of the plane where an inequality holds; count the dots.

    The border of a strict inequality, which does not belong to it, is dashed.
    """
    gap = gap_of(relation)
    pen.dash = dash_of(1) if relation.sign in ("<", ">") else pen.dash
    count = trace_relation(gap, view, pen)
    if relation.sign == "=":
        return count
    sign = 1 if relation.sign in (">", "≥") else -1
    for row in range(view.rows):
        for column in range(view.columns):
            if sign * gap(*view.middle_of(column, row)) > 0:
                pen.canvas.underlay(column, row, SHADE)
                count += 1
    return count
