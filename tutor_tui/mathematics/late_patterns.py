"""Regular expressions that are compiled when they are first asked.

A process that answers one question asks some six hundred of more than two thousand, and to compile
them all would be half of the time that it takes to start.
"""

import re
from functools import cache, cached_property
from typing import cast


def late_regex(text: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, without its work until the first use.

    A mistake in the text is told then, too. Its methods serve; `re`'s functions do not take it.
    """
    return cast("re.Pattern[str]", _LatePattern(text, flags))


@cache
def kept_regex(text: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern that a row of a table writes, compiled at its first use."""
    return re.compile(text, flags)


class _LatePattern:
    """A pattern's stand-in: each method is looked up once, then it is the pattern's own."""

    def __init__(self, text: str, flags: int) -> None:
        self.pattern = text
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        found: object = getattr(self._compiled, name)
        setattr(self, name, found)
        return found
