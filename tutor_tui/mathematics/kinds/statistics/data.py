"""Lists of numbers as people write them in statistics, and how they are shown again."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.terms import is_terminating, shown_number

LONGEST: Final = 2000
MOST: Final = 300
NUMBER: Final = r"-?\d{1,12}(?:\.\d{1,12})?(?:/[1-9]\d{0,8})?"
NUMBERS: Final = (
    rf"[\[{{(]?\s*{NUMBER}%?(?:(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+|\s+){NUMBER}%?)+\s*[\]}})]?"
)


def plain_request(text: str) -> str:
    """The request in small letters with its numbers in figures, without its verb."""
    return " ".join(with_numerals(asked(text)).lower().split())


def numbers_in(text: str) -> tuple[Fraction, ...]:
    """The numbers of a list, in their order."""
    return tuple(fraction(found) for found in re.findall(NUMBER, text))


def fraction(text: str) -> Fraction:
    """An exact number from `0.5`, `-3` or `2/3`."""
    top, _, bottom = text.partition("/")
    return Fraction(top) / Fraction(bottom or 1)


def shown(value: Fraction) -> str:
    """A decimal where it ends soon, else a fraction."""
    decimal = shown_number(value, uses_decimals=True)
    return decimal if len(decimal) <= 12 else str(value)


def spoken(value: Fraction) -> str:
    """A number in a code span, with a decimal beside a fraction that does not end."""
    text = code(shown(value))
    return text if is_terminating(value) else f"{text}, about {code(f'{float(value):.6g}')}"
