"""Average rates of change: the slope of the line between two places of a graph."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.formulas import as_function, as_interval, as_range, as_value
from tutor_tui.mathematics.kinds.phrasing import phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, is_number_near
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, decimal_beside, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class AverageRate(KindProblem):
    """The slope of the line between two places of a graph."""

    function: Node
    variable: str
    low: Node
    high: Node


_AVERAGE: Final = re.compile(r"average\s+rate|average\s+velocity|average\s+speed", re.IGNORECASE)
_AVERAGE_WORDS: Final = vocabulary(
    "average rate change between interval over velocity closed starting ending"
)


def read_average_rate(text: str) -> AverageRate | None:
    """The function and the two places."""
    told = phrased(text, _AVERAGE, _AVERAGE_WORDS)
    readers = (as_interval, as_range, as_value, as_function)
    lists = told.sorted(*readers) if told is not None else None
    if told is None or lists is None or "rate of" not in told.words:
        return None
    intervals, ranges, values, functions = lists
    graphs = [one.body for one in functions if variables(one.body)]
    numbers = [one.body for one in functions if not variables(one.body)]
    if len(graphs) != 1 or len(variables(graphs[0])) != 1 or len(intervals) + len(ranges) > 1:
        return None
    (variable,) = variables(graphs[0])
    ends = [value for name, value in values if name == variable] + numbers
    if len(ends) != len(values) + len(numbers):
        return None
    if intervals and not ends:
        ends = list(intervals[0])
    if ranges and not ends and ranges[0].name == variable:
        ends = [ranges[0].low, ranges[0].high]
    return AverageRate(graphs[0], variable, *ends) if len(ends) == 2 else None


def work_average_rate(problem: AverageRate) -> Worked:
    """The difference of the values over that of the places."""
    x = sympy.Symbol(problem.variable)
    function = to_sympy(problem.function)
    places = [to_sympy(end) for end in (problem.low, problem.high)]
    heights = [sympy.simplify(function.subs(x, place)) for place in places]
    if sympy.simplify(places[1] - places[0]) == 0:
        raise DeclinedError("The two places are the same, so there is no change between them.")
    if any(not height.is_finite or not height.is_real for height in heights):
        raise DeclinedError("The function has no value at one of these places.")
    value = sympy.radsimp(sympy.simplify((heights[1] - heights[0]) / (places[1] - places[0])))
    low, high = (value_at(end, {}) for end in (problem.low, problem.high))
    first, second = (value_at(problem.function, {problem.variable: at}) for at in (low, high))
    verdict = is_number_near((second - first) / (high - low), value)
    told = f"({show(heights[1])} - ({show(heights[0])}))/({show(places[1])} - ({show(places[0])}))"
    steps = [
        Step(
            "value",
            f"The value at {code(f'{problem.variable} = {show(place)}')}.",
            written(problem.function),
            (show(height),),
        )
        for place, height in zip(places, heights, strict=True)
    ]
    steps.append(Step("quotient", "Divide the differences.", told, (show(value),)))
    sentence = f"The average rate of change is {code(show(value))}{decimal_beside(value)}, from "
    return Worked(f"{sentence}{code(told)}.", verdict, BY_ARITHMETIC, plain(value), tuple(steps))


def heading_of_average_rate(problem: AverageRate) -> str:
    """The opening of the working."""
    return f"To find the average rate of change of {code(written(problem.function))}"


METHOD_OF_AVERAGE_RATE: Final = (
    "Divide the change of the values by the change of the places: (f(b) - f(a))/(b - a)."
)
