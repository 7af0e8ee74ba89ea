"""Second derivatives of curves that are given by a parameter or by an equation."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.formulas import Function, as_equation, as_function, as_value
from tutor_tui.mathematics.kinds.phrasing import phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.sentences import AT_POINTS, decimal_beside, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class SecondSlope(KindProblem):
    """`d²y/dx²` of `x = across, y = up` by `variable`, or of an equation in `x` and `y`."""

    across: Node | None = None
    up: Node | None = None
    variable: str = ""
    equation: Relation | None = None
    place: Node | None = None


_SECOND: Final = late_regex(
    r"d\s*\^?\s*\{?[2²]\}?\s*y|y\s*''|\\frac\s*\{\s*d\s*\^|second\s+derivative", re.IGNORECASE
)
_SECOND_WORDS: Final = vocabulary(
    "second derivative implicit implicitly differentiation differentiate parametric curve terms "
    "answer simplify using express order terms"
)
_ASKED: Final = late_regex(
    r"d\s*\^?\s*\{?\s*[2²]\s*\}?\s*y\s*/\s*\(?\s*d\s*x\s*\^?\s*\{?\s*[2²]\s*\}?\s*\)?|y\s*''"
    r"(?:\(x\))?|y ?″|\\d?frac\s*\{\s*d\s*\^\s*\{?2\}?\s*y\s*\}\s*\{\s*d\s*x\s*\^\s*\{?2\}?\s*\}"
)
_IN_A_FORMULA: Final = late_regex(
    r"(?:[-+*/^=)\d]|(?<![A-Za-z])[a-z])\s*\0|\0\s*(?:[-+*/^=(\d]|\\[a-z]|[a-z](?![A-Za-z'’]))"
)
"""Signs or letters beside the derivative, which then is a part of a differential equation."""


def read_second_slope(text: str) -> SecondSlope | None:
    """The curve of which the second derivative is asked for."""
    plain_text, count = _ASKED.subn(" second derivative ", text)
    if count and _IN_A_FORMULA.search(_ASKED.sub("\0", text)):
        return None
    told = phrased(plain_text, _SECOND, _SECOND_WORDS)
    lists = told.sorted(_coordinate, as_value, as_equation) if told is not None else None
    if told is None or lists is None or not count:
        return None
    coordinates, values, equations = lists
    place = dict(values)
    named: dict[str, Node] = {one.name: one.body for one in coordinates}
    if set(named) == {"x", "y"} and len(coordinates) == 2 and not equations:
        letters = {name for body in named.values() for name in variables(body)}
        if len(letters) != 1 or letters & {"x", "y"} or not set(place) <= letters:
            return None
        (variable,) = letters
        return SecondSlope(named["x"], named["y"], variable, place=place.get(variable))
    if coordinates or values or len(equations) != 1:
        return None
    (equation,) = equations
    is_explicit = equation.left == Name("y") and "y" not in variables(equation.right)
    if is_explicit or set(variables(equation)) != {"x", "y"}:
        return None
    return SecondSlope(equation=equation)


def _coordinate(piece: str) -> Function | None:
    function = as_function(piece)
    if function is None or function.name not in ("x", "y") or not variables(function.body):
        return None
    return function if not set(variables(function.body)) & {"x", "y"} else None


def work_second_slope(problem: SecondSlope) -> Worked:
    """The derivative of the slope."""
    return _by_parameter(problem) if problem.equation is None else _by_equation(problem)


def _by_parameter(problem: SecondSlope) -> Worked:
    if problem.across is None or problem.up is None:
        raise UnsolvedError
    t = sympy.Symbol(problem.variable)
    x, y = to_sympy(problem.across), to_sympy(problem.up)
    rate = sympy.diff(x, t)
    if rate == 0:
        raise DeclinedError("The first coordinate does not change, so there is no slope.")
    slope = sympy.simplify(sympy.diff(y, t) / rate)
    second = sympy.simplify(sympy.diff(slope, t) / rate)
    name = problem.variable
    steps = [
        Step(
            "slope",
            f"The slope is dy/d{name} over dx/d{name}.",
            f"({show(sympy.diff(y, t))})/({show(rate)})",
            (show(slope),),
        ),
        Step(
            "second",
            f"Differentiate the slope by {code(name)} and divide by dx/d{name} again.",
            f"({show(sympy.diff(slope, t))})/({show(rate)})",
            (show(second),),
        ),
    ]
    verdict = _parameter_agrees(problem, second)
    value = second
    sentence = f"{code(f'd²y/dx² = {show(second)}')}: the slope {code(show(slope))} differentiated "
    sentence += f"and divided by {code(f'dx/d{name} = {show(rate)}')}"
    if problem.place is not None:
        value = sympy.simplify(second.subs(t, to_sympy(problem.place)))
        if not value.is_finite:
            raise DeclinedError("There the second derivative has no value.")
        where = code(f"{name} = {written(problem.place)}")
        sentence += f"; at {where} it is {code(show(value))}{decimal_beside(value)}"
        steps.append(Step("substitute", f"Put {where} in.", show(second), (show(value),)))
    return Worked(f"{sentence}.", verdict, AT_POINTS, plain(value), tuple(steps))


def _parameter_agrees(problem: SecondSlope, second: "sympy.Expr") -> bool | None:
    """`(x' y'' - y' x'')/x'³` from difference quotients, at several places."""
    from fractions import Fraction

    if problem.across is None or problem.up is None:
        return None
    verdicts = []
    for share in (Fraction(7, 5), Fraction(2, 3), Fraction(9, 4), Fraction(1, 3)):
        with mpmath.workdps(40):
            at = mpmath.mpf(share.numerator) / share.denominator
            try:
                (x1, x2), (y1, y2) = [
                    [
                        mpmath.diff(lambda t, p=part: value_at(p, {problem.variable: t}), at, order)
                        for order in (1, 2)
                    ]
                    for part in (problem.across, problem.up)
                ]
                found = (x1 * y2 - y1 * x2) / x1**3
                verdicts.append(is_close(found, number_of(second, {problem.variable: share}), 9))
            except (NoValueError, ArithmeticError, ValueError, TypeError):
                continue
    return all(verdicts) if len(verdicts) > 1 else None


def _by_equation(problem: SecondSlope) -> Worked:
    if problem.equation is None:
        raise UnsolvedError
    x, y = sympy.symbols("x y")
    level = to_sympy(problem.equation.left) - to_sympy(problem.equation.right)
    steepness = sympy.diff(level, y)
    if steepness == 0:
        raise DeclinedError("The equation does not fix y.")
    slope = sympy.simplify(-sympy.diff(level, x) / steepness)
    raw = sympy.together(sympy.diff(slope, x) + sympy.diff(slope, y) * slope)
    second = _with_equation(sympy.simplify(raw), level)
    verdict = _equation_agrees(problem.equation, second)
    steps = (
        Step(
            "implicit",
            "Differentiate both sides by x and solve for dy/dx.",
            written(problem.equation),
            (f"y' = {show(slope)}",),
        ),
        Step(
            "second",
            "Differentiate again; each y brings dy/dx, which is put in.",
            f"y' = {show(slope)}",
            (f"y'' = {show(second)}",),
        ),
    )
    sentence = f"{code(f'd²y/dx² = {show(second)}')}, from {code(f'dy/dx = {show(slope)}')} "
    sentence += "differentiated once more."
    return Worked(sentence, verdict, "on the curve itself", plain(second), steps)


def _with_equation(value: "sympy.Expr", level: "sympy.Expr") -> "sympy.Expr":
    """The numerator shortened by the equation of the curve, where that is a polynomial."""
    x, y = sympy.symbols("x y")
    top, below = sympy.fraction(sympy.factor(value))
    if not (top.is_polynomial(x, y) and level.is_polynomial(x, y)):
        return value
    for order in ((x, y), (y, x)):
        _, rest = sympy.reduced(sympy.expand(top), [sympy.expand(level)], *order)
        shorter = sympy.factor(rest / below)
        if len(show(shorter)) < len(show(value)):
            value = shorter
    return value


def _equation_agrees(equation: Relation, second: "sympy.Expr") -> bool | None:
    """Whether a second difference of `y`, solved for beside points of the curve, gives the same."""
    formula = sympy.lambdify(sympy.symbols("x y"), second, "mpmath")
    verdicts = []
    for start, guess in ((0.3, 0.9), (0.7, 1.4), (1.2, 0.8), (0.4, 2.1), (2.3, 1.1), (0.9, -1.3)):
        with mpmath.workdps(50):
            try:
                step = mpmath.mpf(10) ** -10
                height: Any = mpmath.mpf(guess)
                heights: list[Any] = []
                for side in (0, 1, -1):
                    at = mpmath.mpf(start) + side * step
                    height = mpmath.findroot(
                        lambda y, at=at: (
                            value_at(equation.left, {"x": at, "y": y})
                            - value_at(equation.right, {"x": at, "y": y})
                        ),
                        heights[0] if heights else height,
                    )
                    heights.append(height)
                found = (heights[1] - 2 * heights[0] + heights[2]) / step**2
                known = formula(mpmath.mpf(start), heights[0])
                if abs(mpmath.im(heights[0])) > 1e-20:
                    continue
                verdicts.append(is_close(found, known, 7))
            except (NoValueError, ArithmeticError, ValueError, TypeError):
                continue
    return all(verdicts) if len(verdicts) > 1 else None


def heading_of_second_slope(problem: SecondSlope) -> str:
    """The opening of the working."""
    if problem.equation is not None:
        return f"To find {code('d²y/dx²')} on {code(written(problem.equation))}"
    return f"To find {code('d²y/dx²')} of a curve given by {code(problem.variable)}"


def method_of_second_slope(problem: SecondSlope) -> str:
    """The way to the answer, without it."""
    if problem.equation is not None:
        return (
            "Differentiate both sides by x, taking y as a function of x, and solve for dy/dx; "
            "differentiate that again and put dy/dx and the equation itself in."
        )
    return "Find dy/dx as dy/dt over dx/dt; differentiate that by t, and divide by dx/dt once more."
