"""LaTeX as tokens."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from tutor_tui.typeset.nodes import UnreadableError

LONGEST: Final = 4_000
"""Characters of a formula; a longer one is shown as it is written."""

_MOST: Final = 800
"""Tokens of a formula; one of more would be more than a screenful."""

_TOKEN: Final = re.compile(
    r"(?P<space>\s+)|(?P<command>\\(?:operatorname\*|[A-Za-z]+|[\s\S]))"
    r"|(?P<number>\d+\.(?=\\(?:overline|bar|dot)\b)|(?:\d{1,3}(?:(?:\{,\}|,)\d{3})+(?!\d)|\d+)(?:(?:\.|\{,\})\d+)?|\.\d+)"
    r"|(?P<character>[\s\S])"
)
_UNSAFE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me", "Mc", "Zl", "Zp"})
_JOINING: Final = re.compile("[\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\u1100-\u11ff]")


class Token(NamedTuple):
    """A token: a command without its backslash is a name, a number may have several digits."""

    text: str
    start: int
    end: int
    is_command: bool = False
    is_number: bool = False


END: Final = Token("", -1, -1)


def tokens(source: str) -> list[Token]:
    """All tokens of a source but its spaces.

    Raises `UnreadableError` for what is too long or holds characters whose width depends on others.
    """
    if len(source) > LONGEST:
        raise UnreadableError
    if not source.isascii():
        _refuse_unsafe(source)
    found = list(islice(_tokens(source), _MOST + 1))
    if len(found) > _MOST:
        raise UnreadableError
    return found


def _tokens(source: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(source):
        text, kind = found.group(), found.lastgroup
        if kind == "command":
            yield Token(text[1:], found.start(), found.end(), is_command=True)
        elif kind == "number":
            number = text.replace("{,}", ",")
            yield Token(number, found.start(), found.end(), is_number=True)
        elif kind == "character":
            if not text.isprintable():
                raise UnreadableError
            yield Token(text, found.start(), found.end())


def _refuse_unsafe(source: str) -> None:
    if _JOINING.search(source):
        raise UnreadableError
    for mark in source:
        if unicodedata.category(mark) in _UNSAFE and mark not in "\n\t\r":
            raise UnreadableError
