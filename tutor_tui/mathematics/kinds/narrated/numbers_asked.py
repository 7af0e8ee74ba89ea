"""Questions for how many there are, and for what is left."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.narrated.holders import is_holder
from tutor_tui.mathematics.kinds.narrated.parts import known_part
from tutor_tui.mathematics.kinds.narrated.who import entity
from tutor_tui.mathematics.kinds.narrated.words import (
    COUNT,
    GROUPS,
    PERSONS,
    STUFF,
    THING,
    WORD,
    base_of,
    sort_of,
)
from tutor_tui.mathematics.kinds.narrated.world import Quantity, Wanted, World
from tutor_tui.mathematics.late_patterns import late_regex

_ARE_THERE: Final = late_regex(
    rf"how many(?: of (?:them|the {THING}|these))?(?: (?P<thing>{THING}))? (?:are|is|were|was)"
    rf"(?: (?:there|they))?(?P<kind> {THING})?"
)
_LEFT: Final = late_regex(
    rf"how (?:many|much)(?: of (?:them|it|the {THING}))?(?: (?P<thing>{THING}))? (?:(?:is|are|was"
    r"|were|will be)(?: there)?(?: (?:still|left|now|not [a-z]+|remaining))*|remains?|remained"
    r"|(?:does|do) (?P<who>[a-z]+) (?:still )?have (?:left|remaining) to (?:read|eat))"
)
_SING: Final = late_regex(
    rf"how many (?P<thing>{WORD}) (?:are|were|sing|play|go|live|work|take part|belong)(?: there)?"
    rf"(?: (?:in|on|at|to) (?P<where>(?:the|a|this|my|our) {THING}))?(?: (?:altogether|in total"
    rf"|in all))?"
)


def _everybody(clause: str, world: World) -> list[Wanted]:
    """How many children there are, where boys and girls were told of."""
    found = _SING.fullmatch(clause)
    thing = sort_of(found["thing"]) if found else ""
    sorts = [one for one in world.values if one[:2] == (COUNT, "") and one.thing in PERSONS]
    where = (found["where"] or "").split(" ", 1)[-1] if found else ""
    if found and thing in GROUPS and world.whole and where == world.whole.thing:
        return [Wanted(world.whole)]
    is_open = Quantity(COUNT, "", thing) not in world.values and world.whole is None
    if thing not in GROUPS or len(sorts) < 2 or not is_open:
        return []
    return [Wanted(sorts[0], "sum", "", sorts[1])] if len(sorts) == 2 else []


_WITHIN: Final = late_regex(
    rf"how many (?P<thing>{THING}) (?:are|is|were|was) (?:there )?(?:in|on|at) (?P<who>.+)"
)


def are_there(clause: str, world: World) -> list[Wanted]:
    """How many of a sort there are, in all or in one place."""
    if everybody := _everybody(clause, world):
        return everybody
    if found := _WITHIN.fullmatch(clause):
        met = entity(found["who"], world)
        about = Quantity(COUNT, met[0], sort_of(found["thing"])) if met else None
        if about in world.values and about:
            return [Wanted(about, "first" if is_holder(about.owner) else "now")]
    found = _ARE_THERE.fullmatch(clause)
    if found is None:
        return []
    thing = (found["kind"] or found["thing"] or "").strip()
    quantity = known_part(Quantity(COUNT, "", sort_of(thing)), world) if thing else None
    return [Wanted(quantity)] if quantity in world.values and quantity else []


def _is_of(thing: str, quantity: Quantity) -> bool:
    return thing == quantity.thing or (thing in STUFF and quantity.measure == "amount")


def left(clause: str, world: World) -> list[Wanted]:
    """What there is now of the only quantity that has changed."""
    found = _LEFT.fullmatch(clause)
    if found is None:
        return []
    thing = sort_of(found["thing"]) if found["thing"] and found["thing"] != "money" else ""
    changed = [one for one in world.firsts if not thing or _is_of(thing, one)]
    if denied := re.search(r" not ([a-z]+)", clause):
        done = {verb for _, verb, _ in world.changes}
        if done != {base_of(denied[1])}:
            return []
    if len(changed) != 1 or (found["who"] and not _is_alone(found["who"], changed[0], world)):
        return []
    return [Wanted(changed[0])]


def _is_alone(who: str, held: Quantity, world: World) -> bool:
    """Whether nobody else was named who may have taken of it."""
    met = entity(who, world)
    return met is not None and set(world.mentioned) <= {met[0], held.owner}


_SHARE: Final = late_regex(
    rf"what (?P<ask>fraction|part|percentage|percent|proportion) of (?:the (?P<whole>{THING})|it"
    r"|them) (?:(?P<left>(?:is|was|are|were)(?: still)?|remains)"
    r"|(?P<gone>(?:was|were|is|has been|have been) (?:eaten|read|used|sold|taken)"
    r"|(?:did|have|has|do) (?P<who>he|she|they) (?:all )?(?:together )?(?:eat|eaten|read)))"
)


def share_left(clause: str, world: World) -> list[Wanted]:
    """Which part of the only quantity that has changed is left, or gone."""
    found = _SHARE.fullmatch(clause)
    changed = list(world.firsts)
    if found is None or len(changed) != 1:
        return []
    about, whole = changed[0], found["whole"]
    if whole and sort_of(whole) not in (about.owner, about.thing):
        return []
    if found["who"] in ("he", "she") and len(world.changes) != 1:
        return []
    way = "percent" if found["ask"].startswith("percent") else "share"
    return [Wanted(about, f"{way} {'left' if found['left'] else 'gone'}")]
