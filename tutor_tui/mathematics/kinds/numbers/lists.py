"""Numbers by lists: primorials, composite numbers, proper divisors, unit fractions, and the
greatest common divisor and least common multiple of fractions.
"""

import re
from fractions import Fraction
from math import gcd, lcm, prod
from typing import Final

from tutor_tui.mathematics.kinds.numbers.facts import (
    WHOLE,
    Fact,
    N,
    Reader,
    Topic,
    pattern,
    shown,
    shown_all,
    taking,
    value,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.number_words import ordinal
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict

_MOST_COMPOSITE: Final = 100_000
_LARGEST_PRIMORIAL: Final = 200
_LARGEST_DIVIDED: Final = 10**12
_MOST_PARTS: Final = 12


def _primorial(fact: Fact) -> Answer:
    """The product of the primes up to a number; of that many primes it is another."""
    (number,) = fact.integers()
    if not 1 <= number <= _LARGEST_PRIMORIAL:
        return refused(f"I work out primorials of numbers up to {_LARGEST_PRIMORIAL}.")
    primes = [int(prime) for prime in sympy.primerange(2, number + 1)]
    tried = [n for n in range(2, number + 1) if all(n % d for d in range(2, n))]
    found = prod(primes)
    line = "*".join(map(str, primes if len(primes) <= 10 else (*primes[:3], "…", primes[-1])))
    count = int(sympy.primorial(number))
    sentence = f"The product of the primes up to {code(str(number))} is {code(f'{line} = {found}')}"
    if not primes:
        sentence = f"There are no primes up to {code(str(number))}, and the empty product is `1`"
    sentence += f"; that of the first {code(str(number))} primes is {code(str(count))}."
    return with_verdict(sentence, primes == tried, BY_ARITHMETIC, str(found))


def _composite(fact: Fact) -> Answer:
    (place,) = fact.integers()
    if not 1 <= place <= _MOST_COMPOSITE:
        return refused(f"I know the composite numbers up to the {_MOST_COMPOSITE}th.")
    found = int(sympy.composite(place))
    verdict = not sympy.isprime(found) and found - 1 - int(sympy.primepi(found)) == place
    sentence = f"Composite number {code(str(place))} is {code(str(found))}, counted from 4."
    return with_verdict(sentence, verdict, "by counting the primes up to it", str(found))


def _proper_divisors(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if not 1 <= number <= _LARGEST_DIVIDED:
        return refused("I list the divisors of numbers up to a million million.")
    found = [int(one) for one in sympy.divisors(number)[:-1]]
    if len(found) > 100:
        return refused(f"Those are {code(str(len(found)))}, more than I list.")
    pairs_agree = all(number % one == 0 for one in found)
    verdict = pairs_agree and len(found) + 1 == int(sympy.divisor_count(number))
    if fact.words and fact.words[0] != "divisors":
        total = sum(found)
        line = " + ".join(map(str, found)) or "0"
        sentence = f"The proper divisors of {code(str(number))} add up to {code(str(total))}"
        return with_verdict(f"{sentence}: {code(line)}.", verdict, "by division", str(total))
    if not found:
        return with_verdict("`1` has no proper divisor.", True, "by division", "none")
    noun = "divisor of {} is" if len(found) == 1 else "divisors of {} are"
    sentence = f"The proper {noun.format(code(str(number)))} {shown_all(found)}."
    return with_verdict(sentence, verdict, "by division", ", ".join(map(str, found)))


def _unit_fractions(fact: Fact) -> Answer:
    """Always the largest unit fraction that fits (Fibonacci's way)."""
    (number,) = fact.numbers
    if not 0 < number < 1 or max(number.numerator, number.denominator) > 1_000:
        return refused("I do that for fractions between 0 and 1 with up to three digits.")
    rest, parts = number, list[int]()
    while rest and len(parts) < _MOST_PARTS:
        part = -(-rest.denominator // rest.numerator)
        parts.append(part)
        rest -= Fraction(1, part)
    if rest:
        return refused("That takes more parts than I write down.")
    line = " + ".join(f"1/{part}" for part in parts)
    is_right = sum((Fraction(1, part) for part in parts), Fraction(0)) == number
    is_right = is_right and len(set(parts)) == len(parts)
    sentence = f"{code(f'{shown(number, uses_decimals=False)} = {line}')}, always with the largest "
    return with_verdict(f"{sentence}unit fraction that fits.", is_right, BY_ARITHMETIC, line)


def _of_fractions(fact: Fact) -> Answer:
    """Over a common denominator it is that of the numerators."""
    is_gcd = fact.words[0][:1] in "gh"
    bottom = lcm(*(number.denominator for number in fact.numbers))
    tops = [int(number * bottom) for number in fact.numbers]
    found = Fraction(gcd(*tops) if is_gcd else lcm(*tops), bottom)
    name = "greatest common divisor" if is_gcd else "least common multiple"
    each = [number / found if is_gcd else found / number for number in fact.numbers]
    is_right = all(one.denominator == 1 for one in each)
    is_right = is_right and gcd(*(int(one) for one in each)) == 1
    by = f"over the common denominator {code(str(bottom))} it is that of the numerators"
    text = shown(found, uses_decimals=False)
    shown_parts = listed([code(shown(one, uses_decimals=False)) for one in fact.numbers])
    sentence = f"The {name} of {shown_parts} is {code(text)}: {by}."
    return with_verdict(sentence, is_right, "by division", text)


def _nth(found: re.Match[str]) -> Fact | None:
    text = found["n"].replace(",", "")
    place = int(text) if text.isdigit() else ordinal(text.lower())
    return None if place is None else Fact("nth composite", (Fraction(place),))


def _fraction(found: re.Match[str]) -> Fact | None:
    try:
        return Fact("unit fractions", (value(found["n"].replace(" ", "")),))
    except ZeroDivisionError:
        return None


def _listed(found: re.Match[str]) -> Fact | None:
    try:
        numbers = tuple(value(part) for part in re.findall(_PART, found["list"]))
    except ZeroDivisionError:
        return None
    is_plain = all(number.denominator == 1 for number in numbers)
    if is_plain or not all(numbers) or max(abs(n.numerator) for n in numbers) > 10**15:
        return None
    return Fact("of fractions", tuple(map(abs, numbers)), (found["name"].lower(),))


def _proper(word: str) -> Reader:
    return lambda found: Fact("proper divisors", (value(found["n"]),), (word,))


_PART: Final = rf"-?{WHOLE}(?:/\d+)?"
_FRACTION: Final = rf"(?:-?{WHOLE}(?:\s*/\s*\d+)?)"
_NAMES: Final = (
    r"(?P<name>gcd|gcf|hcf|lcm|(?:greatest|highest) common (?:divisor|factor)"
    r"|(?:least|lowest|smallest) common multiple)"
)
_SEPARATED: Final = rf"(?P<list>{_FRACTION}(?:\s*(?:,\s*and|,|and)\s*{_FRACTION})+)"
TOPICS: Final = (
    Topic(
        "primorial",
        ((pattern(rf"primorial\s+(?:of|for)\s+{N}"), taking("primorial", "n")),
         (pattern(rf"product\s+of\s+(?:all\s+)?(?:the\s+)?primes?(?:\s+numbers)?\s+(?:up\s+to|not "
                  rf"(?:above|greater than|exceeding)|≤)\s+{N}"), taking("primorial", "n"))),
        _primorial, "To find the primorial of {}", "Multiply all primes up to the number.",
    ),
    Topic(
        "nth composite",
        ((pattern(r"(?P<n>\d{1,9}(?:st|nd|rd|th)|[a-z]{3,9}(?:[\s-][a-z]{3,8})?)\s+composite"
                  r"(?:\s+number)?"), _nth),
         (pattern(rf"composite\s+number\s+(?:number\s+)?{N}"), _nth)),
        _composite, "To find composite number {}",
        "Count the numbers from 4 on and leave out the primes.",
    ),
    Topic(
        "proper divisors",
        ((pattern(rf"(?:list\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+)?proper\s+divisors\s+(?:of|for)\s+"
                  rf"{N}"), _proper("divisors")),
         (pattern(rf"(?:aliquot\s+sum|sum\s+of\s+(?:all\s+)?(?:the\s+)?proper\s+(?:divisors"
                  rf"|factors))\s+(?:of|for)\s+{N}"), _proper("sum"))),
        _proper_divisors, "To find the proper divisors of {}",
        "Divide by 1, 2, 3 … up to the root; each divisor has a partner, and the number itself "
        "does not count.",
    ),
    Topic(
        "unit fractions",
        ((pattern(r"(?:write\s+|express\s+)?(?P<n>\d+\s*/\s*\d+)\s+as\s+(?:an?\s+)?(?:egyptian\s+"
                  r"fractions?|sum\s+of\s+(?:distinct\s+|different\s+)?unit\s+fractions)"),
          _fraction),
         (pattern(r"egyptian\s+fraction(?:\s+(?:expansion|form|representation))?\s+(?:of|for)\s+"
                  r"(?P<n>\d+\s*/\s*\d+)"),
          _fraction)),
        _unit_fractions, "To write {} as a sum of unit fractions",
        "Take away the largest fraction `1/n` that fits, again and again, until nothing is left.",
    ),
    Topic(
        "of fractions",
        ((pattern(rf"{_NAMES}\s*(?:of|for|between|\()\s*{_SEPARATED}\s*\)?"), _listed),),
        _of_fractions, "To find a common divisor or multiple of {}",
        "Write the fractions over a common denominator, and take that of the numerators.",
    ),
)  # fmt: skip
