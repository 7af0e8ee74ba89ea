"""What is worth copying of an entry, and which links are in it."""

import re
from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len

from tutor_tui.ui.widgets.message_log.chunks import Chunker, ChunkKind
from tutor_tui.ui.widgets.message_log.laid import LaidEntry
from tutor_tui.ui.widgets.message_log.lines import Line

_FORMULA: Final = re.compile(
    r"(?P<ticks>`+)(?!`)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)"
    r"|\\\((?P<round>.+?)\\\)|\\\[(?P<square>.+?)\\\]"
    r"|\$\$(?P<display>.+?)\$\$|\$(?P<dollar>(?=\S)[^$\n]*?[^\s$])\$(?!\d)",
    re.DOTALL,
)


def last_worth_copying(source: str) -> str:
    """The last code block or formula of a Markdown text, or else its last block."""
    chunker = Chunker()
    chunker.feed(source)
    chunks = [*chunker.finished, *chunker.tail()]
    for chunk in reversed(chunks):
        if chunk.kind is ChunkKind.CODE:
            parts = [part.source for part in chunks if part.block == chunk.block]
            return "\n".join(parts)
        found = list(_FORMULA.finditer(chunk.source))
        if found:
            return next(
                text
                for name, text in found[-1].groupdict().items()
                if name != "ticks" and text is not None
            ).strip()
    return chunks[-1].source if chunks else ""


def link_at(line: Line, cell: int) -> str:
    """Where the link leads that stands on a cell of a line, or nothing."""
    for piece in line.pieces:
        width = cell_len(piece.text)
        if 0 <= cell < width:
            return piece.href
        cell -= width
    return ""


def links_in(laid: LaidEntry, start: int, end: int) -> Iterator[str]:
    """Where the links lead in the lines `start` to `end` (exclusive) of an entry."""
    for index in range(start, end):
        for piece in laid.line(index).pieces:
            if piece.href:
                yield piece.href
