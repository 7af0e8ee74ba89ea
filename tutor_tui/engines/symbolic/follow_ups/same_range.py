"""Another equation with angles for the range that the last one had: "now cos x = 1/2"."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Solve, code

_WAVE: Final = r"(?<![a-z])(?:sin|cos|tan|cot|sec|csc|cosec|sine|cosine|tangent)"
_RANGED: Final = late_regex(
    r"(?:solve )?(?P<equation>[^,<>≤≥=]+=[^,<>≤≥=]+?)"
    r"(?P<range>,? \b(?:for|where|when|with|in|on|between|if|over|from|such that)\b.*\d.*"
    r"|, ?[^=]*[<≤].*)",
    re.IGNORECASE,
)
_LEAD: Final = late_regex(
    r"^(?:(?:and|now|ok|okay|so|then|next|try|solve|do|what about|how about|with|for)\b[\s,]*)+",
    re.IGNORECASE,
)


def in_the_same_range(text: str, question: str) -> Written | None:
    """The new equation with the range of the last; `None` where either has no angles or a range."""
    before, plain = _RANGED.fullmatch(question.strip(" .?")), _LEAD.sub("", text).strip(" .?!")
    if before is None or plain.count("=") != 1 or not re.search(_WAVE, before["equation"], re.I):
        return None
    if not re.search(_WAVE, plain, re.IGNORECASE) or _RANGED.fullmatch(plain):
        return None
    if not isinstance(problem_of(plain), Solve):
        return None
    whole = f"solve {plain}{before['range']}"
    if type(problem_of(whole)) is not type(problem_of(question)):
        return None
    return Written(whole, note=f"Again {code(before['range'].strip(' ,'))}:")
