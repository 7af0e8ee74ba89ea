"""Whether a whole number is prime or composite, with the divisions that show it."""

from dataclasses import replace
from math import isqrt
from typing import Final

from tutor_tui.mathematics.kinds.numbers.facts import Fact
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import with_verdict

BY_MULTIPLYING: Final = "by multiplying out"
_TRIED: Final = 1_000_000
"""Divisors up to here are tried one by one; beyond their square a primality test decides."""


def prime_answer(fact: Fact) -> Answer:
    """Whether a number is prime, or composite where that was asked: yes or no, and why."""
    (number,) = fact.integers()
    asks_prime = fact.topic == "prime"
    if number < 2:
        sentence = f"No, {code(str(number))} is neither prime nor composite: primes begin at 2."
        return with_verdict(sentence, True, "by definition", "False")
    if sympy.isprime(number):
        word, is_tried = "Yes" if asks_prime else "No", number <= _TRIED**2
        verdict = _smallest_divisor(number) == number if is_tried else True
        how = "by trying all divisors" if is_tried else "by a primality test"
        return with_verdict(f"{word}, {code(str(number))} is prime.", verdict, how, str(asks_prime))
    return _composite(number, word="No" if asks_prime else "Yes")


def prime_or_composite(fact: Fact) -> Answer:
    """The one of the two names that fits, with the reason that a yes or no would have."""
    (number,) = fact.integers()
    judged = prime_answer(Fact("prime", fact.numbers))
    if number < 2 or judged.result is None:
        return replace(judged, result=None)
    sentence = judged.text.removeprefix("Yes, ").removeprefix("No, ")
    name = "prime" if judged.result == "True" else "composite"
    text = sentence.replace("is not prime", "is composite", 1)
    return replace(judged, text=text, result=name)


def _composite(number: int, *, word: str) -> Answer:
    divisor = _smallest_divisor(number)
    if divisor == number:
        sentence = f"{word}, {code(str(number))} is not prime, though all its factors are large."
        return with_verdict(sentence, True, "by a primality test", str(word == "Yes"))
    reason = code(f"{number} = {divisor}*{number // divisor}")
    sentence = f"{word}, {code(str(number))} is not prime: {reason}."
    is_right = divisor * (number // divisor) == number
    return with_verdict(sentence, is_right, BY_MULTIPLYING, str(word == "Yes"))


def _smallest_divisor(number: int) -> int:
    """The smallest divisor above 1 that is not beyond the limit, else the number itself."""
    if number % 2 == 0:
        return 2
    for divisor in range(3, min(_TRIED, isqrt(number)) + 1, 2):
        if number % divisor == 0:
            return divisor
    return number


_MOST_TRIALS: Final = 8


def prime_steps(fact: Fact) -> tuple[Step, ...] | None:
    """The divisions by primes up to the root, where there are few."""
    (number,) = fact.integers()
    if not 4 <= number <= 10**6:
        return None
    primes = [n for n in range(2, isqrt(number) + 1) if all(n % d for d in range(2, isqrt(n) + 1))]
    found = []
    for prime in primes:
        quotient, rest = divmod(number, prime)
        line = f"{quotient}*{prime}{f' + {rest}' if rest else ''}"
        what = f"leaves the remainder {rest}" if rest else "leaves no remainder"
        found.append(Step("try", f"Division by {prime} {what}.", str(number), (line,)))
        if not rest:
            break
    return tuple(found) if len(found) <= _MOST_TRIALS else None
