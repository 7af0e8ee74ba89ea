"""What can be drawn: functions, relations, paths and points, as trees."""

from dataclasses import dataclass
from typing import TypeAlias

from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Node, Relation


@dataclass(frozen=True, slots=True)
class Graph:
    """`y = f(x)`; `name` is the variable, whatever it is called. `within` bounds it."""

    node: Node
    name: str
    within: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class Pieces:
    """A function that is given piece by piece; each has its own bounds."""

    parts: tuple[Graph, ...]


@dataclass(frozen=True, slots=True)
class Locus:
    """The points whose coordinates fulfil an equation in x and y, or in one of them."""

    relation: Relation


@dataclass(frozen=True, slots=True)
class Path:
    """The points `(x, y)` for a parameter between two numbers."""

    x: Node
    y: Node
    name: str
    start: Node
    end: Node


@dataclass(frozen=True, slots=True)
class Points:
    """Single points, each with its coordinates."""

    places: tuple[tuple[Node, Node], ...]


Curve: TypeAlias = Graph | Pieces | Locus | Path | Points


@dataclass(frozen=True, slots=True)
class Plot(KindProblem):
    """The wish for a drawing.

    Without `across` and `down` (low and high end of an axis) the window is chosen; it is `zoom`
    times halved, or doubled where that is negative.
    """

    curves: tuple[Curve, ...]
    across: tuple[Node, Node] | None = None
    down: tuple[Node, Node] | None = None
    zoom: int = 0
