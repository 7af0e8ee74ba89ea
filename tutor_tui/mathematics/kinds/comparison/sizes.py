"""Which of two real numbers is larger: exactly where they are fractions, else to 40 digits."""

from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, value_at
from tutor_tui.mathematics.size import check_size
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import rational_value

_APART: Final = 25
"""Numbers that agree in this many digits are not told apart by digits alone."""


def order(first: Node, second: Node) -> int | None:
    """-1, 0 or 1 for less, equal, greater; `None` where it cannot be decided.

    Raises `UndefinedError` for what is no real number.
    """
    exact = rational_value(first), rational_value(second)
    if exact[0] is not None and exact[1] is not None:
        return (exact[0] > exact[1]) - (exact[0] < exact[1])
    by_digits = numeric_order(first, second)
    return by_digits or (0 if _is_equal(first, second) else None)


def numeric_order(first: Node, second: Node) -> int:
    """The order by the numbers' first digits; 0 where these are the same."""
    with mpmath.workdps(DIGITS):
        one, two = real_value(first), real_value(second)
        margin = max(abs(one), abs(two), mpmath.mpf(1)) * mpmath.mpf(10) ** -_APART
        return 0 if abs(one - two) <= margin else int(mpmath.sign(one - two))


def real_value(node: Node) -> Any:
    """The number in mpmath's precision; raises `UndefinedError` for what is not real."""
    check_size(node)
    try:
        value = value_at(node, {})
    except NoValueError as error:
        raise UndefinedError("One of these has no value.") from error
    if abs(mpmath.im(value)) > mpmath.mpf(10) ** -_APART:
        raise UndefinedError("Numbers that are not real have no order.")
    return mpmath.re(value)


def _is_equal(first: Node, second: Node) -> bool:
    """Whether the difference of two numbers is zero exactly."""
    difference = to_sympy(first) - to_sympy(second)
    return bool(sympy.simplify(sympy.sqrtdenest(sympy.radsimp(difference))) == 0)
