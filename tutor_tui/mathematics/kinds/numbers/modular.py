"""Remainders of large powers, inverses, last digits, and quotients with a remainder."""

import re
from fractions import Fraction
from math import gcd
from typing import Final

from tutor_tui.mathematics.kinds.numbers.diophantine import bezout
from tutor_tui.mathematics.kinds.numbers.divisibility import remainder_steps
from tutor_tui.mathematics.kinds.numbers.facts import (
    SIGNED,
    WHOLE,
    Fact,
    Reader,
    Topic,
    pattern,
    taking,
)
from tutor_tui.mathematics.kinds.numbers.residues import combination_steps
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.small_digits import on_the_line

_E: Final = rf"(?P<e>{WHOLE})"
_M: Final = rf"(?P<m>{WHOLE})"
_POWER: Final = rf"{SIGNED}\s*(?:\^|\*\*|to the power(?: of)?)\s*[({{]?\s*{_E}\s*[)}}]?"
_POWER_RAISED: Final = rf"{SIGNED}(?P<e>[⁰¹²³⁴-⁹]+)"
_MODULO: Final = r"\s*\(?\s*\\?(?:b|p)?(?:mod|modulo|%)\s*\{?\s*"


def _read_power(topic: str, modulus: int | None = None) -> Reader:
    def read(found: re.Match[str]) -> Fact | None:
        exponent = on_the_line(found["e"]).replace(",", "")
        numbers = [Fraction(found["a"].replace(",", "")), Fraction(exponent)]
        written = found.groupdict().get("m")
        numbers.append(Fraction(written.replace(",", "")) if written else Fraction(modulus or 1))
        return Fact(topic, tuple(numbers))

    return read


def _power(fact: Fact) -> Answer:
    base, exponent, modulus = fact.integers()
    if not modulus:
        return refused("Nothing can be divided by 0.")
    rest = pow(base, exponent, modulus)
    verdict = _by_squaring(base, exponent, modulus) == rest
    line = f"{base if base >= 0 else f'({base})'}^{exponent}"
    if fact.topic == "last digit":
        sentence = f"The last digit of {code(line)} is {code(str(rest))}."
    else:
        sentence = f"{code(line)} leaves the remainder {code(str(rest))} when divided by "
        sentence += f"{code(str(modulus))}."
    return with_verdict(sentence, verdict, "by repeated squaring", str(rest))


def _by_squaring(base: int, exponent: int, modulus: int) -> int:
    """From the first binary digit of the exponent to the last."""
    result = 1
    for bit in bin(exponent)[2:]:
        result = result * result % modulus
        if bit == "1":
            result = result * base % modulus
    return result % modulus


_MOST_SQUARES: Final = 12


def _power_steps(fact: Fact) -> tuple[Step, ...] | None:
    """Squares modulo the number, each written as quotient and remainder."""
    base, exponent, modulus = fact.integers()
    bits = bin(exponent)[2:]
    if not 1 < len(bits) <= _MOST_SQUARES or modulus < 2 or base < 0:
        return None
    found, result = list[Step](), base % modulus
    power = 1
    for bit in bits[1:]:
        power *= 2
        found.append(_reduced(f"{result}^2", result * result, modulus, power))
        result = result * result % modulus
        if bit == "1":
            power += 1
            factor = base % modulus
            found.append(_reduced(f"{result}*{factor}", result * factor, modulus, power))
            result = result * factor % modulus
    return tuple(found)


def _reduced(line: str, product: int, modulus: int, power: int) -> Step:
    quotient, rest = divmod(product, modulus)
    reason = f"The power {power} leaves the remainder {code(str(rest))}."
    return Step("square", reason, line, (f"{quotient}*{modulus} + {rest}",))


def _inverse_steps(fact: Fact) -> tuple[Step, ...] | None:
    """1 as a sum of multiples of both; the factor of the number is its inverse."""
    number, modulus = fact.integers()
    if modulus < 2 or gcd(number, modulus) != 1:
        return None
    steps, factor = combination_steps(fact), bezout(number, modulus)[1]
    if steps is None or 0 < factor < modulus:
        return steps
    found = str(factor % modulus)
    reason = f"{factor} and {found} leave the same remainder, so {found} is the inverse."
    return (*steps, Step("same remainder", reason, f"{factor} + {modulus}", (found,)))


def _inverse(fact: Fact) -> Answer:
    number, modulus = fact.integers()
    if modulus < 2:
        return refused("A modulus must be 2 or more.")
    shared = gcd(number, modulus)
    if shared != 1:
        return refused(
            f"{code(str(number))} has no inverse modulo {code(str(modulus))}, because both are "
            f"divisible by {code(str(shared))}."
        )
    found = pow(number, -1, modulus)
    line = f"{number}*{found} = {number * found // modulus}*{modulus} + 1"
    sentence = f"The inverse of {code(str(number))} modulo {code(str(modulus))} is "
    return with_verdict(
        f"{sentence}{code(str(found))}, because {code(line)}.",
        number * found % modulus == 1, "by multiplying both", str(found),
    )  # fmt: skip


def _quotient_steps(fact: Fact) -> tuple[Step, ...] | None:
    number, divisor = fact.integers()
    return remainder_steps(number, divisor) if divisor else None


def _quotient(fact: Fact) -> Answer:
    number, divisor = fact.integers()
    if not divisor:
        return refused("Nothing can be divided by 0.")
    quotient, rest = divmod(number, divisor)
    line = f"{number} = {quotient}*{divisor} + {rest}"
    verdict = quotient * divisor + rest == number and 0 <= rest < divisor
    sentence = f"It goes {code(str(quotient))} times, remainder {code(str(rest))}: {code(line)}."
    return with_verdict(sentence, verdict, "by multiplying out", f"{quotient} remainder {rest}")


TOPICS: Final = (
    Topic(
        "power",
        (
            (pattern(rf"{_POWER}{_MODULO}{_M}\s*[}})]*"), _read_power("power")),
            (pattern(rf"{_POWER_RAISED}{_MODULO}{_M}\s*[}})]*"), _read_power("power")),
            (pattern(rf"remainder\s+(?:when|if|of)\s+(?:dividing\s+)?{_POWER}\s+(?:is\s+"
                     rf")?(?:divided\s+)?by\s+{_M}"),
             _read_power("power")),
            (pattern(rf"remainder\s+(?:when|if|of)\s+{_POWER_RAISED}\s+(?:is\s+)?divided\s+"
                     rf"by\s+{_M}"),
             _read_power("power")),
        ),
        _power, "To find a remainder of a power",
        "Square again and again, and keep only the remainder after each multiplication.",
        _power_steps,
    ),
    Topic(
        "last digit",
        (
            (pattern(rf"(?:last|final|units?|ones)\s+digit\s+(?:of|in)\s+{_POWER}"),
             _read_power("last digit", 10)),
            (pattern(rf"(?:last|final|units?|ones)\s+digit\s+(?:of|in)\s+{_POWER_RAISED}"),
             _read_power("last digit", 10)),
        ),
        _power, "To find the last digit of a power",
        "Only the last digit of the base counts; its powers repeat their last digits in a cycle.",
        _power_steps,
    ),
    Topic(
        "inverse",
        (
            (pattern(rf"(?:modular\s+|multiplicative\s+)*inverse\s+of\s+{SIGNED}{_MODULO}{_M}\)?"),
             taking("inverse", "a", "m")),
            (pattern(rf"{SIGNED}\s*(?:\^\s*[({{]?-1[)}}]?"
                     rf"|⁻¹){_MODULO}{_M}\)?"), taking("inverse", "a", "m")),
        ),
        _inverse, "To find an inverse: {}",
        "Run Euclid's algorithm on both numbers, and read it backwards to write 1 as a sum of "
        "multiples of them.", _inverse_steps,
    ),
    Topic(
        "quotient",
        (
            (pattern(rf"(?:divide\s+)?(?P<a>{WHOLE})\s*(?:divided by|by|÷"
                     rf"|/)\s*(?P<b>{WHOLE})\s*,?\s*with\s+(?:a\s+)?remainders?"),
             taking("quotient", "a", "b")),
            (pattern(rf"quotient\s+and\s+(?:the\s+)?remainder\s+(?:when|of|if)\s+"
                     rf"(?P<a>{WHOLE})\s*(?:is\s+)?(?:divided by|by|÷|/)\s*"
                     rf"(?P<b>{WHOLE})"), taking("quotient", "a", "b")),
        ),
        _quotient, "To divide {} with a remainder",
        "See how often the divisor fits; what is left is the remainder.", _quotient_steps,
    ),
)  # fmt: skip
