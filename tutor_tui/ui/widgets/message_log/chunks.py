"""Cutting Markdown, as it arrives, into chunks that can be rendered each by itself.

Where a chunk ends depends only on what stands before: a chunk that is finished stays as it is,
whatever follows. So rendering a text piece by piece gives what rendering it at once gives.
Top-level blocks, items of top-level lists and stretches of a long code block are chunks.
"""

import copy
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tutor_tui.ui.widgets.message_log.formulas import waited_for

_INDENT: Final = re.compile(r"[ \t]*")
_FENCE: Final = re.compile(r" {0,3}(?P<fence>`{3,}(?!.*`)|~{3,})(?P<info>.*)$")
_RULE: Final = re.compile(r" {0,3}([-_*])[ \t]*(?:\1[ \t]*){2,}$")
_HEADING: Final = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_QUOTE: Final = re.compile(r" {0,3}>")
_ITEM: Final = re.compile(
    r"(?P<indent> {0,3})(?P<marker>[-+*]|(?P<number>\d{1,9})(?P<delimiter>[.)]))"
    r"(?P<space>[ \t]+)(?=\S)"
)
_LONG_CODE: Final = 40
_LONGEST_CODE: Final = 80


class ChunkKind(StrEnum):
    """How a chunk is rendered."""

    TEXT = "text"
    ITEM = "item"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A part of a text. Chunks with one `block` number belong to one code block.

    `source` is Markdown, or the code itself without fences. `is_apart` tells that a blank line
    stands before the chunk. `number` is that of an ordered list's item. `is_closed`: a code block
    that ends here at its closing fence.
    """

    kind: ChunkKind
    source: str
    block: int
    is_apart: bool
    number: int | None = None
    language: str = ""
    is_headed: bool = True
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class _Fence:
    """An open code block: what closes it, and the indentation that its lines lose."""

    mark: str
    indent: int
    language: str = ""


@dataclass(frozen=True, slots=True)
class _Item:
    """The list item under way: its list's kind, its number, where its content begins."""

    kind: str
    number: int | None
    content: int


class Chunker:
    """Takes text in any pieces; `finished` grows, `tail()` is what may still change."""

    def __init__(self) -> None:
        self.finished: list[Chunk] = []
        self._partial = ""
        self._rows: list[str] = []
        self._is_apart = False
        self._is_after_blank = False
        self._fence: _Fence | None = None
        self._inner_fence: _Fence | None = None
        self._item: _Item | None = None
        self._formula: str | None = None
        self._blocks = 0
        self._last: ChunkKind | None = None
        self._is_code_begun = False

    def feed(self, text: str) -> None:
        """Take the next piece of the text."""
        *rows, self._partial = (self._partial + text).split("\n")
        for row in rows:
            self._take(row)

    def tail(self) -> list[Chunk]:
        """The chunks of what is not finished, as if the text ended here."""
        end = copy.copy(self)
        end.finished = []
        end._rows = list(self._rows)
        if self._partial:
            end._take(self._partial)
        end._finish()
        return end.finished

    def _take(self, row: str) -> None:
        if self._fence is not None:
            self._take_code(row, self._fence)
        elif not row.strip():
            self._is_after_blank = True
            self._formula = None
            if self._rows:
                self._rows.append("")
        else:
            self._take_text(row)
            self._is_after_blank = False

    def _take_code(self, row: str, fence: _Fence) -> None:
        if _closes(row, fence):
            self._finish(is_closed=True)
            return
        self._rows.append(row[min(fence.indent, _indent_of(row)) :])
        long = len(self._rows)
        if long >= _LONGEST_CODE or (long >= _LONG_CODE and not row.strip()):
            self._emit_code(fence)

    def _take_text(self, row: str) -> None:
        indent = _width_of_indent(row)
        if self._inner_fence is not None and self._stays_in_inner_fence(row, indent):
            self._rows.append(row)
            return
        if self._is_in_formula(row) or not self._is_boundary(row, indent):
            self._rows.append(row)
            self._formula = waited_for(row, self._formula)
            self._watch_inner_fence(row)
            return
        self._begin(row)

    def _stays_in_inner_fence(self, row: str, indent: int) -> bool:
        """Whether the row belongs to the code block inside the item, its end included."""
        fence = self._inner_fence
        if fence is None or self._item is None or indent < self._item.content:
            self._inner_fence = None
            return False
        if _closes(row[self._item.content :], fence):
            self._inner_fence = None
        return True

    def _is_in_formula(self, row: str) -> bool:
        """Whether a display formula goes on in this row; a code block ends it."""
        if self._formula is not None and _FENCE.match(row):
            self._formula = None
        return self._formula is not None

    def _is_boundary(self, row: str, indent: int) -> bool:
        """Whether a chunk begins with this row."""
        if not self._rows:
            return True
        if self._item is not None:
            if indent >= self._item.content:
                return False
            return self._is_after_blank or _interrupts(row) or bool(_RULE.match(row))
        if self._is_after_blank:
            return not (indent >= 4 and _width_of_indent(self._rows[0]) >= 4)
        if _HEADING.match(self._rows[0]):
            return True
        if _QUOTE.match(row) and _QUOTE.match(self._rows[0]):
            return False
        return _interrupts(row)

    def _begin(self, row: str) -> None:
        had_item = self._item
        self._finish()
        item = None if _RULE.match(row) else _ITEM.match(row)
        fence = _FENCE.match(row)
        is_tight = ChunkKind.ITEM in (self._last, ChunkKind.ITEM if item else None)
        self._is_apart = self._last is not None and (self._is_after_blank or not is_tight)
        if fence:
            info = fence["info"].split()
            self._fence = _Fence(fence["fence"], _indent_of(row), info[0] if info else "")
            self._is_code_begun = False
            return
        self._rows = [row]
        self._formula = waited_for(row, None)
        if item:
            self._item = _item_of(item, had_item)
            self._watch_inner_fence(row[item.end() :], is_first=True)

    def _watch_inner_fence(self, row: str, *, is_first: bool = False) -> None:
        """See whether a code block begins inside the item."""
        if self._item is None:
            return
        found = _FENCE.match(row if is_first else row[self._item.content :])
        if found:
            self._inner_fence = _Fence(found["fence"], 0)

    def _finish(self, *, is_closed: bool = False) -> None:
        """Emit what is under way."""
        if self._fence is not None:
            if self._rows or not self._is_code_begun:
                self._emit_code(self._fence, is_closed=is_closed)
            self._fence = None
            self._blocks += 1
        elif self._rows:
            kind = ChunkKind.ITEM if self._item else ChunkKind.TEXT
            source = "\n".join(self._rows).rstrip("\n")
            number = self._item.number if self._item else None
            self.finished.append(Chunk(kind, source, self._blocks, self._is_apart, number))
            self._last = kind
            self._blocks += 1
        else:
            return
        self._rows = []
        self._formula = None
        self._item = None
        self._inner_fence = None

    def _emit_code(self, fence: _Fence, *, is_closed: bool = False) -> None:
        is_headed = not self._is_code_begun
        self.finished.append(
            Chunk(
                ChunkKind.CODE,
                "\n".join(self._rows),
                self._blocks,
                self._is_apart and is_headed,
                language=fence.language,
                is_headed=is_headed,
                is_closed=is_closed,
            )
        )
        self._rows = []
        self._is_code_begun = True
        self._is_after_blank = False
        self._last = ChunkKind.CODE


def _interrupts(row: str) -> bool:
    """Whether a row ends the paragraph above it: a fence, a heading, a quote, a list."""
    if _FENCE.match(row) or _HEADING.match(row) or _QUOTE.match(row):
        return True
    return bool(_ITEM.match(row)) and not _RULE.match(row)


def _item_of(found: re.Match[str], previous: _Item | None) -> _Item:
    """The item that a marker begins; it is counted on from the one before in the same list."""
    kind = found["delimiter"] or found["marker"]
    space = len(found["space"].expandtabs(4))
    content = len(found["indent"]) + len(found["marker"]) + (space if space <= 4 else 1)
    if found["number"] is None:
        return _Item(kind, None, content)
    if previous is not None and previous.kind == kind and previous.number is not None:
        return _Item(kind, previous.number + 1, content)
    return _Item(kind, int(found["number"]), content)


def _closes(row: str, fence: _Fence) -> bool:
    text = row.strip()
    is_run = bool(text) and set(text) == {fence.mark[0]} and len(text) >= len(fence.mark)
    return is_run and _width_of_indent(row) < 4


def _indent_of(row: str) -> int:
    """How many blanks begin a row."""
    found = _INDENT.match(row)
    return found.end() if found else 0


def _width_of_indent(row: str) -> int:
    """How wide the blanks are that begin a row, a tab going to the next multiple of four."""
    return len(row[: _indent_of(row)].expandtabs(4))
