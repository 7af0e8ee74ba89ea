"""Linear equations in several whole numbers: `4x + 3y - 4z = 5`."""

from typing import Final, TypeAlias

from tutor_tui.mathematics.kinds.numbers.diophantine import bezout
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, NO_SOLUTION, refused, with_verdict
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.written import written

_PARAMETERS: Final = "tuvw"
Terms: TypeAlias = dict[tuple[int, ...], int]
"""From the powers of the unknowns to the coefficient of their product."""


def linear_answer(equation: Relation, names: tuple[str, ...], terms: Terms) -> Answer:
    """By making one coefficient after the other zero with whole changes of the unknowns."""
    count = len(names)
    factors = [terms.get(_unit(count, k), 0) for k in range(count)]
    total = -terms.get((0,) * count, 0)
    rows = [[int(i == k) for k in range(count)] for i in range(count)]
    if 0 in factors:
        return refused("An unknown cancels out of that equation.")
    common = factors[0]
    for k in range(1, count):
        shared, s, t = bezout(common, factors[k])
        first, other = common // shared, factors[k] // shared
        for row in rows:  # new unknowns in place of the first and this one
            row[0], row[k] = s * row[0] + t * row[k], -other * row[0] + first * row[k]
        common = shared
    text = code(written(equation))
    if total % common:
        sentence = f"{text} has no whole solution: {code(str(common))} divides the left side alone."
        return with_verdict(sentence, True, "by divisibility", NO_SOLUTION)
    start = total // common
    lines = [_line(name, row[0] * start, row[1:])
             for name, row in zip(names, rows, strict=True)]  # fmt: skip
    places = ((0,) * (count - 1), tuple(range(1, count)), tuple(range(-3, count - 4)))
    verdict = all(
        sum(factor * (row[0] * start + sum(a * b for a, b in zip(row[1:], place, strict=True)))
            for factor, row in zip(factors, rows, strict=True)) == total
        for place in places
    )  # fmt: skip
    letters = ", ".join(code(one) for one in _PARAMETERS[: count - 1])
    shown = ", ".join(code(line.replace("*", "")) for line in lines)
    sentence = f"{shown} for all whole numbers {letters}."
    return with_verdict(sentence, verdict, BY_SUBSTITUTION, ", ".join(lines))


def _unit(count: int, place: int) -> tuple[int, ...]:
    return tuple(int(k == place) for k in range(count))


def _line(name: str, start: int, factors: list[int]) -> str:
    body = str(start) if start else ""
    for factor, letter in zip(factors, _PARAMETERS, strict=False):
        if factor:
            size = "" if abs(factor) == 1 else f"{abs(factor)}*"
            sign = (" - " if factor < 0 else " + ") if body else ("-" if factor < 0 else "")
            body += f"{sign}{size}{letter}"
    return f"{name} = {body or 0}"
