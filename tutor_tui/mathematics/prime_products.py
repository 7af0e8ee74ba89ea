"""Whole numbers as products of primes."""

from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.small_digits import raised


def prime_factors(number: int) -> Answer:
    """The prime factorisation in powers; a prime number is told to be one."""
    if abs(number) < 2:
        return refused(f"{code(str(number))} has no prime factors.")
    factors = sympy.factorint(abs(number))
    product = 1
    for prime, power in factors.items():
        product *= prime**power
    if sum(factors.values()) == 1 and number > 0:
        return with_verdict(
            f"{code(str(number))} is prime.", True, "by a primality test", str(number)
        )
    shown = " * ".join(
        written_power(int(prime), int(power)) for prime, power in sorted(factors.items())
    )
    sign = "-" if number < 0 else ""
    is_right = product == abs(number) and all(sympy.isprime(prime) for prime in factors)
    bare = "*".join(
        str(prime) if power == 1 else f"{prime}**{power}"
        for prime, power in sorted(factors.items())
    )
    sentence = f"{code(f'{number} = {sign}{shown}')}."
    return with_verdict(sentence, is_right, "by multiplying out", f"{sign}{bare}")


def written_power(base: int, power: int) -> str:
    """`2³`, or `2` for the power one."""
    return str(base) if power == 1 else f"{base}{raised(power)}"
