"""Clauses in which something changes: gains, losses, gifts, rises and falls."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting, labelled
from tutor_tui.mathematics.kinds.narrated.amounts import unit_of
from tutor_tui.mathematics.kinds.narrated.heaps import Heap, plain_size, sign_in
from tutor_tui.mathematics.kinds.narrated.who import entity
from tutor_tui.mathematics.kinds.narrated.words import MONEY, SIZE, THING, UNITS, base_of
from tutor_tui.mathematics.kinds.narrated.world import Quantity, World, bracketed
from tutor_tui.mathematics.late_patterns import late_regex

_THEN: Final = r"(?: (?:then|also|later|now|first|afterwards|yesterday|today))?"
_GIVES: Final = (
    r"(?:gives?|gave|hands?|handed|sends?|sent|passes|passed|lends?|lent|transfers?|transferred"
    r"|sells?|sold)"
)
_TAKES: Final = (
    r"(?:gets?|got|receives?|received|takes?|took|borrows?|borrowed|buys?|bought|wins?|won)"
)
_GAINS: Final = (
    r"(?:gets?|got|finds?|found|buys?|bought|wins?|won|receives?|received|collects?|collected"
    r"|picks?|picked|earns?|earned|catches|caught|adds?|added|saves?|saved|is given|was given"
    r"|gains?|gained)"
)
_LOSES: Final = (
    r"(?:gives? (?:away|out)|gave (?:away|out)|hands? out|handed out|loses?|lost|eats?|ate"
    r"|sells?|sold|spends?|spent|uses?|used"
    r"|donates?|donated|breaks?|broke|drinks?|drank|throws? away|threw away|pays?|paid|gives?"
    r"|gave|lends?|lent|takes? out|took out|reads?|read|drives?|drove|pours? out|poured out)"
)
_GIFT: Final = late_regex(rf"(?P<who>.+?){_THEN} {_GIVES} (?P<what>.+?) to (?P<to>.+)")
_GIFT_TO: Final = late_regex(
    rf"(?P<who>.+?){_THEN} {_GIVES} (?P<to>each of .+?|[a-z]+(?: [a-z]+)?) (?P<what>{SIZE}.*)"
)
_EACH_OF: Final = late_regex(
    rf"each of (?:(?:his|her|the|their|my) )?(?P<n>\d{{1,4}})(?: {THING})?"
)
_TAKEN: Final = late_regex(rf"(?P<who>.+?){_THEN} {_TAKES} (?P<what>.+?) from (?P<to>.+)")
_GAIN: Final = late_regex(
    rf"(?P<who>.+?){_THEN} (?P<verb>{_GAINS}) (?:another |a further )?(?P<what>.+)"
)
_LOSS: Final = late_regex(rf"(?P<who>.+?){_THEN} (?P<verb>{_LOSES}) (?P<what>.+)")
_PASSIVE: Final = late_regex(
    r"(?P<what>.+?) (?:(?:is|are|was|were|have been|has been) (?:then |also )?(?P<done>"
    r"(?P<out>taken out"
    r"|taken away|removed|sold|eaten|used(?: up)?|borrowed|lost|broken|given away|stolen|poured out"
    r"|drunk|spent|cut off|given|given out)|added|put in|poured in|delivered|returned|brought back"
    r"|born)"
    r"|(?:then |also )?(?:(?P<goes>leave(?: the [a-z]+)?|left the [a-z]+|get off|got off|gets off"
    r"|go home|went home|fly away|flew away|flies away|died|go away|went away|run away|ran away)"
    r"|(?:join(?:ed)?(?: them)?|arrived?|c[oa]me(?: in)?|get on|got on|gets on)))"
    r"(?: (?:of|from|to|at|into|out of|for) (?:the |a |an |his |her |their )?[a-z]+)?"
)
_PURCHASE: Final = late_regex(
    rf"(?P<who>.+?){_THEN} (?P<verb>buys?|bought|sells?|sold) (?:an?|some|the|(?P<n>\d+)) {THING} "
    rf"(?:for|at) (?:a total of )?(?P<price>{SIZE})(?: ?(?P<coin>{UNITS}))?"
    r"(?: altogether| in total)?"
)
_FURTHER: Final = late_regex(r"\b(?:more|another|further|extra)\b")
_BY: Final = late_regex(
    r"(?P<who>.+?) (?:has |have |had |is |was |will be )?(?:then )?(?:(?P<up>rises?|rose|risen"
    r"|increases?|increased|goes up|went up|gone up|climbs?|climbed|grows?|grew|grown|gains?)"
    r"|(?P<down>falls?|fell|fallen|drops?|dropped|decreases?|decreased|goes down|went down|gone "
    r"down|reduced|sinks?|sank|lowered|shrinks?|shrank|loses?(?= .*%)|lost(?= .*%)))(?: again)? "
    rf"(?:by )?(?:another )?(?P<size>{SIZE})(?: of its (?:value"
    rf"|price))?(?: ?(?P<unit>{UNITS}))?(?: (?:by|until) (?:the )?(?:noon|midday|midnight"
    r"|morning|evening|afternoon|night))?"
)


_READ: Final = frozenset({"book", "novel", "magazine", "comic"})


def event(clause: str, world: World) -> World | None:
    """The world after something has changed hands, or become more or less."""
    return first_of(read(clause, world) for read in _EVENTS)


def _given(clause: str, world: World) -> World | None:
    return first_of(
        _moved(found["who"], found["to"], found["what"], world)
        for found in fitting(clause, (_GIFT, _GIFT_TO))
    )


def _taken(clause: str, world: World) -> World | None:
    found = _TAKEN.fullmatch(clause)
    return _moved(found["to"], found["who"], found["what"], world) if found else None


def _moved(giver: str, taker: str, what: str, world: World) -> World | None:
    """From one who is known to another; of those who are not known nothing is kept."""
    met = entity(giver, world)
    other = entity(taker, met[1]) if met is not None else None
    amount = Heap.read(what, met[0], world) if met is not None else None
    if each := _EACH_OF.fullmatch(taker):
        size = amount.size(world) if amount is not None else None
        if met is None or amount is None or size is None or amount.about not in world.values:
            return None
        times = f"{each['n']}*{bracketed(size)}"
        return amount.changing(replace(met[1], subject=met[0]), "-", times, "give")
    if met is None or other is None or amount is None or met[0] == other[0]:
        return None
    size, about = amount.size(other[1]), amount.about
    taken = about._replace(owner=other[0])
    if size is None:
        return None
    after: World | None = replace(other[1], subject=met[0])
    is_known, is_told = about in world.values, taken in world.values
    if is_known:
        after = amount.changing(other[1], "-", size, "give")
        after = replace(after, lead=f"{giver} gives") if after is not None else None
    if is_told and after is not None:
        after = after.changing(taken, "+", size, "get")
    return after if is_known or is_told else None


def _changed(clause: str, world: World) -> World | None:
    table = (("+", _GAIN), ("-", _LOSS))
    return first_of(
        _become(found["who"], found["what"], found["verb"], sign, world)
        for sign, found in labelled(clause, table)
    )


def _become(who: str, what: str, verb: str, sign: str, world: World) -> World | None:
    met = entity(who, world)
    if met is None:
        return None
    world = replace(met[1], subject=met[0], lead=f"{who} {verb}")
    amount = Heap.read(what, met[0], world)
    sign = amount.sign(sign, verb) if amount is not None else ""
    if amount is None or not sign:
        return None
    if base_of(verb) == "read" and amount.about.thing in _READ and re.match(r"\d+\b(?![/%])", what):
        return None  # whoever has read 5 books has them still
    if world.verbs.get(amount.about) == base_of(verb) and not _FURTHER.search(what):
        return None
    amount = amount.of_all(sign, world) if " from " not in what else amount
    if amount.about not in world.values:
        if sign == "+" or not amount.may_open(verb):
            return None
        world = world.expression(amount.about)[1]
    size = amount.size(world)
    return None if size is None else amount.changing(world, sign, size, base_of(verb))


def _passive(clause: str, world: World) -> World | None:
    """ "17 books are borrowed", "30 litres are taken out": of the only things that it can be."""
    found = _PASSIVE.fullmatch(clause)
    owners = {one.owner for one in world.values}
    for owner in owners if found else ():
        amount = Heap.read(found["what"], owner, world) if found else None
        fits = amount is not None and amount.about in world.values
        if found and amount is not None and fits and len(owners) == 1:
            size = amount.size(world)
            sign = "-" if found["out"] or found["goes"] else "+"
            verb = base_of(found["done"] or "")
            return None if size is None else amount.changing(world, sign, size, verb)
    return None


def _bought(clause: str, world: World) -> World | None:
    """ "he bought a book for 12 euros": the price of all that is paid for at once."""
    found = _PURCHASE.fullmatch(clause)
    met = entity(found["who"], world) if found else None
    if found is None or met is None:
        return None
    about, unit = Quantity(MONEY, met[0]), unit_of(found["coin"] or sign_in(found["price"]))
    measured = met[1].measuring(MONEY, unit)
    if about not in world.values or measured is None or not unit:
        return None
    number = (found["n"],) if found["n"] else ()
    lead = f"{found['who']} {found['verb']}"
    told = replace(measured, subject=met[0], lead=lead, spoken=(*world.spoken, *number))
    sign = "-" if base_of(found["verb"]) == "buy" else "+"
    after = told.changing(about, sign, plain_size(found["price"]), base_of(found["verb"]))
    return replace(after, numbered=after.numbered | {about})


def _by(clause: str, world: World) -> World | None:
    """ "the price rises by 10 %", "then it fell by 7 degrees"."""
    found = _BY.fullmatch(clause)
    met = entity(found["who"], world) if found else None
    if found is None or met is None:
        return None
    owned = [one for one in world.values if one.owner == met[0]]
    about = owned[0] if len(owned) == 1 else Quantity("value", met[0])
    lead = f"{found['who']} {found['up'] or found['down']}"
    size, world = plain_size(found["size"]), replace(met[1], subject=met[0], lead=lead)
    if about not in world.values:
        world = world.expression(about)[1]
    coin = sign_in(found["size"])
    measured = world.measuring(about.measure, unit_of(found["unit"] or coin))
    if measured is None:
        return None
    sign = "+" if found["up"] else "-"
    if "%" not in size:
        return measured.changing(about, sign, size)
    before = measured.values[about]
    firsts = {about: before, **measured.firsts}
    after = f"{bracketed(before)}*(1 {sign} {size})"
    return replace(measured, firsts=firsts).valued(about, after)


_EVENTS: Final[tuple[Callable[[str, World], World | None], ...]] = (
    _given,
    _taken,
    _bought,
    _changed,
    _by,
    _passive,
)
