"""What is asked of a story: an expression in its unknowns, with a name and a unit."""

from tutor_tui.mathematics.kinds.narrated.parts import known_part
from tutor_tui.mathematics.kinds.narrated.solving import Values, value_of
from tutor_tui.mathematics.kinds.narrated.words import COUNT
from tutor_tui.mathematics.kinds.narrated.world import (
    DERIVED,
    Quantity,
    Wanted,
    World,
    bracketed,
    many,
    meaning,
)
from tutor_tui.mathematics.kinds.word_problems.stories import Asked


def asked_for(wanted: Wanted, world: World, named: Values, *, is_linear: bool) -> Asked | None:
    """What a question asks, as an expression; `None` where the story does not tell of it."""
    if wanted.way in ("most", "least"):
        return _ranked(wanted, world, named) if is_linear else None
    if wanted.way.startswith(("others", "percent", "share")):
        return _share(wanted, world)
    if wanted.way in ("sum", "all"):
        return _of_all(wanted, world)
    expression = _expression(wanted.quantity, wanted.way, world)
    return None if expression is None else _of_one(wanted, expression, world)


def _of_all(wanted: Wanted, world: World) -> Asked | None:
    """What all have together, or all sorts of a group."""
    if wanted.way == "sum" and wanted.other is not None:
        both = f"{world.values[wanted.quantity]} + {world.values[wanted.other]}"
        return Asked("the number of all is", both)
    terms = [world.values[one] for one in world.values if one[::2] == wanted.quantity[::2]]
    if wanted.quantity.measure != COUNT:
        unit = _unit(wanted.quantity, world)
        return Asked("the total is", " + ".join(terms), unit) if len(terms) > 1 else None
    name = f"the total number of {many(wanted.quantity.thing)}"
    return Asked(f"{name} is", " + ".join(terms)) if len(terms) > 1 else None


def _of_one(wanted: Wanted, expression: str, world: World) -> Asked | None:
    unit, name = _unit(wanted.quantity, world), meaning(wanted.quantity, world.names)
    if wanted.way.startswith("by "):
        return Asked("that is", expression, unit)
    if wanted.way.startswith("times "):
        count = wanted.way.removeprefix("times ")
        return Asked("that costs", f"{count}*{bracketed(expression)}", unit)
    if wanted.way == "difference" and wanted.other is not None:
        other = _expression(wanted.other, "now", world)
        return Asked("the difference is", f"{expression} - ({other})", unit) if other else None
    is_first = wanted.way == "first" and wanted.quantity in world.firsts
    when = " at first" if is_first and not world.is_supposed else ""
    return Asked(f"{name}{when} is", f"{expression}{wanted.shift}", unit)


def _share(wanted: Wanted, world: World) -> Asked | None:
    """The rest of a whole, or what part of it a quantity is."""
    whole, part = world.values[wanted.other or wanted.quantity], world.values[wanted.quantity]
    if wanted.other is None:
        whole = world.firsts.get(wanted.quantity, part)
    if wanted.way == "others":
        return Asked("the number of the others is", f"{whole} - {bracketed(part)}")
    if wanted.way.endswith(("of others", "gone")):
        part = f"{whole} - {bracketed(part)}"
    ratio = f"{bracketed(part)}/{bracketed(whole)}"
    if wanted.way.startswith("percent"):
        return Asked("the share is", f"100*{ratio}", "percent")
    return Asked("the fraction is", ratio, is_fraction=True)


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
