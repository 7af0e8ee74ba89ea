"""How much of what comes or goes: "5 of his stickers", "half of the rest", "3 for $8 each"."""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.kinds.narrated.amounts import unit_of
from tutor_tui.mathematics.kinds.narrated.holders import is_vessel
from tutor_tui.mathematics.kinds.narrated.words import (
    COUNT,
    MONEY,
    SETTING,
    SIGNS,
    SIZE,
    STUFF,
    THING,
    UNITS,
    WEALTH,
    sort_of,
)
from tutor_tui.mathematics.kinds.narrated.world import Quantity, World, bracketed
from tutor_tui.mathematics.late_patterns import late_regex

_PIECES: Final = late_regex(
    rf"(?P<size>{SIZE}|half)(?: more)?(?: ?(?P<unit>{UNITS}))?(?: more)?(?:(?: of)?(?P<of> (?:his"
    rf"|her|their|its|the|an?|my|these))? (?P<whole>(?:remaining )?{THING}|them|it|rest|remainder"
    rf"|what was left)| (?:of )?(?P<thing>{THING}))?"
    rf"(?P<each>(?: for| at|,)? (?P<price>{SIZE})(?: ?(?P<coin>{UNITS}))? (?:each|apiece))?"
    rf"(?: (?:on|for|to|in|with|during|by) (?:(?:the|a|an|his|her|their|my) )?(?P<for>{THING}))?"
)
_LEFT: Final = frozenset({"rest", "remainder", "what was left"})


class Heap:
    """How much changes, of which quantity."""

    def __init__(self, found: re.Match[str], about: Quantity, unit: str) -> None:
        self._found, self.about, self._unit = found, about, unit

    @classmethod
    def read(cls, what: str, owner: str, world: World) -> "Heap | None":
        """The amount that words say; `None` where they say more, or nothing of a quantity."""
        found = _PIECES.fullmatch(what) or _PIECES.fullmatch(SETTING.sub("", what))
        if found is None or found["whole"] in ("value", "price"):
            return None
        thing = found["thing"] or found["whole"] or ""
        coin = next(
            (SIGNS[sign] for sign in SIGNS if sign in (found["size"] + (found["price"] or ""))), ""
        )
        unit = unit_of(found["unit"] or found["coin"] or coin)
        if found["price"] and not unit:
            return None
        measure = _measure(unit, thing, owner, world)
        sort = ""
        if measure == COUNT:
            sort = (
                world.thing
                if thing in ("", "them", "it", *_LEFT)
                else sort_of(thing.removeprefix("remaining "))
            )
        if measure == COUNT and not sort:
            return None
        return cls(found, Quantity(measure, owner, sort), unit)

    def sign(self, sign: str, verb: str) -> str:
        """Who buys things at a price has less money, and who sells them more."""
        if not self._found["price"]:
            return sign
        return (
            {"b": "-", "s": "+"}.get(verb[:1], "") if verb[:2] in ("bu", "bo", "se", "so") else ""
        )

    def of_all(self, sign: str, world: World) -> "Heap":
        """The heap out of what is there, where somebody takes of what nobody or a book has."""
        only = next(iter(world.values)) if len(world.values) == 1 else self.about
        is_of_it = self.about.thing == only.thing or self._found["whole"] == only.owner
        is_there = only.measure == COUNT and (not only.owner or is_vessel(only.owner))
        return (
            Heap(self._found, only, self._unit) if sign == "-" and is_of_it and is_there else self
        )

    def may_open(self, verb: str) -> bool:
        """Whether a story may begin with this loss, of a heap whose size is unknown."""
        is_part = "/" in self._found["size"] or "%" in self._found["size"] or self._found["of"]
        if not (is_part or re.match(r"los|g[ai]ve?s? away|sp[ea]n|donat|broke|break", verb)):
            return False
        return self.about.measure == MONEY or self._found["whole"] not in (None, "them", "it")

    def size(self, world: World) -> str | None:
        """The number, or the part of all or of what is left, where it is said of which."""
        found = self._found
        size = "1/2" if found["size"] == "half" else re.sub(r"[$£€ ]", "", found["size"])
        if found["price"]:
            return f"{size}*{re.sub('[$£€ ]', '', found['price'])}"
        if "/" not in size and "%" not in size:
            return size
        now = world.values.get(self.about)
        whole = found["whole"] or ""
        if now is None:
            return None
        if whole.startswith("remaining ") or whole in _LEFT:
            return f"{size}*{bracketed(now)}"
        first = world.at_first(self.about)
        if self.about in world.numbered or first is None or not (whole or first != now):
            return None
        return f"{size}*{bracketed(first)}"

    def changing(self, world: World, sign: str, size: str, verb: str) -> World | None:
        """The world with more or less of the quantity; `None` where the units differ."""
        measured = world.measuring(self.about.measure, self._unit)
        if measured is None:
            return None
        is_part = "/" in self._found["size"] or "%" in self._found["size"]
        after = measured.changing(self.about, sign, size, verb)
        bought = Quantity("price", self._found["for"] or "")
        if verb == "spend" and bought.owner and bought not in after.values:
            after = replace(after.valued(bought, size), measure=MONEY)
        return after if is_part else replace(after, numbered=after.numbered | {self.about})


def _measure(unit: str, thing: str, owner: str, world: World) -> str:
    if unit in ("dollar", "euro", "pound", "cent", "pence", "rupee") or thing in WEALTH:
        return MONEY
    if unit:
        return "amount"
    owned = [one for one in world.values if one.owner == owner and one.measure != COUNT]
    if thing in STUFF and [one.measure for one in owned] == ["amount"]:
        return "amount"
    counted = [one for one in world.values if one.owner == owner and one.measure == COUNT]
    is_open = thing in ("", "it", "them", *_LEFT)
    return owned[-1].measure if is_open and owned and not counted else COUNT


def plain_size(size: str) -> str:
    """A size without signs of money."""
    return re.sub(r"[$£€ ]", "", size)


def sign_in(text: str) -> str:
    """The money whose sign is found in a text."""
    return next((SIGNS[sign] for sign in SIGNS if sign in text), "")
