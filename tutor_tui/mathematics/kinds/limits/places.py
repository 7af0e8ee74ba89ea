"""Limits of SymPy's expressions, and what a number tends to, for the kinds of this family."""

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from tutor_tui.mathematics.antiderivatives import tried
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.limits_at_ends import limit_at

if TYPE_CHECKING:
    from tutor_tui.mathematics.kinds.calculus.limits import Side

_PATIENCE: Final = 0.8
_CLOSE: Final = 2e-2
_SHRINKS: Final = 0.75


def limit_of(
    body: "sympy.Expr", x: "sympy.Symbol", place: "sympy.Expr", side: "Side" = "+"
) -> "sympy.Expr | None":
    """The limit from one side, finite or infinite; `None` where SymPy finds none."""
    found = tried(_PATIENCE, lambda: limit_at(body, x, place, side or "+"))
    if found is None or found.has(sympy.Limit, sympy.nan, sympy.zoo, sympy.AccumBounds, x):
        return None
    if found.has(sympy.oo, -sympy.oo) and found not in (sympy.oo, -sympy.oo):
        return None
    return sympy.simplify(found)


def tends(heights: list[Any], target: Any) -> bool | None:
    """Whether numbers that belong to nearer and nearer places come closer to a target.

    `target` is a number of mpmath; its infinities ask whether the numbers grow beyond the others.
    """
    if len(heights) < 3:
        return None
    if mpmath.isinf(target):
        signed = [height if target > 0 else -height for height in heights]
        rises = all(after > before for before, after in pairwise(signed))
        return True if rises and signed[-1] > 1 else None
    gaps = [abs(height - target) for height in heights]
    scale = max(abs(target), 1)
    if gaps[-1] < scale * 1e-12:
        return True
    shrinks = all(after < before * _SHRINKS for before, after in pairwise(gaps))
    if shrinks and gaps[-1] < scale * _CLOSE:
        return True
    return False if gaps[-1] > scale * 0.2 and not shrinks else None
