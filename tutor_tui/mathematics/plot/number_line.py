"""A part of the number line: filled where numbers belong to a set, rings at ends that do not."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.plot.ticks import Tick, decimal, round_ends, ticks

_COLUMNS: Final = 41
_ROOM: Final = 3.0
_MOST: Final = 17


@dataclass(frozen=True, slots=True)
class Part:
    """An interval; an end that is `None` is infinite."""

    low: float | None
    high: float | None
    has_low: bool
    has_high: bool


def number_line(parts: Sequence[Part]) -> list[str]:
    """The line with its parts, and numbers below it."""
    ends = [end for part in parts for end in (part.low, part.high) if end is not None] or [0.0]
    low, high, columns = _stretch(min(ends), max(ends))
    step = (high - low) / (columns - 1)
    places = {round((end - low) / step): decimal(end) for end in ends}
    marks = _roomy(places, [(round((t.place - low) / step), t.label) for t in _ticks(low, high)])
    line = ["┼" if column in marks else "─" for column in range(columns)]
    for part in parts:
        _fill(line, part, low, step)
    labels = ""
    for column in sorted(marks):
        start = max(column - (len(marks[column]) - 1) // 2 - marks[column].startswith("-"), 0)
        labels = f"{labels:<{start}}{marks[column]}"
    return [
        f"{'◀' if _goes(parts, -1) else '─'}{''.join(line)}{'▶' if _goes(parts, 1) else '─'}",
        f" {labels}",
    ]


def _ticks(low: float, high: float) -> list[Tick]:
    """As many ticks as have room, whole ones where both ends are."""
    found = ticks(low, high, _MOST if high - low <= _MOST else 9)
    is_whole = low == int(low) and high == int(high)
    return [tick for tick in found if not is_whole or tick.place == round(tick.place)]


def _roomy(places: dict[int, str], others: Sequence[tuple[int, str]]) -> dict[int, str]:
    """The ends of the parts, and those of the other places whose labels have room beside them."""
    marks = dict(places)
    for column, label in others:
        apart = (
            abs(column - at) - (len(label) + len(marks[at])) / 2 for at in marks if at != column
        )
        if column not in marks and min(apart, default=_COLUMNS) >= 1.5:
            marks[column] = label
    return marks


def _stretch(low: float, high: float) -> tuple[float, float, int]:
    """The ends of the line and its cells; whole numbers fall on cells where there are few."""
    is_whole = low == int(low) and high == int(high) and high - low + 2 * _ROOM <= _MOST - 1
    if is_whole:
        span = int(high - low + 2 * _ROOM)
        return low - _ROOM, high + _ROOM, (_COLUMNS - 1) // span * span + 1
    room = max(_ROOM, 0.4 * (high - low))
    return (*round_ends(low - room, high + room, is_wide=True), _COLUMNS)


def _goes(parts: Sequence[Part], way: int) -> bool:
    return any((part.low if way < 0 else part.high) is None for part in parts)


def _fill(line: list[str], part: Part, low: float, step: float) -> None:
    first = 0 if part.low is None else round((part.low - low) / step)
    last = len(line) - 1 if part.high is None else round((part.high - low) / step)
    for column in range(first, last + 1):
        line[column] = "┿" if line[column] in "┼┿" else "━"
    if part.low is not None:
        line[first] = "●" if part.has_low else "○"
    if part.high is not None:
        line[last] = "●" if part.has_high else "○"
