"""The values in a result, or in what somebody proposes as one: `x = 1, 2`, `x = 2, y = 1`."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.checking.braces import split_outside
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.syntax import Node, Relation

_CONSTANT: Final = re.compile(r"(?<![A-Za-z])[EI](?![A-Za-z])")
"""Euler's number and the imaginary unit as results write them."""

_OR: Final = re.compile(r"\s+(?:or|and)\s+|\s*[;±]\s*", re.IGNORECASE)
_ASSIGNED: Final = re.compile(r"^\s*(?P<name>[A-Za-z]\w*)\s*=\s*(?P<value>[^=]+)$")


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a result, for the name before it where there is one."""

    name: str
    node: Node


def values_of_result(result: str) -> list[Value] | None:
    """The values of a result as programs write it; `None` where one cannot be read."""
    return values_in(_CONSTANT.sub(lambda found: found[0].lower(), result))


def values_in(text: str) -> list[Value] | None:
    """The values of "x = 1, 2" or "x = 2, y = 1"; `None` where one cannot be read."""
    values: list[Value] = []
    name = ""
    for part in split_outside(_OR.sub(", ", text), ","):
        found = _ASSIGNED.match(part)
        name = found["name"] if found else name
        node = expression_or_none((found["value"] if found else part).strip())
        if node is None or isinstance(node, Relation):
            return None
        values.append(Value(name, node))
    return values or None
