"""The wish for another problem like the last one."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.readings import Another
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import bare

_HARDER: Final = late_regex(
    r"(?:(?:give|show|make|send|get|try|do|ask|set)(?: me| us)? )?(?:an? |some |something |it )?"
    r"(?:(?:bit|much|little|slightly|even) )?(?:harder|more difficult|tougher|trickier|more"
    r" challenging)(?: (?:one|problem|question|example|exercise|equation)s?)?",
    re.IGNORECASE,
)
_ANOTHER: Final = late_regex(
    r"(?:(?:give|show|make|send|get|try|do|let'?s do|let me (?:try|do|have)|i want|i'd like"
    r"|can i (?:have|get|try)|may i have|have you got|set|ask)(?: me| us)? )?"
    r"(?:one more|another|a similar|a new|a fresh|some other|more)"
    r"(?: (?:one|problem|question|example|exercise|equation|task)s?)*"
    r"(?: (?:like|similar to|of) (?:it|this|that|these|this one|that one|the last(?: one)?"
    r"|the same kind|this kind|that kind|this type))?(?: to (?:try|practi[sc]e|do)| for practice)?",
    re.IGNORECASE,
)


def another_of_its_kind(text: str, request: str) -> Another | None:
    """The wish for one more problem, a harder one perhaps; `request` is the text trimmed."""
    if _HARDER.fullmatch(request):
        return Another(is_harder=True)
    is_one = _ANOTHER.fullmatch(request) or _ANOTHER.fullmatch(bare(text).rstrip(" .?!"))
    return Another() if is_one else None
