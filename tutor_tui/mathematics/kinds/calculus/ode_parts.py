"""A differential equation taken apart: its factors, and the constants that fulfil it.

A product is zero where one of its factors is, so that each factor is an equation by itself;
a factor without the function, or a power of e, is never zero and left out.
"""

from typing import Final

from tutor_tui.mathematics.kinds.calculus.ode_checks import constants_of
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show

_PATIENCE: Final = 0.15
_LONGER: Final = 0.3
"""Seconds for taking an equation apart, and for looking for constants."""

_MOST: Final = 2


def factors_of(equation: "sympy.Expr", function: "sympy.Expr") -> "list[sympy.Expr]":
    """The factors that hold the function, the equation itself where it is no product."""
    slopes = {part: sympy.Dummy() for part in equation.atoms(sympy.Derivative)}
    height = sympy.Dummy("y")
    plain = equation.xreplace(slopes).xreplace({function: height})
    back = {dummy: part for part, dummy in slopes.items()} | {height: function}
    whole = within(_PATIENCE, lambda: sympy.factor(plain))
    if whole is None or not whole.is_Mul:
        return [equation]
    powers = [part for part in whole.args if part.has(*back)]
    factors = [part.base if part.is_Pow else part for part in powers if not _is_below(part)]
    factors = [part for part in factors if part != sympy.E and not isinstance(part, sympy.exp)]
    with_slope = [part for part in factors if part.has(*slopes.values())]
    if not with_slope or len(powers) == 1:
        return [equation]
    return [part.xreplace(back) for part in (*with_slope, *_others(factors, with_slope))]


def _is_below(part: "sympy.Expr") -> bool:
    return bool(part.is_Pow and part.exp.is_negative)


def _others(factors: "list[sympy.Expr]", with_slope: "list[sympy.Expr]") -> "list[sympy.Expr]":
    """The factors of the height alone; a root of one is constant, as y' = 0 has it, too."""
    is_level = any(part.is_Symbol for part in with_slope)
    return [] if is_level else [part for part in factors if part not in with_slope]


def levels(factor: "sympy.Expr", function: "sympy.Expr") -> "list[sympy.Expr]":
    """The constants that are roots of a factor without derivatives."""
    height = sympy.Dummy("y", real=True)
    roots = within(_PATIENCE, lambda: sympy.solve(factor.subs(function, height), height))
    return [root for root in roots or [] if root.is_real is not False and not root.has(height)]


def solved_for_slope(equation: "sympy.Expr", function: "sympy.Expr") -> "list[sympy.Expr]":
    """The equations `y' = f(x, y)` that one says in which the slope has a power or a root."""
    derivative = equation.atoms(sympy.Derivative).pop()
    slope, height = sympy.Dummy("p", real=True), sympy.Dummy("y", real=True)
    plain = equation.subs(derivative, slope).subs(function, height)
    if plain.is_polynomial(slope) and sympy.degree(plain, slope) == 1:
        return []
    found = within(_LONGER, lambda: sympy.solve(plain, slope)) or []
    return [derivative - part.subs(height, function) for part in found[:_MOST]]


def told_constants(
    equation: "sympy.Expr", function: "sympy.Expr", found: "list[sympy.Expr]", name: str
) -> str:
    """ "; `y = 0` is a solution, too", for constants that the solutions do not take in."""
    height = sympy.Dummy("y", real=True)
    level = equation.subs(function, height).doit()
    level = within(_PATIENCE, lambda: sympy.factor(sympy.simplify(level))) if level else level
    if level is None:
        return ""
    if level == 0:
        is_missing = not any(_takes_in_all(solution) for solution in found)
        return f"; every constant {code(name)} is a solution, too" if is_missing else ""
    roots = [base for base in _roots(level, height) if not base.has(*equation.free_symbols)]
    lone = [root for root in roots if not any(_takes_in(part, root) for part in found)]
    if not lone:
        return ""
    lines = [code(f"{name} = {show(root)}") for root in lone]
    verb = "is a solution" if len(lone) == 1 else "are solutions"
    return f"; {' and '.join(lines)} {verb}, too"


def _roots(level: "sympy.Expr", height: "sympy.Symbol") -> "list[sympy.Expr]":
    """Where the part of a product that depends on the height alone is zero; few simple roots."""
    above = sympy.numer(sympy.together(level))
    factors = [part.as_base_exp()[0] for part in sympy.Mul.make_args(above)]
    lone = [part for part in factors if part.free_symbols == {height}]
    plain = [part for part in lone if part.is_polynomial(height)]
    roots = [root for part in plain if sympy.degree(part, height) <= 2 for root in _real(part)]
    return sorted(dict.fromkeys(roots), key=sympy.default_sort_key)


def _real(part: "sympy.Expr") -> "list[sympy.Expr]":
    (height,) = part.free_symbols
    return [root for root in sympy.roots(part, height) if root.is_real]


def _takes_in(solution: "sympy.Expr", level: "sympy.Expr") -> bool:
    """Whether the family has this constant among its members."""
    zeros = dict.fromkeys(constants_of(solution), 0)
    if sympy.simplify(solution.subs(zeros) - level) == 0:
        return True
    for constant in constants_of(solution):
        if sympy.simplify(solution.subs(constant, 0) - level) == 0:
            return True
        values = within(_PATIENCE, lambda: sympy.solve(solution - level, constant))  # noqa: B023
        if any(not value.free_symbols - set(constants_of(solution)) for value in values or []):
            return True
    return bool(solution == level)


def _takes_in_all(solution: "sympy.Expr") -> bool:
    constants = set(constants_of(solution))
    rest = [solution.subs(constant, 0).free_symbols for constant in constants]
    return any(names and names <= constants for names in rest)


def with_free_signs(solution: "sympy.Expr") -> "sympy.Expr":
    """`C1 (x + C2)^2` for `C1^2 (x + C2)^2/4`, which leaves the negative multiples out.

    What comes out is a candidate: for some equations only the positive ones are solutions.
    """
    for constant in constants_of(solution):
        number, rest = sympy.factor(solution).as_independent(constant, as_Add=False)
        base, power = rest.as_base_exp()
        if base == constant and power.is_Rational and power > 1:
            solution = constant * number / number.as_coeff_Mul()[0]
    return solution
