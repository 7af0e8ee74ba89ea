"""Limits by SymPy, those towards −∞ as limits towards ∞ of the mirrored expression.

SymPy 1.14 takes the limit of a lone power at the wrong end: `2^x` as `x → -∞` would be `∞`.
"""

from tutor_tui.mathematics.late_libraries import sympy


def limit_at(
    body: "sympy.Expr", x: "sympy.Symbol", place: "sympy.Expr", side: str = "+"
) -> "sympy.Expr":
    """The limit at a place, from one side where that is finite."""
    if place is sympy.S.NegativeInfinity:
        body, place = body.subs(x, -x), sympy.oo
    return sympy.limit(body, x, place, side)
