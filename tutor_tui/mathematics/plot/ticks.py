"""Round numbers along an axis, and how they are written: `0.5`, `-3π/2`."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

_ROUND: Final = (1.0, 2.0, 2.5, 5.0)
_DOWN: Final = (4, 6, 3)
_ACROSS: Final = (4, 5, 8, 10)
"""Into how many equal parts an axis may be cut, each of whole cells."""

_OF_PI: Final = tuple(Fraction(a, b) for a, b in ((1, 12), (1, 6), (1, 4), (1, 2), (1, 1)))


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis and what is written there."""

    place: float
    label: str


def round_steps(size: float) -> Iterable[float]:
    """Round numbers around a size, rising."""
    power = math.floor(math.log10(size)) if size > 0 else 0
    for exponent in (power - 1, power, power + 1, power + 2):
        for factor in _ROUND:
            yield factor * 10.0**exponent


def round_ends(low: float, high: float, *, is_wide: bool = False) -> tuple[float, float]:
    """The narrowest stretch around two numbers whose round parts fill whole cells.

    The cells are those of the axis below where it `is_wide`, else those of the axis upwards.
    """
    if high <= low:
        pad = abs(low) / 2 or 1.0
        low, high = low - pad, high + pad
    best: tuple[float, float] | None = None
    for count in _ACROSS if is_wide else _DOWN:
        for step in round_steps((high - low) / count):
            start = step * math.floor(low / step + 1e-9)
            end = start + count * step
            if end >= high - 1e-9 * step:
                best = min(best or (start, end), (start, end), key=lambda ends: ends[1] - ends[0])
                break
    return best or (low, high)


def ticks(low: float, high: float, most: int, *, in_pi: bool = False) -> list[Tick]:
    """At most so many round places between two ends, the ends among them where they are round."""
    if in_pi:
        return _ticks_in_pi(low, high, most)
    for step in round_steps((high - low) / max(most, 2)):
        first, last = math.ceil(low / step - 1e-6), math.floor(high / step + 1e-6)
        if last - first + 1 <= most:
            return [Tick(index * step, decimal(index * step)) for index in range(first, last + 1)]
    return []


def _ticks_in_pi(low: float, high: float, most: int) -> list[Tick]:
    steps = [*_OF_PI, *(Fraction(n) for n in (2, 4, 5, 10, 20, 50, 100, 1000))]
    for step in steps:
        size = float(step) * math.pi
        first, last = math.ceil(low / size - 1e-6), math.floor(high / size + 1e-6)
        if last - first + 1 <= most:
            return [Tick(n * size, times_pi(n * step)) for n in range(first, last + 1)]
    return []


def decimal(value: float) -> str:
    """A number in six digits, without an exponent where that is short."""
    if value == 0 or abs(value) < 1e-12:
        return "0"
    text = f"{value:.6g}"
    if "e" in text:
        mantissa, _, exponent = text.partition("e")
        return f"{mantissa}e{int(exponent)}"
    return text


def times_pi(factor: Fraction) -> str:
    """`π`, `-3π/2`, `0`."""
    if factor == 0:
        return "0"
    count = abs(factor.numerator)
    below = f"/{factor.denominator}" if factor.denominator > 1 else ""
    return f"{'-' if factor < 0 else ''}{count if count > 1 else ''}π{below}"
