"""A formula in the terminal: in one line, or as a picture that fits a width."""

from collections.abc import Sequence

from tutor_tui.typeset.boxes import Box, beside, blank, stacked, widened
from tutor_tui.typeset.layout import Layout, Measure
from tutor_tui.typeset.lexer import LONGEST
from tutor_tui.typeset.linear import Linear, line_items
from tutor_tui.typeset.nodes import Kind, Node, Row, Shape, Space, Table, Tag, UnreadableError
from tutor_tui.typeset.parser import parse
from tutor_tui.typeset.spacing import kind_of, placed

_INDENT = 2


def inline(source: str) -> str:
    """A formula in one line, without its delimiters. Raises `UnreadableError`."""
    text = Linear().text(parse(source))
    if not text.strip() or len(text) > LONGEST:
        raise UnreadableError
    return text.strip()


def display(source: str, width: int, measure: Measure) -> tuple[str, ...]:
    """A formula as rows of one width, at most `width` cells. `measure` tells cells of a text.

    One that is too wide is broken at its relations, then also at its signs; a part that is still
    too wide stands in one line. Raises `UnreadableError` where that does not fit either.
    """
    return _Display(width, measure).rows(parse(source))


class _Display:
    """One formula to be fitted into a width."""

    def __init__(self, width: int, measure: Measure) -> None:
        self._width = width
        self._linear = Linear()
        self._layout = Layout(measure, self._linear)

    def rows(self, row: Row) -> tuple[str, ...]:
        """The rows of the picture."""
        items = [item for item in row.items if not isinstance(item, Tag)]
        box = self._fitted(items)
        tags = [item for item in row.items if isinstance(item, Tag)]
        if tags:
            box = self._tagged(box, tags[0])
        if not 0 < box.width <= self._width:
            raise UnreadableError
        return box.rows

    def _tagged(self, box: Box, tag: Tag) -> Box:
        number = self._layout.text(f"({tag.text})")
        line = beside([box, blank(4), number])
        return line if line.width <= self._width else stacked([box, number], 0, "r")

    def _fitted(self, items: Sequence[Node]) -> Box:
        """The things beside each other, or broken into lines."""
        whole = self._layout.row(items)
        if whole.width <= self._width:
            return whole
        things = [item for item in items if not isinstance(item, Space)]
        if len(things) == 1 and isinstance(things[0], Table) and things[0].shape is Shape.LINES:
            return _below([self._fitted(line_items(row)) for row in things[0].rows])
        for kinds in ((Kind.RELATION,), (Kind.RELATION, Kind.BINARY)):
            parts = _parts(items, kinds)
            if len(parts) > 1:
                lines = self._lines(parts)
                if all(line.width <= self._width for line in lines):
                    return _below(lines)
        return self._in_one_line(items)

    def _lines(self, parts: Sequence[Sequence[Node]]) -> list[Box]:
        """As many parts on each line as there is room for."""
        lines: list[Box] = []
        taken: list[Node] = []
        for part in parts:
            if taken and self._line([*taken, *part], not lines).width > self._width:
                lines.append(self._line(taken, not lines))
                taken = []
            taken += part
        lines.append(self._line(taken, not lines))
        return lines

    def _line(self, items: Sequence[Node], is_first: bool) -> Box:
        box = self._layout.row(items, is_continued=not is_first)
        return box if is_first else beside([blank(_INDENT), box])

    def _in_one_line(self, items: Sequence[Node]) -> Box:
        """The formula in one line, wrapped at its spaces."""
        lines: list[str] = []
        for word in self._linear.row(items).split():
            indent = " " * _INDENT if lines else ""
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and self._layout.text(joined).width <= self._width:
                lines[-1] = joined
            else:
                lines.append(f"{indent}{word}")
        boxes = [self._layout.text(line) for line in lines]
        if not boxes or any(box.width > self._width for box in boxes):
            raise UnreadableError
        return stacked(boxes, 0, "l")


def _parts(items: Sequence[Node], kinds: tuple[Kind, ...]) -> list[list[Node]]:
    """The things cut before each relation, or sign between two terms, at the top level."""
    breaks = {
        id(place.node)
        for place in placed(items)
        if place.previous is not None and _is_break(place.node, kinds, place.is_operator)
    }
    parts: list[list[Node]] = [[]]
    for item in items:
        if id(item) in breaks and parts[-1]:
            parts.append([])
        parts[-1].append(item)
    return parts


def _is_break(node: Node, kinds: tuple[Kind, ...], is_operator: bool) -> bool:
    kind = kind_of(node)
    return kind in kinds and (kind is Kind.RELATION or is_operator)


def _below(lines: Sequence[Box]) -> Box:
    """Lines below each other at the left, set apart where one is a picture."""
    width = max(line.width for line in lines)
    is_apart = any(line.height > 1 for line in lines)
    boxes: list[Box] = []
    for line in lines:
        if boxes and is_apart:
            boxes.append(blank(width))
        boxes.append(widened(line, width, "l"))
    return stacked(boxes, 0, "l")
