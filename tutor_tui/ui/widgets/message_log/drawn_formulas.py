"""Formulas as lines and pieces of the log; what cannot be typeset is shown as it is written."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from tutor_tui.ui.widgets.message_log.clean import clean_line
from tutor_tui.ui.widgets.message_log.code import code_lines
from tutor_tui.ui.widgets.message_log.lines import BLANK, TEXT, Line, Look, Piece, Whole, decoration
from tutor_tui.ui.widgets.message_log.placed import Pictures
from tutor_tui.ui.widgets.message_log.wrap import wrap

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_FORMULA: Final = Look("formula")
MATHEMATICS: Final = "math"
"""The language of a code block that is a formula."""

_BLANK_ROWS: Final = re.compile(r"\n[ \t]*\n\s*")
_INDENT: Final = 2
_ROOMY: Final = 24
"""From this width on, display formulas are indented."""


def is_display(node: "SyntaxTreeNode") -> bool:
    """Whether this is a formula that stands by itself."""
    return node.type == "formula" and bool(node.meta["is_display"])


def stretches(nodes: Sequence["SyntaxTreeNode"]) -> list[list["SyntaxTreeNode"]]:
    """The nodes cut before and behind display formulas; line breaks at the cuts are left out."""
    parts: list[list[SyntaxTreeNode]] = [[]]
    for node in nodes:
        if is_display(node):
            parts += [[node], []]
        elif parts[-1] or len(parts) == 1 or not _is_blank(node):
            parts[-1].append(node)
    for part in parts[:-1]:
        while part and _is_blank(part[-1]):
            part.pop()
    return [part for part in parts if part]


def _is_blank(node: "SyntaxTreeNode") -> bool:
    is_break = node.type in ("softbreak", "hardbreak")
    return is_break or (node.type == "text" and not node.content.strip())


def formula_piece(node: "SyntaxTreeNode", look: Look, href: str) -> Piece:
    """A formula within a sentence."""
    from tutor_tui.typeset.formula import inline
    from tutor_tui.typeset.nodes import UnreadableError

    source = Whole(clean_line(node.meta["source"]))
    if not node.meta["is_closed"]:
        return Piece(clean_line(node.content), look._replace(name="code"), href=href)
    try:
        text = clean_line(inline(node.content))
    except UnreadableError:
        return Piece(clean_line(node.content), look._replace(name="code"), source, href)
    return Piece(text, look._replace(name="formula"), source, href)


def display_lines(
    node: "SyntaxTreeNode", width: int, pictures: Pictures | None = None
) -> list[Line]:
    """A formula by itself: drawn in rows, or wrapped where no drawing fits."""
    if not node.meta["is_closed"]:
        return wrap([formula_piece(node, TEXT, "")], width)
    drawn = _drawn(node.content, node.meta["source"], width, pictures)
    return drawn or wrap([formula_piece(node, TEXT, "")], width)


def fenced_lines(
    source: str, width: int, pictures: Pictures | None = None, *, is_closed: bool = True
) -> list[Line]:
    """The formulas of a code block of mathematics, blank rows between them; or the code itself."""
    lines: list[Line] = []
    for part in _BLANK_ROWS.split(source.strip("\n")) if is_closed else ():
        drawn = _drawn(" ".join(part.split()), part.strip(), width, pictures)
        if not drawn:
            return code_lines(source, MATHEMATICS, width)
        lines += [*([BLANK] if lines else ()), *drawn]
    return lines or code_lines(source, MATHEMATICS, width)


def _drawn(formula: str, source: str, width: int, pictures: Pictures | None) -> list[Line]:
    """The rows of a formula; none where it cannot be typeset. Copying them gives the source."""
    indent = _INDENT if width >= _ROOMY else 0
    placed = None if pictures is None else pictures.find(formula, width - indent)
    if placed is None:
        rows, look = _typeset(formula, width - indent), _FORMULA
    else:
        rows, look = placed.rows, _FORMULA._replace(colour=placed.colour)
    margin = decoration(" " * indent)
    copied = Whole(clean_line(source))
    return [Line((margin, Piece(row, look, copied))) for row in rows]


def _typeset(formula: str, width: int) -> tuple[str, ...]:
    from tutor_tui.typeset.formula import display
    from tutor_tui.typeset.nodes import UnreadableError

    try:
        return tuple(clean_line(row) for row in display(formula, width, cell_len))
    except UnreadableError:
        return ()
