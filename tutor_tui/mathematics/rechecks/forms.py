"""Expressions in another form: multiplied out again, or both forms at one place."""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.polynomials.problems import PolynomialQuestion, Topic
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Goal, Rewrite, code, listed
from tutor_tui.mathematics.rechecks.values import tidy, worked_out
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, Number
from tutor_tui.mathematics.trees import rational_value, substitute_all, variables
from tutor_tui.mathematics.written import written

_NUMBERS: Final = (2, 3, 5, 7)
"""What is put in for the letters: small, and no values at which forms agree by chance."""


def of_form(problem: Rewrite, result: str) -> str | None:
    """A factored form multiplied out; any other form beside the first one at a place."""
    found = expression_or_none(result)
    if found is None:
        return None
    if problem.goal is Goal.FACTOR and (shown := _multiplied(problem.expression, found)):
        return shown
    return _at_a_place(problem.expression, tidy(found))


def of_polynomial(problem: PolynomialQuestion, result: str) -> str | None:
    """Division multiplied back, partial fractions and completed squares at a place."""
    found = expression_or_none(result)
    if found is None:
        return None
    if problem.topic in (Topic.DIVIDE, Topic.QUOTIENT_AND_REMAINDER) and len(problem.nodes) == 2:
        return _divided(problem.nodes[0], problem.nodes[1], found)
    if problem.topic in (Topic.PARTIAL, Topic.SQUARE) and len(problem.nodes) == 1:
        return _at_a_place(problem.nodes[0], tidy(found))
    return None


def _multiplied(original: Node, found: Node) -> str | None:
    product, before = to_sympy(found), to_sympy(original)
    out = sympy.expand(product)
    if out != sympy.expand(before) or out != before:
        return None
    return f"multiplied out, {code(written(tidy(found)))} is {code(show(out))} again."


def _divided(dividend: Node, divisor: Node, found: Node) -> str | None:
    whole, below = to_sympy(dividend), to_sympy(divisor)
    quotient, rest = sympy.div(whole, below)
    back = sympy.expand(quotient * below + rest)
    if back != sympy.expand(whole) or sympy.simplify(to_sympy(found) * below - whole) != 0:
        return None
    product = f"({show(below)})*({show(quotient)})"
    more = f" + {show(rest)}" if not rest.is_Add and not rest.could_extract_minus_sign() else ""
    line = product + (more or f" + ({show(rest)})") if rest != 0 else product
    return f"multiplied back, {code(line)} is {code(show(back))}."


def _at_a_place(original: Node, found: Node) -> str | None:
    """Both forms with the same numbers for their letters."""
    letters = variables(original)
    if not letters or len(letters) > len(_NUMBERS) or not set(variables(found)) <= set(letters):
        return None
    place = {
        letter: Number(Fraction(number)) for letter, number in zip(letters, _NUMBERS, strict=False)
    }
    one, other = substitute_all(original, place), substitute_all(found, place)
    values = rational_value(one), rational_value(other)
    if values[0] is None or values[0] != values[1] or isinstance(original, Number):
        return None
    names = [code(f"{letter} = {written(number)}") for letter, number in place.items()]
    return f"with {listed(names)}, {worked_out(one)} and {worked_out(other)}."
