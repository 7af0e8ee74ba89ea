"""Values with units: "50.3 cm^2" beside `16π cm²`, "27000 litres" beside `27 m³`."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.follow_ups.filling import quantity_in
from tutor_tui.mathematics.judging.compared import Likeness, likeness
from tutor_tui.mathematics.judging.judgement import UNDECIDED, Judgement, Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.judging.said import Value, values_in
from tutor_tui.mathematics.kinds.measures.units import Unit, unit_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Binary, Number
from tutor_tui.mathematics.vocabulary import KNOWN_FUNCTIONS

_MEASURED: Final = late_regex(
    r"(?P<number>.*?[\d)π²³!%])\s*(?P<unit>(?:° ?)?[A-Za-zµ][A-Za-zµ ./²³^\d]{0,40})"
)
_NAMED: Final = late_regex(r"^[A-Za-z]\s*=\s*")
_SHORT: Final = {"mph": "mi/h", "kph": "km/h", "kmh": "km/h", "kmph": "km/h"}
_NOT_UNITS: Final = frozenset(("x", "e", "i", "n", "sqrt", "root", "over", "times", "to", "C"))


@dataclass(frozen=True, slots=True)
class Measure:
    """A number as it was written and the word behind it, with its unit where it is one."""

    number: str
    word: str
    unit: Unit | None


def measure_in(text: str) -> Measure | None:
    """The number with a unit, or with any word, that a text is; `None` where it is none."""
    plain = re.sub(r"(?<=\d) ?pi\b", "π", text.strip())
    found = _MEASURED.fullmatch(plain)
    word = found["unit"].strip(" .") if found else ""
    first = re.split(r"[ .^/\d]", word)[0]
    unit = unit_of(_SHORT.get(word, word)) if word else None
    if found is None or first in _NOT_UNITS or (unit is None and first in KNOWN_FUNCTIONS):
        return None
    is_word = unit is not None or re.fullmatch(r"[A-Za-z]{3,}(?: [A-Za-z]+){0,2}|° ?[CF]", word)
    if not is_word or expression_or_none(found["number"]) is None:
        return None
    return Measure(found["number"], word, unit)


def in_one_unit(
    asked: Asked, ours: list[Value], said: str
) -> tuple[list[Value], list[Value]] | Judgement | None:
    """The values of "45 cm and 75 cm", and those of the result in that unit.

    A judgement where the unit is another; `None` where what is said are no measures.
    """
    parts = re.split(r"\s*(?:,|;|\band\b|\bor\b)\s*", _NAMED.sub("", said))
    measures = [measure_in(part) for part in parts]
    known = [measure for measure in measures if measure is not None]
    if len(known) < len(parts) or len({measure.word for measure in known}) > 1:
        return None
    theirs = values_in(", ".join(measure.number for measure in known))
    unit = known[0].unit
    if theirs is None or unit is None:
        return None if theirs is None else (ours, theirs)
    own = _unit_of_result(asked)
    if own is None:
        return (ours, theirs) if _speaks_of(asked.question, unit) else UNDECIDED
    factor = _ratio(own, unit)
    if factor is None or (factor != 1 and _are_like(ours, theirs)):
        why = ": the number is right, but the unit is another"
        return Judgement(Worth.WRONG, why if _are_like(ours, theirs) else "")
    if factor == 1:
        return ours, theirs
    return [replace(one, node=Binary("*", one.node, Number(factor))) for one in ours], theirs


def _are_like(ours: list[Value], theirs: list[Value]) -> bool:
    likenesses = [likeness(one.node, theirs[0].node, theirs[0].text) for one in ours]
    return Likeness.SAME in likenesses or Likeness.ROUNDED in likenesses


def _speaks_of(question: str, unit: Unit) -> bool:
    """Whether a question speaks of a unit."""
    words = re.findall(r"[A-Za-zµ]+(?:/[A-Za-z]+)?[²³]?", question)
    return any(
        known.factor == unit.factor and known.dimension == unit.dimension
        for word in dict.fromkeys(words)
        if (known := unit_of(word)) is not None
    )


def _unit_of_result(asked: Asked) -> Unit | None:
    if (own := measure_in(asked.result)) is not None:
        return own.unit
    if (found := quantity_in(asked.answer)) is not None:
        return unit_of(found[1])
    return unit_of("°") if "°" in asked.answer.text and "°" not in asked.result else None


def _ratio(first: Unit, second: Unit) -> Fraction | None:
    """How many of the second unit one of the first is; `None` where they measure other things."""
    is_same_kind = first.dimension == second.dimension
    return first.factor / second.factor if is_same_kind else None
