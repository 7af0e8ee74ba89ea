"""Matrices and vectors as they are written, and what can be asked about them; no SymPy here."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Node

Product: TypeAlias = Literal["+", "-", "*", "·", "×", "/"]


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of entries, all of one length; a vector is a column that is shown as `(1, 2, 3)`."""

    rows: tuple[tuple[Node, ...], ...]
    is_vector: bool = False

    @property
    def entries(self) -> tuple[Node, ...]:
        """All entries, row by row."""
        return tuple(entry for row in self.rows for entry in row)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A number before a matrix, as in `2A`."""

    value: Node


@dataclass(frozen=True, slots=True)
class Identity:
    """The letter `I`, as large as the matrices beside it."""


@dataclass(frozen=True, slots=True)
class Operation:
    """Two parts with a sign between them; `·` and `×` of vectors are dot and cross product."""

    sign: Product
    left: "Part"
    right: "Part"


@dataclass(frozen=True, slots=True)
class Raised:
    """A whole power; the power -1 is the inverse."""

    base: "Part"
    exponent: int


@dataclass(frozen=True, slots=True)
class Applied:
    """One of the functions `transpose`, `det`, `trace`, `adjugate`, `norm` of a part."""

    function: str
    operand: "Part"


Part: TypeAlias = Grid | Scalar | Identity | Operation | Raised | Applied


@dataclass(frozen=True, slots=True)
class MatrixQuestion(KindProblem):
    """What is asked (`topic`) about these operands; `word` is a detail such as "radians"."""

    topic: str
    operands: tuple[Part, ...]
    word: str = ""


def grids_of(part: Part) -> tuple[Grid, ...]:
    """The matrices and vectors in an expression, from left to right."""
    match part:
        case Grid():
            return (part,)
        case Operation(left=left, right=right):
            return (*grids_of(left), *grids_of(right))
        case Raised(base=operand) | Applied(operand=operand):
            return grids_of(operand)
        case _:
            return ()
