"""Equations with the greater of two numbers, and with the unknown as base and exponent at once."""

from itertools import pairwise
from typing import TYPE_CHECKING

from tutor_tui.mathematics.equations.found import Found, UnsolvedError
from tutor_tui.mathematics.equations.search import Search
from tutor_tui.mathematics.equations.trail import equation
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show

if TYPE_CHECKING:
    import sympy


def extremes(expression: "sympy.Expr", search: Search) -> Found | None:
    """`max(a, b)` is `a` or `b`; which of them it is, the check of the candidates tells."""
    import sympy

    calls = [call for call in expression.atoms(sympy.Max, sympy.Min) if call.has(search.x)]
    if not calls:
        return None
    call = min(calls, key=lambda one: (one.count_ops(), str(one)))
    cases = [expression.xreplace({call: part}) for part in call.args]
    lines = tuple(equation(case, 0) for case in cases)
    reason = f"{code(show(call))} is one of its members: take each case, and check at the end."
    search.trail.arrive("cases", reason, *lines)
    found = search.branches(cases, lines)
    if search.allows_stretches:
        for first, second in pairwise(call.args):
            found |= search.zeros(first - second)
    return found


def own_powers(expression: "sympy.Expr", search: Search) -> Found | None:
    """`x^x = c` by logarithms: of the unknown itself where it is positive, else of its size.

    A negative number has no real power whose exponent is irrational, and the check of the
    candidates tells for the others.
    """
    import sympy

    powers = [
        power
        for power in expression.atoms(sympy.Pow)
        if power.base.has(search.x) and power.exp.has(search.x)
    ]
    if not powers:
        return None
    if len(powers) > 1 or powers[0].base != search.x:
        raise UnsolvedError
    (power,) = powers
    slot = sympy.Dummy()
    replaced = sympy.expand(expression.xreplace({power: slot}))
    factor = replaced.coeff(slot)
    other = sympy.cancel(-(replaced - factor * slot) / factor) if factor != 0 else None
    if other is None or factor.has(search.x) or other.has(slot):
        raise UnsolvedError
    found = Found()
    for size in (search.x, -search.x):
        right = _logarithm_of_size(other, size, search.x)
        line = equation(power.exp * sympy.log(size), right)
        if size == search.x:
            search.trail.arrive("logarithm", "Take logarithms of both sides.", line)
        found |= search.zeros(power.exp * sympy.log(size) - right)
    return found


def _logarithm_of_size(other: "sympy.Expr", size: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """The logarithm of the size of the other side: of a number, or of the unknown itself."""
    import sympy

    factor, rest = other.as_independent(x, as_Add=False)
    if rest not in (1, x) or factor == 0 or (rest == x and abs(factor) != 1):
        raise UnsolvedError
    return sympy.log(abs(factor)) + (sympy.log(size) if rest == x else 0)
