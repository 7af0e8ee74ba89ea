"""A message in pieces: its words, and the things between them (numbers, formulas, points, lists).

"(2, 3) and (6, 11): find the line" is one thing, a colon, and three words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.vocabulary import GREEK

THING: Final = "#"
"""What stands for a thing among the words of a message."""

_TWO_LETTERS: Final = """
    is of to in at by on or if it we me my us do go so no as an be he am up ok hi im and sd vs dp sf
"""
_SHORT: Final = frozenset(_TWO_LETTERS.split())
_TOKEN: Final = late_regex(
    r"(?P<gap>\s+)|(?P<stop>(?!(?<=\d\s):\s*\d|(?<=[\d)])!\s*[-+*/^×÷])[,;:.?!…]+(?=\s|$)|[-–—]+(?=\s+(?!sin|cos|tan|sec|cot|log|sqrt|exp|pi\b|ln)[A-Za-z]{3}))"
    r"|(?P<word>(?![A-Za-z](?:-[A-Za-z])+(?![A-Za-z]))[A-Za-z]+(?:['’-][A-Za-z]+)*)(?![\w(^=_\\])|(?P<other>\S)"
)
_UNIT: Final = late_regex(r"(?:cm|mm|km|kg|mg|ml|ft|degrees|percent)", re.IGNORECASE)
_JOINING: Final = late_regex(r"\s*(?:[,;]\s*)?(?:and\s+|&\s*)?", re.IGNORECASE)


class Sort(Enum):
    """What a piece of a message is."""

    WORD = auto()
    THING = auto()
    STOP = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a message, and from where to where it stands in it."""

    sort: Sort
    text: str
    start: int
    end: int


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The pieces of a message in their order; things in a list are one thing."""
    return tuple(_joined(text, list(_with_whole_things(text))))


def _tokens(text: str) -> Iterator[Piece]:
    position = 0
    while position < len(text) and (found := _TOKEN.match(text, position)):
        position = found.end()
        if found["gap"]:
            continue
        sort = Sort.STOP if found["stop"] else Sort.THING
        if found["word"] and _is_word(text, found.start(), found["word"]):
            sort = Sort.WORD
        yield Piece(sort, found[0], found.start(), found.end())


def _is_word(text: str, start: int, word: str) -> bool:
    """Whether letters are prose: no function, no unknown, no product of letters, no unit."""
    before = text[start - 1 : start]
    if before and (before.isalnum() or before in "\\_^.'"):
        return False
    lowered = word.lower()
    if len(word) == 1:
        return lowered in "aiu" and bool(_BEFORE_PROSE.match(text, start + 1))
    if _PREFIX.fullmatch(lowered) or lowered in GREEK or lowered in ("oo", "inf"):
        return False
    if _UNIT.fullmatch(word) and re.search(r"\d\s*$", text[:start]):
        return False
    return len(word) > 2 or lowered in _SHORT


_PREFIX: Final = late_regex(
    r"(?:arc|a)?(?:sin|cos|tan|sec|csc|cosec|cot)h?|log|ln|lg|exp|sqrt|cbrt|d[xytuvzrsw]|dtheta"
)
"""Names that stand before their operand without brackets, and differentials."""

_BEFORE_PROSE: Final = late_regex(r"\s+[A-Za-z]{2,}(?!\w*\()")


def _with_whole_things(text: str) -> Iterator[Piece]:
    """The pieces with neighbours that are no words put together: `x`, `+`, `3` are `x + 3`."""
    run: list[Piece] = []
    for piece in _tokens(text):
        if piece.sort is Sort.THING:
            run.append(piece)
            continue
        yield from _whole(text, run)
        run = []
        yield piece
    yield from _whole(text, run)


def _whole(text: str, run: list[Piece]) -> Iterator[Piece]:
    """A run as one thing; a bracket of the prose at its end, or alone, is none."""
    while run and run[-1].text in "([{":
        run = run[:-1]
    while run and run[0].text in ")]}":
        run = run[1:]
    if run:
        yield _between(text, run[0], run[-1])


def _between(text: str, first: Piece, last: Piece) -> Piece:
    return Piece(Sort.THING, text[first.start : last.end], first.start, last.end)


def _joined(text: str, pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces with lists as one thing: what is between its members is a comma or "and"."""
    index = 0
    while index < len(pieces):
        first = last = pieces[index]
        after = index + 1
        while _is_thing(first) and (following := _next_member(text, pieces, last, after)):
            last, after = pieces[following - 1], following
        yield _between(text, first, last) if _is_thing(first) else first
        index = after


def _next_member(text: str, pieces: list[Piece], last: Piece, after: int) -> int:
    """Behind the next thing of a list, where only a comma or "and" parts it from the last."""
    for index in range(after, min(after + 3, len(pieces))):
        if _is_thing(pieces[index]):
            between = text[last.end : pieces[index].start]
            return index + 1 if _JOINING.fullmatch(between) else 0
    return 0


def _is_thing(piece: Piece) -> bool:
    return piece.sort is Sort.THING
