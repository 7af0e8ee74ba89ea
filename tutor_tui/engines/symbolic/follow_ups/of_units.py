"""The last result in another unit: "in m/s", "how many grams is that", "in hours and minutes"."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import QUANTITY
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.late_patterns import late_regex

_SPLIT_UNITS: Final = late_regex(
    r"(?:(?:what(?:'s| is) )?(?:it|that) )?(?:in|to|into|as) (?P<units>hours and min(?:ute)?s"
    r"|min(?:ute)?s and seconds|feet and inches)",
    re.IGNORECASE,
)
_HOW_MANY: Final = late_regex(
    r"(?:(?:what|about) )?how many (?P<unit>m|[a-z]{2,15}(?: per [a-z]{2,9})?)"
    r"(?: (?:is|are|would|was) (?:that|it|this)(?: be)?| does (?:it|that) hold)?",
    re.IGNORECASE,
)
_CONVERT: Final = r"(?:(?:what(?:'s| is)|convert|change|turn|give|put|write) )?"
_IN_UNIT: Final = late_regex(
    rf"(?:{_CONVERT}(?:it|that) )?(?:in|to|into) (?P<unit>[a-z]{{1,12}})"
    rf"|{_CONVERT}(?:it|that) (?:in|to|into) (?P<speed>[a-z/²³]{{1,12}})",
    re.IGNORECASE,
)
_OF_ANGLES: Final = late_regex(r"sin|cos|tan", re.IGNORECASE)
"""What is solved in degrees, not turned into them."""


_MEASURED_IN: Final = late_regex(
    r"[\s,]*\b(?:if|when|assuming|given|since) (?:its?|they|that|these|those|this|everything"
    r"|all(?: of them)?|the (?:units|lengths|sides|measurements|numbers))(?:'s|'re| is| are| was"
    r"| were)?"
    r"(?: all| both| measured)* (?:in )?(?P<unit>cm|mm|m|dm|km|centimet(?:re|er)s|met(?:re|er)s)\b"
    r"[\s,]*",
    re.IGNORECASE,
)
_BARE: Final = late_regex(r"(?<![\w.^])\d+(?:\.\d+)?(?![\w.%^])(?! ?(?:cm|mm|m|dm|km)\b)")
_WHOLE: Final = late_regex(
    r"[\d.]+ ?[a-zµ/²³]{1,12} (?:in|to|into|as) [a-zµ/²³]{1,12}", re.IGNORECASE
)


def in_units(request: str, question: str, context: Context) -> Iterator[str | Written]:
    """The question with a mark for the result and its unit."""
    if _WHOLE.fullmatch(request):
        yield request
    if (told := _MEASURED_IN.search(request)) and _VOLUME.search(question):
        request = _MEASURED_IN.sub("", request).strip(" ,")
        measured = _BARE.sub(rf"\g<0> {told['unit']}", question)
        if found := _HOW_MANY.fullmatch(request):
            yield Written(f"how many {found['unit']} are there in {QUANTITY}", measured)
        elif (found := _IN_UNIT.fullmatch(request)) and unit_of(found["unit"] or "") is not None:
            yield Written(f"{QUANTITY} in {found['unit']}", measured)
        return
    if found := _SPLIT_UNITS.fullmatch(request):
        yield f"{QUANTITY} in {found['units']}"
    elif found := _IN_UNIT.fullmatch(request):
        unit = found["unit"] or found["speed"]
        if unit_of(unit) is not None and not _OF_ANGLES.search(question):
            yield f"{QUANTITY} in {unit}"
    elif found := _HOW_MANY.fullmatch(request):
        example = problem_of(f"how many {found['unit']} is 5 km")
        for measured in ("5 km", "5 kg", "5 hours", "5 litres"):
            example = example or problem_of(f"how many {found['unit']} is {measured}")
        older = _of_a_volume(found["unit"], question, context)
        if older is not None:
            yield Written(f"how many {found['unit']} are there in {QUANTITY}", older)
        elif example is not None:
            yield f"how many {found['unit']} are there in {QUANTITY}"


_VOLUME: Final = late_regex(r"\b(?:volume|capacity|hold)\b", re.IGNORECASE)
_LIQUID: Final = late_regex(r"(?:milli|centi)?lit(?:re|er)s?|ml|gallons?|pints?", re.IGNORECASE)


def _of_a_volume(unit: str, question: str, context: Context) -> str | None:
    """The question for a volume before that for an area, where litres are asked for."""
    if not _LIQUID.fullmatch(unit) or not re.search(r"\b(?:area|perimeter|length)\b", question):
        return None
    return next((one for one in context.older_questions() if _VOLUME.search(one)), None)


_IN_RADIANS: Final = late_regex(
    r"(?:(?:what about|and|now|can i have (?:it|them|that)|give (?:it|them))\s+)*in radians", re.I
)
_ANGLE: Final = late_regex(r"(?<![\w.])(-?\d+(?:\.\d+)?) ?(?:°|degrees\b)", re.IGNORECASE)
_BETWEEN_DEGREES: Final = late_regex(
    r"\b(?:between|from) (?P<a>-?\d+) ?(?:°|degrees)? (?P<link>and|to) (?P<b>-?\d+) ?(?:°"
    r"|degrees)\W*$",
    re.IGNORECASE,
)


def in_radians(request: str, question: str, _context: Context) -> Iterator[str]:
    """ "in radians" of the solutions between 0 and 360 degrees."""
    angles = _ANGLE.findall(question) if _IN_RADIANS.fullmatch(request) else []
    if len(angles) == 1 and _OF_ANGLES.search(question) and "=" not in question:
        yield f"convert {angles[0]} degrees to radians"
    place = _BETWEEN_DEGREES.search(question) if _IN_RADIANS.fullmatch(request) else None
    if place is None:
        return
    a, b = (Fraction(int(place[name]), 180) for name in "ab")
    yield f"{question[: place.start()]}between {_turned(a)} and {_turned(b)}"


def _turned(part: Fraction) -> str:
    return f"{part.numerator}*pi/{part.denominator}" if part.denominator > 1 else f"{part}*pi"
