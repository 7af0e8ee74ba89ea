"""Odd roots of negative numbers in limits: real, as at school, and not the principal value.

`(4x + 8)^(1/3)` near `-4` is the cube root of about -8. Where its base is negative close to the
place, such a power is written as minus the power of the opposite, which is positive.
"""

from dataclasses import replace
from typing import Any, Final

from tutor_tui.mathematics.equations.real_values import real_value
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, value_at
from tutor_tui.mathematics.syntax import Binary, Negative, Node
from tutor_tui.mathematics.trees import changed, rational_value, variables, walk

_DISTANCES: Final = (4, 7)
_COUNTING: Final = frozenset("ijkmn")


def with_real_roots(problem: Limit) -> Limit:
    """The same limit from one side, in which no odd root is taken of a negative number."""
    if len(variables(problem.expression)) != 1:
        return problem
    expression = changed(problem.expression, lambda part: _as_real(part, problem))
    return replace(problem, expression=expression)


def _as_real(part: Node, problem: Limit) -> Node:
    exponent = rational_value(part.right) if isinstance(part, Binary) and part.sign == "^" else None
    if not isinstance(part, Binary) or exponent is None:
        return part
    is_odd_root = exponent.denominator > 1 and exponent.denominator % 2 == 1
    if not is_odd_root or not _is_negative(part.left, problem):
        return part
    power = Binary("^", Negative(part.left), part.right)
    return Negative(power) if exponent.numerator % 2 else power


def has_power_of_negative(problem: Limit) -> bool:
    """Whether `x^x` of negative numbers occurs far out, real at whole ones only and the like.

    A letter that counts, such as `n`, comes to whole numbers alone.
    """
    name = problem.variable
    return (
        problem.is_at_infinity
        and name not in _COUNTING
        and variables(problem.expression) == (name,)
        and any(
            isinstance(part, Binary)
            and part.sign == "^"
            and name in variables(part.left)
            and name in variables(part.right)
            and _is_negative(part.left, problem)
            for part in walk(problem.expression)
        )
    )


def _is_negative(base: Node, problem: Limit) -> bool:
    """Whether the base is below zero at both of two places close by."""
    with mpmath.workdps(DIGITS):
        try:
            return all(
                real_value(base, {problem.variable: place_near(problem, mpmath.mpf(10) ** power)})
                < 0
                for power in _DISTANCES
            )
        except NoValueError:
            return False


def place_near(problem: Limit, far: Any) -> Any:
    """So far out towards an infinite place, and `1/far` beside a finite one on its side."""
    if problem.is_at_infinity:
        return -far if isinstance(problem.place, Negative) else far
    return value_at(problem.place, {}) + (-1 if problem.side == "-" else 1) / far
