"""The model of what is drawn: lines of pieces, each with a look, and what copying them gives.

Nothing here knows colours: a look names a component class, `painter.py` turns it into a style.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len


class Look(NamedTuple):
    """How a piece of text looks: a component class of the log, and attributes on top.

    `colour` (`#rrggbb`) is that of a picture's characters, which names the picture.
    """

    name: str = "text"
    is_bold: bool = False
    is_italic: bool = False
    is_struck: bool = False
    is_underlined: bool = False
    colour: str = ""


TEXT: Final = Look()
DIM: Final = Look("dim")


class Whole(str):
    """The source of something that is drawn in several pieces, such as a formula.

    All its pieces have the same one, and it is copied once, however many of them are selected.
    """

    __slots__ = ()


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


class Copier:
    """Puts together what copying several lines gives, one line after the other."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._whole: Whole | None = None

    @property
    def text(self) -> str:
        """What was copied until now."""
        return "".join(self._parts).rstrip("\n")

    def add(self, line: Line, start: int, end: int) -> None:
        """Copy the characters `start` to `end` of a line; empty lines do not come first."""
        parts = copied_parts(line, start, end)
        before = next((n for n, part in enumerate(parts) if part is self._whole), None)
        if before is None:
            self._parts += [line.joint] if self._parts else []
        else:
            parts = parts[before + 1 :]
        self._parts += parts
        if not any(self._parts):
            self._parts.clear()
        self._whole = next(
            (part for part in reversed(parts) if isinstance(part, Whole)), self._whole
        )


def copied_parts(line: Line, start: int, end: int) -> list[str]:
    """What copying the characters `start` to `end` of a line gives, a part for each piece."""
    parts: list[str] = []
    position = 0
    for piece in line.pieces:
        length = len(piece.text)
        low, high = max(start - position, 0), min(end - position, length)
        if low < high:
            copied = piece.text[low:high] if piece.copied is None else piece.copied
            if not (isinstance(copied, Whole) and any(part is copied for part in parts)):
                parts.append(copied)
        position += length
    return parts
