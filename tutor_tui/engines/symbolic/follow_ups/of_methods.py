"""The last problem by a method that is named, or drawn: "use l'Hôpital", "plot the solution"."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.late_patterns import late_regex

_HOSPITAL: Final = late_regex(
    r"(?:(?:can|could|would|should|do|did|does|may) (?:you|i|we|it) )?(?:(?:use|do|solve|try|apply"
    r"|show|work|with|by|using|it|that|this|me|how about|what about|need)\b ?)*"
    r"l'? ?h[oô]s?pital(?:'?s)?(?: rule)?(?: (?:here|on it|on this|for this|instead|for it))?",
    re.IGNORECASE,
)
_DRAWN: Final = late_regex(
    r"(?:can you |could you |please )?(?:plot|draw|sketch|graph) (?:it|that|this|the (?:solution"
    r"|answer|result|curve|function))",
    re.IGNORECASE,
)
_CHANGED: Final = late_regex(
    r"(?:(?:what|and|but|now) )?(?:if|what about|with|for)? ?(?:it'?s |it (?:was|were|is) |we have "
    r")?(?P<new>(?:y['′]+|dy/dx|d\^2y/dx\^2) ?=.+?)(?: instead)?",
    re.IGNORECASE,
)
_VALUE: Final = late_regex(r" when x = [-\d./]+$")
_CONDITIONS: Final = late_regex(r",?\s+(?:with\s+)?(?P<given>y['′]*\(\s*[-\w./]+\s*\)\s*=.+)$")


def by_a_method(request: str, question: str, context: Context) -> Iterator[Written]:
    """The question in full, or the wish for its working where the method belongs to that."""
    if isinstance(problem_of(question), Limit) and _HOSPITAL.fullmatch(request.replace("’", "'")):
        yield Written(f"explain {question}")
    equation = next(filter(_is_equation, (question, *context.older_questions())), None)
    given = _CONDITIONS.search(equation.rstrip(" ?.")) if equation else None
    if given and _DRAWN.fullmatch(request) and (equation == question or _VALUE.search(question)):
        yield Written(f"plot y = {RESULT}", equation)
    found = _CHANGED.fullmatch(request)
    if given and found and not _CONDITIONS.search(found["new"]):
        yield Written(f"{found['new']}, {given['given']}")


def _is_equation(question: str) -> bool:
    return isinstance(problem_of(question), DifferentialEquation)
