"""Blocks of Markdown (paragraphs, lists, quotes, tables, code) as lines of a width."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from tutor_tui.ui.widgets.message_log.code import code_lines
from tutor_tui.ui.widgets.message_log.drawn_formulas import (
    MATHEMATICS,
    display_lines,
    fenced_lines,
    is_display,
    stretches,
)
from tutor_tui.ui.widgets.message_log.formulas import on_one_row
from tutor_tui.ui.widgets.message_log.inline import inline_rows
from tutor_tui.ui.widgets.message_log.lines import (
    BLANK,
    TEXT,
    Line,
    Look,
    Piece,
    decoration,
    prefixed,
)
from tutor_tui.ui.widgets.message_log.markdown import MarkdownReader
from tutor_tui.ui.widgets.message_log.placed import Pictures
from tutor_tui.ui.widgets.message_log.tables import Cell, table_lines
from tutor_tui.ui.widgets.message_log.wrap import wrap

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_NARROWEST: Final = 8
"""Text is not indented further where less than this would be left for it."""

_HEADING: Final = Look("heading", is_bold=True)
_LISTS: Final = ("bullet_list", "ordered_list")
_BULLETS: Final = ("•", "◦", "▪")
_RULE: Final = "─" * 24


class BlockRenderer:
    """Renders Markdown blocks. One renderer serves a whole log.

    Where there are `pictures`, formulas that stand by themselves are shown by them.
    """

    def __init__(self) -> None:
        self._reader = MarkdownReader()
        self.pictures: Pictures | None = None

    def render(self, source: str, width: int, *, number: int | None = None) -> list[Line]:
        """The lines of a source; `number` replaces the first number of a list that begins it."""
        source = on_one_row(source)
        blocks = self._reader.read(source).children
        rows = source.split("\n")
        return _Page(rows, number, self.pictures).blocks(blocks, width, depth=0)


class _Page:
    """One source under way. `rows` are its lines, which tell blocks set apart from tight ones."""

    def __init__(self, rows: Sequence[str], number: int | None, pictures: Pictures | None) -> None:
        self._rows = rows
        self._number = number
        self._pictures = pictures

    def blocks(self, nodes: Sequence["SyntaxTreeNode"], width: int, depth: int) -> list[Line]:
        lines: list[Line] = []
        previous: SyntaxTreeNode | None = None
        for node in nodes:
            drawn = self._block(node, width, depth)
            if previous is not None and drawn and self._is_apart(previous, node):
                lines.append(BLANK)
            lines += drawn
            previous = node if drawn else previous
        return lines

    def _block(self, node: "SyntaxTreeNode", width: int, depth: int) -> list[Line]:
        match node.type:
            case "paragraph":
                return self._text(node, width, TEXT)
            case "heading":
                return self._text(node, width, _HEADING._replace(is_underlined=node.tag == "h1"))
            case "bullet_list" | "ordered_list":
                return self._list(node, width, depth)
            case "blockquote":
                return self._quote(node, width, depth)
            case "fence" | "code_block":
                return _code(node, width, self._pictures)
            case "table":
                return self._table(node, width)
            case "hr":
                return [Line((Piece(_RULE[:width], Look("dim"), copied="---"),))]
            case _:
                return self.blocks(node.children, width, depth)

    def _text(self, node: "SyntaxTreeNode", width: int, look: Look) -> list[Line]:
        lines: list[Line] = []
        was_apart = False
        for part in stretches(_inline(node)):
            drawn = _drawn(part, width, look, self._pictures)
            is_apart = len(drawn) > 1 and is_display(part[0])
            if lines and drawn and (is_apart or was_apart):
                lines.append(BLANK)
            lines += drawn
            was_apart = is_apart
        return lines

    def _list(self, node: "SyntaxTreeNode", width: int, depth: int) -> list[Line]:
        lines: list[Line] = []
        number = self._first_number(node)
        for index, item in enumerate(node.children):
            if node.type == "ordered_list":
                marker = f"{number + index}{item.markup or '.'} "
            else:
                marker = f"{_BULLETS[min(depth, len(_BULLETS) - 1)]} "
            if index and self._is_after_blank(item):
                lines.append(BLANK)
            lines += self._item(item, marker, width, depth)
        return lines

    def _first_number(self, node: "SyntaxTreeNode") -> int:
        number, self._number = self._number, None
        return int(node.attrs.get("start", 1)) if number is None else number

    def _item(self, item: "SyntaxTreeNode", marker: str, width: int, depth: int) -> list[Line]:
        indent = len(marker) if width - len(marker) >= _NARROWEST else 0
        lines = self.blocks(item.children, width - indent, depth + 1)
        first = Piece(marker, Look("marker"))
        if not lines:
            return [Line((first._replace(text=marker.rstrip()),))]
        if not indent:
            return [*wrap([first], width), *lines]
        below = [
            Line(
                (Piece(" " * indent, copied=None if line.joint == "\n" else ""), *line.pieces),
                line.joint,
            )
            if line.pieces
            else line
            for line in lines[1:]
        ]
        return [Line((first, *lines[0].pieces), lines[0].joint), *below]

    def _quote(self, node: "SyntaxTreeNode", width: int, depth: int) -> list[Line]:
        bar = decoration("▎ ", Look("quote"))
        if width - bar.width < _NARROWEST:
            return self.blocks(node.children, width, depth)
        return prefixed(self.blocks(node.children, width - bar.width, depth), bar, bar)

    def _table(self, node: "SyntaxTreeNode", width: int) -> list[Line]:
        rows = [
            [_cell(cell, Look(is_bold=part.type == "thead")) for cell in row.children]
            for part in node.children
            for row in part.children
        ]
        return table_lines(rows[0], rows[1:], width)

    def _is_apart(self, previous: "SyntaxTreeNode", node: "SyntaxTreeNode") -> bool:
        """Whether a blank line stands between two blocks: not before a list written tight."""
        if previous.type in _LISTS or node.type in _LISTS:
            return self._is_after_blank(node)
        return True

    def _is_after_blank(self, node: "SyntaxTreeNode") -> bool:
        if node.map is None or not 0 < node.map[0] <= len(self._rows):
            return False
        return not self._rows[node.map[0] - 1].strip(" \t>")


def _drawn(
    part: Sequence["SyntaxTreeNode"], width: int, look: Look, pictures: Pictures | None
) -> list[Line]:
    """A display formula, or the text between two of them."""
    if is_display(part[0]):
        return display_lines(part[0], width, pictures)
    lines: list[Line] = []
    for row in inline_rows(part, look):
        lines += wrap(row, width)
    return lines


def _code(node: "SyntaxTreeNode", width: int, pictures: Pictures | None) -> list[Line]:
    """Code inside another block; that of mathematics is typeset."""
    language = (node.info.split() or [""])[0]
    source = node.content.removesuffix("\n")
    if language == MATHEMATICS:
        return fenced_lines(source, width, pictures)
    return code_lines(source, language, width)


def _inline(node: "SyntaxTreeNode") -> Sequence["SyntaxTreeNode"]:
    """The inline nodes of a block that holds text."""
    return [piece for inline in node.children for piece in inline.children]


def _cell(node: "SyntaxTreeNode", look: Look) -> Cell:
    pieces = [piece for row in inline_rows(_inline(node), look) for piece in row]
    align = str(node.attrs.get("style", "")).removeprefix("text-align:") or "left"
    return Cell(tuple(pieces), align)
