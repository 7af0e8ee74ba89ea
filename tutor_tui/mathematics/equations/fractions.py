"""Equations with the unknown in a denominator, in the search for zeros."""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import Found
from tutor_tui.mathematics.equations.search import Search
from tutor_tui.mathematics.equations.trail import equation
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation

_SHORT: Final = 2
"""The degree up to which an equation is worked out from any form."""


def fractions(expression: "sympy.Expr", search: Search) -> Found | None:
    """Multiply with the denominators; where one is zero, the check of the candidates tells."""
    joined = sympy.together(expression)
    if not joined.has(search.x):
        return search.zeros(joined)
    top, bottom = sympy.fraction(joined)
    if not bottom.has(search.x) or _is_power_of_constant(bottom, search.x):
        return None
    if not expression.is_Add and search.trail.line.endswith(" = 0"):
        return _of_numerator(top, bottom, search)
    top = sympy.expand(top) if top.is_polynomial(search.x) else top
    reason = f"Multiply both sides by {code(show(sympy.factor(bottom)))}, which must not be 0."
    search.trail.arrive("denominators", reason, _multiplied(top, bottom, search))
    return search.zeros(top)


def _of_numerator(top: "sympy.Expr", bottom: "sympy.Expr", search: Search) -> Found:
    """A single fraction needs no multiplying: it is zero only where its numerator is."""
    rule = "A fraction is zero only where its numerator is"
    if not top.has(search.x):
        search.trail.arrive("numerator", f"{rule}, and {code(show(top))} never is.")
        return Found()
    reason = f"{rule}; {code(show(sympy.factor(bottom)))} must not be 0."
    search.trail.arrive("numerator", reason, equation(top, 0))
    return search.zeros(top)


def _multiplied(top: "sympy.Expr", bottom: "sympy.Expr", search: Search) -> str:
    """Both sides of the line at hand times the denominators; short equations keep their form."""
    line = parse_statement(search.trail.line)
    if not isinstance(line, Relation) or not _is_short(top, search.x):
        return equation(top, 0)
    whole, letter = sympy.factor(bottom), {sympy.Symbol(search.x.name): search.x}
    sides = [
        [
            sympy.factor(term * whole)
            for term in sympy.Add.make_args(to_sympy(side).xreplace(letter))
        ]
        for side in (line.left, line.right)
    ]
    left, right = (sympy.Add(*side) for side in sides)
    if (left - right - top).expand() != 0 or any(map(_has_fraction, sides[0] + sides[1])):
        return equation(top, 0)
    return " = ".join(show(sympy.Add(*side, evaluate=False)) for side in sides)


def _is_short(top: "sympy.Expr", x: "sympy.Symbol") -> bool:
    return bool(top.is_polynomial(x)) and sympy.degree(top, x) <= _SHORT


def _has_fraction(term: "sympy.Expr") -> bool:
    return bool(term.as_numer_denom()[1].free_symbols)


def _is_power_of_constant(bottom: "sympy.Expr", x: "sympy.Symbol") -> bool:
    """Whether a denominator is something like 2^x, which is never zero."""
    return all(
        not factor.has(x) or (_exponent_of(factor) is not None and not factor.base.has(x))
        for factor in sympy.Mul.make_args(bottom)
    )


def _exponent_of(factor: "sympy.Expr") -> "sympy.Expr | None":
    return factor.exp if factor.is_Pow or hasattr(factor, "exp") else None
