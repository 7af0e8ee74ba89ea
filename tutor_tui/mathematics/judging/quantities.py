"""Values with units: "50.3 cm^2" beside `16π cm²`, "27000 litres" beside `27 m³`."""

import re
from dataclasses import replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.follow_ups.filling import quantity_in
from tutor_tui.mathematics.judging.compared import Likeness, likeness
from tutor_tui.mathematics.judging.judgement import Judgement, Worth
from tutor_tui.mathematics.judging.measures import measure_in
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.judging.said import Value, values_in
from tutor_tui.mathematics.kinds.measures.conversion_wording import Conversion
from tutor_tui.mathematics.kinds.measures.units import Unit, unit_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Binary, Number

_NAMED: Final = late_regex(r"^[A-Za-z]\s*=\s*")


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
        return (ours, theirs) if _speaks_of(asked.question, unit) else _of_some_unit(ours, theirs)
    factor = _ratio(own, unit)
    if factor is None or (factor != 1 and _are_like(ours, theirs)):
        why = ": the number is right, but the unit is another"
        return Judgement(Worth.WRONG, why if _are_like(ours, theirs) else "")
    if factor == 1:
        return ours, theirs
    if isinstance(asked.problem, Conversion) and asked.problem.targets:
        return Judgement(Worth.UNFINISHED, "is not in the unit that was asked for")
    return [replace(one, node=Binary("*", one.node, Number(factor))) for one in ours], theirs


def _of_some_unit(ours: list[Value], theirs: list[Value]) -> Judgement:
    sentence = "The number is right; the question names no unit." if _are_like(ours, theirs) else ""
    return Judgement(Worth.UNDECIDED, "", sentence)


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
