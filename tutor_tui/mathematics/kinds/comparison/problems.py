"""What can be asked about the sizes of numbers."""

from dataclasses import dataclass
from typing import TypeAlias

from tutor_tui.mathematics.kinds.comparison.items import Item
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import RelationSign


@dataclass(frozen=True, slots=True)
class Pick:
    """The `rank`-th largest (or smallest) of several numbers, counted from 1."""

    items: tuple[Item, ...]
    rank: int
    wants_largest: bool


@dataclass(frozen=True, slots=True)
class Closest:
    """The number nearest to (or farthest from) another one."""

    items: tuple[Item, ...]
    target: Item
    wants_farthest: bool = False


@dataclass(frozen=True, slots=True)
class Arrange:
    """The numbers by rising or falling size."""

    items: tuple[Item, ...]
    is_falling: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """Whether a relation between two numbers holds."""

    left: Item
    sign: RelationSign
    right: Item


@dataclass(frozen=True, slots=True)
class Compare:
    """Which of the signs <, = and > belongs between two numbers."""

    left: Item
    right: Item


Question: TypeAlias = Pick | Closest | Arrange | Claim | Compare


@dataclass(frozen=True, slots=True)
class Comparison(KindProblem):
    """A question about the sizes of numbers."""

    question: Question


def items_of(problem: Comparison) -> tuple[Item, ...]:
    """All numbers of a question, the target of "closest to" among them."""
    match problem.question:
        case Pick(items=items) | Arrange(items=items):
            return items
        case Closest(items=items, target=target):
            return (*items, target)
        case Claim(left=left, right=right) | Compare(left=left, right=right):
            return (left, right)
