"""What a story asks: of whom, when, and which of several."""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.kinds.narrated.amounts import Speech, amount, plainly
from tutor_tui.mathematics.kinds.narrated.dating import timed
from tutor_tui.mathematics.kinds.narrated.numbers_asked import are_there, left, share_left
from tutor_tui.mathematics.kinds.narrated.who import entity
from tutor_tui.mathematics.kinds.narrated.words import (
    ADJECTIVES,
    ALL,
    BARE_HAVE,
    COMPARED,
    COUNT,
    HAVING,
    MEASURE_NOUN,
    MEASURES,
    MONEY,
    SETTING,
    THING,
    WEALTH,
    base_of,
    sort_of,
)
from tutor_tui.mathematics.kinds.narrated.world import Quantity, Wanted, World, letters_of
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_FIRST: Final = (
    r"at first|at the (?:start|beginning|outset)|to (?:begin|start) with|originally|initially"
    r"|in the beginning|before(?: (?:that|this))?"
)
_TAIL: Final = late_regex(
    rf",? (?:(?P<first>{_FIRST})|(?P<now>now|today|currently|in the end|at the end|then|left"
    rf"|left over|remaining|still|after that|afterwards)|(?P<all>{ALL})|(?P<each>each))$"
)
_ADJECTIVE: Final = "|".join(one for one in ADJECTIVES if one not in ("many", "much"))
_DO: Final = r"(?:does|do|did|will|would|has|have|had|can)"
_FIND: Final = (
    r"(?:what(?:'s| is| are| was| were| will be)|find|calculate|work out|determine|how (?:much|big"
    r"|large) (?:is|was|are))"
)
_HOW_MANY: Final = late_regex(
    rf"how (?:many|much)(?: (?P<thing>{THING}))? {_DO} (?P<who>.+?)"
    rf"(?: (?P<verb>{BARE_HAVE}|saved|use))?"
)
_HOW_LONG: Final = late_regex(
    rf"how (?P<word>{_ADJECTIVE}) (?:is|am|was|are|were|will) (?P<who>.+?)(?: be)?"
)
_BOTH: Final = late_regex(
    rf"{_FIND} (?:the|its) (?P<one>{MEASURE_NOUN}) and (?:(?:the|its) )?(?P<two>{MEASURE_NOUN})"
)
_WHAT_IS: Final = late_regex(
    rf"{_FIND} (?:(?P<whose>his|her|its|their|.+?'s?) )?(?:(?:the|current|present) )*"
    rf"(?P<noun>{MEASURE_NOUN})s?(?: (?:of|for) (?P<of>.+))?"
)
_COSTS: Final = late_regex(r"(?:how much|what) (?:does|do|did|would) (?P<who>.+?) cost")
_WEIGHS: Final = late_regex(r"(?:how much|what) (?:does|do|did) (?P<who>.+?) weigh")
_DIFFERENCE: Final = late_regex(
    rf"how (?:many|much) (?P<way>more|fewer|less)(?: (?P<thing>{THING}))? {_DO} (?P<who>.+?)"
    rf"(?: (?P<verb>{BARE_HAVE}))? than (?P<other>.+)"
)
_WHEN: Final = late_regex(
    r"(?:in|after) how many years will (?P<who>.+?) be (?P<what>.+)"
    r"|how many years ago was (?P<who2>.+?) (?P<what2>.+)"
)
_RANKED: Final = late_regex(
    rf"(?:the )?(?P<word>{'|'.join(COMPARED)}|\w+est)(?: (?:one|piece|part|number|{THING}))?"
    r"(?: of them)?"
)
_EVERYBODY: Final = late_regex(
    r"each(?: (?:of them|one|person|child|piece|part))?|they(?: each)?|both(?: (?:parts|pieces))?"
    r"|everyone|the (?:2 |3 )?(?:parts|pieces)"
)


def question(clause: str, world: World) -> World | None:
    """The world with what a clause asks."""
    if world.wanted:
        return None
    found = _in_how_many_years(clause, world)
    if found is not None:
        return found
    rest, shift = timed(
        kept_regex(r"\b(is|are|was|were|does|do|did|will) each$").sub(r"\1 they", clause)
    )
    way = "now"
    while tail := _TAIL.search(rest):
        rest = rest[: tail.start()]
        way = next(name for name in ("first", "now", "all", "each") if tail[name])
    for read in (
        _difference,
        _price,
        _holds,
        _value,
        _how_many,
        are_there,
        left,
        share_left,
        _how_long,
        _what_is,
    ):
        wanted = read(rest, world) or read(SETTING.sub("", rest), world)
        if wanted:
            is_past = way == "now" and re.search(r"\b(?:did|was|were|had)\b", clause)
            told = [_in_time(one, way, shift, world, bool(is_past)) for one in wanted]
            return replace(world, wanted=tuple(told[:1] if way == "all" else told))
    return None


def _in_time(wanted: Wanted, way: str, shift: str, world: World, is_past: bool) -> Wanted:
    """With the time of the question, unless it asks in a way of its own.

    "How much did he have?" asks for the beginning where the end was told.
    """
    first = world.firsts.get(wanted.quantity, "")
    if way == "now" and world.is_supposed and first:
        way = "first"
    if is_past and letters_of(first) and world.equations:
        way = "first"
    return wanted._replace(way=way if wanted.way == "now" else wanted.way, shift=shift)


def _owned(who: str, about: Quantity, world: World) -> list[Wanted]:
    """The quantity of one who is known, of everybody, or of the one who has most or least."""
    if _EVERYBODY.fullmatch(who):
        known = [one for one in world.values if (one.measure, one.thing) == about[::2]]
        return [Wanted(one) for one in known]
    if found := _RANKED.fullmatch(who):
        return _ranked(found["word"], about, world)
    met = entity(who, world)
    return [Wanted(about._replace(owner=met[0]))] if met else []


def _ranked(word: str, about: Quantity, world: World) -> list[Wanted]:
    known = [one for one in world.values if (one.measure, one.thing) == about[::2]]
    base = re.sub(r"est$", "er", word)
    measure, way = COMPARED.get(base, COMPARED.get(base.replace("gger", "gger"), ("", "")))
    fits = measure in ("", about.measure) or measure == "short"
    return (
        [Wanted(known[0], "most" if way == "more" else "least")] if fits and way and known else []
    )


def _how_many(clause: str, world: World) -> list[Wanted]:
    found = _HOW_MANY.fullmatch(clause)
    if found is None:
        return []
    thing, who = found["thing"] or "", found["who"]
    is_rich = any(one.measure == MONEY for one in world.values)
    if not thing and found["verb"] == "saved" and is_rich:
        return [one._replace(way="first") for one in _owned(who, Quantity(MONEY, ""), world)]
    if sort_of(thing or "x") in WEALTH or (
        not thing and world.measure == MONEY and "many" not in clause
    ):
        about = Quantity(MONEY, "")
    else:
        about = Quantity(COUNT, "", sort_of(thing or world.thing or "thing"))
    wanted = [
        _by_deed(one, base_of(found["verb"] or "have"), world) for one in _owned(who, about, world)
    ]
    return [one for one in wanted if one is not None]


def _by_deed(wanted: Wanted, verb: str, world: World) -> Wanted | None:
    """What somebody has, or what they have got or lost by what the question names."""
    deed = world.verbs.get(wanted.quantity, "have")
    changes = [done for one, done, _ in world.changes if one == wanted.quantity]
    if verb in changes and (verb != deed or verb == "have"):
        return wanted._replace(way=f"by {verb}") if verb != "have" else wanted
    if verb == deed:
        return wanted if deed == "have" or not changes else None
    is_owned = verb == "have" and deed in HAVING
    is_general = deed == "have" and verb in HAVING and not changes
    return wanted if is_owned or is_general else None


def _how_long(clause: str, world: World) -> list[Wanted]:
    found = _HOW_LONG.fullmatch(clause)
    return _owned(found["who"], Quantity(ADJECTIVES[found["word"]], ""), world) if found else []


def _what_is(clause: str, world: World) -> list[Wanted]:
    if (both := _BOTH.fullmatch(clause)) and world.subject:
        return [Wanted(Quantity(MEASURES[both[name]], world.subject)) for name in ("one", "two")]
    found = _WHAT_IS.fullmatch(clause)
    if found is None:
        return []
    about = Quantity(MEASURES[found["noun"]], "")
    whose = found["of"] or found["whose"] or ""
    if whose == "their":
        return _owned("they", about, world)
    if not whose:
        return [Wanted(about._replace(owner=world.subject))] if world.subject else []
    return _owned(whose, about, world)


_HOLDS: Final = late_regex(
    r"(?:how (?:much|many)(?: [a-z]+)?|what) (?:does|can|did|will) (?P<who>.+?) hold(?: when "
    r"(?:it is )?full)?|(?:what is|find) the capacity of (?P<of>.+)"
)


_VALUE: Final = late_regex(
    r"(?:what|how (?:much|high|large|many)) (?:is|was|will|are|were) (?P<who>.+?)(?: be)?(?:"
    r" worth)?"
)


def _value(clause: str, world: World) -> list[Wanted]:
    found = _VALUE.fullmatch(clause)
    met = entity(re.sub(r"^(?:new|final) ", "", found["who"]), world) if found else None
    if found and (ranked := _RANKED.fullmatch(found["who"])):
        return _ranked(ranked["word"], Quantity("size", ""), world)
    asked = [Quantity(measure, met[0]) for measure in ("value", "price", "size")] if met else []
    told = [
        one for one in asked if one in (world.firsts if one.measure == "value" else world.values)
    ]
    return [Wanted(one) for one in told[:1]]


def _holds(clause: str, world: World) -> list[Wanted]:
    found = _HOLDS.fullmatch(clause)
    met = entity(found["who"] or found["of"], world) if found else None
    capacity = Quantity("capacity", met[0]) if met else None
    return [Wanted(capacity)] if capacity and capacity in world.values else []


def _price(clause: str, world: World) -> list[Wanted]:
    for measure, found in labelled(clause, (("price", _COSTS), ("weight", _WEIGHS))):
        several = re.fullmatch(rf"(\d{{1,4}}) ({THING})", found["who"])
        about = Quantity(measure, sort_of(several[2])) if several else None
        if several and several[1] != "1" and about in world.values and about:
            return [Wanted(about, f"times {several[1]}")]
        return _owned(found["who"], Quantity(measure, ""), world)
    return []


def _difference(clause: str, world: World) -> list[Wanted]:
    found = _DIFFERENCE.fullmatch(clause)
    if found is None:
        return []
    about = Quantity(COUNT, "", sort_of(found["thing"] or world.thing or "thing"))
    other = re.sub(r" (?:does|do|did|has|have)$", "", found["other"])
    one, two = _owned(found["who"], about, world), _owned(other, about, world)
    if len(one) != 1 or len(two) != 1:
        return []
    first, second = (one[0], two[0]) if found["way"] == "more" else (two[0], one[0])
    return [Wanted(first.quantity, "difference", "", second.quantity)]


def _in_how_many_years(clause: str, world: World) -> World | None:
    """ "in how many years will she be 3 times as old as me": the years are the unknown."""
    found = _WHEN.fullmatch(clause)
    if found is None:
        return None
    met = entity(found["who"] or found["who2"], world)
    what = re.sub(r"^(\d{1,3})(?: years)?$", r"\1 years old", found["what"] or found["what2"])
    plain = plainly(what)
    if met is None or plain is None or plain.measure != "age":
        return None
    about, years = Quantity("age", met[0]), Quantity("number of years", "")
    if about not in world.values:
        return None
    letter, world = met[1].expression(years)
    shift = f" {'+' if found['who'] else '-'} {letter}"
    speech = Speech(world, about, shift)
    right = amount(plain.text, speech)
    if right is None:
        return None
    told = speech.world.equal(f"{world.values[about]}{shift}", right)
    if told is None:
        return None
    return replace(told, wanted=(Wanted(years),))
