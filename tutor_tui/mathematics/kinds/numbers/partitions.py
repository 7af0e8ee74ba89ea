"""Partitions of a whole number: all of them in a list, and those into different parts."""

from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.kinds.numbers.facts import Fact, Topic, pattern, taking
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import refused, with_verdict

_MOST_LISTED: Final = 9
_MOST: Final = 300
_N: Final = r"(?P<n>\d{1,6})"


def _partitions(number: int, largest: int) -> Iterator[list[int]]:
    """The largest part first, and the partition with the largest parts first."""
    if number == 0:
        yield []
    for part in range(min(number, largest), 0, -1):
        for rest in _partitions(number - part, part):
            yield [part, *rest]


def _count(number: int, parts: range, *, is_once: bool) -> int:
    """How many sums of such parts give a number; each part once or as often as wanted."""
    ways = [1] + [0] * number
    for part in parts:
        places = range(number, part - 1, -1) if is_once else range(part, number + 1)
        for total in places:
            ways[total] += ways[total - part]
    return ways[number]


def _list(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if not 1 <= number <= _MOST_LISTED:
        return refused(f"I list the partitions of numbers from 1 to {_MOST_LISTED}.")
    found = [" + ".join(map(str, parts)) for parts in _partitions(number, number)]
    verdict = len(set(found)) == _count(number, range(1, number + 1), is_once=False)
    sentence = f"{code(str(number))} has {len(found)} partitions: {code(', '.join(found))}."
    return with_verdict(sentence, verdict, "by counting them", ", ".join(found))


def _distinct(fact: Fact) -> Answer:
    """There are as many as into odd parts (Euler)."""
    (number,) = fact.integers()
    if not 0 <= number <= _MOST:
        return refused(f"I count such partitions of numbers up to {_MOST}.")
    found = _count(number, range(1, number + 1), is_once=True)
    odd = _count(number, range(1, number + 1, 2), is_once=False)
    sentence = (
        f"{code(str(number))} has {code(str(found))} partitions into different parts, as many as "
        "into odd ones."
    )
    return with_verdict(sentence, found == odd, "by counting those into odd parts", str(found))


TOPICS: Final = (
    Topic(
        "list of partitions",
        ((pattern(r"(?:list|write(?:\s+down)?|give)?\s*(?:all\s+)?(?:of\s+)?(?:the\s+)?(?:integer\s+)?"
                  rf"partitions\s+of\s+(?:the\s+(?:number|integer)\s+)?{_N}"),
          taking("list of partitions", "n")),),
        _list, "To list the partitions of {}",
        "Begin with the number itself, and make the first part smaller step by step.",
    ),
    Topic(
        "distinct partitions",
        ((pattern(r"(?:how many|number of)\s+(?:integer\s+)?partitions\s+(?:does\s+|of\s+"
                  rf"|are\s+there\s+of\s+)?{_N}(?:\s+ha(?:s|ve))?\s+(?:into|with)\s+"
                  r"(?:distinct|different|unequal)\s+parts"), taking("distinct partitions", "n")),),
        _distinct, "To count the partitions of {} into different parts",
        "Allow part after part, each at most once, and add what each new one gives.",
    ),
)  # fmt: skip
