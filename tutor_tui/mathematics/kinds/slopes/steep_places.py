"""Where a graph has a given slope: "where does y = x² have gradient 4", "solve f′(x) = 0"."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.equations.found import UnsolvedError, distinct
from tutor_tui.mathematics.equations.regions import critical_points
from tutor_tui.mathematics.kinds.formulas import Function, as_function
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.phrasing import phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, is_number_near
from tutor_tui.mathematics.kinds.worked import slope_by_quotients as slope_of
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import KindProblem, Step, code, listed
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve_equation import solve_equation
from tutor_tui.mathematics.syntax import ZERO, Name, Node, Number, Relation
from tutor_tui.mathematics.trees import rational_value, substitute, variables
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class SteepPlaces(KindProblem):
    """The places where a function of one variable has the slope `slope`, which is a number."""

    function: Node
    variable: str
    slope: Node
    wants_points: bool = False


_TRIGGER: Final = re.compile(r"slope|gradient|deriv|steep|tangent|[a-z]\s?['′’]\s?\(", re.I)
_WORDS: Final = vocabulary(
    "slope gradient derivative tangent line curve graph parallel has have having equal equals "
    "horizontal flat zero coordinates does do which there any all such or values s"
)
_PRIMED: Final = re.compile(
    r"[,.;]?\s*(?:solve|(?:find|state|determine)\s+(?:the\s+|all\s+)*(?:values?\s+of\s+)?[a-z]\s+"
    r"(?:if|such that|so that|when|where|for which|with)|for (?:which|what) [a-z] is|when is"
    r"|where is)\s+(?P<f>[a-z])\s?['′’]\s?\(\s*[a-z]\s*\)\s*=\s*(?P<m>[^\s,;?]+)",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"(?:where|when|at (?:which|what)|for (?:which|what))\b"
    r"|(?:find|state|give|determine|what)\b[^§]*\b(?:points?|x|coordinates|values?)\b.*"
    r"\b(?:where|which|such|when|with|has|have)\b"
)


def read_steep_places(text: str) -> SteepPlaces | None:
    """The function and the slope that its graph is to have somewhere."""
    if primed := _PRIMED.search(text):
        rest = f"{text[: primed.start()]} {text[primed.end() :]}"
        text = f"where is the slope of {_without_if(rest)} equal to {primed['m']}"
    told = phrased(text, _TRIGGER, _WORDS)
    lists = told.sorted(as_function) if told is not None else None
    if told is None or lists is None or not _ASKS.match(told.words):
        return None
    curves = [one for one in lists[0] if variables(one.body) and not _is_letter(one)]
    slope = _slope(told.words, [one for one in lists[0] if not variables(one.body)], curves)
    if (
        slope is None
        or not curves
        or any(one.name in ("x", "t") for one in lists[0])
        or len(variables(curves[0].body)) != 1
    ):
        return None
    wants_points = bool(re.search(r"\bpoints?\b|\bcoordinates\b", told.words))
    return SteepPlaces(curves[0].body, variables(curves[0].body)[0], slope, wants_points)


def _is_letter(function: Function) -> bool:
    """Whether it is the `x` of "for what x is …" alone, and no curve."""
    return isinstance(function.body, Name) and not function.name


def _without_if(text: str) -> str:
    return re.sub(
        r"^\W*(?:for|let|if|given(?: that)?|suppose)\b|\b(?:for|if|when|where)\W*$|[,.;]+\s*$",
        " ",
        text,
    )


def _slope(words: str, numbers: list[Function], curves: list[Function]) -> Node | None:
    """The number that the slope is to be: named, that of a parallel line, or zero."""
    is_flat = bool(re.search(r"\b(?:horizontal|flat|zero)\b", words))
    if is_flat and len(curves) == 1 and not numbers:
        return ZERO
    if "parallel" in words and len(curves) == 2 and not numbers:
        return _slope_of_line(curves[1])
    is_named = bool(re.search(r"slope|gradient|derivative", words))
    one = numbers[0].body if len(numbers) == 1 and len(curves) == 1 and is_named else None
    return one if one is not None and rational_value(one) is not None else None


def _slope_of_line(line: Function) -> Node | None:
    """The slope of a straight line, from its heights at 0, 1 and 2."""
    names = variables(line.body)
    at = [
        rational_value(substitute(line.body, names[0], Number(Fraction(place))))
        for place in range(3)
    ]
    low, middle, high = at
    if len(names) != 1 or low is None or middle is None or high is None:
        return None
    return Number(middle - low) if high - middle == middle - low else None


def work_steep_places(problem: SteepPlaces) -> Worked:
    """The derivative set equal to the slope, and the points of the graph there."""
    curve = Curve(problem.function, problem.variable)
    slope = curve.derivative()
    wanted = code(written(problem.slope))
    if problem.variable not in variables(slope):
        raise DeclinedError(f"Its slope is {code(written(slope))} everywhere.")
    found = critical_points(Relation("=", slope, problem.slope), problem.variable)
    if found.families:
        return _everywhere_again(problem, slope)
    places = [place for place in distinct(found.points) if place.is_real and curve.holds(place)]
    if not places or len(places) > _MOST:
        raise DeclinedError(f"There is no place where its slope is {wanted}.")
    verdict = all(_has_slope(problem, place) for place in places)
    name = problem.variable
    points = [f"({show(place)}, {show(curve.height(place))})" for place in places]
    at = listed([code(f"{name} = {show(place)}") for place in places], "and")
    what = "point" if len(points) == 1 else "points"
    sentence = (
        f"{code(written(problem.function))} has the slope {wanted} at {at}, the {what} "
        f"{listed([code(point) for point in points])}: there its derivative "
        f"{code(written(slope))} is {wanted}."
    )
    result = f"{name} = {', '.join(plain(place) for place in places)}"
    if problem.wants_points:
        result = ", ".join(f"({plain(place)}, {plain(curve.height(place))})" for place in places)
    return Worked(sentence, verdict or None, _HOW, result, _steps(problem, curve, slope, places))


def _everywhere_again(problem: SteepPlaces, slope: Node) -> Worked:
    """Places that come again and again, as the equation for them says."""
    equation = Relation("=", slope, problem.slope)
    answer = solve_equation(equation, problem.variable)
    if answer.check is None:
        raise UnsolvedError
    sentence = f"The derivative is {code(written(slope))}, so solve {code(written(equation))}. "
    verdict = True if answer.check.mark is Mark.AGREES else None
    steps = (Step("derivative", "Differentiate.", written(problem.function), (written(slope),)),)
    return Worked(sentence + answer.text, verdict, answer.check.how, answer.result, steps)


_MOST: Final = 8
_HOW: Final = "by difference quotients of the function at each place"


def _has_slope(problem: SteepPlaces, place: "sympy.Expr") -> bool:
    value = rational_value(problem.slope)
    if value is None:
        return False
    there = slope_of(problem.function, problem.variable, {problem.variable: number_of(place)})
    return bool(is_number_near(there, sympy.Rational(value.numerator, value.denominator)))


def _steps(
    problem: SteepPlaces, curve: Curve, slope: Node, places: "list[sympy.Expr]"
) -> tuple[Step, ...]:
    name, wanted = problem.variable, written(problem.slope)
    after = tuple(f"{name} = {show(place)}" for place in places)
    equation = f"{written(slope)} = {wanted}"
    steps = [
        Step("derivative", "Differentiate.", written(problem.function), (written(slope),)),
        Step("solve", "Set the derivative equal to the slope, and solve.", equation, after),
    ]
    for place in places:
        reason = f"Put {code(f'{name} = {show(place)}')} into the function."
        height = show(curve.height(place))
        steps.append(Step("value", reason, written(problem.function), (height,)))
    return tuple(steps)


def heading_of_steep_places(problem: SteepPlaces) -> str:
    """The opening of the working."""
    wanted = code(written(problem.slope))
    return f"To find where {code(written(problem.function))} has the slope {wanted}"


METHOD_OF_STEEP_PLACES: Final = (
    "Differentiate, set the derivative equal to the slope that is wanted and solve; the function "
    "itself gives the height of each point."
)
