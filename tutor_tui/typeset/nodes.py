"""What a formula is made of, as a tree; nothing here knows LaTeX or how it is drawn."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a symbol does in a row; it decides the space around it."""

    ORDINARY = "ordinary"
    NUMBER = "number"
    BINARY = "binary"
    DIVISION = "division"
    RELATION = "relation"
    COMMA = "comma"
    COLON = "colon"
    SLASH = "slash"
    OPEN = "open"
    CLOSE = "close"
    BAR = "bar"
    NAME = "name"
    BIG = "big"
    INTEGRAL = "integral"
    FACTORIAL = "factorial"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Symbol:
    """A character, a number or a name. `has_limits`: its scripts stand above and below it."""

    text: str
    kind: Kind = Kind.ORDINARY
    has_limits: bool = False


@dataclass(frozen=True, slots=True)
class Space:
    """Room of so many cells."""

    cells: int


@dataclass(frozen=True, slots=True)
class Text:
    """Words, with their spaces."""

    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """Things beside each other."""

    items: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Scripts:
    """A base with something raised, lowered or both."""

    base: "Node"
    below: Row | None = None
    above: Row | None = None
    has_limits: bool = False


@dataclass(frozen=True, slots=True)
class Fraction:
    """One thing over another with a bar between them."""

    above: Row
    below: Row


@dataclass(frozen=True, slots=True)
class Binomial:
    """One thing over another in round brackets."""

    above: Row
    below: Row


@dataclass(frozen=True, slots=True)
class Root:
    """A root; a square root where there is no index."""

    inside: Row
    index: Row | None = None


@dataclass(frozen=True, slots=True)
class Fenced:
    """Something between delimiters as high as it is; an empty one is not drawn."""

    left: str
    inside: Row
    right: str


@dataclass(frozen=True, slots=True)
class Accent:
    """A mark on something: `mark` is a combining character, `name` what it is called."""

    mark: str
    name: str
    inside: Row


@dataclass(frozen=True, slots=True)
class Brace:
    """A brace over (`is_above`) or under something, and what is written at it."""

    inside: Row
    is_above: bool
    note: Row | None = None


@dataclass(frozen=True, slots=True)
class Stacked:
    """Something with small things above and below: `overset`, a labelled arrow."""

    base: Row
    above: Row | None
    below: Row | None
    is_arrow: bool = False


@dataclass(frozen=True, slots=True)
class Boxed:
    """Something framed."""

    inside: Row


@dataclass(frozen=True, slots=True)
class Struck:
    """Something crossed out."""

    inside: Row


@dataclass(frozen=True, slots=True)
class Tag:
    """The number of a formula, without brackets."""

    text: str


class Shape(StrEnum):
    """How the cells of a table belong together."""

    MATRIX = "matrix"
    CASES = "cases"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Table:
    """Cells in rows. `columns` holds l, c, r and | (a rule); `rules` the rows with a rule above.

    In `LINES` the columns touch: they are one line of mathematics, aligned at their borders.
    """

    shape: Shape
    rows: tuple[tuple[Row, ...], ...]
    columns: str = ""
    left: str = ""
    right: str = ""
    rules: frozenset[int] = frozenset()


Node = (
    Symbol
    | Space
    | Text
    | Row
    | Scripts
    | Fraction
    | Binomial
    | Root
    | Fenced
    | Accent
    | Brace
    | Stacked
    | Boxed
    | Struck
    | Tag
    | Table
)


class UnreadableError(Exception):
    """The source cannot be typeset; it should be shown as it is written."""
