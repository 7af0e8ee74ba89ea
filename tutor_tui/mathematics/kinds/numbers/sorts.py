"""Sorts of whole numbers and their parts: abundant, deficient, prime powers, multiplicities."""

from typing import Final

from tutor_tui.mathematics.kinds.numbers.factors import factorised
from tutor_tui.mathematics.kinds.numbers.facts import WHOLE, Fact, N, Topic, pattern, taking
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.syntax import TooLargeError

_TRIED: Final = 200_000


def _sort(fact: Fact) -> Answer:
    """By the sum of the proper divisors, which is tried number by number."""
    (number,) = fact.integers()
    if not 1 <= number <= _TRIED:
        raise TooLargeError(f"I test that for numbers from 1 to {_TRIED}.")
    total = 1
    for prime, power in (factorised(number) if number > 1 else {}).items():
        total *= (prime ** (power + 1) - 1) // (prime - 1)
    total -= number
    word = fact.words[0]
    found = total > number if word == "abundant" else total < number
    sentence = (
        f"{'Yes' if found else 'No'}, {code(str(number))} is {'' if found else 'not '}{word}: its "
        f"proper divisors add up to {code(str(total))}."
    )
    verdict = sum(one for one in range(1, number) if number % one == 0) == total
    return with_verdict(sentence, verdict, "by trying every number", str(found))


def _prime_power(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if number < 2:
        return refused("Powers of primes begin with 2.")
    powers = factorised(number)
    found = len(powers) == 1
    product = "*".join(f"{prime}^{power}" for prime, power in powers.items())
    word = "a" if found else "no"
    sentence = f"{'Yes' if found else 'No'}, {code(f'{number} = {product}')} is {word} prime power."
    rebuilt = 1
    for prime, power in powers.items():
        rebuilt *= prime**power
    return with_verdict(sentence, rebuilt == number, "by multiplying out", str(found))


def _multiplicity(fact: Fact) -> Answer:
    """How often a factor goes into a number or, by Legendre's sum, into a factorial."""
    factor, number = fact.integers()
    if factor < 2 or number < 1:
        return refused("The factor must be 2 or more, and the number positive.")
    in_factorial = fact.topic == "multiplicity in a factorial"
    if in_factorial and len(factorised(factor)) != 1:
        return refused("For factorials I count the powers of a prime.")
    if in_factorial and factorised(factor) != {factor: 1}:
        return refused("For factorials I count the powers of a prime.")
    if number > _TRIED:
        raise TooLargeError(f"I count that for numbers up to {_TRIED}.")
    if in_factorial:
        count, rest = 0, number
        while rest:
            rest //= factor
            count += rest
        second = sum(_times(factor, one) for one in range(1, number + 1))
        what = f"{number}!"
    else:
        count, second = _times(factor, number), 0
        while number % factor ** (second + 1) == 0:
            second += 1
        what = str(number)
    sentence = (
        f"{code(what)} is divisible by {code(f'{factor}^{count}')} and by no higher power of "
        f"{code(str(factor))}, so the exponent is {code(str(count))}."
    )
    return with_verdict(sentence, count == second, "by counting a second way", str(count))


def _times(factor: int, number: int) -> int:
    count = 0
    while number % factor == 0:
        number, count = number // factor, count + 1
    return count


TOPICS: Final = (
    Topic(
        "abundant",
        ((pattern(rf"is\s+(?:the number\s+)?{N}\s+(?:an?\s+)?(?P<sort>abundant|deficient)"
                  r"(?:\s+number)?"), taking("abundant", "n", words=("sort",))),),
        _sort, "To decide that about {}",
        "Add all divisors but the number itself, and compare the sum with the number.",
    ),
    Topic(
        "prime power",
        ((pattern(rf"is\s+{N}\s+an?\s+(?:prime power|power of a prime)"),
          taking("prime power", "n")),),
        _prime_power, "To decide that about {}", "Split the number into primes: one may be left.",
    ),
    Topic(
        "multiplicity in a factorial",
        ((pattern(rf"(?:largest|highest|greatest)\s+(?:power|exponent)\s+of\s+(?P<a>{WHOLE})\s+"
                  rf"(?:that\s+)?(?:dividing|divides|in)\s+{N}\s*(?:!|factorial)"),
          taking("multiplicity in a factorial", "a", "n")),
         (pattern(rf"(?:exponent|multiplicity|power)\s+of\s+(?P<a>{WHOLE})\s+in\s+(?:the prime "
                  rf"factori[sz]ation of\s+)?{N}\s*(?:!|factorial)"),
          taking("multiplicity in a factorial", "a", "n"))),
        _multiplicity, "To find an exponent: {}",
        "Divide the number by the prime again and again without remainder, and add the quotients.",
    ),
    Topic(
        "multiplicity",
        ((pattern(rf"(?:exponent|multiplicity)\s+of\s+(?P<a>{WHOLE})\s+in\s+(?:the prime "
                  rf"factori[sz]ation of\s+)?{N}"), taking("multiplicity", "a", "n")),
         (pattern(rf"how (?:many times|often)\s+(?:does|is)\s+{N}\s+divisible\s+by\s+"
                  rf"(?P<a>{WHOLE})"), taking("multiplicity", "a", "n"))),
        _multiplicity, "To find an exponent: {}", "Divide by the factor until it no longer goes.",
    ),
)  # fmt: skip
