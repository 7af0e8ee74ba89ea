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
_TIME: Final = (
    r"(?:morning|noon|midday|midnight|evening|afternoon|night|monday|tuesday|wednesday|thursday"
    r"|friday|saturday|sunday|january|february|march|april|june|july|august|september|october"
    r"|november|december)"
)
_DAY: Final = (
    rf"(?:the )?(?:next |same |following |other )?(?:{_TIME}|day|weekend|week|month|year|may)"
)
_DAYS: Final = late_regex(
    rf"^(?:(?:by|at|on|in|during|until) (?:{_DAY}|the (?:first|second|third|next|last) [a-z]+)"
    rf"|yesterday|today|1 day|this morning|last (?:week|month|year)),? "
    rf"|,? (?:by|at|on|in|during|until) {_DAY}$| (?:yesterday|last week|last month)$"
    rf"| (?:at|on|in) {_DAY}(?= (?:was|is|were) )"
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


_ASKED_AT: Final = late_regex(
    rf"(?<=[.;!?] )(?!.*\b(?:than|more|less|fewer|difference|change)\b)[^.;!?]*\b(?:at|on|in|by"
    rf"|during) (?:the )?(?P<time>{_TIME})\W*$"
)
_PIECE: Final = late_regex(r"[^.;!?,]*?(?:[.;!?]|,? and |, (?!and )|$)")
_ONLY_WHEN: Final = late_regex(rf"\W*(?:at|on|in|by|during) {_DAY}\W*")
_UNKNOWN: Final = late_regex(r"\b(?:some|a number of|certain|unknown)\b")


def until_asked(story: str) -> str:
    """The story without what happens after the time that is asked about.

    "It rose 11 degrees by noon and fell 8 by night. What was it at noon?"
    """
    asked = _ASKED_AT.search(story)
    if asked is None:
        return story
    facts, end, is_short = story[: asked.start()], 0, False
    for piece in _PIECE.finditer(facts):
        if piece[0] and (is_short or asked["time"] in piece[0]):
            end = piece.end()
            is_short = _ONLY_WHEN.fullmatch(piece[0]) is not None
    rest = facts[end:]
    if not end or not any(map(str.isdigit, rest)) or _UNKNOWN.search(facts[:end]):
        return story
    return f"{facts[:end].rstrip(' ,.;').removesuffix(' and')}. {story[asked.start() :]}"
