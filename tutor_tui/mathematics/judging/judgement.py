"""The worth of an answer that somebody gave."""

from dataclasses import dataclass
from enum import StrEnum


class Worth(StrEnum):
    """What an answer is worth."""

    RIGHT = "right"
    ROUNDED = "rounded"
    UNFINISHED = "unfinished"
    """The right value, but not yet what was asked for."""

    PART = "part"
    """Right, but not all."""

    LINE = "line"
    """Not the answer, but a right line on the way to it."""

    WRONG = "wrong"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The worth, and `why`: words that go on after "is right", "is not right", "has the right value
    but", and that never tell the answer; `sentence` where these would not fit.

    `nearness` says how far off a wrong value is, for those who are to try again.
    """

    worth: Worth
    why: str = ""
    sentence: str = ""
    nearness: str = ""


UNDECIDED = Judgement(Worth.UNDECIDED)
RIGHT = Judgement(Worth.RIGHT)
