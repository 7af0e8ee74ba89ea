"""Bounds of rounded numbers, and of lengths, areas and quotients reckoned from them.

A number rounded to the nearest `u` lies from `u/2` below to `u/2` above.
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import Table
from tutor_tui.mathematics.terms import shown_number

_N: Final = r"-?\d{1,9}(?:\.\d{1,8})?"
_UNIT: Final = (
    r"(?: ?(?:mm|cm|m|km|metres?|centimetres?|kilometres?|meters?|miles?|g|kg|grams?|kilograms?|ml"
    r"|litres?|seconds?|s|minutes?|people|pounds?|inch(?:es)?|feet|ft|°|degrees?|n|j|w|v))?"
)
_PRECISION: Final = (
    r"(?:(?:rounded |correct(?:ed)? |measured |given |accurate |truncated )?to (?:the )?(?:nearest "
    rf"(?P<near>{_N}(?= ?(?:cm|mm|m|km|g|kg|ml))|{_N}|whole number|integer|unit|ten|hundred"
    rf"|thousand|tenth|hundredth|cm|mm|m|km|kg|g|gram|metre|meter|centimetre|millimetre|kilometre"
    rf"|kilogram|degree|second|minute|litre|ml|mile|pound|inch)(?: ?(?:cm|mm|m|km|g|kg|ml))?"
    rf"|(?P<places>\d)(?: ?dp| ?d\.p\.?| decimal places?)"
    rf"|(?P<figures>\d)(?: ?sf| ?s\.f\.?| significant figures?| sig figs?)))"
)
_NAMES: Final = {
    "ten": "10",
    "hundred": "100",
    "thousand": "1000",
    "tenth": "1/10",
    "hundredth": "1/100",
}
_WHICH: Final = (
    r"(?P<which>(?:upper|lower)(?: and (?:the )?(?:upper|lower))? bounds?|error interval|bounds"
    r"|limits of accuracy|greatest possible|least possible|smallest possible|largest possible)"
)
_THING: Final = r"(?:(?:the |a |an )?[a-z]+(?: of (?:a |the )?[a-z]+)?)"


def _unit(found: re.Match[str], number: str) -> Fraction | None:
    """What the number was rounded to."""
    if found["places"]:
        return Fraction(1, 10 ** int(found["places"]))
    if found["figures"]:
        value = abs(Fraction(number))
        if not value:
            return None
        exponent = 0
        while value >= 10:
            value, exponent = value / 10, exponent + 1
        while value < 1:
            value, exponent = value * 10, exponent - 1
        return Fraction(10) ** (exponent - int(found["figures"]) + 1)
    near = found["near"]
    if re.fullmatch(_N, near):
        return Fraction(near)
    return Fraction(_NAMES.get(near, "1"))


def _bounds(found: re.Match[str]) -> Formed | None:
    number = found["n"]
    unit = _unit(found, number)
    if unit is None or not unit or "truncated" in found[0]:
        return None
    if (Fraction(number) / unit).denominator != 1:
        return None
    half = shown_number(unit / 2, uses_decimals=True)
    low, high = f"{number} - {half}", f"{number} + {half}"
    law = "A rounded number lies within half of the unit that it is rounded to"
    which = found["which"]
    if "interval" in which or "limits" in which:
        return Formed(
            "the error interval", law, (low, high), "{0} ≤ x < {1}", plain_form="{0} <= x < {1}"
        )
    if "and" in which or which == "bounds":
        parts = (high, low) if which.startswith("upper") else (low, high)
        return Formed(f"the {which}", law, parts, "{0}, {1}", verb="are")
    is_upper = which.startswith(("upper", "gr", "la"))
    name = "the upper bound" if is_upper else "the lower bound"
    return Formed(name, law, (high if is_upper else low,), "{0}")


def _of_area(found: re.Match[str]) -> Formed | None:
    """The bounds of an area or perimeter of a rectangle."""
    sides = found["a"], found["b"]
    units = [_unit(found, side) for side in sides]
    if any(unit is None or not unit for unit in units):
        return None
    which = found["which"]
    if "and" in which or not which.startswith(("upper", "lower", "gr", "le", "la", "sm")):
        return None
    is_upper = which.startswith(("upper", "gr", "la"))
    sign = "+" if is_upper else "-"
    ends = [
        f"({side} {sign} {shown_number(unit / 2, uses_decimals=True)})"
        for side, unit in zip(sides, units, strict=True)
        if unit is not None
    ]
    part = " * ".join(ends) if found["what"] == "area" else f"2*({' + '.join(ends)})"
    bound = "upper" if is_upper else "lower"
    law = f"The {bound} bound of the {found['what']} comes from the {bound} bounds of both sides"
    return Formed(f"the {bound} bound of the {found['what']}", law, (part,), "{0}")


_FORMS: Final = (
    rf"(?:if )?(?:(?:{_THING}|[a-z]) ?(?:=|is|was|has (?:a )?(?:length|mass|weight|height) "
    rf"of|weighs|measures)(?: measured as| given as| recorded as)? ?)?(?P<n>{_N}){_UNIT},? "
    rf"{_PRECISION}<stop>(?:<find> )?(?:the )?{_WHICH}(?: (?:of|for)(?: the| its)? ?[a-z]+(?: of "
    rf"(?:the )?[a-z]+)?| (?:value|length|mass|weight|height))?(?: of (?:the )?[a-z]+)?",
    r"(?:a|the) (?:number|length|mass|weight|height|value|[a-z])(?:,? [a-z],?)? (?:is|was|has "
    r"been) "
    rf"rounded to (?P<n>{_N}){_UNIT},? ?{_PRECISION.replace('to (?:the', '(?:correct )?to (?:the')}"
    rf"<stop>(?:<find> )?(?:the )?{_WHICH}(?: (?:of|for)(?: the)? ?[a-z]+)?",
    rf"(?:<find> )?(?:the )?{_WHICH} (?:of|for) [a-z] (?:if|when|where|given(?: that)?) [a-z] ?= ?"
    rf"(?P<n>{_N}){_UNIT},? (?:is )?{_PRECISION}",
    rf"(?:<find> )?(?:the )?{_WHICH} (?:of|for) (?P<n>{_N}){_UNIT},? (?:when (?:it is )?|if (?:it "
    rf"is )?|which (?:is|was) )?{_PRECISION}",
)
_AREA: Final = (
    rf"(?:a|the) rectangle (?:is|measures|has sides(?: of)?) (?P<a>{_N}){_UNIT} (?:by|and|x|×) "
    rf"(?P<b>{_N}){_UNIT},? (?:each |both |where both are )?(?:side |length )?(?:is "
    rf")?{_PRECISION}<stop>(?:<find> )?(?:the )?{_WHICH} (?:of|for|value of)?(?: the"
    rf"| its)? ?(?P<what>area|perimeter)(?: of (?:the|this) rectangle)?",
)
BOUNDS: Final = (
    Table(r"bounds?\b|error interval|limits of acc|possible", _FORMS, _bounds),
    Table(r"rectangle", _AREA, _of_area),
)
