"""Which practice a problem belongs to: that whose exercises it looks like most.

Exercises are made for each skill and compared by the shape of what was read: its sort, what it
asks for, signs, functions, powers and kinds of numbers, never the numbers themselves.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from fractions import Fraction
from functools import cache
from random import Random
from typing import Final, NamedTuple

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.practice.catalogue import SKILLS
from tutor_tui.mathematics.practice.skill import EASIEST, HARDEST, Skill
from tutor_tui.mathematics.problems import Problem
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Number

_LEVELS: Final = (EASIEST, 3, 4, HARDEST)
"""Levels whose exercises differ; those of the second look like the first or the third."""

_LEAST: Final = 0.45
"""What share of its features a problem has in common with an exercise of its skill at least."""

_HIGH: Final = 4
"""Powers from this one on are alike."""


def practised_in(problem: Problem) -> Skill | None:
    """The skill that a problem exercises; `None` where no exercise is like it."""
    own = _features(problem)
    alike = [one for one in _known() if one.sort is type(problem)]
    best = max(alike, key=lambda one: _likeness(own, one.features), default=None)
    if best is None or _likeness(own, best.features) < _LEAST:
        return None
    return best.skill


class _Known(NamedTuple):
    skill: Skill
    sort: type
    features: frozenset[str]


@cache
def _known() -> tuple[_Known, ...]:
    """An exercise of each skill and level, the same ones each time."""
    found: list[_Known] = []
    for skill in SKILLS:
        for level in _LEVELS:
            chance = Random(skill.name)  # noqa: S311 - exercises to compare with, nothing secret
            problem = problem_of(skill.make(chance, level))
            if problem is not None:
                found.append(_Known(skill, type(problem), _features(problem)))
    return tuple(found)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


def _features(problem: Problem) -> frozenset[str]:
    """What tells a problem from those of other sorts; of powers the highest alone."""
    found = set(_shape(problem, type(problem).__name__))
    powers = {one for one in found if ":power" in one}
    return frozenset(found - powers | ({max(powers)} if powers else set()))


def _shape(value: object, place: str) -> Iterator[str]:
    match value:
        case None | bool():
            yield f"{place}={value}"
        case Enum():
            yield f"{place}={value.value}"
        case str():
            yield f"{place}={value}" if len(value) > 1 else f"{place}:letter"
        case int() | Fraction():
            yield f"{place}:{'whole' if value == int(value) else 'fraction'}"
        case tuple():
            yield f"{place}#{min(len(value), 3)}"
            for one in value:
                yield from _shape(one, place)
        case Number():
            whole = "number" if value.value else "zero"
            yield f"{place}:{'decimal' if value.is_decimal else whole}"
        case Binary():
            yield from _operation(value, place)
        case _ if is_dataclass(value):
            yield f"{place}.{type(value).__name__}"
            for field in fields(value):
                is_inner = isinstance(value, Call | Name | Negative)
                inner = place if is_inner else f"{type(value).__name__}.{field.name}"
                yield from _shape(getattr(value, field.name), inner)


def _operation(node: Binary, place: str) -> Iterator[str]:
    yield f"{place}:{node.sign}"
    if node.sign == "^" and isinstance(node.right, Number):
        yield f"{place}:power {min(node.right.value, Fraction(_HIGH))}"
    parts = (node.left, node.right)
    if node.sign == "/":
        yield from (f"{place}:{one.sign} in /" for one in parts if isinstance(one, Binary))
        if all(isinstance(one, Number) for one in parts):
            yield f"{place}:quotient of numbers"
    yield from _shape(node.left, place)
    yield from _shape(node.right, place)
