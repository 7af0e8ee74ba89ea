"""Lengths, areas and angles in a text: each becomes one sign of its own.

The signs are characters of the private use area, which nobody types.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.measures.units import ANGLE, LENGTH, Unit, unit_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Binary, Name, Node, Number

_FIRST: Final = 0xE100
SIGN: Final = "[\ue100-\ue1ff]"
_MOST: Final = 20
_PRIVATE: Final = late_regex("[\ue000-\uf8ff]")
_ROOT: Final = r"(?:√\s*\d+(?:\.\d+)?|√\(\d+\)|sqrt\s*\(?\d+\)?)"
_NUMBER: Final = r"(?:\d+\s+\d+/\d+|(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s*/\s*\d+)?|\.\d+)"
_VALUE: Final = (
    rf"(?:{_NUMBER}?\s*\*?\s*{_ROOT}(?:\s*/\s*\d+)?|(?:{_NUMBER}\s*\*?\s*)?(?:π|(?<![A-Za-z])pi\b)"
    rf"(?:\s*/\s*\d+)?|{_NUMBER})"
)
_UNIT: Final = (
    r"(?:(?:square|sq\.?|cubic|cu\.?)\s+[A-Za-z]+|[A-Za-zµ]+(?:\s*\^\s*\{?[23]\}?|[²³23](?!\d)"
    r"|\s+(?:squared|cubed))?|°)"
)
_QUANTITY: Final = late_regex(rf"(?<![\w.])(?P<value>{_VALUE})(?:[\s-]*(?P<unit>{_UNIT}))?(?!\w)")
_PLAIN_UNITS: Final = late_regex(r"(?:(?:square|sq\.?|cubic|cu\.?)\s+)?units?(?:\^?[23²³])?", re.I)
_LETTER: Final = re.compile(r"[A-Za-z](?![A-Za-z])")
_RADIANS: Final = late_regex(r"rad(?:ian)?s?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """A value with its unit, if it has one."""

    value: Node
    unit: Unit | None


class Amounts:
    """A text in which every number with its unit is one sign, and what each sign means."""

    def __init__(self, text: str) -> None:
        self._amounts: list[Amount] = []
        self.text = _QUANTITY.sub(self._sign, _PRIVATE.sub(" ", text))

    def meaning(self, sign: str) -> Amount:
        """The amount that a sign stands for."""
        return self._amounts[ord(sign) - _FIRST]

    def __len__(self) -> int:
        return len(self._amounts)

    def _sign(self, found: re.Match[str]) -> str:
        value = expression_or_none(found["value"].replace(",", ""))
        if value is None or len(self._amounts) >= _MOST:
            return found[0]
        rest = ""
        unit_text = (found["unit"] or "").replace("{", "").replace("}", "")
        unit = unit_of(unit_text) if unit_text else None
        if unit is not None and unit.dimension not in (ANGLE, *_SIZES):
            unit = None
        if unit is None and _RADIANS.fullmatch(unit_text):
            value, unit = in_degrees(value), unit_of("degree")
        elif unit is None and unit_text and not _PLAIN_UNITS.fullmatch(unit_text):
            rest = found[0][len(found["value"]) :]
            if _LETTER.match(rest):
                return found[0]  # `3a` is a product, and no number with an article behind it
        self._amounts.append(Amount(value, unit))
        return f" {chr(_FIRST + len(self._amounts) - 1)} {rest}"


_SIZES: Final = tuple(tuple(power * part for part in LENGTH) for power in (1, 2, 3))


def size_of(unit: Unit) -> int:
    """1 for a length, 2 for an area, 3 for a volume, 0 for an angle."""
    return 0 if unit.dimension == ANGLE else unit.dimension[0]


def in_degrees(value: Node) -> Node:
    """An angle that was given in radians."""
    return Binary("/", Binary("*", value, Number(Fraction(180))), Name("pi"))


def scaled(value: Node, factor: Fraction) -> Node:
    """The value in another unit."""
    return value if factor == 1 else Binary("*", value, Number(factor))
