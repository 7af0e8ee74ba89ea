"""The model of what is drawn: lines of pieces, each with a look, and what copying them gives.

Nothing here knows colours: a look names a component class, `painter.py` turns it into a style.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len


class Look(NamedTuple):
    """How a piece of text looks: a component class of the log, and attributes on top."""

    name: str = "text"
    is_bold: bool = False
    is_italic: bool = False
    is_struck: bool = False
    is_underlined: bool = False


TEXT: Final = Look()
DIM: Final = Look("dim")


class Piece(NamedTuple):
    """A stretch of one line in one look.

    `copied` is what a selection that touches the piece copies in its stead: "" for decoration
    such as padding, `None` for the text itself, cut where the selection is cut.
    """

    text: str
    look: Look = TEXT
    copied: str | None = None
    href: str = ""

    @property
    def width(self) -> int:
        """The width in terminal cells."""
        return cell_len(self.text)


class Line(NamedTuple):
    """One line on the screen. `joint` joins it, when copied, to the line above."""

    pieces: tuple[Piece, ...] = ()
    joint: str = "\n"

    @property
    def text(self) -> str:
        """The characters as drawn."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def width(self) -> int:
        """The width in terminal cells."""
        return sum(cell_len(piece.text) for piece in self.pieces)


BLANK: Final = Line()


def width_of(pieces: Iterable[Piece]) -> int:
    """The width of pieces beside each other, in terminal cells."""
    return sum(cell_len(piece.text) for piece in pieces)


def decoration(text: str, look: Look = DIM) -> Piece:
    """A piece that is drawn and never copied."""
    return Piece(text, look, copied="")


def prefixed(lines: Sequence[Line], first: Piece, rest: Piece) -> list[Line]:
    """The lines with `first` before the first line and `rest` before the others."""
    return [
        Line(((rest if index else first), *line.pieces), line.joint)
        for index, line in enumerate(lines)
    ]


def copied_text(line: Line, start: int, end: int) -> str:
    """What copying the characters `start` to `end` of a line gives."""
    parts: list[str] = []
    position = 0
    for piece in line.pieces:
        length = len(piece.text)
        low, high = max(start - position, 0), min(end - position, length)
        if low < high:
            parts.append(piece.text[low:high] if piece.copied is None else piece.copied)
        position += length
    return "".join(parts)
