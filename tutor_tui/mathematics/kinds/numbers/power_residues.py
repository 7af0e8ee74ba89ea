"""Residues of any power, Kronecker's symbol, and binomial coefficients modulo a number.

A residue modulo a number is one modulo each of its prime powers, where Euler's criterion tells it.
"""

from math import comb, gcd
from typing import Final

from tutor_tui.mathematics.kinds.numbers.factors import factorised
from tutor_tui.mathematics.kinds.numbers.facts import SIGNED, WHOLE, Fact, Topic, pattern, taking
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import refused, with_verdict

_LARGEST_TRIED: Final = 200_000
_LARGEST: Final = 10**24
_MOST_SQUARES: Final = 200
_MOST_CHOSEN: Final = 20_000
_POWERS: Final = {"quadratic": 2, "cubic": 3, "quartic": 4, "biquadratic": 4, "quintic": 5}


def _residue(fact: Fact) -> Answer:
    """By trying all remainders, and by the powers of the prime parts of the modulus."""
    numbers = fact.integers()
    number, modulus = numbers[0], numbers[-1]
    power = numbers[1] if len(numbers) == 3 else _POWERS[fact.words[0]]
    if not 1 <= modulus <= _LARGEST_TRIED or not 1 <= power <= 100:
        return refused(f"I look for such residues modulo 1 to {_LARGEST_TRIED}.")
    root = next(
        (r for r in range(modulus) if (pow(r, power, modulus) - number) % modulus == 0), None
    )
    parts = factorised(modulus) if modulus > 1 else {}
    again = all(_has_root(number, power, prime, times) for prime, times in parts.items())
    found = root is not None
    sentence = f"{'Yes' if found else 'No'}, "
    line = f"x^{power} ≡ {number} (mod {modulus})"
    sentence += f"{code(line)} " + (f"has the solution {code(f'x = {root}')}" if found else
                                    "has no solution")  # fmt: skip
    return with_verdict(f"{sentence}.", found == again, "modulo its prime powers", str(found))


def _has_root(number: int, power: int, prime: int, times: int) -> bool:
    """Whether a power leaves a number modulo a prime power; Euler's criterion for odd primes."""
    modulus: int = prime**times
    if prime > 2 and number % prime:
        order: int = prime ** (times - 1) * (prime - 1)
        return pow(number, order // gcd(power, order), modulus) == 1
    return any((pow(r, power, modulus) - number) % modulus == 0 for r in range(modulus))


def _square(fact: Fact) -> Answer:
    """Whether a number is a square modulo any number, by the prime powers of that."""
    number, modulus = fact.integers()
    if not 1 <= modulus <= _LARGEST:
        return refused("I judge that modulo numbers from 1 to 10^24.")
    parts = factorised(modulus) if modulus > 1 else {}
    found = all(_is_square(number, prime, times) for prime, times in parts.items())
    again = bool(sympy.is_quad_residue(number % modulus, modulus))
    line = code(f"x^2 ≡ {number} (mod {modulus})")
    sentence = f"{'Yes' if found else 'No'}, {line} has {'a' if found else 'no'} solution."
    return with_verdict(sentence, found == again, "by a second calculation", str(found))


def _is_square(number: int, prime: int, times: int) -> bool:
    """Modulo a prime power: an even power of the prime times a square that it does not divide."""
    number %= prime**times
    while number and times > 1 and number % prime**2 == 0:
        number, times = number // prime**2, times - 2
    if number == 0 or times <= 0:
        return True
    if number % prime == 0:
        return False
    if prime == 2:
        return bool(number % min(8, 2**times) == 1)
    return pow(number, (prime - 1) // 2, prime) == 1


def _squares(fact: Fact) -> Answer:
    (modulus,) = fact.integers()
    if not 1 <= modulus <= _MOST_SQUARES:
        return refused(f"I list the squares modulo 1 to {_MOST_SQUARES}.")
    found = sorted({root * root % modulus for root in range(modulus)})
    parts = factorised(modulus) if modulus > 1 else {}
    again = [n for n in range(modulus) if all(_is_square(n, *part) for part in parts.items())]
    shown = ", ".join(map(str, found))
    sentence = f"The squares leave the remainders {code(shown)} modulo {code(str(modulus))}."
    return with_verdict(sentence, found == again, "modulo its prime powers", shown)


def _kronecker(fact: Fact) -> Answer:
    """By the prime factors of the lower number, and by the rules of reciprocity."""
    above, below = fact.integers()
    if not 1 <= below <= 10**20 or abs(above) > 10**20:
        return refused("I find the Kronecker symbol for a lower number from 1 to 10^20.")
    value = 1
    for prime, times in (factorised(below) if below > 1 else {}).items():
        value *= _of_prime(above, prime) ** times
    sentence = f"The Kronecker symbol is {code(f'({above}/{below}) = {value}')}."
    return with_verdict(sentence, value == reciprocal(above, below), "by reciprocity", str(value))


def _of_prime(above: int, prime: int) -> int:
    if prime == 2:
        return 0 if above % 2 == 0 else 1 if above % 8 in (1, 7) else -1
    power = pow(above, (prime - 1) // 2, prime)
    return -1 if power == prime - 1 else power


def reciprocal(above: int, below: int) -> int:
    """The Jacobi or Kronecker symbol of two numbers, by quadratic reciprocity."""
    sign = 1
    while below % 2 == 0:
        below, sign = below // 2, sign * _of_prime(above, 2)
    above %= below
    while above:
        while above % 2 == 0:
            above //= 2
            sign = -sign if below % 8 in (3, 5) else sign
        above, below = below, above
        sign = -sign if above % 4 == 3 and below % 4 == 3 else sign
        above %= below
    return sign if below == 1 else 0


def _chosen(fact: Fact) -> Answer:
    """A binomial coefficient modulo a number; the second way adds up Pascal's triangle."""
    size, taken, modulus = fact.integers()
    if not modulus >= 1 or size > _MOST_CHOSEN or taken > _MOST_CHOSEN:
        return refused(f"I do that for choices from up to {_MOST_CHOSEN} things.")
    value = comb(size, taken) % modulus
    above = below = 1
    for place in range(min(taken, size - taken) if taken <= size else 0):
        above, below = above * (size - place), below * (place + 1)
    again = above // below % modulus if taken <= size else 0
    sentence = f"{code(f'binomial({size}, {taken})')} leaves the remainder {code(str(value))} when "
    sentence += f"divided by {code(str(modulus))}."
    return with_verdict(sentence, value == again, "by a second calculation", str(value))


_M: Final = rf"\s*,?\s*\(?(?:mod|modulo)\s*(?P<m>{WHOLE})\)?"
TOPICS: Final = (
    Topic(
        "square modulo",
        ((pattern(rf"is\s+{SIGNED}\s+a\s+(?:perfect\s+)?square{_M}"),
          taking("square modulo", "a", "m")),),
        _square, "To judge a square: {}",
        "Split the modulus into prime powers; modulo a prime, Euler's criterion tells.",
    ),
    Topic(
        "squares modulo",
        ((pattern(rf"(?:list\s+)?(?:all\s+)?(?:the\s+)?(?:perfect\s+)?squares{_M}"),
          taking("squares modulo", "m")),),
        _squares, "To list squares modulo {}", "Square all remainders, and divide again.",
    ),
    Topic(
        "power residue",
        (
            (pattern(rf"is\s+{SIGNED}\s+an?\s+residue\s+of\s+(?:the\s+)?power\s+(?P<k>\d+){_M}"),
             taking("power residue", "a", "k", "m")),
            (pattern(rf"is\s+{SIGNED}\s+an?\s+(?P<k>\d+)(?:st|nd|rd|th)\s+power\s+residue{_M}"),
             taking("power residue", "a", "k", "m")),
            (pattern(rf"is\s+{SIGNED}\s+an?\s+(?P<sort>cubic|quartic|biquadratic|quintic)\s+residue{_M}"),
             taking("power residue", "a", "m", words=("sort",))),
        ),
        _residue, "To judge a residue: {}",
        "Raise the remainders to the power one after the other, until one leaves the number.",
    ),
    Topic(
        "Kronecker symbol",
        ((pattern(rf"kronecker\s+symbol\s+(?:of|for)?\s*\(?\s*{SIGNED}\s*(?:/|,|and|over|\|)\s*"
                  rf"(?P<b>{WHOLE})\s*\)?"), taking("Kronecker symbol", "a", "b")),),
        _kronecker, "To find a Kronecker symbol: {}",
        "Split the lower number into primes, and multiply the symbols of the primes.",
    ),
    Topic(
        "binomial modulo",
        ((pattern(rf"(?P<n>\d+)\s+choose\s+(?P<k>\d+){_M}"),
          taking("binomial modulo", "n", "k", "m")),
         (pattern(rf"binomial\s*\(\s*(?P<n>\d+)\s*,\s*(?P<k>\d+)\s*\){_M}"),
          taking("binomial modulo", "n", "k", "m"))),
        _chosen, "To find a remainder of a binomial coefficient: {}",
        "Work out the coefficient and divide; modulo a prime its digits in that base are enough.",
    ),
)  # fmt: skip
