"""Sums without end to more digits than chance can fit, so that their closed form is recognised.

The terms are extrapolated twice: from the first one on, and again with more digits behind a few
that are added by themselves. Where the extrapolation goes astray, the two differ.
"""

from typing import Any, Final

from tutor_tui.mathematics.integration.recognised import closed_form
from tutor_tui.mathematics.kinds.calculus.sigma import Series
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.syntax import Name
from tutor_tui.mathematics.trees import rational_value, variables

AGREEING: Final = 32
"""Digits in which both extrapolations and the closed form are the same."""

_FIRST: Final = 36
_SECOND: Final = 42
_SHIFT: Final = 7
_PATIENCE: Final = 0.45


def recognised_sum(problem: Series) -> "sympy.Expr | None":
    """The closed form of a sum or product from a whole number to infinity, or `None`."""
    start = rational_value(problem.start)
    if start is None or start.denominator > 1 or problem.end != Name("oo"):
        return None
    if set(variables(problem.term)) - {problem.variable}:
        return None
    first = within(_PATIENCE, lambda: _extrapolated(problem, int(start), _FIRST, 0))
    form = None if first is None else within(_PATIENCE, lambda: closed_form(first))
    if form is None:
        return None
    second = within(2 * _PATIENCE, lambda: _extrapolated(problem, int(start), _SECOND, _SHIFT))
    return form if second is not None and _is_same(form, first, second) else None


def _is_same(form: "sympy.Expr", first: Any, second: Any) -> bool:
    with mpmath.workdps(_SECOND):
        margin = mpmath.mpf(10) ** -AGREEING * max(1, abs(second))
        value = mpmath.mpf(str(form.n(_SECOND)))
        return bool(abs(first - second) < margin and abs(value - second) < margin)


def _extrapolated(problem: Series, start: int, digits: int, shift: int) -> Any:
    """The sum with so many terms added first; of a product, its logarithm is summed."""

    def term(place: Any) -> Any:
        value = value_at(problem.term, {problem.variable: mpmath.mpf(place)})
        if not problem.is_product:
            return value
        if value <= 0:
            raise NoValueError("no logarithm")
        return mpmath.log(value)

    try:
        with mpmath.workdps(digits):
            total = mpmath.fsum(term(place) for place in range(start, start + shift))
            total += mpmath.nsum(term, [start + shift, mpmath.inf])
            value = mpmath.exp(total) if problem.is_product else total
            return value if mpmath.isfinite(value) and not mpmath.im(value) else None
    except (NoValueError, ArithmeticError, ValueError, TypeError, mpmath.libmp.NoConvergence):
        return None
