"""What a story has told so far, clause by clause: unknowns, equations, what is asked.

A story is cut at its stops, commas and "and"s. Each clause must be read whole by one of the
readers of a subject; the longest clause that can be read is taken, and what no reader knows
makes the story unknown. So clauses combine freely, and nothing that was said is left out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias, TypeVar

from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.late_patterns import late_regex

_SEPARATOR: Final = late_regex(
    r"(\s*[.;?!:](?:\s+|$)|,\s+(?:and |but |while |then )*|\s+(?:and|but|while)(?: then)? "
    r"|\s+(?=(?:the (?:result|answer) is|(?:you|i) get|how (?:many|much|old|long|far|fast)|find"
    r"|what (?:is|are|was|will)|what's)\b))"
)
_LEAD: Final = late_regex(r"^(?:(?:if|now|then|so|suppose|given that|when|also)\b,? )+")
_HARD: Final = ".;?!:"
_MOST_CLAUSES: Final = 16
_LETTERS: Final = "xyzuvw"


@dataclass(frozen=True, slots=True)
class Unknown:
    """A quantity of the story: its key for the readers, its letter, its meaning."""

    key: str
    letter: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Tale:
    """The story up to a clause; `chain` is the expression that "it" or "the result" means.

    `notes` are words that readers keep for later clauses, each under its own name.
    """

    unknowns: tuple[Unknown, ...] = ()
    equations: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()
    chain: str = ""
    notes: tuple[tuple[str, str], ...] = field(default=())

    def letter(self, key: str) -> str | None:
        """The letter of a quantity that was introduced."""
        return next((one.letter for one in self.unknowns if one.key == key), None)

    def introducing(self, key: str, meaning: str) -> "Tale":
        """With one more unknown, unless it is known already or there are too many."""
        if self.letter(key) is not None or len(self.unknowns) == len(_LETTERS):
            return self
        unknown = Unknown(key, _LETTERS[len(self.unknowns)], meaning)
        return replace(self, unknowns=(*self.unknowns, unknown))

    def saying(self, *equations: str) -> "Tale":
        """With more equations."""
        return replace(self, equations=(*self.equations, *equations))

    def asking(self, *asked: Asked) -> "Tale":
        """With what a question asks."""
        return replace(self, asked=(*self.asked, *asked))

    def noting(self, name: str, value: str) -> "Tale":
        """With a word kept for later; a later note of the same name replaces it."""
        kept = tuple(note for note in self.notes if note[0] != name)
        return replace(self, notes=(*kept, (name, value)))

    def note(self, name: str) -> str:
        """The word kept under a name, empty where there is none."""
        return dict(self.notes).get(name, "")


Reader: TypeAlias = Callable[[str, Tale], Tale | None]
"""Reads one clause: the tale with what it said, or `None` where it is not known."""
T = TypeVar("T")


def told(story: str, readers: Sequence[Reader]) -> Tale | None:
    """The tale that all clauses of a story tell together; `None` where one is not known."""
    return told_from(Tale(), story, readers)


def told_from(tale: T, story: str, readers: Sequence[Callable[[str, T], T | None]]) -> T | None:
    """What all clauses of a story add to what is known at its beginning."""
    parts = _SEPARATOR.split(story)
    clauses, separators = parts[::2], [*parts[1::2], "."]
    if len(clauses) > _MOST_CLAUSES:
        return None
    start = 0
    while start < len(clauses):
        if not clauses[start].strip():
            start += 1
            continue
        found = _longest(clauses, separators, start, readers, tale)
        if found is None:
            return None
        tale, start = found
    return tale


def _longest(
    clauses: list[str],
    separators: list[str],
    start: int,
    readers: Sequence[Callable[[str, T], T | None]],
    tale: T,
) -> tuple[T, int] | None:
    end = start + 1
    while end < len(clauses) and not set(separators[end - 1]) & set(_HARD):
        end += 1
    for stop in range(end, start, -1):
        joined = clauses[start]
        for index in range(start + 1, stop):
            joined += separators[index - 1] + clauses[index]
        clause = _LEAD.sub("", " ".join(joined.split()))
        for reader in readers:
            after = reader(clause, tale)
            if after is not None:
                return after, stop
    return None


def story_from(
    tale: Tale | None, *, is_whole: bool = False, is_positive: bool = False, falls: bool = False
) -> Story | None:
    """The story of a tale that says exactly one equation for each unknown, and asks something."""
    if tale is None or not tale.asked or len(tale.equations) != len(tale.unknowns):
        return None
    meanings = tuple((one.letter, one.meaning) for one in tale.unknowns)
    return Story(
        meanings,
        tale.equations,
        tale.asked,
        is_whole=is_whole,
        is_positive=is_positive,
        falls=falls,
    )
