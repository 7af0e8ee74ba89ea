"""Scenes: which facts a kind of story tells, what it may ask, and the equations it becomes.

A story is read clause by clause; every clause must be one of the facts or the question. A scene
then builds its equations from the facts, and from no others: what it has no use for makes the
story unknown.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Generic, TypeVar

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.everyday.lexicon import PARTY, Caught, Wording
from tutor_tui.mathematics.kinds.word_problems.stories import Asked
from tutor_tui.mathematics.kinds.word_problems.tale import Reader, Tale, told
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import kept_regex
from tutor_tui.mathematics.problems import KindProblem

P = TypeVar("P", bound=KindProblem)
_JOINT: Final = "\x1f"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a story told: for every name what was said in its places, in order; and what it asks."""

    asked: str
    said: Mapping[str, tuple[str, ...]]

    def only(self, *names: str) -> bool:
        """Whether just these names were told, each at least once."""
        return set(self.said) == set(names)

    def has(self, name: str) -> bool:
        """Whether this was told."""
        return name in self.said

    def one(self, name: str) -> str:
        """The one thing said under a name, empty where nothing or two different things were."""
        found = tuple(dict.fromkeys(self.said.get(name, ())))
        return found[0] if len(found) == 1 else ""

    def all(self, name: str) -> tuple[str, ...]:
        """Everything said under a name."""
        return self.said.get(name, ())


@dataclass(frozen=True, slots=True)
class Scene(Generic[P]):
    """The facts and questions of a kind of story, and what builds its problem."""

    hint: str
    facts: tuple[Wording, ...]
    questions: tuple[tuple[str, Wording], ...]
    build: Callable[[Facts], P | None]


def read_scenes(text: str, scenes: Iterable[Scene[P]]) -> P | None:
    """The problem of the first scene that knows the whole story."""
    story = ""
    for scene in scenes:
        if not kept_regex(scene.hint, re.IGNORECASE).search(text):
            continue
        story = story or plain_story(text)
        facts = _facts(scene, story) if story else None
        problem = scene.build(facts) if facts is not None else None
        if problem is not None:
            return problem
    return None


@lru_cache(maxsize=256)
def plain_story(text: str) -> str:
    """The story in small letters and figures; ratios and scales close up: `1:25000`."""
    story = kept_regex(r"(?<=\d)\s*:\s*(?=\d)").sub(":", story_of(text))
    story = kept_regex(r"(?<=\d) (?=\d{3}(?!\d))").sub("", story)
    return kept_regex(r"(?<=[£$€]) (?=\d)").sub("", story)


def without_article(text: str) -> str:
    """ "an adult ticket" as "adult ticket"."""
    return re.sub(r"^(?:an?|the|each|1) ", "", text)


def _facts(scene: Scene[P], story: str) -> Facts | None:
    tale = told(story, _readers(scene))
    if tale is None or len(tale.asked) != 1:
        return None
    said = {name: tuple(text.split(_JOINT)) for name, text in tale.notes}
    return Facts(tale.asked[0].name, said)


def _readers(scene: Scene[P]) -> tuple[Reader, ...]:
    def question(clause: str, tale: Tale) -> Tale | None:
        for name, wording in scene.questions:
            caught = wording.fullmatch(clause)
            if caught is not None and not tale.asked:
                return _noting(tale, caught).asking(Asked(name, ""))
        return None

    def fact(clause: str, tale: Tale) -> Tale | None:
        caught = first_of(wording.fullmatch(clause) for wording in scene.facts)
        return None if caught is None else _noting(tale, caught)

    return question, fact


def _noting(tale: Tale, caught: Caught) -> Tale:
    for name, text in caught:
        if name != PARTY:
            before = tale.note(name)
            tale = tale.noting(name, f"{before}{_JOINT}{text}" if before else text)
    return tale
