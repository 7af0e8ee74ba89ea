"""Another change in percent of the last result: "then another 10% off", "it rises by 5%"."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.supposed import changes_a_rate
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.follow_ups.marks import RESULT

_ANOTHER_OFF: Final = re.compile(
    r"(?:then |and |plus )*(?:another|a further|an extra|an additional) (?P<n>\d+(?:\.\d+)?) ?(?:%"
    r"|percent) (?P<way>off|on|more|discount|increase|on top)(?: (?:of )?(?:that|it|this))?",
    re.IGNORECASE,
)
_CHANGED_BY: Final = re.compile(
    rf"(?:(?:and|then|now|but|what if|if|when)\b ?)*(?:(?:{IT}|we|you|i) )?(?:(?:is|was|were|gets?"
    r"|goes|then) )*(?:(?P<down>decreased?s?|reduced?s?|cuts?|lowered|down|falls?|drops?|fell"
    r"|dropped)|increased?s?|raised?s?|up|rises?|rose|grows?|grew)(?: again| further)? by "
    r"(?P<n>\d+(?:\.\d+)?) ?(?:%|percent)(?: again)?",
    re.IGNORECASE,
)


def another_percentage(request: str, question: str, _context: Context) -> Iterator[str]:
    """The last result changed by so many percent, unless the rate of the question is meant."""
    if changes_a_rate(request, question):
        return
    if found := _ANOTHER_OFF.fullmatch(request):
        sign = "-" if found["way"].lower() in ("off", "discount") else "+"
        yield f"{RESULT}*(1 {sign} {found['n']}/100)"
    elif found := _CHANGED_BY.fullmatch(request):
        yield f"{RESULT}*(1 {'-' if found['down'] else '+'} {found['n']}/100)"
