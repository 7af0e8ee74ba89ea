"""Tables of requests in other words: a hint, the whole request, and what is made of it."""

import re
from collections.abc import Callable, Iterable
from typing import TypeAlias

from tutor_tui.mathematics.late_patterns import late_regex

Wording: TypeAlias = str | Callable[[re.Match[str]], str | None]
"""The request in words that the kinds read, with what was caught by name, or what makes it."""
Forms: TypeAlias = tuple[tuple[re.Pattern[str], re.Pattern[str], Wording], ...]


def compiled(table: Iterable[tuple[str, str, Wording]]) -> Forms:
    """The table with its patterns ready; capitals do not count."""
    return tuple(
        (late_regex(hint, re.IGNORECASE), late_regex(pattern, re.IGNORECASE), wording)
        for hint, pattern, wording in table
    )


def reworded(text: str, forms: Forms, plainly: Callable[[str], str]) -> str | None:
    """What the first entry that fits makes of a text; `plainly` gives the request in it."""
    request = ""
    for hint, pattern, wording in forms:
        if hint.search(text):
            request = request or plainly(text)
            found = pattern.fullmatch(request)
            if found is not None and (made := put(wording, found)):
                return made
    return None


def put(wording: Wording, found: re.Match[str]) -> str | None:
    """What a wording makes of a match."""
    if callable(wording):
        return wording(found)
    return wording.format(
        **{name: (part or "").strip() for name, part in found.groupdict().items()}
    )
