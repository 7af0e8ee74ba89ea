"""Mathematics as a book prints it, for questions: `x² - 5x + 6`, `2/3 + 1/4`."""

from collections.abc import Sequence
from fractions import Fraction
from random import Random
from typing import TypeVar

from tutor_tui.mathematics.small_digits import raised
from tutor_tui.mathematics.terms import shown_number

T = TypeVar("T")


def power(base: str, exponent: int) -> str:
    """`x³`; the exponent 1 is not written."""
    return base if exponent == 1 else base + raised(exponent)


def term(factor: int, letters: str) -> str:
    """`3x`, `-x`, `7` where there are no letters."""
    if not letters:
        return str(factor)
    return {1: letters, -1: f"-{letters}"}.get(factor, f"{factor}{letters}")


def total(terms: Sequence[str]) -> str:
    """The terms as a sum, those with a minus sign subtracted."""
    first, *others = terms
    parts = (f" - {one[1:]}" if one.startswith("-") else f" + {one}" for one in others)
    return first + "".join(parts)


def polynomial(factors: Sequence[int], letter: str = "x") -> str:
    """The polynomial with these factors, that of the highest power first."""
    highest = len(factors) - 1
    terms = [
        term(factor, power(letter, highest - place) if place < highest else "")
        for place, factor in enumerate(factors)
        if factor
    ]
    return total(terms) if terms else "0"


def signed(number: int) -> str:
    """A number within a calculation: in brackets where it is negative."""
    return f"({number})" if number < 0 else str(number)


def nonzero(chance: Random, largest: int) -> int:
    """A whole number from -largest to largest, never zero."""
    return chance.choice((-1, 1)) * chance.randint(1, largest)


def different(chance: Random, smallest: int, largest: int, count: int) -> list[int]:
    """Whole numbers of which no two are the same."""
    return chance.sample(range(smallest, largest + 1), count)


def proper(chance: Random, denominator: int) -> Fraction:
    """A fraction between 0 and 1 in lowest terms with exactly this denominator."""
    while True:
        fraction = Fraction(chance.randint(1, denominator - 1), denominator)
        if fraction.denominator == denominator:
            return fraction


def by_level(level: int, options: Sequence[T]) -> T:
    """The option for this level; the last one also for all above."""
    return options[min(level, len(options)) - 1]


def vector(numbers: Sequence[int]) -> str:
    """`(2, -1, 3)`."""
    return f"({', '.join(map(str, numbers))})"


def matrix(rows: Sequence[Sequence[int]]) -> str:
    """`[[1, 2], [3, 4]]`."""
    return str([list(row) for row in rows])


def decimal(number: int, divisor: int) -> str:
    """The number divided by a power of ten, without zeros at the end: `0.45`, `3`."""
    return shown_number(Fraction(number, divisor), uses_decimals=True)
