"""Measured figures: series, medians, percentiles, and goals that they meet or miss."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

DASH: Final = "–"


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share (0 to 1) of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


@dataclass(frozen=True, slots=True)
class Series:
    """One figure, measured several times."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle of the values."""
        return median(self.values)

    def __str__(self) -> str:
        """Median and range, in as many digits as are worth reading."""
        if len(self.values) == 1:
            return _short(self.values[0])
        low, high = min(self.values), max(self.values)
        return f"{_short(self.median)} [{_short(low)}–{_short(high)}]"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report: a figure of both programs, and the goal it has to meet.

    The goal bounds the ratio of the medians where there is a `base`, otherwise the median itself.
    """

    what: str
    unit: str
    measured: Series
    base: Series | None = None
    at_most: float | None = None

    @property
    def ratio(self) -> float | None:
        """The measured median by the base's."""
        if self.base is None or not self.base.median:
            return None
        return self.measured.median / self.base.median

    @property
    def is_met(self) -> bool | None:
        """Whether the goal is met; nothing where there is none."""
        if self.at_most is None:
            return None
        value = self.measured.median if self.base is None else self.ratio
        return value is not None and value <= self.at_most

    def cells(self) -> tuple[str, ...]:
        """The line's cells: what, base, measured, ratio, goal, verdict."""
        ratio = self.ratio
        return (
            f"{self.what}, {self.unit}" if self.unit else self.what,
            DASH if self.base is None else str(self.base),
            str(self.measured),
            DASH if ratio is None else f"{ratio:.2f}×",
            self._goal(),
            {True: "met", False: "**missed**", None: DASH}[self.is_met],
        )

    def _goal(self) -> str:
        if self.at_most is None:
            return DASH
        return f"≤ {self.at_most:g}×" if self.base is not None else f"≤ {self.at_most:g}"


_HEADS: Final = ("figure", "base", "tutor-tui", "ratio", "goal", "")


def table(rows: Sequence[Row]) -> str:
    """The lines as a Markdown table."""
    lines = [_HEADS, ("---",) * len(_HEADS), *(row.cells() for row in rows)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _short(value: float) -> str:
    if abs(value) >= 100:
        return f"{value:.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
