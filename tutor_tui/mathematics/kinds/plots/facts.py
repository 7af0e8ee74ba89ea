"""What a drawing of functions shows, each fact looked up again in forty digits.

The places come from the drawing's own floating-point values; a place gets an exact name only where
the function, as it was written, confirms that name. A fact that is not confirmed is not told.
"""

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from tutor_tui.mathematics.equations.real_values import real_value
from tutor_tui.mathematics.kinds.plots.naming import names_near, rounded
from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.numeric import NoValueError
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.plot.canvas import Window
from tutor_tui.mathematics.plot.features import Features, Turning, features
from tutor_tui.mathematics.plot.floats import RealFunction, compiled
from tutor_tui.mathematics.syntax import Binary, Node
from tutor_tui.mathematics.trees import variables

_ZERO: Final = 1e-25
_STEP: Final = 1e-6
_PLACES: Final = 211
_CLEAR: Final = 0.005
"""In widths of the window: zeros that are closer to each other are not counted."""

_SLACK: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Place:
    """A number as it is told, `≈ 1.618` or `1/2`, and in floating point."""

    text: str
    value: float
    is_exact: bool

    @property
    def equal(self) -> str:
        """The sign and the number: `= 1/2`, `≈ 1.618`."""
        return f"{'=' if self.is_exact else '≈'} {self.text}"


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a curve; `is_highest` for turning points."""

    x: Place
    y: Place
    is_highest: bool = False

    def __str__(self) -> str:
        about = "" if self.x.is_exact and self.y.is_exact else "≈ "
        return f"{about}({self.x.text}, {self.y.text})"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is seen of one function in its window; `None` where that is not certain."""

    zeros: tuple[Place, ...] | None
    turnings: tuple[Point, ...] | None
    poles: tuple[Place, ...] | None
    crossing: Place | None


def facts_of(node: Node, name: str, window: Window) -> Facts:
    """The facts about `y = f(x)` between the ends of the window."""
    function = compiled(node, (name,))
    seen = _within(features(function, *_beyond(window)), window)
    width = window.x_high - window.x_low
    zeros = [_zero(node, name, place, width) for place in seen.zeros]
    turnings = [_turning(node, name, one, width) for one in seen.turnings]
    poles = [_pole(node, name, place, width) for place in seen.poles]
    crossing = None
    if window.x_low <= 0 <= window.x_high:
        crossing = _height(node, name, _exactly(0))
    is_whole = _is_clear(seen, width) and _is_monotone_between(function, seen, window)
    return Facts(
        _all(zeros) if is_whole else None,
        _all(turnings) if is_whole else None,
        _all(poles),
        crossing,
    )


def _beyond(window: Window) -> tuple[float, float]:
    """A little more than the window, so that what lies on its ends is found."""
    room = (window.x_high - window.x_low) / 100
    return window.x_low - room, window.x_high + room


def _within(seen: Features, window: Window) -> Features:
    slack = _SLACK * (window.x_high - window.x_low)

    def is_inside(place: float) -> bool:
        return window.x_low - slack <= place <= window.x_high + slack

    return Features(
        tuple(place for place in seen.zeros if is_inside(place)),
        tuple(turning for turning in seen.turnings if is_inside(turning.x)),
        tuple(place for place in seen.poles if is_inside(place)),
        tuple(place for place in seen.ends if is_inside(place)),
    )


def meetings(first: Node, second: Node, name: str, window: Window) -> tuple[Point, ...] | None:
    """Where two functions meet in a window; `None` where that is not certain."""
    difference = Binary("-", first, second)
    if name not in variables(difference):
        return None
    found = facts_of(difference, name, window)
    if found.zeros is None:
        return None
    points = [(zero, _height(first, name, _node_of(zero))) for zero in found.zeros]
    return tuple(Point(x, y) for x, y in points if y is not None)


def agrees(node: Node, name: str, window: Window) -> bool | None:
    """Whether what is drawn has the values of the function as it was written."""
    function = compiled(node, (name,))
    verdicts = []
    for index in range(9):
        x = window.x_low + (window.x_high - window.x_low) * (index + 0.4142) / 9
        drawn, exact = function(x), _value(node, name, x)
        if exact is None or math.isnan(drawn):
            verdicts.append(exact is None and math.isnan(drawn))
        else:
            verdicts.append(abs(drawn - float(exact)) <= 1e-6 * (1 + abs(drawn)))
    return all(verdicts)


def _all(found: list[Any]) -> tuple[Any, ...] | None:
    return None if None in found else tuple(found)


def _exactly(number: int) -> Node:
    return parse_expression(str(number))


def _node_of(place: Place) -> Node | float:
    if not place.is_exact:
        return place.value
    return parse_expression(place.text)


def _value(node: Node, name: str, at: Node | float) -> Any:
    """The value in forty digits, or `None` where there is none."""
    try:
        place = mpmath.mpf(at) if isinstance(at, float) else real_value(at, {})
        return real_value(node, {name: place})
    except NoValueError:
        return None


def _height(node: Node, name: str, at: Node | float) -> Place | None:
    value = _value(node, name, at)
    if value is None:
        return None
    for text, guess in names_near(float(value)):
        if abs(real_value(guess, {}) - value) < _ZERO * (1 + abs(value)):
            return Place(text, float(value), is_exact=True)
    return Place(rounded(float(value)), float(value), is_exact=False)


def _zero(node: Node, name: str, place: float, width: float) -> Place | None:
    for text, guess in names_near(place, width):
        value = _value(node, name, guess)
        if value is not None and abs(value) < _ZERO:
            return Place(text, place, is_exact=True)
    step = _STEP * (1 + abs(place))
    before, after = (_value(node, name, place + side * step) for side in (-1, 1))
    if before is None or after is None or before * after >= 0:
        return None
    return Place(rounded(place), place, is_exact=False)


def _turning(node: Node, name: str, found: Turning, width: float) -> Point | None:
    place, is_highest = found.x, found.is_highest
    for text, guess in names_near(place, width):
        if _is_extreme(node, name, guess, is_highest):
            y = _height(node, name, guess)
            return None if y is None else Point(Place(text, place, is_exact=True), y, is_highest)
    y = _height(node, name, place)
    if y is None or not _is_extreme(node, name, place, is_highest, step=1e-4):
        return None
    return Point(Place(rounded(place), place, is_exact=False), y, is_highest)


def _is_extreme(
    node: Node, name: str, at: Node | float, is_highest: bool, step: float = 1e-8
) -> bool:
    """Whether both values close by are lower (or higher)."""
    place = mpmath.mpf(at) if isinstance(at, float) else real_value(at, {})
    middle = _value(node, name, at)
    if middle is None:
        return False
    for side in (-step, step):
        try:
            beside = real_value(node, {name: place + side * (1 + abs(place))})
        except NoValueError:
            return False
        if (beside < middle) is not is_highest or beside == middle:
            return False
    return True


def _pole(node: Node, name: str, place: float, width: float) -> Place | None:
    """A pole that has a name: there is no value at it, and values beside it grow and grow."""
    for text, guess in names_near(place, width):
        sizes = [_size_beside(node, name, guess, step) for step in (1e-4, 1e-8)]
        if _value(node, name, guess) is None and None not in sizes:
            near, nearer = sizes
            if near is not None and nearer is not None and nearer > 1.5 * near:
                return Place(text, place, is_exact=True)
    return None


def _size_beside(node: Node, name: str, at: Node, step: float) -> float | None:
    place = real_value(at, {})
    for side in (step, -step):
        try:
            return abs(float(real_value(node, {name: place + side})))
        except NoValueError:
            continue
    return None


def _is_clear(seen: Features, width: float) -> bool:
    """Whether what was found is not so dense that more may lie between: `sin(1/x)` at zero."""
    turnings = [turning.x for turning in seen.turnings]
    gaps = [b - a for places in (seen.zeros, turnings) for a, b in pairwise(places)]
    return min(gaps, default=width) > _CLEAR * width


def _is_monotone_between(function: RealFunction, seen: Features, window: Window) -> bool:
    """Whether values only rise or only fall between the turning points, poles and ends found.

    The places of this look lie elsewhere than those at which the points were found.
    """
    cuts = [turning.x for turning in seen.turnings] + [*seen.poles, *seen.ends]
    step = (window.x_high - window.x_low) / _PLACES
    places = [window.x_low + (index + 0.37) * step for index in range(_PLACES)]
    for (a, b), (c, d) in pairwise(pairwise([(x, function(x)) for x in places])):
        heights = (a[1], b[1], d[1])
        if any(math.isnan(height) for height in heights):
            continue
        is_turn = (b[1] - a[1]) * (d[1] - c[1]) < -_SLACK * (1 + b[1] ** 2)
        if is_turn and not any(a[0] <= cut <= d[0] for cut in cuts):
            return False
    return True
