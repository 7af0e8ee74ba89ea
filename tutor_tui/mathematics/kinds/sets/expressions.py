"""Sets written with names and signs: what they are, element by element. Standard library only."""

import re
from collections.abc import Mapping
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

ELEMENT: Final = r"(?!\.\.)[A-Za-z0-9./-]{1,12}"
SET: Final = rf"\{{\s*(?:{ELEMENT}(?:\s*,\s*{ELEMENT}){{0,40}})?\s*\}}"
"""A set with its elements, as a pattern."""

_TOKEN: Final = late_regex(
    rf"\s*(?:(?P<set>{SET})|(?P<name>[A-Zξ])|(?P<sign>[∪∩\\Δ×()'|-])|(?P<count>n(?=\()))"
)


def elements_in(text: str) -> tuple[str, ...]:
    """The elements between braces, each once."""
    return tuple(dict.fromkeys(re.findall(ELEMENT, text.strip("{} "))))


def value_of(text: str, sets: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The elements of an expression, in the order in which they were told; `ValueError`."""
    tokens = _tokens(text)
    value, place = _sum(tokens, 0, sets)
    if place != len(tokens):
        raise ValueError
    return value


def _tokens(text: str) -> list[str]:
    tokens, place = [], 0
    while place < len(text.rstrip()):
        found = _TOKEN.match(text, place)
        if found is None or found["count"] or found["sign"] in ("|", "×"):
            raise ValueError
        tokens.append(found["set"] or found["name"] or found["sign"])
        place = found.end()
    return tokens


def _sum(
    tokens: list[str], place: int, sets: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[str, ...], int]:
    left, place = _one(tokens, place, sets)
    sign = ""
    while place < len(tokens) and tokens[place] in "∪∩\\-Δ":
        if sign not in ("", tokens[place]) or (sign in ("\\", "-") and sign):
            raise ValueError  # without brackets it is not said which comes first
        sign = tokens[place]
        right, place = _one(tokens, place + 1, sets)
        left = _joined(sign, left, right)
    return left, place


def _joined(sign: str, left: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, ...]:
    match sign:
        case "∪":
            return tuple(dict.fromkeys((*left, *right)))
        case "∩":
            return tuple(one for one in left if one in right)
        case "Δ":
            return tuple(
                one for one in dict.fromkeys((*left, *right)) if (one in left) != (one in right)
            )
        case _:
            return tuple(one for one in left if one not in right)


def _one(
    tokens: list[str], place: int, sets: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[str, ...], int]:
    if place >= len(tokens):
        raise ValueError
    token = tokens[place]
    if token.startswith("("):
        value, place = _sum(tokens, place + 1, sets)
        if place >= len(tokens) or tokens[place] != ")":
            raise ValueError
    elif token.startswith("{"):
        value = elements_in(token)
    elif token in sets:
        value = sets[token]
    else:
        raise ValueError
    place += 1
    while place < len(tokens) and tokens[place] == "'":
        universe = sets.get("U") or sets.get("ξ")
        if universe is None:
            raise ValueError
        value, place = tuple(one for one in universe if one not in value), place + 1
    return value, place


def belongs(element: str, text: str, sets: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether one element belongs, by the sets cut down to that element alone."""
    cut = re.sub(
        SET, lambda hit: "{" + (element if element in elements_in(hit[0]) else "") + "}", text
    )
    alone = {name: (element,) if element in members else () for name, members in sets.items()}
    return element in value_of(cut, alone)


def shown_set(elements: tuple[str, ...]) -> str:
    """A set in braces, its elements in order."""
    if not elements:
        return "{}"
    if all(re.fullmatch(r"-?\d+(?:\.\d+)?", one) for one in elements):
        elements = tuple(sorted(elements, key=float))
    else:
        elements = tuple(sorted(elements))
    return "{" + ", ".join(elements) + "}"
