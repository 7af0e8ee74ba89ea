"""What is taken in parts and counted in pieces: a book in pages, a journey in kilometres."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.narrated.words import COUNT, sort_of
from tutor_tui.mathematics.kinds.narrated.world import Quantity, World, meaning

_HOLDER_WORDS: Final = """
    book novel journey trip album magazine pizza cake pie tank jar bottle box bag basket
"""


def is_holder(thing: str) -> bool:
    """Whether the pieces of a thing stay in it when somebody has read or eaten them."""
    return thing in ("book", "novel", "journey", "trip", "magazine", "album")


def is_vessel(thing: str) -> bool:
    """Whether a thing only holds its pieces, so that somebody else takes them."""
    return thing in _HOLDER_WORDS.split()


def held_in(world: World) -> Quantity | None:
    """The only thing of which parts were taken, by the name of the whole."""
    held = [one for one in world.firsts if one.thing in _HOLDER_WORDS.split()]
    return held[0] if len(held) == 1 and len(world.firsts) == 1 else None


def counted_in(held: Quantity, pieces: str, world: World) -> tuple[Quantity, World]:
    """The quantity by the pieces in which it is counted: the pages of the book."""
    pages = Quantity(COUNT, held.thing, sort_of(pieces))
    letter = world.firsts[held]

    def renamed(one: Quantity) -> Quantity:
        return pages if one == held else one

    told = replace(
        world,
        values=MappingProxyType({renamed(one): size for one, size in world.values.items()}),
        firsts=MappingProxyType({renamed(one): size for one, size in world.firsts.items()}),
        changes=tuple((renamed(one), verb, size) for one, verb, size in world.changes),
        unknowns=tuple(
            (name, meaning(pages, world.names) if name == letter else meant)
            for name, meant in world.unknowns
        ),
    )
    return pages, told
