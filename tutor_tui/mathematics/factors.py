"""How shown factors stand side by side: `2x`, `xy`, `x² sin(x)`, `2·3^x`, `f·(x + 1)`."""

from collections.abc import Sequence
from itertools import pairwise

from tutor_tui.mathematics.vocabulary import CONSTANTS, GREEK_LETTERS
from tutor_tui.mathematics.words import UnknownWordError, WordKind, split_word


def joined(factors: Sequence[str]) -> str:
    """One text that reads back as the product of these factors."""
    are_two_letters = sum(factor.isalpha() and len(factor) == 1 for factor in factors) == 2
    text = factors[0]
    for before, factor in pairwise(factors):
        text += _between(before, factor, are_two_letters) + factor
    return text


def _between(before: str, after: str, are_two_letters: bool) -> str:
    """What separates two factors: nothing, a space or a dot."""
    first = after[0]
    if first.isdigit() or (before[-1] in "fg" and first == "("):
        return "·"
    if first == "(":
        return ""
    if _is_number(before):
        return " " if _starts_with_word(after) else ""
    if first in "√∛":
        return "" if before.isalpha() else " "
    if len(before) == len(after) == 1 and before.isalpha() and are_two_letters:
        return "" if _is_product(before + after) else " "
    is_raised_letter = before[0].isalpha() and not before[1:].isascii() and before[1:].isdigit()
    is_letter = before == "π" or (is_raised_letter and before[-1] < "₀")
    return "" if is_letter and _is_variable(after) else " "


def _is_number(factor: str) -> bool:
    return factor.isascii() and factor.replace(".", "").isdigit()


def _starts_with_word(factor: str) -> bool:
    return len(factor) > 1 and factor[:2].isalpha()


def _is_variable(factor: str) -> bool:
    return factor[0].isalpha() and not _starts_with_word(factor) and "^" not in factor


def _is_product(letters: str) -> bool:
    """Whether two letters side by side are read as the two of them."""
    if any(letter in GREEK_LETTERS or letter in CONSTANTS for letter in letters):
        return letters[0] == "π"
    try:
        words = split_word(letters)
    except UnknownWordError:
        return False
    return len(words) == 2 and all(word.kind is WordKind.VARIABLE for word in words)
