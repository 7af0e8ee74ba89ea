"""Conversions of units in chat words: "how many km is 26.2 miles", "how tall is 5 ft 8 in cm"."""

import re
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.kinds.jotted.jotting import read_again
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.problems import KindProblem

_UNIT: Final = r"[a-zµ°²³]{1,14}(?:/[a-z]{1,7}| per [a-z]{1,7})?"
_AMOUNT: Final = rf"(?P<n>\d+(?:\.\d+)?|\d+/\d+|an?|half an?) ?(?P<from>{_UNIT})"
_FORMS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"how (?:many|much) (?P<to>{_UNIT}) (?:is|are|=|equals?|does|do|make|makes|in|are in"
        rf"|are there in|is in|to|per|for) ?{_AMOUNT}(?: (?:make|have|equal|be))?",
        rf"(?:what(?:'s|s| is)|how (?:much|long|far|heavy|tall|big|old) is) {_AMOUNT} (?:in|into"
        rf"|to|as) (?P<to>{_UNIT})",
        rf"{_AMOUNT} (?:is|equals|makes?|=) (?:how (?:many|much)|what in) (?P<to>{_UNIT})",
        rf"{_AMOUNT} (?:in|into|to|as) (?P<to>{_UNIT})",
    )
)
_FEET: Final = re.compile(
    r"(?:(?:how (?:tall|long|high) is|what(?:'s|s| is)) )?(?P<ft>\d{1,2}) ?(?:foot|feet|ft|') "
    r"?(?P<in>\d{1,2}(?:\.\d+)?) ?(?:inch(?:es)?|in|\"|'')? (?:in|to|into) (?P<to>cm|m|mm|metres"
    r"|meters|centimetres|centimeters|inches)"
)


def read_conversion(story: str) -> KindProblem | None:
    """The quantity in the other unit, where both are units of the same sort."""
    if (feet := _FEET.fullmatch(story)) is not None:
        return read_again(f"convert {feet['ft']} ft {feet['in']} in to {feet['to']}")
    found = first_of(fitting(story, _FORMS))
    if found is None:
        return None
    one, other = unit_of(found["from"]), unit_of(found["to"])
    if one is None or other is None or one.dimension != other.dimension:
        return None
    number = {"a": "1", "an": "1", "half a": "0.5", "half an": "0.5"}.get(found["n"], found["n"])
    return read_again(f"convert {number} {found['from']} to {found['to']}")


OF_MEASURES: Final = (read_conversion,)
