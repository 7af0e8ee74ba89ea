"""Factors and multiples: prime factors, divisors, common factors."""

from collections.abc import Mapping
from math import gcd, prod
from typing import Final

from tutor_tui.mathematics.kinds.numbers.facts import (
    LIST,
    Fact,
    N,
    Topic,
    of_list,
    pattern,
    shown_all,
    taking,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.prime_products import written_power
from tutor_tui.mathematics.problems import Answer, Step, code, listed
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.syntax import TooLargeError

BY_MULTIPLYING: Final = "by multiplying out, and a primality test of each factor"
BY_TRYING: Final = "by trying every number"
_MOST_DIGITS: Final = 40
_TRIED: Final = 200_000
_MOST_LISTED: Final = 400
_PRIME: Final = r"(?:distinct\s+|unique\s+|different\s+)?prime\s+(?:factors?|divisors?)"


def factorised(number: int) -> Mapping[int, int]:
    """The primes of a number above 1 with their powers; raises `TooLargeError`."""
    found = _tried(number) if number > 10**24 else sympy.factorint(number)
    if not all(sympy.isprime(factor) for factor in found):
        raise TooLargeError("The factors of that number are too large to be found here.")
    return dict(sorted((int(prime), int(power)) for prime, power in found.items()))


def _tried(number: int) -> Mapping[int, int]:
    """By small primes and, where a number is not too long, by what finds larger ones."""
    is_long = len(str(number)) > _MOST_DIGITS
    found: Mapping[int, int] = sympy.factorint(
        number, limit=_TRIED, use_rho=not is_long, use_pm1=not is_long
    )
    return found


def _are_prime_factors(number: int, powers: Mapping[int, int]) -> bool:
    is_product = prod(prime**power for prime, power in powers.items()) == number
    return is_product and all(sympy.isprime(prime) for prime in powers)


def divisors(number: int) -> list[int]:
    """All divisors by their size; raises `TooLargeError`."""
    result = [1]
    for prime, power in factorised(number).items() if number > 1 else ():
        result = [one * prime**k for one in result for k in range(power + 1)]
        if len(result) > _MOST_LISTED:
            raise TooLargeError(f"That number has more than {_MOST_LISTED} divisors.")
    return sorted(result)


def shown_product(powers: Mapping[int, int]) -> str:
    """`2² * 3 * 5`."""
    return " * ".join(written_power(prime, power) for prime, power in powers.items())


def _prime_factors(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if number < 2:
        return refused(f"{code(str(number))} has no prime factors.")
    powers = factorised(number)
    is_verified = _are_prime_factors(number, powers)
    product = code(f"{number} = {shown_product(powers)}")
    if fact.topic == "factorization":
        plain = "*".join(f"{p}**{k}" if k > 1 else str(p) for p, k in powers.items())
        alone = f"{code(str(number))} is a prime itself, so it is its only prime factor"
        sentence = alone if powers == {number: 1} else product
        return with_verdict(f"{sentence}.", is_verified, BY_MULTIPLYING, plain)
    primes = [str(prime) for prime in powers]
    if fact.topic == "prime extreme":
        chosen = primes[-1] if fact.words[0] in ("largest", "greatest", "biggest") else primes[0]
        sentence = f"The {fact.words[0]} prime factor is {code(chosen)}, because {product}."
        return with_verdict(sentence, is_verified, BY_MULTIPLYING, chosen)
    names = listed([code(prime) for prime in primes])
    verb = "factor is" if len(primes) == 1 else "factors are"
    if fact.topic == "prime count":
        sentence = f"{code(str(number))} has {code(str(len(primes)))} different prime "
        sentence += f"factor{'' if len(primes) == 1 else 's'} ({names}), because {product}."
        return with_verdict(sentence, is_verified, BY_MULTIPLYING, str(len(primes)))
    sentence = f"The prime {verb} {names}, because {product}."
    return with_verdict(sentence, is_verified, BY_MULTIPLYING, ", ".join(primes))


def _prime_steps(fact: Fact) -> tuple[Step, ...] | None:
    (number,) = fact.integers()
    if number < 4:
        return None
    powers = factorised(number)
    found, before, primes = list[Step](), "", [p for p, k in powers.items() for _ in range(k)]
    if len(primes) < 2:
        return None
    rest = number
    for prime in primes[:-1]:
        line = f"{before}{rest}"
        rest //= prime
        before += f"{prime}*"
        reason = f"Divide by {prime}, the smallest prime that goes into {rest * prime}."
        found.append(Step("divide", reason, line, (f"{before}{rest}",)))
    return tuple(found)


def _divisors(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if number < 1:
        return refused("Every number divides 0, so its divisors cannot be listed.")
    found = divisors(number)
    is_small = number <= _TRIED
    verdict = all(number % one == 0 for one in found)
    if is_small:
        verdict &= found == [one for one in range(1, number + 1) if number % one == 0]
    how = BY_TRYING if is_small else BY_MULTIPLYING
    name = code(str(number))
    if fact.topic == "divisor count":
        sentence = f"{name} has {code(str(len(found)))} divisors."
        return with_verdict(sentence, verdict, how, str(len(found)))
    if fact.topic == "divisor sum":
        total = sum(found)
        sentence = f"The divisors of {name} add up to {code(str(total))}."
        return with_verdict(sentence, verdict, how, str(total))
    sentence = f"The divisors of {name} are {shown_all(found)}."
    return with_verdict(sentence, verdict, how, ", ".join(map(str, found)))


def _divisor_steps(fact: Fact) -> tuple[Step, ...] | None:
    (number,) = fact.integers()
    found = divisors(number) if number else []
    pairs = [(one, number // one) for one in found if one * one <= number]
    if fact.topic != "divisors" or not 1 < len(pairs) <= 12:
        return None
    return tuple(
        Step("pair", f"{one} goes into {number}.", str(number), (f"{one}*{other}",))
        for one, other in pairs
    )


def _common(fact: Fact) -> Answer:
    numbers = fact.integers()
    greatest = gcd(*numbers)
    if not greatest:
        return refused("Every number divides 0, so common factors cannot be listed.")
    found = divisors(greatest)
    is_right = all(number % one == 0 for one in found for number in numbers)
    sentence = f"The common factors of {shown_all(numbers)} are {shown_all(found)}."
    is_small = min(numbers) <= _TRIED
    if is_small and min(numbers):
        tried = [k for k in range(1, min(numbers) + 1) if all(n % k == 0 for n in numbers)]
        is_right &= tried == found
    how = BY_TRYING if is_small else BY_MULTIPLYING
    return with_verdict(sentence, is_right, how, ", ".join(map(str, found)))


_TREE: Final = (
    "Divide by the smallest prime that goes in (2, 3, 5, 7, …), and go on with the result until "
    "a prime is left."
)
_PAIRS: Final = (
    "Try 1, 2, 3 and so on up to the square root; every divisor found comes with a partner that "
    "makes up the product."
)
TOPICS: Final = (
    Topic(
        "prime factors",
        (
            (pattern(rf"(?:list\s+)?(?:all\s+)?(?:the\s+)?{_PRIME}\s+(?:of|for)\s+{N}"),
             taking("prime factors", "n")),
            (pattern(rf"(?:which\s+)?primes?\s+(?:numbers\s+)?divide\s+{N}"),
             taking("prime factors", "n")),
        ),
        _prime_factors, "To find the prime factors of {}", _TREE, _prime_steps,
    ),
    Topic(
        "factorization",
        (
            (pattern(rf"(?:find\s+)?(?:the\s+)?prime[\s-]+(?:factori[sz]ation|decomposition"
                     rf"|factor tree)\s+(?:of|for)\s+{N}"), taking("factorization", "n")),
            (pattern(rf"(?:factori[sz]e|factor|decompose)\s+(?:the\s+(?:number|integer)\s+)?{N}"
                     rf"(?:\s+(?:in)?to\s+(?:its\s+)?(?:primes?(?:\s+(?:factors|numbers))?))?"),
             taking("factorization", "n")),
            (pattern(rf"(?:(?:write|express)\s+)?{N}\s+as\s+(?:a\s+)?(?:the\s+)?product\s+of\s+"
                     rf"(?:its\s+)?(?:prime(?:s|\s+(?:factors|numbers))|powers of primes)"),
             taking("factorization", "n")),
        ),
        _prime_factors, "To write {} as a product of primes", _TREE, _prime_steps,
    ),
    Topic(
        "prime extreme",
        ((pattern(rf"(?P<size>largest|greatest|biggest|smallest|least)\s+prime\s+(?:factor|divisor)"
                  rf"\s+of\s+{N}"), taking("prime extreme", "n", words=("size",))),),
        _prime_factors, "To find that prime factor of {}", _TREE, _prime_steps,
    ),
    Topic(
        "prime count",
        ((pattern(rf"(?:how many|number of)\s+{_PRIME}\s+(?:does\s+)?(?:of\s+)?{N}(?:\s+ha(?:s"
                  rf"|ve))?"),
          taking("prime count", "n")),),
        _prime_factors, "To count the prime factors of {}", _TREE, _prime_steps,
    ),
    Topic(
        "divisors",
        (
            (pattern(rf"(?:list\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+)?(?:positive\s+)?(?:factors"
                     rf"|divisors)\s+of\s+{N}"), taking("divisors", "n")),
            (pattern(rf"(?:which|what)\s+numbers\s+(?:divide|go into|are (?:factors"
                     rf"|divisors) of)\s+{N}"
                     ), taking("divisors", "n")),
        ),
        _divisors, "To find the divisors of {}", _PAIRS, _divisor_steps,
    ),
    Topic(
        "divisor count",
        ((pattern(rf"(?:how many|number of)\s+(?:positive\s+)?(?:factors|divisors)\s+(?:does\s+"
                  rf"|of\s+|are there (?:of|for)\s+)?{N}(?:\s+ha(?:s"
                  rf"|ve))?"), taking("divisor count", "n")),),
        _divisors, "To count the divisors of {}",
        "Write the number as a product of powers of primes, add 1 to every exponent, and multiply.",
    ),
    Topic(
        "divisor sum",
        ((pattern(rf"sum\s+of\s+(?:all\s+)?(?:the\s+)?(?:positive\s+)?(?:factors|divisors)\s+"
                  rf"of\s+{N}"),
          taking("divisor sum", "n")),),
        _divisors, "To add the divisors of {}", _PAIRS,
    ),
    Topic(
        "common factors",
        ((pattern(rf"(?:(?:which|what)\s+(?:numbers\s+)?are\s+)?(?:all\s+)?(?:the\s+)?common\s+"
                  rf"(?:factors|divisors)\s+(?:of|for)\s+{LIST}"), of_list("common factors")),),
        _common, "To find what {} share",
        "Find the greatest common divisor; its divisors are the common ones.",
    ),
)  # fmt: skip
