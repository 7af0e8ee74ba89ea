"""Whether a solution fulfils a line of working, under any reading that its writer may mean.

A value may be rounded to its last digit. Decimals in a line may have been rounded on the way, so
that a line which nearly holds is neither right nor wrong for certain.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.conventions import readings_of
from tutor_tui.mathematics.checking.problem import Problem, Solution, holds, problem_of
from tutor_tui.mathematics.checking.rounding import has_loose_number, is_rounded, last_unit, slack
from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, value_at
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.trees import tells_a_value, variables
from tutor_tui.mathematics.verify import number_of

_SMALL: Final = Fraction(1, 10**12)
_NEAR: Final = 0.005
"""How far the sides of a line with decimals may lie apart, in relation to them."""


def fulfils(relation: Relation, solution: Solution, *, is_approximate: bool) -> bool | None:
    """Whether a solution fulfils an equation; `None` where that cannot be told for certain.

    `is_approximate` tells that the line says that it rounds.
    """
    exact = holds(relation, solution)
    if exact is not False:
        return exact
    place = {name: number_of(value) for name, value in solution.items()}
    try:
        with mpmath.workdps(DIGITS):
            sides = [value_at(side, place) for side in (relation.left, relation.right)]
    except NoValueError:
        return False
    is_named = isinstance(relation.left, Name) and relation.left.name in solution
    if is_named and not variables(relation.right):
        return _is_its_value(sides, relation, is_approximate)
    return _nearly_holds(sides, relation, is_approximate)


def _is_its_value(sides: Sequence[Any], relation: Relation, is_approximate: bool) -> bool | None:
    """Whether a value is told rounded, or as a formula with rounded decimals."""
    (number, shown), value = sides, relation.right
    unit, distance = last_unit(value, ""), abs(number - shown)
    if unit is not None and (unit < 1 or is_approximate):
        is_exact = is_rounded(number * unit.denominator % 1, 0, _SMALL)
        is_carried = unit < 1 and distance * unit.denominator <= unit.numerator * 3 / 2
        return is_rounded(number, shown, unit) or (None if is_carried and not is_exact else False)
    if has_loose_number(value) and distance <= slack(value, shown):
        return True if is_approximate else None
    return False


def _nearly_holds(sides: Sequence[Any], relation: Relation, is_approximate: bool) -> bool | None:
    """Whether a line holds as far as its decimals go; `None` where these may be rounded."""
    if not (is_approximate or any(map(has_loose_number, (relation.left, relation.right)))):
        return False
    unit = last_unit(relation.right, "")
    if unit is not None and unit < 1 and is_rounded(sides[0], sides[1], unit):
        return True
    is_near = abs(sides[0] - sides[1]) <= _NEAR * max(map(abs, sides))
    return None if is_near else False


def holds_otherwise(
    problem: Problem, relations: Sequence[Relation], *, is_approximate: bool
) -> bool:
    """Whether lines hold where all is read in another way: degrees, logarithms to base 10.

    Then nothing can be said against them.
    """
    count = len(problem.equations)
    for _, read in readings_of((*problem.equations, *relations)):
        lines = read[count:]
        solutions = _solutions(read[:count], lines)
        if solutions and all(_holds_for_one(x, solutions, is_approximate) for x in lines):
            return True
    return False


def _solutions(equations: Sequence[Relation], lines: Sequence[Relation]) -> Sequence[Solution]:
    """The solutions of equations; where they cannot be listed, the values told that solve them."""
    found = problem_of(equations)
    if found is not None and not found.is_sampled:
        return found.solutions
    told = [_value(line) for line in lines if tells_a_value(line)]
    return [solution for solution in told if all(holds(e, solution) for e in equations)]


def _value(line: Relation) -> Solution:
    return {variables(line)[0]: to_sympy(line.right)}


def _holds_for_one(line: Relation, solutions: Sequence[Solution], is_approximate: bool) -> bool:
    return any(
        fulfils(line, solution, is_approximate=is_approximate) is not False
        for solution in solutions
    )
