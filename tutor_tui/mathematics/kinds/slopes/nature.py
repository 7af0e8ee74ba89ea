"""What the slope tells of a graph: stationary points with their nature, where it rises and bends,
and its mean slope between two places.
"""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.equations.found import UnsolvedError, is_same
from tutor_tui.mathematics.kinds.formulas import as_function
from tutor_tui.mathematics.kinds.functions.answers import answer_function
from tutor_tui.mathematics.kinds.functions.extrema import turning_points
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.functions.questions import FunctionQuestion, Topic
from tutor_tui.mathematics.kinds.functions.steps import function_steps
from tutor_tui.mathematics.kinds.phrasing import phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, slope_by_quotients
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code, listed
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

BY_VALUES: Final = "by the values of the function beside each point"


@dataclass(frozen=True, slots=True)
class Nature(KindProblem):
    """The stationary points of a function of one variable, each with its nature."""

    function: Node
    variable: str


@dataclass(frozen=True, slots=True)
class Course(KindProblem):
    """Several of the topics: where a function rises, falls, is concave up and down."""

    function: Node
    variable: str
    topics: tuple[Topic, ...]


_TRIGGER: Final = re.compile(r"nature|classif|stationary|turning|critical", re.IGNORECASE)
_WORDS: Final = vocabulary(
    "stationary turning critical nature their determine classify them all any local "
    "coordinates max maximum maxima min minimum minima type types identify curve graph test "
    "second derivative first whether they or inflection inflexion locate state each "
    "investigate s extrema is"
)
_COURSE: Final = re.compile(r"increas|decreas|concav", re.IGNORECASE)
_COURSE_WORDS: Final = vocabulary(
    "increasing decreasing increases decreases concave up down upward downward upwards "
    "downwards interval intervals concavity increase decrease over both open or determine "
    "discuss"
)
_TOPICS: Final = (
    (r"increas", Topic.INCREASING),
    (r"decreas", Topic.DECREASING),
    (r"concave up", Topic.CONVEX),
    (r"concave (?:up(?:wards?)? (?:and|or) )?down", Topic.CONCAVE),
)


def read_nature(text: str) -> Nature | None:
    """The function whose stationary points are to be told apart."""
    told = phrased(text, _TRIGGER, _WORDS)
    lists = told.sorted(as_function) if told is not None else None
    if told is None or lists is None or len(lists[0]) != 1:
        return None
    is_asked = re.search(r"nature|classif|type|whether", told.words)
    names = variables(lists[0][0].body)
    if not is_asked or not re.search(r"stationary|turning|critical", told.words) or len(names) != 1:
        return None
    return Nature(lists[0][0].body, names[0])


def read_course(text: str) -> Course | None:
    """The function and at least two things that are asked of its course."""
    told = phrased(text, _COURSE, _COURSE_WORDS)
    lists = told.sorted(as_function) if told is not None else None
    if told is None or lists is None or len(lists[0]) != 1:
        return None
    topics = tuple(topic for pattern, topic in _TOPICS if re.search(pattern, told.words))
    if "concavity" in told.words:
        topics = (*topics, Topic.CONVEX, Topic.CONCAVE)
    names = variables(lists[0][0].body)
    if len(topics) < 2 or len(names) != 1 or len(set(topics)) != len(topics):
        return None
    return Course(lists[0][0].body, names[0], topics)


def work_nature(problem: Nature) -> Worked:
    """All stationary points, a turning point or one of inflection."""
    curve = Curve(problem.function, problem.variable)
    turning = turning_points(curve)
    slope = sympy.diff(curve.expression, curve.symbol)
    places = [
        place for place in curve.critical if sympy.simplify(slope.subs(curve.symbol, place)) == 0
    ]
    if len(places) > 12:
        raise UnsolvedError
    if not places:
        raise DeclinedError("It has no stationary points: its slope is never zero.")
    spots = []
    for place in places:
        same = [point for point in turning if is_same(point.place, place)]
        sort = "point of inflection"
        if same:
            sort = "local maximum" if same[0].is_maximum else "local minimum"
        spots.append((place, sympy.simplify(curve.height(place)), sort))
    verdict = all(is_of_sort(curve, place, sort) for place, _, sort in spots)
    told = listed([f"a {sort} at {code(f'({show(x)}, {show(y)})')}" for x, y, sort in spots])
    result = ", ".join(f"({plain(x)}, {plain(y)}) {sort}" for x, y, sort in spots)
    name = code(written(problem.function))
    sentence = f"{name} has {told}, where its derivative {code(show(slope))} is zero."
    return Worked(sentence, verdict or None, BY_VALUES, result, _steps(problem, slope, spots))


def is_of_sort(curve: Curve, place: "sympy.Expr", sort: str) -> bool:
    """Whether the values beside a place, and the slope there, fit what is said."""
    with mpmath.workdps(40):
        at = number_of(place)
        step = mpmath.mpf(10) ** -6
        left, middle, right = (
            value_at(curve.node, {curve.name: at + side * step}) for side in (-1, 0, 1)
        )
        slope = slope_by_quotients(curve.node, curve.name, {curve.name: at})
        if abs(slope) > mpmath.mpf(10) ** -9:
            return False
        if sort == "local maximum":
            return bool(left < middle and right < middle)
        if sort == "local minimum":
            return bool(left > middle and right > middle)
        return bool((left - middle) * (right - middle) < 0)


def _steps(
    problem: Nature, slope: "sympy.Expr", spots: "list[tuple[sympy.Expr, sympy.Expr, str]]"
) -> tuple[Step, ...]:
    x = sympy.Symbol(problem.variable)
    second = sympy.diff(slope, x)
    after = tuple(f"{problem.variable} = {show(place)}" for place, _, _ in spots)
    steps = [
        Step("derivative", "Differentiate.", written(problem.function), (show(slope),)),
        Step("zeros", "Set the derivative to zero and solve.", f"{show(slope)} = 0", after),
        Step("derivative", "Differentiate again.", show(slope), (show(second),)),
    ]
    for place, _, sort in spots:
        bend = sympy.simplify(second.subs(x, place))
        why = "below zero" if bend.is_negative else "above zero" if bend.is_positive else "zero"
        more = "" if bend != 0 else ", so look at the slope on both sides"
        where = code(f"{problem.variable} = {show(place)}")
        reason = f"At {where} it is {why}{more}: a {sort}."
        steps.append(Step("second derivative test", reason, show(second), (show(bend),)))
    for place, height, _ in spots:
        reason = f"Put {code(f'{problem.variable} = {show(place)}')} into the function."
        steps.append(Step("value", reason, written(problem.function), (show(height),)))
    return tuple(steps)


def work_course(problem: Course) -> Worked:
    """Each topic by itself."""
    sentences, results, verdicts = [], [], []
    steps: dict[Step, None] = {}
    for topic in problem.topics:
        question = FunctionQuestion(topic, problem.function, problem.variable)
        answer = answer_function(question)
        steps |= dict.fromkeys(function_steps(question) or ())
        if answer.check is None:
            raise UnsolvedError
        verdicts.append(answer.check.mark.value == "agrees")
        sentences.append(answer.text)
        name = topic.value.removeprefix("where it ").removeprefix("is ")
        results.append(f"{name}: {answer.result or 'nowhere'}")
    text = " ".join(
        sentence.replace(" I could not check this a second way.", "") for sentence in sentences
    )
    return Worked(text, all(verdicts) or None, BY_VALUES, "; ".join(results), tuple(steps))


def heading_of_nature(problem: Nature) -> str:
    """The opening of the working."""
    return f"To find the stationary points of {code(written(problem.function))}"


METHOD_OF_NATURE: Final = (
    "Set the derivative to zero and solve; at each place the second derivative tells: positive "
    "is a minimum, negative a maximum, and zero asks for the slopes on both sides."
)


def heading_of_course(problem: Course) -> str:
    """The opening of the working."""
    return f"To see how {code(written(problem.function))} runs"


METHOD_OF_COURSE: Final = (
    "Where the first derivative is positive the graph rises, where it is negative it falls; "
    "where the second is positive it is concave up, where it is negative concave down."
)
