"""The window in which a curve shows what there is to see: zeros, turning points, poles, ends."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.plot.features import Features, features, samples
from tutor_tui.mathematics.plot.floats import RealFunction, compiled
from tutor_tui.mathematics.plot.ticks import round_ends
from tutor_tui.mathematics.syntax import Call, Node
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.vocabulary import TRIGONOMETRIC

_SCALES: Final = (10.0, 100.0, 1000.0)
_MOST_PLACES: Final = 8
_USUAL: Final = 5.0
_BEYOND_END: Final = 7.0
"""How much is shown of a function that is defined on one side of a number only."""

_SAME: Final = 1e-6
"""Places closer than this, in the scale looked at, are one."""

_ROOM: Final = 0.25
"""Room beside what is to be seen, in its width."""

_REACH: Final = 1.25
"""How far beyond its turning points a curve is drawn, in the distance between them."""

_ASPECT: Final = 5 / 3
"""The width of a sheet of 41 by 13 cells, which are twice as high as wide, in its height."""

_CLIPPED: Final = 1.0
"""A curve that leaves its usual heights by this many times their spread is cut off."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of an axis; `in_pi` where its ticks are parts of π."""

    low: float
    high: float
    in_pi: bool = False


def usual_stretch(graphs: Sequence[tuple[Node, str]]) -> Stretch:
    """Where to draw functions about whose window nothing was said."""
    for node, name in graphs:
        if (wave := _wave(node, name)) is not None:
            return wave
    functions = [compiled(node, (name,)) for node, name in graphs]
    crossing = _differences(functions)
    found = [places_of(function) for function in (*functions, *crossing)]
    return Stretch(*_around(_apart(sorted(place for places in found for place in places), _SAME)))


def _differences(functions: Sequence[RealFunction]) -> list[RealFunction]:
    """Functions that are zero where two neighbouring ones meet."""

    def difference(first: RealFunction, second: RealFunction) -> RealFunction:
        return lambda x: first(x) - second(x)

    return [difference(first, second) for first, second in pairwise(functions)]


def places_of(function: RealFunction) -> list[float]:
    """The places of what a function shows, near zero or (where they are few) further out."""
    places: list[float] = []
    for scale in _SCALES:
        found = _at_scale(function, scale)
        if len(found) > _MOST_PLACES:
            return places if places else found[:_MOST_PLACES]
        if len(found) > len(places):
            places = found
    return places


def _at_scale(function: RealFunction, scale: float) -> list[float]:
    shown: Features = features(function, -scale, scale)
    places = [place for place in shown.places() if abs(place) < 0.999 * scale]
    if len(shown.ends) == 1:
        (end,) = shown.ends
        is_open_right = math.isnan(function(-scale))
        places.append(end + _BEYOND_END if is_open_right else end - _BEYOND_END)
    return _apart(sorted(places), scale * _SAME)


def _apart(places: list[float], least: float) -> list[float]:
    """The places without those that are the same but for rounding."""
    kept = places[:1]
    for place in places[1:]:
        kept += [place] if place - kept[-1] > least else []
    return kept


def _around(places: Sequence[float]) -> tuple[float, float]:
    """A stretch around places, with zero in it where that is near."""
    if not places:
        return -_USUAL, _USUAL
    low, high = places[0], places[-1]
    if high - low < 1e-9 and max(abs(low), abs(high)) <= _USUAL / 2:
        return -_USUAL, _USUAL
    if min(abs(low), abs(high)) <= 2.5 * max(high - low, _USUAL if high - low < 1e-9 else 0.0):
        low, high = min(low, 0.0), max(high, 0.0)
    width = high - low
    is_single = places[-1] - places[0] < 1e-9
    room = _USUAL / 2 + abs(places[0]) / 4 if is_single else _ROOM * width
    return round_ends(low - room, high + room, is_wide=True)


def _wave(node: Node, name: str) -> Stretch | None:
    """Two turns of a function of angles in radians, or in degrees."""
    speeds, in_degrees = [], False
    for part in walk(node):
        if isinstance(part, Call) and part.function in TRIGONOMETRIC:
            (argument,) = part.arguments
            if name not in variables(argument):
                continue
            in_degrees |= isinstance(argument, Call) and argument.function == "degrees"
            if (speed := _speed(argument, name)) is None:
                return None
            speeds.append(speed)
    if not speeds:
        return None
    turns = 1 / min(speeds) if not 0.5 <= min(speeds) <= 4 else 1.0
    if in_degrees:
        return Stretch(-360, 360)
    if abs(turns - round(turns)) > 1e-9 and abs(1 / turns - round(1 / turns)) > 1e-9:
        return Stretch(*round_ends(-2 * math.pi * turns, 2 * math.pi * turns, is_wide=True))
    return Stretch(-2 * math.pi * turns, 2 * math.pi * turns, in_pi=True)


def _speed(argument: Node, name: str) -> float | None:
    """How fast an angle grows with the variable, where it does so evenly."""
    if set(variables(argument)) != {name}:
        return None
    angle = compiled(argument, (name,))
    steps = [angle(x + 1) - angle(x) for x in (-2.0, 0.0, 1.0, 5.5)]
    if isinstance(argument, Call) and argument.function == "degrees":
        return 1.0
    is_even = all(abs(step - steps[0]) < 1e-9 for step in steps)
    return abs(steps[0]) if is_even and steps[0] else None


def usual_heights(functions: Iterable[RealFunction], stretch: Stretch) -> tuple[float, float]:
    """The heights between which functions are drawn; poles and very steep ends are cut off."""
    lows, highs = [], []
    for function in functions:
        spread = samples(function, stretch.low, stretch.high)
        heights = sorted(y for _, y in spread if not math.isnan(y))
        if not heights:
            continue
        seen = features(function, stretch.low, stretch.high)
        shown = [turning.y for turning in seen.turnings]
        low, high = _cut(heights, shown, has_poles=bool(seen.poles))
        lows.append(low)
        highs.append(high)
    if not lows:
        return -_USUAL, _USUAL
    low, high = min(lows), max(highs)
    if low > 0 and low <= (high - low) * 0.6:
        low = 0.0
    if high < 0 and -high <= (high - low) * 0.6:
        high = 0.0
    return round_ends(low, high)


def _cut(heights: list[float], shown: list[float], *, has_poles: bool) -> tuple[float, float]:
    """Low and high end of what is drawn of one function; `heights` are sorted."""
    share, most, room = (0.12, 0.5, 0.1) if has_poles else (0.04, _CLIPPED, 0.25)
    skipped = int(len(heights) * share)
    low, high = min([heights[skipped], *shown]), max([heights[-1 - skipped], *shown])
    if len(shown) > 1 and not has_poles:
        reach = _REACH * (max(shown) - min(shown))
        return (max(heights[0], min(shown) - reach), min(heights[-1], max(shown) + reach))
    spread = high - low
    is_high, is_low = heights[-1] - high > most * spread, low - heights[0] > most * spread
    return (
        low - room * spread if is_low else heights[0],
        high + room * spread if is_high else heights[-1],
    )


def even_window(
    low: tuple[float, float], high: tuple[float, float]
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Stretches of both axes around two corners in which circles look round."""
    middle = [(a + b) / 2 for a, b in zip(low, high, strict=True)]
    half = max((high[0] - low[0]) / (2 * _ASPECT), (high[1] - low[1]) / 2, 1e-6) * 1.08
    power = 10 ** math.floor(math.log10(half))
    size = next(n * power for n in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if n * power >= half)
    across = _centred(middle[0], _ASPECT * size, (high[0] - low[0]) / 2)
    down = _centred(middle[1], size, (high[1] - low[1]) / 2)
    return across, down


def _centred(middle: float, half: float, needed: float) -> tuple[float, float]:
    """A stretch of a width about a round place near the middle of what has to be seen."""
    step = half / 4
    places = (0.0, step * round(middle / step), middle)
    centre = next(place for place in places if abs(place - middle) + needed <= half)
    return centre - half, centre + half


def box_of(
    gap: RealFunction, scales: Sequence[float] = (10.0, 100.0, 1.0)
) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Lower left and upper right corner of where `gap(x, y)` changes its sign, cut at a scale."""
    for scale in scales:
        found = list(_signs_at(gap, scale))
        if found:
            across = _shown_part([x for x, _ in found], scale, 10.0)
            down = _shown_part([y for _, y in found], scale, 5.0)
            return (across[0], down[0]), (across[1], down[1])
    return None


_GRID: Final = 80


def _shown_part(places: list[float], scale: float, usual: float) -> tuple[float, float]:
    """Low and high end of places; where they go on beyond the scale, a usual part of them."""
    low, high = min(places), max(places)
    edge = scale * (1 - 3 / _GRID)
    is_long = low < -edge and high > edge
    if is_long and scale >= usual:
        return -usual, usual
    near = usual if abs(low) <= usual and abs(high) <= usual else 0.0
    return (min(low, 0.0), max(high, 0.0)) if near else (low, high)


def _signs_at(gap: RealFunction, scale: float) -> Iterable[tuple[float, float]]:
    step = 2 * scale / _GRID
    at: Callable[[int], float] = lambda index: -scale + (index + 0.003) * step  # noqa: E731
    rows = [[gap(at(i), at(j)) for i in range(_GRID + 1)] for j in range(_GRID + 1)]
    for j in range(_GRID):
        for i in range(_GRID):
            here = rows[j][i]
            if here * rows[j][i + 1] <= 0 or here * rows[j + 1][i] <= 0:
                yield at(i), at(j)
