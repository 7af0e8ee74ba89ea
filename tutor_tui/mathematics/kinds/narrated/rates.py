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
from tutor_tui.mathematics.kinds.narrated.words import (
    ADJECTIVES,
    COUNT,
    SIZE,
    THING,
    UNITS,
    sort_of,
)
from tutor_tui.mathematics.kinds.narrated.world import Quantity, Rate, Wanted, World, many
from tutor_tui.mathematics.late_patterns import late_regex

_UP: Final = (
    r"(?:saves?|puts? aside|adds?|grows?(?: by)?|gains?|earns?|charges?|costs?|gets?|collects?"
    r"|fills? in|flows? in|rises?(?: by)?|increases? by|climbs?|receives?|deposits?|pays?)"
)
_DOWN: Final = (
    r"(?:burns?(?: down)?(?: by)?|loses?|uses?(?: up)?|leaks?|spends?|flows? out|runs? out|drains?"
    r"|falls?(?: by)?|sinks?(?: by)?|drops?(?: by)?|drinks?|eats?|melts?(?: by)?|shrinks?(?: by)?"
    r"|gets? shorter by|withdraws?|becomes? (?:\S+ )?shorter(?: by)?|descends?|takes? out)"
)
_PER: Final = (
    r"(?:(?:each|every|per|an?|for each|for every) (?P<per>minute|hour|day|week|month|year|second"
    r"|kilomet(?:er|re)|km|mile))"
)
_RATE: Final = late_regex(
    rf"(?:(?:each|every) (?P<lead>minute|hour|day|week|month|year) )?(?P<who>.+?) (?:also |now )?"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})) (?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))?"
    rf"(?: of {THING})?(?: (?P<thing>{THING}))?(?: {_PER})?"
)
_FLOW: Final = late_regex(
    rf"(?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))?(?: of {THING})? (?:(?P<down>(?:flow|leak|run"
    rf"|drain)s? out"
    rf"|(?:is|are) (?:used|lost|taken out|removed|pumped out|drained|let out))|(?P<up>(?:flow|run"
    rf"|pour)s? in(?:to (?:it|the "
    rf"{THING}))?"
    rf"|(?:is|are) added))(?: of (?:it|the {THING}))? {_PER}"
)
_ELLIPTIC: Final = late_regex(
    rf"(?P<who>(?:the )?(?:second|other|first)(?: one)?|the {THING}|[a-z]+) (?P<size>{SIZE})"
    rf"(?: ?(?P<unit>{UNITS}))? {_PER}"
)
_FEE: Final = late_regex(
    rf"(?P<who>.+?) (?:charges?|costs?|pays?) (?:a |an )?(?:(?:basic|fixed|flat|call-?out|starting"
    rf"|initial|joining|entry|membership|base|hire"
    rf"|booking|monthly|one-off) )*(?:(?:fee|charge|price|fare) of )?(?P<fee>{SIZE})(?: ?"
    rf"(?P<coin>{UNITS}))?"
    rf"(?: (?:for coming|as a (?:basic |fixed )?(?:fee|charge)|to start|basic fee|(?:a|per) month"
    rf"|call-?out fee|just to come))? (?:plus|and|and then)(?: another)? (?P<size>{SIZE})(?: ?"
    rf"(?P<unit>{UNITS}))? "
    rf"(?:for (?:each|every)|per|an?|each|every)(?: extra| further)? (?P<per>[a-z]+)(?: (?:of "
    rf"work|worked|driven|used))?"
)
_TWO: Final = late_regex(
    rf"2 (?P<head>{THING}) are (?P<one>{SIZE})(?: ?(?P<unit>{UNITS}))? and (?P<two>{SIZE})"
    rf"(?: ?(?P<unit2>{UNITS}))? (?P<word>tall|long|high|deep|wide)"
)
_TIME: Final = (
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|seconds?|kilomet(?:er|re)s|km|miles)"
)
_AFTER: Final = late_regex(
    rf"(?:how (?P<word>[a-z]+)(?: {THING})? (?:is|will|does|has|are|do) (?P<who>.+?)"
    r"(?: (?:be|have|has|saved|left|hold|contain|cost))*|how much (?:does|will) (?P<cost>.+?) cost"
    r"(?: to [a-z]+ (?:it|(?:the|a|an) [a-z]+))?) "
    rf"(?:after|for|in) (?P<n>\d+(?:\.\d+)?) (?P<per>{_TIME})"
)
_UNTIL: Final = late_regex(
    rf"(?:after|in|for) how (?:many (?P<per>{_TIME})|long) (?P<what>.+)"
    rf"|how (?:many (?P<per2>{_TIME})|long) (?:does it take|will it take|is it|do they need|does "
    rf"(?:he|she|it) need"
    rf"|must (?:he|she|it) wait)?,? ?(?:until|before|till|for|to) (?P<what2>.+)"
)
_NOTHING: Final = late_regex(
    r"(?:(?:is|will|does|be) )?(?:(?:it|the [a-z]+) )?(?:(?:be|is) )?(?:empty|nothing left|burnt "
    r"down|gone|used up)"
)
_EQUAL: Final = late_regex(
    r"(?:(?:are|will|do|be|have) )?(?:they|both|both [a-z]+|the (?:2 |two )?[a-z]+) (?:(?:be|are"
    r"|have|cost) )?"
    r"(?:equally [a-z]+|the same(?: [a-z]+)?|equal|as [a-z]+ as each other|of (?:the same|equal) "
    r"[a-z]+)"
)
_HAS: Final = late_regex(
    rf"(?:(?:can|will|does|do|has|have) )?(?P<who>.+?) (?:have|has|buy|buys|afford|saved?|be|is"
    rf"|can (?:buy|afford)|hold|reach) "
    rf"(?:(?:an?|the|his|her) {THING} (?:for|costing|that costs|at|worth) )?(?P<size>{SIZE})(?: ?"
    rf"(?P<unit>{UNITS}))?"
    r"(?: (?P<word>tall|long|high|deep|saved))?"
)
_IS_LONG: Final = late_regex(
    rf"(?:is|will|does|was) (?P<who>.+?) (?:be )?(?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))? "
    r"(?P<word>tall|long|high|deep)"
)
_BILL: Final = late_regex(
    rf"(?:(?:his|her|the|my|our|their) (?:bill|fare|invoice|charge|total|total cost)|"
    rf"(?P<who>.+?)) (?:was|is|came to|has paid|have paid|paid|pays|has|have|can spend|spent|had "
    rf"to pay) "
    rf"(?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))?(?: (?:in total|altogether|so far|for (?:a|one|the) "
    rf"[a-z]+))?"
)
_HOW_MANY: Final = late_regex(
    rf"(?:(?:for )?how (?:many (?P<per>{_TIME})|long|far) (?:did|does|do|can|could|was|is|will"
    rf"|would|has|have) .+?)(?: for (?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))?)?"
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
    per = _period(groups.get("per") or groups.get("lead") or "")
    unit = unit_of(groups["unit"] or sign_in(groups["size"]))
    size = plain_size(groups["size"])
    if owner in world.rates or "%" in size or (world.per and world.per != per):
        return None
    is_down = groups.get("down") or (groups.get("up") is None and _last_sign(world) == "-")
    told = Rate("-" if is_down else "+", size, unit)
    rates = MappingProxyType({**world.rates, owner: told})
    return replace(world.meeting(owner), rates=rates, per=per, subject=owner)


def _last_sign(world: World) -> str:
    return [one.sign for one in world.rates.values()][-1] if world.rates else ""


def _period(word: str) -> str:
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
    per = _period(found["per"])
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


def rate_question(clause: str, world: World) -> World | None:
    """The world with a question for an amount after a time, or for the time."""
    if not world.rates or world.wanted:
        return None
    for read in (_asked_after, _asked_until, _asked_number):
        found = read(clause, world)
        if found is not None:
            return found
    return None


def _asked_after(clause: str, world: World) -> World | None:
    found = _AFTER.fullmatch(clause)
    if found is None or _period(found["per"]) != world.per:
        return None
    met = entity(found["cost"] or found["who"], world)
    quantity = _quantity(met[0], world) if met else None
    if quantity is None or met is None:
        return None
    changed = _at(quantity, found["n"], world)
    return replace(changed, wanted=(Wanted(quantity),)) if changed else None


def _quantity(owner: str, world: World) -> Quantity | None:
    """The one quantity of somebody that has the rate; savings may begin with nothing."""
    if owner not in world.rates:
        owners = list(world.rates)
        owner = owners[0] if len(owners) == 1 and owner in (world.subject, "it") else owner
    owned = [one for one in world.values if one.owner == owner and one.measure != COUNT]
    return owned[0] if len(owned) == 1 and owner in world.rates else None


def _at(quantity: Quantity, time: str, world: World) -> World | None:
    """The world after a time."""
    told = world.rates[quantity.owner]
    measured = world.measuring(quantity.measure, told.unit)
    if measured is None:
        return None
    return measured.changing(quantity, told.sign, f"{told.size}*{time}")


def _timed(world: World) -> tuple[str, World, Quantity]:
    """The unknown time, in the periods of the rate; days and longer ones are counted whole."""
    time = Quantity(f"number of {world.per if world.per == 'km' else many(world.per)}", "")
    letter, after = world.expression(time)
    is_counted = world.per in ("day", "week", "month", "year")
    return letter, replace(after, counts=(*after.counts, letter) if is_counted else ()), time


def _asked_until(clause: str, world: World) -> World | None:
    """ "after how many hours is it empty", "… are they equally tall", "… can he buy it"."""
    found = _UNTIL.fullmatch(clause)
    if found is None:
        return None
    per, what = found["per"] or found["per2"] or "", found["what"] or found["what2"]
    if per and _period(per) != world.per:
        return None
    letter, after, time = _timed(world)
    ends = _ends(what, letter, after)
    return replace(ends, wanted=(Wanted(time),)) if ends is not None else None


def _ends(what: str, letter: str, world: World) -> World | None:
    owned = [quantity for owner in world.rates if (quantity := _quantity(owner, world))]
    if _EQUAL.fullmatch(what) and len(owned) == len(world.rates) == 2:
        one = _at(owned[0], letter, world)
        two = _at(owned[1], letter, one) if one else None
        return two.equal(two.values[owned[0]], two.values[owned[1]]) if two else None
    if len(owned) != 1:
        return None
    after = _at(owned[0], letter, world)
    if after is not None and _NOTHING.fullmatch(what):
        return after.equal(after.values[owned[0]], "0")
    found = _IS_LONG.fullmatch(what) or _HAS.fullmatch(what)
    if found is None or after is None:
        return None
    unit = unit_of(found["unit"] or sign_in(found["size"]))
    met = entity(found["who"], world)
    if met is None or met[0] != owned[0].owner or unit != after.units.get(owned[0].measure, unit):
        return None
    return after.equal(after.values[owned[0]], plain_size(found["size"]))


def _asked_number(clause: str, world: World) -> World | None:
    """ "how many hours did he work", "how far can you go for $30"."""
    found = _HOW_MANY.fullmatch(clause)
    fees = [one for one in world.values if one.measure == "price" and one.owner in world.rates]
    if found is None or (found["per"] and _period(found["per"]) != world.per):
        return None
    if " cost the same" in clause or "the same price" in clause:
        return _cheapest(clause, fees, world)
    total = plain_size(found["size"]) if found["size"] else world.bill
    if len(fees) != 1 or not total or bool(found["size"]) == bool(world.bill):
        return None
    letter, after, time = _timed(world)
    charged = _at(fees[0], letter, after)
    told = charged.equal(charged.values[fees[0]], total) if charged else None
    return replace(told, wanted=(Wanted(time),), bill="") if told else None


def _cheapest(clause: str, fees: list[Quantity], world: World) -> World | None:
    if len(fees) != 2 or not re.search(
        r"(?:do|does|would|will) (?:they|both|the).* cost the same", clause
    ):
        return None
    letter, after, time = _timed(world)
    one = _at(fees[0], letter, after)
    two = _at(fees[1], letter, one) if one else None
    told = two.equal(two.values[fees[0]], two.values[fees[1]]) if two else None
    return replace(told, wanted=(Wanted(time),)) if told else None
