"""The units of a story: measures by one name each, and things by their own."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final, NamedTuple

from tutor_tui.mathematics.kinds.word_problems.wording import singular

Powers = Mapping[str, int]
"""Units with their exponents: dollars per hour as `{"dollar": 1, "hour": -1}`."""


class Measure(NamedTuple):
    """What a unit measures, and how many of the smallest unit it is."""

    dimension: str
    size: Fraction


_SIZES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "second": ("time", "1"),
        "minute": ("time", "60"),
        "hour": ("time", "3600"),
        "day": ("time", "86400"),
        "week": ("time", "604800"),
        "month": ("months", "1"),
        "year": ("months", "12"),
        "mm": ("length", "1"),
        "cm": ("length", "10"),
        "m": ("length", "1000"),
        "km": ("length", "1000000"),
        "mile": ("miles", "1"),
        "inch": ("feet", "1"),
        "foot": ("feet", "12"),
        "yard": ("feet", "36"),
        "mg": ("mass", "1"),
        "g": ("mass", "1000"),
        "kg": ("mass", "1000000"),
        "tonne": ("mass", "1000000000"),
        "ml": ("volume", "1"),
        "cl": ("volume", "10"),
        "l": ("volume", "1000"),
        "gallon": ("gallons", "1"),
    }
)
_OTHER_NAMES: Final = """
    s:second sec:second min:minute h:hour hr:hour metre:m meter:m kilometre:km kilometer:km
    centimetre:cm centimeter:cm millimetre:mm millimeter:mm feet:foot ft:foot gram:g kilo:kg
    kilogram:kg milligram:mg ton:tonne millilitre:ml milliliter:ml centilitre:cl litre:l liter:l
    $:dollar £:pound €:euro ¤:coin quid:pound pence:penny p:penny c:cent
"""
_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    dict(entry.split(":", 1) for entry in _OTHER_NAMES.split())
)
NO_COIN: Final = "coin"
"""Money of which no story says in which coin it is."""
_COINS: Final = frozenset({"dollar", "euro", "pound", "cent", "penny", "rupee", NO_COIN})
MONEY: Final = "money"


def unit_named(word: str) -> str:
    """The one name of a unit or a thing: "hrs" is `hour`, "pencils" is `pencil`."""
    plain = word if word in _NAMES else singular(word)
    return _NAMES.get(plain, plain)


def measure_of(unit: str) -> Measure | None:
    """What a unit measures; `None` for things that are counted."""
    if unit in _COINS:
        coins = Fraction(1) if unit in ("cent", "penny") else Fraction(100)
        return Measure(MONEY, coins)
    told = _SIZES.get(unit)
    return Measure(told[0], Fraction(told[1])) if told else None


def product(factors: Iterable[tuple[Powers, int]]) -> dict[str, int]:
    """The units of a product of powers, without those that cancel."""
    powers: dict[str, int] = {}
    for units, exponent in factors:
        for unit, power in units.items():
            powers[unit] = powers.get(unit, 0) + exponent * power
    return {unit: power for unit, power in powers.items() if power}


def in_smallest(powers: Powers) -> tuple[dict[str, int], Fraction]:
    """The dimensions of units, and how many of the smallest units they are."""
    dimensions: dict[str, int] = {}
    factor = Fraction(1)
    for unit, power in powers.items():
        measure = measure_of(unit)
        name = f"any {measure.dimension}" if measure else unit
        dimensions[name] = dimensions.get(name, 0) + power
        if measure:
            factor *= measure.size**power
    return {name: power for name, power in dimensions.items() if power}, factor
