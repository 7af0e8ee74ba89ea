"""What equations are on a graph: "where do they meet", "how many points", "what does that mean on a
graph", of a system, of two lines of the thread, or of one equation."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.of_lines import is_of_another_line, line_in
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Solve, code
from tutor_tui.mathematics.request import LED
from tutor_tui.mathematics.syntax import ZERO
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

LINE: Final = r"(?<![^\s,;:])[yY] ?= ?[^,;?=]+?(?=$|[,;?]| (?:and|through|at|passing|that)\b)"
"""A line that is told by its `y`, which nothing stands before."""
_MEET: Final = late_regex(
    rf"{LED}(?:where|when|at what point) (?:do|does|will) (?:{IT}|they|the (?:two )?(?:lines"
    r"|graphs|curves)) (?:meet|cross|intersect)|(?:the )?(?:point of )?intersection(?: point)?"
    r"|do they (?:meet|cross|intersect)",
    re.IGNORECASE,
)
_COUNT: Final = late_regex(
    rf"{LED}how many (?:(?:points?|solutions?|answers?|(?:points of )?intersections?|roots)"
    r"(?: (?:of intersection|in common))?(?: (?:are (?:there|they|those)|is (?:it|that|there)|does"
    rf" (?:{IT}|the system) have))?|times (?:do|does|will) (?:{IT}|they|the (?:two )?(?:lines"
    r"|graphs|curves)) (?:meet|cross|intersect|touch))(?: (?:then|in total|altogether))?",
    re.IGNORECASE,
)
_ON_A_GRAPH: Final = (
    r"(?:geometrically|graphically|visually|geometry[- ]wise|(?:on|in|as) (?:a|the|its) (?:graph"
    r"|picture|plane|coordinate plane)|in terms of (?:the |their )?(?:graphs?|lines?|curves?))"
)
_MEANS: Final = late_regex(
    rf"{LED}(?:what (?:do|does|would|did) (?:{IT}|they|those|the (?:answers?|solutions?|numbers?))"
    rf" (?:mean|look like|say|show|represent|stand for|give) {_ON_A_GRAPH}|(?:explain|interpret)"
    rf" (?:{IT} )?{_ON_A_GRAPH}|what(?:'s| is) (?:the |its )?geometric(?:al)? (?:meaning"
    rf"|interpretation)(?: of (?:{IT}))?|what(?:'s| is) (?:that|it|this) {_ON_A_GRAPH})",
    re.IGNORECASE,
)
_SHARED: Final = "A solution of both is a point that the two graphs share: "


def of_a_system(request: str, question: str, context: Context) -> Iterator[str | Written]:
    """Where the graphs of the equations meet, which is how many solutions there are."""
    meets, counts = _MEET.fullmatch(request), _COUNT.fullmatch(request)
    means = _MEANS.fullmatch(request)
    if not (meets or counts or means):
        return
    problem = problem_of(question)
    equations = problem.equations if isinstance(problem, Solve) else ()
    names = {name for one in equations for name in variables(one)}
    match equations:
        case (first, second) if names == {"x", "y"}:
            whole = f"where do {written(first)} and {written(second)} meet"
            yield whole if meets else Written(whole, note=_SHARED)
        case (_, _, *_) if counts:
            yield f"solve {question}"
        case (one,) if means and len(names) == 1 and one.sign == "=":
            left, right = code(f"y = {written(one.left)}"), code(f"y = {written(one.right)}")
            other = "the x-axis" if one.right == ZERO else right
            (name,) = names
            note = f"On a graph, {code(name)} is where {left} meets {other}: "
            yield Written(f"solve {question}", note=note)
    if meets and not equations:
        yield from _of_two_lines(question, context)


def _of_two_lines(question: str, context: Context) -> Iterator[str]:
    lines: dict[str, None] = {}
    for one in (question, *context.older_questions()):
        for found in re.finditer(LINE, one):
            lines.setdefault(found[0].strip())
    if len(lines) >= 2:
        first, second = list(lines)[:2]
        yield f"where do {second} and {first} meet"
    elif is_of_another_line(question) and (body := line_in(question)):
        yield f"where do y = {body} and y = {RESULT} meet"
