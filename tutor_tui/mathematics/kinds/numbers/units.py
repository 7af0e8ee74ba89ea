"""The numbers coprime to a modulus: Euler's totient, orders, primitive roots, squares modulo it."""

from collections.abc import Mapping
from math import gcd
from typing import Final

from tutor_tui.mathematics.kinds.numbers.factors import factorised
from tutor_tui.mathematics.kinds.numbers.facts import (
    SIGNED,
    Fact,
    N,
    Topic,
    pattern,
    shown_all,
    taking,
)
from tutor_tui.mathematics.kinds.numbers.power_residues import reciprocal
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import refused, with_verdict

BY_COUNTING: Final = "by trying every number"
_COUNTED: Final = 20_000
_MOST_SHOWN: Final = 200
_MODULO: Final = r"\s*,?\s*\(?\s*\\?(?:b|p)?(?:mod|modulo)\s*\{?\s*"
_PHI: Final = r"(?:\\?(?:var)?phi|φ|ϕ|euler[\s_]?phi|totient)"


def totient(number: int) -> int:
    """Euler's φ by the prime factors; raises `TooLargeError`."""
    result = number
    for prime in factorised(number) if number > 1 else ():
        result = result // prime * (prime - 1)
    return result


def order(number: int, modulus: int) -> int:
    """The least power of a number, coprime to the modulus, that is 1; raises `TooLargeError`."""
    result = totient(modulus)
    for prime, power in (factorised(result) if result > 1 else {}).items():
        for _ in range(power):
            if pow(number, result // prime, modulus) == 1 % modulus:
                result //= prime
    return result


def _is_order(number: int, modulus: int, power: int) -> bool:
    if modulus > _COUNTED:
        primes: Mapping[int, int] = factorised(power) if power > 1 else {}
        lower = [pow(number, power // prime, modulus) for prime in primes]
        return pow(number, power, modulus) == 1 % modulus and 1 not in lower
    value, count = number % modulus, 1
    while value != 1 % modulus:
        value, count = value * number % modulus, count + 1
    return count == power


def _totient(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if number < 1:
        return refused("Euler's totient is defined for whole numbers from 1 on.")
    result = totient(number)
    coprime = (gcd(one, number) == 1 for one in range(1, number + 1))
    verdict = sum(coprime) == result if number <= _COUNTED else _are_units(number, result)
    sentence = (
        f"{code(f'φ({number}) = {result}')}: so many of the numbers from 1 to "
        f"{code(str(number))} have no factor in common with it."
    )
    return with_verdict(sentence, verdict, BY_COUNTING, str(result))


def _are_units(number: int, result: int) -> bool | None:
    """Euler's theorem for some bases; it can refute a totient, but not prove it."""
    bases = [base for base in (2, 3, 5, 7, 11, 13) if gcd(base, number) == 1]
    return False if any(pow(base, result, number) != 1 for base in bases) else None


def _order(fact: Fact) -> Answer:
    number, modulus = fact.integers()
    if modulus < 2:
        return refused("A modulus must be 2 or more.")
    shared = gcd(number, modulus)
    if shared != 1:
        return refused(
            f"No power of {code(str(number))} is 1 modulo {code(str(modulus))}, because both are "
            f"divisible by {code(str(shared))}."
        )
    power = order(number, modulus)
    base = number if number >= 0 else f"({number})"
    sentence = (
        f"The order of {code(str(number))} modulo {code(str(modulus))} is {code(str(power))}: "
        f"{code(f'{base}^{power}')} is its first power that leaves the remainder 1."
    )
    return with_verdict(
        sentence, _is_order(number, modulus, power), "by the powers below it", str(power)
    )


def _primitive(fact: Fact) -> Answer:
    (modulus,) = fact.integers()
    if not 2 <= modulus <= _COUNTED:
        return refused(f"I look for primitive roots modulo 2 to {_COUNTED}.")
    size = totient(modulus)
    first = next((g for g in range(1, modulus + 1) if _is_primitive(g, modulus, size)), None)
    if first is None:
        return refused(f"There is no primitive root modulo {code(str(modulus))}.")
    if not fact.words[0]:
        sentence = f"The smallest primitive root modulo {code(str(modulus))} is {code(str(first))}."
        verdict = _is_order(first, modulus, size)
        return with_verdict(sentence, verdict, "by listing its powers", str(first))
    roots = sorted({pow(first, k, modulus) for k in range(1, size + 1) if gcd(k, size) == 1})
    if len(roots) > _MOST_SHOWN:
        return refused(f"There are {code(str(len(roots)))} primitive roots; I list {_MOST_SHOWN}.")
    verdict = all(_is_order(root, modulus, size) for root in roots)
    verdict = verdict and len(roots) == totient(size)
    number = code(str(modulus))
    sentence = f"The primitive roots modulo {number} are {shown_all(roots)}."
    return with_verdict(sentence, verdict, "by listing their powers", ", ".join(map(str, roots)))


def _is_primitive(number: int, modulus: int, size: int) -> bool:
    return gcd(number, modulus) == 1 and order(number, modulus) == size


def _is_root(fact: Fact) -> Answer:
    number, modulus = fact.integers()
    if not 2 <= modulus <= _COUNTED:
        return refused(f"I look for primitive roots modulo 2 to {_COUNTED}.")
    size = totient(modulus)
    is_unit = gcd(number, modulus) == 1
    found = is_unit and order(number, modulus) == size
    reached = {pow(number, k, modulus) for k in range(1, size + 1)}
    units = {one % modulus for one in range(1, modulus + 1) if gcd(one, modulus) == 1}
    words = "is a" if found else "is no"
    reason = f"its powers give {code(str(len(reached)))} of {code(str(size))} coprime remainders"
    if not is_unit:
        reason = f"it is not coprime to {code(str(modulus))}"
    sentence = (
        f"{'Yes' if found else 'No'}, {code(str(number))} {words} primitive root modulo "
        f"{code(str(modulus))}: {reason}."
    )
    return with_verdict(sentence, (reached == units) == found, BY_COUNTING, str(found))


def _residue(fact: Fact) -> Answer:
    number, modulus = fact.integers()
    if not 2 <= modulus <= _COUNTED:
        return refused(f"I look for squares modulo 2 to {_COUNTED}.")
    if gcd(number, modulus) != 1:
        return refused(
            f"{code(str(number))} and {code(str(modulus))} have a common factor, so the question "
            "is not put for them."
        )
    root = next((one for one in range(modulus) if (one * one - number) % modulus == 0), None)
    sentence = f"No, {code(str(number))} is no square modulo {code(str(modulus))}."
    if root is not None:
        line = f"{root}^2 = {root * root // modulus}*{modulus} + {number % modulus}"
        sentence = (
            f"Yes, {code(str(number))} is a quadratic residue modulo {code(str(modulus))}, "
            f"because {code(line)}."
        )
    squares = {one * one % modulus for one in range(1, modulus)}
    verdict = (number % modulus in squares) == (root is not None)
    return with_verdict(sentence, verdict, "by listing all squares", str(root is not None))


def _residues(fact: Fact) -> Answer:
    (modulus,) = fact.integers()
    if not 3 <= modulus <= _MOST_SHOWN:
        return refused(f"I list the quadratic residues modulo 3 to {_MOST_SHOWN}.")
    units = [one for one in range(1, modulus) if gcd(one, modulus) == 1]
    squares = sorted({one * one % modulus for one in units})
    verdict = all(any((one * one - square) % modulus == 0 for one in units) for square in squares)
    number = code(str(modulus))
    sentence = f"The quadratic residues modulo {number} are {shown_all(squares)}."
    return with_verdict(sentence, verdict, BY_COUNTING, ", ".join(map(str, squares)))


def _symbol(fact: Fact) -> Answer:
    """The Legendre symbol, by Euler's criterion and by listing the squares."""
    number, prime = fact.integers()
    if prime > _COUNTED or prime < 3 or not sympy.isprime(prime):
        return refused(
            f"The Legendre symbol needs an odd prime below; I take primes to {_COUNTED}."
        )
    power = pow(number, (prime - 1) // 2, prime)
    value = power - prime if power == prime - 1 else power
    is_square = number % prime in {one * one % prime for one in range(prime)}
    expected = 0 if number % prime == 0 else 1 if is_square else -1
    meaning = {0: "is divisible by", 1: "is a square modulo", -1: "is no square modulo"}[value]
    sentence = (
        f"The Legendre symbol is {code(str(value))}, because {code(str(number))} {meaning} "
        f"{code(str(prime))}."
    )
    return with_verdict(sentence, value == expected, "by listing all squares", str(value))


def _jacobi(fact: Fact) -> Answer:
    """By quadratic reciprocity, and as the product of the Legendre symbols of the prime factors."""
    number, modulus = fact.integers()
    if modulus < 1 or modulus % 2 == 0 or modulus > _COUNTED:
        return refused(f"The Jacobi symbol needs an odd number below; I take those to {_COUNTED}.")
    second = 1
    for prime, power in (factorised(modulus) if modulus > 1 else {}).items():
        rest = pow(number, (prime - 1) // 2, prime)
        second *= (rest - prime if rest == prime - 1 else rest) ** power
    value = reciprocal(number % modulus, modulus)
    sentence = f"The Jacobi symbol of {code(str(number))} over {code(str(modulus))} is "
    how = "by the Legendre symbols of its prime factors"
    return with_verdict(f"{sentence}{code(str(value))}.", value == second, how, str(value))


_ROOTS: Final = (
    "The powers of a primitive root give every number coprime to the modulus: try 2, 3, 5 …, and "
    "test the powers `φ(n)/p` for the primes `p` of `φ(n)`; none of them may be 1."
)
_SQUARES: Final = "Square the numbers from 1 to half the modulus, and keep the remainders."
TOPICS: Final = (
    Topic(
        "totient",
        (
            (pattern(rf"(?:value\s+of\s+)?(?:euler'?s?\s+)?{_PHI}(?:[\s-]+function)?"
                     rf"(?:\s*\(\s*n\s*\))?\s*(?:value\s*)?(?:of|for|at)?\s*\(?\s*{N}\s*\)?"),
             taking("totient", "n")),
            (pattern(r"(?:how many|number of|count(?:\s+the)?)\s+(?:positive\s+|natural\s+"
                     r"|whole\s+)?(?:integers|numbers)\s+(?:are\s+)?(?:less than|below|up to"
                     rf"|from 1 to|not exceeding|between 1 and)\s+{N}\s+(?:that\s+|which\s+)?"
                     r"(?:are\s+)?(?:relatively prime|coprime|co-prime)\s+(?:to|with)\s+"
                     r"(?:it|(?P=n))"),
             taking("totient", "n")),
        ),
        _totient, "To find Euler's totient of {}",
        "Split the number into prime powers; each `p^k` gives the factor `p^(k - 1)*(p - 1)`.",
    ),
    Topic(
        "order",
        ((pattern(rf"(?:multiplicative\s+)?order\s+of\s+{SIGNED}{_MODULO}{N}\s*\)?\}}?"),
          taking("order", "a", "n")),
         (pattern(rf"n_order\s*\(\s*{SIGNED}\s*,\s*{N}\s*\)"), taking("order", "a", "n"))),
        _order, "To find an order: {}",
        "The order divides `φ(n)`: test the divisors of `φ(n)` as exponents, from the smallest on.",
    ),
    Topic(
        "primitive root",
        (
            (pattern(rf"(?:smallest\s+|least\s+|first\s+)?primitive\s+root(?P<all>){_MODULO}{N}\)?"),
             taking("primitive root", "n", words=("all",))),
            (pattern(rf"(?:smallest\s+|least\s+)?primitive\s+root(?P<all>)\s+(?:of|for)\s+{N}"),
             taking("primitive root", "n", words=("all",))),
            (pattern(rf"(?P<all>(?:list\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+)?primitive\s+roots)"
                     rf"(?:\s+(?:of|for)\s+|{_MODULO}){N}\)?"),
             taking("primitive root", "n", words=("all",))),
        ),
        _primitive, "To find primitive roots modulo {}", _ROOTS,
    ),
    Topic(
        "is primitive root",
        ((pattern(rf"is\s+{SIGNED}\s+an?\s+primitive\s+root(?:\s+of\s+|{_MODULO}){N}\)?"),
          taking("is primitive root", "a", "n")),),
        _is_root, "To test a primitive root: {}", _ROOTS,
    ),
    Topic(
        "quadratic residue",
        ((pattern(rf"is\s+{SIGNED}\s+a\s+(?:quadratic\s+residue|(?:perfect\s+)?square)"
                  rf"{_MODULO}{N}\)?"),
          taking("quadratic residue", "a", "n")),),
        _residue, "To test a quadratic residue: {}", _SQUARES,
    ),
    Topic(
        "quadratic residues",
        ((pattern(rf"(?:list\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+)?quadratic\s+residues(?:\s+of\s+"
                  rf"|{_MODULO}){N}\)?"), taking("quadratic residues", "n")),),
        _residues, "To list the quadratic residues modulo {}", _SQUARES,
    ),
    Topic(
        "Legendre symbol",
        ((pattern(rf"legendre(?:'?s)?[\s_]+symbol\s*(?:of\s*)?\(?\s*{SIGNED}\s*(?:/|,|\||over|and|on)\s*"
                  rf"{N}\s*\)?"), taking("Legendre symbol", "a", "n")),),
        _symbol, "To find a Legendre symbol: {}",
        "Raise the number to the power `(p - 1)/2` modulo the prime `p` (Euler's criterion).",
    ),
    Topic(
        "Jacobi symbol",
        ((pattern(rf"jacobi(?:'?s)?[\s_]+symbol\s*(?:of\s*)?\(?\s*{SIGNED}\s*(?:/|,|\||over|and|on)\s*"
                  rf"{N}\s*\)?"), taking("Jacobi symbol", "a", "n")),),
        _jacobi, "To find a Jacobi symbol: {}",
        "Take out factors of 2, then turn the symbol round by quadratic reciprocity and reduce.",
    ),
)  # fmt: skip
