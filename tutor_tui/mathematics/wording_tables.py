"""Tables of requests in other words, and the ways to go through one.

A row is a form, which the whole request must have, and the wording that says the same as the
readers know it. Capitals do not count.
"""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.late_patterns import late_regex

Wording: TypeAlias = str | Callable[[re.Match[str]], str | None]
"""The request with what the form caught by name, or what makes it: nothing where it is none.

`{n}` stands for whichever of the groups `n`, `n2` and `n3` has caught something.
"""
Rows: TypeAlias = tuple[tuple[Wording, re.Pattern[str]], ...]


def rows(*table: tuple[str, Wording]) -> Rows:
    """The table with its forms as patterns."""
    flags = re.IGNORECASE | re.DOTALL
    return tuple((wording, late_regex(form, flags)) for form, wording in table)


def sayings(request: str, table: Rows) -> Iterator[str]:
    """What each row whose form the request has makes of it."""
    return (made for wording, found in labelled(request, table) if (made := _put(wording, found)))


def said_in_turn(request: str, table: Rows) -> str:
    """The request after every row that fits, one upon the other: none may make it much longer."""
    longest = 2 * len(request) + 60
    for row in table:
        made = next(sayings(request, (row,)), "")
        request = made if made and len(made) <= longest else request
    return request


def _put(wording: Wording, found: re.Match[str]) -> str | None:
    """What a wording makes of a match."""
    if callable(wording):
        return wording(found)
    caught = found.groupdict()
    parts = dict.fromkeys((name.rstrip("23") for name in caught), "")
    parts.update({name.rstrip("23"): part for name, part in caught.items() if part})
    return wording.format(**parts)
