"""Functions of number theory: powers of divisors, perfect powers, radicals, derangements."""

from math import gcd, isqrt, prod
from typing import Final

from tutor_tui.mathematics.kinds.numbers.factors import divisors, factorised
from tutor_tui.mathematics.kinds.numbers.facts import Fact, N, Topic, pattern, taking
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import refused, with_verdict

_LARGEST: Final = 10**24
_MOST_POWER: Final = 50
_MOST_DERANGED: Final = 500
_FACTORS: Final = "by its prime factors"


def _divisor_powers(fact: Fact) -> Answer:
    number, power = fact.integers()
    if not 1 <= number <= _LARGEST or power > _MOST_POWER:
        return refused("I add powers of divisors up to the 50th, of numbers up to 10^24.")
    total = sum(one**power for one in divisors(number))
    again = prod(
        sum(prime ** (power * k) for k in range(times + 1))
        for prime, times in (factorised(number).items() if number > 1 else ())
    )
    sentence = f"The powers with exponent {code(str(power))} of the divisors of {code(str(number))}"
    sentence = f"{sentence} add up to {code(str(total))}."
    return with_verdict(sentence, total == again, _FACTORS, str(total))


def _perfect_power(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if not 2 <= number <= _LARGEST:
        return refused("I judge perfect powers of numbers from 2 to 10^24.")
    exponent = gcd(*factorised(number).values())
    found = next(
        (
            (base, power)
            for power in range(number.bit_length(), 1, -1)
            for base in (_whole_root(number, power),)
            if base**power == number
        ),
        None,
    )
    name = code(str(number))
    if found is None:
        sentence = f"No, {name} is no power of a whole number with an exponent above 1."
        return with_verdict(sentence, exponent == 1, _FACTORS, "False")
    sentence = f"Yes, {code(f'{number} = {found[0]}^{found[1]}')}."
    return with_verdict(sentence, exponent == found[1], _FACTORS, "True")


def _whole_root(number: int, power: int) -> int:
    """The largest whole number whose power is not above a number, by halving."""
    if power == 2:
        return isqrt(number)
    low, high = 1, 1 << (number.bit_length() // power + 1)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if middle**power <= number else (low, middle - 1)
    return low


def _radical(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if not 1 <= number <= _LARGEST:
        return refused("I find the radical of numbers from 1 to 10^24.")
    primes = list(factorised(number)) if number > 1 else []
    value = prod(primes)
    rest, common = number, gcd(number, value)
    while common > 1:
        rest, common = rest // common, gcd(rest // common, value)
    sentence = f"The product of the primes that divide {code(str(number))} is {code(str(value))}."
    return with_verdict(sentence, rest == 1 and number % value == 0, _FACTORS, str(value))


def _derangements(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if number > _MOST_DERANGED:
        return refused(f"I count such arrangements of up to {_MOST_DERANGED} things.")
    counts = [1, 0]
    for size in range(2, number + 1):
        counts.append((size - 1) * (counts[-1] + counts[-2]))
    value, term, again = counts[number], 1, 0
    for left in range(number, -1, -1):
        again += -term if left % 2 else term
        term *= left
    sentence = f"There are {code(str(value))} orders of {code(str(number))} things that leave none"
    return with_verdict(
        f"{sentence} in its place.", value == again, "by inclusion and exclusion", str(value)
    )


TOPICS: Final = (
    Topic(
        "divisor powers",
        (
            (pattern(rf"sum\s+of\s+(?:the\s+)?(?P<k>\d{{1,3}})(?:st|nd|rd|th)\s+powers\s+of\s+"
                     rf"(?:all\s+)?(?:the\s+)?(?:positive\s+)?(?:divisors|factors)\s+of\s+{N}"),
             taking("divisor powers", "n", "k")),
            (pattern(rf"(?:sigma|σ)_?\{{?(?P<k>\d{{1,3}})\}}?\s*\(\s*{N}\s*\)"),
             taking("divisor powers", "n", "k")),
        ),
        _divisor_powers, "To add powers of divisors",
        "Find all divisors, raise each to the power, and add.",
    ),
    Topic(
        "perfect power",
        ((pattern(rf"is\s+(?:the\s+number\s+)?{N}\s+(?:an?\s+)?perfect\s+power"),
          taking("perfect power", "n")),),
        _perfect_power, "To judge {}",
        "Write the number as a product of powers of primes: it is a perfect power where the "
        "exponents have a common divisor above 1.",
    ),
    Topic(
        "radical",
        ((pattern(rf"(?:radical|square-?\s?free\s+(?:kernel|core))\s+of\s+(?:the\s+"
                  rf"(?:number|integer)\s+){N}"),
          taking("radical", "n")),),
        _radical, "To find the radical of {}",
        "Find the primes that divide the number, and multiply them, each taken once.",
    ),
    Topic(
        "derangements",
        (
            (pattern(rf"subfactorial\s+of\s+{N}"), taking("derangements", "n")),
            (pattern(rf"(?:how\s+many|number\s+of)\s+derangements\s+(?:are\s+there\s+)?(?:do\s+"
                     rf"|does\s+|of\s+)?{N}(?:\s+(?:things|items|objects|elements|letters|people"
                     r"))?(?:\s+(?:have|are\s+there))?"),
             taking("derangements", "n")),
        ),
        _derangements, "To count the orders that leave nothing in its place",
        "Start with 1 and 0 for no thing and one thing; each next count is the sum of the two "
        "before it times one less than the number of things.",
    ),
)  # fmt: skip
