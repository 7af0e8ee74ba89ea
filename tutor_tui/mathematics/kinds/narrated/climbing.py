"""The snail in the well: so far up each day, so far back each night, and out on which day."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.word_problems.wording import number, story_of
from tutor_tui.mathematics.late_patterns import late_regex

_HINT: Final = late_regex(r"\b(?:climbs?|crawls?|jumps?|creeps?|slips?|slides?)\b", re.IGNORECASE)
_N: Final = r"(?P<{}>\d{{1,4}}(?:\.\d{{1,2}})?) ?(?P<{}>m|cm|ft|feet|met(?:er|re)s?|inches)\b"
_UP: Final = late_regex(
    rf"\b(?:climbs?|crawls?|jumps?|creeps?|moves?)(?: up)?"
    rf" {_N.format('a', 'u')}"
)
_BACK: Final = late_regex(
    rf"\b(?:slips?|slides?|falls?|sinks?|drops?)(?: (?:back|down))*(?: by)? {_N.format('b', 'v')}"
)
_FAR: Final = late_regex(_N.format("d", "w"))
_ASKED: Final = late_regex(
    r"(?:on (?:which|what) day|(?:after|in) how many days|how (?:many days|long)|when)\b[^?\d]*"
    r"\b(?:reach|get|gets|out|top|escape|climb)\b[^?\d]*$"
)


def read_climb(text: str) -> Reckoned | None:
    """The day on which the top is reached: after the last climb nothing slips back."""
    if not _HINT.search(text):
        return None
    story = story_of(text).rstrip(" ?.")
    up, back = _UP.search(story), _BACK.search(story)
    if up is None or back is None or not _ASKED.search(story):
        return None
    rest = story.replace(up[0], " ").replace(back[0], " ")
    far = _FAR.search(rest)
    units = {up["u"], back["v"], far["w"]} if far else set()
    if far is None or len(units) != 1 or re.search(r"\d", rest.replace(far[0], " ")):
        return None
    if not (re.search(r"\bday", story) and re.search(r"\bnight", story)):
        return None
    sizes = [Fraction(number(one)) for one in (far["d"], up["a"], back["b"])]
    if not sizes[2] < sizes[1] < sizes[0]:
        return None
    names = ("the whole way", "the way up each day", "the way back each night")
    values = tuple(
        Value(letter, size, name) for letter, size, name in zip("dab", sizes, names, strict=True)
    )
    remark = "once it is at the top it does not slip back"
    return Reckoned("the number of the day", "ceil((d - a)/(a - b)) + 1", values, "", "", remark)
