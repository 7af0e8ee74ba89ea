"""Calculus: antiderivatives differentiated, slopes and limits beside their numbers."""

from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.kinds.calculus.ode_answers import solutions_of
from tutor_tui.mathematics.kinds.calculus.odes import SLOPE, DifferentialEquation
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, value_at
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Differentiate, Integrate, code, listed
from tutor_tui.mathematics.rechecks.values import tidy
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.syntax import Name, Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import quadrature

_PATIENCE: Final = 0.8
_NEAR: Final = (Fraction(1, 10), Fraction(1, 100), Fraction(1, 1000))
_FAR: Final = (Fraction(100), Fraction(1000), Fraction(10_000))
_CLOSE: Final = 0.02
_PLACES: Final = (1, 2, 3)
_LONGEST: Final = 90


def of_integral(problem: Integrate, result: str) -> str | None:
    """The derivative of the antiderivative; a definite one beside its numeric value."""
    found = expression_or_none(result)
    if found is None:
        return None
    if problem.bounds is not None:
        area = quadrature(problem.expression, problem.variable, problem.bounds)
        return None if area is None else f"numeric integration gives {_about(area)} as well."
    whole = to_sympy(found).subs(sympy.Symbol("C"), 0)
    integrand = to_sympy(problem.expression)
    slope = sympy.diff(whole, sympy.Symbol(problem.variable))
    if within(_PATIENCE, lambda: sympy.simplify(slope - integrand) == 0) is not True:
        return None
    sides = show(slope), show(integrand)
    same = "" if sides[0] == sides[1] else f", which is {code(sides[1])}"
    if sum(map(len, sides)) > _LONGEST:
        return None
    return f"the derivative of {code(f'{show(whole)} + C')} is {code(sides[0])}{same}."


def of_derivative(problem: Differentiate, result: str) -> str | None:
    """The derivative at a place beside the slope between two places close by."""
    found = expression_or_none(result)
    is_first = problem.order == 1 and problem.at is None
    names = set(variables(problem.expression)) | set(variables(found) if found else ())
    if found is None or not is_first or names != {problem.variable}:
        return None
    found = tidy(found)
    for number in _PLACES:
        rise = _rise(problem, number)
        slope = _at(found, problem.variable, Fraction(number))
        if rise is not None and slope is not None and abs(rise - slope) < _CLOSE * (1 + abs(slope)):
            return (
                f"at {code(f'{problem.variable} = {number}')} the derivative gives "
                f"{_about(slope)}, and between {code(f'{number - 0.001:g}')} and "
                f"{code(f'{number + 0.001:g}')} the function rises by {_about(rise)} a unit."
            )
    return None


def _rise(problem: Differentiate, number: int) -> Any:
    """The slope of the line through two points 0.002 apart."""
    step = _NEAR[-1]
    ends = [_at(problem.expression, problem.variable, number + side * step) for side in (-1, 1)]
    return None if None in ends else (ends[1] - ends[0]) / (2 * float(step))


def _at(node: Node, name: str, place: Fraction) -> Any:
    """The real value of a tree at a place, `None` where it has none."""
    try:
        with mpmath.workdps(DIGITS):
            value = value_at(node, {name: mpmath.mpf(place.numerator) / place.denominator})
    except NoValueError:
        return None
    return None if mpmath.im(value) else mpmath.re(value)


def of_limit(problem: Limit, result: str) -> str | None:
    """Values of the function closer and closer to the place."""
    found = expression_or_none(result)
    if found is None or variables(found) or len(variables(problem.expression)) > 1:
        return None
    limit = to_sympy(found)
    if not limit.is_finite or not limit.is_real:
        return None
    shown: list[str] = []
    value = None
    for place in _towards(problem):
        value = _at(problem.expression, problem.variable, place)
        if value is None:
            return None
        name = code(f"{problem.variable} = {float(place):g}")
        shown.append(f"{_about(value)} at {name}")
    if value is None or abs(value - float(limit)) > _CLOSE * (1 + abs(float(limit))):
        return None
    return f"the values come closer and closer to {code(show(limit))}: {listed(shown)}."


def _towards(problem: Limit) -> list[Fraction]:
    if problem.is_at_infinity:
        sign = 1 if problem.place == Name("oo") else -1
        return [sign * far for far in _FAR]
    place = to_sympy(problem.place)
    if not place.is_Rational:
        return []
    sign = -1 if problem.side == "-" else 1
    return [Fraction(int(place.p), int(place.q)) + sign * near for near in _NEAR]


def of_ode(problem: DifferentialEquation, result: str) -> str | None:
    """The solution and its derivatives put into both sides, and the conditions."""
    solutions = solutions_of(problem)
    if len(solutions) != 1 or problem.order > 2:
        return None
    x = sympy.Symbol(problem.variable)
    slopes = [sympy.diff(solutions[0], x, order) for order in range(problem.order + 1)]
    both_sides = (problem.equation.left, problem.equation.right)
    sides = [_side(side, problem, slopes) for side in both_sides]
    if within(_PATIENCE, lambda: sympy.simplify(sides[0] - sides[1]) == 0) is not True:
        return None
    both = within(_PATIENCE, lambda: sympy.simplify(sides[0]))
    name = problem.function
    marks = ("", "′", "″")
    told = [code(f"{name}{mark} = {show(part)}") for mark, part in zip(marks, slopes, strict=False)]
    for condition in problem.conditions:
        at = to_sympy(condition.place)
        value = slopes[condition.order].subs(x, at)
        if sympy.simplify(value - to_sympy(condition.value)) != 0:
            return None
        told.append(code(f"{name}{marks[condition.order]}({show(at)}) = {show(value)}"))
    line = f"{listed(told)}; put in, both sides of the equation are {code(show(both))}."
    return line if both is not None and len(line) < 3 * _LONGEST else None


def _side(side: Node, problem: DifferentialEquation, slopes: "list[sympy.Expr]") -> "sympy.Expr":
    names = {to_sympy(parse_expression(f"{SLOPE}{n}")): slopes[n] for n in range(1, len(slopes))}
    return to_sympy(side).subs({sympy.Symbol(problem.function): slopes[0], **names})


def _about(value: Any) -> str:
    return f"about {code(show_decimal(sympy.Float(value, 15)))}"
