"""What several have together: "they have 24 marbles", "the sum of their ages is 30"."""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.kinds.narrated.amounts import Plain, of_money, plainly, unit_of
from tutor_tui.mathematics.kinds.narrated.who import entity
from tutor_tui.mathematics.kinds.narrated.words import (
    BE,
    COUNT,
    HAVING,
    MEASURE_NOUN,
    MEASURES,
    MONEY,
    SETTING,
    SIGNS,
    SIZE,
    THING,
    UNITS,
    base_of,
    sort_of,
)
from tutor_tui.mathematics.kinds.narrated.world import Quantity, Total, World, bracketed
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_MEASURED: Final = {"weigh": "weight", "cost": "price"}
_SUM: Final = late_regex(
    rf"(?:the )?(?:sum|total) of (?:(?P<whose>their|.+?'s?|all) (?:\d )?(?:present |current )?"
    rf"(?P<noun>{MEASURE_NOUN})s?|the (?:present |current )?(?P<noun2>{MEASURE_NOUN})s? of "
    rf"(?P<of>.+?))(?: {BE})? (?:adds up to |add up to |equal to )?(?P<size>\d+(?:\.\d+)?)"
    rf"(?: (?:years|cm|m|kg))?"
)
_ADD_UP: Final = late_regex(
    rf"(?P<whose>their|(?:the )?.+?'s?) (?:\d )?(?P<noun>{MEASURE_NOUN})s (?:now |together )*"
    rf"(?:(?:will )?add (?:up )?to|added (?:up )?to|total|sum to|have a sum of)"
    rf" (?P<size>\d+(?:\.\d+)?)(?: (?:years|cm|m|kg))?"
)
_BASKET: Final = late_regex(
    rf"(?:(?P<who>.+?) (?:bought|buys?|pays? for|paid for|ordered|has bought) )?(?P<n>\d{{1,3}}"
    rf"|an?|the) (?P<one>{THING}),? and "
    rf"(?P<m>\d{{1,3}}|an?|the) (?P<two>{THING}) (?:together )?(?:costs?|for|weighs?|and (?:paid"
    rf"|pays)) (?:a total of )?(?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))?"
)


def measure_of(verb: str, plain: Plain, world: World) -> str:
    """What a verb and its amount speak of: money, a number of things, a price, an age."""
    root = verb.removesuffix("s").removesuffix("ed")
    if root in _MEASURED:
        return _MEASURED[root]
    if plain.measure == "short":
        return "height" if any(one.measure == "height" for one in world.values) else "length"
    if re.fullmatch(BE, verb):
        return _of_being(plain, world)
    if of_money(plain):
        return MONEY
    if plain.unit:
        return "amount" if re.match(r"h[ao]|contain|weigh", verb) else ""
    if plain.measure:
        return plain.measure if plain.measure in (COUNT, MONEY) else ""
    return world.measure if world.measure in (MONEY, COUNT) else ""


def _of_being(plain: Plain, world: World) -> str:
    if plain.measure in (COUNT, "") and plain.unit == "year":
        return "age"
    if plain.measure and plain.measure != COUNT:
        return plain.measure
    if plain.measure == COUNT:
        return ""
    last = world.mentioned[-1] if world.mentioned else ""
    is_number = world.group == "numbers" or last.endswith(" number")
    if is_number and not plain.unit:
        return "size"
    return "age" if world.is_of_ages and not plain.unit else ""


def members_of(words: str) -> list[str]:
    """ "rita, sue and tina" as three owners; others as one."""
    parts = [part for part in kept_regex(r",? and |, ").split(words) if part]
    return parts if len(parts) > 1 else []


def all_have(found: re.Match[str], members: list[str], shift: str, world: World) -> World | None:
    """ "together they have 24 marbles", "rita, sue and tina picked 90 strawberries"."""
    plain = plainly(SETTING.sub("", found["what"]))
    if plain is None or not re.fullmatch(SIZE, plain.text):
        return None
    measure = measure_of(found["verb"], plain, world)
    thing = sort_of(plain.thing or world.thing) if measure == COUNT else ""
    measured = world.measuring(measure, plain.unit)
    if not measure or measured is None or not _is_same_deed(base_of(found["verb"]), measure, world):
        return None
    if members:
        return _sum_of(
            members,
            Quantity(measure, "", thing),
            plain.text,
            shift,
            measured,
            base_of(found["verb"]),
        )
    return _together(found["who"], Quantity(measure, "", thing), plain.text, shift, measured)


def _sum_of(
    members: list[str], about: Quantity, size: str, shift: str, world: World, verb: str = ""
) -> World | None:
    before, terms = world, []
    for words in members:
        met = entity(words, world)
        if met is None:
            return None
        owner, world = met
        expression, world = world.expression(about._replace(owner=owner))
        terms.append(f"{expression}{shift}")
    world = replace(world, thing=about.thing or world.thing).telling(verb, before)
    return world.equal(" + ".join(terms), size)


def basket(clause: str, _shift: str, world: World) -> World | None:
    """ "2 hammers and 3 saws cost $58": so many times the price of each."""
    found = _BASKET.fullmatch(clause)
    if found is None or not (found["n"].isdigit() or found["m"].isdigit()):
        return None
    is_weight = "weigh" in clause
    measure = "weight" if is_weight else "price"
    unit = unit_of(found["unit"] or next((SIGNS[one] for one in SIGNS if one in found["size"]), ""))
    measured = world.measuring(measure, unit)
    if measured is None or not unit:
        return None
    terms = []
    for count, thing in ((found["n"], found["one"]), (found["m"], found["two"])):
        price, measured = measured.expression(Quantity(measure, sort_of(thing)))
        terms.append(f"{count}*{bracketed(price)}" if count.isdigit() else price)
        measured = measured.meeting(sort_of(thing))
    return measured.equal(" + ".join(terms), re.sub(r"[$£€]", "", found["size"]))


def _is_same_deed(verb: str, measure: str, world: World) -> bool:
    """Whether what all did together is what each of them was told to have done."""
    deeds = {world.verbs.get(one, verb) for one in world.values if one.measure == measure}
    is_weighed = measure == "weight" and deeds | {verb} <= {"be", "weigh"}
    return is_weighed or all(deed == verb or {deed, verb} <= HAVING for deed in deeds)


_GROUP: Final = late_regex(
    rf"(?:they|the|all|both|(?P<n>\d)|the (?P<m>\d)|all (?P<k>\d))(?: (?P<head>{THING}|numbers))?"
    r"(?: of them)?"
)


def _together(who: str, about: Quantity, size: str, shift: str, world: World) -> World | None:
    """Of those who are known by now, or of those who will be named."""
    found = _GROUP.fullmatch(who)
    if found is None:
        return None
    members = int(found["n"] or found["m"] or found["k"] or 0) or None
    owners = [one for one in world.values if (one.measure, one.thing) == about[::2]]
    if len(owners) > 1 and members in (None, len(owners)):
        terms = " + ".join(f"{world.values[one]}{shift}" for one in owners)
        return world.equal(terms, size)
    if shift:
        return None
    total = Total(about.measure, about.thing, members, size)
    spoken = (*world.spoken, str(members)) if members else world.spoken
    group = found["head"] or world.group
    after = replace(world, totals=(*world.totals, total), spoken=spoken, group=group)
    return replace(after, thing=about.thing or world.thing, measure=about.measure)


_NUMBERS: Final = late_regex(
    r"(?:the sum of )?(?:the )?(?P<n>[23]) numbers (?:add up to|have a sum of|have the sum|sum to"
    r"|is|total) (?P<size>\d+)|their sum is (?P<sum>\d+)|(?:the )?(?P<m>[23]"
    r"|both) numbers add up to (?P<size2>\d+)|(?:the sum of (?:the|these) (?:[23] )?numbers|they "
    r"(?:add up to|sum to)) (?:is )?(?P<size3>\d+)"
)


def _numbers(clause: str, world: World) -> World | None:
    """ "three numbers add up to 100"."""
    found = _NUMBERS.fullmatch(clause)
    if found is None:
        return None
    size = found["size"] or found["sum"] or found["size2"] or found["size3"]
    about = Quantity("size", "")
    count = found["n"] or (found["m"] if found["m"] != "both" else "2") or ""
    told = _together(f"{count} numbers" if count else "they", about, size, "", world)
    return replace(told, group="numbers") if told else None


def summed(clause: str, shift: str, world: World) -> World | None:
    """ "the sum of their ages is 30"."""
    if not shift and (numbers := _numbers(clause, world)):
        return numbers
    found = _SUM.fullmatch(clause) or _ADD_UP.fullmatch(clause)
    if found is None:
        return None
    groups = found.groupdict()
    about = Quantity(MEASURES[groups["noun"] or groups["noun2"] or ""], "")
    words = groups.get("of") or groups["whose"] or ""
    members = members_of(words)
    if members:
        return _sum_of(members, about, found["size"], shift, world)
    if (group := _GROUP.fullmatch(words)) and group["n"] and group["head"]:
        return _together(words, about, found["size"], shift, world)
    if words not in ("their", "all"):
        return None
    return _together("they", about, found["size"], shift, world)
