"""Curves as dots: each dot that is set holds a point of the curve.

Neighbouring values are joined only where halving the stretch between them brings them together,
so that poles, jumps and gaps stay open.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.plot.canvas import Canvas, View
from tutor_tui.mathematics.plot.floats import RealFunction

_STRETCHES: Final = 3
"""Stretches into which the width of a dot is cut."""

_HALVINGS: Final = 48
_DASHES: Final = ((1, 0), (5, 4), (1, 2), (7, 2))
"""Dots that are set and left out in turn, for one curve after the other."""

_GROWTH: Final = 100.0
"""Between neighbours, what is so many times larger than both is a pole."""

_PATH_PIECES: Final = 600


def dash_of(number: int) -> tuple[int, int]:
    """How the curve of this number (from 0) is dashed: dots set, dots left out."""
    return _DASHES[number % len(_DASHES)]


@dataclass(slots=True)
class Pen:
    """Sets dots on a canvas, every so many of them left out for a dashed line."""

    canvas: Canvas
    dash: tuple[int, int] = (1, 0)
    _count: int = 0
    _last: tuple[int, int] | None = field(default=None)

    def dot(self, across: int, down: int) -> None:
        """Go on to a dot."""
        if (across, down) == self._last:
            return
        self._last = (across, down)
        drawn, left_out = self.dash
        if self._count % (drawn + left_out) < drawn:
            self.canvas.set_dot(across, down)
        self._count += 1


def trace_function(function: RealFunction, view: View, pen: Pen) -> None:
    """Draw `y = f(x)` over the whole width of the sheet."""
    x = view.left_of(0)
    y = function(x)
    for dot in range(view.dots_across):
        for part in range(1, _STRETCHES + 1):
            following = view.left_of(dot + part / _STRETCHES)
            height = function(following)
            _stroke(function, (x, y), (following, height), view, partial(pen.dot, dot))
            x, y = following, height


def _stroke(
    function: RealFunction,
    start: tuple[float, float],
    end: tuple[float, float],
    view: View,
    put: Callable[[int], None],
) -> None:
    """The dots, all in one column, between two neighbouring places of a function."""
    (x, y), (following, height) = start, end
    if math.isnan(y) and math.isnan(height):
        return
    if math.isnan(height):
        height = function(last_defined(function, x, following))
    elif math.isnan(y):
        y = function(last_defined(function, following, x))
    first, last = view.dot_of_y(y), view.dot_of_y(height)
    is_outside = max(first, last) < 0 or min(first, last) >= view.dots_down
    if is_outside:
        return
    if abs(last - first) > 1 and not is_joined(function, x, following, view.dot_height):
        put(first)
        put(last)
        return
    step = 1 if last >= first else -1
    for down in range(first, last + step, step):
        put(down)


def last_defined(function: RealFunction, inside: float, outside: float) -> float:
    """The place nearest to `outside`, which has no value, that has one; `inside` has one."""
    for _ in range(_HALVINGS):
        middle = (inside + outside) / 2
        if math.isnan(function(middle)):
            outside = middle
        else:
            inside = middle
    return inside


def is_joined(function: RealFunction, left: float, right: float, tolerance: float) -> bool:
    """Whether a function has no pole, jump or gap between two places where it has values.

    The half with the larger difference is halved again until that is within the tolerance; where
    it never is, something breaks there.
    """
    low, high = function(left), function(right)
    if math.isnan(low) or math.isnan(high):
        return False
    largest = _GROWTH * (1 + max(abs(low), abs(high)))
    for _ in range(_HALVINGS):
        if abs(high - low) <= tolerance:
            return True
        middle = (left + right) / 2
        height = function(middle)
        if math.isnan(height) or abs(height) > largest:
            return False
        if abs(height - low) >= abs(high - height):
            right, high = middle, height
        else:
            left, low = middle, height
    return abs(high - low) <= tolerance


Path = Callable[[float], tuple[float, float]]


def trace_path(path: Path, start: float, end: float, view: View, pen: Pen) -> None:
    """Draw the points of a path for a parameter between two numbers."""
    places = [start + (end - start) * index / _PATH_PIECES for index in range(_PATH_PIECES + 1)]
    for first, last in pairwise(places):
        _path_stroke(path, first, last, view, pen, depth=12)


def _path_stroke(path: Path, first: float, last: float, view: View, pen: Pen, depth: int) -> None:
    dots = [_dot_of(path(place), view) for place in (first, last)]
    start, end = dots
    if start is None and end is None:
        return
    is_near = False
    if start is not None and end is not None:
        distance = max(abs(start[0] - end[0]), abs(start[1] - end[1]))
        is_near = distance <= 1
    if is_near or depth == 0:
        for dot in (start, end):
            if dot is not None:
                pen.dot(*dot)
        return
    middle = (first + last) / 2
    _path_stroke(path, first, middle, view, pen, depth - 1)
    _path_stroke(path, middle, last, view, pen, depth - 1)


def _dot_of(point: tuple[float, float], view: View) -> tuple[int, int] | None:
    x, y = point
    window = view.window
    width, height = window.x_high - window.x_low, window.y_high - window.y_low
    if math.isnan(x) or math.isnan(y):
        return None
    is_near = (
        window.x_low - width <= x <= window.x_high + width
        and window.y_low - height <= y <= window.y_high + height
    )
    if not is_near:
        return None
    across = math.floor((x - window.x_low) / view.dot_width + 1)
    return across, math.floor((window.y_high - y) / view.dot_height + 2)


def trace_relation(gap: RealFunction, view: View, pen: Pen) -> int:
    """Draw where `gap(x, y)` is zero: the dots on whose borders it changes its sign.

    Gives the number of dots. Where the curve touches zero without a change of sign, there is none.
    """
    across, down = view.dots_across, view.dots_down
    corners = [
        [gap(view.left_of(i), view.top_of(j)) for i in range(across + 1)] for j in range(down + 1)
    ]
    drawn, left_out = pen.dash
    count = 0
    for j in range(down):
        for i in range(across):
            border = _border_with_zero(gap, corners, i, j, view)
            if border is None:
                continue
            count += 1
            along = j if border == "upper" else i  # a steep curve is dashed downwards
            if along % (drawn + left_out) < drawn:
                pen.canvas.set_dot(i, j)
    return count


def _border_with_zero(
    gap: RealFunction, corners: list[list[float]], i: int, j: int, view: View
) -> str | None:
    """The border of a dot, "upper" or "left", on which the gap is zero somewhere."""
    here, right, below = corners[j][i], corners[j][i + 1], corners[j + 1][i]
    if math.isnan(here):
        return None
    x, y = view.left_of(i), view.top_of(j)
    if _changes(here, right) and _is_zero_between(lambda t: gap(x + t * view.dot_width, y), here):
        return "upper"
    if _changes(here, below) and _is_zero_between(lambda t: gap(x, y - t * view.dot_height), here):
        return "left"
    return None


def _changes(first: float, second: float) -> bool:
    return first == 0 or first * second < 0


def _is_zero_between(gap: Callable[[float], float], first: float) -> bool:
    """Whether a change of sign between 0 and 1 closes in on zero, not on a pole or a jump."""
    if first == 0:
        return True
    low, high = 0.0, 1.0
    size = max(abs(first), abs(gap(1.0)))
    for _ in range(30):
        middle = (low + high) / 2
        value = gap(middle)
        if math.isnan(value):
            return False
        low, high = (middle, high) if value * first > 0 else (low, middle)
    return abs(gap((low + high) / 2)) <= 1e-4 * size
