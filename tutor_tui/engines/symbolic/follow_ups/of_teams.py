"""What is asked next of work done together: which part is done after some of the time."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.word_problems.stories import Story
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import late_regex

_PART: Final = late_regex(
    r"(?:how much|(?:what|which) (?:fraction|part|proportion))(?: of (?:it|the [a-z]+))?"
    r"(?: (?:is|are|was|will|would|has|have|be|been|do|they|get|can))* (?:filled|full|done|painted"
    r"|finished|completed?|built|dug|mowed|cleaned|paint|fill|finish|do|build)(?: up)?"
    r"(?: of it)? (?:after|in) (?P<n>\d+(?:\.\d+)?) ?(?P<unit>hours?|minutes?|days?|weeks?|min|h)",
    re.IGNORECASE,
)
_TOGETHER: Final = late_regex(r"1/x = (?P<rate>1/\d+(?:\.\d+)?(?: [-+] 1/\d+(?:\.\d+)?)+)")


def part_done(request: str, question: str, _context: Context) -> Iterator[str]:
    """ "how much is filled after 3 hours": so many times what is done in one."""
    found = _PART.fullmatch(request)
    problem = problem_of(question) if found else None
    if found is None or not isinstance(problem, Story) or len(problem.equations) != 1:
        return
    law = _TOGETHER.fullmatch(problem.equations[0])
    units = {singular(one.unit) for one in problem.asked}
    if law is None or singular(found["unit"].lower()) not in units:
        return
    terms = re.findall(r"(^|[-+] )1/(\S+)", law["rate"])
    rate = sum(Fraction(-1 if sign == "- " else 1) / Fraction(n) for sign, n in terms)
    if 0 < rate * Fraction(found["n"]) <= 1:
        yield f"what is {found['n']}*({law['rate']})"
