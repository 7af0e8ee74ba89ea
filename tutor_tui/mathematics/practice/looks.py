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
from itertools import product
from random import Random
from typing import Final
from zlib import crc32

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.practice.catalogue import SKILLS
from tutor_tui.mathematics.practice.skill import EASIEST, HARDEST, Skill
from tutor_tui.mathematics.problems import Problem
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Number
from tutor_tui.mathematics.trees import variables

_EACH: Final = 3
"""How many exercises of each level are looked at: they ask for different things."""

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
        for level, seed in product(range(EASIEST, HARDEST + 1), range(_EACH)):
            # Exercises to compare with are nothing secret.
            chance = Random(f"{skill.name} {seed}")  # noqa: S311
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
            sign = "<" if value in "<>≤≥" else value
            yield f"{place}:letter" if sign.isalpha() and len(sign) == 1 else f"{place}={sign}"
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
        case Call():
            yield from _call(value, place)
        case _ if is_dataclass(value):
            yield f"{place}.{type(value).__name__}"
            for field in fields(value):
                is_inner = isinstance(value, Name | Negative)
                inner = place if is_inner else f"{type(value).__name__}.{field.name}"
                yield from _shape(getattr(value, field.name), inner)


def _call(node: Call, place: str) -> Iterator[str]:
    """What is called tells more than any other feature, so it counts as three."""
    called = "log" if node.function == "ln" else node.function
    yield from (f"calls {called} {n}" for n in range(3))
    for one in node.arguments:
        yield from _shape(one, place)


def _operation(node: Binary, place: str) -> Iterator[str]:
    yield from (f"{place}:{'+' if node.sign == '-' else node.sign} {n}" for n in range(2))
    if node.sign in ("^", "/") and variables(node.right):
        # An unknown up there or below decides what is to be done, so it counts as three.
        yield from (f"letter behind {node.sign} {n}" for n in range(3))
    if node.sign == "^" and isinstance(node.right, Number):
        yield f"{place}:power {min(node.right.value, Fraction(_HIGH))}"
    parts = (node.left, node.right)
    if node.sign == "/":
        yield from (f"{place}:{one.sign} in /" for one in parts if isinstance(one, Binary))
        if all(isinstance(one, Number) for one in parts):
            yield from (f"{place}:quotient of numbers {n}" for n in range(2))
    yield from _shape(node.left, place)
    yield from _shape(node.right, place)


if __name__ == "__main__":
    sys.stdout.writelines(f"{row}\n" for row in rows())
