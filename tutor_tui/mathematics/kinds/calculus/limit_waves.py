"""Limits with waves far out, by what they are where each wave is -1 or 1: `x (2 + sin(x))`.

A body that is of the first degree in each of its waves lies between its values for those.
"""

from functools import lru_cache
from itertools import product
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.limit_roots import place_near
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.limits_at_ends import limit_at
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.patience import within

_DIGITS: Final = 120
_POWERS: Final = (6, 18)
_APART: Final = 1e-3
_MOST_WAVES: Final = 2
_PATIENCE: Final = 0.4


@lru_cache(maxsize=64)
def extremes(problem: Limit) -> "tuple[sympy.Expr, ...]":
    """The limits with -1 and with 1 for each wave; none where they do not bound the values."""
    x = sympy.Symbol(problem.variable)
    body = to_sympy(problem.expression)
    waves = [part for part in body.atoms(sympy.sin, sympy.cos) if part.has(x)]
    if body.free_symbols != {x} or not 0 < len(waves) <= _MOST_WAVES:
        return ()
    real = sympy.Dummy("x", real=True)
    levels = {wave: sympy.Dummy("w", real=True) for wave in waves}
    flat = body.xreplace(levels)
    of_levels = flat.as_poly(*levels.values())
    if of_levels is None or max(map(max, of_levels.monoms())) > 1:
        return ()
    place = to_sympy(problem.place)
    found = []
    for corner in product((-1, 1), repeat=len(waves)):
        level = flat.xreplace(dict(zip(levels.values(), map(sympy.Integer, corner), strict=True)))
        value = _limit(level.xreplace({x: real}), real, place, problem.side or "+")
        if value is None or not (value.is_real or value.is_infinite):
            return ()
        found.append(value)
    return tuple(found)


def comes_to_both(problem: Limit) -> bool:
    """Whether the values come as close as one likes to two limits: those of a single wave do."""
    found = extremes(problem)
    return len(found) == 2 and found[0] != found[1]


def swings(problem: Limit) -> bool:
    """Whether values stay apart however close by they are."""
    near, nearer = (_heights(problem, power) for power in _POWERS)
    if near is None or nearer is None:
        return False
    first, second = (max(heights) - min(heights) for heights in (near, nearer))
    return bool(second >= max(_APART, first / 2))


def may_grow(problem: Limit) -> bool:
    """Whether all values close by are greater than those further off, so that none come back."""
    near, nearer = (_heights(problem, power) or [mpmath.mpf(0)] for power in _POWERS)
    return bool(min(map(abs, nearer)) > max(map(abs, near)))


@lru_cache(maxsize=64)
def _heights(problem: Limit, power: int) -> list[Any] | None:
    """Values that are all so close by; `None` where there are none."""
    with mpmath.workdps(_DIGITS):
        try:
            heights = [
                value_at(
                    problem.expression,
                    {problem.variable: place_near(problem, mpmath.mpf(10) ** power * k + k - 1)},
                )
                for k in range(1, 13)
            ]
        except NoValueError:
            return None
        return None if any(map(mpmath.im, heights)) else heights


def _limit(
    body: "sympy.Expr", x: "sympy.Symbol", place: "sympy.Expr", side: str
) -> "sympy.Expr | None":
    try:
        return within(_PATIENCE, lambda: limit_at(body, x, place, side))
    except (NotImplementedError, ValueError, TypeError):
        return None
