"""The number lowered or raised at a name, as in `a_{20}` and `σ²`: it has to be asked for."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.units import without_units
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex

_INDEX: Final = late_regex(
    r"\W*\\?[A-Za-z]+\s*_\s*\{?\s*(\d{1,9})\s*\}?\s*(?:\([a-z]\)\s*)?(?:[=≈]|$)"
)
_COUNTED: Final = re.compile(
    r"(\d+)(?:st|nd|rd|th)\b|\bfirst\s+(\d+)|_\s*\{?\s*(\d+)|\bn\s*=\s*(\d+)"
)
"""Numbers that count terms: of 7, 11, 15 the 15th is a_15, although 11 is spoken of too."""

_LETTERS_OF_LABEL: Final = late_regex(r"(?<=[a-z]\s)([b-z])(?![A-Za-z'’(])")
_POWER: Final = late_regex(r"\W*?(?P<letter>\\?[A-Za-z]+|[α-ω])(?:\^(?P<power>\d+)|[²³])\W*")
_OF_LETTERS: Final = late_regex(r"\\[a-z]+|[a-z]|[α-ω]", re.IGNORECASE)
_THE_FIRST: Final = ("first term.", "first term?", "first term")
"""The end of a question that asks for one term: beside it `a_2` is none of several results."""

_SMALL: Final = 3
"""The first few solutions, points and terms are counted without saying so."""


def has_told_index(name: str, told: str) -> bool:
    """Whether the number at a name, with which a text may go on, is small or told in `told`."""
    found = _INDEX.match(name.strip())
    if found is None or int(found[1]) <= _SMALL:
        is_other = found and found[1] not in ("0", "1") and told.endswith(_THE_FIRST)
        return not is_other
    counted = {number for numbers in _COUNTED.findall(told) for number in numbers if number}
    if counted:
        return found[1] in counted
    return bool(re.search(rf"(?<![\d.]){found[1]}(?!\d|\.\d)", told))


def are_letters_told(label: str, said: str) -> bool:
    """Whether the z of "arg z" was spoken of."""
    letters = _LETTERS_OF_LABEL.findall(label)
    return all(re.search(rf"(?<![A-Za-z]){letter}(?![A-Za-z])", said) for letter in letters)


def is_other_power(name: str, question: str) -> bool:
    """Whether a name is a power of a letter that the question does not have: z⁷ instead of z⁶.

    The squares of σ and s are the names of a variance.
    """
    plain, asked = (re.sub(r"[\s{}$]", "", text) for text in (name, question))
    found = _POWER.fullmatch(plain)
    if found is None or not _OF_LETTERS.fullmatch(found["letter"]) or plain in asked:
        return False
    is_square = found["power"] == "2" or "²" in plain
    is_variance = found["letter"] in ("σ", "\\sigma", "s") and "variance" in question.lower()
    return not (is_square and is_variance)


def is_other_term(sides: Sequence[str], told: "Mapping[str, sympy.Expr]") -> bool:
    """Whether a name such as `a_2` has another value already than the one it is given here."""
    known = told.get(re.sub(r"[\s{}]", "", sides[0])) if "_" in sides[0] else None
    read = read_side(without_units(sides[-1]), scope := Scope())
    if known is None or read.kind is not SideKind.EXPRESSION or scope.free_names(read.node):
        return False
    return bool(scope.value(read.node) != known) and "." not in sides[-1]
