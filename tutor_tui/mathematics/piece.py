"""A piece of a shown expression, and when it needs brackets."""

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How tightly a piece holds together, the loosest first."""

    LOOSE = 0
    SUM = 1
    PRODUCT = 2
    POWER = 3
    ATOM = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A shown part. A leading minus makes it a `SUM`."""

    text: str
    level: Level


def bracketed(piece: Piece, level: Level) -> str:
    """The piece's text, in brackets where it holds together less tightly than `level`."""
    return piece.text if piece.level >= level else f"({piece.text})"
