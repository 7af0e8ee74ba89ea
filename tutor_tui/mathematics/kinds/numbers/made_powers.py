"""The smallest number that makes a number a square or a cube, by multiplying or dividing."""

from math import prod
from typing import Final

from tutor_tui.mathematics.kinds.numbers.factors import (
    BY_MULTIPLYING,
    factorised,
    shown_product,
)
from tutor_tui.mathematics.kinds.numbers.facts import Fact, N, Topic, pattern, taking
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import refused, with_verdict

_RAISED: Final = {2: "²", 3: "³"}
_NAME: Final = "made power"
_SMALLEST: Final = r"(?:smallest|least|lowest)\s+(?:positive\s+)?(?:whole\s+)?(?:number|integer)"
_POWER: Final = (
    r"(?:(?:in\s+order\s+)?to\s+(?:make|get|give|become|obtain)|so\s+(?:that\s+)?(?:it|the\s+"
    r"(?:product|result|answer|quotient))\s+(?:is|becomes))\s+(?:it\s+|the\s+(?:product|result)\s+)?"
    r"(?:into\s+)?an?\s+(?:perfect\s+)?(?P<power>square|cube)(?:\s+number)?"
)
_VERB: Final = r"(?P<verb>multiply|multiplied|divide|divided)"


def _made_power(fact: Fact) -> Answer:
    (number,), (verb, power) = fact.integers(), fact.words
    if number < 1:
        return refused(f"I look at whole numbers above 0 there, not at {code(str(number))}.")
    degree = 2 if power == "square" else 3
    powers = factorised(number) if number > 1 else {}
    divides = verb.startswith("divi")
    factor = prod(p ** ((k if divides else -k) % degree) for p, k in powers.items())
    made = number // factor if divides else number * factor
    root, is_exact = sympy.integer_nthroot(made, degree)
    sign = "/" if divides else "*"
    sentence = (
        f"The smallest is {code(str(factor))}: {code(f'{number}{sign}{factor} = {made}')} is "
        f"{code(f'{root}{_RAISED[degree]}')}"
    )
    reason = f", because {code(f'{number} = {shown_product(powers)}')}" if powers else ""
    return with_verdict(f"{sentence}{reason}.", bool(is_exact), BY_MULTIPLYING, str(factor))


_READ: Final = taking(_NAME, "n", words=("verb", "power"))
TOPICS: Final = (
    Topic(
        _NAME,
        (
            (pattern(rf"{_SMALLEST}\s+(?:to|(?:that\s+)?(?:you|i|we)\s+(?:can|must|have\s+to|need\s+to"
                     rf"|should))\s+{_VERB}\s+{N}\s+by\s+{_POWER}"), _READ),
            (pattern(rf"{_SMALLEST}\s+(?:by\s+which\s+|that\s+|which\s+)?{N}\s+(?:must|has\s+to|should"
                     rf"|can|needs\s+to)\s+be\s+{_VERB}(?:\s+by)?\s+{_POWER}"), _READ),
            (pattern(rf"{_SMALLEST}\s+by\s+which\s+(?:you|i|we)\s+(?:can|must|have\s+to|should)\s+"
                     rf"{_VERB}\s+{N}\s+{_POWER}"), _READ),
        ),
        _made_power,
        "To make {} such a number",
        "Write it as a product of primes; in a square every exponent is even, and in a cube a "
        "multiple of 3. Supply, or take away, what is missing.",
    ),
)  # fmt: skip
