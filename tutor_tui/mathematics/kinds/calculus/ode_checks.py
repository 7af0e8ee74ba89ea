"""Solutions of differential equations judged by numbers: put back into the equation as written."""

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.calculus.odes import SLOPE, DifferentialEquation
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of

_DIGITS: Final = 18
_PLACES: Final = (Fraction(7, 5), Fraction(5, 7), Fraction(2, 9), Fraction(19, 6), Fraction(-3, 8))
_FAR_LEFT: Final = Fraction(-31, 4)


def constants_of(solution: "sympy.Expr") -> "list[sympy.Symbol]":
    """The free constants `C1`, `C2`, … of a solution."""
    return [
        symbol
        for symbol in solution.free_symbols
        if symbol.name[0] == "C" and symbol.name[1:].isdigit()
    ]


def slope_name(order: int) -> str:
    """The name that the reader of expressions gives to the stand-in of a derivative."""
    return variables(parse_expression(f"{SLOPE}{order}"))[0]


@lru_cache(maxsize=64)
def fulfils(problem: DifferentialEquation, solution: "sympy.Expr") -> bool | None:
    """Whether equation and conditions hold, at several places and for two sets of constants."""
    verdicts = [verdict for _, verdict in _tried(problem, solution)]
    if False in verdicts or not all(_meets(problem, solution)):
        return False
    return True if verdicts.count(True) >= 3 else None


def _tried(
    problem: DifferentialEquation, solution: "sympy.Expr", places: tuple[Fraction, ...] = _PLACES
) -> "Iterator[tuple[dict[str, Fraction], bool | None]]":
    """Places with numbers for the constants and letters, and whether the equation holds there."""
    constants = [symbol.name for symbol in constants_of(solution)]
    forms = _forms(problem, solution)
    for shift in (Fraction(1, 3), Fraction(-7, 4)):
        for place in places:
            values = {name: shift + index for index, name in enumerate(constants)}
            values |= {name: Fraction(6 + index, 5) for index, name in enumerate(_letters(problem))}
            verdict = _holds_at(problem, forms, place, values)
            yield {**values, problem.variable: place}, verdict


def region_of(problem: DifferentialEquation, solution: "sympy.Expr") -> "sympy.Expr | None":
    """What is positive where a solution holds and negative where it fails.

    `y' = √y` has solutions `c u²` that hold for positive u, and `y' = √(1 - y²)` has `sin(x)`,
    that holds where its slope is positive: a root is not negative.
    """
    x = sympy.Symbol(problem.variable)
    squares = [
        factor.base
        for factor in sympy.Mul.make_args(sympy.factor(solution))
        if factor.is_Pow and factor.exp == 2 and factor.has(x)
    ]
    if len(squares) > 1 or not all(_meets(problem, solution)):
        return None
    roots = [sign * square for square in squares for sign in (1, -1)]
    for root in (*roots, *_slopes_of(problem, solution)):
        holding = []
        for values, verdict in _tried(problem, solution, (*_PLACES, _FAR_LEFT)):
            height = number_of(root, values)
            if verdict is None or not is_real(height) or verdict != bool(height > 0):
                break
            holding.append(verdict)
        else:
            is_limit = False in holding and holding.count(True) >= 2
            return root if is_limit else None
    return None


def is_real(number: Any) -> bool:
    """Whether an mpmath number has no imaginary part to speak of."""
    return bool(abs(mpmath.im(number)) < 1e-20)


def _slopes_of(problem: DifferentialEquation, solution: "sympy.Expr") -> "list[sympy.Expr]":
    slope = sympy.simplify(sympy.diff(solution, sympy.Symbol(problem.variable)))
    return [slope, -slope] if problem.order == 1 else []


def starts_outside(problem: DifferentialEquation, solution: "sympy.Expr") -> bool:
    """Whether the conditions are told of a place where the equation does not hold."""
    if not problem.conditions or fulfils(problem, solution) is not False:
        return False
    region, x = region_of(problem, solution), sympy.Symbol(problem.variable)
    places = [to_sympy(condition.place) for condition in problem.conditions]
    return region is not None and any(region.subs(x, at).is_negative for at in places)


def _letters(problem: DifferentialEquation) -> list[str]:
    own = {
        problem.function,
        problem.variable,
        *(slope_name(n) for n in range(1, problem.order + 1)),
    }
    values = [name for condition in problem.conditions for name in variables(condition.value)]
    names = dict.fromkeys((*variables(problem.equation), *values))
    return [name for name in names if name not in own]


def _forms(problem: DifferentialEquation, solution: "sympy.Expr") -> "dict[str, sympy.Expr]":
    """What the names of the function and of its derivatives stand for."""
    x = sympy.Symbol(problem.variable)
    slopes = {slope_name(n): sympy.diff(solution, x, n) for n in range(1, problem.order + 1)}
    return {problem.function: solution, **slopes}


def _holds_at(
    problem: DifferentialEquation,
    forms: "dict[str, sympy.Expr]",
    place: Fraction,
    values: dict[str, Fraction],
) -> bool | None:
    everything = {**values, problem.variable: place}
    try:
        heights = {name: number_of(form, everything) for name, form in forms.items()}
        with mpmath.workdps(40):
            numbers = {
                name: mpmath.mpf(value.numerator) / value.denominator
                for name, value in everything.items()
            }
            sides = [
                value_at(side, {**numbers, **heights})
                for side in (problem.equation.left, problem.equation.right)
            ]
    except NoValueError:
        return None
    if is_close(sides[0], sides[1], _DIGITS):
        return True
    return None if not all(is_real(height) for height in heights.values()) else False


def _meets(problem: DifferentialEquation, solution: "sympy.Expr") -> Iterator[bool]:
    x = sympy.Symbol(problem.variable)
    for condition in problem.conditions:
        height = sympy.diff(solution, x, condition.order).subs(x, to_sympy(condition.place))
        yield sympy.simplify(height - to_sympy(condition.value)) == 0
