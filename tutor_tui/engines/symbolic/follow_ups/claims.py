"""Somebody's own result in a message: "I got 7, is that right?", "my answer was x = 4"."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.wording import IT, LONGEST, operand
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.spans import find_mathematics

_WHO: Final = (
    r"(?:i|we|he|she|they|you|my (?:friend|teacher|calculator|book|brother|sister|mom|dad|classmate"
    r"|solution)|the (?:book|teacher|calculator|answer key|solution|internet)|chatgpt|google)"
)
_SAID: Final = (
    r"(?:got|get|gets|have|had|found|find|says?|said|think|thinks|thought|believe|calculated|gave"
    r"|gives|obtained|worked out|came up with|ended up with|wrote|computed|guess|guessed)"
)
_CHECKED: Final = (
    r"(?:[\s,;.!?-]*(?:(?:so |but |and )?(?:is|was|am|are) (?:that|this|it|i|the answer|my answer)"
    r"(?: also| the)?(?: right| correct| ok| okay| true| wrong| good| answer)*(?: too| or not)?"
    r"|right|correct|ok|okay|no|yes|or not|isn't it|does that (?:look|seem) (?:right|correct|ok)"
    r"|can you check(?: it| that| this)?|what did i do wrong|where did i go wrong"
    r"|why(?: is that wrong)?|did i (?:do|get) (?:it|that|this) right|instead|too|though))*[\s?.!]*"
)
_CLAIM: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:but |so |and |hm+,? |well,? |ok,? )*{_WHO} {_SAID} (?:that )?(?:(?:it|that|{IT}|x"
        rf"|the answer) (?:is|was|equals|should be|would be) |it's )?(?P<claim>.+?){_CHECKED}",
        r"(?:but |so |and )*(?:my|our|his|her|the book's|the) (?:own )?(?:answer|result|solution"
        rf"|guess|attempt) (?:is|was|would be) (?P<claim>.+?){_CHECKED}",
        rf"(?:so |but |then |and |hm+,? )*(?:is|was|isn't|wasn't|could|shouldn't|should|would"
        rf"|wouldn't) (?:it|that|the answer|the result|the solution)(?: not)?(?: be)? "
        rf"(?P<claim>.+?){_CHECKED}",
        rf"(?:so |but )?why (?:isn't it|is it not|not|isn't the answer) (?P<claim>.+?){_CHECKED}",
        rf"(?:i'd say|i would say|i say|maybe|perhaps) (?:it's |it is )?(?P<claim>.+?){_CHECKED}",
        r"(?P<claim>.+?),? (?:is (?:that|this|it) (?:right|correct)|right|correct)\?",
    )
)
_SURE: Final = re.compile(
    rf"(?:so |but |hm+,? |really,? |wait,? )*(?:is {IT} (?:really |definitely |actually )?(?:right"
    r"|correct|true|ok)|are you (?:really |absolutely |quite )?(?:sure|certain|positive)"
    rf"(?: about {IT})?|really|(?:please )?(?:double[- ]?check|re-?check|verify|prove|confirm)"
    rf"(?: {IT})?(?: again)?|(?:can|could) you (?:double[- ]?check|re-?check|verify|confirm)"
    rf"(?: {IT})?|check (?:{IT}|again|your answer)|how do (?:i|you|we) know (?:{IT} is )?(?:that's "
    rf"|it's )?(?:right|correct|true)?|i (?:don't|do not) (?:believe|trust) (?:{IT}|you)"
    rf"|(?:i think )?{IT} is wrong|(?:i think )?(?:that's|you're|you are|it's) wrong)",
    re.IGNORECASE,
)


def claim_in(text: str) -> str | None:
    """The result that a message proposes; `None` where it proposes none."""
    plain = " ".join(text.replace("’", "'").replace("`", "").split())
    if len(plain) > LONGEST:
        return None
    for pattern in _CLAIM:
        found = pattern.fullmatch(plain)
        if found and (claim := found["claim"].strip(" .,?!")) and _is_result(claim):
            return claim
    return None


def _is_result(claim: str) -> bool:
    parts = [part for part in re.split(r",|;|\bor\b|\band\b", claim) if part.strip()]
    return bool(parts) and all(_is_value(part.strip()) for part in parts)


def _is_value(part: str) -> bool:
    if part.lower() in ("yes", "no", "true", "false") or operand(part) is not None:
        return True
    spans = find_mathematics(part)
    if len(spans) != 1:
        return False
    rest = part.replace(spans[0].text, "").strip()
    return not rest or bool(re.fullmatch(r"[a-z°%²³]{1,12}", rest))


def doubts(text: str) -> bool:
    """Whether a message asks if the last answer is right: "are you sure?", "is that correct?"."""
    return bool(_SURE.fullmatch(bare(text)))
