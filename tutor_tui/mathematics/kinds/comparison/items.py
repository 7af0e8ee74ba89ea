"""The numbers that are compared, each as it was written; "(a) 3  (b) 1/7" are options."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.measures.units import Unit, unit_of
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.syntax import Binary, Node, Number
from tutor_tui.mathematics.trees import rational_value, substitute, variables
from tutor_tui.mathematics.wording import in_notation

_OPTION: Final = late_regex(r"(?:(?<=[\s,;:?.])|^)\(?([a-hA-H])\)[\s:]*")
_SEPARATORS: Final = r",?\s+(?:and|or|vs\.?|versus)\s+|\s*;\s*|,\s+"
_MOST: Final = 60


@dataclass(frozen=True, slots=True)
class Item:
    """A number: `name` is how the question calls it (its letter or its text).

    `unit` is what it is counted in, nothing for bare numbers.
    """

    name: str
    written: str
    node: Node
    unit: Unit | None = None


def option_items(text: str, values: Mapping[str, Node]) -> tuple[str, tuple[Item, ...]] | None:
    """What stands before the options, and the options; `None` where there are not two or more.

    The letters must be a, b, c … in their order.
    """
    found = list(_OPTION.finditer(text))
    letters = [match[1].lower() for match in found]
    if len(found) < 2 or letters != list("abcdefgh"[: len(found)]):
        return None
    ends = [*(match.start() for match in found[1:]), len(text)]
    items = tuple(
        item_of(text[match.end() : end].strip(" ,;.?"), values, name=match[1])
        for match, end in zip(found, ends, strict=True)
    )
    if any(item is None for item in items):
        return None
    return text[: found[0].start()].strip(), tuple(item for item in items if item is not None)


def listed_items(text: str, values: Mapping[str, Node]) -> tuple[Item, ...] | None:
    """The numbers of "1/2, 0.4 and 3"; `None` unless all can be read and there are two or more."""
    inner = text.strip(" :,.")
    for opening, closing in ("{}", "[]", "()"):
        if inner.startswith(opening) and inner.find(closing) == len(inner) - 1:
            inner = inner[1:-1].strip()
    parts = [part for part in re.split(_SEPARATORS, inner) if part]
    if len(parts) == 1:
        parts = parts[0].split(",")
    elif any(_is_torn(part) for part in parts):
        parts = [piece for part in parts for piece in part.split(",")]
    if not 2 <= len(parts) <= _MOST:
        return None
    items = [measured(part, values) for part in parts]
    known = tuple(item for item in items if item is not None)
    return in_one_unit(known) if len(known) == len(items) else None


def _is_torn(part: str) -> bool:
    """Whether "3,4" is two numbers rather than one with a comma between its thousands."""
    return bool(kept_regex(r",(?!\d{3}(?!\d))").search(part)) and "(" not in part


def item_of(text: str, values: Mapping[str, Node], name: str = "") -> Item | None:
    """A number as it was written, its names replaced by their values; `None` for anything else."""
    written = text.strip().strip("`$").strip()
    written = kept_regex(r"^(?:the number|the fraction)\s+", re.IGNORECASE).sub("", written)
    if not written or len(written) > 200:
        return None
    node = expression_or_none(written) or expression_or_none(in_notation(written))
    if node is None:
        return None
    for variable in variables(node):
        if variable not in values:
            return None
        node = substitute(node, variable, values[variable])
    return Item(name or written, written, node)


_MEASURED: Final = late_regex(r"(?P<n>-?\d[\d.,]*(?:/\d+)?) ?(?P<unit>[a-zA-Zµ].*)")


def measured(text: str, values: Mapping[str, Node]) -> Item | None:
    """A number with its unit, "200 minutes"; else what `item_of` reads."""
    found = _MEASURED.fullmatch(text.strip())
    number = item_of(found["n"], {}) if found else None
    unit = unit_of(found["unit"]) if found and number else None
    if found is None or number is None or unit is None:
        return item_of(text, values)
    return Item(text.strip(), text.strip(), number.node, unit)


def in_one_unit(items: Sequence[Item]) -> tuple[Item, ...] | None:
    """The numbers counted in the smallest of their units; `None` for units of several things."""
    units = [item.unit for item in items if item.unit is not None]
    if not units:
        return tuple(items)
    least = min(units, key=lambda one: one.factor)
    if len(units) < len(items) or any(one.dimension != least.dimension for one in units):
        return None
    factors = (one.factor / least.factor for one in units)
    return tuple(
        replace(item, node=_times(item.node, factor), unit=least)
        for item, factor in zip(items, factors, strict=True)
    )


def _times(node: Node, factor: Fraction) -> Node:
    value = rational_value(node)
    return Binary("*", node, Number(factor)) if value is None else Number(value * factor)
