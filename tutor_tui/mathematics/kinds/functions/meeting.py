"""Where two graphs meet: "where do y = x² and y = x + 2 intersect?"."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.shown_sets import plain_value, shown_value
from tutor_tui.mathematics.equations.solutions import real_solutions
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, formula, request
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import is_close
from tutor_tui.mathematics.problems import Answer, KindProblem, code, listed
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, refused, with_verdict
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class Meeting(KindProblem):
    """The points that two graphs have in common."""

    first: Node
    second: Node
    variable: str


_HINT: Final = late_regex(r"intersect|\bmeet\b|\bcross\b", re.IGNORECASE)
_TWO: Final = (
    r"(?:the\s+)?(?:two\s+)?(?:curves?|graphs?(?:\s+of)?|functions?|lines?|parabolas?)?\s*(?P<a>.+?)"
    r"\s+and\s+(?:the\s+(?:curve|line|graph\s+of|parabola)\s+)?(?P<b>.+?)"
)
_MEET: Final = r"(?:intersect|meet|cross)"
_FORMS: Final = (
    rf"(?:where|at\s+which\s+points?)\s+(?:do|does|will)\s+{_TWO}\s+{_MEET}(?:\s+each\s+other)?",
    rf"(?:all\s+)?(?:the\s+)?(?:points?\s+of\s+intersection|intersections?(?:\s+points?)?)"
    rf"\s+(?:of|between)\s+{_TWO}",
    rf"where\s+{_TWO}\s+{_MEET}",
)
_COMPILED: Final = tuple(late_regex(form, re.IGNORECASE) for form in _FORMS)


def read_meeting(text: str) -> Meeting | None:
    """The two graphs whose common points a message asks for."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    plain_request = re.sub(r"^(?:all\s+)?the\s+", "", request(text))
    for found in fitting(plain_request, _COMPILED):
        first, second = formula(found["a"]), formula(found["b"])
        if first is None or second is None:
            return None
        names = {*variables(first), *variables(second)}
        if any(_is_upright(found[one], names) for one in "ab"):
            return None
        return Meeting(first, second, names.pop()) if len(names) == 1 else None
    return None


def _is_upright(text: str, names: set[str]) -> bool:
    """Whether this is a line such as `x = 2`, which is no function of `x`."""
    left, sign, _ = text.partition("=")
    return bool(sign) and left.strip() in names


def answer_meeting(problem: Meeting) -> Answer:
    """The points, each put into both functions."""
    names = f"{code(f'y = {written(problem.first)}')} and {code(f'y = {written(problem.second)}')}"
    try:
        found = real_solutions(Relation("=", problem.first, problem.second), problem.variable)
    except UnsolvedError:
        return refused(f"I could not find all points where {names} meet.")
    if found.is_everywhere:
        return with_verdict(f"{names} are the same graph.", True, BY_SUBSTITUTION)
    if found.families:
        return refused(f"{names} meet at points without end; ask for them in an interval.")
    if not found.points:
        return with_verdict(f"{names} do not meet.", True, BY_SUBSTITUTION, "none")
    x = sympy.Symbol(problem.variable)
    points, verdicts = [], []
    for place in found.points:
        heights = [to_sympy(side).subs(x, place) for side in (problem.first, problem.second)]
        verdicts.append(is_close(number_of(heights[0]), number_of(heights[1]), 15))
        points.append((place, sympy.simplify(heights[0])))
    shown = listed([code(f"({shown_value(a)}, {shown_value(b)})") for a, b in points])
    result = ", ".join(f"({plain_value(a)}, {plain_value(b)})" for a, b in points)
    return with_verdict(f"{names} meet at {shown}.", all(verdicts), BY_SUBSTITUTION, result)
