"""How many tokens a text has, estimated where no model has counted them.

A piece is up to four letters or digits, or one other sign: close to what models count in English,
and the same for everybody who repeats it.
"""

import re
from collections.abc import Iterable
from typing import Final

from tutor_tui.domain.objects import Message
from tutor_tui.domain.tools import FunctionCall

_PIECE: Final = re.compile(r"\w{1,4}|[^\w\s]")


def count(text: str) -> int:
    """The pieces of a text."""
    return sum(1 for _ in _PIECE.finditer(text))


def count_messages(messages: Iterable[Message]) -> int:
    """The pieces of all their texts."""
    return sum(count(message.text) for message in messages)


def count_calls(calls: Iterable[FunctionCall]) -> int:
    """The pieces of names, arguments and outputs."""
    return sum(
        count(call.name) + count(call.arguments) + count(call.output or "") for call in calls
    )


def first_of(text: str, number: int) -> str:
    """The beginning of a text with at most this many pieces."""
    ends = [piece.end() for _, piece in zip(range(number), _PIECE.finditer(text), strict=False)]
    return text if len(ends) < number or count(text) == number else text[: ends[-1] if ends else 0]
