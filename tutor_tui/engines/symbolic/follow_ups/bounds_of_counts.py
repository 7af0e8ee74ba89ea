"""A probability asked again with a bound: "and at least two heads", "at most 4" of a sum."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context

_SOME: Final = r"at least|at most|exactly|more than|fewer than|less than|no more than|no less than"
_COUNT: Final = rf"(?:getting |rolling |drawing |having )?(?:(?:{_SOME}) )?"
_BOUNDED: Final = re.compile(
    rf"(?:(?:and|what about|how about|what if it(?:'s| is| was)|now|for|getting|probability of) )*"
    rf"(?P<some>{_SOME}) (?P<n>\d+|one|two|three|four|five|six)(?: (?P<noun>[a-z]+?)s?)?",
    re.IGNORECASE,
)


def with_a_bound(request: str, question: str, _context: Context) -> Iterator[str]:
    """ "and at least two heads" after a question about exactly so many."""
    found = _BOUNDED.fullmatch(request)
    if found is None or not re.search(r"\b(?:probability|chance)\b", question, re.IGNORECASE):
        return
    noun = re.escape(found["noun"] or "") or "[a-z]+?"
    old = rf"\b{_COUNT}(?:\d+|an?|one|two|three|four|five|six) (?P<noun>{noun})s?\b"
    for at in re.finditer(old, question, re.IGNORECASE):
        new = f"{found['some']} {found['n']} {at['noun']}s"
        yield f"{question[: at.start()]}{new}{question[at.end() :]}"
    if found["noun"] is None:
        limit = rf"\g<1> {found['some']} {found['n']}"
        yield re.sub(rf"\b((?:sum|total) (?:is|of)) (?:(?:{_SOME}) )?\d+", limit, question)
