"""Equations with the greater of two numbers, and with the unknown as base and exponent at once."""

from itertools import pairwise

from tutor_tui.mathematics.equations.found import Found, UnsolvedError
from tutor_tui.mathematics.equations.search import Search
from tutor_tui.mathematics.equations.trail import equation
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show


def extremes(expression: "sympy.Expr", search: Search) -> Found | None:
    """`max(a, b)` is `a` or `b`; which of them it is, the check of the candidates tells."""
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
    """`x^x = c` by logarithms: of the base itself where it is positive, else of its size.

    A power is zero only where its base is. A negative number has no real power whose exponent is
    irrational, and the check of the candidates tells for the others.
    """
    powers = [
        power
        for power in expression.atoms(sympy.Pow)
        if power.base.has(search.x) and power.exp.has(search.x)
    ]
    if not powers:
        return None
    if len(powers) > 1:
        raise UnsolvedError
    (power,) = powers
    slot = sympy.Dummy()
    replaced = sympy.expand(expression.xreplace({power: slot}))
    factor = replaced.coeff(slot)
    other = sympy.cancel(-(replaced - factor * slot) / factor) if factor != 0 else None
    if other is None or factor.has(search.x) or other.has(slot):
        raise UnsolvedError
    if other == 0:
        search.trail.arrive(
            "zero", "A power is zero only where its base is.", equation(power.base, 0)
        )
        return search.zeros(power.base)
    if power.base != search.x and abs(other) != 1:
        raise UnsolvedError  # turning points of such powers take longer than anybody waits
    sides = [
        (power.exp * sympy.log(size), _logarithm_of_size(other, size, search.x))
        for size in (power.base, -power.base)
    ]
    cases, lines = [left - right for left, right in sides], [equation(*both) for both in sides]
    if power.base == search.x:
        search.trail.arrive("logarithm", "Take logarithms of both sides.", lines[0])
        return search.zeros(cases[0]) | search.zeros(cases[1])
    reason = "Take logarithms of the sizes of both sides: the base may be positive or negative."
    search.trail.arrive("logarithm", reason, *lines)
    return search.branches(cases, tuple(lines))


def negative_bases(expression: "sympy.Expr", search: Search) -> Found | None:
    """`(-2)^x = 4`: the sizes of both sides are equal; the check tells whether their signs are."""
    powers = [
        power
        for power in expression.atoms(sympy.Pow)
        if power.base.is_negative and power.exp.has(search.x)
    ]
    if len(powers) != 1 or powers[0].base == -1:
        return None
    (power,), slot = powers, sympy.Dummy()
    replaced = sympy.expand(expression.xreplace({power: slot}))
    factor = replaced.coeff(slot)
    other = sympy.cancel(-(replaced - factor * slot) / factor) if factor != 0 else None
    if other is None or other.has(slot, search.x) or factor.has(search.x) or other == 0:
        return None
    size = sympy.Abs(power.base) ** power.exp
    search.trail.arrive("size", "The sizes of both sides are equal.", equation(size, abs(other)))
    return search.zeros(size - abs(other))


def _logarithm_of_size(other: "sympy.Expr", size: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """The logarithm of the size of the other side: of a number, or of the unknown itself."""
    factor, rest = other.as_independent(x, as_Add=False)
    if rest not in (1, x) or factor == 0 or (rest == x and abs(factor) != 1):
        raise UnsolvedError
    return sympy.log(abs(factor)) + (sympy.log(size) if rest == x else 0)
