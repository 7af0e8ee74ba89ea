"""All that can be practised, and which of it somebody means. Standard library only."""

import re
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.practice.algebra import ALGEBRA
from tutor_tui.mathematics.practice.analysis import BEYOND
from tutor_tui.mathematics.practice.numbers import NUMBERS
from tutor_tui.mathematics.practice.skill import Skill

SKILLS: Final[tuple[Skill, ...]] = (*NUMBERS, *ALGEBRA, *BEYOND)
BY_NAME: Final = MappingProxyType({skill.name: skill for skill in SKILLS})
BY_TITLE: Final = MappingProxyType({skill.title: skill for skill in SKILLS})

_SMALL: Final = re.compile(
    r"\b(?:some|the|a|an|my|more|of|basic|simple|easy|problems?|questions?|exercises?|please|with"
    r"|doing|solving|working out|finding|maths?|numbers?|how to)\b",
    re.IGNORECASE,
)


def skill_meant(words: str) -> Skill | None:
    """The skill that these words name: its title or another name, in singular or plural."""
    wanted = _plain(words)
    if not wanted:
        return None
    named = ((_plain(name), skill) for skill in SKILLS for name in _names(skill))
    exact = next((skill for name, skill in named if name == wanted), None)
    return exact or _meant_without_small_words(words)


def _meant_without_small_words(words: str) -> Skill | None:
    wanted = _plain(_SMALL.sub(" ", words))
    named = [(_plain(_SMALL.sub(" ", name)), skill) for skill in SKILLS for name in _names(skill)]
    return next((skill for name, skill in named if wanted and name == wanted), None)


def _names(skill: Skill) -> tuple[str, ...]:
    return (skill.title, skill.name.replace("_", " "), *skill.words)


def _plain(text: str) -> str:
    words = re.findall(r"[a-z]+", text.lower())
    return " ".join(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)
