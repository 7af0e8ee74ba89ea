"""What can be practised: a skill with a maker of its problems. Standard library only."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final, TypeAlias

EASIEST: Final = 1
HARDEST: Final = 5

Maker: TypeAlias = Callable[[Random, int], str]
"""From chance and a level (1 to 5) to a question that the core can answer, with a nice answer."""


@dataclass(frozen=True, slots=True)
class Skill:
    """One thing to practise.

    `name` is kept in the records and never changes; `title` is what people see. `words` are other
    names for it, in small letters. `keeps_order` tells that the order of several values counts.
    """

    name: str
    title: str
    make: Maker
    words: tuple[str, ...] = ()
    keeps_order: bool = False


def within(level: int) -> int:
    """The level, moved into the range that there is."""
    return max(EASIEST, min(HARDEST, level))
