"""Titles of threads: how a first question becomes one, and how a title is shown."""

import re
from typing import Final

from tutor_tui.domain.text import one_line

UNTITLED: Final = "Untitled"
LONGEST_TITLE: Final = 60
"""In characters."""

_READ_AT_MOST: Final = 2000

_OPENING: Final = re.compile(
    r"(?:hi|hello|hey)\b[ ,!.]+(?:there\b[ ,!.]*)?|please[ ,]+"
    r"|(?:can|could|would|will) you (?:kindly )?"
    r"|help me (?:to |with )?"
    r"|i (?:need|want|have) to |i need (?:some )?help with |i(?:'d| would) like to ",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(r"(?:[ ,]+(?:please|(?:to|for) me))*[ ?.:;,]*$", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"(?<=[^\s\d][.?!]) +(?=[^\W\d])|(?<=[.?!]) +(?=[A-Z])")
_SOLVE: Final = re.compile(r"(?<=^solve )(?:the )?(?:following )?equations?:? ", re.IGNORECASE)


def title_from(text: str) -> str:
    """A title for a thread that begins with this text: what its first sentence asks for.

    Courtesies around it are left out: "Could you explain linear algebra to me?" is about
    "Explain linear algebra".
    """
    lines = (one_line(line, limit=_READ_AT_MOST) for line in text[:_READ_AT_MOST].splitlines())
    first_line = next((line for line in lines if line), UNTITLED)
    return one_line(_essence(first_line.replace("`", "")) or first_line, limit=LONGEST_TITLE)


def _essence(line: str) -> str:
    sentences = (_without_courtesy(sentence) for sentence in _SENTENCE_END.split(line))
    request = next((sentence for sentence in sentences if sentence), "")
    return _capitalised(_SOLVE.sub("", request))


def _without_courtesy(sentence: str) -> str:
    while opening := _OPENING.match(sentence):
        sentence = sentence[opening.end() :]
    return _CLOSING.sub("", sentence)


def _capitalised(request: str) -> str:
    """With a capital where it begins with a word; a variable keeps its case."""
    return request[0].upper() + request[1:] if request[:2].isalpha() else request


def shown_title(title: str) -> str:
    """A title from outside as it can stand in a row."""
    return one_line(title, limit=200) or UNTITLED
