"""Nodes put together from what the parser has read."""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.typeset.alphabets import PLAIN_FONTS, in_font
from tutor_tui.typeset.nodes import (
    Brace,
    Fenced,
    Kind,
    Node,
    Row,
    Scripts,
    Shape,
    Symbol,
    Table,
    Text,
)
from tutor_tui.typeset.symbols import COMMANDS
from tutor_tui.typeset.tables import Environment

_BETWEEN: Final = re.compile(r"[@!<>]\{[^{}]*\}")
_LENGTHS: Final = re.compile(r"[pmb]\{[^{}]*\}")
"""Columns of a given width."""


def table(kind: Environment, columns: str, rows: list[list[Row]], rules: set[int]) -> Table:
    """A table of an environment; `columns` are those that the source names."""
    columns = _LENGTHS.sub("l", _BETWEEN.sub("", columns))
    return Table(
        kind.shape,
        tuple(tuple(row) for row in rows),
        "".join(mark for mark in columns if mark in "lcr|") or kind.columns,
        kind.left,
        kind.right,
        frozenset(rules),
    )


def enclosed(left: str, inside: Row, right: str) -> Node:
    """Something between delimiters; rows behind a brace, and nothing behind them, are cases."""
    only = inside.items[0] if len(inside.items) == 1 else None
    is_open = {left, right} in ({"{", ""}, {"}", ""})
    if is_open and isinstance(only, Table) and _is_plain(only):
        return replace(only, shape=Shape.CASES, left=left, right=right)
    return Fenced(left, inside, right)


def _is_plain(table: Table) -> bool:
    """Whether a table has neither rules nor delimiters of its own."""
    is_bare = table.shape is Shape.MATRIX and not (table.left or table.right or table.rules)
    return is_bare and "|" not in table.columns


def scripted(base: Node, below: Row | None, above: list[Node], *, has_limits: bool) -> Node:
    """A base with what is raised and lowered; degrees and notes at braces are their own things."""
    if isinstance(base, Brace) and base.note is None:
        note = Row(tuple(above)) if base.is_above else below
        return Brace(base.inside, base.is_above, note)
    if len(above) == 1 and above[0] == COMMANDS["circ"] and below is None:
        return Row((base, Symbol("°", Kind.FACTORIAL)))
    marks = tuple(Symbol("°") if mark == COMMANDS["circ"] else mark for mark in above)
    return Scripts(base, below, Row(marks) if above else None, has_limits)


def in_one_font(row: Row, font: str) -> Node:
    """The row in a font; several plain letters in an upright one are a word."""
    letters = [item for item in row.items if isinstance(item, Symbol)]
    is_word = len(letters) == len(row.items) and all(s.text.isalnum() for s in letters)
    if font in PLAIN_FONTS:
        text = "".join(symbol.text for symbol in letters)
        return Text(text) if is_word and len(text) > 1 else row
    changed = tuple(
        Symbol(in_font(item.text, font), item.kind)
        if isinstance(item, Symbol) and item.kind in (Kind.ORDINARY, Kind.NUMBER)
        else item
        for item in row.items
    )
    return changed[0] if len(changed) == 1 else Row(changed)
