"""What a curve shows between two places: zeros, turning points and poles, found by values alone."""

import math
import statistics
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.plot.floats import RealFunction
from tutor_tui.mathematics.plot.tracing import is_joined, last_defined

_SAMPLES: Final = 1200
_HALVINGS: Final = 60
_SHIFT: Final = 0.0007
"""In stretches: samples keep away from round numbers, where much changes."""

_GOLDEN: Final = (math.sqrt(5) - 1) / 2
_FLAT: Final = 1e-9
_HUGE: Final = 1e5
_OVERFLOW: Final = 1e100
"""A function that is as large as this where its values end goes on beyond; numbers do not."""


@dataclass(frozen=True, slots=True)
class Turning:
    """A point higher (or lower) than all others near by."""

    x: float
    y: float
    is_highest: bool


@dataclass(frozen=True, slots=True)
class Features:
    """All in rising order; `ends` are places at which the domain begins or ends."""

    zeros: tuple[float, ...]
    turnings: tuple[Turning, ...]
    poles: tuple[float, ...]
    ends: tuple[float, ...]

    def places(self) -> list[float]:
        """Where there is something to be seen, in rising order."""
        turnings = [turning.x for turning in self.turnings]
        return sorted([*self.zeros, *turnings, *self.poles, *self.ends])


def samples(function: RealFunction, low: float, high: float) -> list[tuple[float, float]]:
    """Places spread over a stretch, its ends among them, and the values there."""
    step = (high - low) / _SAMPLES
    inner = [low + (index + _SHIFT) * step for index in range(1, _SAMPLES)]
    return [(x, function(x)) for x in (low, *inner, high)]


def features(function: RealFunction, low: float, high: float) -> Features:
    """What a function shows between two places.

    A zero or turning point is one that a stretch of a thousandth of the whole shows.
    """
    spread = samples(function, low, high)
    turnings = _turnings(function, spread)
    cuts = sorted({x for x, _ in spread} | {turning.x for turning in turnings})
    walked = [(x, function(x)) for x in cuts]
    poles = tuple(_poles(function, spread))
    zeros = _zeros(function, walked, turnings, (high - low) / _SAMPLES)
    return Features(tuple(zeros), tuple(turnings), poles, tuple(_ends(function, spread)))


def _zeros(
    function: RealFunction, walked: list[tuple[float, float]], turnings: list[Turning], step: float
) -> list[float]:
    size = max((abs(y) for _, y in walked if not math.isnan(y)), default=0.0)
    found = [turning.x for turning in turnings if abs(turning.y) <= _FLAT * min(1.0, size)]
    found += [
        x
        for (_, before), (x, y), (_, after) in zip(walked, walked[1:], walked[2:], strict=False)
        if y == 0 and before != 0 and after != 0
    ]
    found += [x for x, y in (walked[0], walked[-1]) if y == 0 and 0 not in _inner_heights(walked)]
    for (left, low), (right, high) in pairwise(walked):
        if low * high < 0:
            zero = _bisected(function, left, right, low)
            if zero is not None:
                found.append(zero)
    kept: list[float] = []
    for zero in sorted(found):
        if not kept or zero - kept[-1] > step * 1e-3:
            kept.append(zero)
    return kept


def _inner_heights(walked: list[tuple[float, float]]) -> tuple[float, float]:
    """The heights beside the two ends, both zero where the curve runs along the axis."""
    return walked[1][1], walked[-2][1]


def _bisected(function: RealFunction, left: float, right: float, low: float) -> float | None:
    """Where the sign changes, unless at a pole or a jump."""
    size = max(abs(low), abs(function(right)))
    for _ in range(_HALVINGS):
        middle = (left + right) / 2
        value = function(middle)
        if math.isnan(value):
            return None
        if value == 0:
            return middle
        left, right = (middle, right) if value * low > 0 else (left, middle)
    return left if abs(function(left)) <= _FLAT * size else None


def _turnings(function: RealFunction, spread: list[tuple[float, float]]) -> list[Turning]:
    found = []
    for (left, a), (middle, b), (right, c) in zip(spread, spread[1:], spread[2:], strict=False):
        if not (a < b > c or a > b < c) or max(abs(b - a), abs(b - c)) < _FLAT * abs(b) * 1e-3:
            continue
        sign = 1 if b > a else -1
        tolerance = max(abs(b - a), abs(c - b)) / 8
        if is_joined(function, left, middle, tolerance) and is_joined(
            function, middle, right, tolerance
        ):
            x = _golden(function, left, right, sign)
            y = function(x)
            if abs(y - b) <= 80 * tolerance:  # else a pole on both sides of which values agree
                found.append(Turning(x, y, is_highest=sign > 0))
    return found


def _golden(function: RealFunction, left: float, right: float, sign: int) -> float:
    """The place of the largest value of `sign` times the function between two places."""
    for _ in range(80):
        third = _GOLDEN * (right - left)
        first, second = right - third, left + third
        if sign * function(first) >= sign * function(second):
            right = second
        else:
            left = first
    return (left + right) / 2


def _poles(function: RealFunction, spread: list[tuple[float, float]]) -> list[float]:
    """Where values grow beyond all bounds between two neighbouring samples."""
    found = []
    sizes = [0.0 if math.isnan(y) else abs(y) for _, y in spread]
    usual = statistics.median([size for size in sizes if size] or [1.0])
    for index in range(1, len(spread) - 2):
        first, second = sizes[index], sizes[index + 1]
        is_peak = first > sizes[index - 1] and second > sizes[index + 2]
        if is_peak and max(first, second) > 4 * usual:
            place = _pole_between(function, spread[index][0], spread[index + 1][0])
            found += [] if place is None else [place]
    return found


def _pole_between(function: RealFunction, left: float, right: float) -> float | None:
    start = max(abs(function(left)), abs(function(right)))
    for _ in range(_HALVINGS - 20):
        quarter = (right - left) / 4
        inner = [left + quarter * index for index in range(5)]
        sizes = [abs(function(x)) for x in inner]
        if any(math.isnan(size) for size in sizes):
            return inner[next(i for i, size in enumerate(sizes) if math.isnan(size))]
        best = max(range(5), key=lambda index: sizes[index])
        left, right = inner[max(best - 1, 0)], inner[min(best + 1, 4)]
    largest = max(abs(function(left)), abs(function(right)))
    return (left + right) / 2 if largest > _HUGE * (1 + start) else None


def _ends(function: RealFunction, spread: list[tuple[float, float]]) -> list[float]:
    found = []
    for (left, low), (right, high) in pairwise(spread):
        if math.isnan(low) != math.isnan(high):
            inside, outside = (right, left) if math.isnan(low) else (left, right)
            end = last_defined(function, inside, outside)
            found += [end] if abs(function(end)) < _OVERFLOW else []
    return found
