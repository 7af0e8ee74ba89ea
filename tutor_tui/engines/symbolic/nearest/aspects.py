"""What else of the last problem a message asks for, named among words that only ask.

"so how far is it corner to corner" names the diagonal, and nothing else is left to mean anything.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from tutor_tui.engines.symbolic.nearest.table_of_aspects import (
    FRAME_OF_SIGNS,
    FRAME_WORDS,
    NAMES_OF_ASPECTS,
    NAMES_OF_SIGNS,
)
from tutor_tui.mathematics.follow_ups.plain_words import words_of
from tutor_tui.mathematics.late_patterns import late_regex

_DEFINING: Final = late_regex(
    r"(?:\b(?:is|are|explain|define)|'?s) an? |\bmean(?:s|ing)?\W*$"
    r"|\bdefin(?!ed (?:everywhere|for|at)\b)|\btells?\b(?! me the\b)",
    re.IGNORECASE,
)
"""What something is, is asked; not how much it is here."""


Names = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
"""Names in words, the longest first, each with its requests."""


def aspect_in(text: str) -> tuple[str, ...]:
    """The requests for the aspect that a message names; none where it says anything more."""
    if _DEFINING.search(text):
        return ()
    return _named(text, _read(NAMES_OF_ASPECTS), _frame(FRAME_WORDS))


def sign_in(text: str) -> tuple[str, ...]:
    """The request that explains a sign, where a message asks for the meaning of its looks."""
    return _named(text, _read(NAMES_OF_SIGNS), _frame(FRAME_OF_SIGNS))


def _named(text: str, names: Names, frame: frozenset[str]) -> tuple[str, ...]:
    words = words_of(text, frozenset(token for name, _ in names for token in name) | frame)
    if words is None or words.values:
        return ()
    for name, requests in names:
        for rest in _without(words.tokens, name):
            if all(token in frame for token in rest):
                return requests
    return ()


def _without(tokens: tuple[str, ...], name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The other tokens, for each place where the name stands."""
    for at in range(len(tokens) - len(name) + 1):
        if tokens[at : at + len(name)] == name:
            yield tokens[:at] + tokens[at + len(name) :]


@cache
def _read(table: str) -> Names:
    found: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    for row in re.sub(r"\n\s+", " ", table.strip()).splitlines():
        names, _, requests = row.partition("=")
        whole = tuple(one.strip() for one in requests.split("|"))
        read = (words_of(name) for name in names.split("|"))
        found.extend((one.tokens, whole) for one in read if one and one.tokens)
    return tuple(sorted(found, key=lambda one: -len(one[0])))


@cache
def _frame(words: str) -> frozenset[str]:
    read = (words_of(word) for word in words.split())
    return frozenset(token for one in read if one for token in one.tokens)
