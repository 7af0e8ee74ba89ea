"""What is asked next of something that moves along a line: "how far does it travel in the first
4 seconds", "the acceleration at those times", "how high is that".
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned
from tutor_tui.mathematics.kinds.rates.line_motions import LineMotion
from tutor_tui.mathematics.late_patterns import late_regex

_MOVES: Final = late_regex(
    r"distance|travel|displace|direction|backward|forward|\bleft\b|\bright\b|velocity|speed"
    r"|accelerat|position|\brest\b|stationary|\bstops?\b",
    re.IGNORECASE,
)
_LAW: Final = late_regex(r"\b[shxd] ?\(t\) ?= ?(?P<body>[^,;?a-su-z]+[\dt)])", re.IGNORECASE)
_AT_REST: Final = late_regex(
    r"(?:(?:and|so|what(?:'s|s| is| are)|find|the|its)\b ?)*(?P<what>position|velocity"
    r"|acceleration|where is it)s?(?: of it)? (?:at (?:those|these|the same|both|that)"
    r" (?:times?|moments?|points?"
    r"|instants?)|when it(?:'s| is) at rest|at rest|(?:at|when) each(?: of (?:those|them))?(?: "
    r"times?)?|then)",
    re.IGNORECASE,
)
_RESTED: Final = late_regex(r"\brest\b|\bstop\w*\b|velocity is (?:0|zero)", re.IGNORECASE)
_HIGHEST: Final = late_regex(r"\b(?:max\w*|highest|greatest) (?:height|point)", re.IGNORECASE)
_HOW_HIGH: Final = late_regex(
    r"(?:and |so )*(?:how high (?:is|was|does) (?:that|it)(?: (?:then|go|get|reach))?"
    r"|what(?:'s|s| is) (?:that|the (?:max\w* )?) ?height(?: then| there)?)",
    re.IGNORECASE,
)


def of_a_motion(request: str, question: str, context: Context) -> Iterator[str]:
    """The questions in full that a request may mean."""
    for one in (question, *context.older_questions()) if _MOVES.search(request) else ():
        law = _LAW.search(one)
        whole = f"{law[0]}. {request}" if law is not None else ""
        if law is not None and isinstance(problem_of(whole), LineMotion | Conditioned):
            yield whole
    at_rest = _AT_REST.fullmatch(request) if _RESTED.search(question) else None
    is_top = _HIGHEST.search(question) and _HOW_HIGH.fullmatch(request)
    for one in (question, *context.older_questions()) if at_rest or is_top else ():
        law = _LAW.search(one)
        if law is not None and is_top:
            yield f"maximum of {law['body']}"
        elif law is not None and at_rest is not None:
            what = at_rest["what"].lower().replace("where is it", "position")
            yield f"{law[0]}. find the {what} when it is at rest"
