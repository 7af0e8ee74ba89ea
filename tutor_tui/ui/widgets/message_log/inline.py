"""Inline Markdown (emphasis, code, links, line breaks) as pieces of text."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from tutor_tui.ui.widgets.message_log.clean import clean_line
from tutor_tui.ui.widgets.message_log.drawn_formulas import formula_piece
from tutor_tui.ui.widgets.message_log.lines import TEXT, Look, Piece

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'`]*[^\s<>\"'`.,;:!?)\]}]")
_HTTP: Final = ("http", "https")


def inline_rows(nodes: Sequence["SyntaxTreeNode"], look: Look = TEXT) -> list[list[Piece]]:
    """The rows that inline nodes make: hard line breaks begin a new one."""
    rows: list[list[Piece]] = [[]]
    for piece in _pieces(nodes, look, ""):
        if piece is None:
            rows.append([])
        elif piece.text:
            rows[-1].append(piece)
    return rows


def _pieces(nodes: Sequence["SyntaxTreeNode"], look: Look, href: str) -> Iterator[Piece | None]:
    for node in nodes:
        match node.type:
            case "text" | "html_inline" | "text_special":
                yield from _text(clean_line(node.content), look, href)
            case "formula":
                yield formula_piece(node, look, href)
            case "code_inline":
                yield Piece(clean_line(node.content), look._replace(name="formula"), href=href)
            case "softbreak":
                yield Piece(" ", look, href=href)
            case "hardbreak":
                yield None
            case "strong":
                yield from _pieces(node.children, look._replace(is_bold=True), href)
            case "em":
                yield from _pieces(node.children, look._replace(is_italic=True), href)
            case "s":
                yield from _pieces(node.children, look._replace(is_struck=True), href)
            case "link":
                yield from _link(node, look)
            case "image":
                yield Piece(f"[image: {clean_line(node.content) or 'no description'}]", look)
            case _:
                yield from _pieces(node.children or [], look, href)


def _text(text: str, look: Look, href: str) -> Iterator[Piece]:
    """Text, with the web addresses in it as links."""
    if href or "://" not in text:
        yield Piece(text, look, href=href)
        return
    position = 0
    for found in _ADDRESS.finditer(text):
        yield Piece(text[position : found.start()], look)
        yield Piece(found.group(), _link_look(look), href=found.group())
        position = found.end()
    yield Piece(text[position:], look)


def _link(node: "SyntaxTreeNode", look: Look) -> Iterator[Piece | None]:
    href = clean_line(str(node.attrs.get("href", "")))
    inner = list(_pieces(node.children, _link_look(look), href))
    yield from inner
    place = _place(href)
    if place and place not in "".join(piece.text for piece in inner if piece is not None):
        yield Piece(f" ({place})", look._replace(name="dim"), copied="")


def _link_look(look: Look) -> Look:
    return look._replace(name="link", is_underlined=True)


def _place(href: str) -> str:
    """The host that a link leads to, or the whole of another kind of address."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return href
    return parts.netloc if parts.scheme in _HTTP else href
