"""Where in a person's sentence the mathematics stands.

"I need to solve the equation 3x + 11 = 14" has one span, `3x + 11 = 14`. Standard library only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tutor_tui.mathematics.lexer import MAX_CHARACTERS
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.prose import Atom, Judgement, atoms, touches_sign
from tutor_tui.mathematics.syntax import Node, TooLargeError, UnreadableError

_MAX_ATTEMPTS: Final = 1_000
_MAX_ATOMS: Final = 60
_END: Final = re.compile(r"[\s.?!]*$")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch that reads as mathematics: `text` is `whole[start:end]`, `node` its tree."""

    start: int
    end: int
    text: str
    node: Node


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands inside backticks, `$…$`, `\\(…\\)` or `\\[…\\]`, readable or not.

    `start` and `end` are those of the inside, `outer_start` and `outer_end` those with the marks.
    """

    start: int
    end: int
    text: str
    outer_start: int
    outer_end: int


_MARKED = re.compile(
    r"(?<!`)(?P<ticks>`{1,3})(?!`)(?P<a>[^`]+)(?P=ticks)"
    r"|\$\$(?P<b>.{1,2000}?)\$\$"
    r"|\$(?=\S)(?P<c>[^$\n]{1,2000}?)(?<=\S)\$(?!\d)"
    r"|\\\((?P<d>.{1,2000}?)\\\)"
    r"|\\\[(?P<e>.{1,2000}?)\\\]",
    re.DOTALL,
)


def marked_stretches(text: str) -> tuple[Marked, ...]:
    """All stretches that the writer marked as code or as a formula, from left to right."""
    stretches = []
    for found in _MARKED.finditer(text[:MAX_CHARACTERS]):
        group = next(name for name in "abcde" if found[name] is not None)
        start, end = found.span(group)
        stretches.append(Marked(start, end, found[group], found.start(), found.end()))
    return tuple(stretches)


@lru_cache(maxsize=256)
def find_mathematics(text: str) -> tuple[Span, ...]:
    """The longest stretches that read as mathematics, from left to right.

    A marked stretch is taken whole; one that cannot be read gives no span (see
    `marked_stretches`). In prose, numbers and variables that stand alone are spans too ("solve
    for x" has one), articles, units and ordinals are not. Texts beyond the limits of `lexer.py`
    are searched up to there.
    """
    return _Finder(text[:MAX_CHARACTERS]).find()


class _Finder:
    def __init__(self, text: str) -> None:
        self._text = text
        self._attempts = 0

    def find(self) -> tuple[Span, ...]:
        spans: list[Span] = []
        position = 0
        for marked in marked_stretches(self._text):
            spans += self._in_prose(position, marked.outer_start)
            spans += self._read(marked.start, marked.end)
            position = marked.outer_end
        spans += self._in_prose(position, len(self._text))
        return tuple(spans)

    def _in_prose(self, start: int, end: int) -> Iterator[Span]:
        for run in _runs(list(atoms(self._text, start, end))):
            yield from self._in_run(run)

    def _in_run(self, run: list[Atom]) -> Iterator[Span]:
        """Greedy from the left: the longest readable stretch from each atom on."""
        first = 0
        while first < len(run) and self._attempts < _MAX_ATTEMPTS:
            last, spans = self._longest(run, first)
            if spans and not (last == first and run[first].judgement is Judgement.WEAK):
                yield from spans
            first = last + 1

    def _longest(self, run: list[Atom], first: int) -> tuple[int, list[Span]]:
        for last in range(min(len(run), first + _MAX_ATOMS) - 1, first - 1, -1):
            if not self._is_supported(run, first, last):
                continue
            for start, end in self._trimmings(run[first].start, run[last].end):
                spans = self._read(start, end)
                if spans:
                    return last, spans
        return first, []

    def _is_supported(self, run: list[Atom], first: int, last: int) -> bool:
        """Whether every weak atom between the two has a sign beside it."""
        for index in range(first, last + 1):
            before = run[index - 1] if index > first else None
            after = run[index + 1] if index < last else None
            is_weak = run[index].judgement is Judgement.WEAK
            is_alone = last > first and not touches_sign(self._text, before, after)
            if is_weak and is_alone and not (before and self._is_last(run[index : last + 1])):
                return False
        return True

    def _is_last(self, rest: list[Atom]) -> bool:
        """Whether single letters end a message or a bracket, as in `(4 a b)`: no article is without
        the word it belongs to."""
        for atom in rest:
            said = self._text[atom.start : atom.end]
            if len(said.rstrip(")")) != 1:
                return False
            if said.endswith(")"):
                return True
        return bool(_END.match(self._text, rest[-1].end))

    def _trimmings(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretch as it is, then without a bracket or an exclamation mark of the prose."""
        stretch = self._text[start:end]
        is_exclamation = stretch.endswith("!") and any(sign in stretch for sign in "=<>≤≥≠")
        if not is_exclamation:
            yield start, end
        if stretch.endswith("!"):
            yield start, end - 1
        if stretch.startswith("(") and stretch.endswith(")"):
            yield start + 1, end - 1
        is_closed_later = ")" in self._text[end:]
        if stretch.count("(") > stretch.count(")") and stretch[0] == "(" and is_closed_later:
            yield start + 1, end
        if stretch.count("(") < stretch.count(")") and stretch.endswith(")"):
            yield start, end - 1

    def _read(self, start: int, end: int) -> list[Span]:
        """One span, or none where the stretch cannot be read."""
        self._attempts += 1
        stretch = self._text[start:end]
        try:
            return [Span(start, end, stretch, parse_statement(stretch))]
        except (UnreadableError, TooLargeError):
            return []


def _runs(pieces: list[Atom]) -> Iterator[list[Atom]]:
    """Neighbouring atoms that could be mathematics together."""
    run: list[Atom] = []
    for atom in pieces:
        if run and (atom.breaks_before or atom.judgement is Judgement.NO):
            yield run
            run = []
        if atom.judgement is not Judgement.NO:
            run.append(atom)
        if run and atom.breaks_after:
            yield run
            run = []
    if run:
        yield run
