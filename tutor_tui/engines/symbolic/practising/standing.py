"""How a practice stands: whether the last answer was right, the score, the problem once more."""

import re
from enum import Enum, auto
from typing import Final

from tutor_tui.engines.symbolic.practising.session import Session
from tutor_tui.mathematics.late_patterns import late_regex


class Standing(Enum):
    """What somebody may ask of a practice that waits for an answer."""

    MARK = auto()
    SCORE = auto()
    QUESTION = auto()


AGAIN: Final = "Try once more, or ask for a `hint` or the `answer`."
RIGHT: Final = " ✓\n\n"
"""What ends the line on a right answer."""

_WRONG: Final = "No, "
_UNMARKED: Final = "No answer to this problem is marked yet; type yours, and I tell you."
_MARK: Final = late_regex(
    r"^\W*(?:(?:so|ok|and|but|well|wait|hey)\W+)*(?:(?:am|was) i (?:right|correct|wrong|close|ok)"
    r"|did i get (?:it|that|this)(?: right)?|(?:was|is|were) (?:that|it|this|my (?:last )?answer)"
    r" (?:right|correct|wrong|ok(?:ay)?)|i(?:'m| am| was) (?:right|correct),? (?:right|no|yes))"
    r"(?: (?:or (?:not|wrong)|then|now|with that|at all|this time|on that(?: one)?))*\W*$",
    re.IGNORECASE,
)
_SCORE: Final = late_regex(
    r"^\W*(?:(?:so|ok|and|but|well)\W+)*(?:how (?:am|did|have|well am) i"
    r" (?:doing|do|done|been doing|going|getting on)|am i (?:doing|getting)"
    r" (?:well|good|ok(?:ay)?|better|alright)|how is it going"
    r"|(?:what(?:'s| is)|show(?: me)?|tell me) (?:my|the)"
    r" (?:score|result so far|progress|points|marks?)"
    r"|(?:my )?(?:score|progress)|how many (?:did i (?:get|have)|have i got|i got|do i have)"
    r"(?: (?:right|correct))?)(?: (?:so far|then|now|until now|up to now|today|here|please))*\W*$",
    re.IGNORECASE,
)
_QUESTION: Final = late_regex(
    r"^\W*(?:(?:so|ok|and|but|well|sorry|wait|please|um)\W+)*(?:(?:what (?:was|is|were)|what's"
    r"|remind me(?: of)?|tell me|repeat|say|show(?: me)?|ask(?: me)?|give me|i forgot|read)"
    r" (?:me )?(?:my|the|this|that) (?:current |last )?(?:question|problem|exercise|task)"
    r"|(?:can|could) (?:you|i) (?:repeat|see|show me|have|get|read) (?:my|the|it)"
    r"(?: (?:question|problem|exercise|task))?|what (?:did you ask|do i have to do|am i (?:doing"
    r"|solving|supposed to (?:do|solve|find))|was it)|what again|come again"
    r"|(?:(?:can|could) you )?(?:repeat|say|ask|show me) (?:it|that)(?= again|\W*$))"
    r"(?: (?:again|please|once more|one more time|now|here|about|you asked(?: me)?))*\W*$",
    re.IGNORECASE,
)
_PATTERNS: Final = (
    (_MARK, Standing.MARK),
    (_SCORE, Standing.SCORE),
    (_QUESTION, Standing.QUESTION),
)


def standing_asked(plain: str) -> Standing | None:
    """What a message asks of how the practice stands; `None` for other messages."""
    return next((asked for pattern, asked in _PATTERNS if pattern.match(plain)), None)


def told_standing(session: Session, asked: Standing, last: str) -> str:
    """What is known after the message `last` of the tutor; then the problem is asked again."""
    match asked:
        case Standing.QUESTION:
            return session.text()
        case Standing.SCORE:
            told = _so_far(session)
        case Standing.MARK:
            told = _mark(session, last)
    return f"{told}\n\n{session.text()}"


def _mark(session: Session, last: str) -> str:
    if session.is_tried:
        return f"Not yet. {AGAIN}"
    if last.startswith(_WRONG):
        return "No, your last answer was not right. Here is a similar problem."
    return "Yes, your last answer was right. Here is the next." if RIGHT in last else _UNMARKED


def _so_far(session: Session) -> str:
    if not session.asked:
        return "No problem is finished yet: this is the first."
    problems = "1 problem" if session.asked == 1 else f"{session.asked} problems"
    return f"Until here: {session.right} of {problems} right at the first try."


def summary(session: Session) -> str:
    """How the practice went, at its end."""
    if not session.asked:
        return "Practice ends here."
    problems = "1 problem" if session.asked == 1 else f"{session.asked} problems"
    return f"That was {problems}, {session.right} right at the first try."
