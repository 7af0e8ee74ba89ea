"""Clauses that tell what is so at one time: a full tank, a temperature, what is left, pieces."""

import re
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.narrated.amounts import Plain, of_money, unit_of
from tutor_tui.mathematics.kinds.narrated.heaps import plain_size
from tutor_tui.mathematics.kinds.narrated.holders import counted_in, held_in
from tutor_tui.mathematics.kinds.narrated.who import entity
from tutor_tui.mathematics.kinds.narrated.words import (
    COUNT,
    MONEY,
    SIGNS,
    SIZE,
    THING,
    UNITS,
    sort_of,
)
from tutor_tui.mathematics.kinds.narrated.world import Quantity, Total, World, bracketed
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_CUT: Final = late_regex(
    rf"(?P<who>.+?),? (?:(?:of |which is )?(?P<size>\d+(?:\.\d+)?) (?P<unit>{UNITS})(?: long| in "
    rf"length"
    rf")?,? )?(?:is|was) (?:cut|divided|split|sawn|broken) into (?P<n>\d) (?P<head>pieces|parts)"
)


def _cut(clause: str, world: World) -> World | None:
    """ "a rope 20 m long is cut into 2 pieces": the pieces make up the whole."""
    found = _CUT.fullmatch(clause)
    if found is None:
        return None
    met = entity(re.sub(r" (?:of|that is)$", "", found["who"]), world)
    if met is None:
        return None
    whole = Quantity("length", met[0])
    size = found["size"] or met[1].values.get(whole)
    measured = met[1].measuring("length", unit_of(found["unit"] or ""))
    if size is None or measured is None:
        return None
    total = Total("length", "", int(found["n"]), size)
    return replace(
        measured,
        values=MappingProxyType({k: v for k, v in measured.values.items() if k != whole}),
        totals=(*world.totals, total),
        group=found["head"],
        spoken=(*world.spoken, found["n"]),
    )


_LEFT: Final = late_regex(
    rf"(?:(?P<who>.+?) (?:now )?(?:has|have|had|is left with|was left with|keeps?|kept) |(?:there "
    rf"(?:is|are|was|were) )?)"
    rf"(?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))?(?: (?P<thing>{THING}))?,? ?(?P<left>(?:is |are "
    rf"|was |were )?(?:still )?(?:left(?: over)?|remaining|remains?|now))?"
)


def _left(clause: str, world: World) -> World | None:
    """ "he has 10 euros left": what a quantity that has changed is now."""
    found = _LEFT.fullmatch(clause)
    is_left = kept_regex(r"left with|\bnow\b|\bke(?:pt|eps?)\b").search(clause) is not None
    if found is None or not (found["left"] or is_left):
        return None
    changed = [
        one for one in world.firsts if not found["thing"] or one.thing == sort_of(found["thing"])
    ]
    held = held_in(world) if found["thing"] and not changed else None
    if held is not None:
        pages, world = counted_in(held, found["thing"], world)
        return world.equal(world.values[pages], plain_size(found["size"]))
    if found["who"]:
        met = entity(found["who"], world)
        changed = [one for one in changed if met is not None and one.owner == met[0]]
    money = [one for one in changed if one.measure == MONEY]
    if of_money(
        Plain(
            "", "", "", unit_of(found["unit"] or ("dollar" if re.search("[$£€]", clause) else ""))
        )
    ):
        changed = money
    if len(changed) != 1:
        return None
    sign = next((SIGNS[one] for one in SIGNS if one in found["size"]), "")
    measured = world.measuring(changed[0].measure, unit_of(found["unit"] or sign))
    return measured and measured.equal(
        world.values[changed[0]], re.sub(r"[$£€]", "", found["size"])
    )


_FULL: Final = late_regex(
    r"(?P<who>.+?) (?:is|was) (?:now |then |only )?(?P<part>half|\d+/\d+|\d+ ?%)? ?full"
)


def _full(clause: str, world: World) -> World | None:
    """ "a tank is 3/4 full": a part of what it can hold."""
    found = _FULL.fullmatch(clause)
    met = entity(found["who"], world) if found else None
    if found is None or met is None:
        return None
    capacity, world = met[1].expression(Quantity("capacity", met[0]))
    part = {"half": "1/2", None: "1"}.get(found["part"], found["part"])
    amount = f"{part}*{bracketed(capacity)}" if part != "1" else capacity
    return replace(world, subject=met[0]).equating(Quantity("amount", met[0]), amount)


_VALUE: Final = late_regex(
    rf"(?P<who>it|.*\b(?:temperature|price|population|value|salary|rent|level|balance|number|cost)"
    rf"(?: of "
    rf"(?:(?:an?|the|his|her|my) )?{THING})?|.+(?= (?:is|was) worth )) "
    rf"(?:is|was|has been) (?:at |worth )?(?P<size>-?{SIZE})(?: ?(?P<unit>{UNITS}))?(?: now|"
    rf" today)?(?P<first> (?:at first|at the (?:start|beginning)|originally|before|in the morning"
    rf"|at (?:midnight|noon|midday|\d+ ?[ap]m)))?"
)


def _value(clause: str, world: World) -> World | None:
    """ "the temperature was -6 °c": a quantity that goes up and down."""
    clause = kept_regex(
        r"^(at (?:midnight|noon|midday|first|\d+ [ap]m)|in the (?:morning|evening|afternoon)),? "
        r"(.+)"
    ).sub(r"\2", clause)
    found = _VALUE.fullmatch(clause)
    if found is None:
        return None
    sign = next((SIGNS[one] for one in SIGNS if one in found["size"]), "")
    unit, size = unit_of(found["unit"] or sign), re.sub(r"[$£€ ]", "", found["size"])
    values = [one for one in world.values if one.measure == "value"]
    if found["who"] == "it" and unit in ("degree", "°c", "°f") and not values:
        about = Quantity("value", "temperature")
    elif met := entity(found["who"], world):
        about, world = Quantity("value", met[0]), met[1]
    else:
        return None
    measured = world.meeting(about.owner).measuring("value", unit)
    if measured is None or "%" in size:
        return None
    measured = replace(measured, subject=about.owner)
    if about in measured.firsts:
        return measured.equal(measured.firsts[about], size) if found["first"] else None
    return (
        None if about in measured.values and not measured.firsts else measured.equating(about, size)
    )


_SOME: Final = late_regex(
    rf"(?P<who>.+?) (?:has|had|have|saved|took|bought|baked) (?:some|a (?:number|bag|box|amount"
    rf"|sum) of) (?P<thing>{THING})"
)


def _some(clause: str, world: World) -> World | None:
    """ "Jana had some money": the unknown of the story."""
    found = _SOME.fullmatch(clause)
    met = entity(found["who"], world) if found else None
    if found is None or met is None:
        return None
    is_money = found["thing"] == "money"
    about = (
        Quantity(MONEY, met[0]) if is_money else Quantity(COUNT, met[0], sort_of(found["thing"]))
    )
    if about in world.values:
        return None
    return replace(met[1].expression(about)[1], subject=met[0])


_SAME: Final = late_regex(
    r"(?P<who>.+?) (?:will |would )?(?:now |then )?(?:both )?(?:has|have|had) (?:now |then )?"
    r"(?:(?:the same|an equal) (?:number|amount)|as many|equal numbers|equally many|the same)"
    rf"(?: (?:of|as) (?:each|both))?(?: (?:of )?(?:kind|sort|{THING}))?(?: left| now| each)?"
)


def _same(clause: str, world: World) -> World | None:
    """ "now he has the same number of each": of the two sorts that he has."""
    found = _SAME.fullmatch(clause)
    if found and found["who"] in ("they", "both", "both of them"):
        return _equal(world)
    met = entity(found["who"], world) if found else None
    if met is None:
        return None
    owned = [one for one in world.values if one.measure == COUNT and one.owner == met[0]]
    if len(owned) != 2:
        return None
    return met[1].equal(world.values[owned[0]], world.values[owned[1]])


def _equal(world: World) -> World | None:
    """ "then they have the same number": the only two who have something."""
    held = [one for one in world.values if one.measure in (COUNT, MONEY)]
    if len(held) != 2 or held[0][::2] != held[1][::2]:
        return None
    return world.equal(world.values[held[0]], world.values[held[1]])


def state(clause: str, world: World) -> World | None:
    """The world with what is so now, or was so at first."""
    return first_of(read(clause, world) for read in _STATES)


_STATES: Final[tuple[Callable[[str, World], World | None], ...]] = (
    _cut,
    _same,
    _left,
    _some,
    _full,
    _value,
)
