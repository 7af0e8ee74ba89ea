"""A function in pieces, and what can be asked of it."""

from dataclasses import dataclass
from enum import StrEnum

from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.written import written


class Wish(StrEnum):
    """What is to be found."""

    VALUES = "values"
    LIMIT = "limit"
    CONTINUOUS = "continuity"
    PARAMETER = "parameter"
    DERIVATIVE = "derivative"
    SLOPE = "slope"
    INTEGRAL = "integral"


@dataclass(frozen=True, slots=True)
class Piece:
    """An expression, and the relations under which it holds; none for "otherwise"."""

    expression: Node
    conditions: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class PiecewiseQuestion(KindProblem):
    """Something about the function `name(variable)` that these pieces make.

    `places` are the points that are asked about, or the bounds of an integral; `side` is the side
    of a limit; `unknown` is the letter that is to be found.
    """

    name: str
    variable: str
    pieces: tuple[Piece, ...]
    wish: Wish
    places: tuple[Node, ...] = ()
    side: str = ""
    unknown: str = ""


def shown(problem: PiecewiseQuestion) -> str:
    """The function in a line: `f(x) = {x² if x < 1; 2x otherwise}`."""
    parts = [f"{written(piece.expression)} {condition_of(piece)}" for piece in problem.pieces]
    return f"{problem.name}({problem.variable}) = {{{'; '.join(parts)}}}"


def condition_of(piece: Piece) -> str:
    """When a piece holds: "if x < 1", "otherwise"."""
    if not piece.conditions:
        return "otherwise"
    return f"if {' and '.join(written(relation) for relation in piece.conditions)}"
