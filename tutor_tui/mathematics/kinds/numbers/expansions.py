"""Other ways to write a number: as a sum of two squares, as a continued fraction."""

import re
from fractions import Fraction
from functools import reduce
from math import isqrt
from typing import Final

from tutor_tui.mathematics.kinds.numbers.factors import factorised
from tutor_tui.mathematics.kinds.numbers.facts import WHOLE, Fact, N, Topic, pattern, taking
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import refused, with_verdict

_MOST_PARTS: Final = 300


def _two_squares(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if not 1 <= number <= 10**10:
        return refused("I look for two squares for whole numbers from 1 to `10^10`.")
    found = [
        (root, isqrt(number - root * root))
        for root in range(isqrt(number // 2) + 1)
        if isqrt(number - root * root) ** 2 == number - root * root
    ]
    can = all(power % 2 == 0 for prime, power in _odd_primes(number) if prime % 4 == 3)
    lines = [f"{b}^2 + {a}^2" for a, b in reversed(found)]
    sentence = f"{listed([code(f'{number} = {line}') for line in lines])}."
    if not found:
        sentence = f"{code(str(number))} is not the sum of two squares."
    result = ", ".join(f"{b}**2 + {a}**2" for a, b in reversed(found)) or "none"
    return with_verdict(sentence, bool(found) == can, "by its prime factors", result)


def _odd_primes(number: int) -> list[tuple[int, int]]:
    return list(factorised(number).items()) if number > 1 else []


def _continued(fact: Fact) -> Answer:
    if fact.topic == "continued fraction of a root":
        return _continued_root(fact.integers()[0])
    (number,) = fact.numbers
    parts, rest = list[int](), number
    while len(parts) < _MOST_PARTS:
        parts.append(rest.numerator // rest.denominator)
        if rest == parts[-1]:
            break
        rest = 1 / (rest - parts[-1])
    back = reduce(lambda value, part: part + 1 / value, reversed(parts[:-1]), Fraction(parts[-1]))
    shown = _bracketed(parts)
    sentence = f"{code(str(number))} has the continued fraction {code(shown)}."
    return with_verdict(sentence, back == number, "by working it out backwards", shown)


def _bracketed(parts: list[int]) -> str:
    first, *rest = map(str, parts)
    return f"[{first}; {', '.join(rest)}]" if rest else f"[{first}]"


def _continued_root(number: int) -> Answer:
    """The period of √n: it ends with twice the first part (Lagrange)."""
    whole = isqrt(number)
    if whole * whole == number or number > 10_000:
        return refused("I find the continued fraction of roots of numbers that are no squares.")
    above, below, part, period = 0, 1, whole, list[int]()
    while part != 2 * whole:
        above = part * below - above
        below = (number - above * above) // below
        part = (whole + above) // below
        period.append(part)
    several = period * (60 // len(period) + 1)
    near = reduce(lambda value, part: part + 1 / value, reversed([whole, *several[:-1]]),
                  Fraction(several[-1]))  # fmt: skip
    shown = f"[{whole}; ({', '.join(map(str, period))})]"
    sentence = f"{code(f'sqrt({number})')} has the continued fraction {code(shown)}; the part in "
    sentence += "brackets repeats without end."
    verdict = abs(near * near - number) < Fraction(1, 10**15)
    return with_verdict(sentence, verdict, "by the value of its first parts", shown)


def _from_parts(fact: Fact) -> Answer:
    """The fraction, from the last part back and by the convergents from the first on."""
    parts = fact.integers()
    if len(parts) > _MOST_PARTS or any(part < 1 for part in parts[1:]):
        return refused("The parts behind the first one are whole numbers from 1 on.")
    value = Fraction(parts[-1])
    for part in reversed(parts[:-1]):
        value = part + 1 / value
    above, below = (1, parts[0]), (0, 1)
    for part in parts[1:]:
        above, below = (
            (above[1], part * above[1] + above[0]),
            (below[1], part * below[1] + below[0]),
        )
    sentence = f"The continued fraction {code(_bracketed(parts))} is {code(str(value))}."
    verdict = Fraction(above[1], below[1]) == value
    return with_verdict(sentence, verdict, "by its convergents", str(value))


def _parts_of(found: re.Match[str]) -> Fact | None:
    parts = tuple(Fraction(part) for part in re.findall(r"-?\d+", found["list"]))
    return Fact("value of a continued fraction", parts)


TOPICS: Final = (
    Topic(
        "value of a continued fraction",
        ((pattern(r"(?:(?:value|number|fraction)\s+(?:of|for|is|has)\s+)?(?:the\s+)?continued\s+"
                  r"fraction\s+[\[(]\s*(?P<list>-?\d+\s*(?:[;,]\s*\d+\s*)*)[\])]"), _parts_of),),
        _from_parts, "To find the number that a continued fraction stands for",
        "Begin with the last part: turn it upside down, add the part before it, and go on.",
    ),
    Topic(
        "two squares",
        ((pattern(rf"(?:express|write|represent)\s+{N}\s+as\s+(?:a|the)\s+sum\s+of\s+(?:two|2)\s+"
                  r"(?:perfect\s+|integer\s+)?squares(?:\s+in all (?:possible )?ways)?"),
          taking("two squares", "n")),),
        _two_squares, "To write {} as a sum of two squares",
        "Take away one square after the other, up to half the number, and see whether the rest is "
        "a square.",
    ),
    Topic(
        "continued fraction",
        ((pattern(r"(?:simple\s+)?continued\s+fraction(?:\s+(?:expansion|representation|form))?\s+"
                  rf"(?:of|for)\s+(?P<n>-?{WHOLE}(?:/\d+|\.\d+)?)"),
          taking("continued fraction", "n")),
         (pattern(r"(?:express|write|expand|convert)\s+(?P<n>-?\d+/\d+)\s+(?:as|in|into|to)\s+a\s+"
                  r"(?:simple\s+)?continued\s+fraction"),
          taking("continued fraction", "n"))),
        _continued, "To find the continued fraction of {}",
        "Split off the whole part, turn the rest upside down, and go on.",
    ),
    Topic(
        "continued fraction of a root",
        ((pattern(r"(?:simple\s+)?continued\s+fraction(?:\s+(?:expansion|representation|form))?\s+"
                  rf"(?:of|for)\s+(?:the\s+)?(?:sqrt\s*\(?|√\(?|square root of\s+)\s*{N}\)?"),
          taking("continued fraction of a root", "n")),),
        _continued, "To find the continued fraction of the root of {}",
        "Split off the whole part, turn the rest upside down and make its denominator rational, "
        "until a rest comes back.",
    ),
)  # fmt: skip
