"""Soft-wrapping pieces of text to a width in terminal cells."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len, split_graphemes

from tutor_tui.ui.widgets.message_log.lines import BLANK, Line, Piece, Whole, width_of

_WIDE: Final = (
    "\u1100-\u115f\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f"
    "\uff00-\uff60\uffe0-\uffe6\U0001f300-\U0001faff\U00020000-\U0003fffd"
)
_ATOM: Final = re.compile(
    f"[ ]+|[{_WIDE}](?:[\u0300-\u036f\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]|\u200d.)*|[^ {_WIDE}]+"
)
_UNBROKEN_CELLS: Final = 32
"""A formula up to this width stays on one line where it can."""

_LONG: Final = 500
"""Characters of a word that are measured at once; so many are remembered by the library."""

_FAR: Final = 4


class _Line:
    """The line that is being filled."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.width = 0
        self.spaces: list[Piece] = []
        self.spaces_width = 0

    def add(self, pieces: list[Piece], width: int) -> None:
        """Put a word after the spaces that wait."""
        self.pieces += self.spaces
        self.pieces += pieces
        self.width += self.spaces_width + width
        self.spaces = []
        self.spaces_width = 0

    def is_room_for(self, width: int, limit: int) -> bool:
        """Whether a word fits behind the spaces that wait."""
        return self.width + self.spaces_width + width <= limit


def wrap(pieces: Sequence[Piece], width: int, joint: str = "\n") -> list[Line]:
    """Break pieces into lines of at most `width` cells; a word that is too long is cut.

    The first line is joined by `joint` to what stands above; the others copy as one line with it.
    """
    if not pieces:
        return [Line((), joint)]
    if width_of(pieces) <= width:
        return [Line(tuple(pieces), joint)]
    lines: list[Line] = []
    line = _Line()
    for word, word_width in _words(pieces):
        if word[0].text.startswith(" ") and word[0].text.isspace():
            line.spaces += word
            line.spaces_width += word_width
            continue
        if not line.is_room_for(word_width, width) and (line.pieces or line.spaces):
            lines.append(Line(tuple(line.pieces), joint))
            joint = _copied(line.spaces)
            line = _Line()
        rest, rest_width = word, word_width
        while rest_width > width:
            head, rest = _cut(rest, width)
            lines.append(Line(tuple(head), joint))
            joint = ""
            # Far from the end a difference will do: measuring what is left is dear in a long word.
            is_far = rest_width > _FAR * width
            rest_width = rest_width - width_of(head) if is_far else width_of(rest)
        line.add(rest, rest_width)
    if line.pieces or not lines:
        lines.append(Line(tuple(line.pieces), joint))
    return lines


def wrap_literal(text: str, piece: Piece, width: int) -> list[Line]:
    """Break literal text, its own newlines kept; `piece` gives the look."""
    lines: list[Line] = []
    for row in text.expandtabs(4).split("\n"):
        lines += wrap([piece._replace(text=row)], width) if row else [BLANK]
    return lines


def chop(piece: Piece, width: int) -> Iterator[Piece]:
    """Cut one piece into pieces of at most `width` cells, between characters."""
    rest = [piece]
    while rest and cell_len(rest[0].text) > width:
        head, rest = _cut(rest, width)
        yield from head
    yield from rest


def _words(pieces: Sequence[Piece]) -> Iterator[tuple[list[Piece], int]]:
    """Stretches that are kept together, and the spaces between them, with their widths."""
    word: list[Piece] = []
    width = 0
    for piece in pieces:
        for text in _atoms(piece):
            is_alone = text.isspace() or cell_len(text[0]) == 2
            if word and (is_alone or cell_len(word[-1].text[0]) == 2):
                yield word, width
                word, width = [], 0
            atom = piece if text == piece.text else piece._replace(text=text)
            if is_alone:
                yield [atom], cell_len(text)
            else:
                word.append(atom)
                width += cell_len(text)
    if word:
        yield word, width


def _atoms(piece: Piece) -> list[str]:
    text = piece.text
    is_formula = piece.look.name == "formula" and cell_len(text) <= _UNBROKEN_CELLS
    is_one = piece.copied and not isinstance(piece.copied, Whole)
    if is_one or (is_formula and text and not text.isspace()):
        return [text] if text else []
    atoms = _ATOM.findall(text)
    if len(text) <= _LONG or not text.isascii():
        return atoms
    return [atom[n : n + _LONG] for atom in atoms for n in range(0, len(atom), _LONG)]


def _copied(spaces: list[Piece]) -> str:
    """What copying spaces gives at which a line was broken; those in a formula are part of it."""
    spaces = [piece for piece in spaces if not isinstance(piece.copied, Whole)]
    return "".join(piece.text if piece.copied is None else piece.copied for piece in spaces)


def _cut(word: list[Piece], width: int) -> tuple[list[Piece], list[Piece]]:
    """Split a word after as many characters as fit, at least one."""
    head: list[Piece] = []
    room = width
    for index, piece in enumerate(word):
        piece_width = cell_len(piece.text)
        if piece_width <= room:
            head.append(piece)
            room -= piece_width
            continue
        at = _fitting(piece.text, room, is_first=not head)
        if at:
            head.append(piece._replace(text=piece.text[:at]))
        rest = piece.text[at:]
        return head, [*([piece._replace(text=rest)] if rest else []), *word[index + 1 :]]
    return head, []


def _fitting(text: str, room: int, *, is_first: bool) -> int:
    """How many characters fit into `room` cells; at least one grapheme where it is the first."""
    if text.isascii():
        return room or int(is_first)
    used = 0
    spans, _ = split_graphemes(text)
    for start, end, cells in spans:
        if used + cells > room:
            return end if is_first and start == 0 else start
        used += cells
    return len(text)
