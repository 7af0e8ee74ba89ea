"""Units of measure, exactly: the values of NIST Special Publication 811, appendix B.

A unit is a factor to the base units and the powers of these. Where a name has several meanings,
the US one is taken and said (`note`), as with gallons; "ton" alone has no meaning here.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from types import MappingProxyType
from typing import Final, TypeAlias

from tutor_tui.mathematics.late_patterns import kept_regex

Dimension: TypeAlias = tuple[int, ...]
"""Powers of metre, kilogram, second, year, bit, degree."""

NONE: Final[Dimension] = (0, 0, 0, 0, 0, 0)
LENGTH: Final[Dimension] = (1, 0, 0, 0, 0, 0)
MASS: Final[Dimension] = (0, 1, 0, 0, 0, 0)
TIME: Final[Dimension] = (0, 0, 1, 0, 0, 0)
CALENDAR: Final[Dimension] = (0, 0, 0, 1, 0, 0)
DATA: Final[Dimension] = (0, 0, 0, 0, 1, 0)
ANGLE: Final[Dimension] = (0, 0, 0, 0, 0, 1)
_AREA: Final[Dimension] = (2, 0, 0, 0, 0, 0)
_VOLUME: Final[Dimension] = (3, 0, 0, 0, 0, 0)
_FORCE: Final[Dimension] = (1, 1, -2, 0, 0, 0)
_ENERGY: Final[Dimension] = (2, 1, -2, 0, 0, 0)
_POWER: Final[Dimension] = (2, 1, -3, 0, 0, 0)
_PRESSURE: Final[Dimension] = (-1, 1, -2, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Unit:
    """`symbol` is its short form, `factor` its size in base units."""

    symbol: str
    factor: Fraction
    dimension: Dimension
    note: str = ""


_US: Final = "US measure"
_PREFIXES: Final[Mapping[str, tuple[str, int]]] = MappingProxyType(
    {
        "nano": ("n", -9), "micro": ("µ", -6), "milli": ("m", -3), "centi": ("c", -2),
        "deci": ("d", -1), "": ("", 0), "deca": ("da", 1), "hecto": ("h", 2), "kilo": ("k", 3),
        "mega": ("M", 6), "giga": ("G", 9), "tera": ("T", 12),
    }
)  # fmt: skip
_PREFIXED: Final[tuple[tuple[tuple[str, ...], str, str, Dimension], ...]] = (
    (("meter", "metre"), "m", "1", LENGTH),
    (("gram", "gramme"), "g", "1/1000", MASS),
    (("liter", "litre"), "L", "1/1000", _VOLUME),
    (("second",), "s", "1", TIME),
    (("newton",), "N", "1", _FORCE),
    (("joule",), "J", "1", _ENERGY),
    (("watt",), "W", "1", _POWER),
    (("pascal",), "Pa", "1", _PRESSURE),
    (("calorie",), "cal", "4.184", _ENERGY),
    (("byte",), "B", "8", DATA),
    (("bit",), "bit", "1", DATA),
)
_POUND: Final = "0.45359237"
_OTHERS: Final[tuple[tuple[str, str, str, Dimension, str], ...]] = (
    # names (the first is singular, plurals are made), symbol, factor, dimension, note
    ("inch inches", "in", "0.0254", LENGTH, ""),
    ("foot feet", "ft", "0.3048", LENGTH, ""),
    ("yard", "yd", "0.9144", LENGTH, ""),
    ("mile", "mi", "1609.344", LENGTH, ""),
    ("nautical_mile", "nmi", "1852", LENGTH, ""),
    ("furlong", "furlong", "201.168", LENGTH, ""),
    ("micron", "µm", "1/1000000", LENGTH, ""),
    ("angstrom", "Å", "1/10000000000", LENGTH, ""),
    ("tonne metric_ton", "t", "1000", MASS, ""),
    ("pound lbs", "lb", _POUND, MASS, ""),
    ("ounce", "oz", "0.028349523125", MASS, ""),
    ("stone", "st", "6.35029318", MASS, ""),
    ("short_ton", "short ton", "907.18474", MASS, ""),
    ("long_ton", "long ton", "1016.0469088", MASS, ""),
    ("gallon US_gallon", "gal", "0.003785411784", _VOLUME, _US),
    ("quart", "qt", "0.000946352946", _VOLUME, _US),
    ("pint", "pt", "0.000473176473", _VOLUME, _US),
    ("cup", "cup", "0.0002365882365", _VOLUME, _US),
    ("fluid_ounce", "fl oz", "0.0000295735295625", _VOLUME, _US),
    ("tablespoon", "tbsp", "0.00001478676478125", _VOLUME, _US),
    ("teaspoon", "tsp", "0.00000492892159375", _VOLUME, _US),
    ("imperial_gallon UK_gallon", "imp gal", "0.00454609", _VOLUME, ""),
    ("imperial_pint UK_pint", "imp pt", "0.00056826125", _VOLUME, ""),
    ("cc", "cc", "1/1000000", _VOLUME, ""),
    ("hectare", "ha", "10000", _AREA, ""),
    ("acre", "acre", "4046.8564224", _AREA, ""),
    ("minute mins", "min", "60", TIME, ""),
    ("hour hr hrs", "h", "3600", TIME, ""),
    ("day", "d", "86400", TIME, ""),
    ("week wk", "week", "604800", TIME, ""),
    ("fortnight", "fortnight", "1209600", TIME, ""),
    ("sec secs", "s", "1", TIME, ""),
    ("month", "month", "1/12", CALENDAR, ""),
    ("year yr yrs annum", "year", "1", CALENDAR, ""),
    ("decade", "decade", "10", CALENDAR, ""),
    ("century centuries", "century", "100", CALENDAR, ""),
    ("millennium millennia millenium millenia", "millennium", "1000", CALENDAR, ""),
    ("degree deg", "°", "1", ANGLE, ""),
    ("arcminute minute_of_arc", "arcminute", "1/60", ANGLE, ""),
    ("arcsecond second_of_arc", "arcsecond", "1/3600", ANGLE, ""),
    ("turn revolution full_turn", "turn", "360", ANGLE, ""),
    ("right_angle", "right angle", "90", ANGLE, ""),
    ("kibibyte", "KiB", "8192", DATA, ""),
    ("mebibyte", "MiB", "8388608", DATA, ""),
    ("gibibyte", "GiB", "8589934592", DATA, ""),
    ("kilowatt_hour", "kWh", "3600000", _ENERGY, ""),
    ("bar", "bar", "100000", _PRESSURE, ""),
    ("atmosphere", "atm", "101325", _PRESSURE, ""),
)
_COMPOUND_SYMBOLS: Final[Mapping[str, str]] = MappingProxyType(
    {"mph": "mi/h", "kph": "km/h", "kmh": "km/h", "fps": "ft/s", "mps": "m/s", "kmph": "km/h"}
)
_POWERS: Final[Mapping[str, int]] = MappingProxyType({"²": 2, "³": 3, "2": 2, "3": 3})
_ONE_NAME: Final = re.compile(
    r"(?:(?P<shape>square|sq\.?|cubic|cu\.?)\s+)?(?P<name>[A-Za-zµμ°Å][A-Za-zµμ _]*?)\.?"
    r"(?:\s*\^?\s*\(?(?P<power>[23²³])\)?|\s+(?P<word>squared|cubed))?"
)


def _plurals(name: str) -> Iterator[str]:
    yield name
    if not name.endswith(("s", "feet", "centuries", "ennia", "enia")):
        yield f"{name}s"


def _named_units() -> Iterator[tuple[str, Unit]]:
    for names, symbol, size, dimension in _PREFIXED:
        for prefix, (letter, power) in _PREFIXES.items():
            unit = Unit(f"{letter}{symbol}", Fraction(size) * Fraction(10) ** power, dimension)
            for name in names:
                yield from ((text, unit) for text in _plurals(prefix + name))
    for listed, symbol, size, dimension, note in _OTHERS:
        unit = Unit(symbol, Fraction(size), dimension, note)
        for name in listed.split():
            yield from ((text, unit) for text in _plurals(name.replace("_", " ").lower()))


def _symbols() -> Iterator[tuple[str, Unit]]:
    for _, unit in _named_units():
        yield unit.symbol, unit
        if "µ" in unit.symbol:
            yield unit.symbol.replace("µ", "u"), unit
            yield unit.symbol.replace("µ", "μ"), unit
        if unit.symbol.endswith("L"):
            yield f"{unit.symbol[:-1]}l", unit


UNITS: Final[Mapping[str, Unit]] = MappingProxyType(dict(_named_units()))
SYMBOLS: Final[Mapping[str, Unit]] = MappingProxyType(dict(_symbols()) | {"KB": UNITS["kilobyte"]})


def unit_of(text: str) -> Unit | None:
    """The unit of "km/h", "square metres", "kilograms per cubic metre"; `None` for other words."""
    plain = text.strip().strip(".")
    if not plain or len(plain) > 60:
        return None
    plain = _COMPOUND_SYMBOLS.get(plain.lower(), plain)
    parts = [
        _single(part) for part in kept_regex(r"\s*/\s*|\s+per\s+|\s+an?\s+(?=hour)").split(plain)
    ]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    return reduce(_divided, known)


def _single(text: str) -> Unit | None:
    found = _ONE_NAME.fullmatch(text.strip())
    if found is None:
        return None
    name = found["name"]
    unit = (
        SYMBOLS.get(name) or UNITS.get(" ".join(name.lower().split())) or SYMBOLS.get(name.lower())
    )
    power = _power(found)
    if unit is None or (power > 1 and unit.dimension not in (LENGTH, TIME)):
        return None
    return _raised(unit, power) if power > 1 else unit


def _power(found: re.Match[str]) -> int:
    shape = (found["shape"] or found["word"] or "")[:2]
    return {"sq": 2, "cu": 3}.get(shape.lower()) or _POWERS.get(found["power"] or "", 1)


def _raised(unit: Unit, power: int) -> Unit:
    dimension = tuple(power * part for part in unit.dimension)
    return Unit(f"{unit.symbol}{'²³'[power - 2]}", unit.factor**power, dimension, unit.note)


def _divided(top: Unit, bottom: Unit) -> Unit:
    dimension = tuple(a - b for a, b in zip(top.dimension, bottom.dimension, strict=True))
    note = top.note or bottom.note
    return Unit(f"{top.symbol}/{bottom.symbol}", top.factor / bottom.factor, dimension, note)
