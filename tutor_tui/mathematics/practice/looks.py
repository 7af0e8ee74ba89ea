"""What a problem looks like: what tells it from those of other practices.

Its sort, what it asks for, signs, functions, powers and kinds of numbers, never the numbers
themselves. The looks of exercises are kept in `looks.txt`, since making and reading hundreds of
them takes seconds; `python -m tutor_tui.mathematics.practice.looks > looks.txt` writes it anew.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from fractions import Fraction
from random import Random
from typing import Final
from zlib import crc32

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.practice.catalogue import SKILLS
from tutor_tui.mathematics.practice.skill import EASIEST, HARDEST, Skill
from tutor_tui.mathematics.problems import Problem
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Number

_LEVELS: Final = (EASIEST, 3, 4, HARDEST)
"""Levels whose exercises differ; those of the second look like the first or the third."""

_HIGH: Final = 4
"""Powers from this one on are alike."""


def looks(problem: Problem) -> frozenset[str]:
    """The features of a problem, each as six hexadecimal digits; of powers the highest alone."""
    found = set(_shape(problem, type(problem).__name__))
    powers = {one for one in found if ":power" in one}
    kept = found - powers | ({max(powers)} if powers else set())
    return frozenset(f"{crc32(one.encode()) & 0xFFFFFF:06x}" for one in kept)


def rows(skills: Sequence[Skill] = SKILLS) -> Iterator[str]:
    """A line for each look of an exercise: its skill, the sort of its problem, its features."""
    for skill in skills:
        found: set[str] = set()
        for level in _LEVELS:
            chance = Random(skill.name)  # noqa: S311 - exercises to compare with, nothing secret
            problem = problem_of(skill.make(chance, level))
            if problem is not None:
                features = " ".join(sorted(looks(problem)))
                found.add(f"{skill.name} {type(problem).__name__} {features}")
        yield from sorted(found)


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


if __name__ == "__main__":
    sys.stdout.writelines(f"{row}\n" for row in rows())
