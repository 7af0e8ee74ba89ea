"""Titles of threads: how a first question becomes one, and how a title is shown."""

from typing import Final

from tutor_tui.domain.text import one_line

UNTITLED: Final = "Untitled"
LONGEST_TITLE: Final = 60
"""In characters."""

_READ_AT_MOST: Final = 2000


def title_from(text: str) -> str:
    """A title for a thread that begins with this text: its first line that says something."""
    lines = (one_line(line, limit=LONGEST_TITLE) for line in text[:_READ_AT_MOST].splitlines())
    return next((line for line in lines if line), UNTITLED)


def shown_title(title: str) -> str:
    """A title from outside as it can stand in a row."""
    return one_line(title, limit=200) or UNTITLED
