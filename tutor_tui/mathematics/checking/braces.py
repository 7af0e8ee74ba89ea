"""Brackets in formulas that were written by people: where a group ends, and what is outside all."""

from collections.abc import Iterator
from typing import Final

_CLOSING: Final = {"(": ")", "[": "]", "{": "}"}
_OPENING: Final = frozenset(_CLOSING)
_CLOSERS: Final = frozenset(_CLOSING.values())


def group_end(text: str, start: int) -> int:
    """The index behind the bracket that closes the one at `start`; -1 where none does.

    Only brackets of the same kind count, so that `[0, 1)` inside does no harm.
    """
    opening = text[start]
    closing = _CLOSING[opening]
    depth = 0
    for index in range(start, len(text)):
        if text[index] == opening:
            depth += 1
        elif text[index] == closing:
            depth -= 1
            if depth == 0:
                return index + 1
    return -1


def outer_indices(text: str) -> Iterator[int]:
    """The indices that stand inside no bracket and no LaTeX environment."""
    depth = 0
    index = 0
    while index < len(text):
        if text.startswith("\\begin", index):
            depth += 1
        elif text.startswith("\\end", index):
            depth -= 1
            index = max(index, text.find("}", index)) + 1
            continue
        character = text[index]
        if character in _CLOSERS:
            depth = max(0, depth - 1)
        elif character in _OPENING:
            depth += 1
        elif depth == 0:
            yield index
        index += 1


def split_outside(text: str, separators: str) -> list[str]:
    """The parts between single characters that stand outside all brackets."""
    parts = []
    start = 0
    for index in outer_indices(text):
        if text[index] in separators:
            parts.append(text[start:index])
            start = index + 1
    return [*parts, text[start:]]


def inside(text: str, pair: str) -> str | None:
    """What stands inside a pair of brackets that encloses the whole text."""
    text = text.strip()
    if not text.startswith(pair[0]) or group_end(text, 0) != len(text):
        return None
    return text[1:-1]
