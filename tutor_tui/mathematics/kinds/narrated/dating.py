"""When a clause is true: "in 3 years", "by noon", and the time of day, which tells nothing."""

from functools import lru_cache
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

_LATER: Final = late_regex(
    r"(?:^| )(?:(?:in|after) (?P<in>\d{1,3}) years?(?:'? time)?|(?P<later>\d{1,3}) years "
    r"(?:from now|later|hence)|(?P<next>next year)|(?P<ago>\d{1,3}) years ago|(?P<last>last year"
    r"))(?=$|[ ,]),?"
)
_YEAR: Final = r"(?:\d{1,3} years (?:ago|from now)|(?:in|after) \d{1,3} years|last year|next year)"
THEN: Final = late_regex(rf"(?P<who>[a-z' ]+?) (?:was|were|will be|would be)(?P<when> {_YEAR})")
"""Somebody in another year than that of the clause: "twice as old as Ann was 3 years ago"."""
COMPARED_THEN: Final = late_regex(rf" (?:as|than) {THEN.pattern}$")
_DAY: Final = (
    r"(?:the )?(?:next |same |following |other )?(?:morning|noon|midday|midnight|evening|afternoon"
    r"|night|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|week|month|year"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)"
)
_DAYS: Final = late_regex(
    rf"^(?:(?:by|at|on|in|during|until) (?:{_DAY}|the (?:first|second|third|next|last) [a-z]+)"
    rf"|yesterday|today|1 day|this morning|last (?:week|month|year)),? "
    rf"|,? (?:by|at|on|in|during|until) {_DAY}$| (?:yesterday|last week|last month)$"
)


_THEN: Final = late_regex(r"\b(?:than|as)\b.*\b(?:had|was|did|were)\b")
"""What is compared with something of another time."""


@lru_cache(maxsize=256)
def undated(clause: str) -> str:
    """The clause without the time of day, which tells nothing of quantities."""
    if _THEN.search(clause):
        return clause
    return _DAYS.sub("", clause)


def timed(clause: str) -> tuple[str, str]:
    """The clause without its year, and how far that year is from now."""
    found = _LATER.search(clause)
    if found is None:
        return clause, ""
    years = found["in"] or found["later"] or found["ago"] or "1"
    sign = "-" if found["ago"] or found["last"] else "+"
    rest = f"{clause[: found.start()]} {clause[found.end() :]}"
    return " ".join(rest.split()).strip(" ,"), f" {sign} {years}"
