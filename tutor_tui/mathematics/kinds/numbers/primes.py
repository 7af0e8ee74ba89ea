"""Primes near a number and in a range, and lists of multiples."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.numbers.facts import (
    WHOLE,
    Fact,
    N,
    Reader,
    Topic,
    pattern,
    shown_all,
    taking,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.syntax import TooLargeError

BY_MULTIPLYING: Final = "by multiplying out, and a primality test of each factor"
BY_TRYING: Final = "by trying every number"


def _nearby_prime(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if number > 10**15:
        raise TooLargeError("That is too large a number to look for primes near it.")
    is_after = fact.words[0] in ("next", "smallest", "first", "following", "after")
    if not is_after and number <= 2:
        return refused("There is no prime below 2.")
    found = int(sympy.nextprime(number) if is_after else sympy.prevprime(number))
    between = range(min(found, number) + 1, max(found, number))
    verdict = sympy.isprime(found) and not any(map(sympy.isprime, between))
    word = "after" if is_after else "before"
    sentence = f"The {'first' if is_after else 'last'} prime {word} {code(str(number))} is "
    return with_verdict(
        f"{sentence}{code(str(found))}.", verdict, "by a primality test", str(found)
    )


def _primes_between(fact: Fact) -> Answer:
    low, high = sorted(fact.integers())
    if high - low > 2_000 or high > 10**9:
        raise TooLargeError("That is too wide a range to list its primes.")
    is_inclusive = fact.words[0] in ("from", "up to")
    first, last = (low, high) if is_inclusive else (low + 1, high - 1)
    found = [int(prime) for prime in sympy.primerange(first, last + 1)]
    tried = [n for n in range(max(first, 2), last + 1) if all(n % d for d in _up_to_root(n))]
    if not found:
        bare = "0" if fact.topic == "prime range count" else None
        return with_verdict("There are none.", tried == found, BY_TRYING, bare)
    if fact.topic == "prime range count":
        sentence = f"There are {code(str(len(found)))} primes: {shown_all(found)}."
        return with_verdict(sentence, tried == found, BY_TRYING, str(len(found)))
    sentence = f"The primes are {shown_all(found)}."
    return with_verdict(sentence, tried == found, BY_TRYING, ", ".join(map(str, found)))


def _first_primes(fact: Fact) -> Answer:
    (count,) = fact.integers()
    if not 1 <= count <= _MOST_FIRST:
        return refused(f"I list up to {_MOST_FIRST} primes.")
    found = [sympy.prime(place) for place in range(1, count + 1)]
    tried = [n for n in range(2, found[-1] + 1) if all(n % d for d in _up_to_root(n))]
    noun = "prime is" if count == 1 else "primes are"
    sentence = f"The first {noun} {shown_all(found)}."
    return with_verdict(sentence, tried == found, BY_TRYING, ", ".join(map(str, found)))


_MOST_FIRST: Final = 100


def _up_to_root(number: int) -> range:
    return range(2, int(number**0.5) + 1)


def _multiples(fact: Fact) -> Answer:
    count, number = fact.integers()
    if fact.topic == "multiples up to":
        count = count // number if number else 0
    if not 1 <= count <= 100 or not number:
        return refused("I list between 1 and 100 multiples of a number other than 0.")
    found = [number * factor for factor in range(1, count + 1)]
    verdict = all(one % number == 0 for one in found) and found[-1] == count * number
    noun = "multiple is" if count == 1 else "multiples are"
    sentence = f"The {noun} {shown_all(found)}."
    return with_verdict(sentence, verdict, "by division", ", ".join(map(str, found)))


def _range(topic: str) -> Reader:
    def read(found: re.Match[str]) -> Fact | None:
        groups = found.groupdict()
        low = Fraction((groups.get("low") or "0").replace(",", ""))
        high = Fraction(groups["high"].replace(",", ""))
        way = (groups.get("way") or "below").lower()
        return Fact(topic, (low, high), ("up to" if way in ("up to", "from") else "between",))

    return read


_BELOW: Final = r"(?P<way>below|under|less than|smaller than|up to|not greater than)"
TOPICS: Final = (
    Topic(
        "nearby prime",
        (
            (pattern(rf"(?P<way>next|following|previous|first)\s+prime(?:\s+number)?\s+(?:after"
                     rf"|before|above|to|greater than|following)\s+{N}"),
             taking("nearby prime", "n", words=("way",))),
            (pattern(rf"prime(?:\s+number)?\s+(?:right\s+|just\s+|that\s+comes\s+)?"
                     rf"(?P<way>before|preceding|following|after)\s+{N}"),
             taking("nearby prime", "n", words=("way",))),
            (pattern(rf"(?P<way>smallest|largest|greatest|biggest)\s+prime(?:\s+number)?\s+"
                     rf"(?:that is\s+)?(?:greater|larger|bigger|less|smaller|lower)\s+than\s+{N}"),
             taking("nearby prime", "n", words=("way",))),
            (pattern(rf"(?P<way>largest|greatest|biggest|last)\s+prime(?:\s+number)?\s+(?:below"
                     rf"|under|before)\s+{N}"), taking("nearby prime", "n", words=("way",))),
        ),
        _nearby_prime, "To find a prime near {}",
        "Go from number to number and try to divide each by 2, 3, 5, 7 … up to its square root.",
    ),
    Topic(
        "prime range",
        (
            (pattern(rf"(?:list\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+)?primes?(?:\s+numbers)?\s+"
                     rf"(?P<way>between|from)\s+(?P<low>{WHOLE})\s+(?:and|to)\s+(?P<high>{WHOLE})"),
             _range("prime range")),
            (pattern(rf"(?:list\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+)?primes?(?:\s+"
                     rf"numbers)?\s+{_BELOW}\s+(?P<high>{WHOLE})"), _range("prime range")),
        ),
        _primes_between, "To find the primes between {}",
        "Cross out the multiples of 2, 3, 5, 7 …; what is left are the primes (Eratosthenes).",
    ),
    Topic(
        "primes in order",
        (
            (pattern(rf"(?:(?:list|write|name)\s+(?:down\s+)?)?(?:the\s+)?first\s+{N}\s+primes?"
                     rf"(?:\s+numbers?)?"), taking("primes in order", "n")),
        ),
        _first_primes, "To find the first {} primes",
        "Go from 2 on and try to divide each number by the primes before it.",
    ),
    Topic(
        "prime range count",
        (
            (pattern(rf"how many\s+primes?(?:\s+numbers)?\s+(?:are\s+)?(?:there\s+"
                     rf")?(?P<way>between|from)"
                     rf"\s+(?P<low>{WHOLE})\s+(?:and|to)\s+(?P<high>{WHOLE})"),
             _range("prime range count")),
            (pattern(r"(?:how many|number of)\s+primes?(?:\s+numbers)?\s+(?:are\s+)?(?:there\s+)?"
                     rf"{_BELOW}\s+(?P<high>{WHOLE})"), _range("prime range count")),
        ),
        _primes_between, "To count the primes between {}",
        "Cross out the multiples of 2, 3, 5, 7 …; what is left are the primes (Eratosthenes).",
    ),
    Topic(
        "multiples",
        ((pattern(rf"(?:list\s+|write\s+)?(?:the\s+)?first\s+(?P<count>\d{{1,3}})\s+multiples\s+"
                  rf"of\s+{N}"),
          taking("multiples", "count", "n")),),
        _multiples, "To list multiples: {}", "Multiply the number by 1, 2, 3 and so on.",
    ),
    Topic(
        "multiples up to",
        ((pattern(rf"(?:list\s+)?(?:all\s+)?(?:the\s+)?multiples\s+of\s+{N}\s+(?:up to|not above"
                  rf"|to)\s+(?P<count>{WHOLE})"), taking("multiples up to", "count", "n")),),
        _multiples, "To list multiples: {}", "Multiply the number by 1, 2, 3 and so on.",
    ),
)  # fmt: skip
