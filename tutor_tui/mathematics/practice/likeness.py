"""Which practice a problem belongs to: that whose exercises it looks like most."""

from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from tutor_tui.mathematics.practice.catalogue import SKILLS
from tutor_tui.mathematics.practice.looks import looks
from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.problems import Problem

_LEAST: Final = 0.45
"""What share of its features a problem has in common with an exercise of its skill at least."""


def practised_in(problem: Problem) -> Skill | None:
    """The skill that a problem exercises; `None` where no exercise is like it."""
    own = looks(problem)
    alike = [one for one in _known() if one.sort == type(problem).__name__]
    best = max(alike, key=lambda one: _likeness(own, one.features), default=None)
    if best is None or _likeness(own, best.features) < _LEAST:
        return None
    return best.skill


class _Known(NamedTuple):
    skill: Skill
    sort: str
    features: frozenset[str]


@cache
def _known() -> tuple[_Known, ...]:
    """How the exercises of each skill look, level by level."""
    skills = {skill.name: skill for skill in SKILLS}
    table = files("tutor_tui.mathematics.practice").joinpath("looks.txt").read_text("utf-8")
    return tuple(
        _Known(skills[name], sort, frozenset(features))
        for name, sort, *features in map(str.split, table.splitlines())
        if name in skills
    )


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)
