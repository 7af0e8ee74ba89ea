"""Lines of an implicit differentiation: `2x + 2y dy/dx = 0` after `x² + y² = 25`.

With the slope of the curve put in for `dy/dx`, such a line holds at every point of the curve.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.slope_letters import (
    RISE,
    RUN,
    slope_name,
    with_slopes,
    zeroness,
)
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import Verdict, agrees, disagrees, together
from tutor_tui.mathematics.kinds.calculus.implicit import ImplicitSlope
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError
from tutor_tui.mathematics.verify import number_of

_PLACES: Final = ("1", "1/2", "-1/3", "2", "7/5", "3", "-2")
_NEAR: Final = 1e-9
_MOST_POINTS: Final = 5
_WITH_SLOPE: Final = "with dy/dx from the equation of the curve"


def by_curve(statement: Statement, problem: ImplicitSlope) -> Verdict | None:
    """The verdict on a line with `dy/dx`; `None` for any other."""
    if set(statement.signs) != {"="} or statement.goes_on:
        return None
    sides = with_slopes(statement.sides, problem.of, problem.by)
    if sides is None:
        return None
    names = {str(symbol) for side in sides for symbol in side.free_symbols}
    if slope_name(1) not in names or names - {problem.of, problem.by, slope_name(1)}:
        return None
    if names & {RISE, RUN}:
        return None
    curve = to_sympy(problem.equation.left) - to_sympy(problem.equation.right)
    known = [_with_slope(side, curve, problem) for side in sides]
    pairs = pairwise(known)
    return together([_link(first, second, curve, problem) for first, second in pairs])


def _with_slope(side: Any, curve: Any, problem: ImplicitSlope) -> Any:
    of, by = sympy.Symbol(problem.of), sympy.Symbol(problem.by)
    slope = -sympy.diff(curve, by) / sympy.diff(curve, of)
    return side.subs(sympy.Symbol(slope_name(1)), slope)


def _link(first: Any, second: Any, curve: Any, problem: ImplicitSlope) -> Verdict:
    if zeroness(sympy.together(first - second)) is Mark.AGREES:
        return agrees(_WITH_SLOPE)
    found = 0
    for place in _points(curve, problem):
        try:
            sides = [complex(number_of(side.subs(place))) for side in (first, second)]
        except (NoValueError, ArithmeticError, ValueError, TypeError):
            continue
        if abs(sides[0] - sides[1]) > _NEAR * (1 + abs(sides[0])):
            where = ", ".join(f"{name} = {float(value):.4g}" for name, value in place.items())
            return disagrees(
                f"on the curve at {where} the left side is {sides[0].real:.4g}, the right side "
                f"{sides[1].real:.4g}, {_WITH_SLOPE}"
            )
        found += 1
    return (
        agrees(f"numerically, at {found} points of the curve")
        if found > 2
        else Verdict(Mark.UNCHECKED)
    )


def _points(curve: Any, problem: ImplicitSlope) -> "Iterator[dict[sympy.Symbol, sympy.Expr]]":
    """Some points of a curve whose equation is a polynomial in y."""
    of, by = sympy.Symbol(problem.of), sympy.Symbol(problem.by)
    count = 0
    for place in _PLACES:
        at = sympy.Rational(place)
        there = sympy.expand(curve.subs(by, at))
        if not there.is_polynomial(of) or not there.has(of):
            continue
        for root in sympy.Poly(there, of).nroots(n=30):
            if root.is_real and count < _MOST_POINTS:
                count += 1
                yield {by: at, of: root}
