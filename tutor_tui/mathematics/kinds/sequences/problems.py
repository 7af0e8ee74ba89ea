"""What can be asked about sequences and series."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from tutor_tui.mathematics.kinds.sequences.rules import Rule
from tutor_tui.mathematics.problems import KindProblem


@dataclass(frozen=True, slots=True)
class Given:
    """The terms that are known, by their places from 1 on; or the rule itself where it was told.

    `length` is how many places were written, gaps included. `stated` is "arithmetic",
    "geometric" or nothing. `tops` and `bottoms` are those of fractions as they were written.
    """

    known: tuple[tuple[int, Fraction], ...] = ()
    length: int = 0
    stated: str = ""
    uses_decimals: bool = False
    rule: Rule | None = None
    tops: tuple[Fraction, ...] = ()
    bottoms: tuple[Fraction, ...] = ()


@dataclass(frozen=True, slots=True)
class NextTerms:
    """The `count` terms after the given ones."""

    given: Given
    count: int = 1


@dataclass(frozen=True, slots=True)
class MissingTerms:
    """The terms in the gaps."""

    given: Given


@dataclass(frozen=True, slots=True)
class GeneralTerm:
    """A formula for the term at the place that `letter` stands for."""

    given: Given
    letter: str


@dataclass(frozen=True, slots=True)
class TermAt:
    """The term at a place."""

    given: Given
    place: int


@dataclass(frozen=True, slots=True)
class PlaceOf:
    """Whether a number is a term, and at which place it stands."""

    given: Given
    number: Fraction
    wants_place: bool


@dataclass(frozen=True, slots=True)
class Common:
    """The common difference, or the common ratio."""

    given: Given
    is_ratio: bool


@dataclass(frozen=True, slots=True)
class SumOfTerms:
    """The sum of the first `count` terms, or up to the term `last`, or without end."""

    given: Given
    count: int | None = None
    last: Fraction | None = None


Question: TypeAlias = (
    NextTerms | MissingTerms | GeneralTerm | TermAt | PlaceOf | Common | SumOfTerms
)


@dataclass(frozen=True, slots=True)
class SequenceProblem(KindProblem):
    """A question about a sequence or its sum."""

    question: Question
