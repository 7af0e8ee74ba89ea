"""A sheet of character cells with eight dots (two by four) each, the place of every dot known.

The middle of the first cell is the low end of the window and the middle of the last cell the high
end, so that ends, ticks and axes fall on middles of cells.
"""

import math
from dataclasses import dataclass
from typing import Final

_BRAILLE: Final = 0x2800
_BITS: Final = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_EDGE: Final = 1e-9
"""How far beyond a border of dots, in dots, a place still counts to the dots before."""

_NEAR: Final = 1e-6
"""How close to a border of cells, in cells, a point counts to both."""


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the plane that is drawn, in the units of its axes."""

    x_low: float
    x_high: float
    y_low: float
    y_high: float


@dataclass(frozen=True, slots=True)
class View:
    """How a window lies on a sheet of so many cells (at least two each way)."""

    window: Window
    columns: int
    rows: int

    @property
    def dots_across(self) -> int:
        """Dots in a row."""
        return 2 * self.columns

    @property
    def dots_down(self) -> int:
        """Dots in a column."""
        return 4 * self.rows

    @property
    def dot_width(self) -> float:
        """The width of a dot in the unit of the x-axis."""
        return (self.window.x_high - self.window.x_low) / (2 * (self.columns - 1))

    @property
    def dot_height(self) -> float:
        """The height of a dot in the unit of the y-axis."""
        return (self.window.y_high - self.window.y_low) / (4 * (self.rows - 1))

    def left_of(self, dot: float) -> float:
        """The x at the left border of a dot; those of the sheet are 0 to `dots_across`."""
        return self.window.x_low + (dot - 1) * self.dot_width

    def top_of(self, dot: float) -> float:
        """The y at the upper border of a dot; those of the sheet are 0 to `dots_down`."""
        return self.window.y_high - (dot - 2) * self.dot_height

    def dot_of_x(self, x: float) -> int:
        """The column of the dot that holds an x."""
        return int((x - self.window.x_low) / self.dot_width + 1 + _EDGE)

    def dot_of_y(self, y: float) -> int:
        """The row of the dot, from the top, that holds a y; one outside for what is far away."""
        place = (self.window.y_high - y) / self.dot_height + 2
        return int(max(-1.0, min(place, self.dots_down + 1.0)) // 1)

    def cells_of(self, x: float, y: float) -> list[tuple[int, int]]:
        """Column and row of the cells that hold a point: two for one between rows, none outside."""
        column = (x - self.window.x_low) / (2 * self.dot_width) + 0.5 + _EDGE
        row = (self.window.y_high - y) / (4 * self.dot_height) + 0.5
        rows = dict.fromkeys((math.floor(row + _NEAR), math.floor(row - _NEAR)))
        return [
            (int(column), found)
            for found in rows
            if 0 <= column < self.columns and 0 <= found < self.rows
        ]

    def middle_of(self, column: int, row: int) -> tuple[float, float]:
        """The point in the middle of a cell."""
        return (
            self.window.x_low + column * 2 * self.dot_width,
            self.window.y_high - row * 4 * self.dot_height,
        )


class Canvas:
    """The cells of a sheet: dots, single characters, and what stands where neither is."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns = columns
        self.rows = rows
        self._dots = [[0] * columns for _ in range(rows)]
        self._marks: dict[tuple[int, int], str] = {}
        self._ground: dict[tuple[int, int], str] = {}

    def set_dot(self, across: int, down: int) -> None:
        """Set a dot, counted from the upper left; one outside of the sheet is left out."""
        if 0 <= across < 2 * self.columns and 0 <= down < 4 * self.rows:
            self._dots[down // 4][across // 2] |= _BITS[down % 4][across % 2]

    def has_dot(self, across: int, down: int) -> bool:
        """Whether a dot of the sheet is set."""
        return bool(self._dots[down // 4][across // 2] & _BITS[down % 4][across % 2])

    def has_dots(self, column: int, row: int) -> bool:
        """Whether any dot of a cell of the sheet is set."""
        return bool(self._dots[row][column])

    def mark(self, column: int, row: int, sign: str) -> None:
        """Put a character over whatever is drawn in a cell."""
        self._marks[column, row] = sign

    def underlay(self, column: int, row: int, sign: str) -> None:
        """Put a character where a cell stays empty otherwise; the first one stays."""
        self._ground.setdefault((column, row), sign)

    def lines(self) -> list[str]:
        """The rows from the top, all of the same length."""
        return [
            "".join(self._sign(column, row) for column in range(self.columns))
            for row in range(self.rows)
        ]

    def _sign(self, column: int, row: int) -> str:
        if (column, row) in self._marks:
            return self._marks[column, row]
        if dots := self._dots[row][column]:
            return chr(_BRAILLE + dots)
        return self._ground.get((column, row), " ")
