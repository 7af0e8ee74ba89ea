"""Times of the day and how long something takes: "1:10 pm" for `13:10`, "3h25" for `3 h 25 min`."""

import re
from typing import Final

from tutor_tui.mathematics.judging.judgement import RIGHT, Judgement, Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.kinds.measures.clock import moment_of
from tutor_tui.mathematics.late_patterns import late_regex

_DURATION: Final = late_regex(
    r"(?:(?P<hours>\d{1,4}) ?(?:h|hrs?|hours?)\.?)?(?:,? ?(?:and )?(?P<minutes>\d{1,5}) ?"
    r"(?:m|mins?|minutes?)?\.?)?|(?P<h>\d{1,4}):(?P<m>[0-5]\d)(?: ?(?:h|hours?))?",
    re.IGNORECASE,
)
_BARE: Final = late_regex(r"\d+")
_OWN_DURATION: Final = late_regex(r"(?:\d+ h)?(?: ?\d+ min)?")
_OWN_CLOCK: Final = late_regex(r"\d{1,2}:\d{2}")
_HALF_A_DAY: Final = 12 * 60


def by_time(asked: Asked, said: str) -> Judgement | None:
    """The worth of a time where the result is one; `None` for what is written in another way."""
    if _OWN_CLOCK.fullmatch(asked.result):
        return _judged(_of_day(asked.result), _of_day(said), said)
    if asked.result and _OWN_DURATION.fullmatch(asked.result):
        return _judged((_minutes(asked.result),), (_minutes(said),), said)
    return None


def _judged(
    ours: tuple[int | None, ...], theirs: tuple[int | None, ...], said: str
) -> Judgement | None:
    if None in theirs or not theirs or _BARE.fullmatch(said):
        return None
    return RIGHT if set(ours) & set(theirs) else Judgement(Worth.WRONG)


def _minutes(text: str) -> int | None:
    found = _DURATION.fullmatch(text.strip())
    if found is None or not text.strip():
        return None
    hours, minutes = found["hours"] or found["h"], found["minutes"] or found["m"]
    return 60 * int(hours or 0) + int(minutes or 0)


def _of_day(text: str) -> tuple[int, ...]:
    """The minutes since midnight; of a time without "am" and "pm" both may be meant."""
    moment = moment_of(text.lower().removeprefix("at "))
    if moment is None:
        return ()
    is_open = not moment.has_half and 60 <= moment.minutes < _HALF_A_DAY
    later = (moment.minutes + _HALF_A_DAY,) if is_open else ()
    return (moment.minutes, *later)
