"""A notation for what a specification says of a value, and values at the edges of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

Body: TypeAlias = Any
"""A value as JSON has it."""

_LONG: Final = "x" * 300_000
_MANY: Final = 3_000
STRANGERS: Final[tuple[Body, ...]] = (
    None,
    "",
    "x",
    7,
    -1,
    1.5,
    True,
    [],
    ["x"],
    [{}],
    {},
    {"x": 7},
)
"""A value of each kind that JSON has."""


@dataclass(frozen=True)
class Text:
    """A string of at most so many characters."""

    longest: int | None = None

    def allows(self, value: Body) -> bool:
        return isinstance(value, str) and (self.longest is None or len(value) <= self.longest)

    def sample(self) -> Body:
        return "x"

    def edges(self) -> Iterator[Body]:
        yield "√2 👍"
        yield from (
            [_LONG] if self.longest is None else ["x" * self.longest, "x" * self.longest + "y"]
        )


@dataclass(frozen=True)
class Number:
    """A number between two others, both included; `is_whole` leaves only 7 and 7.0."""

    lowest: float | None = None
    highest: float | None = None
    is_whole: bool = False

    def allows(self, value: Body) -> bool:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        if self.is_whole and value != int(value):
            return False
        is_low = self.lowest is not None and value < self.lowest
        return not is_low and (self.highest is None or value <= self.highest)

    def sample(self) -> Body:
        return 1 if self.lowest is None else self.lowest

    def edges(self) -> Iterator[Body]:
        step = 1 if self.is_whole else 0.01
        for edge in (self.lowest, self.highest):
            if edge is not None:
                yield from (edge - step, edge, float(edge), edge + step)


@dataclass(frozen=True)
class Flag:
    """True or false."""

    def allows(self, value: Body) -> bool:
        return isinstance(value, bool)

    def sample(self) -> Body:
        return True

    def edges(self) -> Iterator[Body]:
        yield from (True, False, 0, 1, "true")


@dataclass(frozen=True)
class Words:
    """One of these."""

    words: tuple[str, ...]

    def allows(self, value: Body) -> bool:
        return isinstance(value, str) and value in self.words

    def sample(self) -> Body:
        return self.words[0]

    def edges(self) -> Iterator[Body]:
        yield from self.words
        yield self.words[0].upper()


@dataclass(frozen=True)
class Null:
    """Nothing."""

    def allows(self, value: Body) -> bool:
        return value is None

    def sample(self) -> Body:
        return None

    def edges(self) -> Iterator[Body]:
        yield None


@dataclass(frozen=True)
class Array:
    """So many of these."""

    items: "Fact"
    fewest: int = 0
    most: int | None = None

    def allows(self, value: Body) -> bool:
        if not isinstance(value, list) or len(value) < self.fewest:
            return False
        is_short = self.most is None or len(value) <= self.most
        return is_short and all(self.items.allows(item) for item in value)

    def sample(self) -> Body:
        return [self.items.sample()]

    def edges(self) -> Iterator[Body]:
        one = self.items.sample()
        yield []
        if self.most is not None and self.most < _MANY:
            yield from ([one] * self.most, [one] * (self.most + 1))
        for value in values(self.items):
            yield from ([value], [one, value])


@dataclass(frozen=True)
class Pairs:
    """Any names, with values of one kind."""

    of: "Fact"
    most: int | None = None
    longest_name: int | None = None

    def allows(self, value: Body) -> bool:
        if not isinstance(value, dict) or (self.most is not None and len(value) > self.most):
            return False
        name = Text(self.longest_name)
        return all(name.allows(key) and self.of.allows(one) for key, one in value.items())

    def sample(self) -> Body:
        return {}

    def edges(self) -> Iterator[Body]:
        one = self.of.sample()
        for count in (16, 17):
            yield {f"key {number}": one for number in range(count)}
        for length in (64, 65):
            yield {"k" * length: one}
        yield from ({"key": value} for value in values(self.of))


@dataclass(frozen=True)
class Anything:
    """An object that is the client's own affair."""

    def allows(self, value: Body) -> bool:
        return isinstance(value, dict)

    def sample(self) -> Body:
        return {"type": "object"}

    def edges(self) -> Iterator[Body]:
        yield {"type": "object", "properties": {"a": {"type": ["string", "null"]}, "": [1, None]}}


@dataclass(frozen=True)
class Object:
    """These keys; `one_of` and `some_of` name keys of which exactly or at least one is needed.

    `is_open` lets others stand beside them.
    """

    required: Mapping[str, "Fact"] = field(default_factory=dict)
    optional: Mapping[str, "Fact"] = field(default_factory=dict)
    one_of: tuple[str, ...] = ()
    some_of: tuple[str, ...] = ()
    is_open: bool = False

    def allows(self, value: Body) -> bool:
        facts = {**self.required, **self.optional}
        if not isinstance(value, dict) or not self.required.keys() <= value.keys():
            return False
        if not self.is_open and not value.keys() <= facts.keys():
            return False
        chosen = [key for key in self.one_of if key in value]
        if (self.one_of and len(chosen) != 1) or not self._has_some(value):
            return False
        return all(facts[key].allows(one) for key, one in value.items() if key in facts)

    def _has_some(self, value: Body) -> bool:
        return not self.some_of or any(key in value for key in self.some_of)

    def sample(self) -> Body:
        chosen = [*self.one_of, *self.some_of][:1]
        facts = {**self.required, **{key: self.optional[key] for key in chosen}}
        return {key: fact.sample() for key, fact in facts.items()}

    def edges(self) -> Iterator[Body]:
        least = self.sample()
        yield least
        yield {**least, **{key: fact.sample() for key, fact in self.optional.items()}}
        yield {**least, "surplus": 1}
        for key in least:
            yield {name: value for name, value in least.items() if name != key}
        for key, fact in {**self.required, **self.optional}.items():
            kept = {name: one for name, one in least.items() if name not in self.one_of}
            yield from ({**kept, key: value} for value in values(fact))


@dataclass(frozen=True)
class Either:
    """Whatever one of these allows."""

    facts: "tuple[Fact, ...]"

    def allows(self, value: Body) -> bool:
        return any(fact.allows(value) for fact in self.facts)

    def sample(self) -> Body:
        return self.facts[0].sample()

    def edges(self) -> Iterator[Body]:
        for fact in self.facts:
            yield from fact.edges()


Fact: TypeAlias = Text | Number | Flag | Words | Null | Array | Pairs | Anything | Object | Either


def values(fact: Fact) -> Iterator[Body]:
    """Values that it allows and values that it forbids, on both sides of every limit."""
    yield from STRANGERS
    yield from fact.edges()


def whole(lowest: int | None = None, highest: int | None = None) -> Number:
    """An integer."""
    return Number(lowest, highest, is_whole=True)


def either(*facts: Fact) -> Either:
    """Whatever one of these allows."""
    return Either(facts)


def nullable(fact: Fact) -> Either:
    """The same, or null."""
    return Either((fact, Null()))
