"""The text of one entry as lines of a width, growing with it.

Finished chunks are rendered once for a width; only the tail is rendered again when text comes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from tutor_tui.ui.widgets.message_log.blocks import BlockRenderer
from tutor_tui.ui.widgets.message_log.chunks import Chunk, Chunker, ChunkKind
from tutor_tui.ui.widgets.message_log.code import code_lines
from tutor_tui.ui.widgets.message_log.drawn_formulas import MATHEMATICS, fenced_lines
from tutor_tui.ui.widgets.message_log.lines import BLANK, TEXT, Line, Look, Piece
from tutor_tui.ui.widgets.message_log.wrap import wrap_literal


@dataclass(frozen=True, slots=True)
class Block:
    """What the block cursor stands on: lines `start` to `end` (exclusive) of a body.

    `source` is what copying the block gives: Markdown, or code without its fences.
    """

    start: int
    end: int
    source: str
    kind: ChunkKind


class Body(Protocol):
    """The lines of an entry's text."""

    lines: list[Line]

    def extend(self, text: str) -> int:
        """Take more text; returns the first line that is not as it was."""
        ...

    def blocks(self) -> list[Block]:
        """The blocks in their order."""
        ...


@dataclass(slots=True)
class _Drawn:
    """A chunk and its lines, `start` to `end` (exclusive); there may be none."""

    chunk: Chunk
    start: int
    end: int


class MarkdownBody:
    """Markdown as lines."""

    def __init__(self, renderer: BlockRenderer, source: str, width: int) -> None:
        self.lines: list[Line] = []
        self._renderer = renderer
        self._width = width
        self._chunker = Chunker()
        self._finished: list[_Drawn] = []
        self._finished_lines = 0
        self._tail: list[_Drawn] = []
        self.extend(source)

    def extend(self, text: str) -> int:
        """Take more text; returns the first line that is not as it was."""
        self._chunker.feed(text)
        first = self._finished_lines
        before = self.lines[first:]
        del self.lines[first:]
        news = self._chunker.finished[len(self._finished) :]
        self._finished += [self._draw(chunk) for chunk in news]
        self._finished_lines = len(self.lines)
        self._tail = [self._draw(chunk) for chunk in self._chunker.tail()]
        return first + same_at_first(before, self.lines[first:])

    def blocks(self) -> list[Block]:
        """The blocks in their order; the stretches of one code block are one."""
        found: list[Block] = []
        drawn = [part for part in (*self._finished, *self._tail) if part.start < part.end]
        for _, group in groupby(drawn, key=lambda part: part.chunk.block):
            parts = list(group)
            source = "\n".join(part.chunk.source for part in parts)
            found.append(Block(parts[0].start, parts[-1].end, source, parts[0].chunk.kind))
        return found

    def _draw(self, chunk: Chunk) -> _Drawn:
        """Add a chunk's lines, after a blank one where it stands apart."""
        lines = self._render(chunk)
        if lines and chunk.is_apart and self.lines:
            self.lines.append(BLANK)
        start = len(self.lines)
        self.lines += lines
        return _Drawn(chunk, start, len(self.lines))

    def _render(self, chunk: Chunk) -> list[Line]:
        if chunk.kind is ChunkKind.CODE and chunk.language == MATHEMATICS and chunk.is_headed:
            return fenced_lines(
                chunk.source, self._width, self._renderer.pictures, is_closed=chunk.is_closed
            )
        if chunk.kind is ChunkKind.CODE:
            return code_lines(chunk.source, chunk.language, self._width, is_headed=chunk.is_headed)
        return self._renderer.render(chunk.source, self._width, number=chunk.number)


class LiteralBody:
    """Text as it was typed, wrapped."""

    def __init__(self, source: str, width: int, look: Look = TEXT) -> None:
        self.lines: list[Line] = []
        self._look = Piece("", look)
        self._width = width
        self._source: list[str] = []
        self._partial = ""
        self._finished_lines = 0
        self.extend(source)

    def extend(self, text: str) -> int:
        """Take more text; returns the first line that is not as it was."""
        self._source.append(text)
        *rows, self._partial = (self._partial + text).split("\n")
        first = self._finished_lines
        before = self.lines[first:]
        del self.lines[first:]
        for row in rows:
            self.lines += wrap_literal(row, self._look, self._width)
        self._finished_lines = len(self.lines)
        if self._partial:
            self.lines += wrap_literal(self._partial, self._look, self._width)
        return first + same_at_first(before, self.lines[first:])

    def blocks(self) -> list[Block]:
        """One block: the whole text."""
        return [Block(0, len(self.lines), "".join(self._source), ChunkKind.TEXT)]


def same_at_first(before: Sequence[Line], after: Sequence[Line]) -> int:
    """How many lines at the beginning are the same."""
    shorter = min(len(before), len(after))
    return next((n for n in range(shorter) if before[n] != after[n]), shorter)
