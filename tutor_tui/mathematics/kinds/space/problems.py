"""What lies in space, as it was written; no SymPy here."""

from dataclasses import dataclass
from typing import TypeAlias

from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Node, Relation

Triple: TypeAlias = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class SpacePoint:
    """A point or a vector with three components."""

    entries: Triple


@dataclass(frozen=True, slots=True)
class SpaceLine:
    """All points `start + t*direction`."""

    start: Triple
    direction: Triple


@dataclass(frozen=True, slots=True)
class SpacePlane:
    """All points that fulfil a linear equation in x, y and z."""

    equation: Relation


SpaceThing: TypeAlias = SpacePoint | SpaceLine | SpacePlane


@dataclass(frozen=True, slots=True)
class SpaceQuestion(KindProblem):
    """What is asked about these points, lines and planes."""

    topic: str
    things: tuple[SpaceThing, ...]
