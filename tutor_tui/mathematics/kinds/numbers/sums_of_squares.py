"""A whole number as a sum of three or four squares, found by taking squares away."""

from math import isqrt
from typing import Final

from tutor_tui.mathematics.kinds.numbers.facts import WHOLE, Fact, Topic, pattern, taking
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import refused, with_verdict

_LARGEST: Final = 10**9
_COUNTS: Final = {"three": 3, "3": 3, "four": 4, "4": 4}


def _as_squares(number: int, count: int, largest: int) -> list[int] | None:
    """The roots from the largest down, none above a given one."""
    if count == 1:
        root = isqrt(number)
        return [root] if root * root == number and root <= largest else None
    for root in range(min(isqrt(number), largest), -1, -1):
        if count * root * root < number:
            return None
        rest = _as_squares(number - root * root, count - 1, root)
        if rest is not None:
            return [root, *rest]
    return None


def _needs_four(number: int) -> bool:
    """Whether a number has the form `4^a (8b + 7)`: Legendre's theorem on three squares."""
    while number and number % 4 == 0:
        number //= 4
    return number % 8 == 7


def _sum(fact: Fact) -> Answer:
    (number,) = fact.integers()
    count = _COUNTS[fact.words[0]]
    if not 0 <= number <= _LARGEST:
        return refused("I look for such sums for whole numbers up to `10^9`.")
    if count == 3 and _needs_four(number):
        sentence = (
            f"{code(str(number))} is not the sum of three squares, as it is a power of 4 times a "
            "number that leaves the remainder 7 when divided by 8."
        )
        found = _as_squares(number, 3, isqrt(number)) if number < 10_000 else None
        return with_verdict(sentence, found is None, "by Legendre's theorem", "no solution")
    roots = _as_squares(number, count, isqrt(number))
    if roots is None:
        return refused("I found no such sum.")
    line = " + ".join(f"{root}^2" for root in roots)
    verdict = sum(root * root for root in roots) == number
    result = " + ".join(f"{root}**2" for root in roots)
    sentence = f"{code(f'{number} = {line}')} is one such sum."
    return with_verdict(sentence, verdict, "by multiplying out", result)


TOPICS: Final = (
    Topic(
        "sum of squares",
        ((pattern(rf"(?:express|write|represent)\s+(?P<n>{WHOLE})\s+as\s+(?:a|the)\s+sum\s+of\s+"
                  r"(?P<count>three|four|3|4)\s+(?:perfect\s+|integer\s+)?squares"),
          taking("sum of squares", "n", words=("count",))),),
        _sum, "To write {} as a sum of squares",
        "Take the largest square away and try the rest; four squares are always enough.",
    ),
)  # fmt: skip
