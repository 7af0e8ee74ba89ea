"""Units of measurement in formulas, as products of basic units.

"72 km/h" becomes 72·1000 metres by 3600 seconds, with names for the metre and the second, so
that a conversion is an identity like any other.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.checking.scope import UNIT
from tutor_tui.mathematics.late_patterns import late_regex

_TABLE: Final = {
    "metre": {"mm": "1/1000", "cm": "1/100", "dm": "1/10", "m": "1", "km": "1000"},
    "second": {"ms": "1/1000", "s": "1", "sec": "1", "min": "60", "h": "3600", "hr": "3600"},
    "gram": {"mg": "1/1000", "g": "1", "kg": "1000", "t": "1000000"},
    "inch": {"in": "1", "ft": "12", "yd": "36"},  # its own: in metres it is nearly always rounded
    "metre}^{3": {
        "ml": "1/1000000",
        "mL": "1/1000000",
        "cl": "1/100000",
        "l": "1/1000",
        "L": "1/1000",
    },  # litres, in cubic metres
}
_LONG: Final = {
    "millimeter": "mm", "centimeter": "cm", "meter": "m", "kilometer": "km",
    "millimetre": "mm", "centimetre": "cm", "metre": "m", "kilometre": "km",
    "second": "s", "minute": "min", "hour": "h", "hr": "h",
    "gram": "g", "kilogram": "kg", "litre": "l", "liter": "l", "milliliter": "ml",
    "millilitre": "ml", "inche": "in", "inch": "in", "foot": "ft", "feet": "ft", "yard": "yd",
}  # fmt: skip
_FACTORS: Final = {
    unit: (name, Fraction(factor))
    for name, units in _TABLE.items()
    for unit, factor in units.items()
}
_SHORT: Final = "|".join(sorted(map(re.escape, _FACTORS), key=len, reverse=True))
_NAMES: Final = "|".join(sorted(_LONG, key=len, reverse=True))
_ONE: Final = rf"(?:(?:{_NAMES})s?|{_SHORT})"
_POWER: Final = r"(?:\^\{?[23]\}?|[²³])?"
_COMPOUND: Final = rf"{_ONE}{_POWER}(?:\s*(?:/|\s+per\s+)\s*{_ONE}{_POWER})?"
_PI: Final = r"(?:\s*(?:π|\\pi(?![A-Za-z])))?"
_AFTER_NUMBER: Final = late_regex(
    rf"(?P<n>\d(?:[\d.,]|\{{,\}})*(?:\^(?:-?\d+|\{{-?\d+\}}))?{_PI}|\d*\\frac\{{\d+\}}\{{\d+\}}|\))\s*(?:⟨\s*(?P<marked>{_COMPOUND})\s*⟩"
    rf"(?P<power>\s*{_POWER})|(?P<bare>{_COMPOUND})(?![A-Za-z(\d]))"
)
_CERTAIN: Final = late_regex(
    rf"(?:{_NAMES})|(?<![A-Za-z])(?:mm|cm|dm|km|ms|min|mg|kg|ml|mL|cl|sec|hr|in|ft|yd)(?![A-Za-z])|[a-z]/[a-z]"
)


_UNIT_FRACTION: Final = late_regex(
    rf"\\frac\s*\{{\s*⟨\s*({_ONE})\s*⟩\s*\}}\s*\{{\s*⟨\s*({_ONE})\s*⟩\s*\}}"
)
_LONE_UNIT: Final = late_regex(rf"\d[\d.,]*\s*{_PI}\s*{_COMPOUND}")
_LETTER_UNIT: Final = late_regex(r"\s*(\d{1,9}(?:\.\d{1,9})?)\s+([mshgt])\s*")
_QUANTITY: Final = rf"\(?\d(?:[\d.,]|\{{,\}})*\s*{_PI}\s*(?:{_COMPOUND}(?![A-Za-z(\d]))?\)?"
_QUANTITIES: Final = late_regex(rf"{_QUANTITY}(?:\s*(?:[-+−*/×·÷]|\\times|\\cdot)\s*{_QUANTITY})*")
_QUOTIENT_WITH_UNIT: Final = late_regex(
    rf"(?<![\w.)}}/⟩])(?P<quotient>\d[\d.,]*\s*/\s*\d[\d.,]*)(?=\s*(?:⟨\s*)?{_ONE}(?![A-Za-z(\d]))"
)
_SPACED_UNIT: Final = late_regex(rf"\d[\d.,]*\s*{_PI}\s+{_COMPOUND}")


_IN_TWO_UNITS: Final = late_regex(
    rf"(?P<n>\d[\d.]*)\s*(?:⟨\s*)?(?P<unit>{_ONE})(?:\s*⟩)?(?:\s*,)?\s+(?:and\s+|∧\s*)?"
    rf"(?P<m>\d[\d.]*)\s*(?:⟨\s*)?(?P<other>{_ONE})(?:\s*⟩)?(?![A-Za-z(\d/^²³])"
)


def _summed(found: "re.Match[str]") -> str:
    """`3 h 30 min` as the sum that it is; anything else as it stands."""
    first, second = (_FACTORS[_short(found[name])] for name in ("unit", "other"))
    if first[0] != second[0] or first[1] <= second[1]:
        return found[0]
    return f"({found['n']}⟨{found['unit']}⟩ + {found['m']}⟨{found['other']}⟩)"


def ends_with_unit(text: str) -> bool:
    """Whether a side is a number, a space, and what may be a unit: `5 m`, `25π m²`."""
    return bool(_SPACED_UNIT.fullmatch(text.strip()))


def has_only_units(names: Sequence[str]) -> bool:
    """Whether all of some names are those of units, and there is one."""
    return bool(names) and all(name.startswith(UNIT) for name in names)


def has_certain_unit(text: str) -> bool:
    """Whether a number with a unit such as `40 cm` stands in a formula."""
    return any(
        found["marked"] or _CERTAIN.search(found["bare"]) for found in _AFTER_NUMBER.finditer(text)
    )


def with_units(text: str, *, is_among_units: bool = False) -> tuple[str, bool]:
    """The formula with its units as products of basic ones, and whether it had any.

    A single letter such as `m` is a unit only where it is marked as text or is in company that
    leaves no doubt (`is_among_units`); otherwise it is a variable. The unit of `90/60 km/h` is
    that of the quotient.
    """
    text = _IN_TWO_UNITS.sub(_summed, text)
    has_units = False
    is_among_units = is_among_units and bool(_QUANTITIES.fullmatch(text.strip()))
    text = _QUOTIENT_WITH_UNIT.sub(r"(\g<quotient>)", text)

    def replaced(found: "re.Match[str]") -> str:
        nonlocal has_units
        unit = (found["marked"] or found["bare"]) + (found["power"] or "").strip()
        is_certain = found["marked"] or is_among_units or _CERTAIN.search(unit)
        if not is_certain:
            return found[0]
        has_units = True
        if found["n"] == ")":
            return f")*({_in_basic_units(unit)})"
        return f"({found['n']}*{_in_basic_units(unit)})"

    return _AFTER_NUMBER.sub(replaced, _UNIT_FRACTION.sub(r"⟨\1/\2⟩", text)), has_units


def _in_basic_units(unit: str) -> str:
    parts = re.split(r"/|\s+per\s+", unit)
    return "/".join(f"({_basic(part.strip())})" for part in parts)


def _basic(part: str) -> str:
    found = re.fullmatch(rf"({_ONE})\s*({_POWER})", part)
    if found is None:
        return part
    name, factor = _FACTORS[_short(found[1])]
    power = re.sub(r"\D", "", found[2].replace("²", "2").replace("³", "3")) or "1"
    return f"(({factor})*\\{UNIT.removesuffix('_')}_{{{name}}})^{{{power}}}"


def _short(unit: str) -> str:
    if unit in _FACTORS:
        return unit
    return _LONG[unit if unit in _LONG else unit.removesuffix("s")]


def are_incomparable(first: str, second: str) -> bool:
    """Whether one side is in inches or feet, the other in metres."""
    texts = [with_units(side, is_among_units=True)[0] for side in (first, second)]
    kinds = [{name for name in ("inch", "metre") if f"{{{name}}}" in text} for text in texts]
    return all(kinds) and kinds[0] != kinds[1]


def are_equal_quantities(texts: Sequence[str]) -> bool:
    """Whether two amounts with a single letter each are the same as units: `1 h = 3600 s`."""
    found = [_LETTER_UNIT.fullmatch(text) for text in texts]
    known = [(Fraction(one[1]), *_FACTORS[one[2]]) for one in found if one]
    if len(known) != len(texts) or len(known) != 2:
        return False
    (first, name, factor), (second, other, scale) = known
    return (name, first * factor) == (other, second * scale) and factor != scale


def without_units(text: str) -> str:
    """The formula, of which it is known that it has units, with these left out."""

    def replaced(found: "re.Match[str]") -> str:
        unit = found["marked"] or found["bare"]
        is_unit = found["marked"] or is_lone or _CERTAIN.search(unit)
        return found["n"] if is_unit else found[0]

    is_lone = bool(_LONE_UNIT.fullmatch(text.strip()))
    return _AFTER_NUMBER.sub(replaced, _UNIT_FRACTION.sub(r"⟨\1/\2⟩", text))


def units_in(text: str) -> tuple[str, ...]:
    """The units in a formula as they are written, "cm²" as "cm^2"."""
    return tuple(
        re.sub(r"[{}\s]", "", (found["marked"] or found["bare"]) + (found["power"] or ""))
        .replace("²", "^2")
        .replace("³", "^3")
        for found in _AFTER_NUMBER.finditer(_UNIT_FRACTION.sub(r"⟨\1/\2⟩", text))
    )
