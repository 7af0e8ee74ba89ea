"""Numbers with a name and a place that follow a longer rule: Bernoulli, Euler, Stirling, harmonic.

Each is found in two ways. Definitions as in the NIST Handbook (DLMF 24.2, 24.15, 26.8).
"""

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import reduce
from math import comb, factorial
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.numbers.counted import nth
from tutor_tui.mathematics.kinds.numbers.facts import Fact, Topic, pattern, taking
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import refused, with_verdict

_MOST: Final = 200
_SECOND_FORMULA: Final = "by a second formula"
_Pair = tuple[Fraction, Fraction]


def _bernoulli(place: int) -> _Pair:
    """By the recurrence, and by Akiyama's and Tanigawa's table, which has 1/2 at place 1."""
    known = [Fraction(1)]
    for n in range(1, place + 1):
        known.append(-sum((comb(n + 1, k) * known[k] for k in range(n)), Fraction(0)) / (n + 1))
    row = [Fraction(1, n + 1) for n in range(place + 1)]
    while len(row) > 1:
        row = [(n + 1) * (row[n] - row[n + 1]) for n in range(len(row) - 1)]
    return known[place], -row[0] if place == 1 else row[0]


def _euler(place: int) -> _Pair:
    """By the recurrence of the even places, and by the zigzag numbers."""
    known = [Fraction(1)]
    for n in range(1, place + 1):
        even = range(n % 2, n, 2)
        known.append(-sum((comb(n, k) * known[k] for k in even), Fraction(0)) * (n % 2 == 0))
    row = [1]
    for _ in range(place):
        row = reduce(lambda line, above: [*line, line[-1] + above], reversed(row), [0])
    sign = 0 if place % 2 else (-1) ** (place // 2)
    return known[place], Fraction(sign * row[-1])


def _genocchi(place: int) -> _Pair:
    """By the Bernoulli numbers, and by the recurrence of the series of `2t/(e^t + 1)`."""
    known = [Fraction(0)]
    for n in range(1, place + 1):
        known.append(((n == 1) * 2 - sum(comb(n, k) * known[k] for k in range(n))) / Fraction(2))
    first = 2 * (1 - Fraction(2) ** place) * _bernoulli(place)[0]
    return first, known[place]


def _harmonic(place: int) -> _Pair:
    """By adding the unit fractions, and by a sum with binomial coefficients."""
    places = range(1, place + 1)
    first = sum((Fraction(1, k) for k in places), Fraction(0))
    return first, sum((Fraction((-1) ** (k + 1) * comb(place, k), k) for k in places), Fraction(0))


def _tribonacci(place: int) -> _Pair:
    """From number to number, and by counting sums of ones, twos and threes."""
    a, b, c = 0, 1, 1
    for _ in range(place):
        a, b, c = b, c, a + b + c
    total = place - 1
    ways = sum(
        factorial(i + j + k) // (factorial(i) * factorial(j) * factorial(k))
        for k in range(total // 3 + 1)
        for j in range((total - 3 * k) // 2 + 1)
        for i in (total - 3 * k - 2 * j,)
    )
    return Fraction(a), Fraction(ways if place else 0)


def _pell(place: int) -> _Pair:
    a, b = 0, 1
    for _ in range(place):
        a, b = b, a + 2 * b
    ways = sum(comb(place, 2 * k + 1) * 2**k for k in range(place // 2 + 1))
    return Fraction(a), Fraction(ways)


_NUMBERS: Final[Mapping[str, tuple[Callable[[int], _Pair], str, str]]] = MappingProxyType(
    {
        "bernoulli": (_bernoulli, "B", "B(0) = 1, B(1) = -1/2, B(2) = 1/6"),
        "euler": (_euler, "E", "E(0) = 1, E(2) = -1, E(4) = 5"),
        "genocchi": (_genocchi, "G", "G(1) = 1, G(2) = -1, G(4) = 1"),
        "harmonic": (_harmonic, "H", "H(1) = 1, H(2) = 3/2"),
        "tribonacci": (_tribonacci, "T", "T(0) = 0, T(1) = T(2) = 1, T(3) = 2"),
        "pell": (_pell, "P", "P(0) = 0, P(1) = 1, P(2) = 2"),
    }
)


def _named(fact: Fact) -> Answer:
    (place,) = fact.integers()
    name = fact.words[0]
    if not 0 <= place <= _MOST:
        return refused(f"I give such numbers up to place {_MOST}.")
    if name == "genocchi" and place == 1:
        return refused("Of the first Genocchi number some books say `1` and others `-1`.")
    find, letter, start = _NUMBERS[name]
    value, second = find(place)
    noun = f"The {name.capitalize() if name not in ('harmonic', 'tribonacci') else name} number"
    sentence = f"{noun} is {code(f'{letter}({place}) = {value}')}, counted so that {code(start)}."
    return with_verdict(sentence, value == second, _SECOND_FORMULA, str(value))


def _stirling(fact: Fact) -> Answer:
    """Of the second kind by inclusion and exclusion, of the first by multiplying factors out."""
    size, groups = fact.integers()
    kind, letter = fact.words
    if not groups >= 0 or not 0 <= size <= _MOST:
        return refused(f"I give Stirling numbers of up to {_MOST} things.")
    is_second = kind in ("second", "2nd")
    row = [1]
    for n in range(size):
        factors = [k if is_second else n for k in range(n + 2)]
        row = [
            (factors[k] * row[k] if k <= n else 0) + (row[k - 1] if k else 0) for k in range(n + 2)
        ]
    value = row[groups] if groups <= size else 0
    second = _in_groups(size, groups) if is_second else _in_cycles(size, groups)
    is_signed = not is_second and letter == "s"
    shown = value * (-1) ** (size - groups) if is_signed else value
    ways = f"ways to put {size} things into {groups} {'groups' if is_second else 'cycles'}"
    told = f"with the sign of `(-1)^(n - k)`, as there are {value} {ways}" if is_signed else ways
    name = "S" if is_second else "s" if is_signed else "c"
    sentence = f"The Stirling number is {code(f'{name}({size}, {groups}) = {shown}')}: "
    sentence += told if is_signed else f"the number of {told}"
    return with_verdict(f"{sentence}.", value == second, _SECOND_FORMULA, str(shown))


def _in_groups(size: int, groups: int) -> int:
    terms = (int((-1) ** (groups - k)) * comb(groups, k) * k**size for k in range(groups + 1))
    return int(sum(terms)) // factorial(groups)


def _in_cycles(size: int, cycles: int) -> int:
    """The coefficient of `x^cycles` in `x(x + 1)(x + 2)…`, read off at a large number."""
    large: int = 10 ** (2 * size + 30) * (factorial(size) + 1)
    product = 1
    for n in range(size):
        product *= large + n
    return int(product // large**cycles) % large


def _multinomial(fact: Fact) -> Answer:
    parts = fact.integers()
    if sum(parts) > _MOST:
        return refused(f"I split up to {_MOST} things into groups.")
    value = factorial(sum(parts))
    for part in parts:
        value //= factorial(part)
    second, left = 1, sum(parts)
    for part in parts:
        second, left = second * comb(left, part), left - part
    below = "*".join(f"{part}!" for part in parts)
    sentence = f"The multinomial coefficient is {code(f'{sum(parts)}!/({below}) = {value}')}."
    return with_verdict(sentence, value == second, "by choosing group after group", str(value))


def _listed(found: re.Match[str]) -> Fact | None:
    return Fact("multinomial", tuple(Fraction(part) for part in re.findall(r"\d+", found["list"])))


_PLACE: Final = r"(?P<n>\d{1,9}(?:st|nd|rd|th)|[a-z]{3,9}(?:[\s-][a-z]{3,8})?)"
_NAMES: Final = rf"(?P<name>{'|'.join(_NUMBERS)})"
_MARK: Final = r"(?:[A-Z]_?\s*)?[({]?\s*"
_STIRLING: Final = r"stirling(?:'s)?\s+numbers?\s+of\s+the\s+(?P<kind>first|second|1st|2nd)\s+kind"
_N_AND_K: Final = (
    r"\(\s*(?P<n>\d+)\s*,\s*(?P<k>\d+)\s*\)",
    r"(?:for|with)\s+n\s*=\s*(?P<n>\d+)\s*(?:,|and)\s*k\s*=\s*(?P<k>\d+)",
)
TOPICS: Final = (
    Topic(
        "named place",
        (
            (pattern(rf"{_PLACE}\s+{_NAMES}\s+number"), nth("named place", "name")),
            (pattern(rf"{_NAMES}\s+numbers?\s+{_MARK}(?P<n>\d+)\s*[)}}]?"),
             nth("named place", "name")),
        ),
        _named, "To find the number at place {}",
        "Begin with the first numbers, and find each one from those before it.",
    ),
    Topic(
        "Stirling",
        (
            *(
                (pattern(rf"(?:signed\s+|unsigned\s+)?{_STIRLING}\s+(?P<mark>[a-z]?)\s*{places}"),
                 taking("Stirling", "n", "k", words=("kind", "mark")))
                for places in _N_AND_K
            ),
        ),
        _stirling, "To find a Stirling number: {}",
        "Think of the last thing: it is alone, or it joins what the others make.",
    ),
    Topic(
        "multinomial",
        ((pattern(r"multinomial(?:\s+coefficient)?\s*(?:of|for|with)?\s*\(?"
                  r"(?P<list>\d+(?:\s*,\s*(?:and\s+)?\d+|\s+and\s+\d+)+)\)?"), _listed),),
        _multinomial, "To count the ways to split things into groups of {}",
        "Divide the factorial of the sum by the factorials of the parts.",
    ),
)  # fmt: skip
