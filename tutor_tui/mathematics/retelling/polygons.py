"""Angles, sides and diagonals of polygons, in whatever words a message asks for them.

"how many degrees does a hexagon add up to", "one angle of a 12 sided shape": a polygon, a measure,
and nothing else that matters.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals

_NAMES: Final = "triangle|quadrilateral|pentagon|hexagon|heptagon|octagon|nonagon|decagon|dodecagon"
_POLYGON: Final = late_regex(
    rf"\b(?:an? )?(?:(?P<tri>equilateral triangle)|(?P<sq>square))s?\b(?! (?:it|that|this)\b)"
    rf"|\b(?P<name>{_NAMES})s?\b"
    rf"|\b(?P<n>\d{{1,3}})[- ]?(?:sided(?: (?:regular )?(?:polygon|shape"
    r"|figure))?|-?gons?)\b|\b(?:polygon|shape|figure) (?:with|that has|has|of) (?P<m>\d{1,3})"
    r" sides\b",
    re.IGNORECASE,
)
_COUNTED: Final = late_regex(r"\b(?P<n>[a-z]+|\d+)[- ](?=sided|gon\b|sides\b)")
_WORDS: Final = frozenset(
    """
    a about add adds adding all altogether an and angle angles are at be big calculate can degree
    degrees do does each every exterior find for get give has have having how i if in inner inside
    interior internal is it it's its just large made make many me measure measures much now of ok
    one ones outer outside please regular shape show single size so sum sums tell the their them
    then there these they they're this to total up use was we what what's whats when which will
    with work out would you external diagonals diagonal sides side number only equal same
    """.split()  # noqa: SIM905 - a hundred quoted words are hard to read
)
_EXTERIOR: Final = late_regex(r"\b(?:exterior|outside|external|outer)\b", re.IGNORECASE)
_SUM: Final = late_regex(
    r"\b(?:sums?|add(?:s|ing)?|total|altogether|how many degrees|degrees|all)\b", re.IGNORECASE
)
_ONE: Final = late_regex(r"\b(?:each|every|one|single|size|regular)\b|\bangle\b(?! sum)", re.I)
_SUM_INSIDE: Final = "sum of the interior angles"
_INSIDE: Final = "interior"
"""A measure that leaves open whether one angle is meant or the sum of all."""
_ANGLE: Final = late_regex(r"\bangles?\b|\bdegrees?\b|\binterior\b|\binside\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PolygonRequest:
    """What a message asks of which polygon; empty where it does not say."""

    polygon: str = ""
    measure: str = ""

    def question(self) -> str | None:
        """The question as it is read; `None` where something is missing."""
        if not (self.polygon and self.measure):
            return None
        measure = _SUM_INSIDE if self.measure == _INSIDE else self.measure
        if self.polygon.endswith("equal sides") and measure == _SUM_INSIDE:
            return f"interior angle of a regular {self.polygon.replace('equal ', '')}"
        is_one = measure.endswith("angle") and self.polygon != "quadrilateral"
        polygon = self.polygon.replace("equal ", "")
        return f"{measure} of a {'regular ' if is_one else ''}{polygon}"


def polygon_request(text: str) -> PolygonRequest | None:
    """The polygon and the measure in a message of which every word is known."""
    plain = " ".join(text.lower().replace("’", "'").split())
    plain = _COUNTED.sub(lambda found: f"{with_numerals(found['n'])} ", plain)
    found = list(_POLYGON.finditer(plain))
    rest = _POLYGON.sub(" ", plain)
    words = re.findall(r"[^\s,.;:?!]+", rest)
    if len(found) > 1 or len(words) > 24 or not _WORDS.issuperset(words):
        return None
    asked = PolygonRequest(_named(found[0]) if found else "", _measure_in(rest))
    return asked if asked.polygon or asked.measure else None


def completed(asked: PolygonRequest, before: PolygonRequest) -> PolygonRequest:
    """The request with what it leaves out taken from the one before; of angles, whether one."""
    measure = asked.measure or before.measure
    if measure == _INSIDE and before.measure.endswith(" angle"):
        measure = "interior angle"
    return replace(asked, polygon=asked.polygon or before.polygon, measure=measure)


def of_a_polygon(text: str) -> str | None:
    """A message about a polygon in the words that are read."""
    asked = polygon_request(text) if _THING.search(text) else None
    if asked and asked.polygon.endswith("equal sides") and not _ANGLE.search(text):
        return None
    return asked.question() if asked else None


_THING: Final = late_regex(r"angle|degree|diagonal|\bsides\b|interior|exterior", re.IGNORECASE)


def _named(found: re.Match[str]) -> str:
    if found["tri"] or found["sq"]:
        return f"polygon with {3 if found['tri'] else 4} equal sides"
    count = "3" if found["name"] == "triangle" else found["n"] or found["m"]
    return f"polygon with {count} sides" if count else str(found["name"])


def _measure_in(rest: str) -> str:
    if "diagonal" in rest:
        return "number of diagonals"
    if re.search(r"\bsides\b", rest):
        return "number of sides"
    side = "exterior" if _EXTERIOR.search(rest) else "interior"
    if _SUM.search(rest) and not re.search(r"\b(?:each|one|single)\b", rest):
        is_of_angles = _ANGLE.search(rest) or side == "exterior" or re.search(r"\bsum\b", rest)
        return f"sum of the {side} angles" if is_of_angles else ""
    if _ONE.search(rest) or side == "exterior":
        return f"{side} angle"
    if re.search(r"\bangles\b", rest):
        return _SUM_INSIDE
    return _INSIDE if re.search(r"\b(?:interior|inside|inner)\b", rest) else ""
