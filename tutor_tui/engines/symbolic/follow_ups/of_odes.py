"""What is asked next of a differential equation: its sort, a value of its solution, what its
working names ("what's the integrating factor"), the solution without conditions.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.calculus.ode_sorts import OdeSort
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.late_patterns import late_regex

_ASK: Final = r"(?:(?:what(?:'s| is| was| are)|whats|find|give me|get|and|so|work out|calculate) )*"

_SORT: Final = late_regex(
    r"(?:is|was) (?:it|this|that|the (?:equation|ode|de))(?: an?)? (?P<sort>(?:non-?)?linear"
    r"|separable|(?:in|non-?)?homogeneous|autonomous|(?:first|second|third)[- ]order)"
    r"(?: (?:differential )?(?:equation|ode|one))?(?: (?:or not|too|as well))?"
    r"|(?:what(?:'s| is) (?:the|its) |what |which )(?P<order>order)(?: of (?:it|this|the equation)"
    r"| is (?:it|this|that|the equation))?"
    r"|(?:what|which) (?:type|kind|sort) of (?:differential )?(?:equation|ode|de|one) is "
    r"(?P<all>it|this|that)|classify (?:it|this)",
    re.IGNORECASE,
)


_OF_WORKING: Final = late_regex(
    rf"(?:{_ASK}|(?:which|what) (?:part|bit|term|one) (?:is|was) )(?:the "
    rf"|its )?(?:integrating factor|(?:roots? of the )?(?:characteristic|auxiliary)"
    r" (?:equation|polynomial|roots?)|homogeneous (?:solution|part)|complementary (?:function"
    r"|solution)|particular (?:solution|integral)|y_?[hpc])(?: (?:here|then|of it|for (?:it"
    r"|this)))*"
    r"|(?:what|how) (?:would|do|did|should|can) (?:you|we|i) (?:guess|try|choose|pick|find|get"
    r"|know)(?: (?:for|as|what|the|a|to|try|guess|y_p|particular|solution|integral|it))*"
    r"|why (?:are there|do (?:you|we|i) (?:get|have)|is there|the) .*\b(?:sin|cos|sine|cosine|e)\w*"
    r".*",
    re.IGNORECASE,
)
_AT: Final = late_regex(
    rf"{_ASK}(?:the value of )?(?:(?P<f>[a-z])\((?P<at>[-\w./]+)\)|(?P<g>[a-z]) (?:when|if|at|for) "
    r"(?P<x>[a-z]) ?(?:=|is) ?(?P<when>[-\w./]+))",
    re.IGNORECASE,
)
_UNTIED: Final = late_regex(
    rf"{_ASK}(?:(?:it )?without (?:the |any )?(?:initial |boundary )?(?:conditions?|values?)"
    r"|(?:the )?general solution|in general)",
    re.IGNORECASE,
)


_RIGHT: Final = late_regex(
    r"(?:(?:now|and|what|how|about|if|then|but|with|change|make|put|use|try|for|when|it's|it is|was"
    r"|were|instead|solve|do|it|the)\b[\s,]*)*(?:(?:right(?:[- ]?hand)?(?: side)?|rhs)(?: (?:is"
    r"|was|of|to"
    r"|being|equal to|becomes|were))?|(?:it )?(?:=|equals|equal to)) ?=? ?(?P<right>[^=]{1,40}?)"
    r"(?: (?:on the right(?: (?:hand )?side)?|instead(?: of (?:0|zero))?))*",
    re.IGNORECASE,
)
_TIED: Final = late_regex(r",?\s+(?:with\s+)?(?P<given>y['′]*\(\s*[-\w./]+\s*\)\s*=.+)$")


def _with_right_side(request: str, question: str) -> Iterator[str]:
    """The same left side with another right side, and the same conditions."""
    ode = problem_of(question)
    found = _RIGHT.fullmatch(request) if isinstance(ode, DifferentialEquation) else None
    if found and isinstance(ode, DifferentialEquation):
        tied = _TIED.search(question.rstrip(" ?."))
        left = ode.text.rpartition("=")[0].strip()
        yield f"solve {left} = {found['right']}{', ' + tied['given'] if tied else ''}"


def _asked_of_an_ode(request: str, question: str, context: Context) -> Iterator[str | Written]:
    """A value of the solution, the solution without conditions, or what the working names."""
    for one in (question, *context.older_questions()):
        ode = problem_of(one)
        if isinstance(ode, OdeSort) or (ode is not None and re.search(r" when [a-z] = ", one)):
            continue
        if not isinstance(ode, DifferentialEquation):
            return
        if _OF_WORKING.fullmatch(request):
            yield f"explain {one.removeprefix('explain ')}"
        if _UNTIED.fullmatch(request) and ode.conditions:
            yield f"solve {ode.text}"
        return


def of_a_solution(request: str, question: str, context: Context) -> Iterator[Written]:
    """A value of the function that the newest differential equation has, whatever came since."""
    found = _AT.fullmatch(request)
    one = solved_for(found["f"] or found["g"], question, context) if found else None
    ode = problem_of(one) if one else None
    if not (found and one and isinstance(ode, DifferentialEquation)):
        return
    if found["x"] in (None, ode.variable):
        place = found["at"] or found["when"]
        yield Written(f"what is {RESULT} when {ode.variable} = {place}", one)


def solved_for(name: str, question: str, context: Context) -> str | None:
    """The newest question with a differential equation for this function.

    `None` where there is none, or where the name was given to another curve since.
    """
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        if isinstance(problem, DifferentialEquation):
            return one if problem.function == name else None
        if re.search(rf"(?<![A-Za-z]){name} ?(?:\([a-z]\) ?)?=", one):
            return None
    return None


def _sort_of_an_ode(request: str, question: str, context: Context) -> Iterator[str]:
    """Whether the differential equation of the thread is linear, or of which order it is."""
    found = _SORT.fullmatch(request)
    if found is None:
        return
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        ode = problem.equation if isinstance(problem, OdeSort) else problem
        if isinstance(ode, DifferentialEquation):
            if found["sort"]:
                yield f"is {ode.text} {found['sort'].lower()}"
            else:
                yield f"what order is {ode.text}" if found["order"] else f"classify {ode.text}"
            return


def of_an_ode(request: str, question: str, context: Context) -> Iterator[str | Written]:
    """The questions in full that a request may mean."""
    yield from _with_right_side(request, question)
    yield from _sort_of_an_ode(request, question, context)
    yield from _asked_of_an_ode(request, question, context)
