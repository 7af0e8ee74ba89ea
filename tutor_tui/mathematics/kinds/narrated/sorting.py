"""The equations for the numbers of each sort."""

from dataclasses import replace
from types import MappingProxyType

from tutor_tui.mathematics.kinds.narrated.words import COUNT
from tutor_tui.mathematics.kinds.narrated.world import Quantity, Wanted, World


def sorted_out(world: World) -> World | None:
    """The world with the equations for its sorts; `None` where they cannot be stated."""
    if not world.wanted or world.wanted[0].quantity.measure != "sort":
        return world if not world.sorts and not world.worth else None
    if not all(world.sorts.values()) or not world.worth:
        return None
    totals = [one for one in world.values if one.measure == COUNT and one.thing not in world.sorts]
    if len(totals) > 1 or any(total.measure != COUNT for total in world.totals):
        return None
    counts = []
    kept = {
        one: size
        for one, size in world.values.items()
        if one not in totals and not (one.measure == "price" and one.owner in world.sorts)
    }
    after = replace(world, values=MappingProxyType(kept))
    for sort in world.sorts:
        owned = [one for one in world.values if one.thing == sort]
        quantity = owned[0] if owned else Quantity(COUNT, "", sort)
        expression, after = after.expression(quantity)
        counts.append(expression)
    worth = " + ".join(
        f"{_factor(world.sorts[sort])}*{_tight(count)}"
        for sort, count in zip(world.sorts, counts, strict=True)
    )
    told = after.saying(*(f"{' + '.join(counts)} = {world.values[one]}" for one in totals))
    told = told.saying(f"{worth} = {world.worth}")
    wanted = tuple(
        Wanted(
            next((one for one in told.values if one.thing == want.quantity.owner), want.quantity)
        )
        for want in world.wanted
    )
    return replace(told, wanted=wanted, sorts=MappingProxyType({}), worth="")


def _factor(worth: str) -> str:
    return f"({worth})" if worth.startswith("-") else worth


def _tight(count: str) -> str:
    return f"({count})" if " " in count else count
