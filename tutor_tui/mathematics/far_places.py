"""Places beyond the corners of a formula: `|x - 20|` is `20 - x` at every small place."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil
from typing import Final

from tutor_tui.mathematics.numeric import sample_places
from tutor_tui.mathematics.syntax import Binary, Call, Node, Number
from tutor_tui.mathematics.trees import rational_value, variables, walk

_CORNERED: Final = frozenset(
    ("abs", "sign", "max", "min", "floor", "ceil", "sqrt", "root", "cbrt", "atan2")
)
_NEAR: Final = 5
"""Corners as near as this have sample places on both sides."""
_SHARES: Final = (Fraction(22, 7), Fraction(9, 7), Fraction(5, 7), Fraction(2, 7))
_MOST: Final = 3
"""Names of which each is put far out; formulas with more have no such places."""


def far_places(*nodes: Node) -> Iterator[dict[str, Fraction]]:
    """Places about and beyond the largest number under a corner, one name far out at a time."""
    corners = [part for node in nodes for part in walk(node) if _has_corner(part)]
    numbers = (part.value for one in corners for part in walk(one) if isinstance(part, Number))
    largest = max(map(abs, numbers), default=Fraction(0))
    names = tuple(dict.fromkeys(name for node in nodes for name in variables(node)))
    moving = dict.fromkeys(name for one in corners for name in variables(one))
    if largest <= _NEAR or len(names) > _MOST:
        return
    near = next(sample_places(names))
    for name in moving:
        for share in _SHARES:
            far = Fraction(ceil(share * largest))
            yield {**near, name: far}
            yield {**near, name: -far}


def _has_corner(part: Node) -> bool:
    if isinstance(part, Call):
        return part.function in _CORNERED
    if not (isinstance(part, Binary) and part.sign == "^"):
        return False
    exponent = rational_value(part.right)
    return exponent is not None and exponent.denominator > 1
