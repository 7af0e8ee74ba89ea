"""Formulas as lines and pieces of the log; what cannot be typeset is shown as it is written."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from tutor_tui.ui.widgets.message_log.clean import clean_line
from tutor_tui.ui.widgets.message_log.lines import TEXT, Line, Look, Piece, Whole, decoration
from tutor_tui.ui.widgets.message_log.wrap import wrap

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_FORMULA: Final = Look("formula")
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


def display_lines(node: "SyntaxTreeNode", width: int) -> list[Line]:
    """A formula by itself: a picture, or wrapped where no picture fits."""
    from tutor_tui.typeset.formula import display
    from tutor_tui.typeset.nodes import UnreadableError

    indent = _INDENT if width >= _ROOMY else 0
    if not node.meta["is_closed"]:
        return wrap([formula_piece(node, TEXT, "")], width)
    try:
        rows = display(node.content, width - indent, cell_len)
    except UnreadableError:
        return wrap([formula_piece(node, TEXT, "")], width)
    margin = decoration(" " * indent)
    source = Whole(clean_line(node.meta["source"]))
    return [Line((margin, Piece(clean_line(row), _FORMULA, source))) for row in rows]
