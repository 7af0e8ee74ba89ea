"""The working of conversions and sums in other number bases."""

from typing import Final

from tutor_tui.mathematics.kinds.numbers.bases import (
    ALPHABET,
    BaseArithmetic,
    BaseConversion,
    combined,
)
from tutor_tui.mathematics.problems import Step, code

_MOST_STEPS: Final = 12


def conversion_steps(problem: BaseConversion) -> tuple[Step, ...] | None:
    """By powers into base 10, by remainders out of it; all lines are in base 10."""
    found = list[Step]()
    plain = problem.digits.removeprefix("-")
    number = int(plain, problem.source)
    if len(plain) > _MOST_STEPS:
        return None
    if problem.source != 10:
        found.append(_to_ten(plain, problem.source))
    if problem.target != 10:
        found += _from_ten(number, problem.target)
    return tuple(found) if len(found) <= 2 * _MOST_STEPS else None


def _to_ten(digits: str, base: int) -> Step:
    places = range(len(digits) - 1, -1, -1)
    line = " + ".join(
        f"{ALPHABET.index(digit)}*{base}^{place}"
        for digit, place in zip(digits, places, strict=True)
    )
    reason = f"Multiply every digit by its power of {base} and add."
    return Step("places", reason, line, (str(int(digits, base)),))


def _from_ten(number: int, base: int) -> list[Step]:
    found = []
    while number >= base:
        quotient, rest = divmod(number, base)
        reason = f"Divide by {base}; the remainder gives the digit {code(ALPHABET[rest])}."
        found.append(Step("divide", reason, str(number), (f"{quotient}*{base} + {rest}",)))
        number = quotient
    reason = f"What is left is the first digit, {code(ALPHABET[number])}."
    found.append(Step("divide", reason, str(number), (f"0*{base} + {number}",)))
    return found


def arithmetic_steps(problem: BaseArithmetic) -> tuple[Step, ...] | None:
    """Into base 10, the operation there, and back."""
    base = problem.base
    parts = (problem.left, problem.right)
    if any(len(part) > _MOST_STEPS for part in parts):
        return None
    found = [_to_ten(part.removeprefix("-"), base) for part in parts] if base != 10 else []
    left, right = (int(part, base) for part in parts)
    number = combined(left, problem.sign, right)
    line = f"{left} {problem.sign} {right if right >= 0 else f'({right})'}"
    found.append(Step("work out", "Work that out in base 10.", line, (str(number),)))
    if base != 10:
        found += _from_ten(abs(number), base)
    return tuple(found) if len(found) <= 2 * _MOST_STEPS else None
