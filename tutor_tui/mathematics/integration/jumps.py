"""Integrals over `floor` and `ceiling` of polynomials, cut where they jump."""

from collections.abc import Callable
from itertools import pairwise
from typing import Final, TypeAlias

from tutor_tui.mathematics.late_libraries import sympy

_MOST: Final = 40
"""Pieces that are still added one by one."""

_Between: TypeAlias = (
    "Callable[[sympy.Expr, sympy.Symbol, tuple[sympy.Expr, sympy.Expr]], sympy.Expr | None]"
)


def over_jumps(
    body: "sympy.Expr",
    x: "sympy.Symbol",
    bounds: "tuple[sympy.Expr, sympy.Expr]",
    between: "_Between",
) -> "sympy.Expr | None":
    """The sum over the pieces on which each step has one value; `None` without steps."""
    low, high = bounds
    steps = [part for part in body.atoms(sympy.floor, sympy.ceiling) if part.has(x)]
    is_plain = body.free_symbols <= {x} and low.is_number and high.is_number
    if not steps or not is_plain or not (low.is_finite and high.is_finite) or not low < high:
        return None
    cuts: set[sympy.Expr] = set()
    for step in steps:
        jumps = jumps_of(step.args[0], x, bounds)
        if jumps is None:
            return None
        cuts |= jumps
    places = [low, *sorted(cuts, key=float), high]
    if len(places) > _MOST:
        return None
    total = sympy.S.Zero
    for left, right in pairwise(places):
        middle = (left + right) / 2
        flat = body.xreplace({step: step.subs(x, middle) for step in steps})
        part = between(flat, x, (left, right)) if flat.has(x) else flat * (right - left)
        if part is None:
            return None
        total += part
    return sympy.expand(total)


def jumps_of(
    inside: "sympy.Expr", x: "sympy.Symbol", bounds: "tuple[sympy.Expr, sympy.Expr]"
) -> "set[sympy.Expr] | None":
    """The places between finite bounds where a polynomial is a whole number; `None` for others."""
    if not inside.is_polynomial(x) or sympy.degree(inside, x) > 2:
        return None
    low, high = bounds
    turns = [place for place in sympy.roots(sympy.diff(inside, x), x) if low < place < high]
    heights = [inside.subs(x, place) for place in (low, high, *turns)]
    least, greatest = sympy.ceiling(sympy.Min(*heights)), sympy.floor(sympy.Max(*heights))
    if greatest - least > _MOST:
        return None
    return {
        place
        for height in range(int(least), int(greatest) + 1)
        for place in sympy.roots(inside - height, x)
        if place.is_real and low < place < high
    }
