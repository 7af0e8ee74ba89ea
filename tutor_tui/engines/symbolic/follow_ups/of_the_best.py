"""The rest of the best shape of a story: "what are the dimensions", "what is that volume".

The facts stay in their own words, and the core must read them whole with what is asked now.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.stories import facts_of
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned
from tutor_tui.mathematics.late_patterns import late_regex

_ASKED: Final = late_regex(
    r"(?:(?:and|so|but|then|ok|what(?:'s|s| is| are| was| were| will| would)?|how (?:big|much)"
    r"(?: is| are| will)?|find|give me|tell me|work out|calculate|state|that|the|its|it|this|those"
    r"|their|be|is|actual|maximum|max|minimum|min|largest|greatest|biggest|least|smallest|best"
    r"|optimal|resulting)\b ?)*"
    r"(?:(?P<most>area|volume|product)|(?P<least>fencing|fence|perimeter|surface area|sum|cost)"
    r"|(?P<sides>dimensions?|sides?|side lengths?|lengths?(?: and widths?)?|widths?|numbers|size)"
    r"(?: of (?:the )?(?:squares?|cuts?|box|pen|field|garden|rectangle|enclosure|fence|each side))?"
    r"|size (?:do|should) i cut)"
    r"(?: (?:then|there|now|be|itself|actually|gives?|makes?|do|does|that|this|it|of it|of the box"
    r"|of the pen|of the field|in that case|at that point|for that|happen|needed))*",
    re.IGNORECASE,
)
_QUESTIONS: Final = {
    "most": ("what is the largest {0}", "what is the maximum {0}"),
    "least": ("what is the least {0}", "what is the minimum {0}"),
    "sides": (
        "what are the dimensions", "what dimensions give the largest area",
        "what dimensions give the least {0}", "find the numbers",
        "find the size of the squares that maximises the volume",
    ),
}  # fmt: skip


def of_the_best(request: str, question: str, _context: Context) -> Iterator[str]:
    """The greatest or least value that a story asks for, or the sizes that give it."""
    found, problem = _ASKED.fullmatch(request), problem_of(question)
    if found is None or not isinstance(problem, Conditioned) or "derivative" not in problem.law:
        return
    sort = found.lastgroup or "sides"
    for asked in _QUESTIONS[sort]:
        whole = f"{facts_of(question)}. {asked.format(found[sort])}?"
        other = problem_of(whole)
        if isinstance(other, Conditioned) and other.wanted != problem.wanted:
            yield whole
