"""What a story became: its equations, whether they are solved by one sensible set of numbers."""

import re
from dataclasses import replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.narrated.asking import asked_for
from tutor_tui.mathematics.kinds.narrated.solving import Values, rows_of, solved, value_of
from tutor_tui.mathematics.kinds.narrated.sorting import sorted_out
from tutor_tui.mathematics.kinds.narrated.words import COUNT, GROUPS, PERSONS
from tutor_tui.mathematics.kinds.narrated.world import LETTERS, Total, Wanted, World, is_number
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.late_patterns import late_regex

_NUMBER: Final = late_regex(r"\d+(?:\.\d+)?")


def stated(world: World, story: str) -> Story | None:
    """The story of a world, where its equations fix what is asked and use every number."""
    if world.bill or (world.rates and not (world.changes or world.equations)):
        return None
    sorted_world = sorted_out(world)
    gathered = _gathered(sorted_world) if sorted_world is not None else None
    after = _totalled(gathered) if gathered is not None else None
    if after is None or not after.wanted:
        return None
    after = replace(after, wanted=_in_order(after.wanted, story))
    rows = rows_of([letter for letter, _ in after.unknowns], after.equations)
    values = solved(rows, len(after.unknowns)) if rows is not None else None
    if rows is not None and values is None:
        return None
    named = dict(zip((letter for letter, _ in after.unknowns), values or (), strict=False))
    is_whole = _is_counted(after)
    asked = [asked_for(one, after, named, is_linear=rows is not None) for one in after.wanted]
    told = [one for one in asked if one is not None]
    if len(told) != len(asked) or not _makes_sense(after, named, is_whole, rows is not None):
        return None
    if rows is None and len(after.equations) != len(after.unknowns):
        return None
    if not _uses_all_numbers(after, told, story) or _is_told(after, told):
        return None
    is_positive = all(one.measure != "value" for one in after.values)
    count = named.get(after.reached)
    found = _relettered(_as_story(after, told, is_whole=is_whole, is_positive=is_positive))
    is_beyond = count is not None and count.denominator != 1
    return replace(found, is_rounded_up=True) if found is not None and is_beyond else found


def _is_told(world: World, asked: list[Asked]) -> bool:
    """Whether what is asked is a number of the story as it stands, so that another one is meant.

    "I spend half of my money on food. I have $600. How much is left?": nobody has $600 left.
    """
    sides = (each.split(" = ") for each in world.equations)
    given = {left for left, right in sides if is_number(right)}
    return any(one.expression in given and len(one.expression) > 1 for one in asked)


def _in_order(wanted: tuple[Wanted, ...], story: str) -> tuple[Wanted, ...]:
    """Of all who are asked about, first the one who was named first."""
    owners = [one.quantity.owner for one in wanted]
    if len(set(owners)) != len(owners) or not all(owner in story for owner in owners):
        return wanted
    return tuple(sorted(wanted, key=lambda one: story.find(one.quantity.owner)))


def _relettered(story: Story | None) -> Story | None:
    """With `x` for the first unknown, `y` for the second and so on."""
    if story is None:
        return None
    new = dict(zip((letter for letter, _ in story.unknowns), LETTERS, strict=False))

    def renamed(text: str) -> str:
        return re.sub(r"\b[a-z]\b", lambda found: new.get(found[0], found[0]), text)

    return replace(
        story,
        unknowns=tuple((new[letter], meant) for letter, meant in story.unknowns),
        equations=tuple(renamed(one) for one in story.equations),
        asked=tuple(replace(one, expression=renamed(one.expression)) for one in story.asked),
    )


def _as_story(
    world: World, asked: list[Asked], *, is_whole: bool, is_positive: bool
) -> Story | None:
    """What can be worked out at once becomes the one unknown of its own equation."""
    if world.unknowns:
        return Story(world.unknowns, world.equations, tuple(asked), is_whole, is_positive)
    if world.equations or len(asked) != 1:
        return None
    (one,) = asked
    is_share = world.wanted[0].way.startswith(("share", "percent"))
    unknown = ("x", one.name.removesuffix(" is"))
    return Story(
        (unknown,),
        (f"x = {one.expression}",),
        (replace(one, expression="x"),),
        is_whole and not is_share,
        is_positive,
    )


def _gathered(world: World) -> World:
    """With a number of pupils as that of boys and girls, one of balls as that of all colours."""
    counted = [one for one in world.values if one.measure == COUNT]
    for whole in counted:
        sorts = [one for one in counted if one != whole and _is_sort(one.thing, whole.thing)]
        is_open = all(not is_number(world.values[one]) for one in sorts)
        if len(sorts) < 2 or not is_open or world.parts or not is_number(world.values[whole]):
            continue
        total = Total(COUNT, "", len(sorts), world.values[whole])
        values = {key: value for key, value in world.values.items() if key != whole}
        if len(values) == len(sorts):
            return replace(world, values=values, totals=(*world.totals, total))
    return world


def _is_sort(thing: str, whole: str) -> bool:
    return thing.endswith(f" {whole}") or (thing in PERSONS and whole in GROUPS - {thing})


def _totalled(world: World) -> World | None:
    """With the totals of those who were all named by now."""
    for total in world.totals:
        terms = _terms(total.measure, total.thing, world)
        if len(terms) < 2 or (total.members or len(terms)) != len(terms):
            return None
        after = world.equal(" + ".join(terms), total.amount)
        if after is None:
            return None
        world = after
    return world


def _terms(measure: str, thing: str, world: World) -> list[str]:
    """What all have at first; of things of several sorts, all sorts."""
    known = [one for one in world.values if one.measure == measure and one != world.whole]
    fitting = [one for one in known if not thing or one.thing == thing]
    return [world.at_first(one) or "" for one in fitting]


def _is_counted(world: World) -> bool:
    has_growth = any("%" in one.size for one in world.rates.values())
    known = (COUNT, "number of years", "age")
    return not has_growth and all(one.measure in known for one in world.values)


def _makes_sense(world: World, named: Values, is_whole: bool, is_linear: bool) -> bool:
    if not is_linear:
        return True
    counts = [value_of(one, named) for one in world.counts]
    if any(count is None or count.denominator != 1 for count in counts):
        return False
    sizes = [value_of(bound, named) for bound in world.bounds]
    return all(
        size is not None and size >= 0 and (not is_whole or size.denominator == 1) for size in sizes
    )


def _uses_all_numbers(world: World, asked: list[Asked], story: str) -> bool:
    """Whether every number of the story is found in what it became."""
    texts = (*world.equations, *(one.expression for one in asked), *world.spoken)
    used = {Fraction(one) for text in texts for one in _NUMBER.findall(text)}
    used |= {one / 100 for one in used} if world.coin else set()
    is_money = bool({"dollar", "euro", "pound"} & set(world.units.values()))
    used |= {one * 100 for one in used} if is_money else set()
    return all(Fraction(one) in used for one in _NUMBER.findall(story) if one != "1")
