"""What a message that no exact rule reads may wish of the last problem: requests they do read."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.engines.symbolic.nearest.aspects import aspect_in, sign_in
from tutor_tui.engines.symbolic.nearest.reader import (
    TOPIC,
    Match,
    all_requests,
    asks_for_meaning,
    known_words,
    nearest,
)
from tutor_tui.engines.symbolic.nearest.table_of_ways import OF_THE_WAY
from tutor_tui.engines.symbolic.topics.finding import nearest_name
from tutor_tui.mathematics.follow_ups.plain_words import Words, words_of
from tutor_tui.mathematics.late_patterns import late_regex

_LONGEST: Final = 120
_CERTAIN: Final = 0.74
_POSSIBLE: Final = 0.68
_PLAIN: Final = 0.97
_MARGIN: Final = 0.06


@dataclass(frozen=True, slots=True)
class Wish:
    """Requests that a message may stand for, the first that the problem can answer counts.

    `is_sure` where no other wish comes near; `reveals` where it tells an answer; `is_of_way` where
    it is about how the answer came about, however that was written after; `is_plain` where the
    words are those of a known wording, so that nobody wonders what they were taken for.
    """

    requests: tuple[str, ...]
    is_sure: bool = True
    reveals: bool = True
    is_of_way: bool = False
    is_plain: bool = False


_OF_A_MEASURE: Final = late_regex(
    r"\bhow (?:fast|high|deep|tall|heavy|old|hot|cold|expensive|wide)\b"
    r"|\b(?:start|begin|end)(?:s|ing)? (?:with|in) ",
    re.IGNORECASE,
)
"""How much something is, or with what it begins; no wish about the working is."""


def wishes_in(text: str) -> tuple[Wish, ...]:
    """The wishes that a message may be, the likeliest first; none for most messages.

    A message in the very words of a request was read, and refused for a reason.
    """
    if len(text) > _LONGEST or text.strip(" ?.!").lower() in all_requests():
        return ()
    if requests := aspect_in(text):
        return (Wish(requests),)
    if _OF_A_MEASURE.search(text):
        return ()
    words = words_of(text, known_words())
    return () if words is None else _nearest(words)


def meaning_asked(text: str) -> str | None:
    """What is said of a topic or a sign whose meaning a message asks for, and for nothing else."""
    if len(text) > _LONGEST:
        return None
    if requests := sign_in(text):
        text = f"what is {requests[0]}"
    named = nearest_name(text)
    if named is None:
        return None
    (start, end), topic = named
    words = words_of(f"{text[:start]} {TOPIC} {text[end:]}", known_words())
    return topic.text if words is not None and asks_for_meaning(words) else None


def _nearest(words: Words) -> tuple[Wish, ...]:
    found = [one for one in nearest(words) if one.nearness >= _POSSIBLE]
    if not found:
        return ()
    best = found[0].nearness
    near = [one for one in found if one.nearness > best - _MARGIN][:2]
    is_sure = best >= _CERTAIN and len(near) == 1
    return tuple(_wish(one, words, is_sure=is_sure) for one in near)


def _wish(match: Match, words: Words, *, is_sure: bool) -> Wish:
    intent = match.intent
    values = (*words.values, "", "")
    requests = tuple(one.replace("#", "{0}").format(*values) for one in intent.canonical)
    is_plain = match.nearness > _PLAIN
    return Wish(requests, is_sure, intent.reveals, intent in OF_THE_WAY, is_plain)


_ASKS_OF_WORKING: Final = late_regex(
    r"\W*(?:(?:but|and|so|ok(?:ay)?|wait|hm+|then|oh|sorry)\W+)*(?:why\b|how come\b"
    r"|how(?:'d| did| do| does| would| can)\b|what(?:'d| did| do| does) (?:you|u|i|we|it)\b"
    r"|what ma(?:de|kes)\b|what(?:'s| is) (?:going on with|with)\b"
    r"|where\b.*\b(?:from|go|gone|went)\b|which\b.*\b(?:did|go|goes)\b)",
    re.IGNORECASE,
)


def asks_of_working(text: str) -> bool:
    """Whether a message has the form of a question that a working may answer."""
    return len(text) <= _LONGEST and _ASKS_OF_WORKING.match(text) is not None
