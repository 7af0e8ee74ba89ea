"""What is said in the midst of practice that is no answer, no wish and no question of its own.

The problem still waits after it, so that the next message is about that problem again.
"""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.engines.symbolic.about_itself import about_itself
from tutor_tui.engines.symbolic.practising.requests import Within
from tutor_tui.engines.symbolic.remarks import remark
from tutor_tui.engines.symbolic.talk import small_talk
from tutor_tui.engines.symbolic.topics import topic_in, topics_text
from tutor_tui.engines.symbolic.topics.methods.asking import method_asked
from tutor_tui.engines.symbolic.topics.slips import slip_of
from tutor_tui.engines.symbolic.topics.uses import use_of
from tutor_tui.engines.symbolic.wishes import wish_in
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex

_UNREAD: Final = (
    "I could not read that as an answer. Send the result alone, or ask for a `hint`, the "
    "`answer` or to `skip` this one."
)
_UNASKED: Final = "Here is the problem again; send your answer, or ask for a `hint`."


@dataclass(frozen=True, slots=True)
class Aside:
    """A remark, a question about a word, or what nobody can read; `reply` is what is said to it."""

    reply: str


def aside_in(text: str) -> Aside | Within | None:
    """The aside that a message is; `None` for problems, workings and methods, which are for others.

    Whatever else is asked while a problem waits is asked for help with it.
    """
    if _has_mathematics(text) or problem_of(text) is not None or method_asked(text) is not None:
        return None
    said = about_itself(text, ()) or remark(text)
    topic = topic_in(text)
    if said is None and topic is not None:
        said = topics_text(text) or topic.text
    if said is None and _AT_A_LOSS.search(text):
        return Within.HINT
    if said is None and (small_talk(text) or _YOUR_TURN.search(text)):
        said = _UNASKED
    return Aside(said or _UNREAD)


def about_its_topic(text: str, question: str) -> Aside | None:
    """What such problems are good for, or what goes wrong with them, where that is asked."""
    said = use_of(text, (question,)) or slip_of(text, (question,))
    return Aside(said) if said else None


def _has_mathematics(text: str) -> bool:
    """Whether a message has a formula or a problem, which it may wish something of."""
    wish = wish_in(text)
    return bool(_FORMULA.search(text)) or (wish is not None and bool(wish.question))


_YOUR_TURN: Final = late_regex(r"\b(?:you ask|your turn|ask me)\b", re.IGNORECASE)
_FORMULA: Final = late_regex(r"\d.*=|=.*\d|\n")
_AT_A_LOSS: Final = late_regex(
    r"^\W*(?:(?:ok|so|and|but|wait|um+|hm+|well|sorry|then)\W+)*(?:what|how|why|where|which|do i"
    r"|should i|can i|help)\b|\b(?:not sure|no idea|no clue|stuck|lost|confus\w+|don'?t|do not"
    r"|can'?t|cannot|forgot|forget|never learn\w*)\b",
    re.IGNORECASE,
)
