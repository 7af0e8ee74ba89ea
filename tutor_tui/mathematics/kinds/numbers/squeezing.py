"""Whether a number lies between two neighbours, shown by squeezing it between them."""

from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.size import check_size
from tutor_tui.mathematics.syntax import Binary, Call, Node, Number
from tutor_tui.mathematics.trees import rational_value

DIGITS: Final = 60


def numeric(node: Node) -> "mpmath.mpf | None":
    """The real value to sixty digits; `None` where there is none."""
    check_size(node)
    with mpmath.workdps(DIGITS):
        try:
            value: Any = value_at(node, {})
        except NoValueError:
            return None
        if abs(mpmath.im(value)) > mpmath.mpf(10) ** -40 or abs(value) > mpmath.mpf(10) ** 14:
            return None
        return mpmath.re(value)


def is_between(node: Node, low: Fraction, high: Fraction) -> bool | None:
    """Whether the number lies clearly between two others; powers decide about roots."""
    match node:
        case Call(function="sqrt", arguments=(radicand,)):
            return _is_root_between(rational_value(radicand), 2, low, high)
        case Call(function="root", arguments=(radicand, Number(value=index))):
            return _is_root_between(rational_value(radicand), int(index), low, high)
        case Binary(sign="^", left=left, right=right) if (
            (power := rational_value(right)) is not None and power > 0 and power.numerator == 1
        ):
            return _is_root_between(rational_value(left), power.denominator, low, high)
    return _is_numerically_between(node, low, high)


def _is_root_between(
    radicand: Fraction | None, index: int, low: Fraction, high: Fraction
) -> bool | None:
    if radicand is None:
        return None
    if radicand < 0:
        return _is_root_between(-radicand, index, -high, -low) if index % 2 else False
    return max(low, Fraction(0)) ** index <= radicand <= high**index


def _is_numerically_between(node: Node, low: Fraction, high: Fraction) -> bool | None:
    value = numeric(node)
    if value is None:
        return None
    with mpmath.workdps(DIGITS):
        distances = [value - _mpf(low), _mpf(high) - value]
        is_clear = all(abs(distance) > mpmath.mpf(10) ** -40 for distance in distances)
        return bool(min(distances) > 0) if is_clear else None


def _mpf(value: Fraction) -> "mpmath.mpf":
    return mpmath.mpf(value.numerator) / value.denominator
