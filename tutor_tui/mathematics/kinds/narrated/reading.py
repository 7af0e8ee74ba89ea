"""A message read as a story whose every clause is understood, and the equations it becomes.

A story is taken only where each of its numbers is used, its equations have one solution that
makes sense, and what is asked is fixed by them.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.narrated.dating import undated
from tutor_tui.mathematics.kinds.narrated.events import event
from tutor_tui.mathematics.kinds.narrated.facts import fact
from tutor_tui.mathematics.kinds.narrated.parts import known_part, part, part_question
from tutor_tui.mathematics.kinds.narrated.questions import question
from tutor_tui.mathematics.kinds.narrated.rates import bill, rate, rate_question
from tutor_tui.mathematics.kinds.narrated.solving import Values, rows_of, solved, value_of
from tutor_tui.mathematics.kinds.narrated.sorts import sort_fact, sort_question, sorted_out
from tutor_tui.mathematics.kinds.narrated.who import names_in
from tutor_tui.mathematics.kinds.narrated.words import COUNT, GERUNDS, GROUPS, PERSONS
from tutor_tui.mathematics.kinds.narrated.world import (
    DERIVED,
    LETTERS,
    Quantity,
    Total,
    Wanted,
    World,
    bracketed,
    called,
    is_number,
    many,
    meaning,
)
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.tale import told_from
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import UnreadableError

_HINT: Final = late_regex(
    r"\bhow (?:many|much|old|long|tall|heavy|wide|high|big|fast|far|deep|expensive)\b"
    r"|\b(?:what|find|calculate|work out|determine)\b",
    re.IGNORECASE,
)
_DIGIT: Final = late_regex(r"\d")
_GOES_ON: Final = late_regex(r"[$£€]?\d|half |twice |a |an |another |the ")
_NUMBER: Final = late_regex(r"\d+(?:\.\d+)?")
_SAID_OTHERWISE: Final = (
    (late_regex(r",? whose (?=length|width|height|perimeter|area|age|price)"), ". its "),
    (
        late_regex(
            r"\b(?:an? )?(?:piece of )?(?:wire|string|rope|fence|fencing) (?:of length |of |that "
            r"is )?(\d+(?:\.\d+)?"
            r" ?(?:cm|m|metres|inches|feet))(?: long)? is (?:bent|formed|shaped|made) into an? "
            r"(rectangle|square)"
        ),
        r"the perimeter of the \2 is \1",
    ),
    (
        late_regex(
            r"\bto (?:rent|hire|use|book) (?:a|an|the) ([a-z]+),? (?:you|we|one) (?:pay|pays)\b"
        ),
        r"the \1 costs",
    ),
    (late_regex(r"\ba number (?=.*\banother number\b)"), "the first number "),
    (late_regex(r"\banother number\b"), "the other number"),
)
"""Wordings for which others are read."""
_SUPPOSED: Final = late_regex(
    r"\bif (?:\w+ ){1,3}(?:gives?|gave|sells?|sold|buys?|bought|gets?|got|loses?|lost|eats?|ate)\b"
)
_AGES: Final = late_regex(r"\b(?:old|older|younger|ages?)\b")


def read_narrated(text: str) -> Story | None:
    """The story that a message tells."""
    if not _HINT.search(text) or not re.search(r"[.,;?!]\s+\S", text):
        return None
    story = story_of(text)
    if not story or not _DIGIT.search(story):
        return None
    for pattern, plain in _SAID_OTHERWISE:
        story = pattern.sub(plain, story)
    try:
        world = told_from(
            World(
                names=names_in(text),
                is_of_ages=_AGES.search(story) is not None,
                is_supposed=_SUPPOSED.search(story) is not None,
            ),
            story,
            _READERS,
        )
        return _story(world, story) if world is not None else None
    except UnreadableError:
        return None


def _whole(reader: Callable[[str, World], World | None]) -> Callable[[str, World], World | None]:
    """The reader for clauses that have a subject of their own."""
    return lambda clause, world: reader(undated(clause), world)


def _going_on(
    reader: Callable[[str, World], World | None],
) -> Callable[[str, World], World | None]:
    """The reader for clauses that go on with the beginning of the one before."""

    def read(clause: str, world: World) -> World | None:
        found = (reader(begun, world) for begun in _begun(undated(clause), world))
        return next((after for after in found if after is not None), None)

    return read


def _after(clause: str, world: World) -> World | None:
    """ "after 30 litres are taken out it is half full": two clauses without a stop between."""
    found = re.fullmatch(
        r"(?:after|when) (?P<one>.+?) (?P<two>(?:it|he|she|they|there|the) .+)", clause
    )
    after = event(found["one"], world) if found else None
    return fact(found["two"], after) if found and after is not None else None


_TOLD: Final = (
    rate_question,
    sort_question,
    part_question,
    question,
    rate,
    bill,
    sort_fact,
    event,
    _after,
    fact,
    part,
)
_READERS: Final = (
    *(_whole(reader) for reader in _TOLD),
    *(_going_on(reader) for reader in (rate, event, fact)),
)


def _begun(clause: str, world: World) -> list[str]:
    """A clause with the beginning of the one before: "and had 8 left", "after selling 20"."""
    subject = called(world.subject, world.names).lower() if world.subject else ""
    found = re.fullmatch(r"(?:after|by) (\w+) (.+)", clause) or re.fullmatch(r"(\w+) (.+)", clause)
    begun = []
    if found and found[1] in GERUNDS:
        clause = f"{GERUNDS[found[1]]} {found[2]}"
    if subject:
        begun.append(f"{subject} {clause}")
    if world.lead and _GOES_ON.match(clause):
        begun.append(f"{world.lead} {clause}")
    return begun


def _story(world: World, story: str) -> Story | None:
    if world.bill or (world.rates and not (world.changes or world.equations)):
        return None
    sorted_world = sorted_out(world)
    gathered = _gathered(sorted_world) if sorted_world is not None else None
    after = _totalled(gathered) if gathered is not None else None
    if after is None or not after.wanted:
        return None
    rows = rows_of([letter for letter, _ in after.unknowns], after.equations)
    values = solved(rows, len(after.unknowns)) if rows is not None else None
    if rows is not None and values is None:
        return None
    named = dict(zip((letter for letter, _ in after.unknowns), values or (), strict=False))
    is_whole = _is_counted(after)
    asked = [_asked(one, after, named, rows is not None) for one in after.wanted]
    told = [one for one in asked if one is not None]
    if len(told) != len(asked) or not _makes_sense(after, named, is_whole, rows is not None):
        return None
    if rows is None and len(after.equations) != len(after.unknowns):
        return None
    if not _uses_all_numbers(after, told, story):
        return None
    is_positive = all(one.measure != "value" for one in after.values)
    return _relettered(_stated(after, told, is_whole=is_whole, is_positive=is_positive))


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


def _stated(world: World, asked: list[Asked], *, is_whole: bool, is_positive: bool) -> Story | None:
    """What can be worked out at once becomes the one unknown of its own equation."""
    if world.unknowns:
        return Story(world.unknowns, world.equations, tuple(asked), is_whole, is_positive)
    if world.equations or len(asked) != 1:
        return None
    (one,) = asked
    unknown = ("x", one.name.removesuffix(" is"))
    return Story(
        (unknown,),
        (f"x = {one.expression}",),
        (replace(one, expression="x"),),
        is_whole,
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
    return all(one.measure in (COUNT, "number of years", "age") for one in world.values)


def _asked(wanted: Wanted, world: World, named: Values, is_linear: bool) -> Asked | None:
    if wanted.way in ("most", "least"):
        return _ranked(wanted, world, named) if is_linear else None
    if wanted.way.startswith(("others", "percent", "share")):
        return _share(wanted, world)
    if wanted.way == "sum" and wanted.other is not None:
        both = f"{world.values[wanted.quantity]} + {world.values[wanted.other]}"
        return Asked("the number of all is", both)
    if wanted.way == "all":
        terms = [world.values[one] for one in world.values if one[::2] == wanted.quantity[::2]]
        name = f"the total number of {many(wanted.quantity.thing)}"
        return Asked(f"{name} is", " + ".join(terms)) if len(terms) > 1 else None
    expression = _expression(wanted.quantity, wanted.way, world)
    if expression is None:
        return None
    unit = _unit(wanted.quantity, world)
    if wanted.way.startswith("by "):
        return Asked("that is", expression, unit)
    name = meaning(wanted.quantity, world.names)
    if wanted.way == "difference" and wanted.other is not None:
        other = _expression(wanted.other, "now", world)
        return Asked("the difference is", f"{expression} - ({other})", unit) if other else None
    when = " at first" if wanted.way == "first" and wanted.quantity in world.firsts else ""
    return Asked(f"{name}{when} is", f"{expression}{wanted.shift}", unit)


def _share(wanted: Wanted, world: World) -> Asked | None:
    """The rest of a whole, or what part of it a quantity is."""
    if wanted.other is None:
        return None
    whole, part = world.values[wanted.other], world.values[wanted.quantity]
    if wanted.way == "others":
        return Asked("the number of the others is", f"{whole} - {bracketed(part)}")
    if wanted.way.endswith("of others"):
        part = f"{whole} - {bracketed(part)}"
    ratio = f"{bracketed(part)}/{bracketed(whole)}"
    if wanted.way.startswith("percent"):
        return Asked("the share is", f"100*{ratio}", "percent")
    return Asked("the share is", ratio)


def _expression(quantity: Quantity, way: str, world: World) -> str | None:
    """Only what the story told of is asked for; perimeters and areas follow from their sides."""
    if quantity.measure in DERIVED:
        sides = [Quantity(side, quantity.owner) for side in ("length", "width")]
        if not all(side in world.values for side in sides):
            return None
        return world.expression(quantity)[0]
    quantity = known_part(quantity, world)
    if quantity not in world.values and world.whole == quantity._replace(owner=""):
        quantity = world.whole
    if way.startswith("by "):
        sizes = [
            size for one, verb, size in world.changes if (one, f"by {verb}") == (quantity, way)
        ]
        return " + ".join(sizes)
    if way == "first":
        return world.at_first(quantity)
    return world.values.get(quantity)


def _ranked(wanted: Wanted, world: World, named: Values) -> Asked | None:
    measure, _, thing = wanted.quantity
    known = [one for one in world.values if (one.measure, one.thing) == (measure, thing)]
    sized = [(value_of(world.values[one], named), one) for one in known]
    sizes = [size for size, _ in sized if size is not None]
    if len(sizes) != len(sized) or len(set(sizes)) != len(sizes) or len(sizes) < 2:
        return None
    best = max(sizes) if wanted.way == "most" else min(sizes)
    quantity = next(one for size, one in sized if size == best)
    name = meaning(quantity, world.names)
    return Asked(f"{name} is", world.values[quantity], _unit(quantity, world))


def _unit(quantity: Quantity, world: World) -> str:
    if quantity.measure in DERIVED:
        unit = (
            world.units.get("length")
            or world.units.get("width")
            or world.units.get(quantity.measure, "")
        )
        return f"square {unit}" if quantity.measure == "area" and unit else unit
    if quantity.measure == "age":
        return "years"
    if quantity.measure == COUNT or quantity.measure.startswith("number of "):
        return ""
    unit = world.units.get(quantity.measure, "")
    return f"{unit}s" if len(unit) > 3 and unit[-1] not in "s²" else unit


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
