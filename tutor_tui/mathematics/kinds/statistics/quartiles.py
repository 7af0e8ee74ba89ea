"""The median, the quartiles and what lies far outside of them. Standard library only."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

Numbers: TypeAlias = tuple[Fraction, ...]


def median_of(numbers: Numbers) -> Fraction:
    """The middle number, or the mean of the two middle ones."""
    ordered = sorted(numbers)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def halves_of(numbers: Numbers) -> tuple[Numbers, Numbers]:
    """The numbers below and above the median's place; a middle number belongs to neither."""
    ordered = tuple(sorted(numbers))
    half = len(ordered) // 2
    return (ordered[:half], ordered[len(ordered) - half :]) if half else (ordered, ordered)


def middle_by_counting(numbers: Numbers) -> Fraction:
    """The median as the numbers that have at most half of all below and above them."""
    half = Fraction(len(numbers), 2)
    fitting = {
        one
        for one in numbers
        if sum(other < one for other in numbers) <= half
        and sum(other > one for other in numbers) <= half
    }
    return (min(fitting) + max(fitting)) / 2


@dataclass(frozen=True, slots=True)
class Fences:
    """From `low` to `high` nothing is an outlier; `halves` are those that the quartiles halve."""

    low: Fraction
    high: Fraction
    halves: tuple[Numbers, Numbers]
    has_middle: bool = False


def fences_of(numbers: Numbers) -> Fences:
    """The quartiles less and plus one and a half times what lies between them (Tukey 1977).

    Tukey's halves both have the middle number of an odd count, as schools often leave it out: it
    counts where only so a number is outside.
    """
    found = _fences(numbers, halves_of(numbers))
    ordered = tuple(sorted(numbers))
    middle = len(ordered) // 2
    if len(ordered) % 2 == 0 or any(not found.low <= one <= found.high for one in numbers):
        return found
    wider = _fences(numbers, (ordered[: middle + 1], ordered[middle:]))
    is_other = any(not wider.low <= one <= wider.high for one in numbers)
    return Fences(wider.low, wider.high, wider.halves, has_middle=True) if is_other else found


def _fences(numbers: Numbers, halves: tuple[Numbers, Numbers]) -> Fences:
    lower, upper = (median_of(half) for half in halves)
    reach = Fraction(3, 2) * (upper - lower)
    return Fences(lower - reach, upper + reach, halves)
