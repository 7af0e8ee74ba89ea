"""Peaks so narrow that a quadrature may step over them, as that of `e^(-10⁸ x²)` at 0."""

from typing import Any, Final

from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.syntax import Node

_PIECES: Final = 32
_NARROW: Final = 10**4


def may_miss_a_peak(node: Node, variable: str, ends: tuple[Any, Any], total: Any) -> bool:
    """Whether some height of a function without negative values is far above its mean.

    `total` is what a quadrature found between the ends; of the mean that it gives, a height in one
    of equally spaced places is many times greater. The same with the signs changed.
    """
    low, high = ends
    if not mpmath.isfinite(high - low) or low == high:
        return False
    heights = []
    for step in range(_PIECES + 1):
        try:
            at = low + (high - low) * step / _PIECES
            heights.append(mpmath.re(value_at(node, {variable: at})))
        except NoValueError:
            continue
    finite = [height for height in heights if mpmath.isfinite(height)]
    is_one_sided = not (any(one < 0 for one in finite) and any(one > 0 for one in finite))
    highest = max(map(abs, finite), default=mpmath.mpf(0))
    return is_one_sided and highest * abs(high - low) > _NARROW * abs(total)
