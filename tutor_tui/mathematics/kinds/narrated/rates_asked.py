"""Questions for an amount after a time, or for the time after which it is so much."""

import re
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.narrated.amounts import unit_of
from tutor_tui.mathematics.kinds.narrated.heaps import plain_size, sign_in
from tutor_tui.mathematics.kinds.narrated.rates import period
from tutor_tui.mathematics.kinds.narrated.who import entity
from tutor_tui.mathematics.kinds.narrated.words import (
    COUNT,
    FUNCTION_WORDS,
    MONEY,
    SIZE,
    THING,
    UNITS,
    sort_of,
)
from tutor_tui.mathematics.kinds.narrated.world import Quantity, Wanted, World, bracketed, many
from tutor_tui.mathematics.late_patterns import late_regex

_TIME: Final = (
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|seconds?|kilomet(?:er|re)s|km|miles)"
)
_AFTER: Final = late_regex(
    rf"(?:how (?P<word>[a-z]+)(?: {THING})? (?:is|will|does|has|are|do) (?P<who>.+?)"
    r"(?: (?:be|have|has|saved|left|hold|contain|cost))*|how much (?:does|will) (?P<cost>.+?) cost"
    r"(?: to [a-z]+ (?:it|(?:the|a|an) [a-z]+))?|how much(?: (?:is it|would (?:it|that) be|will it"
    r" be|is that))?) "
    rf"(?:after|for|in) (?P<n>\d+(?:\.\d+)?) (?P<per>{_TIME})"
)
_WHOM: Final = r"(?!until|till|before|for|to)[a-z]+"
_UNTIL: Final = late_regex(
    rf"(?:after|in|for) how (?:many (?P<per>{_TIME})|long) (?P<what>.+)"
    rf"|how (?:many (?P<per2>{_TIME})|long) (?:(?:does|will|would) it take(?: {_WHOM})?"
    rf"|is it|(?:do|does|will|must) {_WHOM} (?:need|have|wait|save|take)(?: to (?:save|wait))?)?"
    rf",? ?(?:until|before|till|for|to) (?P<what2>.+)"
)
_NOTHING: Final = late_regex(
    r"(?:(?:is|will|does|be) )?(?:(?:it|the [a-z]+) )?(?:(?:be|is) )?(?:empty|nothing left|burnt "
    r"down|gone|used up)"
)
_EQUAL: Final = late_regex(
    r"(?:(?:are|will|do|be|have) )?(?:they|both|both [a-z]+|the (?:2 |two )?[a-z]+) (?:(?:be|are"
    r"|have|cost) )?(?:equally [a-z]+|the same(?: [a-z]+)?|equal|as [a-z]+ as each other|of "
    r"(?:the same|equal) [a-z]+)"
)
_HAS: Final = late_regex(
    rf"(?:(?:can|will|does|do|has|have) )?(?:(?P<who>.+?) )?(?:have|has|buy|buys|afford|saved?"
    rf"|be|is"
    rf"|can (?:buy|afford)|hold|reach|get) "
    rf"(?:(?:an?|the|his|her) {THING} (?:for|costing|that costs|at|worth) )?(?P<size>{SIZE})(?: ?"
    rf"(?P<unit>{UNITS}))?(?: (?P<word>tall|long|high|deep|saved))?"
)
_IS_LONG: Final = late_regex(
    rf"(?:is|will|does|was) (?P<who>.+?) (?:be )?(?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))? "
    r"(?P<word>tall|long|high|deep)"
)
_HOW_MANY: Final = late_regex(
    rf"(?:(?:for )?how (?:many (?P<per>{_TIME}|{THING})|long|far) (?:did|does|do|can|could|was"
    rf"|is|will"
    rf"|would|has|have) .+?)(?: for (?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))?)?"
)


def rate_question(clause: str, world: World) -> World | None:
    """The world with a question for an amount after a time, or for the time."""
    if not world.rates or world.wanted:
        return None
    readers = (_asked_after, _asked_grown, _asked_until, _asked_number, _asked_bill)
    return first_of(read(clause, world) for read in readers)


def _asked_after(clause: str, world: World) -> World | None:
    found = _AFTER.fullmatch(clause)
    if found is None or period(found["per"]) != world.per:
        return None
    met = entity(found["cost"] or found["who"] or world.subject or "it", world)
    quantity = _quantity(met[0], world) if met else None
    if quantity is None or met is None:
        return None
    changed = _at(quantity, found["n"], world)
    return replace(changed, wanted=(Wanted(quantity),)) if changed else None


_GROWN: Final = late_regex(
    rf"(?P<what>(?:what|how (?:many|much|large|high|big))\b.+) (?:after|in) (?P<n>\d{{1,3}}) "
    rf"(?P<per>{_TIME})(?: time)?"
)
_NEUTRAL_WORDS: Final = """
    live lives there worth population people inhabitants value price be cost amount new left
"""


def _asked_grown(clause: str, world: World) -> World | None:
    """ "how many people live there after 2 years", where only one quantity has a rate."""
    found = _GROWN.fullmatch(clause)
    if found is None or period(found["per"]) != world.per or len(world.rates) != 1:
        return None
    quantity = _quantity(next(iter(world.rates)), world)
    if quantity is None:
        return None
    known = {*quantity.owner.split(), *quantity.thing.split(), *_NEUTRAL_WORDS.split()}
    words = {sort_of(word) for word in re.findall(r"[a-z]+", found["what"]) if word not in known}
    if words - known - FUNCTION_WORDS - {sort_of(word) for word in FUNCTION_WORDS}:
        return None
    changed = _at(quantity, found["n"], world)
    return replace(changed, wanted=(Wanted(quantity),)) if changed else None


_BILL: Final = late_regex(
    r"(?:how much|what) (?:is|was|will be|would be) (?:my|his|her|the|their) (?:[a-z]+ )?(?:bill"
    r"|fare|cost"
    r"|invoice|charge|total)(?: for .+)?|how much (?:did|does|do|will|must|has) (?P<who>.+?) "
    r"(?:have to )?pay(?: (?:altogether|in total|in all))?"
)


def _asked_bill(clause: str, world: World) -> World | None:
    """ "how much was my bill", where it is told how many there were that have to be paid."""
    fees = [one for one in world.values if one.measure == "price" and one.owner in world.rates]
    counted = [one for one in world.values if one.measure == COUNT and one.thing == world.per]
    if not _BILL.fullmatch(clause) or not len(fees) == len(counted) == 1 or world.bill:
        return None
    charged = _at(fees[0], bracketed(world.values[counted[0]]), world)
    return replace(charged, wanted=(Wanted(fees[0]),)) if charged else None


def _quantity(owner: str, world: World) -> Quantity | None:
    """The one quantity of somebody that has the rate; savings may begin with nothing."""
    if owner not in world.rates:
        owners = list(world.rates)
        owner = owners[0] if len(owners) == 1 and owner in (world.subject, "it") else owner
    if owner not in world.rates:
        return None
    is_part = "%" in world.rates[owner].size
    owned = [
        one for one in world.values if one.owner == owner and (is_part or one.measure != COUNT)
    ]
    return owned[0] if len(owned) == 1 else None


def _at(quantity: Quantity, time: str, world: World) -> World | None:
    """The world after a time."""
    told = world.rates[quantity.owner]
    measured = world.measuring(quantity.measure, told.unit)
    if measured is None:
        return None
    if "%" in told.size:
        before = measured.values[quantity]
        grown = f"{bracketed(before)}*(1 {told.sign} {told.size})^{time}"
        return replace(
            measured.valued(quantity, grown),
            firsts=MappingProxyType({quantity: before, **measured.firsts}),
            changes=(*measured.changes, (quantity, "", told.size)),
        )
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
    per, what = (
        found["per"] or found["per2"] or "",
        found["what"] or found["what2"],
    )
    if per and period(per) != world.per:
        return None
    letter, after, time = _timed(world)
    ends = _ends(re.sub(r"(?<=[\d ]) ?left$", "", what), letter, after)
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
    met = entity(found["who"] or world.subject or "it", world)
    if met is None or met[0] != owned[0].owner or unit != after.units.get(owned[0].measure, unit):
        return None
    if owned[0].measure == MONEY and world.rates[owned[0].owner].sign == "+":
        counts = tuple(one for one in after.counts if one != letter)
        after = replace(after, counts=counts, reached=letter)
    return after.equal(after.values[owned[0]], plain_size(found["size"]))


def _asked_number(clause: str, world: World) -> World | None:
    """ "how many hours did he work", "how far can you go for $30"."""
    found = _HOW_MANY.fullmatch(clause)
    fees = [one for one in world.values if one.measure == "price" and one.owner in world.rates]
    is_way = ("how far" in clause) == (world.per in ("km", "mile"))
    if (
        found is None
        or not (is_way or found["per"])
        or (found["per"] and period(found["per"]) != world.per)
    ):
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
