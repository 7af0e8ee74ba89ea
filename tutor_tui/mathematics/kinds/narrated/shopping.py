"""What is bought at known prices: the total, the change, and what so many things cost.

Prices were told before ("a pen costs $2") or stand beside the things ("3 pens at $2 each").
"""

import re
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.narrated.amounts import unit_of
from tutor_tui.mathematics.kinds.narrated.heaps import sign_in
from tutor_tui.mathematics.kinds.narrated.who import entity
from tutor_tui.mathematics.kinds.narrated.words import COIN, MONEY, THING, WORD, sort_of
from tutor_tui.mathematics.kinds.narrated.world import Quantity, Wanted, World, bracketed
from tutor_tui.mathematics.kinds.word_problems.wording import number
from tutor_tui.mathematics.late_patterns import late_regex

TOTAL: Final = Quantity("total", "")
_REST: Final = Quantity("change", "")
_PAID: Final = Quantity("sum paid", "")
_PRICE: Final = rf"(?:[$£€] ?\d{{1,6}}(?:\.\d\d?)?|\d{{1,6}}(?:\.\d\d?)?(?: ?{COIN}\b)?)"
_LOT: Final = (
    rf"(?:\d{{1,4}}(?:\.\d{{1,3}})?|an?|the|some)(?: (?:kg|g|l|m|kilos?|lit(?:er|re)s?|met(?:er"
    rf"|re)s?|pounds?) of)? {THING}(?: of {WORD})?"
)
_AT: Final = rf"(?:at|for|that costs?|which costs?|costing|priced at) {_PRICE}"
_ITEM: Final = late_regex(
    rf"(?P<n>\d{{1,4}}(?:\.\d{{1,3}})?|an?|the|some)(?: (?P<unit>kg|g|l|m|kilos?|lit(?:er|re)s?"
    rf"|met(?:er|re)s?|pounds?) of)? (?P<thing>{THING}(?: of {WORD})?)(?: (?P<way>at|for|that"
    rf" costs?|which costs?|costing|priced at) (?P<price>{_PRICE})(?P<each>,? (?:each|apiece"
    rf"|a piece|(?:per|an?) (?P<per>{WORD})))?)?"
)
_LIST: Final = rf"{_LOT}(?: {_AT}(?: (?:each|apiece|a piece|(?:per|an?) {WORD}))?)?"
_ITEMS: Final = rf"(?P<items>{_LIST}(?:(?:, and|,| and) {_LIST})*)"
_WHO: Final = rf"(?:i|you|he|she|we|they|(?:(?:a|the|my|his|her) )?{WORD}(?: {WORD})?)"
_BUYS: Final = (
    r"(?:buys?|bought|purchases?|purchased|orders?|ordered|gets|wants to buy|wants?|needs?"
    r"|(?:pays?|paid) for|takes|has bought|would like)"
)
_BUYING: Final = late_regex(
    rf"(?:(?P<who>{_WHO}) {_BUYS} )?{_ITEMS}(?: (?:in|at|from) (?:a|an|the) {WORD}(?: {WORD})?)?"
)
_VISITING: Final = late_regex(
    rf"(?:a|the|our|my) (?:family|group|class|party|team) (?:of|with) {_ITEMS} (?:visits?|visited"
    rf"|(?:go|goes|went) to|enters?|buys? tickets for) (?:the|a|an) {THING}"
)
_PAYING: Final = late_regex(
    rf"{_WHO} (?:pays?|paid|gives?|gave|hands?)(?: (?:the|a) (?:cashier|shopkeeper|clerk|seller))?"
    rf"(?: with)?(?: an?)? (?P<price>{_PRICE})(?: (?:note|bill))?"
)
_FROM: Final = rf"(?: (?:from|out of|for|with) (?:an? )?(?P<price>{_PRICE})(?: (?:note|bill))?)?"
_CHANGE: Final = late_regex(
    rf"how much change{_FROM.replace('price', 'price3')}"
    rf"|(?:how much (?:change|money)?|what change) ?(?:does|do|will|should|would|did|has|have|is"
    rf"|are) (?:{_WHO} )?(?:(?:get|receive|be given|have)(?: back| left(?: over)?)?|left(?: over)?"
    rf"|change)(?: back| left)?{_FROM}"
    rf"|(?:what is|find|calculate|work out) (?:his|her|my|the|your|their|{WORD}'s)"
    rf" change{_FROM.replace('price', 'price2')}"
)
_SUM: Final = late_regex(
    rf"(?:how much(?: money)?|what) (?:does|do|did|will|must|should|would) {_WHO} (?:spend|pay|owe"
    rf"|need(?: to pay)?|have to pay)(?: for (?:it|them|everything|all of (?:them|it)))?"
    r"|(?:what (?:is|was)|find|calculate|work out) (?:the|his|her|their|my) (?:total(?: (?:cost"
    r"|price|bill|amount))?|bill)"
    r"|how much (?:does|do|did|will) (?:it|everything|they|this|that|(?:her|his|the|their|my) "
    r"(?:shopping|bill)) (?:all )?cost|how much is (?:it|that|(?:her|his|the|their|my) bill)"
)
_COST: Final = late_regex(
    rf"(?:how much|what) (?:do|does|will|would|is|are|(?:(?:is|will) it (?:be )?|does it cost"
    rf" |(?:do|does|will|would|must) {_WHO} pay )?for)"
    rf"(?: the (?:price|cost|total cost) of)?"
    rf" {_ITEMS}(?: cost)?|(?:find|what is|calculate|work out) the (?:total )?(?:price|cost) of "
    rf"{_ITEMS.replace('items', 'items2')}"
)
_BOTH: Final = late_regex(
    rf"(?:how much|what) (?:do|does|did|will|would|is|must|should) (?:{_WHO}|the total) ?(?:pay"
    rf"|cost|spend|be|have to pay|need)?(?: (?:for|if {_WHO} (?:buys?|wants?|takes?)) both)"
    rf"|how much (?:for|are) both|(?:how much|what) do both cost|how much if {_WHO} buys? both"
)
_ALL: Final = late_regex(r",? (?:altogether|in total|in all|together|all together)$")


def shopping(clause: str, world: World) -> World | None:
    """The world with what is bought, or with what is handed over for it."""
    if visit := _VISITING.fullmatch(clause):
        return _bought(visit["items"], world, may_follow=True)
    found = _BUYING.fullmatch(clause)
    if found is not None and (found["who"] or TOTAL in world.values):
        met = entity(found["who"], world) if found["who"] else None
        return _bought(found["items"], replace(met[1], subject=met[0]) if met else world)
    paid = _PAYING.fullmatch(clause)
    if paid is None or TOTAL not in world.values or _PAID in world.values:
        return None
    measured = _measured(paid["price"], world)
    return measured and measured.valued(_PAID, number(paid["price"]))


def _bought(
    items: str, world: World, *, is_told: bool = False, may_follow: bool = False
) -> World | None:
    """With the total of all items, each at its own price or at one that is told elsewhere."""
    found: World | None = world
    for part in re.split(r",? and |, ", items):
        item = _ITEM.fullmatch(part.strip())
        if item and may_follow and found is not None and _known(item, found) is None:
            found = found.expression(Quantity("price", sort_of(item["thing"])))[1]
        found = _with(item, found, is_told=is_told) if item and found is not None else None
    return found and replace(found, sorts=MappingProxyType({}), measure=world.measure, lead="")


def _with(item: re.Match[str], world: World, *, is_told: bool) -> World | None:
    count = item["n"] if item["n"][0].isdigit() else "1"
    if item["n"] == "some":
        return None
    if item["price"]:
        measured = None if is_told else _measured(item["price"], world)
        price: str | None = number(item["price"])
        per = {"one", "piece", "item", *sort_of(item["thing"]).split(), item["unit"] or ""}
        if item["per"] and item["per"] not in per:
            return None
        count = "1" if item["way"] == "for" and not item["each"] else count
    else:
        measured, price = world, _known(item, world)
    if measured is None or price is None:
        return None
    line = bracketed(price) if count == "1" else f"{count}*{bracketed(price)}"
    before = measured.values.get(TOTAL, "")
    return measured.valued(TOTAL, f"{before} + {line}" if before else line)


def _known(item: re.Match[str], world: World) -> str | None:
    """The price of a thing that was told before; "adults" pay that of an adult ticket."""
    key = sort_of(re.sub(r"^([a-z]+)(?= of )", lambda one: sort_of(one[0]), item["thing"]))
    key = re.sub(r"(?<= of )[a-z]+$", item["thing"].split()[-1], key)
    prices = {one.owner: size for one, size in world.values.items() if one.measure == "price"}
    fitting = [one for one in prices if one in (key, f"{key} ticket") or f"{one} ticket" == key]
    fitting = fitting or [one for one in prices if one.endswith(f" {key}")]
    return prices[fitting[0]] if len(fitting) == 1 else None


def _measured(price: str, world: World) -> World | None:
    """The world with one coin for all prices."""
    unit = unit_of(re.sub(r"[\d.$£€ ]", "", price)) or unit_of(sign_in(price))
    for measure in ("price", "total", "change"):
        measured = world.measuring(measure, unit)
        if measured is None:
            return None
        world = measured
    return world


def shopping_question(clause: str, world: World) -> World | None:
    """The world with a question for the total, for the change, or for the cost of things."""
    if world.wanted:
        return None
    plain = _ALL.sub("", clause)
    if TOTAL not in world.values:
        return _costing(plain, world)
    if _SUM.fullmatch(plain) and _PAID not in world.values:
        return _told(TOTAL, world)
    found = _CHANGE.fullmatch(plain)
    price = (found["price"] or found["price2"] or found["price3"]) if found else None
    purse = _purse(price, world) if found else None
    measured = _measured(price, world) if price else world
    if purse is None or measured is None:
        return None
    rest = f"{purse} - {bracketed(measured.values[TOTAL])}"
    return _told(_REST, measured.valued(_REST, rest))


def _told(asked: Quantity, world: World) -> World:
    unit = world.units.get("price", "")
    told = world.measuring(asked.measure, unit) or world
    return replace(told, wanted=(Wanted(asked),), sorts=MappingProxyType({}))


def _purse(price: str | None, world: World) -> str | None:
    """The money out of which is paid: as the question says, or what was handed over, or is had."""
    owned = [one for one in world.values if one.measure == MONEY or one == _PAID]
    if price:
        return None if owned else number(price)
    units = {world.units.get("price", ""), world.units.get(MONEY, world.units.get("price", ""))}
    return world.values[owned[0]] if len(owned) == 1 and len(units) == 1 else None


def _costing(clause: str, world: World) -> World | None:
    if _BOTH.fullmatch(clause):
        prices = [size for one, size in world.values.items() if one.measure == "price"]
        both = " + ".join(map(bracketed, prices))
        return _told(TOTAL, world.valued(TOTAL, both)) if len(prices) == 2 else None
    found = _COST.fullmatch(clause)
    if found is None:
        return None
    items = found["items"] or found["items2"]
    if not re.search(r"\d| and ", items):
        return None
    after = _bought(items, world, is_told=True)
    return _told(TOTAL, after) if after is not None else None
