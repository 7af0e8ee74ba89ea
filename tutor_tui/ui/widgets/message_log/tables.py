"""Tables: columns as wide as they need and as narrow as they must be."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from tutor_tui.ui.widgets.message_log.lines import DIM, Line, Piece, decoration, width_of
from tutor_tui.ui.widgets.message_log.wrap import wrap

_BETWEEN: Final = Piece(" │ ", DIM, copied="\t")
_NARROWEST: Final = 4
"""A column narrower than this cannot be read; the rows become lists then."""


class Cell(NamedTuple):
    """A cell's content on one row, and where it stands: "left", "center" or "right"."""

    pieces: tuple[Piece, ...] = ()
    align: str = "left"


Row = Sequence[Cell]


def table_lines(head: Row, rows: Sequence[Row], width: int) -> list[Line]:
    """The table in lines of at most `width` cells."""
    columns = max([len(head), *(len(row) for row in rows)])
    between = _BETWEEN.width * (columns - 1)
    if width - between < columns * _NARROWEST:
        return _records(head, rows, width)
    widths = _fit([_natural(column, head, rows) for column in range(columns)], width - between)
    rule = decoration("─┼─".join("─" * column for column in widths))
    lines = [*_row(head, widths), Line((rule,), "")]
    for row in rows:
        lines += _row(row, widths)
    return lines


def _natural(column: int, head: Row, rows: Sequence[Row]) -> int:
    return max([1, *(width_of(row[column].pieces) for row in (head, *rows) if column < len(row))])


def _fit(widths: list[int], room: int) -> list[int]:
    """The widths, the widest made narrower until all fit."""
    fitted = list(widths)
    while sum(fitted) > room:
        widest = max(fitted)
        second = max((width for width in fitted if width < widest), default=_NARROWEST)
        count = fitted.count(widest)
        excess = sum(fitted) - room
        step = max(1, min(widest - max(second, 1), -(-excess // count)))
        fitted = [width - step if width == widest else width for width in fitted]
    return fitted


def _row(row: Row, widths: Sequence[int]) -> list[Line]:
    """One row, as high as its highest cell."""
    cells = [row[column] if column < len(row) else Cell() for column in range(len(widths))]
    wrapped = [wrap(cell.pieces, width) for cell, width in zip(cells, widths, strict=True)]
    height = max(len(lines) for lines in wrapped)
    drawn: list[Line] = []
    for index in range(height):
        pieces: list[Piece] = []
        for column, width in enumerate(widths):
            if column:
                pieces.append(_BETWEEN if index == 0 else decoration(_BETWEEN.text))
            lines = wrapped[column]
            content = lines[index].pieces if index < len(lines) else ()
            pieces += _aligned(content, width, cells[column].align)
        drawn.append(Line(tuple(pieces), "\n" if index == 0 else " "))
    return drawn


def _aligned(pieces: tuple[Piece, ...], width: int, align: str) -> list[Piece]:
    space = width - width_of(pieces)
    left = {"right": space, "center": space // 2}.get(align, 0)
    before = [decoration(" " * left)] if left else []
    after = [decoration(" " * (space - left))] if space > left else []
    return [*before, *pieces, *after]


def _records(head: Row, rows: Sequence[Row], width: int) -> list[Line]:
    """The rows below each other, each cell behind its heading."""
    lines: list[Line] = []
    for number, row in enumerate(rows):
        if number:
            lines.append(Line())
        for column, cell in enumerate(row):
            title = head[column].pieces if column < len(head) else ()
            colon = (Piece(": ", DIM),) if title else ()
            lines += wrap((*title, *colon, *cell.pieces), width)
    return lines or wrap(tuple(piece for cell in head for piece in (*cell.pieces, _BETWEEN)), width)
