"""The grammar of statements: letters p to t with ¬, ∧, ∨, ⊕, → and ↔, binding in that order."""

import re
from collections.abc import Mapping
from itertools import product
from typing import Final

Tree = tuple["Tree | str", ...]
_LEVELS: Final = ("↔", "→", "∨⊕", "∧")


def parsed(text: str) -> "Tree | str":
    """The tree of a statement; `ValueError` where it is none."""
    tokens = re.findall(r"[p-t]|[¬∧∨→↔⊕()]", text)
    tree, place = _level(tokens, 0, 0)
    if place != len(tokens):
        raise ValueError
    return tree


def _level(tokens: list[str], place: int, level: int) -> "tuple[Tree | str, int]":
    if level == len(_LEVELS):
        return _single(tokens, place)
    left, place = _level(tokens, place, level + 1)
    while place < len(tokens) and tokens[place] in _LEVELS[level]:
        sign = tokens[place]
        next_level = level if sign == "→" else level + 1
        right, place = _level(tokens, place + 1, next_level)
        left = (sign, left, right)
    return left, place


def _single(tokens: list[str], place: int) -> "tuple[Tree | str, int]":
    if place >= len(tokens):
        raise ValueError
    token = tokens[place]
    if token == "¬":  # noqa: S105 - a sign of logic
        inside, place = _single(tokens, place + 1)
        return ("¬", inside), place
    if token.startswith("("):
        inside, place = _level(tokens, place + 1, 0)
        if place >= len(tokens) or tokens[place] != ")":
            raise ValueError
        return inside, place + 1
    if not token.isalpha():
        raise ValueError
    return token, place + 1


def _truth(tree: "Tree | str", row: Mapping[str, bool]) -> bool:
    if isinstance(tree, str):
        return row[tree]
    sign, *parts = tree
    first, *rest = (_truth(part, row) for part in parts)
    match sign:
        case "¬":
            return not first
        case "∧":
            return first and rest[0]
        case "∨":
            return first or rest[0]
        case "⊕":
            return first != rest[0]
        case "→":
            return not first or rest[0]
        case _:
            return first == rest[0]


def letters_of(text: str) -> list[str]:
    """The letters that occur, each once."""
    return sorted(set(re.findall(r"[p-t]", text)))


def column_of(text: str, letters: list[str]) -> list[bool]:
    """The last column of the truth table, its rows from all true to all false."""
    tree = parsed(text)
    rows = product((True, False), repeat=len(letters))
    return [_truth(tree, dict(zip(letters, row, strict=True))) for row in rows]
