"""The terms of a sequence as they are listed in a message."""

import re
from dataclasses import replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none, rational_or_none
from tutor_tui.mathematics.kinds.sequences.problems import Given
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.trees import has_decimals, rational_value

_MOST_TERMS: Final = 60


def given_terms(text: str, stated: str | None = None) -> Given | None:
    """The terms of "2, 5, _, 11, ..."; `None` unless all of them can be read."""
    inner = re.sub(r"^[(\[{]([^()\[\]{}]*)[)\]}]$", r"\1", text.strip(" ?"))
    inner = re.sub(r"[\s,]*\.\.\.[\s,]*$", "", inner)
    inner = re.sub(r"\s+and\s+", ", ", inner.rstrip(",. "))
    parts = [part.strip() for part in re.split(r",\s+|;\s*|,(?=-)", inner)]
    if len(parts) == 1:
        parts = re.split(r"\s*,\s*|\s+", inner)
    if not 2 <= len(parts) <= _MOST_TERMS or any(len(part) > 80 for part in parts):
        return None
    known = []
    uses_decimals = False
    for place, part in enumerate(parts, 1):
        if kept_regex(r"_+|\?+|\[\s*\]|□|blank|x").fullmatch(part):
            continue
        node = expression_or_none(part)
        value = rational_value(node) if node is not None else None
        if node is None or value is None:
            return None
        uses_decimals |= has_decimals(node)
        known.append((place, value))
    given = Given(tuple(known), len(parts), stated_sort(stated), uses_decimals)
    return replace(given, tops=_tops(parts), bottoms=_bottoms(parts))


def stated_sort(word: str | None) -> str:
    """Whether the sequence is called arithmetic or geometric; "" where it is not."""
    plain = (word or "").lower().replace("linear", "arithmetic")
    return plain if plain in ("arithmetic", "geometric") else ""


_FRACTION: Final = late_regex(r"(-?\d+)/(\d+)|(-?\d+)")


def _tops(parts: list[str]) -> tuple[Fraction, ...]:
    found = [_FRACTION.fullmatch(part) for part in parts]
    if not all(found) or sum("/" in part for part in parts) < 2:
        return ()
    return tuple(Fraction(match[1] or match[3]) for match in found if match)


def _bottoms(parts: list[str]) -> tuple[Fraction, ...]:
    found = [_FRACTION.fullmatch(part) for part in parts]
    if not all(found):
        return ()
    return tuple(Fraction(match[2] or 1) for match in found if match)


def given_of(found: re.Match[str]) -> Given | None:
    """The sequence that stands in a match, without gaps."""
    given = given_terms(found["list"], found.groupdict().get("stated"))
    return None if given is None or len(given.known) < given.length else given


def number_of(text: str) -> Fraction | None:
    """The number that a word of the message is."""
    return rational_or_none(text.rstrip(".,;"))
