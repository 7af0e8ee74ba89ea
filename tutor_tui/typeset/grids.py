"""Tables of mathematics: matrices, cases and aligned lines as pictures."""

from collections.abc import Sequence
from typing import Protocol

from tutor_tui.typeset.boxes import EMPTY, Box, beside, blank, lifted, stacked, widened
from tutor_tui.typeset.delimiters import delimiter
from tutor_tui.typeset.nodes import Kind, Node, Shape, Symbol, Table

_BETWEEN = 2
_BETWEEN_PAIRS = 3


class LayRow(Protocol):
    """Lays out things beside each other."""

    def __call__(self, items: Sequence[Node], *, is_continued: bool = False) -> Box:
        """The things as one box. `is_continued`: they go on another row."""
        ...


def grid(table: Table, lay: LayRow) -> Box:
    """The picture of a table."""
    cells = [
        [
            lay(cell.items, is_continued=table.shape is Shape.LINES and number % 2 == 1)
            for number, cell in enumerate(row)
        ]
        for row in table.rows
    ]
    columns = max(len(row) for row in cells)
    full = [[*row, *[EMPTY] * (columns - len(row))] for row in cells]
    widths = [max(row[number].width for row in full) for number in range(columns)]
    aligns, bars = _columns(table, columns)
    rows = [
        beside(_with_gaps([*map(widened, row, widths, aligns)], table.shape, bars)) for row in full
    ]
    width = max(row.width for row in rows)
    places = _places(widths, table.shape, bars)
    return _enclosed(table, [widened(row, width, "l") for row in rows], places)


def _columns(table: Table, count: int) -> tuple[list[str], set[int]]:
    """How each column is aligned, and before which ones a rule stands."""
    letters = table.columns.replace("|", "") or "c"
    aligns = [letters[number % len(letters)] for number in range(count)]
    if table.shape is Shape.MATRIX:
        aligns = [_aligned(table, letters, number) for number in range(count)]
    bars: set[int] = set()
    seen = 0
    for mark in table.columns:
        if mark == "|":
            bars.add(seen)
        else:
            seen += 1
    return aligns, bars


def _aligned(table: Table, letters: str, number: int) -> str:
    """How a matrix's column stands; numbers that would be centred stand below each other."""
    letter = letters[min(number, len(letters) - 1)]
    cells = [row[number].items for row in table.rows if number < len(row)]
    return "r" if letter == "c" and all(_is_number(items) for items in cells) else letter


def _is_number(items: Sequence[Node]) -> bool:
    digits = items[1:] if items and items[0] == Symbol("-", Kind.BINARY) else items
    return all(isinstance(item, Symbol) and item.kind is Kind.NUMBER for item in digits)


def _with_gaps(cells: Sequence[Box], shape: Shape, bars: set[int]) -> list[Box]:
    """The cells of a row with the space between their columns."""
    baseline = max(cell.baseline for cell in cells)
    height = baseline + 1 + max(cell.depth for cell in cells)
    rule = Box(("│",) * height, 1, baseline)
    boxes: list[Box] = []
    for number, cell in enumerate(cells):
        if number in bars:
            boxes += [blank(1), rule, blank(1)] if number else [rule, blank(1)]
        elif number:
            boxes.append(blank(_gap(shape, number)))
        boxes.append(cell)
    return [*boxes, blank(1), rule] if len(cells) in bars else boxes


def _places(widths: Sequence[int], shape: Shape, bars: set[int]) -> list[int]:
    """In which cell of a row each rule between columns stands."""
    places: list[int] = []
    position = 0
    for number, width in enumerate([*widths, 0]):
        if number in bars:
            places.append(position + (1 if number else 0))
            position += 3 if number else 2
        elif number:
            position += _gap(shape, number)
        position += width
    return places


def _gap(shape: Shape, number: int) -> int:
    if shape is Shape.LINES:
        return 0 if number % 2 else _BETWEEN_PAIRS
    return _BETWEEN


def _crossed(width: int, line: str, crossings: str, places: Sequence[int]) -> Box:
    """A row between two others, with something where the rules between columns cross it.

    `crossings` are what stands at its left end, in the middle and at its right end.
    """
    marks = dict.fromkeys(places, crossings[1])
    marks.update({0: crossings[0]} if 0 in places else {})
    marks.update({width - 1: crossings[2]} if width - 1 in places else {})
    return Box(("".join(marks.get(n, line) for n in range(width)),), width)


def _enclosed(table: Table, rows: Sequence[Box], places: Sequence[int]) -> Box:
    """The rows below each other between the table's delimiters; the middle is the baseline."""
    inside = _stacked_rows(table, rows, places)
    if not (table.left or table.right):
        return inside
    height, baseline = inside.height, inside.baseline
    left = delimiter(table.left, height, baseline)
    right = delimiter(table.right, height, baseline)
    room = blank(1)
    is_square = table.shape is Shape.MATRIX and height > 1
    parts = [
        left,
        *([room] if table.left or is_square else []),
        inside,
        *([room] if table.right or is_square else []),
        right,
    ]
    return beside(parts if height > 1 else [left, inside, right])


def _stacked_rows(table: Table, rows: Sequence[Box], places: Sequence[int]) -> Box:
    width = rows[0].width
    is_apart = any(row.height > 1 for row in rows)
    is_apart = is_apart or (table.shape is Shape.CASES and len(rows) == 2)
    boxes: list[Box] = []
    for number, row in enumerate(rows):
        if number in table.rules:
            boxes.append(_crossed(width, "─", "├┼┤" if number else "┌┬┐", places))
        elif number and is_apart:
            boxes.append(_crossed(width, " ", "│││", places))
        boxes.append(row)
    if len(rows) in table.rules:
        boxes.append(_crossed(width, "─", "└┴┘", places))
    inside = stacked(boxes, 0, "l")
    return lifted(inside, (inside.height - 1) // 2 if len(rows) > 1 else inside.baseline)
