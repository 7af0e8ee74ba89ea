"""What the shape of an equation says about the solutions that steps from it may bring or lose."""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.problem import Problem, roots_of
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.syntax import Binary, Call, Name, Relation
from tutor_tui.mathematics.terms import terms_of
from tutor_tui.mathematics.trees import is_atom, variables, walk

_TO_UNDO: Final = frozenset({"sqrt", "cbrt", "root", "abs", "log", "ln"})


def is_simple(problem: Problem, relation: Relation) -> bool:
    """Whether an equation has as many solutions as its degree, so that none counts twice.

    One with like terms, `x² - 5x² + 4 = 0` or `2x = 5x`, is no case by itself. Of others, such as
    `sin x = 1/2`, whether the unknown stands in one place only.
    """
    if isinstance(relation.left, Name):
        return True
    unknown = problem.unknowns[0]
    terms = [terms_of(side, unknown) for side in (relation.left, relation.right)]
    if None in terms or problem.is_within:
        parts = (*walk(relation.left), *walk(relation.right))
        return sum(part == Name(unknown) for part in parts) == 1
    roots = roots_of(relation, unknown)
    powers = [power for side in terms if side is not None for _, power in side]
    sides = [[power for _, power in side] for side in terms if side is not None]
    is_collected = all(len(set(side)) == len(side) for side in sides)
    is_collected &= all(sides) and (sides[0] != sides[1] or len(sides[0]) > 1)
    return is_collected and roots is not None and len(roots) == max(powers, default=0)


def has_roots(problem: Problem) -> bool:
    """Whether squaring, or taking powers, is a step that the equation asks for."""
    parts = [part for equation in problem.equations for part in walk(equation)]
    return any(isinstance(p, Call) and p.function in _TO_UNDO for p in parts)


def keeps_solutions(problem: Problem) -> bool:
    """Whether the equations are polynomial, so that no step needs to bring in false values."""
    parts = [part for equation in problem.equations for part in walk(equation)]
    return not any(
        isinstance(part, Call) or (isinstance(part, Binary) and _is_fractional(part))
        for part in parts
    )


def _is_fractional(part: Binary) -> bool:
    return part.sign in "/^" and bool(variables(part.right))


def is_other_polynomial(problem: Problem, relation: Relation) -> bool:
    """Whether a polynomial equation has the real solutions of another, but is not the same.

    So has (x + 2)(2x² + 2x + 4) = 0 those of x³ = -8: that is chance, not a step of working. An
    equation of a lower degree may have lost only a factor without solutions.
    """
    if len(problem.equations) != 1 or len(problem.unknowns) != 1:
        return False
    symbol = sympy.Symbol(problem.unknowns[0])
    wholes = [to_sympy(e.left) - to_sympy(e.right) for e in (problem.equations[0], relation)]
    if not all(whole.is_polynomial(symbol) for whole in wholes):
        return False
    first, second = (sympy.Poly(sympy.expand(whole), symbol) for whole in wholes)
    if first.is_zero or second.is_zero or second.degree() < first.degree():
        return False
    return not (first * second.LC() - second * first.LC()).is_zero


def is_one_logarithm(relation: Relation) -> bool:
    """Whether logarithms are gathered in one, `ln(x(x + 1)) = ln 6`, which takes more numbers."""
    left = relation.left
    return (
        isinstance(left, Call) and left.function in ("log", "ln") and not is_atom(left.arguments[0])
    )


def is_rearranged(problem: Problem, relation: Relation) -> bool:
    """Whether a line goes on with an equation that has no solution.

    Its sides are the same, or it is that equation multiplied out, whose roots are no solutions.
    """
    if len(problem.equations) != 1 or len(problem.unknowns) != 1:
        return False
    symbol = sympy.Symbol(problem.unknowns[0])
    (equation,) = problem.equations
    pairs = [(to_sympy(r.left), to_sympy(r.right)) for r in (equation, relation)]
    if all(sympy.expand(pairs[0][i] - pairs[1][i]) == 0 for i in (0, 1)):
        return True
    sides = [sympy.expand(side) for side in pairs[1]]
    if any(not side.is_polynomial(symbol) or sympy.degree(side, symbol) > 1 for side in sides):
        return False  # it may be meant for all numbers, as x² - 4 = (x - 2)(x + 2) is
    fractions = [sympy.fraction(sympy.together(left - right)) for left, right in pairs]
    (whole, bottom), (line, other) = fractions
    if other.has(symbol) or not all(p.is_polynomial(symbol) for p in (whole, bottom, line)):
        return False
    first, below, second = (sympy.Poly(sympy.expand(p), symbol) for p in (whole, bottom, line))
    if second.degree() < 1 or not first.rem(second).is_zero:
        return False
    return bool(below.rem(first.quo(second).sqf_part()).is_zero)
