"""What a run of letters means: a function, a constant, variables, or a word unknown here."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tutor_tui.mathematics.vocabulary import (
    BRACKETS_REQUIRED,
    CONSTANTS,
    GREEK,
    GREEK_LETTERS,
    KNOWN_FUNCTIONS,
)


class WordKind(StrEnum):
    """What a piece of a run of letters is."""

    FUNCTION = "function"
    CONSTANT = "constant"
    VARIABLE = "variable"


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of a run of letters: as written, and by its plain name."""

    kind: WordKind
    written: str
    plain: str


class UnknownWordError(ValueError):
    """Letters that stand for nothing here; `reason` says so in a sentence."""

    def __init__(self, letters: str) -> None:
        shown = letters if len(letters) <= 30 else f"{letters[:30]}…"
        self.reason = f"“{shown}” is not a name that is known here."
        super().__init__(self.reason)


PRODUCTS_OF_THREE: Final = frozenset({"abc", "xyz", "lwh", "mgh"})
"""Products of three letters that are read as such: in formulas of school they are usual."""
_DIFFERENTIALS: Final = frozenset(f"d{letter}" for letter in "xyztuv")
_LONG_NAMES: Final = sorted(
    ({*KNOWN_FUNCTIONS} - BRACKETS_REQUIRED) | {"pi", "π"}, key=len, reverse=True
)
_PIECE = re.compile("|".join(map(re.escape, _LONG_NAMES)))


def split_word(letters: str) -> tuple[Word, ...]:
    """The pieces that a run of letters stands for, in order.

    One known name is itself; one or two letters (and `abc`, `xyz`) are a product of variables;
    `xsinx` and `2pir` are read as people mean them. Anything else raises `UnknownWordError`,
    and so does `dx`, which is no product.
    """
    if (known := _known(letters)) is not None:
        return (known,)
    if letters in _DIFFERENTIALS:
        raise UnknownWordError(letters)
    if len(letters) <= (2 if letters.isascii() else 4) or letters in PRODUCTS_OF_THREE:
        return tuple(_single(letter) for letter in letters)
    return _glued(letters)


def _known(letters: str) -> Word | None:
    lowered = letters.lower()
    if lowered in KNOWN_FUNCTIONS and len(letters) > 1:
        return Word(WordKind.FUNCTION, letters, KNOWN_FUNCTIONS[lowered])
    if letters in CONSTANTS or (lowered in CONSTANTS and len(letters) > 1):
        return Word(WordKind.CONSTANT, letters, CONSTANTS.get(letters) or CONSTANTS[lowered])
    if letters in GREEK:
        return Word(WordKind.VARIABLE, letters, letters)
    return None


def _single(letter: str) -> Word:
    if letter in CONSTANTS:
        return Word(WordKind.CONSTANT, letter, CONSTANTS[letter])
    if letter in GREEK_LETTERS:
        return Word(WordKind.VARIABLE, letter, GREEK_LETTERS[letter])
    return Word(WordKind.VARIABLE, letter, letter)


def _glued(letters: str) -> tuple[Word, ...]:
    """Known names with at most one letter between any two, such as `xsinx`."""
    words: list[Word] = []
    position = 0
    for found in _PIECE.finditer(letters):
        words += _gap(letters[position : found.start()], letters)
        known = _known(found.group())
        assert known is not None  # noqa: S101 - the pattern holds known names only
        words.append(known)
        position = found.end()
    if not words:
        raise UnknownWordError(letters)
    words += _gap(letters[position:], letters)
    return tuple(words)


def _gap(letters: str, whole: str) -> list[Word]:
    if len(letters) > 1:
        raise UnknownWordError(whole)
    return [_single(letter) for letter in letters]
