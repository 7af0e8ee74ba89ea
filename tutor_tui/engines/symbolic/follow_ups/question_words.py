"""A message in the words of the question before it: "50 mpg" where that has miles per gallon."""

import re
from typing import Final

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex

_TRIALS: Final = late_regex(
    r"(?P<n>\d+|two|three|four|five|six|seven|eight|nine|ten) (?:flips|tosses|throws|rolls|goes"
    r"|tries|spins)\b",
    re.IGNORECASE,
)
_SO_OFTEN: Final = late_regex(r"\b\d+ times\b", re.IGNORECASE)
_SHORT: Final = (("mpg", "miles per gallon"), ("mph", "miles per hour"), ("kmh", "km per hour"))
_CURVE: Final = late_regex(
    r"^(?P<led>\W*(?:(?:and|ok|now|so)\b[\s,]*)*(?:what about|how about|and|now|for) )"
    r"y ?= ?(?P<body>[^=]*x[^=]*)$",
    re.IGNORECASE,
)
_HAS_HEIGHT: Final = late_regex(r"\by\b|=(?! ?-?[\d./]+\W*$)", re.IGNORECASE)
"""An equation, or a `y` of the question's own; the place of a slope is neither."""


def in_its_words(text: str, question: str) -> str:
    """ "6 flips" as "6 times" where a coin was flipped 5 times in the question, and "50 mpg" as
    "50 miles per gallon" where that unit stands there; "and y = 1/x" after a formula as "and 1/x".
    """
    curve = _CURVE.match(text)
    if curve and not _HAS_HEIGHT.search(question) and problem_of(question) is not None:
        text = f"{curve['led']}{curve['body']}"
    for short, whole in _SHORT:
        if whole in question.lower():
            text = re.sub(rf"(?<=\d) ?{short}\b", f" {whole}", text)
    return _TRIALS.sub(r"\g<n> times", text) if _SO_OFTEN.search(question) else text
