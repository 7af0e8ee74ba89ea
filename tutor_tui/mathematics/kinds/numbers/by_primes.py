"""Common divisors and multiples by the prime factors of the numbers, where somebody asks for it."""

import re
from collections.abc import Mapping
from math import prod
from typing import Final

from tutor_tui.mathematics.kinds.numbers.factors import factorised
from tutor_tui.mathematics.kinds.numbers.facts import Fact, Reader, whole_list
from tutor_tui.mathematics.prime_products import written_power
from tutor_tui.mathematics.problems import Step

BY_PRIMES: Final = (
    r"(?P<primes>,?\s+(?:by|using|with|via)\s+(?:the\s+)?(?:method\s+of\s+)?(?:their\s+)?(?:prime"
    r"\s+factori[sz]ations?|prime\s+factors|(?:a\s+)?factor\s+trees?)(?:\s+method)?)?"
)
"""The end of a request that names this way."""

_WAY: Final = "prime factors"


def of_list_by_primes(topic: str) -> Reader:
    """A reader of a fact about the whole numbers caught as `list`, perhaps by prime factors."""

    def read(found: re.Match[str]) -> Fact:
        return Fact(topic, whole_list(found["list"]), (_WAY,) if found["primes"] else ())

    return read


def steps_by_primes(fact: Fact) -> tuple[Step, ...] | None:
    """Each number as a product of primes, then the powers that all share, or that any has."""
    numbers = fact.integers()
    if min(numbers) < 1:
        return None
    powers = [factorised(number) for number in numbers]
    steps = [
        Step("prime factors", "Write it as a product of primes.", str(number), (_shown(one),))
        for number, one in zip(numbers, powers, strict=True)
    ]
    primes = sorted({prime for one in powers for prime in one})
    choose = min if fact.topic == "gcd" else max
    chosen = {prime: choose(one.get(prime, 0) for one in powers) for prime in primes}
    kept = {prime: power for prime, power in chosen.items() if power}
    rule, reason = _REASONS[fact.topic]
    before = ", ".join(map(_shown, powers))
    value = str(prod(prime**power for prime, power in kept.items()))
    product = _shown(kept)
    steps.append(Step(rule, reason, before, (product,)))
    if product != value:
        steps.append(Step("arithmetic", "Multiply.", product, (value,)))
    return tuple(steps)


_REASONS: Final = {
    "gcd": ("shared primes", "Take each prime that all have, with its lowest power."),
    "lcm": ("all primes", "Take each prime that any has, with its highest power."),
}


def _shown(powers: Mapping[int, int]) -> str:
    """`2² * 3`, and 1 where there is no prime."""
    return " * ".join(written_power(prime, power) for prime, power in sorted(powers.items())) or "1"
