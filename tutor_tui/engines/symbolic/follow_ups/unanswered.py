"""Whether a message would get an answer as it was read, or only words that help nobody."""

import re
from collections.abc import Sequence
from typing import Final

from tutor_tui.engines.symbolic.dialogue import next_move
from tutor_tui.engines.symbolic.follow_ups.readings import Reading, Said, Written
from tutor_tui.engines.symbolic.follow_ups.unread import of_nothing
from tutor_tui.engines.symbolic.moves import Calculation, Move, Reply
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import code, listed
from tutor_tui.mathematics.request import LED

_OF_A_TOPIC: Final = late_regex(
    r"\b(?:what(?:'s| is| are)|whats|define|explain|about|mean(?:s|ing)?)\b", re.IGNORECASE
)
_OF_IT: Final = late_regex(
    r"\b(?:its|their|it's)\b(?!.*\bmean)|\bof (?:that|this|it)\b|\b(?:is|are|was) (?:that|it"
    r"|they)\W*$",
    re.IGNORECASE,
)
"""What is asked of the thing at hand is no question about a topic: "what's its slope"."""

_OF_THE: Final = late_regex(
    rf"{LED}(?:what(?:'s|s| is| are)|find|give me) the (?!difference"
    r"|point|.*\b(?:formula|rule|theorem|method|definition|meaning|name|law|order)\b)"
    r"[a-z]+(?: [a-z]+)?\W*",
    re.IGNORECASE,
)
"""What is asked by "the" is that of the thing at hand, if it has such: "what's the remainder"."""


def is_unread(messages: Sequence[str], last: Reading | None, text: str) -> bool:
    """Whether a message would be refused, or got general words that it does not ask for."""
    if isinstance(last, Said):
        return last == of_nothing(text)
    if last is not None and not isinstance(last, Written):
        return False
    if problem_of(messages[-1] if isinstance(last, Written) else text) is not None:
        return False
    match _move(messages, last):
        case Reply(is_unclear=True):
            return True
        case Reply(is_refusal=is_refusal):
            is_of_topic = _OF_A_TOPIC.search(text) and not _OF_IT.search(text)
            is_of_topic = is_of_topic and not _OF_THE.fullmatch(text)
            return is_refusal or last is not None or not is_of_topic
        case Calculation():
            return False


def is_answered(messages: Sequence[str], last: Reading | None) -> bool:
    """Whether a request that stands for a message is answered about the problem at hand."""
    if isinstance(last, Said):
        return not last.is_refusal
    if last is not None and not isinstance(last, Written):
        return True
    return isinstance(_move(messages, last), Calculation)


def _move(messages: Sequence[str], last: Reading | None) -> Move:
    return next_move(messages[-1:] if isinstance(last, Written) else messages)


def asked_back(requests: Sequence[str]) -> str:
    """The question which of some requests is meant."""
    how = "Send the one you mean." if len(requests) > 1 else "Send `yes`, or say it otherwise."
    return f"Do you mean {listed([code(one) for one in requests], 'or')}? {how}"
