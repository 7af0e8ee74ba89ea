"""Numbers with a name and a place: the nth prime, Fibonacci, Catalan, Bell, partitions."""

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import reduce
from math import comb, factorial, isqrt, prod
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.numbers.factors import factorised, shown_product
from tutor_tui.mathematics.kinds.numbers.facts import Fact, N, Reader, Topic, pattern, taking
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import ordinal
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict

_MOST_PRIMES: Final = 100_000
_MOST_PLACES: Final = 300
_NTH: Final = r"(?P<n>\d{1,9}(?:st|nd|rd|th)|[a-z]{3,9}(?:[\s-][a-z]{3,8})?)"
_NAMES: Final = r"(?P<name>fibonacci|lucas|catalan|bell)"


def nth(topic: str, *words: str) -> Reader:
    """A reader of "10th", "tenth" and 10 in the group `n`, and of these groups as words."""

    def read(found: re.Match[str]) -> Fact | None:
        text = found["n"].replace(",", "")
        place = int(text) if text.isdigit() else ordinal(text.lower())
        if place is None:
            return None
        return Fact(topic, (Fraction(place),), tuple(found[word].lower() for word in words))

    return read


def _sieved(count: int) -> list[int]:
    """The first primes, by division by the primes before them."""
    found = list[int]()
    candidate = 2
    while len(found) < count:
        root = isqrt(candidate)
        if all(candidate % prime for prime in found if prime <= root):
            found.append(candidate)
        candidate += 1
    return found


def _nth_prime(fact: Fact) -> Answer:
    (place,) = fact.integers()
    if not 1 <= place <= _MOST_PRIMES:
        return refused(f"I know the primes up to the {_MOST_PRIMES:,}th.")
    found = int(sympy.prime(place))
    verdict = sympy.isprime(found) and int(sympy.primepi(found)) == place
    sentence = f"Prime number {code(str(place))} is {code(str(found))}, counted from 2."
    return with_verdict(sentence, verdict, "by counting the primes up to it", str(found))


def _first_primes(fact: Fact) -> Answer:
    (count,) = fact.integers()
    is_sum = fact.words[0].startswith("sum")
    if not 1 <= count <= (1_000 if is_sum else 50):
        return refused("That are more primes than I put together.")
    primes = _sieved(count)
    known = [int(sympy.prime(place)) for place in range(1, count + 1)]
    value, second = (sum(primes), sum(known)) if is_sum else (prod(primes), prod(known))
    sign = " + " if is_sum else "*"
    line = sign.join(map(str, primes if count <= 10 else (*primes[:3], "…", primes[-1])))
    noun = "sum" if is_sum else "product"
    sentence = f"The {noun} of the first {code(str(count))} primes is {code(f'{line} = {value}')}."
    return with_verdict(sentence, value == second, BY_ARITHMETIC, str(value))


def _pairs(first: int, place: int) -> int:
    second = 1
    for _ in range(place):
        first, second = second, first + second
    return first


def _fibonacci(place: int) -> tuple[int, int]:
    diagonal = sum(comb(place - 1 - k, k) for k in range((place + 1) // 2)) if place else 0
    return _pairs(0, place), diagonal


def _lucas(place: int) -> tuple[int, int]:
    around = _pairs(0, place + 1) + (_pairs(0, place - 1) if place else 1)
    return _pairs(2, place), around


def _catalan(place: int) -> tuple[int, int]:
    known = [1]
    for n in range(place):
        known.append(sum(known[k] * known[n - k] for k in range(n + 1)))
    return comb(2 * place, place) // (place + 1), known[place]


def _bell(place: int) -> tuple[int, int]:
    known, row = [1], [1]
    for n in range(place):
        known.append(sum(comb(n, k) * known[k] for k in range(n + 1)))
        row = reduce(lambda line, above: [*line, line[-1] + above], row, [row[-1]])
    return known[place], row[0]


_NUMBERS: Final[Mapping[str, tuple[Callable[[int], tuple[int, int]], str, str]]] = MappingProxyType(
    {
        "fibonacci": (_fibonacci, "F", "F(1) = F(2) = 1"),
        "lucas": (_lucas, "L", "L(0) = 2, L(1) = 1"),
        "catalan": (_catalan, "C", "C(0) = C(1) = 1"),
        "bell": (_bell, "B", "B(0) = B(1) = 1"),
    }
)


def _named(fact: Fact) -> Answer:
    (place,) = fact.integers()
    name = fact.words[0]
    if not 0 <= place <= _MOST_PLACES:
        return refused(f"I give such numbers up to place {_MOST_PLACES}.")
    find, letter, start = _NUMBERS[name]
    value, second = find(place)
    line = code(f"{letter}({place}) = {value}")
    sentence = f"The {name.capitalize()} number is {line}, counted so that {code(start)}."
    return with_verdict(sentence, value == second, "by a second formula", str(value))


def _partitions(fact: Fact) -> Answer:
    """By adding one size of part after the other; checked by Euler's pentagonal numbers."""
    (number,) = fact.integers()
    if not 0 <= number <= _MOST_PLACES:
        return refused(f"I count the partitions of numbers up to {_MOST_PLACES}.")
    ways = [1] + [0] * number
    for part in range(1, number + 1):
        for total in range(part, number + 1):
            ways[total] += ways[total - part]
    sentence = (
        f"{code(str(number))} has {code(str(ways[number]))} partitions, ways to write it as a sum "
        "of positive whole numbers without regard to their order."
    )
    verdict = _by_pentagonal_numbers(number) == ways[number]
    return with_verdict(sentence, verdict, "by Euler's recurrence", str(ways[number]))


def _by_pentagonal_numbers(number: int) -> int:
    known = [1]
    for n in range(1, number + 1):
        total = 0
        for k in range(1, n + 1):
            for place in (k * (3 * k - 1) // 2, k * (3 * k + 1) // 2):
                total += (known[n - place] if place <= n else 0) * (1 if k % 2 else -1)
        known.append(total)
    return known[number]


def _moebius(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if number < 1:
        return refused("The Möbius function is defined for whole numbers from 1 on.")
    powers = factorised(number) if number > 1 else {}
    value = 0 if any(power > 1 for power in powers.values()) else (-1) ** len(powers)
    product = f"{number} = {shown_product(powers)}" if powers else "1"
    reason = "a prime occurs twice" if not value else f"it has {len(powers)} different primes"
    sentence = f"{code(f'μ({number}) = {value}')}, because in {code(product)} {reason}."
    if not powers:
        sentence = f"{code('μ(1) = 1')}, because 1 has no prime factors."
    verdict = int(sympy.mobius(number)) == value
    return with_verdict(sentence, verdict, BY_ARITHMETIC, str(value))


_DOUBLE: Final = late_regex(
    r"(?:(?:what(?:'s| is)|compute|calculate|evaluate|find|simplify)\s+)?(?:the\s+)?"
    r"(?:value of\s+)?\(?(?P<n>\d{1,3})\)?\s*!!\s*[=?.]*",
    re.IGNORECASE,
)


def read_double_factorial(text: str) -> Fact | None:
    """The number of `7!!`; the marks would be taken for emphasis where politeness is left out."""
    found = _DOUBLE.fullmatch(text.strip().strip("`$"))
    return Fact("double factorial", (Fraction(found["n"]),)) if found else None


def _double_factorial(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if number > _MOST_PLACES:
        return refused(f"I give double factorials up to {_MOST_PLACES}.")
    factors = range(number, 0, -2)
    value, half = prod(factors), number // 2
    even = 2**half * factorial(half)
    second = even if number % 2 == 0 else factorial(number) // even
    shown = "*".join(map(str, factors)) if number <= 20 else f"{number}*{number - 2}*…"
    sentence = f"{code(f'{number}!! = {shown or 1} = {value}')}, the product of every other number."
    return with_verdict(sentence, value == second, "by factorials", str(value))


_PARTITIONS: Final = (
    rf"(?:number|count)\s+of\s+(?:integer\s+)?partitions\s+(?:of|for)\s+{N}",
    rf"how many\s+(?:integer\s+)?partitions\s+(?:does\s+)?{N}\s+have",
    rf"how many\s+(?:integer\s+)?partitions\s+(?:are there\s+)?(?:of|for)\s+{N}",
    rf"(?:npartitions|partition_number|partitions)\s*\(\s*{N}\s*\)",
    rf"(?:in )?how many\s+ways\s+can\s+(?:you\s+write\s+)?{N}\s+(?:be\s+written\s+)?as\s+"
    r"a\s+sum\s+of\s+positive\s+(?:integers|whole numbers)(?:,?\s+(?:if|where)\s+(?:the\s+)?"
    r"order (?:does not|doesn't) matter)",
)
_RECURSION: Final = "Begin with the first numbers, and find each one from those before it."
TOPICS: Final = (
    Topic(
        "double factorial",
        ((pattern(rf"double\s+factorial\s+of\s+{N}"), taking("double factorial", "n")),),
        _double_factorial, "To find the double factorial of {}",
        "Multiply every other number, from the number down to 1 or 2.",
    ),
    Topic(
        "nth prime",
        (
            (pattern(rf"{_NTH}\s+prime(?:\s+number)?"), nth("nth prime")),
            (pattern(rf"(?:nth\s+prime|prime\s+number)\s*(?:for n\s*=\s*|number\s+)?{N}"),
             nth("nth prime")),
            (pattern(rf"prime\s*\(\s*{N}\s*\)"), nth("nth prime")),
        ),
        _nth_prime, "To find the prime with the number {}",
        "List the primes 2, 3, 5, 7, 11 … and count them.",
    ),
    Topic(
        "first primes",
        ((pattern(rf"(?P<way>sum|product)\s+of\s+(?:all\s+)?(?:the\s+)?first\s+{N}\s+primes?"
                  r"(?:\s+numbers)?"), nth("first primes", "way")),),
        _first_primes, "To put the first {} primes together",
        "List the primes 2, 3, 5, 7, 11 … and add or multiply them.",
    ),
    Topic(
        "named number",
        (
            (pattern(rf"{_NTH}\s+{_NAMES}\s+number"), nth("named number", "name")),
            (
                pattern(rf"{_NAMES}\s+number,?\s+(?:[A-Z]_?[{{(]?)?{N}[)}}]?"),
                nth("named number", "name"),
            ),
            (pattern(rf"{_NAMES}\s*\(\s*{N}\s*\)"), nth("named number", "name")),
            (
                pattern(
                    r"(?:(?:how many|number of)\s+(?:ways\s+)?(?:are there\s+)?(?:to\s+)?)partition"
                    rf"(?:s\s+of)?\s+a\s+set\s+(?:of|with)\s+{N}\s+(?:elements|objects|members|things)"
                ),
                lambda found: Fact("named number", (Fraction(found["n"]),), ("bell",)),
            ),
        ),
        _named, "To find the number at place {}", _RECURSION,
    ),
    Topic(
        "partitions",
        tuple((pattern(text), nth("partitions")) for text in _PARTITIONS),
        _partitions, "To count the partitions of {}",
        "Allow parts of size 1 first, then of size 2, 3 …, and add what each new size gives.",
    ),
    Topic(
        "Möbius",
        ((pattern(rf"(?:m(?:ö|oe|o)bius(?:\s+function)?|mu|μ|\\mu)\s*(?:of|for|at)?\s*\(?\s*{N}\s*\)?"),
          taking("Möbius", "n")),),
        _moebius, "To find the Möbius function of {}",
        "Split the number into primes: 0 if a prime occurs twice, else 1 or -1 for an even or odd "
        "number of primes.",
    ),
)  # fmt: skip
