"""All the small topics about numbers, as one kind of problem."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.numbers import (
    arithmetic_functions,
    counted,
    digit_lists,
    divisibility,
    divisor_sorts,
    expansions,
    factors,
    forms,
    fraction_forms,
    interest,
    lists,
    made_powers,
    modular,
    partitions,
    percentages,
    places,
    power_residues,
    primes,
    properties,
    ratios,
    residues,
    single_powers,
    sorts,
    sums,
    sums_of_squares,
    units,
)
from tutor_tui.mathematics.kinds.numbers.facts import Fact, Topic, heading_of, read_topics
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import Answer, Step

_TOPICS: Final[tuple[Topic, ...]] = (
    *residues.TOPICS,
    *places.TOPICS,
    *partitions.TOPICS,
    *power_residues.TOPICS,
    *divisor_sorts.TOPICS,
    *digit_lists.TOPICS,
    *sums_of_squares.TOPICS,
    *lists.TOPICS,
    *made_powers.TOPICS,
    *modular.TOPICS,
    *sums.TOPICS,
    *divisibility.TOPICS,
    *factors.TOPICS,
    *primes.TOPICS,
    *properties.TOPICS,
    *fraction_forms.TOPICS,
    *forms.TOPICS,
    *ratios.TOPICS,
    *percentages.TOPICS,
    *interest.TOPICS,
    *units.TOPICS,
    *counted.TOPICS,
    *expansions.TOPICS,
    *arithmetic_functions.TOPICS,
    *single_powers.TOPICS,
    *sorts.TOPICS,
)


def read(text: str) -> Fact | None:
    """The question of the first topic that reads the whole message."""
    if kept_regex(r"\d\s*!").search(text):  # a mark at the end would be left out as one of emphasis
        in_words = re.sub(r"(?<=\d)\s*!(?!\s*!)", " factorial", text)
        found = counted.read_double_factorial(text) or read_topics(sorts.TOPICS, in_words)
        if found is not None:
            return found
    return read_topics(_TOPICS, text)


def answer(fact: Fact) -> Answer:
    """The answer of its topic."""
    return _topic(fact).answer(fact)


def heading(fact: Fact) -> str:
    """The opening of the working."""
    return _NOUN.sub(" is a ", heading_of(_topic(fact), fact))


_NOUN: Final = late_regex(r" is (?=(?:perfect )?(?:square|cube|triangle)$)")


def method(fact: Fact) -> str:
    """How such a question is answered."""
    told = _topic(fact).method
    return told if isinstance(told, str) else told(fact)


def steps(fact: Fact) -> tuple[Step, ...] | None:
    """The worked steps of its topic."""
    return _topic(fact).steps(fact)


def _topic(fact: Fact) -> Topic:
    return next(topic for topic in _TOPICS if topic.name == fact.topic)
