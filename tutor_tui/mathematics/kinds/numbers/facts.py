"""Small questions about numbers, one topic each: how it is asked, answered and explained.

The topics stand in modules of their own; this file says what a topic is and reads messages.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, TypeAlias

from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import Answer, KindProblem, Problem, Step, code, listed
from tutor_tui.mathematics.small_digits import on_the_line
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.tokens import MAX_DIGITS

WHOLE: Final = r"(?:\d{1,3}(?:,\d{3})+|\d+)"
N: Final = rf"(?P<n>{WHOLE})"
SIGNED: Final = rf"(?P<a>-?{WHOLE})"
NUMBER: Final = rf"-?(?:{WHOLE}(?:\.\d+)?|\.\d+)"
RATIONAL: Final = rf"(?:-?\d+\s+\d+/\d+|-?\d+/\d+|{NUMBER})"
CHANGED: Final = (
    r"(?:(?:convert|write|express|change|turn|give|put|rewrite|show|simplify)\s+)?(?:the\s+"
    r")?(?:number\s+|fraction\s+|decimal\s+|mixed number\s+|improper fraction\s+"
    r"|recurring decimal\s+|repeating decimal\s+)?"
)
AS: Final = r"\s*,?\s*(?:=|(?:in|into|to|as|expressed as)\s+)\s*(?:an?\s+|its\s+|the\s+)?"
_LONGEST: Final = 600


@dataclass(frozen=True, slots=True)
class Fact(KindProblem):
    """A question of one topic about these numbers; `words` are those that make a difference."""

    topic: str
    numbers: tuple[Fraction, ...] = ()
    words: tuple[str, ...] = ()

    def integers(self) -> list[int]:
        """The numbers, where all of them are whole."""
        return [int(number) for number in self.numbers]


_COUNTS: Final = {"prime range count": "prime range", "divisor count": "divisors"}
_LISTS: Final = frozenset(
    (*_COUNTS.values(), "primes in order", "multiples", "multiples up to", "common factors")
)


def listing(problem: Problem) -> Problem:
    """The question which numbers there are, of one that asks how many."""
    if isinstance(problem, Fact) and problem.topic in _COUNTS:
        return replace(problem, topic=_COUNTS[problem.topic])
    return problem


def is_listed(problem: Problem | None) -> bool:
    """Whether the numbers of a list are asked for, or counted."""
    return isinstance(problem, Fact) and problem.topic in {*_COUNTS, *_LISTS}


Reader: TypeAlias = Callable[[re.Match[str]], Fact | None]


def no_fact_steps(_fact: Fact) -> tuple[Step, ...] | None:
    """For topics whose working is told by their method."""
    return None


@dataclass(frozen=True, slots=True)
class Topic:
    """One sort of question: `patterns` with what reads their matches, and the explanations.

    In `heading`, `{}` stands for the numbers.
    """

    name: str
    patterns: tuple[tuple[re.Pattern[str], Reader], ...]
    answer: Callable[[Fact], Answer]
    heading: str
    method: str | Callable[[Fact], str]
    steps: Callable[[Fact], tuple[Step, ...] | None] = no_fact_steps


def pattern(text: str) -> re.Pattern[str]:
    """A pattern of a request, letters large or small."""
    return late_regex(text, re.IGNORECASE)


def value(text: str) -> Fraction:
    """The number of "1,234.5", "3/4", "2 1/2" or a raised "⁻³"."""
    plain = on_the_line(text.replace(",", "")).strip()
    whole, _, rest = plain.partition(" ")
    if not rest:
        return Fraction(plain)
    part = Fraction(rest.strip())
    return Fraction(whole) - part if plain.startswith("-") else Fraction(whole) + part


def taking(topic: str, *names: str, words: Sequence[str] = ()) -> Reader:
    """A reader of the numbers in these groups of a match, and of these groups as words."""

    def read(found: re.Match[str]) -> Fact | None:
        try:
            numbers = tuple(value(found[name]) for name in names)
        except ZeroDivisionError:
            return None
        return Fact(topic, numbers, tuple((found[name] or "").lower() for name in words))

    return read


def whole_list(text: str) -> tuple[Fraction, ...]:
    """The whole numbers of "12, 18 and 1,024"."""
    return tuple(value(part) for part in re.findall(WHOLE, text))


def of_list(topic: str) -> Reader:
    """A reader of a fact about the whole numbers that were caught as `list`."""
    return lambda found: Fact(topic, whole_list(found["list"]))


LIST: Final = rf"(?P<list>{WHOLE}(?:\s*,\s*(?:and\s+)?{WHOLE}|\s+(?:and|&)\s+{WHOLE})+)"


def requests(text: str) -> tuple[str, ...]:
    """The request with and without its numbers in figures; nothing for long messages."""
    if len(text) > MAX_DIGITS or (len(text) > _LONGEST and not _is_long_number(text)):
        return ()
    request = asked(text)
    return tuple(dict.fromkeys((with_numerals(request), request)))


def _is_long_number(text: str) -> bool:
    return sum(character.isdigit() for character in text) > len(text) // 2


def read_topics(topics: Sequence[Topic], text: str) -> Fact | None:
    """The question of the first topic that reads the whole message."""
    for request in requests(text):
        for topic in topics:
            for one, reader in topic.patterns:
                found = one.fullmatch(request)
                fact = reader(found) if found is not None else None
                if fact is not None:
                    return fact
    return None


def shown(number: Fraction, *, uses_decimals: bool = True) -> str:
    """The number as a decimal where that ends, else as a fraction."""
    return shown_number(number, uses_decimals=uses_decimals)


def shown_all(numbers: Sequence[Fraction | int]) -> str:
    """`12`, `18` and `24`."""
    return listed([code(shown(Fraction(number))) for number in numbers])


def heading_of(topic: Topic, fact: Fact) -> str:
    """The opening of the working."""
    return topic.heading.format(shown_all(fact.numbers), *fact.words)
