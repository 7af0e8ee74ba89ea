"""Clauses that tell how much somebody has, how things compare, and what all have together."""

import re
from dataclasses import replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.narrated.amounts import (
    NOW,
    Plain,
    Speech,
    amount,
    completed,
    plainly,
)
from tutor_tui.mathematics.kinds.narrated.dating import COMPARED_THEN, timed
from tutor_tui.mathematics.kinds.narrated.states import state
from tutor_tui.mathematics.kinds.narrated.totals import (
    all_have,
    basket,
    measure_of,
    members_of,
    summed,
)
from tutor_tui.mathematics.kinds.narrated.who import entity
from tutor_tui.mathematics.kinds.narrated.words import (
    ALL,
    BE,
    COUNT,
    HAVE,
    MEASURE_NOUN,
    SETTING,
    THING,
    WORD,
    base_of,
    sort_of,
)
from tutor_tui.mathematics.kinds.narrated.world import Quantity, Total, World
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.terms import shown_number

_SAID_OTHERWISE: Final = (
    (
        late_regex(
            r"(?:it takes|.+ (?:needs|uses|used|has)) (\d+(?:\.\d+)?) (m|metres|meters|feet|yards)"
            r" of (?:wire |wooden )?(?:fence|fencing|wire) (?:to (?:enclose|surround|fence|go "
            r"(?:all )?(?:a)?round)|for) (?:it|the \w+)"
        ),
        r"the perimeter of it is \1 \2",
    ),
    (
        late_regex(r"\b(?:has|have) a (length|width|height|perimeter|area|weight|price) of"),
        r"'s \1 is",
    ),
)
_NOW: Final = r"(?: (?:now|today|currently|already|both|each|also|only|then|still|at first))*"
_THERE: Final = late_regex(
    rf"(?P<place>(?:in|on|at) (?:the|a|an|my|his|her|our) {THING},? )?there {BE} (?P<what>.+)"
)
_HAS: Final = late_regex(
    rf"(?P<who>.+?)(?: (?:will|would))?{_NOW} (?P<verb>{HAVE}){_NOW} (?P<what>.+)"
)
_IS: Final = late_regex(rf"(?P<who>.+?) (?P<verb>{BE}){_NOW} (?P<what>.+)")
_ALL_OF_IT: Final = late_regex(rf",? ?\b(?:a total of|{ALL})\b,?")
_OPENING: Final = late_regex(
    rf"(?:(?:in|on|at) (?:the|a|an|my|his|her|our) {THING},? )?(?:there {BE}|(?:an?|the|his|her) "
    rf"{THING} (?:has|have|contains?|holds?)) (?:only |some |both )*{THING}(?:,? (?:and )?(?:some "
    rf")?{THING})*"
)
"""What there is, of which no number is told."""


def fact(clause: str, world: World) -> World | None:
    """The world with what a clause tells of one, of several, or of all together."""
    for pattern, plain in _SAID_OTHERWISE:
        clause = pattern.sub(plain, clause)
    then = COMPARED_THEN.search(clause)
    rest, shift = timed(clause[: then.start()] if then else clause)
    rest = f"{rest}{then[0]}" if then else kept_regex(r" (?:is|will be)(?: then)?$").sub("", rest)
    if shift and re.search(r"\b(?:is|are|has|have)\b", rest) and " is " in f" {NOW.sub('', rest)} ":
        return summed(rest, shift, world)  # "in 5 years he is twice as old" may compare with now
    found = state(rest, world)
    if found is not None:
        return found
    if _OPENING.fullmatch(rest):
        return world
    return first_of(read(rest, shift, world) for read in (summed, basket, _told))


def _told(rest: str, shift: str, world: World) -> World | None:
    is_compared = kept_regex(r"\b(?:as|than) [a-z]+ and [a-z]+ (?:together|combined)").search(rest)
    together = _ALL_OF_IT.search(rest) is not None and not is_compared
    plain = " ".join(_ALL_OF_IT.sub(" ", rest).split()) if together else rest
    if found := _THERE.fullmatch(plain):
        place = re.sub(r"^(?:in|on|at) |,? $", "", found["place"] or "")
        return _counted(place, found["what"], together, world)
    for pattern in (_HAS, _IS):
        found = pattern.fullmatch(plain)
        if found is None:
            continue
        members = members_of(found["who"])
        if together or len(members) > 1 or found["who"] == "they":
            is_each = re.search(r"\b(?:both|each)\b", plain) is not None
            if not is_each and (together or pattern is _HAS):
                return all_have(found, members, shift, world)
            return None
        return _one(found, shift, world)
    return None


def _counted(place: str, what: str, together: bool, world: World) -> World | None:
    """ "there are twice as many women as men", "there are 37 people in all"."""
    if setting := SETTING.search(what):
        place, what = place or setting[0], what[: setting.start()]
    if two := _TWO_SORTS.fullmatch(what):
        return _of_two_sorts(two, world)
    plain = plainly(what)
    if plain is None or not plain.thing or plain.measure != COUNT:
        return None
    about = Quantity(COUNT, "", sort_of(plain.thing))
    known = {one.thing for one in world.values if one.measure == COUNT} - {about.thing}
    if together and len(known) > 1:
        return replace(world, totals=(*world.totals, Total(COUNT, "", None, plain.text)))
    world = replace(world, group=world.group or about.thing, lead="there are")
    return _equated(about, plain, "", world)


_TWO_SORTS: Final = late_regex(rf"(?P<n>\d{{1,6}}) (?P<one>{WORD}s) and (?P<two>{WORD}s)")


def _of_two_sorts(found: re.Match[str], world: World) -> World | None:
    """ "there are 120 cars and bikes": so many of both together."""
    one, world = world.expression(Quantity(COUNT, "", sort_of(found["one"])))
    two, world = world.expression(Quantity(COUNT, "", sort_of(found["two"])))
    return world.equal(f"{one} + {two}", found["n"])


_WHOLE_COINS: Final = ("dollar", "euro", "pound")


def _hundredth(found: re.Match[str]) -> str:
    return shown_number(Fraction(found[0]) / 100, uses_decimals=True)


def _one(found: re.Match[str], shift: str, world: World) -> World | None:
    """One owner, and how much they have or how long they are."""
    verb, what = found["verb"], found["what"]
    for words in dict.fromkeys((what, SETTING.sub("", what))):
        plain = plainly(completed(words, found["who"], world))
        about, met = _about(found["who"], verb, plain, world) if plain else (None, None)
        if plain is None or about is None or met is None:
            continue
        after = _equated(about, plain, shift, met)
        if after is not None:
            return after.telling(base_of(verb), world)
    return None


def _about(
    who: str, verb: str, plain: Plain, world: World
) -> "tuple[Quantity | None, World | None]":
    """The quantity that a clause is about, and the world that has met its owner."""
    speech = Speech(world, Quantity("", world.subject))
    if kept_regex(rf"\b(?:{MEASURE_NOUN})\b").search(who):
        about = speech.quantity(who)
        return about, replace(speech.world, subject=about.owner if about else world.subject)
    met = entity(who, world, plain.text)
    if met is None:
        return None, None
    owner, world = met
    measure = measure_of(verb, plain, world)
    if not measure or (measure != COUNT and plain.thing):
        return None, None
    thing = sort_of(plain.thing or world.thing) if measure == COUNT else ""
    lead = f"{who} {verb}"
    return Quantity(measure, owner, thing), replace(world, subject=owner, lead=lead)


def _equated(about: Quantity, plain: Plain, shift: str, world: World) -> World | None:
    """With the quantity equal to the amount, in one unit with the others of its measure."""
    known = world.units.get(about.measure, "")
    if known in _WHOLE_COINS and plain.unit in ("cent", "pence", "penny"):
        small = re.sub(r"^\d+(?:\.\d+)?", _hundredth, plain.text)
        plain = replace(plain, text=small, unit=known)
    measured = world.measuring(about.measure, plain.unit)
    if measured is None:
        return None
    speech = Speech(measured, about, shift)
    expression = amount(plain.text, speech)
    if expression is None:
        return None
    if not shift:
        return speech.world.equating(about, expression)
    now, after = speech.world.expression(about)
    return after.equal(f"{now}{shift}", expression)
