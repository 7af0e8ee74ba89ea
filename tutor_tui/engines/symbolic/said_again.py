"""The wish to hear the last reply once more: "can you repeat that", "come again?"."""

import re
from collections.abc import Sequence
from typing import Final

from tutor_tui.domain.objects import Message, Role
from tutor_tui.mathematics.late_patterns import late_regex

_LONGEST: Final = 80
_MORE: Final = r"(?:again|once (?:more|again)|one more time|another time)"
_SAID: Final = (
    r"(?: (?:it|that|this|yourself|what you (?:just )?(?:said|wrote)"
    r"|(?:the|your) (?:last |previous )?(?:answer|reply|result|message|thing|part|one|bit)))?"
)
_AGAIN: Final = late_regex(
    r"(?:(?:sorry|ok(?:ay)?|hm+|wait|please|pls|and|so|but)\b[\s,.!]*)*"
    r"(?:(?:can|could|would|will) (?:you|u) (?:please |pls )?)?"
    rf"(?:(?:just )?repeat{_SAID}(?: {_MORE})?|(?:say|tell|write|give|show)(?: me)?{_SAID} {_MORE}"
    rf"|what did (?:you|u) (?:just )?(?:say|write)(?: {_MORE}| just now)?"
    rf"|what was that(?: {_MORE})?|come again|pardon(?: me)?|beg (?:your )?pardon"
    r"|i (?:missed|didn'?t (?:catch|hear|see)) (?:it|that|this|what you said))"
    r"(?:[\s,]+(?:please|pls|for me|sorry))*[\s.?!]*",
    re.IGNORECASE,
)


def said_again(messages: Sequence[Message]) -> str | None:
    """The tutor's last reply, where that is all that the newest message asks for."""
    if not messages or not _asks_for_it(messages[-1]):
        return None
    replies = (one.text for one in reversed(messages) if one.role is Role.ASSISTANT)
    return next(replies, None)


def without_repetitions(messages: Sequence[Message]) -> tuple[Message, ...]:
    """The thread without the wishes to hear something again, and what was repeated for them."""
    kept: list[Message] = []
    is_repeated = False
    for one in messages:
        if one.role is Role.USER:
            is_repeated = bool(kept) and _asks_for_it(one)
        if not is_repeated:
            kept.append(one)
    return tuple(kept)


def _asks_for_it(message: Message) -> bool:
    text = " ".join(message.text.replace("’", "'").split())
    is_short = message.role is Role.USER and len(text) <= _LONGEST
    return is_short and bool(_AGAIN.fullmatch(text))
