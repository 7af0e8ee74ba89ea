"""What is asked next of something that moves along a line: "how far does it travel in the first
4 seconds", "the acceleration at those times", "how high is that".
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.rates.line_motions import LineMotion, Wish
from tutor_tui.mathematics.kinds.rates.told_motions import (
    Told,
    asked_of_it,
    law_called,
    told_motion,
    with_law,
)
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import ZERO
from tutor_tui.mathematics.written import written

_MOVES: Final = late_regex(
    r"distance|travel|displace|direction|backward|forward|\bleft\b|\bright\b|velocity|speed"
    r"|accelerat|position|how (?:far|fast)|where is it|slow|\brest\b|stationary|\bstops?\b",
    re.IGNORECASE,
)
_AT_REST: Final = late_regex(
    r"(?:(?:and|so|what(?:'s|s| is| are)|find|the|its)\b ?)*(?P<what>position|velocity"
    r"|acceleration)s?(?: of it)? (?:at (?:those|these|the same|both|that)"
    r" (?:times?|moments?|points?"
    r"|instants?)|when it(?:'s| is) at rest|at rest|(?:at|when) each(?: of (?:those|them))?(?: "
    r"times?)?|then)|(?:and |so )*where is it(?: then| at (?:those|these) times)?",
    re.IGNORECASE,
)
_RESTED: Final = late_regex(r"\brest\b|\bstop\w*\b|velocity is (?:0|zero)", re.IGNORECASE)
_SPEED_THEN: Final = "what is its velocity"
_BY_THEN: Final = late_regex(
    r"(?:and |so )*how far (?:has|did|does|will) it (?:gone|go|travell?(?:ed)?|moved?)"
    r"(?: (?:by|until)(?: then)?| in (?:that|this) time)?",
    re.IGNORECASE,
)
_QUESTION: Final = late_regex(
    r"(?:find|what|when|where|how|is|does|at|for|calculate|determine|work out)\b", re.IGNORECASE
)
_HIGHEST: Final = late_regex(r"\b(?:(?:max\w*|greatest) (?:height|point)|highest)\b", re.IGNORECASE)
_HOW_HIGH: Final = late_regex(
    r"(?:and |so )*(?:how high(?: (?:is|was|does) (?:that|it))?(?: (?:then|there|go|get|reach))?"
    r"|what(?:'s|s| is) (?:that|the (?:max\w* )?) ?height(?: then| there)?)",
    re.IGNORECASE,
)
_LANDED: Final = late_regex(
    r"\bwhen\b[^.?!]*\b(?:lands?|hits?|ground|comes? (?:back )?down)\b[^.?!]*\W*$", re.IGNORECASE
)
_HOW_FAR_UP: Final = late_regex(
    r"(?:and |so )*how (?:high|far up) (?:does|will|can|did) (?:it|the \w+) (?:go|get|reach|fly"
    r"|rise|travel)(?: up)?",
    re.IGNORECASE,
)


def of_a_motion(request: str, question: str, context: Context) -> Iterator[str]:
    """The questions in full that a request may mean."""
    is_up = bool(_HOW_FAR_UP.fullmatch(request))
    is_of_it = is_up or _MOVES.search(request) or _HOW_HIGH.fullmatch(request)
    before = problem_of(question) if is_of_it else None
    for one in (question, *context.older_questions()) if is_of_it else ():
        told = told_motion(one) or law_called(one)
        if told is None:
            continue
        at_rest = _AT_REST.fullmatch(request) if _RESTED.search(question) else None
        if at_rest is not None:
            what = (at_rest["what"] or "position").lower()
            asked = "where is it" if what == "position" else f"find the {what}"
            yield told.asking(f"{asked} when it is at rest")
        elif is_up or (_HIGHEST.search(question) and _HOW_HIGH.fullmatch(request)):
            yield f"maximum of {told.law.partition('=')[2]}"
        else:
            yield from _asked_then(told, asked_of_it(request), before)
            if any(map(_LANDED.search, context.messages[-1:])):
                yield told.asking(f"{asked_of_it(request)} when it hits the ground")


def by_another_law(request: str, question: str) -> Written | None:
    """The motion of the question with another law: "what if it was a = 3t"."""
    told = told_motion(question)
    other = with_law(told, request) if told is not None else None
    return Written(other.whole) if other is not None else None


def _asked_then(told: Told, request: str, before: object) -> Iterator[str]:
    """The request about the motion, at the time of the question before where none is named."""
    at = before.at if isinstance(before, LineMotion) else None
    if at is not None and _BY_THEN.fullmatch(request):
        yield told.asking(f"how far does it travel in the first {written(at)} seconds")
        return
    whole = told.asking(request if _QUESTION.match(request) else f"find {request}")
    found = problem_of(whole)
    if not isinstance(found, LineMotion):
        return
    is_open = found.wish is Wish.LEVEL and found.at is None and not found.moment
    if is_open and not isinstance(before, LineMotion) and request == _SPEED_THEN:
        return  # at the time of a question of another kind
    is_of_times = isinstance(before, LineMotion) and before.wish is Wish.TIMES
    if is_open and isinstance(before, LineMotion) and (is_of_times or before.moment == "rest"):
        is_rest = before.moment == "rest" or (before.asked == 1 and before.value == ZERO)
        yield f"{whole} when it is at rest" if is_rest else whole
    else:
        yield f"{whole} at t = {written(at)}" if at is not None and is_open else whole
