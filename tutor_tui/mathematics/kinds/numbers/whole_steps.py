"""The working of congruences and of linear equations in whole numbers."""

from fractions import Fraction
from functools import reduce
from itertools import pairwise
from math import gcd

from tutor_tui.mathematics.kinds.numbers.congruences import (
    Congruence,
    Congruences,
    combined,
    line_of,
    residues,
)
from tutor_tui.mathematics.kinds.numbers.diophantine import Diophantine, bezout, general_lines
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.syntax import Number
from tutor_tui.mathematics.terms import coefficients, terms_of
from tutor_tui.mathematics.trees import rational_value, substitute
from tutor_tui.mathematics.written import written

_MOST_LINES = 12
_MOST_TRIED = 13


def congruence_steps(problem: Congruences) -> tuple[Step, ...] | None:
    """Each congruence solved by itself, then one put into the other."""
    steps: list[Step] = []
    for part in problem.parts:
        own = _linear(part, problem.unknown)
        if own is None:
            return _tried(problem)
        steps += own
    each = [residues(part, problem.unknown) for part in problem.parts]
    if len(each) == 1 and len(each[0][0]) > 1:
        return (*steps, _listed(problem.unknown, each[0], steps))
    if any(len(found) != 1 for found, _ in each):
        return None
    for index in range(2, len(each) + 1):
        known = reduce(combined, each[: index - 1])
        both = combined(known, each[index - 1])
        if len(both[0]) != 1:
            return None
        steps.append(_joined(problem.unknown, known, each[index - 1], both))
    return tuple(steps) or None


def _listed(name: str, found: tuple[list[int], int], steps: list[Step]) -> Step:
    """The remainders for the whole modulus that belong to one of a part of it."""
    numbers, modulus = found
    ends = tuple(f"{name} ≡ {number} (mod {modulus})" for number in numbers)
    reason = f"Add the smaller modulus again and again, as long as the number is below {modulus}."
    return Step("more remainders", reason, steps[-1].after[0] if steps else name, ends)


def _tried(problem: Congruences) -> tuple[Step, ...] | None:
    """Every remainder put in, for one congruence with a small modulus."""
    if len(problem.parts) != 1 or problem.parts[0].modulus > _MOST_TRIED:
        return None
    (part,), name = problem.parts, problem.unknown
    numbers, modulus = residues(part, name)
    values = [
        rational_value(substitute(part.left, name, Number(Fraction(one)))) for one in range(modulus)
    ]
    if any(value is None for value in values):
        return None
    rests = ", ".join(str((value or 0) % modulus) for value in values)
    trial = f"Put all remainders from 0 to {modulus - 1} into the left side, and divide."
    ends = tuple(f"{name} ≡ {number} (mod {modulus})" for number in numbers)
    fits = "Keep those where both sides leave the same remainder."
    fits = fits if ends else "Both sides leave the same remainder for none of them."
    return (
        Step("try remainders", trial, written(part.left), (rests,)),
        Step("keep remainders", fits, line_of(part), ends),
    )


def _linear(part: Congruence, name: str) -> list[Step] | None:
    """`a x ≡ b (mod m)`: common factor out, then times the inverse of a."""
    factors = _factors(part, name)
    if factors is None:
        return None
    factor, right = factors
    modulus, line = part.modulus, line_of(part)
    steps = []
    shared = gcd(factor, modulus)
    if shared == 0 or right % shared:
        return None
    if shared > 1:
        factor, right, modulus = factor // shared, right // shared, modulus // shared
        after = f"{_times(factor, name)} ≡ {right} (mod {modulus})"
        reason = f"Divide everything by the common factor {code(str(shared))}, the modulus too."
        steps.append(Step("divide a congruence", reason, line, (after,)))
        line = after
    if factor % modulus != 1 % modulus:
        inverse = pow(factor, -1, modulus)
        product = f"{factor}*{inverse} = {factor * inverse} ≡ 1 (mod {modulus})"
        reason = f"Multiply by {code(str(inverse))}, because {code(product)}."
        after = f"{name} ≡ {right * inverse} (mod {modulus})"
        steps.append(Step("inverse of a factor", reason, line, (after,)))
        line, right = after, right * inverse
    end = f"{name} ≡ {right % modulus} (mod {modulus})"
    if end != line:
        reason = f"Take the remainder of the division by {code(str(modulus))}."
        steps.append(Step("remainder", reason, line, (end,)))
    return steps


def _factors(part: Congruence, name: str) -> tuple[int, int] | None:
    """The a and b of `a x ≡ b`, for whole numbers; `None` for other congruences."""
    sides = [terms_of(side, name) for side in (part.left, part.right)]
    first, second = sides
    if first is None or second is None:
        return None
    left, right = _two(coefficients(first)), _two(coefficients(second))
    if left is None or right is None:
        return None
    return (left[1] - right[1]) % part.modulus or part.modulus, (right[0] - left[0]) % part.modulus


def _two(values: tuple[Fraction, ...]) -> tuple[int, int] | None:
    if len(values) > 2 or any(value.denominator != 1 for value in values):
        return None
    whole = [int(value) for value in values] + [0, 0]
    return whole[0], whole[1]


def _times(factor: int, name: str) -> str:
    return name if factor == 1 else f"{factor}{name}"


def _joined(
    name: str,
    known: tuple[list[int], int],
    other: tuple[list[int], int],
    both: tuple[list[int], int],
) -> Step:
    (first,), modulus = known
    (second,), divisor = other
    line = f"{name} = {first} + {modulus}k ≡ {second} (mod {divisor})"
    reason = f"Put {code(f'{first} + {modulus}k')} into the next one, and find the k that fits."
    after = f"{name} ≡ {both[0][0]} (mod {both[1]})"
    return Step("put one into the other", reason, line, (after,))


def diophantine_steps(problem: Diophantine) -> tuple[Step, ...] | None:
    """Euclid's divisions, the divisor as a sum of multiples, and all solutions."""
    common, start, other = bezout(problem.first, problem.second)
    lines = general_lines(problem)
    if problem.total % common or lines is None:
        return None
    steps = [
        Step("euclid", "Divide, and go on with divisor and remainder.", before, (after,))
        for before, after in _divisions(abs(problem.first), abs(problem.second))
    ]
    if len(steps) > _MOST_LINES:
        return None
    first, second = problem.first, problem.second
    sum_of = f"{common} = {start}*({first}) + {other}*({second})"
    told = f"The last remainder that is not 0 is {code(str(common))}: go back up."
    steps.append(Step("bezout", told, f"gcd({first}, {second}) = {common}", (sum_of,)))
    times = problem.total // common
    scaled = f"{problem.total} = {start * times}*({first}) + {other * times}*({second})"
    if times != 1:
        steps.append(Step("scale up", f"Multiply by {code(str(times))}.", sum_of, (scaled,)))
    reason = (
        f"Adding {code(str(abs(second // common)))} to {code(problem.names[0])} is made good by "
        f"{code(str(abs(first // common)))} of {code(problem.names[1])}: that gives all solutions."
    )
    end = ", ".join(lines)
    steps.append(Step("all solutions", reason, written(problem.equation), (end,)))
    return tuple(steps)


def _divisions(first: int, second: int) -> list[tuple[str, str]]:
    rests = [max(first, second), min(first, second)]
    while rests[-1]:
        rests.append(rests[-2] % rests[-1])
    lines = []
    for (left, right), rest in zip(pairwise(rests), rests[2:], strict=False):
        lines.append((f"{left}/{right}", f"{left} = {left // right}*{right} + {rest}"))
    return lines
