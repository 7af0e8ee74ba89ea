"""What is asked of a working that was checked: "which line is wrong?", "what should line 2 be?"."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import bare


@dataclass(frozen=True, slots=True)
class OfCheck:
    """What is asked of it: `line` counts from 1, from the end where negative, 0 for the whole.

    `wants_right` asks how it is done instead, `is_why` for the mistake before that.
    """

    line: int = 0
    wants_right: bool = False
    is_why: bool = False


WHOLE: Final = OfCheck()

_LEAD: Final = r"(?:(?:so|ok|okay|and|but|oh|hm+|wait|then|then what|thanks|thank you)\b[\s,]*)*"
_ORDER: Final = ("first", "second", "third", "fourth", "fifth", "sixth")
_WHICH: Final = (
    r"(?:the )?(?:(?:line|number|no\.?|nr\.?|question|problem|part|step|q|#) ?(?P<number>\d{1,2})"
    rf"|(?P<order>{'|'.join(_ORDER)}|last)(?: (?:one|line|step|problem|question|part|equation))?)"
)
_MISTAKE: Final = late_regex(
    rf"{_LEAD}(?:(?:where|how) (?:did|have|do) (?:i|we|it) (?:go|gone|went) wrong|what did i do"
    r" wrong|(?:what|where)(?:'s|s| is| was) (?:my|the) (?:mistake|error)|(?:which|what) (?:line"
    r"|step|one|part)s? (?:is|are|was) (?:it|wrong|not right|incorrect|the wrong one|the mistake)"
    r"|(?:what|whats)(?:'s| is| was)? wrong(?: (?:with|in|about) (?:it|that|this|my working))?"
    r"|(?:explain|show me) (?:my|the) (?:mistake|error))",
    re.IGNORECASE,
)
_WHY: Final = late_regex(
    rf"{_LEAD}why(?: not| so)?(?: (?:is|was|are|isn't) (?:it|that|this|they|mine) (?:wrong"
    r"|not right|incorrect|right))?(?: (?:though|then))?|i (?:don't|dont|do not) (?:get|understand"
    r"|see) (?:it|that|this|why|my mistake|what(?:'s|s| is) wrong|where i went wrong)",
    re.IGNORECASE,
)
_OF_LINE: Final = late_regex(
    rf"{_LEAD}(?:(?:what|whats)(?:'s| is| was)? (?:wrong|the (?:mistake|problem)) (?:with|in|about"
    r"|on)|why (?:is|was|isn't|did)|(?:what|how) about|is|was|explain|check|what(?:'s|s| is))? ?"
    rf"{_WHICH}(?: (?:wrong|right|ok|okay|correct|not right|incorrect|then|too))*",
    re.IGNORECASE,
)
_RIGHT: Final = late_regex(
    rf"{_LEAD}(?:what (?:should|would|must) (?:it|that|i|(?:my|the) (?:answer|line)|{_WHICH})"
    r" (?:be|have been|say|look like|have (?:written|done|got|put)|do|write)(?: instead)?"
    r"|what should (?:i )?have (?:been|done|written)"
    r"|how (?:do|should|would|can|could) (?:i|you|we) (?:fix|correct|do|solve) (?:it|that|this)"
    r"(?: right| correctly| properly)?|(?:can you |please )?(?:fix|correct) (?:it|that|this)(?: for"
    r" me)?|(?:what|whats)(?:'s| is)? the (?:right|correct) (?:one|answer|line|way|solution|working"
    r"|version)|(?:show me )?(?:how (?:it|that) is|how to do it|the right way)(?: done)?(?: right"
    r"| correctly| properly)?|(?:what|whats)(?:'s| is)? (?:it|the answer)(?: then)?)",
    re.IGNORECASE,
)


def of_check(text: str) -> OfCheck | None:
    """What a message asks of the working that was checked just before; `None` for other ones."""
    plain = " ".join(text.replace("’", "'").split()).strip(" .,!?")
    for whole in (plain, bare(plain)):
        if _MISTAKE.fullmatch(whole):
            return OfCheck()
        if _WHY.fullmatch(whole):
            return OfCheck(wants_right=True, is_why=True)
        if found := _RIGHT.fullmatch(whole):
            return OfCheck(_place(found), wants_right=True)
        if found := _OF_LINE.fullmatch(whole):
            return OfCheck(_place(found))
    return None


def _place(found: re.Match[str]) -> int:
    if found["number"]:
        return int(found["number"])
    order = (found["order"] or "").lower()
    return -1 if order == "last" else _ORDER.index(order) + 1 if order else 0
