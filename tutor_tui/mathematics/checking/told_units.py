"""Whether the unit behind a result is one that the conversation speaks of: cm where cm are given.

A number that is right says nothing about its unit: 15 mm is not 15 cm.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from tutor_tui.mathematics.checking.units import units_in
from tutor_tui.mathematics.kinds.measures.units import Dimension, Unit, unit_of
from tutor_tui.mathematics.late_patterns import late_regex

_TOKEN: Final = late_regex(r"(?:(?<=\d)|(?<=\d\s)|(?<=/)|(?<![A-Za-z]))[A-Za-zµ]+(?![A-Za-z])")
_SHORT: Final = {"mph": ("mi", "h"), "kph": ("km", "h"), "kmh": ("km", "h"), "kmph": ("km", "h")}
_POWER: Final = late_regex(r"[\^²³{}()\d\s⟨⟩]|\\(?:text|mathrm)|\bsquared?\b|\bcu(?:bic|bed)\b")
_RAISED: Final = late_regex(r"\s*\^\s*\d+\s*$")
_VALUE_WITH_UNIT: Final = late_regex(
    r"\d`?\s*(?P<unit>(?:square |cubic )?[A-Za-zµ°]+[²³]?(?:(?:/|\s+per\s+)[A-Za-z]+[²³]?)?)"
)
_POWERED: Final = late_regex(
    r"(?<![A-Za-z])(?:[mckd]?m|in|ft|units?|inch(?:es)?|feet|met(?:re|er)s?)\s*[}⟩]?\s*"
    r"(?:\^\s*\{?\s*[23]|[²³])|\b(?:square|cubic)\s+[a-z]+"
)
_CURRENCY: Final = late_regex(r"[$€£¥]")
_MEASURED: Final = late_regex(r"(?:^|\s)([VA])\s*$")
"""The letter at the front of a chain, where it is that of a volume or an area."""

_OF_SPACE: Final = late_regex(r"\b(?:areas?|volumes?|capacity|surface)\b", re.IGNORECASE)

_ABOUT: Final = late_regex(r"The (?:[a-z]+ ){0,2}(?:area|volume)\b")
"""The beginning of an answer that tells an area or a volume."""

OTHER_UNIT: Final = "the right number; I cannot say whether it has the right unit"
_Base = tuple[Dimension, str]


def has_told_units(sides: Sequence[str], told: str) -> bool:
    """Whether the units at the end of a chain are in `told` or in the chain itself."""
    last = _bases(units_in(sides[-1]))
    is_worked_out = len(sides) > 1 and bool(units_in(sides[-2]))  # then they were compared
    return (
        is_worked_out
        or not last
        or last <= _spoken_of(told) | _bases(u for s in sides[:-1] for u in units_in(s))
    )


def are_other_currencies(first: str, second: str) -> bool:
    """Whether two sides are amounts of different money: `€1 = $1.08`."""
    signs = [set(_CURRENCY.findall(side)) for side in (first, second)]
    return all(signs) and signs[0] != signs[1]


def has_other_power(side: str, near: str, question: str) -> bool:
    """Whether the unit behind a value is squared or cubed where that is not asked for.

    The words right before it count first: an area is told in squares, a volume in cubes.
    """
    found = _POWERED.search(side)
    named = _MEASURED.search(near)
    wanted = {3 if named[1] == "V" else 2} if named else _powers_named(near)
    wanted = wanted or _powers_named(question)
    if found is None or not wanted:
        return False
    power = 3 if found[0].endswith("³") or "3" in found[0] or "cubic" in found[0] else 2
    return power not in wanted


def _powers_named(words: str) -> set[int]:
    """2 where an area is spoken of, 3 where a volume is."""
    found = {word.lower() for word in _OF_SPACE.findall(words)}
    return {3 if word.startswith(("vol", "capac")) else 2 for word in found}


def unit_differs(unit: str, text: str) -> bool | None:
    """Whether a unit is not the one that the values of a text have; `None` where it has none.

    Of a word that is no unit of measure, as in "42 apples", nothing is known.
    """
    mine, base = unit_of(_plain(unit)), unit_of(_RAISED.sub("", _plain(unit)))
    found = [unit_of(one["unit"]) for one in _VALUE_WITH_UNIT.finditer(text)]
    stated = [one for one in found if one is not None]
    if base is None or not stated:
        return None
    if mine is None:
        return True  # a power that no measure has
    return not any(_is_same(mine, one) for one in stated)


def is_other_unit(unit: str, question: str, text: str) -> bool:
    """Whether the unit of a right number is another than that of `text`, which answers a question.

    Where the text tells none, it is one of which the question does not speak, or no square where
    the text is about an area, no cube where it is about a volume.
    """
    differs = unit_differs(unit, text)
    if differs is not None:
        return differs
    mine, told, wanted = unit_of(_plain(unit)), _spoken_of(question), _ABOUT.match(text)
    if mine is None or (told and not _bases([unit]) <= told):
        return mine is not None
    power, *others = mine.dimension
    return wanted is not None and not any(others) and power not in _powers_named(wanted[0])


def _is_same(first: Unit, second: Unit) -> bool:
    return (first.factor, first.dimension) == (second.factor, second.dimension)


def _plain(unit: str) -> str:
    return re.sub(r"[{}⟨⟩]|\\(?:text|mathrm)", "", unit).strip()


def _bases(units: Iterable[str]) -> set[_Base]:
    """The units of which some are made: metre and second for m/s."""
    names = {part for unit in units for part in re.split(r"/|\s+per\s+", _POWER.sub("", unit))}
    known = [unit_of(part) for name in names for part in _SHORT.get(name, (name,))]
    return {(unit.dimension, str(unit.factor)) for unit in known if unit is not None}


def _spoken_of(text: str) -> set[_Base]:
    tokens = {found[0].lower() for found in _TOKEN.finditer(text)}
    tokens |= {found[0] for found in _TOKEN.finditer(text)}
    return _bases(tokens - {"in"})
