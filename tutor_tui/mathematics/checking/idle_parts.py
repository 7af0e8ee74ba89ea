"""Parts of a calculation that could be anything, for nothing depends on them: the 9 of `9·0`.

That such a line has the right value says nothing about them: `|v| = √(1³ + 2²)` is wrong.
"""

import re
from collections import Counter
from collections.abc import Container, Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.checking.sides import Side, SideKind
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Binary, Node
from tutor_tui.mathematics.trees import rational_value, walk

_EXPONENT: Final = late_regex(r"(?:\^|\*\*)\s*\{?\s*(\d{1,3})|([²³⁴⁵])")
_SQUARED: Final = late_regex(r"\b(?:squared?|variance|deviations?)\b", re.IGNORECASE)
_RAISED: Final = {"²": "2", "³": "3", "⁴": "4", "⁵": "5"}


def has_idle_part(side: Side, told: Container[Fraction], before: str) -> bool:
    """Whether a side has a factor beside nought that was not told, or such a power of 0 or 1.

    `before` is all that was said before it: other exponents than most have to be in that.
    """
    if side.kind is not SideKind.EXPRESSION:
        return False
    if any(value not in told for value in _beside_nought(side.node)):
        return True
    found = (written or _RAISED[raised] for written, raised in _EXPONENT.findall(before))
    exponents = {Fraction(number) for number in found}
    exponents |= {Fraction(2)} if _SQUARED.search(before) else set()
    return any(value not in exponents for value in _odd_exponents(side.node))


def _beside_nought(node: Node) -> Iterator[Fraction]:
    for part in walk(node):
        if isinstance(part, Binary) and part.sign == "*":
            values = rational_value(part.left), rational_value(part.right)
            if 0 in values:
                yield from (abs(value) for value in values if value)


def _odd_exponents(node: Node) -> Iterator[Fraction]:
    """The exponents of 0 and 1 that are others than most powers have."""
    powers = [part for part in walk(node) if isinstance(part, Binary) and part.sign == "^"]
    usual = Counter(rational_value(power.right) for power in powers).most_common(1)
    is_usual = bool(usual) and usual[0][1] > 1
    for power in powers:
        base, exponent = rational_value(power.left), rational_value(power.right)
        if base in (0, 1) and exponent is not None and not (is_usual and exponent == usual[0][0]):
            yield exponent
