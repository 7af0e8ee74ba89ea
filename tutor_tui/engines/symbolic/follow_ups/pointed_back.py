"""What is asked of a question that is named by its place: "evaluate the first derivative at π"."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex

_POINTED: Final = late_regex(
    r"\b(?:the|our|my|your) (?P<which>very first|first|original|initial|second|third|previous"
    r"|earlier|one before|other)(?: (?P<what>one|question|problem|equation|inequality|function"
    r"|expression|polynomial|(?:first |second )?derivative|integral|limit|matrix|sequence|series"
    r"|line|curve|triangle|circle|number|fraction|list|system|version|case|example|answer|result)"
    r"(?! (?:and|or) )\b|(?=\W*$|[,.;:?!]| (?:again|and|as|at|but|by|does|equals?|for|from|has|if"
    r"|in|instead|into|is|it|now|on|once|or|please|pls|so|step by step|then|to|too|using|was|we"
    r"|when|with|without|you)\b))(?! (?:term|step|line|derivative|root|solution|quadrant|digit"
    r"|number|\d|two|three|four|five|six|ten|few|half))",
    re.IGNORECASE,
)
_PLACES: Final[Mapping[str, int]] = MappingProxyType(
    {"very first": 0, "first": 0, "original": 0, "initial": 0, "second": 1, "third": 2,
     "previous": -2, "earlier": -2, "one before": -2, "other": -2}
)  # fmt: skip
_ANY: Final = frozenset(
    ("", "one", "question", "problem", "version", "case", "example", "answer", "result")
)
"""Nouns that say nothing of what the question is about."""


def pointed_back(text: str, messages: Sequence[str]) -> tuple[tuple[str, ...], int] | None:
    """The request with "it" or without, and how many messages lead to the question it is about.

    `None` where no earlier question is named, or only the last one is.
    """
    found = _POINTED.search(text)
    if found is None:
        return None
    places = [place for place, one in enumerate(messages) if problem_of(one) is not None]
    what = (found["what"] or "").lower()
    if what not in _ANY:
        named = [place for place in places if what in messages[place].lower()]
        places = named or places
    nth = _PLACES[found["which"].lower()]
    if not -len(places) <= nth < len(places) or len(places) < 2:
        return None
    place = places[nth]
    is_last = problem_of(messages[place]) == problem_of(messages[-1])
    before, after = text[: found.start()], text[found.end() :]
    requests = (f"{before}it{after}", f"{_LEADING_TO.sub('', before)}{after}".strip())
    return None if is_last else (requests, place + 1)


_LEADING_TO: Final = late_regex(
    r"(?:\b(?:do|try|take|redo|repeat|for|of|with|in|to|from|about)\s+)+$", re.IGNORECASE
)


def questions_before(messages: Sequence[str]) -> list[int]:
    """For each question before the last, the newest first, how many messages lead to it."""
    asked = [place for place, one in enumerate(messages) if problem_of(one) is not None]
    return [place + 1 for place in reversed(asked[:-1][-_MOST_BEFORE:])]


_MOST_BEFORE: Final = 3
