"""Whether an integral grows without bound, seen from what its outer parts add."""

from itertools import pairwise
from typing import Any, Final

from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.quadratures import breaks, ends_of, piece
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.wave_quadratures import waves_of

_WORKING: Final = 25
_TENTHS: Final = (2, 3, 4, 5, 6)
_KEPT: Final = 0.6
"""Share of a part of the integral that the next part keeps where the whole diverges."""

_FAR: Final = (10**3, 10**6)
_SPOTS: Final = 7


def is_divergent(node: Node, variable: str, bounds: tuple[Node, Node]) -> bool | None:
    """Whether the integral has no finite value, by how its outer parts go on growing.

    The parts between distances 10⁻ᵏ and 10⁻ᵏ⁻¹ from a gap (or 10ᵏ and 10ᵏ⁺¹ towards infinity)
    shrink geometrically where the integral converges as a power does. `None` where the parts tell
    nothing.
    """
    ends = ends_of(bounds, {})
    if ends is None:
        return None
    low, high = sorted(ends)
    verdicts: list[bool | None] = []
    for place in sorted({low, high, *breaks(node, variable, low, high)}):
        for side in (-1, 1):
            if (place == low and side < 0) or (place == high and side > 0):
                continue
            with mpmath.workdps(_WORKING):
                verdicts.append(_grows(node, variable, place, side))
    return True if True in verdicts else None if None in verdicts else False


def _rises(node: Node, variable: str, sign: int) -> bool:
    """Whether the heights far out have one sign and do not get smaller."""
    try:
        heights = [
            value_at(node, {variable: sign * mpmath.mpf(far) * (1 + mpmath.mpf(spot) / 9)})
            for far in _FAR
            for spot in range(_SPOTS)
        ]
    except NoValueError:
        return False
    if any(mpmath.im(height) for height in heights):
        return False
    near, far = heights[:_SPOTS], heights[_SPOTS:]
    is_above = min(map(abs, far)) >= max(map(abs, near)) > 0
    return bool(is_above and len({mpmath.sign(height) for height in heights}) == 1)


def _grows(node: Node, variable: str, place: Any, side: int) -> bool | None:
    if mpmath.isinf(place) and waves_of(node, variable) is not None:
        return None  # single stretches of an oscillation tell nothing about all of them
    if mpmath.isinf(place) and _rises(node, variable, 1 if place > 0 else -1):
        return True
    parts = []
    for tenth in _TENTHS:
        if mpmath.isinf(place):
            ends = (mpmath.mpf(10) ** tenth, mpmath.mpf(10) ** (tenth + 1))
            ends = ends if place > 0 else (-ends[1], -ends[0])
        else:
            near = place + side * mpmath.mpf(10) ** -(tenth + 1)
            ends = tuple(sorted((near, place + side * mpmath.mpf(10) ** -tenth)))
        part = piece(node, variable, *ends, {})
        if part is None:
            return None
        parts.append(abs(part))
    if parts[-1] < mpmath.mpf(10) ** -12:
        return False
    shares = [after / before for before, after in pairwise(parts) if before]
    if all(share > _KEPT for share in shares) and shares[-1] > 0.85:
        return True
    return False if all(share < _KEPT for share in shares[1:]) else None
