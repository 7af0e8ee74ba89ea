"""Integrals to more digits than chance can fit, so that their closed form may be recognised."""

from typing import Any, Final

from tutor_tui.mathematics.integration.recognised import DIGITS, closed_form
from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.narrow_peaks import may_miss_a_peak
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.quadratures import breaks, inner, real_height
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.verify import bound_value

_PLAIN: Final = 32
_FIRST: Final = 56
_SECOND: Final = 84
"""Working digits. A root that vanishes at an end of the interval costs half of them."""

_FINER: Final = 36
_PATIENCE: Final = 0.3
_DEGREES: Final = {_PLAIN: 6, _FIRST: 7, _SECOND: 8}


def recognised(node: Node, variable: str, bounds: tuple[Node, Node]) -> Any:
    """The closed form of an integral without letters as a SymPy expression, or `None`.

    The form is fitted to the first digits of one quadrature; a second one, cut at other places
    and with more digits, has to agree with it to 36 digits.
    """
    coarse = within(_PATIENCE, lambda: _first_digits(node, variable, bounds))
    form = None if coarse is None else within(_PATIENCE, lambda: closed_form(coarse))
    if form is None:
        return None
    fine = within(2 * _PATIENCE, lambda: _integral(node, variable, bounds, _SECOND))
    if fine is None:
        return None
    with mpmath.workdps(_SECOND):
        gap = abs(fine - mpmath.mpf(str(form.n(_SECOND))))
        return form if gap < mpmath.mpf(10) ** -_FINER * max(1, abs(fine)) else None


def _first_digits(node: Node, variable: str, bounds: tuple[Node, Node]) -> Any:
    plain = _integral(node, variable, bounds, _PLAIN)
    return _integral(node, variable, bounds, _FIRST) if plain is None else plain


def _integral(node: Node, variable: str, bounds: tuple[Node, Node], digits: int) -> Any:
    """The integral; `None` where its error is not certain to be small."""
    try:
        with mpmath.workdps(digits):
            low, high = (bound_value(bound) for bound in bounds)
            if not low < high:
                return None
            if inner(
                breaks(node, variable, low, high), low, high
            ):  # known to fewer digits than the integral needs
                return None

            def height(place: Any) -> Any:
                return real_height(value_at(node, {variable: place}), place, (low, high))

            value, error = mpmath.quad(
                height, _cut(low, high, digits), error=True, maxdegree=_DEGREES[digits]
            )
            if may_miss_a_peak(node, variable, (low, high), value):
                return None
            return value if error < mpmath.mpf(10) ** -DIGITS else None
    except (NoValueError, ArithmeticError, ValueError, TypeError, mpmath.libmp.NoConvergence):
        return None


def _cut(low: Any, high: Any, digits: int) -> list[Any]:
    """The ends with a cut or two between them, which depend on the precision."""
    share = mpmath.mpf(digits) / 128
    if mpmath.isinf(low) and mpmath.isinf(high):
        return [low, -share, share, high]
    if mpmath.isinf(high):
        return [low, low + 2 * share, high]
    if mpmath.isinf(low):
        return [low, high - 2 * share, high]
    return [low, low + (high - low) * share, high]
