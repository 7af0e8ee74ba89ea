"""Linear equations in two whole numbers: `12x + 18y = 6`, solved by Euclid's algorithm."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.clauses import relation_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, with_verdict
from tutor_tui.mathematics.syntax import Node, Number, Relation
from tutor_tui.mathematics.trees import rational_value, substitute, variables
from tutor_tui.mathematics.written import written

_HINT: Final = late_regex(r"\binteger|diophant|whole number", re.IGNORECASE)
_NAMES: Final = r"[a-z]\s*(?:,|and)\s*[a-z]"
_REQUEST: Final = late_regex(
    rf"(?:all\s+|the\s+)*(?:(?:integers?|whole numbers?)\s+{_NAMES}\s+(?:such that|with|so that"
    rf"|where|satisfying)|(?:general\s+)?(?:integer|whole number)\s+solutions?\s+(?:of|to|for)"
    rf"(?:\s+the\s+equation)?|(?:the\s+)?(?:linear\s+)?diophantine\s+equation\s*:?)"
    rf"\s+(?P<equation>.+)|(?P<other>.+?)\s*,?\s+(?:for|in|over)\s+(?:the\s+)?(?:integers?"
    rf"|whole numbers?)(?:\s+{_NAMES})?",
    re.IGNORECASE,
)
_LARGEST: Final = 10**9


@dataclass(frozen=True, slots=True)
class Diophantine(KindProblem):
    """`first * names[0] + second * names[1] = total`, for whole numbers."""

    equation: Relation
    names: tuple[str, str]
    first: int
    second: int
    total: int


def read_diophantine(text: str) -> Diophantine | None:
    """The linear equation in two unknowns whose whole solutions a message asks for."""
    equation = equation_asked(text)
    return None if equation is None else _linear(equation)


def equation_asked(text: str) -> Relation | None:
    """The equation whose whole solutions a message asks for."""
    if len(text) > 300 or not _HINT.search(text):
        return None
    found = _REQUEST.fullmatch(asked(text))
    if found is None:
        return None
    return relation_or_none((found["equation"] or found["other"]).strip(" .`$"), "=")


def _linear(equation: Relation) -> Diophantine | None:
    """The coefficients, read off at four places; a fifth shows that the equation is linear."""
    names = tuple(sorted(variables(equation)))
    if len(names) != 2:
        return None
    places = ((0, 0), (1, 0), (0, 1), (1, 1), (5, -7))
    values = [_difference(equation, names, place) for place in places]
    if any(value is None for value in values):
        return None
    zero, one, two, both, fifth = (value or Fraction(0) for value in values)
    first, second = one - zero, two - zero
    is_linear = both == zero + first + second and fifth == zero + 5 * first - 7 * second
    numbers = (first, second, -zero)
    if not is_linear or any(part.denominator != 1 or abs(part) > _LARGEST for part in numbers):
        return None
    if not (first and second):
        return None
    return Diophantine(equation, (names[0], names[1]), *(int(part) for part in numbers))


def _difference(
    equation: Relation, names: tuple[str, ...], place: tuple[int, int]
) -> Fraction | None:
    sides: list[Node] = [equation.left, equation.right]
    for name, value in zip(names, place, strict=True):
        sides = [substitute(side, name, Number(Fraction(value))) for side in sides]
    left, right = (rational_value(side) for side in sides)
    return None if left is None or right is None else left - right


def bezout(first: int, second: int) -> tuple[int, int, int]:
    """`(g, s, t)` with `g = s*first + t*second`, g the greatest common divisor, by Euclid."""
    rests, left, right = (first, second), (1, 0), (0, 1)
    while rests[1]:
        quotient = rests[0] // rests[1]
        rests = rests[1], rests[0] - quotient * rests[1]
        left = left[1], left[0] - quotient * left[1]
        right = right[1], right[0] - quotient * right[1]
    sign = -1 if rests[0] < 0 else 1
    return sign * rests[0], sign * left[0], sign * right[0]


def answer_diophantine(problem: Diophantine) -> Answer:
    """All solutions with a whole number t, or that there are none."""
    found = general(problem)
    text = code(written(problem.equation))
    if found is None:
        common, _, _ = bezout(problem.first, problem.second)
        sentence = (
            f"{text} has no solution in whole numbers: {code(str(common))} divides the left side "
            f"and not {code(str(problem.total))}."
        )
        return with_verdict(sentence, True, "by divisibility", "no solution")
    first, step, second, other = found
    verdict = all(
        problem.first * (first + step * turn) + problem.second * (second + other * turn)
        == problem.total
        for turn in (-3, 0, 2)
    )
    names = problem.names
    lines = [_line(names[0], first, step), _line(names[1], second, other)]
    sentence = (
        f"{code(lines[0])} and {code(lines[1])} for every whole number `t`; for example "
        f"{code(f'{names[0]} = {first}')} and {code(f'{names[1]} = {second}')}."
    )
    result = ", ".join(
        _line(*parts, times="*") for parts in _parts(names, first, step, second, other)
    )
    return with_verdict(sentence, verdict, BY_SUBSTITUTION, result)


def general(problem: Diophantine) -> tuple[int, int, int, int] | None:
    """First unknown and its step, second unknown and its step; `None` for no solution."""
    common, start, _ = bezout(problem.first, problem.second)
    if problem.total % common:
        return None
    step, other = problem.second // common, -(problem.first // common)
    step, other = (step, other) if step > 0 else (-step, -other)
    first = start * (problem.total // common) % step
    return first, step, (problem.total - problem.first * first) // problem.second, other


def general_lines(problem: Diophantine) -> tuple[str, str] | None:
    """Both unknowns with a whole number t, as the answer tells them; `None` for no solution."""
    found = general(problem)
    if found is None:
        return None
    first, step, second, other = found
    return _line(problem.names[0], first, step), _line(problem.names[1], second, other)


def _parts(
    names: tuple[str, str], first: int, step: int, second: int, other: int
) -> tuple[tuple[str, int, int], tuple[str, int, int]]:
    return (names[0], first, step), (names[1], second, other)


def _line(name: str, start: int, step: int, times: str = "") -> str:
    size = "" if abs(step) == 1 else f"{abs(step)}{times}"
    if start == 0:
        return f"{name} = {'-' if step < 0 else ''}{size}t"
    return f"{name} = {start} {'-' if step < 0 else '+'} {size}t"


def heading(problem: Diophantine) -> str:
    """What is to be solved."""
    return f"To solve {code(written(problem.equation))} in whole numbers"


METHOD: Final = (
    "Find the greatest common divisor of the coefficients by Euclid's algorithm and write it "
    "as a sum of multiples of them; multiply up to the right side. All other solutions differ "
    "by multiples of the coefficients divided by that divisor."
)
