"""Remainders, common divisors and multiples, divisibility and primes of whole numbers."""

import re
from collections.abc import Sequence
from fractions import Fraction
from math import gcd, lcm
from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.numbers.by_primes import (
    BY_PRIMES,
    of_list_by_primes,
    steps_by_primes,
)
from tutor_tui.mathematics.kinds.numbers.facts import (
    LIST,
    SIGNED,
    WHOLE,
    Fact,
    Topic,
    of_list,
    pattern,
    shown_all,
    taking,
)
from tutor_tui.mathematics.kinds.numbers.primality import (
    BY_MULTIPLYING,
    prime_answer,
    prime_or_composite,
    prime_steps,
)
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, with_verdict

_MOST_STEPS: Final = 40


def _remainder(fact: Fact) -> Answer:
    number, divisor = fact.integers()
    quotient, rest = _divided(number, divisor)
    reason = code(f"{number} = {quotient}*{divisor} + {rest}")
    verdict = quotient * divisor + rest == number and 0 <= rest < divisor
    sentence = f"The remainder is {code(str(rest))}, because {reason}."
    return with_verdict(sentence, verdict, BY_MULTIPLYING, str(rest))


def _divided(number: int, divisor: int) -> tuple[int, int]:
    if divisor == 0:
        raise UndefinedError("Nothing can be divided by 0.")
    return divmod(number, divisor)


def _division_steps(fact: Fact) -> tuple[Step, ...] | None:
    number, divisor = fact.integers()
    if fact.topic == "divides":
        number, divisor = divisor, number
    return remainder_steps(number, divisor) if divisor else None


def remainder_steps(number: int, divisor: int) -> tuple[Step, ...]:
    """How often the divisor fits, and what is left."""
    quotient, rest = divmod(number, divisor)
    product = str(quotient * divisor) if quotient >= 0 else f"({quotient * divisor})"
    return (
        Step(
            "multiply",
            f"{divisor} fits {quotient} times.",
            f"{quotient}*{divisor}",
            (product.strip("()"),),
        ),
        Step("subtract", "See what is left.", f"{number} - {product}", (str(rest),)),
    )


def _common_divisor(fact: Fact) -> Answer:
    numbers = fact.integers()
    found = gcd(*numbers)
    if found == 0:
        raise UndefinedError("Every number divides 0, so there is no greatest common divisor.")
    is_divisor = all(number % found == 0 for number in numbers)
    verdict = is_divisor and combination(numbers) == found
    sentence = f"The greatest common divisor of {shown_all(numbers)} is {code(str(found))}."
    return with_verdict(sentence, verdict, BY_ARITHMETIC, str(found))


def combination(numbers: Sequence[int]) -> int:
    """The smallest positive sum of multiples of the numbers: their greatest common divisor."""
    total = numbers[0]
    for number in numbers[1:]:
        previous, current, factor, next_factor = total, number, 1, 0
        while current:
            quotient = previous // current
            previous, current = current, previous - quotient * current
            factor, next_factor = next_factor, factor - quotient * next_factor
        other = (previous - factor * total) // number if number else 0
        total = factor * total + other * number
    return abs(total)


def _euclid_steps(fact: Fact) -> tuple[Step, ...] | None:
    """Euclid's algorithm: each line a division with remainder; or by primes where that is asked."""
    if fact.words:
        return steps_by_primes(fact)
    numbers = fact.integers()
    if 0 in numbers:
        return None
    found, shared = list[Step](), numbers[0]
    for number in numbers[1:]:
        lines, shared = _euclid(max(shared, number), min(shared, number))
        found += lines
    return tuple(found) if len(found) <= _MOST_STEPS else None


def _euclid(larger: int, smaller: int) -> tuple[list[Step], int]:
    found = []
    while smaller:
        quotient, rest = divmod(larger, smaller)
        reason = f"Divide {larger} by {smaller}; the remainder is {rest}."
        if not rest:
            reason = f"{smaller} goes into {larger} without remainder, so it is the divisor sought."
        line = f"{quotient}*{smaller} + {rest}" if rest else f"{quotient}*{smaller}"
        found.append(Step("euclid", reason, str(larger), (line,)))
        larger, smaller = smaller, rest
    return found, larger


def _common_multiple(fact: Fact) -> Answer:
    numbers = fact.integers()
    if 0 in numbers:
        raise UndefinedError("0 has no multiples above itself, so there is no least common one.")
    found = lcm(*numbers)
    is_multiple = all(found % number == 0 for number in numbers)
    is_least = combination([found // number for number in numbers]) == 1
    sentence = f"The least common multiple of {shown_all(numbers)} is {code(str(found))}."
    return with_verdict(sentence, is_multiple and is_least, BY_ARITHMETIC, str(found))


def _multiple_steps(fact: Fact) -> tuple[Step, ...] | None:
    """For each further number: what is shared, then the product without it; or by primes."""
    if fact.words:
        return steps_by_primes(fact)
    numbers = fact.integers()
    if 0 in numbers:
        return None
    found, so_far = list[Step](), numbers[0]
    for number in numbers[1:]:
        lines, shared = _euclid(max(so_far, number), min(so_far, number))
        together = so_far * number // shared
        reason = f"Multiply {so_far} and {number}, and divide by the {shared} that they share."
        step = Step("multiple", reason, f"{so_far}*{number}/{shared}", (str(together),))
        found += [*lines, step]
        so_far = together
    return tuple(found) if len(found) <= _MOST_STEPS else None


def _coprime(fact: Fact) -> Answer:
    numbers = fact.integers()
    shared = gcd(*numbers)
    if not shared:
        raise UndefinedError("Every number divides 0, so there is no greatest common divisor.")
    is_coprime = shared == 1
    word = "Yes" if is_coprime else "No"
    sentence = f"{word}, the greatest common divisor of {shown_all(numbers)} is "
    verdict = combination(numbers) == shared
    return with_verdict(f"{sentence}{code(str(shared))}.", verdict, BY_ARITHMETIC, str(is_coprime))


def _divides(fact: Fact) -> Answer:
    divisor, number = fact.integers()
    quotient, rest = _divided(number, divisor)
    is_right = quotient * divisor + rest == number
    if rest:
        reason = code(f"{number} = {quotient}*{divisor} + {rest}")
        sentence = f"No, {code(str(divisor))} does not divide {code(str(number))}: {reason}."
    else:
        sentence = f"Yes, because {code(f'{number} = {quotient}*{divisor}')}."
    return with_verdict(sentence, is_right, BY_MULTIPLYING, str(rest == 0))


def _denominators(found: re.Match[str]) -> Fact | None:
    fractions = [Fraction(part) for part in re.findall(r"-?\d+(?:/\d+)?", found["list"])]
    return Fact("lcm", tuple(Fraction(one.denominator) for one in fractions))


_A: Final = rf"(?P<a>{WHOLE})"
_B: Final = rf"(?P<b>{WHOLE})"
_BY: Final = r"(?:(?:is\s+)?divided\s+by|by|/|÷)"
_GREATEST: Final = r"(?:greatest|highest|largest|biggest)"
_LEAST: Final = r"(?:lowest|least|smallest)"
_LISTED: Final = LIST.replace(r"\s+(?:and|&)\s+", r"\s+(?:and|&|with)\s+")
_FRACTIONS: Final = (
    r"(?P<list>-?\d+(?:/[1-9]\d*)?(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+)-?\d+(?:/[1-9]\d*)?)+)"
)
_TRIAL: Final = "Try to divide by 2, 3, 5, 7 and so on, up to the square root."
_EUCLID: Final = (
    "Divide the larger number by the smaller one and go on with the smaller one and the "
    "remainder until nothing remains; the last divisor is the greatest common one."
)
_SHARED: Final = "Multiply the numbers and divide by what they share: `ab/gcd(a, b)`."
_IS_LEFT: Final = "Divide; the one is a factor of the other when no remainder is left."
TOPICS: Final = (
    Topic(
        "remainder",
        (
            (pattern(rf"remainder\s+(?:when|if|of|for|after|from)\s+(?:dividing\s+"
                     rf")?{SIGNED}\s+{_BY}\s+{_B}"),
             taking("remainder", "a", "b")),
            (pattern(rf"{SIGNED}\s+(?:mod|modulo|%)\s+{_B}"), taking("remainder", "a", "b")),
            (pattern(rf"(?:what\s+)?(?:is\s+)?(?:left over|remains|the remainder)\s+when\s+"
                     rf"(?:you\s+divide\s+)?{_A}\s+{_BY}\s+{_B}"), taking("remainder", "a", "b")),
            (pattern(rf"divide\s+{_A}\s+by\s+{_B}[,.]?\s+(?:and\s+)?(?:what(?:'s|\s+is)|find"
                     rf"|give)\s+the\s+remainder"),
             taking("remainder", "a", "b")),
        ),
        _remainder, "To divide {} with a remainder",
        "Take away the divisor as often as it fits; what is left is the remainder.",
        _division_steps,
    ),
    Topic(
        "gcd",
        ((pattern(rf"(?:{_GREATEST}\s+common\s+(?:divisor|factor|denominator)|gcd|gcf|hcf|hcd)\s+"
                  rf"(?:of|for|between)\s+{_LISTED}{BY_PRIMES}"), of_list_by_primes("gcd")),
         (pattern(rf"(?:gcd|gcf|hcf)\s*\(\s*{_LISTED}\s*\)"), of_list("gcd"))),
        _common_divisor, "To find what {} share", _EUCLID, _euclid_steps,
    ),
    Topic(
        "lcm",
        (
            (pattern(rf"(?:{_LEAST}\s+common\s+multiple|lcm|scm)\s+(?:of|for|between)\s+{_LISTED}"
                     rf"{BY_PRIMES}"),
             of_list_by_primes("lcm")),
            (pattern(rf"(?:{_LEAST}\s+)?common\s+denominator\s+(?:of|for|between)\s+{_FRACTIONS}"),
             _denominators),
            (pattern(rf"lcd\s+(?:of|for)\s+{_FRACTIONS}"), _denominators),
        ),
        _common_multiple, "To find the least common multiple of {}", _SHARED, _multiple_steps,
    ),
    Topic(
        "coprime",
        ((pattern(rf"are\s+{_LISTED}\s+(?:coprime|co-prime|relatively prime)(?:\s+numbers)?"),
          of_list("coprime")),),
        _coprime, "To judge whether {} share a factor", _EUCLID, _euclid_steps,
    ),
    Topic(
        "divides",
        (
            (pattern(rf"is\s+{_A}\s+an?\s+(?:factor|divisor)\s+"
                     rf"of\s+{_B}"), taking("divides", "a", "b")),
            (pattern(rf"(?:does|can|will)\s+{_A}\s+(?:divide|go into)\s+(?:into\s+)?{_B}(?:\s+"
                     rf"(?:evenly|exactly"
                     rf"|without (?:a )?remainder))?"), taking("divides", "a", "b")),
            (pattern(rf"is\s+{_A}\s+(?:a multiple of|(?:evenly\s+|exactly\s+)?divisible by)\s+{_B}"
                     ), taking("divides", "b", "a")),
            (pattern(rf"can\s+{_A}\s+be\s+(?:evenly\s+|exactly\s+)?divided\s+by\s+{_B}(?:\s+"
                     rf"(?:evenly|exactly"
                     rf"|without (?:a )?remainder))?"), taking("divides", "b", "a")),
        ),
        _divides, "To divide: {}", _IS_LEFT, _division_steps,
    ),
    Topic(
        "prime",
        ((pattern(rf"is\s+(?:the number\s+)?{_A}\s+(?:an?\s+)?prime(?:\s+number)?(?:\s+or\s+not)?"),
          taking("prime", "a")),),
        prime_answer, "To judge whether {} is prime", _TRIAL, prime_steps,
    ),
    Topic(
        "prime or composite",
        ((pattern(rf"is\s+(?:the number\s+)?{_A}\s+(?:an?\s+)?(?:prime\s+or\s+(?:an?\s+)?composite"
                  r"|composite\s+or\s+(?:an?\s+)?prime)(?:\s+number)?"),
          taking("prime or composite", "a")),),
        prime_or_composite, "To judge whether {} is prime", _TRIAL, prime_steps,
    ),
    Topic(
        "composite",
        ((pattern(rf"is\s+(?:the number\s+)?{_A}\s+(?:an?\s+)?composite(?:\s+number)?"),
          taking("composite", "a")),),
        prime_answer, "To judge whether {} is composite", _TRIAL, prime_steps,
    ),
)  # fmt: skip
