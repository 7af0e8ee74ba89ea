"""Lists of data as drawings: bars, and the box of the five numbers."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.plot.ticks import decimal, round_ends, round_steps, ticks

_LONGEST_BAR: Final = 28
_LONGEST_LABEL: Final = 14
_EIGHTHS: Final = " ▏▎▍▌▋▊▉█"
_BOX_COLUMNS: Final = 41
_CLASSES: Final = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: what stands before it, how long it is, and the number behind it."""

    label: str
    size: float
    number: str


def bars(rows: Sequence[Bar]) -> list[str]:
    """Bars from left to right, one below the other, none longer than the largest allows.

    Sizes are not negative; the longest bar fills the width.
    """
    largest = max((row.size for row in rows), default=0.0) or 1.0
    labels = [_shortened(row.label) for row in rows]
    margin = max(map(len, labels), default=0)
    return [
        f"{label:>{margin}} │{_bar(row.size / largest)} {row.number}".rstrip()
        for label, row in zip(labels, rows, strict=True)
    ]


def _shortened(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1]}…"


def _bar(share: float) -> str:
    eighths = round(share * _LONGEST_BAR * 8)
    whole, rest = divmod(eighths, 8)
    return "█" * whole + (_EIGHTHS[rest] if rest else "")


def box(five: tuple[float, float, float, float, float]) -> list[str]:
    """Smallest value, lower quartile, median, upper quartile and largest value as a box plot."""
    low, high = round_ends(five[0], five[4], is_wide=True)
    step = (high - low) / (_BOX_COLUMNS - 1)
    smallest, lower, middle, upper, largest = (round((value - low) / step) for value in five)
    upper_edge, lower_edge = [" "] * _BOX_COLUMNS, [" "] * _BOX_COLUMNS
    line = [" "] * _BOX_COLUMNS
    for column in range(smallest, largest + 1):
        line[column] = "─"
    for column in range(lower, upper + 1):
        upper_edge[column] = lower_edge[column] = "─"
        line[column] = " "
    line[smallest], line[largest] = "├", "┤"
    for column, top, side, bottom in (
        (lower, "┌", "┤", "└"),
        (upper, "┐", "├", "┘"),
        (middle, "┬", "┃", "┴"),
    ):
        upper_edge[column], line[column], lower_edge[column] = top, side, bottom
    return [*("".join(row).rstrip() for row in (upper_edge, line, lower_edge)), *_axis(low, high)]


def _axis(low: float, high: float) -> list[str]:
    step = (high - low) / (_BOX_COLUMNS - 1)
    places = {round((tick.place - low) / step): tick.label for tick in ticks(low, high, 7)}
    line = "".join("┴" if column in places else "─" for column in range(_BOX_COLUMNS))
    labels = ""
    for column in sorted(places):
        start = max(column - len(places[column]) // 2, 0)
        labels = f"{labels:<{start}}{places[column]}"
    return [line, labels]


def classes(values: Sequence[float]) -> list[Bar]:
    """How many values lie in each of some equally wide classes, the lower end of each in it."""
    low, high = min(values), max(values)
    steps = round_steps((high - low) / _CLASSES or 1.0)
    width = next(
        step for step in steps if math.floor(high / step) - math.floor(low / step) < _CLASSES
    )
    first, last = math.floor(low / width), math.floor(high / width)
    counts = Counter(math.floor(value / width) for value in values)
    return [
        Bar(f"{decimal(n * width)} – {decimal((n + 1) * width)}", counts[n], str(counts[n]))
        for n in range(first, last + 1)
    ]
