"""Questions of why that point at what was done before: "why are there sines?".

What only writes a result otherwise, such as rounding it, has no reasons worth asking for; the
problem before it is meant.
"""

import re
from collections.abc import Sequence
from typing import Final

from tutor_tui.engines.symbolic.asked_how import LEAD, asks_how_done, asks_why
from tutor_tui.engines.symbolic.nearest.wishing import asks_of_working
from tutor_tui.engines.symbolic.topics import nearest_topic
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Differentiate, Goal, Rewrite
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Name, Negative, Number, TooLargeError, UnreadableError

_MOST_WORDS: Final = 12
_OF_PERSONS: Final = late_regex(
    rf"{LEAD}(?:why|how come)(?: (?:do|did|does|can|could|must|should|would|have)(?:n't| not)?)? "
    r"(?:you|we|i)\b",
    re.IGNORECASE,
)
_OF_THINGS: Final = late_regex(
    rf"{LEAD}(?:(?:why|how come)(?: (?:do|did|does|can|could|must|should|would|has|is|are|was"
    r"|were)(?:n't| not)?)? (?:it|they|there|that|this|these|those|there's|it's|that's|(?:only |"
    r"just )?(?:one|two|three|four|no) (?:solutions?|answers?|roots?|values?))\b|where (?:do|did"
    r"|does) (?:you|it|they|the|this|that|these|those|an?) .{0,30}\b(?:from|appear)\b)",
    re.IGNORECASE,
)
_OF_A_NOUN: Final = late_regex(
    rf"{LEAD}(?:why|how come) (?:do|did|does|is|are|was|were)(?:n't| not)? the (?P<noun>\w+)\b",
    re.IGNORECASE,
)
_NOUN_WORDS: Final = """
    answer answers area bounds bracket brackets coefficient constant cosine cosines denominator
    exponent limit log logs number numbers numerator result results sign signs sine sines solution
    solutions term terms value values
"""
_NOUNS: Final = frozenset(_NOUN_WORDS.split())
_FORM: Final = late_regex(
    r"(?:round (?!-?[\d.,]+ ).{1,120} to .{3,40}|write .{1,120} as an? (?:decimal|fraction"
    r"|percentage|mixed number)|-?[\d./]+ [a-zA-Z/²³]{1,12} in [a-z/²³ ]{1,24})",
    re.IGNORECASE,
)


def asks_why_of_it(text: str) -> bool:
    """Whether a message asks why something was done or came out; its own problem is no such."""
    if len(text.split()) > _MOST_WORDS:
        return False
    plain = " ".join(text.replace("’", "'").split())
    if _OF_PERSONS.match(plain):
        return True
    noun = _OF_A_NOUN.match(plain)
    is_known = noun is not None and (noun["noun"].lower() in _NOUNS or bool(nearest_topic(plain)))
    return (is_known or bool(_OF_THINGS.match(plain))) and not _has_formula(plain)


def asks_of_a_formula(text: str) -> bool:
    """Whether a message asks why or how about a formula, and nothing that can be done with it."""
    if not asks_of_working(text) or _DONE_WITH_IT.search(text) or not _has_formula(text):
        return False
    match problem_of(text):
        case Rewrite(goal=Goal.SIMPLIFY) | Differentiate():
            return True
        case _:
            return False


def asks_why_it_is_so(text: str) -> bool:
    """Whether a message asks why the derivative, the integral or dy/dx is what it gives."""
    found = _IS_SO.fullmatch(" ".join(text.replace("’", "'").split()))
    return found is not None and expression_or_none(found["what"]) is not None


_IS_SO: Final = late_regex(
    rf"{LEAD}(?:why|how come) (?:is|does|was) (?:(?:the|its|your) (?:first |second )?(?:derivative|"
    r"integral|antiderivative|slope|gradient|period|answer|result)|d[a-z] ?/ ?d[a-z]|[fgy]['′]+"
    r"(?:\([a-z]\))?) ?(?:=|equal(?:s| to)?|be|just)? ?(?P<what>[^=]+?)[\s?.!]*",
    re.IGNORECASE,
)
_DONE_WITH_IT: Final = late_regex(
    r"simplif|deriv|differentiat|\b(?:solve|work out|calculate|evaluate|write|find)\b"
    r"|\b(?:you|u|we|i|one) do\b",
    re.IGNORECASE,
)


def is_form(question: str) -> bool:
    """Whether a question only writes a number otherwise: rounded, as a decimal, in other units."""
    return _FORM.fullmatch(question.strip()) is not None


def without_forms(messages: Sequence[str]) -> Sequence[str]:
    """The messages up to the last that does more than writing a result otherwise."""
    end = len(messages)
    while end > 1 and _FORM.fullmatch(messages[end - 1].strip()):
        end -= 1
    return messages[:end]


def before_a_drawing(text: str, messages: Sequence[str]) -> Sequence[str]:
    """The messages without the drawing of the last problem, where the way to its answer is meant.

    A curve has no steps of its own that are worth telling.
    """
    end = len(messages)
    while end > 1 and messages[end - 1].startswith("plot "):
        end -= 1
    is_solved = end < len(messages) and problem_of(messages[end - 1]) is not None
    is_of_way = asks_why(text) or asks_how_done(text) or _OF_THE_WAY.match(text) is not None
    is_meant = is_solved and is_of_way and not _OF_CURVES.search(text) and problem_of(text) is None
    return messages[:end] if is_meant else messages


_OF_THE_WAY: Final = late_regex(
    rf"{LEAD}(?:explain|check|verify|prove|really\b|(?:my|the) .{{3,20}} (?:gives|says|got)\b"
    r"|how (?:do|did|would|can) (?:you|i|we) (?:solve|get rid|undo|find|know)|(?:show|see)"
    r"(?: me)? (?:the |your |all )*(?:steps|working)|step by step|(?:the |what about the )?(?:first"
    r"|second|third|other|last) (?:one|solution|root|answer|step)|(?:which|what) (?:rule|method"
    r"|formula)|(?:is|are) (?:there|you)|(?:any )?(?:other|another|alternative|different)\b)",
    re.IGNORECASE,
)
_OF_CURVES: Final = late_regex(
    r"\b(?:graphs?|plot\w*|draw\w*|sketch\w*|curves?|lines?|axis|axes|cross|meets?|parabola|shape"
    r"|goes?|look|flat|steep|point|dots?|circle)\b",
    re.IGNORECASE,
)


def _has_formula(text: str) -> bool:
    try:
        nodes = [span.node for span in find_mathematics(text)]
    except (UnreadableError, TooLargeError):
        return True
    bare = [node.operand if isinstance(node, Negative) else node for node in nodes]
    return any(not isinstance(node, Number | Name) for node in bare)
