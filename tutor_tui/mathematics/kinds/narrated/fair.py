"""Equal shares: "4 friends share a bill of $80 equally. How much does each pay?"."""

from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.kinds.narrated.amounts import unit_of
from tutor_tui.mathematics.kinds.narrated.heaps import plain_size, sign_in
from tutor_tui.mathematics.kinds.narrated.who import entity
from tutor_tui.mathematics.kinds.narrated.words import SIZE, THING, UNITS, WORD, sort_of
from tutor_tui.mathematics.kinds.narrated.world import Quantity, Total, Wanted, World, bracketed
from tutor_tui.mathematics.late_patterns import late_regex

_SHARE: Final = Quantity("share", "each")
_N: Final = r"(?P<n>\d{1,4})"
_WHAT: Final = (
    rf"(?:(?:an?|the) (?:{WORD} ){{0,2}}(?:of|for) )?(?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))?"
    rf"(?: of {WORD})?(?: (?P<thing>{THING}))?"
)
_FAIRLY: Final = r"(?:equally|evenly|fairly|in equal (?:parts|shares)|into equal (?:parts|shares))"
_DEALS: Final = (
    r"(?:shares?|shared|splits?|divides?|divided|distributes?|distributed|puts?|packs?|sorts?)"
)
_DEALT: Final = r"(?:shared(?: out)?|split|divided|distributed|put|packed)"
_AMONG: Final = r"(?:between|among|amongst|into|to|onto|in)"
_SHARED: Final = (
    late_regex(rf"{_N} (?P<who>{THING}) {_DEALS} {_WHAT}(?P<fair> {_FAIRLY})?(?: between them)?"),
    late_regex(
        rf"{_WHAT} (?:is|are|was|were) {_DEALT}(?: (?P<fair>{_FAIRLY}))? {_AMONG} {_N} "
        rf"(?P<who>{THING})(?P<fair2> {_FAIRLY})?"
    ),
    late_regex(
        rf"(?P<giver>.+?) {_DEALS} (?:(?P<them>them|it|these|this|the money|the {THING})|{_WHAT})"
        rf"(?: (?P<fair>{_FAIRLY}))? {_AMONG} (?:(?:his|her|the|their|my) )?{_N} (?P<who>{THING})"
        rf"(?P<fair2> {_FAIRLY})?"
    ),
)
_CUT: Final = late_regex(
    rf"(?:an?|the) (?:{WORD} ){{0,2}}{WORD}(?: of|,| that is| which is)? (?P<size>{SIZE}) ?"
    rf"(?P<unit>{UNITS})"
    rf"(?: long| in length)?,? (?:is|was) (?:cut|divided|sawn|split) into {_N} equal (?P<who>pieces"
    rf"|parts"
    r"|lengths|sections)"
)
_LONG: Final = late_regex(
    r"how long (?:is each|are the|is every|is 1)(?: of the)? (?:piece|part|length|section)s?"
)
_SAME: Final = late_regex(
    r"(?:each|they all|everybody|everyone)(?: [a-z]+)? (?:gets?|got|receives?|pays?) (?:the same|"
    r"an equal)(?: (?:number|amount|share))?"
)
_ASKED: Final = late_regex(
    rf"how (?:much|many)(?: {THING})? (?:does|did|will|do|must|are|is|go)(?: there)? (?:(?:each"
    rf"|every|1)(?: of them)?(?: (?P<who>{THING}?))?|everyone|they each|(?:in|on|into) (?:each"
    rf"|every|1) (?P<box>{THING}))(?: (?:get|receive|have|pay|hold|contain|take|owe))?(?: each)?"
)


def fair(clause: str, world: World) -> World | None:
    """The world with what each of so many gets, where all get the same."""
    if _SAME.fullmatch(clause) and (world.group or _SHARE in world.values):
        return _all_equal(world)
    if cut := _CUT.fullmatch(clause):
        measured = world.measuring("share", unit_of(cut["unit"]))
        size = f"{plain_size(cut['size'])}/{cut['n']}"
        return measured and replace(measured.valued(_SHARE, size), group=cut["who"])
    found = next((hit for form in _SHARED if (hit := form.fullmatch(clause))), None)
    if found is None or sort_of(found["who"]).split()[-1] in ("hour", "day", "minute", "week"):
        return None
    groups = found.groupdict()
    whole, told = _whole(groups, world)
    if whole is None or told is None:
        return None
    spoken = replace(told, group=found["who"], spoken=(*told.spoken, found["n"]))
    if groups.get("fair") or groups.get("fair2"):
        return spoken.valued(_SHARE, f"{bracketed(whole)}/{found['n']}")
    is_count = "share" not in told.units
    measure, thing = ("count", sort_of(groups["thing"] or "")) if is_count else ("money", "")
    if "giver" not in groups and "fair2" not in groups and (thing or not is_count):
        total = Total(measure, thing, int(found["n"]), whole)
        return replace(
            spoken, totals=(*told.totals, total), thing=thing or told.thing, measure=measure
        )
    return None


def _whole(groups: dict[str, str | None], world: World) -> tuple[str | None, World | None]:
    """What is shared, with its unit: a number, or what somebody was said to have."""
    if groups.get("them"):
        owned = list(world.values)
        last = owned[-1] if owned else None
        met = entity(groups["giver"] or "", world)
        if last is None or (met and last.owner not in ("", met[0])):
            return None, None
        return world.values[last], world.measuring("share", world.units.get(last.measure, ""))
    size = groups["size"] or ""
    unit = unit_of(groups["unit"] or sign_in(size))
    return plain_size(size), world.measuring("share", unit)


def _all_equal(world: World) -> World | None:
    if _SHARE in world.values:
        return world
    total = world.totals[-1] if world.totals else None
    if total is None or total.members is None:
        return None
    share = f"{total.amount}/{total.members}"
    return replace(world, totals=world.totals[:-1]).valued(_SHARE, share)


def fair_question(clause: str, world: World) -> World | None:
    """The world with a question for the share of each."""
    found = _ASKED.fullmatch(clause)
    if world.wanted or _SHARE not in world.values:
        return None
    if _LONG.fullmatch(clause):
        return replace(world, wanted=(Wanted(_SHARE),))
    if found is None:
        return None
    who = sort_of(found["who"] or found["box"] or "")
    if who and who.split()[-1] not in (sort_of(world.group).split()[-1], "person", "one", "child"):
        return None
    return replace(world, wanted=(Wanted(_SHARE),))
