"""The wish for another problem like the last one."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.readings import Another
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Judge
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_HARDER: Final = late_regex(
    r"(?:(?:give|show|make|send|get|try|do|ask|set)(?: me| us)? )?(?:an? |some |something |it )?"
    r"(?:(?:bit|much|little|slightly|even) )?(?:harder|more difficult|tougher|trickier|more"
    r" challenging)(?: (?:one|problem|question|example|exercise|equation)s?)?",
    re.IGNORECASE,
)
_GIVE: Final = (
    r"(?:(?:give|show|make|send|get|try|do|set|ask)(?: me| us)?|let'?s do|let me (?:try|do|have)"
    r"|i want|i'd like|(?:can|could|may) i (?:have|get|try|do)|have you got)"
)
_NOUN: Final = r"(?: (?:one|problem|question|example|exercise|equation|task)s?)*"
_ANOTHER: Final = late_regex(
    rf"(?:{_GIVE} )?(?:one more|another|a similar|a new|a fresh|some other|more){_NOUN}"
    r"(?: (?:like|similar to|of) (?:it|this|that|these|this one|that one|the last(?: one)?"
    r"|the same kind|this kind|that kind|this type))?(?: to (?:try|practi[sc]e|do)| for practice)?"
    rf"|{_GIVE} (?:one|an? (?:problem|question|exercise))(?: like (?:it|this|that))?"
    r"(?: (?:for me )?to (?:try|practi[sc]e|do|solve))?(?: (?:myself|by myself|on my own|now))*"
    r"|(?:one|something|an? (?:problem|question|exercise)) (?:for me )?to (?:try|practi[sc]e|solve)"
    r"(?: (?:myself|on my own))?"
    r"|(?:skip|pass)(?: (?:it|this|that)(?: one)?)?|next (?:one|question|problem)",
    re.IGNORECASE,
)


def another_of_its_kind(text: str, request: str) -> Another | None:
    """The wish for one more problem, a harder one perhaps; `request` is the text trimmed."""
    if _HARDER.fullmatch(request):
        return Another(is_harder=True)
    is_one = _ANOTHER.fullmatch(request) or _ANOTHER.fullmatch(bare(text).rstrip(" .?!"))
    return Another() if is_one else None


def without_claim(question: str) -> str:
    """The calculation of somebody's own wrong line, "3/5 + 1/2 = 4/7", to be done afresh."""
    match problem_of(question):
        case Judge(relation=Relation(sign="=", left=left)) if not variables(left):
            return f"what is {written(left)}"
        case _:
            return question
