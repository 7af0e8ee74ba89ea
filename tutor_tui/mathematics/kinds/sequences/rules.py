"""The simplest rule that explains the given terms, and is confirmed by at least one of them.

A rule with as many free numbers as there are terms fits anything and explains nothing; so every
rule here needs more terms than it has free numbers. Terms are counted from 1.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import factorial
from typing import Final, TypeAlias

from tutor_tui.mathematics.syntax import TooLargeError

Known: TypeAlias = Sequence[tuple[int, Fraction]]
"""Places, counted from 1, with the terms that stand there."""

_HIGHEST_DEGREE: Final = 6
_MOST_TERMS: Final = 100_000
_MOST_BITS: Final = 13_000


@dataclass(frozen=True, slots=True)
class Polynomial:
    """A polynomial in the place; coefficients by rising power."""

    coefficients: tuple[Fraction, ...]

    def term(self, place: int) -> Fraction:
        """The term at a place."""
        value = Fraction(0)
        for coefficient in reversed(self.coefficients):
            value = value * place + coefficient
        return value

    @property
    def degree(self) -> int:
        """The highest power."""
        return len(self.coefficients) - 1


@dataclass(frozen=True, slots=True)
class Geometric:
    """Every term is `ratio` times the one before."""

    first: Fraction
    ratio: Fraction

    def term(self, place: int) -> Fraction:
        """The term at a place."""
        check_bits((place - 1) * max(bits(self.ratio), 1) if abs(self.ratio) != 1 else 0)
        return self.first * self.ratio ** (place - 1)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Every term is a sum of multiples of those before it, and a constant.

    `factors` begin with that of the term right before.
    """

    start: tuple[Fraction, ...]
    factors: tuple[Fraction, ...]
    constant: Fraction = Fraction(0)

    def term(self, place: int) -> Fraction:
        """The term at a place, worked out from the first one on."""
        if place > _MOST_TERMS:
            raise TooLargeError("That place is too far away to go there term by term.")
        terms = list(self.start)
        for _ in range(place - len(self.start)):
            terms.append(self.following(terms))
            check_bits(bits(terms[-1]))
        return terms[place - 1]

    def following(self, terms: Sequence[Fraction]) -> Fraction:
        """The term after these."""
        recent = reversed(terms[-len(self.factors) :])
        return self.constant + sum(
            (factor * term for factor, term in zip(self.factors, recent, strict=True)), Fraction(0)
        )


@dataclass(frozen=True, slots=True)
class Primes:
    """The prime numbers from one on."""

    first: int

    def term(self, place: int) -> Fraction:
        """The term at a place."""
        if place > 10_000:
            raise TooLargeError("That place is too far away to count the primes up to it.")
        number = self.first
        for _ in range(place - 1):
            number = next_prime(number)
        return Fraction(number)


@dataclass(frozen=True, slots=True)
class Factorials:
    """The factorials, the first one that of `start`."""

    start: int

    def term(self, place: int) -> Fraction:
        """The term at a place."""
        if place + self.start > 1_000:
            raise TooLargeError("That term is too large to work out.")
        return Fraction(factorial(place - 1 + self.start))


@dataclass(frozen=True, slots=True)
class Quotient:
    """Tops and bottoms that follow a rule each."""

    top: "Polynomial | Geometric"
    bottom: "Polynomial | Geometric"

    def term(self, place: int) -> Fraction:
        """The term at a place."""
        return self.top.term(place) / self.bottom.term(place)


Rule: TypeAlias = Polynomial | Geometric | Recurrence | Primes | Factorials | Quotient


def bits(number: Fraction) -> int:
    """The length of a fraction in bits."""
    return max(number.numerator.bit_length(), number.denominator.bit_length())


def check_bits(count: int) -> None:
    """Raise `TooLargeError` where a term would be longer than can be shown."""
    if count > _MOST_BITS:
        raise TooLargeError("That term is too large to work out exactly.")


def next_prime(number: int) -> int:
    """The prime after a number of modest size."""
    candidate = number + 1
    while not is_prime(candidate):
        candidate += 1
    return candidate


def is_prime(number: int) -> bool:
    """Whether a number of modest size is prime."""
    if number < 4:
        return number > 1
    return number % 2 == 1 and all(
        number % divisor for divisor in range(3, int(number**0.5) + 1, 2)
    )


def rule_of(terms: Sequence[Fraction], stated: str = "") -> Rule | None:
    """The simplest rule for terms from the first on; `stated` is "arithmetic" or "geometric"."""
    known = list(enumerate(terms, 1))
    simple = rule_with_gaps(known, stated)
    if simple is not None or stated:
        return simple
    return _special(terms) or _recurrence(terms)


def rule_with_gaps(known: Known, stated: str = "") -> Rule | None:
    """An arithmetic, geometric or polynomial rule for some terms at known places."""
    fewest = 2 if stated else 3
    if len(known) < fewest:
        return None
    linear = None if stated == "geometric" else polynomial_through(known[:2])
    if linear is not None and _fits(linear, known):
        return linear
    geometric = None if stated == "arithmetic" else _geometric(known)
    if geometric is not None or stated:
        return geometric
    for degree in range(2, min(_HIGHEST_DEGREE, len(known) - 2) + 1):
        candidate = polynomial_through(known[: degree + 1])
        if _fits(candidate, known):
            return candidate
    return None


def polynomial_through(known: Known) -> Polynomial:
    """The polynomial of lowest degree through the terms, by Newton's divided differences."""
    places = [Fraction(place) for place, _ in known]
    column = [term for _, term in known]
    result: list[Fraction] = []
    basis = [Fraction(1)]
    for order, place in enumerate(places):
        result = _added(result, [column[0] * number for number in basis])
        basis = _added([Fraction(0), *basis], [-place * number for number in basis])
        column = [
            (second - first) / (places[index + order + 1] - places[index])
            for index, (first, second) in enumerate(pairwise(column))
        ]
    while len(result) > 1 and not result[-1]:
        result.pop()
    return Polynomial(tuple(result))


def _added(first: list[Fraction], second: list[Fraction]) -> list[Fraction]:
    size = max(len(first), len(second))
    padded = (numbers + [Fraction(0)] * (size - len(numbers)) for numbers in (first, second))
    return [one + two for one, two in zip(*padded, strict=True)]


def _fits(rule: Rule, known: Known) -> bool:
    return all(rule.term(place) == term for place, term in known)


def _geometric(known: Known) -> Geometric | None:
    """The ratio is read from two neighbours; without any, it is not certain."""
    if any(term == 0 for _, term in known):
        return None
    for (place, term), (next_place, following) in pairwise(known):
        if next_place == place + 1:
            ratio = following / term
            rule = Geometric(term / ratio ** (place - 1), ratio)
            return rule if _fits(rule, known) else None
    return None


def _special(terms: Sequence[Fraction]) -> Rule | None:
    if len(terms) < 4 or any(term.denominator > 1 or term < 1 for term in terms):
        return None
    numbers = [int(term) for term in terms]
    if numbers[-1] < 10**6 and is_prime(numbers[0]) and _are_primes(numbers):
        return Primes(numbers[0])
    for start in range(8):
        if numbers == [factorial(start + index) for index in range(len(numbers))]:
            return Factorials(start)
    return None


def _are_primes(numbers: Sequence[int]) -> bool:
    return all(first < second == next_prime(first) for first, second in pairwise(numbers))


def _recurrence(terms: Sequence[Fraction]) -> Recurrence | None:
    """Fibonacci's rule from 4 terms on, `a + b·last` from 4, two factors from 6 terms on."""
    one = Fraction(1)
    candidates: list[Recurrence | None] = []
    if len(terms) >= 4:
        candidates.append(Recurrence(tuple(terms[:2]), (one, one)))
        candidates.append(_affine(terms))
    if len(terms) >= 5:
        candidates.append(Recurrence(tuple(terms[:3]), (one, one, one)))
    if len(terms) >= 6:
        candidates.append(_of_second_order(terms))
    known = list(enumerate(terms, 1))
    return next((rule for rule in candidates if rule and _fits(rule, known)), None)


def _affine(terms: Sequence[Fraction]) -> Recurrence | None:
    """Every term is `factor` times the one before plus a constant."""
    if terms[0] == terms[1]:
        return None
    factor = (terms[2] - terms[1]) / (terms[1] - terms[0])
    return Recurrence((terms[0],), (factor,), terms[1] - factor * terms[0])


def _of_second_order(terms: Sequence[Fraction]) -> Recurrence | None:
    a, b, c, d = terms[:4]
    bottom = b * b - a * c
    if not bottom:
        return None
    last, before = (b * c - a * d) / bottom, (b * d - c * c) / bottom
    return Recurrence((a, b), (last, before))


def quotient_rule(tops: Sequence[Fraction], bottoms: Sequence[Fraction]) -> Quotient | None:
    """A rule for the tops and one for the bottoms of at least four fractions as written."""
    if len(tops) < 4:
        return None
    top, bottom = (rule_with_gaps(list(enumerate(part, 1))) for part in (tops, bottoms))
    if not isinstance(top, Polynomial | Geometric) or not isinstance(
        bottom, Polynomial | Geometric
    ):
        return None
    return Quotient(top, bottom)
