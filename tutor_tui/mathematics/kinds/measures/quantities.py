"""Quantities as people write them: "2 h 30 min", "3/5 of a meter", "3 m + 45 cm", "72 km/h"."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.measures.units import NONE, Dimension, Unit, unit_of
from tutor_tui.mathematics.late_patterns import kept_regex
from tutor_tui.mathematics.small_digits import on_the_line
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.vocabulary import VULGAR_FRACTIONS

NUMBER: Final = (
    r"(?:\d+\s+\d+/\d+|\d+/\d+|(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+"
    rf"|\d*[{''.join(VULGAR_FRACTIONS)}])"
)
_POWER_OF_TEN: Final = (
    r"(?:\s*[x×*·]\s*10\s*\^?\s*\(?(?P<ten>[-−⁻]?[\d⁰¹²³⁴-⁹]+)\)?|e(?P<e>[-+]?\d+))?"
)
_UNIT: Final = r"(?:[A-Za-zµμ°Å][A-Za-zµμ°Å².³^_]*(?:[\^]?[23](?!\d))?)"
_UNIT_PHRASE: Final = (
    rf"{_UNIT}(?:\s+(?:of\s+arc|ton|miles?|ounces?|gallons?|pints?|oz|hours?|turns?|angles?"
    rf"|squared|cubed|{_UNIT}(?=\s*(?:/|per\b|$|[-+,]|and\b))))?"
    rf"(?:\s*(?:/|\bper\b|\ban?\b(?=\s+hour))\s*{_UNIT}(?:\s+{_UNIT})?)?"
)
_ONE: Final = re.compile(
    rf"\s*(?P<sign>[-+−]|\bplus\b|\bminus\b)?\s*(?P<number>{NUMBER}){_POWER_OF_TEN}\s*-?\s*"
    rf"(?:of\s+)?(?:an?\s+(?:whole\s+)?)?(?P<unit>{_UNIT_PHRASE})\s*(?:,|\band\b)?",
    re.IGNORECASE,
)
_LARGEST_POWER: Final = 60
_PLURALS: Final = {"century": "centuries", "millennium": "millennia"}


@dataclass(frozen=True, slots=True)
class Part:
    """One number with its unit, as in "2 h"; `is_decimal` where it was written with a point.

    `goes_on` says that it belongs to the part before, as the minutes of "1 h 45 min" do.
    """

    number: Fraction
    unit: Unit
    is_decimal: bool
    is_fraction: bool
    goes_on: bool = False

    @property
    def written(self) -> str:
        """`45 min`, without its sign where that of the part before counts."""
        number = abs(self.number) if self.goes_on else self.number
        return with_unit(shown_number(number, uses_decimals=self.is_decimal), self.unit)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A sum of parts of one dimension."""

    parts: tuple[Part, ...]
    has_signs: bool = False

    @property
    def size(self) -> Fraction:
        """In base units."""
        return sum((part.number * part.unit.factor for part in self.parts), Fraction(0))

    @property
    def dimension(self) -> Dimension:
        """That of all its parts."""
        return self.parts[0].unit.dimension if self.parts else NONE

    @property
    def written(self) -> str:
        """`2 h 30 min`, or `3 m + 45 cm` where it was written as a sum."""
        texts = [
            f"{' ' if part.goes_on or not self.has_signs else ' + '}{part.written}"
            for part in self.parts
        ]
        return "".join(texts).strip(" +").replace("+ -", "- ")


def with_unit(shown: str, unit: Unit) -> str:
    """`5 cm`, `30°`, `2 weeks`."""
    if unit.symbol == "°":
        return f"{shown}°"
    is_word = len(unit.symbol) > 3 and unit.symbol.isalpha()
    if not is_word or shown in ("1", "-1"):
        return f"{shown} {unit.symbol}"
    return f"{shown} {_PLURALS.get(unit.symbol, f'{unit.symbol}s')}"


def quantity_of(text: str) -> Quantity | None:
    """The quantity that a text is, from its first letter to its last."""
    plain = kept_regex(r"^(?:an?|one)\s+(?=[A-Za-z])", re.IGNORECASE).sub("1 ", text.strip())
    position, parts, has_signs = 0, list[Part](), False
    while position < len(plain):
        found = _ONE.match(plain, position)
        part = _part(found) if found is not None else None
        if found is None or part is None:
            return None
        parts.append(_going_on(part, parts) if not found["sign"] else part)
        has_signs |= bool(found["sign"]) and position > 0
        position = found.end()
    same = {part.unit.dimension for part in parts}
    is_sound = parts and len(same) == 1 and len(parts) <= 12
    return Quantity(tuple(parts), has_signs) if is_sound else None


def _going_on(part: Part, before: list[Part]) -> Part:
    """The part with the sign of the one before, where it is the rest of the same amount."""
    last = before[-1] if before else None
    if last is None or last.unit.dimension != part.unit.dimension:
        return part
    if part.unit.factor >= last.unit.factor:
        return part
    return replace(part, number=-part.number if last.number < 0 else part.number, goes_on=True)


def _part(found: re.Match[str]) -> Part | None:
    unit = unit_of(found["unit"])
    written = found["number"]
    if unit is None:
        return None
    power = int(on_the_line((found["ten"] or found["e"] or "0").replace("−", "-")))
    if abs(power) > _LARGEST_POWER or len(written) > 60:
        return None
    number = number_of(written)
    if number is None:
        return None
    sign = (found["sign"] or "").lower()
    if sign in ("-", "−", "minus"):
        number = -number
    is_decimal = "." in written or power != 0
    is_fraction = "/" in written or written[-1] in VULGAR_FRACTIONS
    return Part(number * Fraction(10) ** power, unit, is_decimal, is_fraction)


def number_of(written: str) -> Fraction | None:
    """The value of "2 1/2", "1,000.5", "½" or "3/4"."""
    plain = written.replace(",", "")
    if plain[-1] in VULGAR_FRACTIONS:
        return Fraction(plain[:-1] or 0) + VULGAR_FRACTIONS[plain[-1]]
    whole, _, rest = plain.partition(" ")
    if re.search(r"/0+$", plain):
        return None
    return Fraction(whole) + Fraction(rest.strip()) if rest else Fraction(plain)
