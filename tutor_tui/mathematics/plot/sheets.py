"""Where a plot is drawn: the window that was said, or one that shows what there is to see."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.plot.canvas import View, Window
from tutor_tui.mathematics.plot.choosing import (
    Stretch,
    box_of,
    even_window,
    usual_heights,
    usual_stretch,
)
from tutor_tui.mathematics.plot.curves import Curve, Graph, Locus, Path, Pieces, Plot, Points
from tutor_tui.mathematics.plot.floats import compiled
from tutor_tui.mathematics.plot.ticks import round_ends
from tutor_tui.mathematics.plot.values import functions_in, gap_of, number_of, point_of
from tutor_tui.mathematics.syntax import Name, Node
from tutor_tui.mathematics.trees import variables, walk

COLUMNS: Final = 41
ROWS: Final = 13
"""Cells of a sheet: odd numbers, so that the middle falls on a cell.

With its labels a drawing fits beside the list of threads on a screen of 80 columns.
"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where a plot is drawn, and whether its ticks below are parts of π."""

    view: View
    in_pi: bool


def sheet_of(plot: Plot) -> Sheet:
    """The window of a plot: as it was said, else chosen. Raises `UndefinedError`."""
    across = _given(plot.across)
    down = _given(plot.down)
    stretch = Stretch(*across, in_pi=_speaks_of_pi(plot)) if across else None
    if stretch is None or down is None:
        stretch, heights = _chosen(plot.curves, stretch)
        down = down or heights
    if plot.zoom:
        stretch, down = _zoomed(plot, stretch, down)
    window = Window(stretch.low, stretch.high, *down)
    return Sheet(View(window, COLUMNS, ROWS), stretch.in_pi)


def _given(ends: tuple[Node, Node] | None) -> tuple[float, float] | None:
    if ends is None:
        return None
    low, high = sorted(number_of(end) for end in ends)
    if high - low <= 1e-9 * max(1.0, abs(low), abs(high)):
        raise UndefinedError("The two ends of that window are the same, so nothing fits between.")
    return low, high


def _speaks_of_pi(plot: Plot) -> bool:
    return any(Name("pi") in walk(end) for end in plot.across or ())


def _chosen(
    curves: Sequence[Curve], stretch: Stretch | None
) -> tuple[Stretch, tuple[float, float]]:
    boxes = [box for curve in curves if (box := _box(curve)) is not None]
    functions = functions_in(curves)
    if not boxes:
        stretch = stretch or _stretch_of(curves)
        return stretch, usual_heights(functions, stretch)
    low = (min(box[0][0] for box in boxes), min(box[0][1] for box in boxes))
    high = (max(box[1][0] for box in boxes), max(box[1][1] for box in boxes))
    if all(isinstance(curve, Points | Graph | Pieces) for curve in curves):
        across, down = _roomy(low[0], high[0], is_wide=True), _roomy(low[1], high[1])
    else:
        across, down = even_window(low, high)
    return stretch or Stretch(*across), down


def _roomy(low: float, high: float, *, is_wide: bool = False) -> tuple[float, float]:
    """A stretch around points, with zero in it where that is near."""
    width = high - low or abs(high) or 1.0
    if 0 < low <= 1.5 * width:
        low = 0.0
    if 0 > high >= -1.5 * width:
        high = 0.0
    room = 0.08 * width
    low, high = (low - room if low else 0.0), (high + room if high else 0.0)
    return round_ends(low, high, is_wide=is_wide)


def _stretch_of(curves: Sequence[Curve]) -> Stretch:
    parts = [
        part
        for curve in curves
        for part in (curve.parts if isinstance(curve, Pieces) else (curve,))
    ]
    ends = [end for part in parts if isinstance(part, Graph) for end in _ends_of(part)]
    chosen = usual_stretch([(part.node, part.name) for part in parts if isinstance(part, Graph)])
    if not ends:
        return chosen
    low, high = min(ends), max(ends)
    room = max(1.0, 0.25 * (high - low), 0.0 if high > low else 4.0)
    return Stretch(*round_ends(low - room, high + room, is_wide=True))


def _ends_of(graph: Graph) -> list[float]:
    """Numbers in the bounds of a function."""
    sides = [side for relation in graph.within for side in (relation.left, relation.right)]
    return [number_of(side) for side in sides if not variables(side)]


def _box(curve: Curve) -> tuple[tuple[float, float], tuple[float, float]] | None:
    match curve:
        case Locus(relation=relation):
            return box_of(gap_of(relation)) or ((-10.0, -5.0), (10.0, 5.0))
        case Path():
            x, y = (compiled(node, (curve.name,)) for node in (curve.x, curve.y))
            start, end = number_of(curve.start), number_of(curve.end)
            places = [start + (end - start) * index / 400 for index in range(401)]
            return _hull([(x(t), y(t)) for t in places])
        case Points(places=places_given):
            return _hull([point_of(place) for place in places_given])
        case _:
            return None


def _hull(points: Sequence[tuple[float, float]]) -> tuple[tuple[float, float], tuple[float, float]]:
    real = [(x, y) for x, y in points if not (math.isnan(x) or math.isnan(y))]
    if not real:
        raise UndefinedError("That curve has no real points.")
    xs, ys = sorted(x for x, _ in real), sorted(y for _, y in real)
    return (xs[0], ys[0]), (xs[-1], ys[-1])


def _zoomed(
    plot: Plot, stretch: Stretch, down: tuple[float, float]
) -> tuple[Stretch, tuple[float, float]]:
    """The window with both sides halved (or doubled) about its middle."""
    factor = 0.5**plot.zoom
    low, high = _scaled((stretch.low, stretch.high), factor)
    nearer = Stretch(low, high, stretch.in_pi)
    if (
        plot.down is None
        and functions_in(plot.curves)
        and len(plot.curves) == len(functions_in(plot.curves))
    ):
        return nearer, usual_heights(functions_in(plot.curves), nearer)
    return nearer, _scaled(down, factor)


def _scaled(ends: tuple[float, float], factor: float) -> tuple[float, float]:
    middle, half = sum(ends) / 2, (ends[1] - ends[0]) / 2 * factor
    return middle - half, middle + half
