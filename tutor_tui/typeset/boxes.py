"""Rectangles of text with a baseline, and putting them together."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Box:
    """Rows of the same width in cells; `baseline` is the row that stands on the line."""

    rows: tuple[str, ...]
    width: int
    baseline: int = 0

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    @property
    def depth(self) -> int:
        """How many rows are below the baseline."""
        return len(self.rows) - 1 - self.baseline


EMPTY: Final = Box(("",), 0)


def blank(width: int) -> Box:
    """Room of some width, one row high."""
    return Box((" " * width,), width)


def beside(boxes: Sequence[Box]) -> Box:
    """The boxes from left to right, their baselines on one line."""
    shown = [box for box in boxes if box.width]
    if not shown:
        return EMPTY
    if len(shown) == 1:
        return shown[0]
    ascent = max(box.baseline for box in shown)
    depth = max(box.depth for box in shown)
    columns = [_raised_to(box, ascent, depth) for box in shown]
    rows = tuple("".join(parts) for parts in zip(*columns, strict=True))
    return Box(rows, sum(box.width for box in shown), ascent)


def _raised_to(box: Box, ascent: int, depth: int) -> tuple[str, ...]:
    space = " " * box.width
    return (*(space,) * (ascent - box.baseline), *box.rows, *(space,) * (depth - box.depth))


def stacked(boxes: Sequence[Box], base: int, align: str = "c") -> Box:
    """The boxes below each other; the baseline is that of the box number `base`."""
    width = max(box.width for box in boxes)
    rows = tuple(row for box in boxes for row in widened(box, width, align).rows)
    return Box(rows, width, sum(box.height for box in boxes[:base]) + boxes[base].baseline)


def widened(box: Box, width: int, align: str = "c") -> Box:
    """The box in more room: at the left, the centre or the right of it ("l", "c", "r")."""
    room = width - box.width
    if room <= 0:
        return box
    left = {"l": 0, "c": room // 2, "r": room}[align]
    before, after = " " * left, " " * (room - left)
    return Box(tuple(f"{before}{row}{after}" for row in box.rows), width, box.baseline)


def lifted(box: Box, baseline: int) -> Box:
    """The box with its baseline on another of its rows."""
    return Box(box.rows, box.width, baseline)


def framed(box: Box) -> Box:
    """The box with a line all round."""
    rule = "─" * (box.width + 2)
    inner = tuple(f"│ {row} │" for row in box.rows)
    return Box((f"┌{rule}┐", *inner, f"└{rule}┘"), box.width + 4, box.baseline + 1)


def ruled(width: int, mark: str = "─") -> Box:
    """A horizontal rule."""
    return Box((mark * width,), width)
