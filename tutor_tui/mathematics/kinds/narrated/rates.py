"""What changes by so much each hour or month: candles that burn, savings, fees with a basic charge.

At a time `t` it is what it was at first and `t` times its rate.
"""

import re
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.narrated.amounts import unit_of
from tutor_tui.mathematics.kinds.narrated.heaps import plain_size, sign_in
from tutor_tui.mathematics.kinds.narrated.who import entity
from tutor_tui.mathematics.kinds.narrated.words import ADJECTIVES, SIZE, THING, UNITS, sort_of
from tutor_tui.mathematics.kinds.narrated.world import Quantity, Rate, World
from tutor_tui.mathematics.late_patterns import late_regex

_UP: Final = (
    r"(?:saves?|puts? aside|adds?|grows?(?: by)?|gains?|earns?|charges?|costs?|gets?|collects?"
    r"|fills? in|flows? in|rises?(?: by)?|increases?(?: by)?|appreciates?(?: by)?|climbs?|receives?"
    r"|deposits?|pays?)"
)
_DOWN: Final = (
    r"(?:burns?(?: down)?(?: by)?|loses?|uses?(?: up)?|leaks?|spends?|flows? out|runs? out|drains?"
    r"|falls?(?: by)?|sinks?(?: by)?|drops?(?: by)?|drinks?|eats?|melts?(?: by)?|shrinks?(?: by)?"
    r"|depreciates?(?: by)?|decreases?(?: by)?|declines?(?: by)?|gets? shorter by|withdraws?"
    r"|becomes? (?:\S+ )?shorter(?: by)?|descends?|takes? out)"
)
_PER: Final = (
    r"(?:(?:each|every|per|an?|for each|for every) (?P<per>minute|hour|day|week|month|year|second"
    r"|kilomet(?:er|re)|km|mile))"
)
_RATE: Final = late_regex(
    rf"(?:(?:each|every) (?P<lead>minute|hour|day|week|month|year) )?(?P<who>.+?) (?:also |now )?"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})) (?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))?"
    rf"(?: of its (?:value|price|population))?"
    rf"(?: of {THING})?(?: (?P<thing>{THING}))?(?: {_PER})?"
)
_FLOW: Final = late_regex(
    rf"(?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))?(?: of {THING})? (?:(?P<down>(?:flow|leak|run"
    rf"|drain)s? out|(?:is|are) (?:used|lost|taken out|removed|pumped out|drained|let out))"
    rf"|(?P<up>(?:flow|run|pour)s? in(?:to (?:it|the {THING}))?"
    rf"|(?:is|are) added))(?: of (?:it|the {THING}))? {_PER}"
)
_ELLIPTIC: Final = late_regex(
    rf"(?P<who>(?:the )?(?:second|other|first)(?: one)?|the {THING}|[a-z]+) (?P<size>{SIZE})"
    rf"(?: ?(?P<unit>{UNITS}))? {_PER}"
)
_FEE: Final = late_regex(
    rf"(?P<who>.+?) (?:charges?|costs?|pays?|is) (?:a |an )?(?:(?:basic|fixed|flat|call-?out"
    rf"|starting"
    rf"|initial|joining|entry|membership|base|hire"
    rf"|booking|monthly|one-off) )*(?:(?:fee|charge|price|fare) of )?(?P<fee>{SIZE})(?: ?"
    rf"(?P<coin>{UNITS}))?"
    rf"(?: (?:for (?:the|a|each|every) (?:visit|call|call-?out|booking|delivery|entry|hire)|for"
    rf" coming|as a (?:basic |fixed )?(?:fee|charge)|to start|basic fee|(?:a|per) month"
    rf"|call-?out fee|just to come))? (?:plus|and|and then)(?: another)? (?P<size>{SIZE})(?: ?"
    rf"(?P<unit>{UNITS}))? (?:for (?:each|every)|per|an?|each|every)(?: extra| further)? "
    rf"(?P<per>[a-z]+)(?: (?:of work|worked|driven|used))?"
)
_TWO: Final = late_regex(
    rf"2 (?P<head>{THING}) are (?P<one>{SIZE})(?: ?(?P<unit>{UNITS}))? and (?P<two>{SIZE})"
    rf"(?: ?(?P<unit2>{UNITS}))? (?P<word>tall|long|high|deep|wide)"
)
_BILL: Final = late_regex(
    rf"(?:(?:his|her|the|my|our|their) (?:bill|fare|invoice|charge|total|total cost)|"
    rf"(?P<who>.+?)) (?:was|is|came to|has paid|have paid|paid|pays|has|have|can spend|spent|had "
    rf"to pay) (?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))?(?: (?:in total|altogether|so far|for (?:a"
    rf"|one|the) [a-z]+))?"
)


def rate(clause: str, world: World) -> World | None:
    """The world with how fast something becomes more or less."""
    if found := _TWO.fullmatch(clause):
        return _two(found, world)
    if found := _FEE.fullmatch(clause):
        return _fee(found, world)
    if (found := _FLOW.fullmatch(clause)) and not world.rates:
        owners = {one.owner for one in world.values}
        return _rated(owners.pop(), found, world) if len(owners) == 1 else None
    found = _RATE.fullmatch(clause)
    if found is None and world.rates:
        found = _ELLIPTIC.fullmatch(clause)
    if found is None or not (found["per"] or found.groupdict().get("lead")):
        return None
    met = entity(found["who"], world)
    return _rated(met[0], found, met[1]) if met is not None else None


def _rated(owner: str, found: re.Match[str], world: World) -> World | None:
    groups = found.groupdict()
    per = period(groups.get("per") or groups.get("lead") or "")
    unit = unit_of(groups["unit"] or sign_in(groups["size"]))
    size = plain_size(groups["size"])
    if owner in world.rates or (world.per and world.per != per):
        return None
    is_down = groups.get("down") or (groups.get("up") is None and _last_sign(world) == "-")
    told = Rate("-" if is_down else "+", size, unit)
    rates = MappingProxyType({**world.rates, owner: told})
    return replace(world.meeting(owner), rates=rates, per=per, subject=owner)


def _last_sign(world: World) -> str:
    return [one.sign for one in world.rates.values()][-1] if world.rates else ""


def period(word: str) -> str:
    """The unit of time or length that a rate is for."""
    return "km" if word.startswith(("kilomet", "km")) else sort_of(word)


def _two(found: re.Match[str], world: World) -> World | None:
    """ "two candles are 30 cm and 24 cm tall": the first and the second."""
    unit = unit_of(found["unit2"] or found["unit"] or "")
    measure, head = ADJECTIVES[found["word"]], sort_of(found["head"])
    measured = world.measuring(measure, unit)
    if measured is None:
        return None
    for order, size in (("first", found["one"]), ("second", found["two"])):
        quantity = Quantity(measure, f"{order} {head}")
        measured = measured.meeting(quantity.owner).valued(quantity, plain_size(size))
    return measured


def _fee(found: re.Match[str], world: World) -> World | None:
    """A basic charge, and so much for each hour or kilometre."""
    met = entity(found["who"], world)
    coins = [found["coin"] or sign_in(found["fee"]), found["unit"] or sign_in(found["size"])]
    if met is None or not all(coins):
        return None
    size = plain_size(found["size"])
    if unit_of(coins[0]) != unit_of(coins[1]):
        if unit_of(coins[1]) not in ("cent", "pence", "p", "c"):
            return None
        size = f"{size}/100"
    measured = met[1].measuring("price", unit_of(coins[0]))
    per = period(found["per"])
    if measured is None or (measured.per and measured.per != per):
        return None
    told = measured.valued(Quantity("price", met[0]), plain_size(found["fee"]))
    rates = MappingProxyType({**told.rates, met[0]: Rate("+", size, unit_of(coins[0]))})
    return replace(told, rates=rates, per=per, subject=met[0])


def bill(clause: str, world: World) -> World | None:
    """ "his bill was $165": what a basic charge and the rate come to."""
    found = _BILL.fullmatch(clause)
    fees = [one for one in world.values if one.measure == "price" and one.owner in world.rates]
    if found is None or len(fees) != 1 or world.bill or "%" in found["size"]:
        return None
    unit = unit_of(found["unit"] or sign_in(found["size"]))
    return replace(world, bill=plain_size(found["size"])) if unit == world.units["price"] else None
