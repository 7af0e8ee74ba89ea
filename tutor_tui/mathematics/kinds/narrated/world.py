"""What a story has told so far: quantities with owner, thing and measure, now and at first."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final, NamedTuple

from tutor_tui.mathematics.kinds.narrated.words import COUNT, MONEY
from tutor_tui.mathematics.kinds.word_problems.names import GIVEN_NAMES

LETTERS: Final = "xyzuvw"
"""The names of unknowns, in order."""
DERIVED: Final = ("perimeter", "area")
"""Measures that follow from the sides of a rectangle."""
_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class Quantity(NamedTuple):
    """How much of something somebody has, or how long, old or dear something is."""

    measure: str
    owner: str
    thing: str = ""


class Rate(NamedTuple):
    """By how much something becomes more (`+`) or less (`-`) in one hour, month or kilometre."""

    sign: str
    size: str
    unit: str


class Total(NamedTuple):
    """What all owners of a measure have together, of whom perhaps only the number is known."""

    measure: str
    thing: str
    members: int | None
    amount: str


class Wanted(NamedTuple):
    """A question: what is asked, of which quantity, when (`first`, `now`) and in which way."""

    quantity: Quantity
    way: str = "now"
    shift: str = ""
    other: Quantity | None = None


@dataclass(frozen=True, slots=True)
class World:
    """The quantities of a story, as expressions in its unknowns.

    - `values` are what is so now, `firsts` what was so before the first change, `verbs` by which
      deed they were told, and `changes` what came or went, by which deed.
    - `mentioned` are those who were named, in order, `names` words that are names, `aliases` other
      words for somebody, `subject` whom the last clause was about, `lead` how it began, `thing`
      and `measure` what it spoke of, and `group` what those are that belong together.
    - `sorts` of things have a worth each, in cents or in legs, and all together `worth`; `coin`
      says that it is money.
    - `rates` of owners are for one `per`, and `bill` is what they come to.
    - `whole` has `parts`, some of them `nouns` that "them" may mean as well.
    - Those in `presumed` follow from the other part of a pair, unless they are told as well.
    - A story `is_of_ages`, or what changes in it `is_supposed`: "if she gave him 10".
    - Of the quantities in `numbered` not only parts were taken.
    - `bounds` cannot be negative, `counts` are whole, and `spoken` numbers only name groups;
      `reached` is the number of payments, the last of which may be more than is needed.
    """

    values: Mapping[Quantity, str] = field(default_factory=lambda: MappingProxyType({}))
    firsts: Mapping[Quantity, str] = field(default_factory=lambda: MappingProxyType({}))
    unknowns: tuple[tuple[str, str], ...] = ()
    equations: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    names: frozenset[str] = frozenset()
    subject: str = ""
    group: str = ""
    thing: str = ""
    measure: str = ""
    units: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    totals: tuple[Total, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    bounds: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    rates: Mapping[str, Rate] = field(default_factory=lambda: MappingProxyType({}))
    per: str = ""
    bill: str = ""
    whole: Quantity | None = None
    parts: tuple[Quantity, ...] = ()
    lead: str = ""
    verbs: Mapping[Quantity, str] = field(default_factory=lambda: MappingProxyType({}))
    changes: tuple[tuple[Quantity, str, str], ...] = ()
    sorts: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    worth: str = ""
    coin: str = ""
    nouns: frozenset[Quantity] = frozenset()
    numbered: frozenset[Quantity] = frozenset()
    presumed: frozenset[Quantity] = frozenset()
    is_of_ages: bool = False
    is_supposed: bool = False
    reached: str = ""

    def expression(self, quantity: Quantity) -> "tuple[str, World]":
        """What a quantity is now; one that was not told becomes an unknown."""
        if quantity in self.values:
            return self.values[quantity], self
        if quantity.measure in DERIVED:
            return self._around(quantity)
        free = [one for one in LETTERS if one not in dict(self.unknowns)]
        if not free:
            return "", self
        letter = free[0]
        named = replace(self, unknowns=(*self.unknowns, (letter, meaning(quantity, self.names))))
        return letter, named.valued(quantity, letter)

    def _around(self, quantity: Quantity) -> "tuple[str, World]":
        length, world = self.expression(Quantity("length", quantity.owner))
        width, world = world.expression(Quantity("width", quantity.owner))
        if quantity.measure == "area":
            return times(length, width), world
        return f"2*({length} + {width})", world

    def valued(self, quantity: Quantity, expression: str) -> "World":
        """With what a quantity is from now on."""
        measure, thing = quantity.measure, quantity.thing or self.thing
        return replace(
            self,
            values=MappingProxyType({**self.values, quantity: expression}),
            bounds=self.bounds if quantity.measure == "value" else (*self.bounds, expression),
            thing=thing,
            measure=measure if measure in (COUNT, MONEY, "price") else self.measure,
        )

    def equating(self, quantity: Quantity, expression: str) -> "World | None":
        """With what is told of a quantity; `None` where two plain numbers contradict."""
        if quantity not in self.values and quantity.measure not in DERIVED:
            return self.valued(quantity, expression)
        before, world = self.expression(quantity)
        return world.equal(before, expression)

    def equal(self, left: str, right: str) -> "World | None":
        """With two equal expressions; an unknown that becomes known by that is one no longer."""
        for letter, other in ((left, right), (right, left)):
            is_letter = len(letter) == 1 and letter.isalpha()
            if is_letter and letter not in letters_of(other):
                return self._known(letter, other)
        if is_number(left) and is_number(right):
            return self if left == right else None
        return self.saying(f"{left} = {right}")

    def _known(self, letter: str, expression: str) -> "World":
        def put(text: str) -> str:
            return put_in(text, letter, expression)

        return replace(
            self,
            values=MappingProxyType({key: put(text) for key, text in self.values.items()}),
            firsts=MappingProxyType({key: put(text) for key, text in self.firsts.items()}),
            unknowns=tuple(one for one in self.unknowns if one[0] != letter),
            equations=tuple(put(text) for text in self.equations),
            bounds=tuple(put(text) for text in self.bounds),
            changes=tuple((one, verb, put(text)) for one, verb, text in self.changes),
        )

    def telling(self, verb: str, before: "World") -> "World":
        """With the verb for the quantities that are new since another world."""
        new = {one: verb for one in self.values if one not in before.values}
        return replace(self, verbs=MappingProxyType({**new, **self.verbs}))

    def changing(self, quantity: Quantity, sign: str, amount: str, verb: str = "") -> "World":
        """With more (`+`) or less (`-`) of a quantity from now on."""
        before, world = self.expression(quantity)
        firsts = {quantity: before, **world.firsts}
        after = f"{before} {sign} {bracketed(amount)}"
        changes = (*world.changes, (quantity, verb, amount))
        changed = replace(world, firsts=MappingProxyType(firsts), changes=changes)
        return changed.valued(quantity, after)

    def at_first(self, quantity: Quantity) -> str | None:
        """What a quantity was before anything changed."""
        return self.firsts.get(quantity, self.values.get(quantity))

    def saying(self, *equations: str) -> "World":
        """With more equations."""
        return replace(self, equations=(*self.equations, *equations))

    def meeting(self, entity: str) -> "World":
        """With somebody or something mentioned once more."""
        others = tuple(one for one in self.mentioned if one != entity)
        return replace(self, mentioned=(*others, entity))

    def measuring(self, measure: str, unit: str) -> "World | None":
        """With the unit of a measure; `None` where another one was told."""
        known = self.units.get(measure, "")
        if not unit or known == unit:
            return self
        if known:
            return None
        return replace(self, units=MappingProxyType({**self.units, measure: unit}))

    def owners(self, measure: str, thing: str) -> tuple[str, ...]:
        """Whose quantities of a measure and thing are known, in order."""
        return tuple(
            one.owner for one in self.values if (one.measure, one.thing) == (measure, thing)
        )


def is_number(expression: str) -> bool:
    """Whether an expression is one plain number."""
    return expression.replace(".", "", 1).isdigit()


def letters_of(expression: str) -> frozenset[str]:
    """The unknowns in an expression."""
    return frozenset(re.findall(r"[a-z]", expression))


def put_in(text: str, letter: str, expression: str) -> str:
    """A text with an expression for a letter, in brackets where it is a factor or taken away."""

    def put(found: re.Match[str]) -> str:
        before, after = text[: found.start()].rstrip()[-1:], text[found.end() :].lstrip()[:1]
        is_tight = before in ("-", "*", "/") or after in ("*", "/")
        return bracketed(expression) if is_tight and before + after else expression

    return re.sub(rf"\b{letter}\b", put, text)


def bracketed(expression: str) -> str:
    """With brackets around a sum, unless it has them."""
    is_closed = re.fullmatch(r"\([^()]*\)", expression) is not None
    is_sum = " + " in expression or " - " in expression
    return f"({expression})" if is_sum and not is_closed else expression


def times(one: str, two: str) -> str:
    """The product of two expressions."""
    return f"{bracketed(one)}*{bracketed(two)}"


_DOING: Final = re.compile(
    r"(?:walk|come|go|travel|cycle|drive|play|like|live|wear|speak|own|take|have|prefer|study) \S"
)


def meaning(quantity: Quantity, names: frozenset[str]) -> str:
    """What a quantity is called in an answer."""
    owner, thing = called(quantity.owner, names), quantity.thing
    if quantity.owner == "i":
        what = {COUNT: f"number of {many(thing)}", "size": "number", "value": "value"}
        return f"your {what.get(quantity.measure, quantity.measure)}"
    if quantity.measure == COUNT:
        of = f"the number of {f'those who {thing}' if _DOING.match(thing) else many(thing)}"
        return f"{of} of {owner}" if owner else of
    if quantity.measure == MONEY:
        return f"the money of {owner}" if owner else "the money"
    if quantity.measure in ("size", "value"):
        return owner
    return f"the {quantity.measure} of {owner}" if owner else f"the {quantity.measure}"


_PLURALS: Final = {"child": "children", "man": "men", "woman": "women", "person": "people"}


def many(thing: str) -> str:
    """The plural of a thing."""
    *before, last = thing.split() or ["thing"]
    if last in _PLURALS:
        return " ".join([*before, _PLURALS[last]])
    ending = "" if last in ("sheep", "fish", "deer", "series", "species") else "s"
    if last.endswith(("s", "x", "ch", "sh", "tato", "mato", "hero", "mango")) and ending:
        ending = "es"
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        last, ending = last[:-1], "ies"
    return " ".join([*before, last + ending])


def called(owner: str, names: frozenset[str]) -> str:
    """How somebody is called in an answer: names with capitals, things with an article."""
    if not owner or owner == "i":
        return "me" if owner else ""
    if owner == "each":
        return owner
    if all(word in names or word in GIVEN_NAMES for word in owner.split()):
        return owner.title()
    return f"the {owner}"
