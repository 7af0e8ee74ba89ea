"""The numbers that are compared, each as it was written; "(a) 3  (b) 1/7" are options."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import substitute, variables
from tutor_tui.mathematics.wording import in_notation

_OPTION: Final = late_regex(r"(?:(?<=[\s,;:?.])|^)\(?([a-hA-H])\)[\s:]*")
_SEPARATORS: Final = r",?\s+(?:and|or|vs\.?|versus)\s+|\s*;\s*|,\s+"
_MOST: Final = 60


@dataclass(frozen=True, slots=True)
class Item:
    """A number: `name` is how the question calls it (its letter or its text)."""

    name: str
    written: str
    node: Node


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
    items = [item_of(part, values) for part in parts]
    known = tuple(item for item in items if item is not None)
    return known if len(known) == len(items) else None


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
