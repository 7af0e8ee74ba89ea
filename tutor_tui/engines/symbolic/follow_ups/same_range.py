"""An equation with angles and its range, one of them exchanged: "now cos x = 1/2", "what if it's
between 0 and 360".
"""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Solve, code
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables

_WAVE: Final = r"(?<![a-z])(?:sin|cos|tan|cot|sec|csc|cosec|sine|cosine|tangent)"
_RANGED: Final = late_regex(
    r"(?:solve )?(?P<equation>[^,<>≤≥=]+=[^,<>≤≥=]+?)"
    r"(?P<range>,? \b(?:for|where|when|with|in|on|between|if|over|from|such that)\b.*\d.*"
    r"|, ?[^=]*[<≤].*)",
    re.IGNORECASE,
)
_LEAD: Final = late_regex(
    r"^(?:(?:and|now|ok|okay|so|then|next|try|solve|do|what about|how about|with|for|what if|if"
    r"|it's|its|it (?:is|was|were)|we had|i had|instead)\b[\s,]*)+",
    re.IGNORECASE,
)


def in_the_same_range(text: str, question: str) -> Written | None:
    """The new equation with the range of the last; `None` where either has no angles or a range."""
    before, plain = _RANGED.fullmatch(question.strip(" .?")), _LEAD.sub("", text).strip(" .?!")
    plain = plain.removesuffix(" instead")
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


_END: Final = r"-?(?:\d+(?:\.\d+)?|(?:\d+ ?)?(?:pi|π)(?: ?/ ?\d+)?)(?: ?(?:°|degrees?))?"
_RANGE_ALONE: Final = late_regex(
    r"(?:(?:and|so|now|but|ok|only|just|what|how|if|about|all|the|solutions?|answers?|values?|angles"
    r"|find|give|me|solve|it|it's|its|is|was|were|are|lies?|range|interval|domain|goes|for|in|on"
    r"|any|other|others|more|are there|there|which|lies?"
    r"|between|from|over|with|within|where|use|do|i want|[xθ])\b[\s,:]*)*"
    rf"[\[(]? ?(?P<low>{_END}) ?(?:and|to|,|-|–|(?:<=?|≤) ?[a-zθ] ?(?:<=?|≤)) ?(?P<high>{_END})"
    r" ?[\])]?(?: (?P<unit>degrees|radians))?(?: (?:instead|too|as well|only))*",
    re.IGNORECASE,
)


def in_another_range(text: str, question: str) -> Written | None:
    """The equation with angles of the question, for the range that a message names."""
    found = _RANGE_ALONE.fullmatch(" ".join(text.replace("’", "'").split()).strip(" .?!"))
    equation = _equation_with_angles(question) if found else None
    if found is None or equation is None:
        return None
    whole = f"solve {equation[0]} for {found['low']} <= {equation[1]} <= {found['high']}"
    whole = f"{whole} {found['unit']}" if found["unit"] else whole
    return Written(whole) if isinstance(problem_of(whole), Conditions) else None


def _equation_with_angles(question: str) -> tuple[str, str] | None:
    """The one equation of a question, and its letter; `None` where it has no angles."""
    equations = [
        span
        for span in find_mathematics(question)
        if isinstance(span.node, Relation) and span.node.sign == "=" and _has_angle(span.text)
    ]
    if len(equations) != 1 or not isinstance(problem_of(question), Solve | Conditions):
        return None
    names = variables(equations[0].node)
    return (equations[0].text, names[0]) if len(names) == 1 else None


def _has_angle(text: str) -> bool:
    return re.search(_WAVE, text, re.IGNORECASE) is not None
