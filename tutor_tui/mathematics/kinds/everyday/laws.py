"""Schemes: which facts a kind of story tells, what it may ask, and the law that leads from one
to the other.

A story is read clause by clause; every clause must be one of the facts or the question, and the
law is chosen by exactly those quantities that were told. So a number too many, or one too few,
makes the story unknown instead of wrongly answered.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.everyday.lexicon import PARTY, Caught, Wording, party
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value, put_in
from tutor_tui.mathematics.kinds.measures.quantities import quantity_of
from tutor_tui.mathematics.kinds.measures.units import LENGTH, TIME, Dimension, Unit, unit_of
from tutor_tui.mathematics.kinds.word_problems.stories import Asked
from tutor_tui.mathematics.kinds.word_problems.tale import Reader, Tale, told
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.trees import rational_value

_SPEED: Final[Dimension] = (1, 0, -1, 0, 0, 0)
_SIGNS: Final = {"$": "dollars", "£": "pounds", "€": "euros"}
_TIMES: Final = {"h": "hours", "min": "minutes", "s": "seconds", "day": "days", "week": "weeks"}
_PERSONS: Final = frozenset({"pupil", "student", "child", "passenger", "kid", "guest", "adult"})
_LARGEST_POWER: Final = 200
_PLAIN: Final = late_regex(r"(?:(\d+) )?(\d+(?:\.\d+)?)(?:/(\d+))?")


@dataclass(frozen=True, slots=True)
class Law:
    """The formula for what is asked from the letters that were told (all of them, no others).

    `measure` is the dimension of the result ("length", "time", "speed" or "money"), whose unit
    follows from the story; `unit` is a unit that never changes. `is_whole` where only a whole
    number makes sense. `base` is the unit to reckon in, or the letter of the value that
    has it. `is_signed` where a result below zero makes sense.
    """

    asked: str
    given: str
    formula: str
    goal: str
    measure: str = ""
    unit: str = ""
    rounding: str = ""
    remark: str = ""
    is_whole: bool = False
    base: str = ""
    is_signed: bool = False


@dataclass(frozen=True, slots=True)
class Scheme:
    """`questions` are names of what is asked, each with a pattern; `<ask>` may catch its unit."""

    hint: re.Pattern[str]
    facts: tuple[Wording, ...]
    questions: tuple[tuple[str, Wording], ...]
    laws: tuple[Law, ...]
    meanings: Mapping[str, str] = field(default_factory=dict)


def read_scheme(scheme: Scheme, story: str) -> Reckoned | None:
    """The story by the law of its facts; `None` where a clause or the law is not known."""
    if not scheme.hint.search(story):
        return None
    tale = told(story, _readers(scheme))
    if tale is None or len(tale.asked) != 1:
        return None
    facts = {name: text for name, text in tale.notes if not name.startswith("_")}
    unit = facts.pop("ask", "") or tale.note("_per")
    law = next(
        (
            one
            for one in scheme.laws
            if one.asked == tale.asked[0].name and set(one.given.split()) == set(facts)
        ),
        None,
    )
    return None if law is None else by_law(scheme.meanings, law, facts, unit)


def _readers(scheme: Scheme) -> tuple[Reader, ...]:
    def fact(clause: str, tale: Tale) -> Tale | None:
        return _first_noted(tale, scheme.facts, clause)

    def question(clause: str, tale: Tale) -> Tale | None:
        for name, asked in scheme.questions:
            after = _first_noted(tale, (asked,), clause)
            if after is not None:
                return after.asking(Asked(name, ""))
        return None

    return question, fact


def _first_noted(tale: Tale, wordings: tuple[Wording, ...], clause: str) -> Tale | None:
    return first_of(_noting_all(tale, one.fullmatch(clause)) for one in wordings)


def _noting_all(tale: Tale, caught: Caught | None) -> Tale | None:
    """With every fact noted; a fact that was told before must be the same.

    Names that begin with "_" hold words, which are no quantities: who it is about, or what
    somebody does, and these must agree in all clauses.
    """
    for name, text in caught or ():
        said = party(text) if name == PARTY else _sameness(text) if name[0] == "_" else text
        if tale.note(name) not in ("", said) and said:
            return None
        tale = tale.noting(name, said or tale.note(name))
    return None if caught is None else tale


def _sameness(text: str) -> str:
    """The word by which two clauses are about the same thing."""
    word = singular(text.rsplit(maxsplit=1)[-1])
    return "person" if word in _PERSONS else word


def by_law(
    meanings: Mapping[str, str], law: Law, facts: Mapping[str, str], unit: str = ""
) -> Reckoned | None:
    """What a law reckons from its facts, in a unit that was asked for; `None` where it cannot."""
    system = _system(facts, unit or _unit_word(facts.get(law.base, f"1 {law.base}")))
    found = {name: _amount(text, system) for name, text in facts.items()}
    currencies = {_currency(text) for text in facts.values()} - {""}
    if len(currencies) > 1 or any(amount is None for amount in found.values()):
        return None
    if unit and law.measure and unit_of(unit) is None:
        return None
    values = tuple(
        Value(name, amount, meanings.get(name, ""), "/" in facts[name])
        for name, amount in found.items()
        if amount is not None
    )
    if any(value.amount == 0 for value in values):
        return None
    shown = law.unit or _result_unit(law.measure, system, currencies)
    is_measured = law.measure in ("length", "time", "speed")
    if unit and is_measured and (wanted := unit_of(unit)) and wanted.symbol != _symbol(shown):
        return None
    found_law = Reckoned(law.goal, law.formula, values, shown, law.rounding, law.remark)
    return found_law if _makes_sense(law, found_law) else None


def _makes_sense(law: Law, problem: Reckoned) -> bool:
    large = {value.letter for value in problem.values if not 0 <= value.amount <= _LARGEST_POWER}
    if large & set(re.findall(r"\^([a-z])", law.formula) + re.findall(r"([a-z])\)?!", law.formula)):
        return False
    value = rational_value(parse_expression(put_in(problem)))
    if value is None:
        return not law.is_whole
    return (value >= 0 or law.is_signed) and (value.denominator == 1 or not law.is_whole)


def _unit_word(text: str) -> str:
    quantity = quantity_of(text)
    return quantity.parts[0].unit.symbol if quantity is not None else ""


def _symbol(shown: str) -> str:
    return next((symbol for symbol, word in _TIMES.items() if word == shown), shown)


def _system(facts: Mapping[str, str], asked: str) -> dict[Dimension, Unit]:
    """The units of length and of time in which the story is reckoned.

    Those of what is asked come first, then those of a speed, then those that are said first.
    """
    system: dict[Dimension, Unit] = {}
    speeds = [text for text in facts.values() if _dimension(text) == _SPEED]
    others = [text for text in facts.values() if _dimension(text) in (LENGTH, TIME)]
    for text in ([f"1 {asked}"] if asked else []) + speeds + others:
        for unit in _base_units(text):
            system.setdefault(unit.dimension, unit)
    return system


def _base_units(text: str) -> list[Unit]:
    quantity = quantity_of(text)
    if quantity is None:
        return []
    unit = quantity.parts[0].unit
    if unit.dimension != _SPEED:
        return [unit]
    short = {"mph": "mi/h", "kph": "km/h", "kmh": "km/h"}.get(unit.symbol, unit.symbol)
    parts = [unit_of(part) for part in short.split("/")]
    return [part for part in parts if part is not None]


def _dimension(text: str) -> Dimension | None:
    quantity = quantity_of(text) if re.search(r"\d", text) or text[:2] in ("a ", "an") else None
    return quantity.dimension if quantity is not None else None


def _amount(text: str, system: Mapping[Dimension, Unit]) -> Fraction | None:
    """The number that is told, in the units of the story."""
    plain = text.strip("$£€ ")
    plain = re.sub(
        r"\s?(?:%|percent|per cent|dollars?|euros?|pounds?|rupees?|yen|francs?|rand)$", "", plain
    )
    if text == "half":
        return Fraction(1, 2)
    if found := _PLAIN.fullmatch(plain):
        return Fraction(found[1] or 0) + Fraction(found[2]) / Fraction(found[3] or 1)
    quantity = quantity_of(text)
    if quantity is None:
        return None
    if quantity.dimension == _SPEED and LENGTH in system and TIME in system:
        return quantity.size * system[TIME].factor / system[LENGTH].factor
    unit = system.get(quantity.dimension)
    return quantity.size / unit.factor if unit is not None else None


def _currency(text: str) -> str:
    sign = next((name for mark, name in _SIGNS.items() if mark in text), "")
    word = re.search(r"(?:dollar|euro|pound|rupee|yen|franc|rand)s?$", text)
    small = re.search(r"\d\s?(cents?|pence|p|c)$", text)
    return sign or (word[0].rstrip("s") + "s" if word else small[1] if small else "")


def _result_unit(measure: str, system: Mapping[Dimension, Unit], currencies: set[str]) -> str:
    length = system[LENGTH].symbol if LENGTH in system else ""
    time = system[TIME].symbol if TIME in system else ""
    match measure:
        case "money":
            return next(iter(currencies), "")
        case "length":
            return length
        case "area":
            return f"{length}²" if length else ""
        case "time":
            return _TIMES.get(time, time)
        case "speed":
            return f"{length}/{time}" if length and time else ""
        case _:
            return ""
