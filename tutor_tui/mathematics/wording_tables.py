"""Tables of requests in other words: a hint, the whole request, and what is made of it."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

from tutor_tui.mathematics.late_patterns import late_regex

W = TypeVar("W")
Forms: TypeAlias = tuple[tuple[re.Pattern[str], re.Pattern[str], W], ...]


def compiled(table: Iterable[tuple[str, str, W]]) -> Forms[W]:
    """The table with its patterns ready; capitals do not count."""
    return tuple(
        (late_regex(hint, re.IGNORECASE), late_regex(pattern, re.IGNORECASE), wording)
        for hint, pattern, wording in table
    )


def matching(
    text: str, forms: Forms[W], plainly: Callable[[str], str]
) -> Iterator[tuple[re.Match[str], W]]:
    """The entries that fit, with their match; `plainly` gives the request where a hint occurs."""
    request = ""
    for hint, pattern, wording in forms:
        if not hint.search(text):
            continue
        request = request or plainly(text)
        found = pattern.fullmatch(request)
        if found is not None:
            yield found, wording
