"""How far things in a row stand from each other, in cells."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tutor_tui.typeset.nodes import (
    Fenced,
    Kind,
    Node,
    Row,
    Scripts,
    Space,
    Stacked,
    Symbol,
    Tag,
    Text,
)

ENDS: Final = frozenset({Kind.ORDINARY, Kind.NUMBER, Kind.CLOSE, Kind.FACTORIAL, Kind.TEXT})
"""What a term may end with: after it a minus subtracts, after anything else it negates."""

_BEGINS: Final = frozenset({Kind.ORDINARY, Kind.NUMBER, Kind.NAME, Kind.OPEN, Kind.BIG})
_LARGE: Final = frozenset({Kind.BIG, Kind.INTEGRAL})
_WIDE: Final = frozenset({Kind.BINARY, Kind.DIVISION})


class Placed(NamedTuple):
    """A thing in its row: the cells before it, and its neighbours without spaces between."""

    gap: int
    node: Node
    previous: Node | None
    following: Node | None
    is_operator: bool


def kind_of(node: Node | None) -> Kind | None:
    """What a thing does in its row."""
    match node:
        case Symbol(kind=kind):
            return kind
        case Scripts(base=base):
            return kind_of(base) or Kind.ORDINARY
        case Text():
            return Kind.TEXT
        case Stacked(base=base):
            return kind_of(base)
        case Row(items=items):
            return _kind_of_row(items)
        case None | Space():
            return None
        case _:
            return Kind.ORDINARY


def _kind_of_row(items: Sequence[Node]) -> Kind:
    """What several things do as one: names beside each other (`arg max`) are a name."""
    kinds = {kind_of(item) for item in items}
    if len(items) != 1 and kinds != {Kind.NAME}:
        return Kind.ORDINARY
    return kinds.pop() or Kind.ORDINARY


def placed(
    items: Sequence[Node], *, is_tight: bool = False, is_continued: bool = False
) -> Iterator[Placed]:
    """The things of a row without its spaces. `is_continued`: the row goes on another one."""
    things: list[Node] = []
    rooms: list[int] = []
    room = 0
    for item in items:
        if isinstance(item, Space):
            room += item.cells
        elif not isinstance(item, Tag):
            things.append(item)
            rooms.append(room)
            room = 0
    was_operator = False
    for number, node in enumerate(things):
        previous = things[number - 1] if number else None
        following = things[number + 1] if number + 1 < len(things) else None
        before = Kind.ORDINARY if previous is None and is_continued else kind_of(previous)
        is_operator = _is_operator(node, before, following)
        gap = _gap(node, before, previous, was_operator=was_operator, is_operator=is_operator)
        gap = 0 if is_tight and not _is_word(node, previous) else gap
        is_beside_words = isinstance(node, Text) or isinstance(previous, Text)
        shown = rooms[number] if number and (is_beside_words or not is_tight) else 0
        yield Placed(max(gap, shown), node, previous, following, is_operator)
        was_operator = is_operator


def _is_operator(node: Node, before: Kind | None, following: Node | None) -> bool:
    """Whether a sign stands between two terms, and not before one."""
    if kind_of(node) not in _WIDE:
        return False
    return before in ENDS and following is not None and kind_of(following) is not Kind.RELATION


def _is_word(node: Node, previous: Node | None) -> bool:
    """Whether two words, or a word and its argument, would run into each other."""
    words = [thing for thing in (node, previous) if isinstance(thing, Symbol | Text)]
    has_name = any(len(word.text) > 1 and word.text[-1:].isalpha() for word in words)
    return has_name and kind_of(previous) is Kind.NAME and not isinstance(node, Fenced)


def _gap(
    node: Node, before: Kind | None, previous: Node | None, *, was_operator: bool, is_operator: bool
) -> int:
    kind = kind_of(node)
    if before is None:
        return 0
    if Kind.COLON in (kind, before):
        return _around_colon(node, kind, before)
    if kind is Kind.RELATION or before is Kind.RELATION:
        return 1
    if is_operator or was_operator or before is Kind.COMMA:
        return 1
    if before is Kind.NAME or before in _LARGE:
        return _after_name(node, kind, previous)
    if kind in (Kind.NAME, *_LARGE):
        return int(before in ENDS)
    return _between_terms(node, kind, before, previous)


def _after_name(node: Node, kind: Kind | None, previous: Node | None) -> int:
    """A function stands close to its brackets, but not where something is written under it."""
    if kind in (Kind.COMMA, Kind.CLOSE):
        return 0
    has_limits = (isinstance(previous, Scripts) and previous.has_limits) or isinstance(
        previous, Stacked
    )
    if kind_of(previous) in _LARGE or has_limits:
        return 1
    return int(kind is not Kind.OPEN and not _is_fence(node))


def _around_colon(node: Node, kind: Kind | None, before: Kind) -> int:
    """Ratios of numbers are close together, and so is what defines (`:=`)."""
    if Kind.NUMBER in (kind, before):
        return 0
    return int(node != Symbol("=", Kind.RELATION))


def begins_with(row: Row) -> Kind | None:
    """What the first thing in a row does."""
    return kind_of(row.items[0]) if row.items else Kind.RELATION


def _between_terms(node: Node, kind: Kind | None, before: Kind, previous: Node | None) -> int:
    if before is Kind.NUMBER and kind is Kind.NUMBER:
        return 1
    if kind is Kind.TEXT and before in ENDS:
        words = node.base if isinstance(node, Scripts) and before is Kind.NUMBER else node
        return int(_needs_room(words, at=0))
    if before is Kind.TEXT and kind in _BEGINS:
        return int(_needs_room(previous, at=-1) and not _is_fence(node))
    return 0


def _needs_room(node: Node | None, *, at: int) -> bool:
    return isinstance(node, Text) and len(node.text) > 1 and node.text[at].isalnum()


def _is_fence(node: Node) -> bool:
    return isinstance(node, Fenced) or (isinstance(node, Scripts) and isinstance(node.base, Fenced))
