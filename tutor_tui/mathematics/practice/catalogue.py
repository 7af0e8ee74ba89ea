"""All that can be practised, and which of it somebody means. Standard library only."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.practice.algebra import ALGEBRA
from tutor_tui.mathematics.practice.analysis import ANALYSIS, CHANCE, SHAPES, VECTORS
from tutor_tui.mathematics.practice.angles import ANGLES
from tutor_tui.mathematics.practice.calculus import CALCULUS
from tutor_tui.mathematics.practice.data import DATA
from tutor_tui.mathematics.practice.equations import EQUATIONS
from tutor_tui.mathematics.practice.everyday import EVERYDAY
from tutor_tui.mathematics.practice.expressions import EXPRESSIONS
from tutor_tui.mathematics.practice.graphs import GRAPHS
from tutor_tui.mathematics.practice.matrices import MATRICES
from tutor_tui.mathematics.practice.notations import NOTATIONS
from tutor_tui.mathematics.practice.numbers import NUMBERS
from tutor_tui.mathematics.practice.skill import Skill

FIELDS: Final[tuple[tuple[str, tuple[Skill, ...]], ...]] = (
    ("Numbers", (*NUMBERS, *NOTATIONS)),
    ("Daily life", EVERYDAY),
    ("Algebra", (*ALGEBRA, *EXPRESSIONS, *EQUATIONS)),
    ("Graphs", GRAPHS),
    ("Geometry", (*SHAPES, *ANGLES)),
    ("Data and chance", (*CHANCE, *DATA)),
    ("Complex numbers, vectors, matrices", (*VECTORS, *MATRICES)),
    ("Calculus", (*ANALYSIS, *CALCULUS)),
)
"""What can be practised, field by field, in the order in which it is learned."""

SKILLS: Final[tuple[Skill, ...]] = tuple(skill for _, skills in FIELDS for skill in skills)
BY_NAME: Final = MappingProxyType({skill.name: skill for skill in SKILLS})
BY_TITLE: Final = MappingProxyType({skill.title: skill for skill in SKILLS})

_NEAR: Final = 0.72
_MOST_NEAR: Final = 4
_SMALL: Final = late_regex(
    r"\b(?:some|the|a|an|my|more|of|basic|simple|easy|problems?|questions?|exercises?|please|with"
    r"|doing|solving|working out|finding|maths?|numbers?|how to)\b",
    re.IGNORECASE,
)


def skill_meant(words: str) -> Skill | None:
    """The skill that these words name: its title or another name, in singular or plural."""
    wanted = _plain(words)
    if not wanted:
        return None
    exact = next((skill for name, skill in _named() if _plain(name) == wanted), None)
    return exact or _meant_without_small_words(words) or _first_listed(words)


def skills_near(words: str) -> list[Skill]:
    """The skills whose names look like these words, mistyped or in part; the nearest first."""
    wanted = _plain(_SMALL.sub(" ", words))
    known = {_plain(name): skill for name, skill in reversed(list(_named()))}
    close = get_close_matches(wanted, known, n=_MOST_NEAR, cutoff=_NEAR)
    parts = [name for name in known if wanted and set(wanted.split()) & set(name.split())]
    found = dict.fromkeys(known[name].name for name in (*close, *parts))
    return [BY_NAME[name] for name in found][:_MOST_NEAR]


def _meant_without_small_words(words: str) -> Skill | None:
    wanted = _plain(_SMALL.sub(" ", words))
    named = ((_plain(_SMALL.sub(" ", name)), skill) for name, skill in _named())
    return next((skill for name, skill in named if wanted and name == wanted), None)


def _first_listed(words: str) -> Skill | None:
    """The first skill of a list in which every word names one: "mean, median and mode"."""
    listed = re.findall(r"\w+", re.sub(r"\band\b", " ", words))
    is_list = len(listed) > 2 or bool(re.search(r",|\band\b", words))
    skills = [skill_meant(one) for one in listed] if is_list else []
    return skills[0] if skills and all(skills) else None


def _named() -> Iterator[tuple[str, Skill]]:
    """Every name with its skill: first all titles, as people see these."""
    yield from ((skill.title, skill) for skill in SKILLS)
    for skill in SKILLS:
        yield from ((name, skill) for name in (skill.name.replace("_", " "), *skill.words))


def _plain(text: str) -> str:
    words = re.findall(r"[a-z]+", text.lower())
    return " ".join(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)
