"""Limits at infinity of what repeats: values that differ come again however far one goes."""

from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.real_values import real_value
from tutor_tui.mathematics.kinds.calculus.limit_values import DIGITS
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError
from tutor_tui.mathematics.syntax import Negative

_APART: Final = 1e-3
_FAR: Final = 10**9
"""How many periods away a value is looked at again."""

_STARTS: Final = (Fraction(2, 7), Fraction(5, 9), Fraction(6, 5), Fraction(17, 8), Fraction(14, 5))
"""Places within one turn at which values are compared."""


def period_of(problem: Limit) -> "sympy.Expr | None":
    """After what the values come again, as those of waves; `None` where they do not."""
    x = sympy.Symbol(problem.variable)
    body = to_sympy(problem.expression)
    waves = (sympy.sin, sympy.cos, sympy.tan, sympy.cot, sympy.sec, sympy.csc)
    if body.free_symbols != {x} or not body.has(*waves):
        return None
    period = sympy.periodicity(body, x)
    return None if period in (None, 0) else period


def comes_again(problem: Limit, period: "sympy.Expr") -> bool:
    """Whether two real values that differ are the same many periods away."""
    with mpmath.workdps(DIGITS):
        values = [_values_again(problem, start, period) for start in _STARTS]
        known = [value for value in values if value is not None]
        return len(known) > 1 and bool(max(known) - min(known) > _APART)


def _values_again(problem: Limit, start: Fraction, period: "sympy.Expr") -> Any:
    """The real value at a place, if it is the same many periods away."""
    sign = -1 if isinstance(problem.place, Negative) else 1
    step = sign * mpmath.mpf(str(period.evalf(2 * DIGITS)))
    near = mpmath.mpf(start.numerator) / start.denominator
    try:
        first, again = (
            real_value(problem.expression, {problem.variable: near + count * step})
            for count in (0, _FAR)
        )
    except NoValueError:
        return None
    return first if abs(first - again) < _APART**2 * max(1, abs(first)) else None
