"""The mean value theorem, Rolle's theorem and the mean value of an integral: "find c".

`f'(c) = (f(b) - f(a))/(b - a)`, or `f(c)` is the mean of `f` (OpenStax, Calculus 1, 4.4 and 5.3).
"""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError, number
from tutor_tui.mathematics.kinds.formulas import Range, as_function, as_interval, as_range
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.phrasing import phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import (
    DeclinedError,
    Worked,
    is_number_near,
    slope_by_quotients,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code, listed
from tutor_tui.mathematics.sentences import decimal_beside, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name as Letter
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import all_agree, number_of
from tutor_tui.mathematics.written import written

BY_QUOTIENTS: Final = "with slopes from difference quotients"


@dataclass(frozen=True, slots=True)
class MeanValue(KindProblem):
    """The places `c` that a theorem promises; `theorem`: "mean", "rolle" or "integral"."""

    theorem: str
    function: Node
    variable: str
    low: Node
    high: Node


_TRIGGER: Final = re.compile(r"mean[- ]value|rolle|\bmvt\b|average value theorem", re.IGNORECASE)
_WORDS: Final = vocabulary(
    "mean value theorem rolle mvt number numbers c satisfy satisfies satisfying conclusion "
    "guaranteed guarantees interval closed open over between verify applies hypotheses "
    "integral integrals derivatives derivative all any real promised so such can be applied "
    "check state apply prescribed predicted s exists in whether then hence lagrange cauchy no"
)


def read_mean_value(text: str) -> MeanValue | None:
    """The function and the interval of a message that names one of these theorems."""
    told = phrased(text.replace("-value", " value"), _TRIGGER, _WORDS)
    lists = told.sorted(as_interval, as_range, _letter, as_function) if told is not None else None
    if told is None or lists is None or len(lists[3]) != 1 or len(lists[2]) > 3:
        return None
    intervals, ranges, _, (function,) = lists
    if len(intervals) + len(ranges) != 1 or len(variables(function.body)) != 1:
        return None
    (variable,) = variables(function.body)
    low, high = intervals[0] if intervals else _ends(ranges[0])
    theorem = "rolle" if "rolle" in told.words else "mean"
    if "integral" in told.words:
        theorem = "integral"
    return MeanValue(theorem, function.body, variable, low, high)


def _ends(found: Range) -> tuple[Node, Node]:
    return found.low, found.high


def _letter(piece: str) -> str | None:
    """`c`, as which the place is asked for."""
    return piece if piece in ("c", "x", "f'(c)", "f(c)", "f'(c) = 0") else None


def work_mean_value(problem: MeanValue) -> Worked:
    """The places inside the interval where the equation of the theorem holds."""
    low, high = to_sympy(problem.low), to_sympy(problem.high)
    if not (low.is_real and high.is_real and low < high):
        raise DeclinedError("The interval needs two numbers, the smaller one first.")
    x = sympy.Symbol(problem.variable)
    function = to_sympy(problem.function)
    _check_smooth(problem)
    ends = [sympy.simplify(function.subs(x, end)) for end in (low, high)]
    if any(not end.is_finite or not end.is_real for end in ends):
        raise DeclinedError("The function has no value at an end, so the theorem does not apply.")
    if problem.theorem == "rolle" and sympy.simplify(ends[0] - ends[1]) != 0:
        heights = listed([code(show(end)) for end in ends])
        raise DeclinedError(
            f"Rolle's theorem does not apply: the values at the ends are {heights}."
        )
    if problem.theorem == "integral":
        left, goal = (
            function,
            sympy.simplify(sympy.integrate(function, (x, low, high)) / (high - low)),
        )
    else:
        left = sympy.diff(function, x)
        goal = sympy.simplify((ends[1] - ends[0]) / (high - low))
    if goal.has(sympy.Integral):
        raise UnsolvedError
    places = _solutions(left - goal, x, low, high)
    return _told(problem, left, goal, places)


def _check_smooth(problem: MeanValue) -> None:
    """Raise `DeclinedError` where the function has a gap or a corner in the interval."""
    own = Letter(problem.variable)
    within = (Relation("≤", problem.low, own), Relation("≤", own, problem.high))
    curve = Curve(problem.function, problem.variable, within)
    parts = curve.domain
    is_whole = len(parts) == 1 and parts[0].has_low and parts[0].has_high
    if not is_whole:
        raise DeclinedError("The function is not continuous there, so the theorem does not apply.")
    if problem.theorem == "integral":
        return
    if to_sympy(problem.function).has(sympy.Abs, sympy.sign, sympy.floor, sympy.Max, sympy.Min):
        raise DeclinedError("The function may have a corner there, so I do not apply the theorem.")
    slope = sympy.diff(to_sympy(problem.function), sympy.Symbol(problem.variable))
    inside = (to_sympy(problem.low), to_sympy(problem.high))
    for bad in sympy.singularities(slope, sympy.Symbol(problem.variable), sympy.S.Reals):
        if inside[0] < bad < inside[1]:
            raise DeclinedError(
                "The function has no slope at a place inside, so it does not apply."
            )


def _solutions(
    equation: "sympy.Expr", x: "sympy.Symbol", low: "sympy.Expr", high: "sympy.Expr"
) -> "list[sympy.Expr]":
    """All solutions strictly inside; raises `UnsolvedError` where some might be missing."""
    if sympy.simplify(equation) == 0:
        raise DeclinedError("The slope is the same everywhere, so every place inside will do.")
    found = sympy.solveset(equation, x, sympy.Interval.open(low, high))
    if not isinstance(found, sympy.FiniteSet) or not found.args:
        raise UnsolvedError
    return sorted(found.args, key=number)


def _told(
    problem: MeanValue, left: "sympy.Expr", goal: "sympy.Expr", places: "list[sympy.Expr]"
) -> Worked:
    places = [place if len(show(place)) < 60 else place.evalf(10) for place in places]
    shown = listed([f"{code(f'c = {show(place)}')}{decimal_beside(place)}" for place in places])
    name = "f(c)" if problem.theorem == "integral" else "f'(c)"
    sentence = f"{shown[:1].upper()}{shown[1:]}, where {code(f'{name} = {show(goal)}')}, "
    sentence += (
        "the mean value." if problem.theorem == "integral" else "the slope between the ends."
    )
    if problem.theorem == "rolle":
        sentence = (
            f"{shown}, where {code(chr(102) + chr(39) + '(c) = 0')}; the values at both ends "
        )
        sentence += "are equal and the function is smooth, so Rolle's theorem applies."
    verdict = all_agree([_is_so(problem, goal, place) for place in places])
    result = f"c = {', '.join(plain(place) for place in places)}"
    return Worked(sentence, verdict, BY_QUOTIENTS, result, _steps(problem, left, goal, places))


def _is_so(problem: MeanValue, goal: "sympy.Expr", place: "sympy.Expr") -> bool | None:
    there = {problem.variable: number_of(place)}
    if problem.theorem == "integral":
        return is_number_near(value_at(problem.function, there), goal)
    return is_number_near(slope_by_quotients(problem.function, problem.variable, there), goal)


def _steps(
    problem: MeanValue, left: "sympy.Expr", goal: "sympy.Expr", places: "list[sympy.Expr]"
) -> tuple[Step, ...]:
    function = written(problem.function)
    low, high = written(problem.low), written(problem.high)
    steps = []
    if problem.theorem == "integral":
        reason = f"The mean value: integrate from {code(low)} to {code(high)}, divide by the width."
        steps.append(Step("mean", reason, function, (show(goal),)))
    else:
        steps.append(Step("derivative", "Differentiate.", function, (show(left),)))
        reason = (
            f"The slope between {code(low)} and {code(high)}: the difference of the values over "
        )
        steps.append(Step("slope", f"{reason}the width.", function, (show(goal),)))
    after = tuple(f"{problem.variable} = {show(place)}" for place in places)
    reason = "Set them equal, solve, and keep what lies inside."
    steps.append(Step("solve", reason, f"{show(left)} = {show(goal)}", after))
    return tuple(steps)


def heading_of_mean_value(problem: MeanValue) -> str:
    """The opening of the working."""
    interval = code(f"[{written(problem.low)}, {written(problem.high)}]")
    return f"To find {code('c')} for {code(written(problem.function))} on {interval}"


def method_of_mean_value(problem: MeanValue) -> str:
    """The way to the answer, without it."""
    if problem.theorem == "integral":
        return (
            "Integrate over the interval and divide by its width; set the function equal to that "
            "mean value and keep the solutions inside."
        )
    return (
        "Work out the slope of the line between the ends, (f(b) - f(a))/(b - a); set the "
        "derivative "
        "equal to it and keep the solutions inside the interval."
    )
