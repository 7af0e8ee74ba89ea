"""How firmly a part of a formula holds together when it is written in one line."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from tutor_tui.typeset.nodes import (
    Accent,
    Binomial,
    Boxed,
    Brace,
    Fenced,
    Fraction,
    Kind,
    Node,
    Root,
    Row,
    Scripts,
    Space,
    Stacked,
    Struck,
    Symbol,
    Table,
    Tag,
    Text,
)
from tutor_tui.typeset.spacing import kind_of


class Level(IntEnum):
    """From a list of relations to a single letter."""

    RELATION = 0
    SUM = 1
    FRACTION = 2
    PRODUCT = 3
    ATOM = 4


_OPERANDS: Final = frozenset(
    {Kind.ORDINARY, Kind.NUMBER, Kind.OPEN, Kind.NAME, Kind.BIG, Kind.INTEGRAL}
)
_CALLED: Final = frozenset("fghFGPpEuvyΓφψ")
_LOOSE: Final = frozenset({Kind.RELATION, Kind.COMMA, Kind.COLON, Kind.BAR, Kind.TEXT})


def level(node: Node) -> Level:  # noqa: PLR0911 - one for each kind of node
    """How firmly a part holds together."""
    match node:
        case Row(items=items):
            return _row_level([item for item in items if not isinstance(item, Space | Tag)])
        case Boxed(inside=inside) | Struck(inside=inside) | Brace(inside=inside, note=None):
            return level(inside)
        case Fraction():
            return Level.FRACTION
        case Scripts(base=base):
            return (
                Level.SUM if kind_of(base) in (Kind.NAME, Kind.BIG, Kind.INTEGRAL) else Level.ATOM
            )
        case Text(text=text):
            return Level.ATOM if text.isalnum() else Level.RELATION
        case Table(left=left):
            return Level.ATOM if left else Level.RELATION
        case Fenced(left=left, right=right):
            return Level.ATOM if left or right else Level.RELATION
        case Symbol(kind=kind):
            return Level.ATOM if kind in (Kind.ORDINARY, Kind.NUMBER) else Level.SUM
        case Root() | Accent() | Binomial() | Brace() | Stacked():
            return Level.ATOM
        case _:
            return Level.RELATION


def _row_level(items: Sequence[Node]) -> Level:
    if not items:
        return Level.ATOM
    if len(items) == 1:
        return level(items[0])
    if is_function_call(items):
        return Level.ATOM
    kinds = {kind_of(item) for item in items}
    texts = [item for item in items if isinstance(item, Text)]
    if (kinds & _LOOSE and any(not text.text.isalnum() for text in texts)) or kinds & (
        _LOOSE - {Kind.TEXT}
    ):
        return Level.RELATION
    if kinds & {Kind.NAME, Kind.BIG, Kind.INTEGRAL} or _has_sum(items):
        return Level.SUM
    if kinds & {Kind.DIVISION, Kind.SLASH}:
        return Level.FRACTION
    if len(items) == 2 and kind_of(items[1]) is Kind.FACTORIAL:
        return min(Level.ATOM, level(items[0]))
    return Level.PRODUCT


def _has_sum(items: Sequence[Node]) -> bool:
    """Whether a sign that is not one of multiplication stands between terms."""
    signs = [item for item in items[1:] if kind_of(item) is Kind.BINARY]
    return any(not isinstance(sign, Symbol) or sign.text not in "·×∗*" for sign in signs)


def is_function_call(items: Sequence[Node]) -> bool:
    """Whether a function and its argument in brackets are all there is, or an argument alone."""
    if len(items) == 1:
        return isinstance(items[0], Fenced)
    if len(items) != 2 or not isinstance(items[1], Fenced) or items[1].left != "(":
        return False
    name = items[0].base if isinstance(items[0], Scripts) else items[0]
    return isinstance(name, Symbol) and (name.kind is Kind.NAME or name.text in _CALLED)


def is_operand(node: Node | None) -> bool:
    """Whether something beside a factor is multiplied with it."""
    if node is None or isinstance(node, Text):
        return False
    return kind_of(node) in _OPERANDS


def takes_argument(node: Node | None) -> bool:
    """Whether this is a function's name or a large sign: what follows is not multiplied with it."""
    return kind_of(node) in (Kind.NAME, Kind.BIG, Kind.INTEGRAL)


def is_factor(node: Node | None) -> bool:
    """Whether what follows this without a sign is multiplied with it."""
    return is_operand(node) and not takes_argument(node)


def is_differential(above: Row, below: Row) -> bool:
    """Whether a fraction is a derivative such as dy/dx, which needs no brackets."""
    if not above.items or len(below.items) != 2:
        return False
    signs = [
        item.base if isinstance(item, Scripts) else item
        for item in (above.items[0], below.items[0])
    ]
    return signs[0] == signs[1] and signs[0] in (Symbol("d"), Symbol("∂"), Symbol("Δ"))


def is_joined(node: Node | None) -> bool:
    """Whether this, after a root, could be taken for a part of what is under it."""
    return is_operand(node) or kind_of(node) is Kind.FACTORIAL


def is_unit(node: Node) -> bool:
    """Whether a fraction is one of words, such as kilometres per hour."""
    if not isinstance(node, Fraction):
        return False
    items = [item for part in (node.above, node.below) for item in part.items]
    return bool(items) and all(kind_of(item) is Kind.TEXT for item in items)


def is_whole_number(node: Node | None) -> bool:
    """Whether this is a number without a point."""
    return isinstance(node, Symbol) and node.kind is Kind.NUMBER and node.text.isdigit()


def is_bare(row: Row) -> bool:
    """Whether a root of this needs neither brackets nor a line above to show where it ends."""
    if len(row.items) != 1:
        return False
    item = row.items[0]
    return isinstance(item, Symbol) and item.kind in (Kind.NUMBER, Kind.ORDINARY)
