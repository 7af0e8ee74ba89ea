"""The working for turning points: slope, its zeros, and the second derivative at each of them."""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError, is_decimal
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion, Topic
from tutor_tui.mathematics.kinds.functions.set_steps import set_steps
from tutor_tui.mathematics.kinds.functions.telling import window
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.written import written

_TOPICS: Final = (
    Topic.CRITICAL,
    Topic.EXTREMA,
    Topic.LOCAL_MAXIMUM,
    Topic.LOCAL_MINIMUM,
    Topic.MAXIMUM,
    Topic.MINIMUM,
    Topic.MAXIMUM_AT,
    Topic.MINIMUM_AT,
)


def function_steps(problem: FunctionQuestion) -> tuple[Step, ...] | None:
    """Lines of working where the slope has zeros; `None` for other questions."""
    if problem.topic not in _TOPICS:
        return set_steps(problem)
    curve = Curve(problem.expression, problem.variable, problem.within)
    try:
        curve, _ = window(curve, is_shifted=True)
        slope, places = curve.derivative(), curve.critical
        places = curve.level if problem.topic is Topic.CRITICAL else places
        bend = None if problem.topic is Topic.CRITICAL else curve.derivative(2)
    except (UnsolvedError, NotImplementedError):
        return None
    if not places or not all(place.is_real and not is_decimal(place) for place in places):
        return None
    zeros = tuple(f"{curve.name} = {show(place)}" for place in places)
    steps = [
        Step("derivative", "Differentiate the function.", written(curve.node), (written(slope),)),
        Step("zeros", "Set the slope to zero.", f"{written(slope)} = 0", zeros),
    ]
    if bend is not None:
        steps += _bends(curve, bend)
        steps += _heights(curve, problem)
    return tuple(steps)


def _bends(curve: Curve, bend: Node) -> list[Step]:
    """The second derivative at each place, as far as it tells something."""
    second = to_sympy(bend)
    steps = []
    for place in curve.critical:
        value = second.subs(curve.symbol, place)
        if value.is_real and value != 0:
            kind = "positive: a minimum" if value > 0 else "negative: a maximum"
            reason = f"The second derivative at `{curve.name} = {show(place)}` is {kind}."
            steps.append(Step("second derivative", reason, show(second), (show(value),)))
    return steps


def _heights(curve: Curve, problem: FunctionQuestion) -> list[Step]:
    """The values at the places, and at the ends of an interval."""
    ends = [end for part in curve.domain for end in (part.low, part.high) if end is not None]
    places = sorted({*curve.critical, *(ends if problem.within else [])}, key=float)
    return [
        Step(
            "value",
            f"Put `{curve.name} = {show(place)}` into the function.",
            written(curve.node),
            (show(curve.height(place)),),
        )
        for place in places
        if curve.holds(place)
    ]
