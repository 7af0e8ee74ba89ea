"""Which characters may be drawn: text from outside is data, never control sequences."""

import re
from typing import Final

_PLACEHOLDER: Final = "\U0010eeee"
"""What shows a picture in terminals that know Kitty's protocol."""

_BIDI: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_DROPPED: Final = re.compile(
    f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_BIDI}\ufeff\ufff9-\ufffb\u2028\u2029{_PLACEHOLDER}]"
)
_SURROGATES: Final = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """The text without controls (but for newline and tab), bidirectional marks and surrogates.

    Nor can it show one of the pictures that the terminal was given.

    Each character is judged alone, so cleaning pieces is the same as cleaning the whole.
    """
    if text.isascii() and text.isprintable():
        return text
    return _SURROGATES.sub("\ufffd", _DROPPED.sub("", text))


def clean_line(text: str) -> str:
    """The same for text that is drawn on one line: newlines and tabs become spaces."""
    if text.isascii() and text.isprintable():
        return text
    return clean(text).replace("\n", " ").replace("\t", "    ")
