"""Making text from outside harmless: what no store, no wire and no terminal may be given.

Two degrees: `clean_text` for what is kept (only what cannot be stored at all is replaced), and
`without_controls` for what is shown (nothing in it can command a terminal or turn a line round).
"""

import re
from typing import Final

_REPLACEMENT: Final = "\ufffd"

CONTROLS: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 without tab and newline, DEL, C1
    "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"  # bidirectional overrides, isolates, marks
    "\u2028\u2029"  # line and paragraph separators
    "\U000e0000-\U000e007f]"  # tags: text that no one sees
)
"""Characters that command a terminal, reorder a line or hide in it."""


def clean_text(text: str) -> str:
    """The text with NUL and lone surrogates replaced by U+FFFD, paired surrogates joined.

    SQLite, files and HTTP refuse lone surrogates, and SQLite's functions stop at NUL.
    """
    if text.isascii():
        return text.replace("\0", _REPLACEMENT)
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return joined.replace("\0", _REPLACEMENT)


def without_controls(text: str) -> str:
    """The text as it may be written to a terminal: tabs and newlines stay, controls go."""
    return CONTROLS.sub("", clean_text(text))


def one_line(text: str, *, limit: int) -> str:
    """The text as a title: no controls, no line breaks, at most `limit` characters, `…` if cut."""
    flat = " ".join(without_controls(text).split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"
