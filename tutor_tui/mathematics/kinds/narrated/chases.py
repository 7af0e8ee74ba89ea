"""Two speeds on one way: who catches up with whom, and there and back at different speeds.

Every number is a speed, a distance, a length of time or a time of day; what is asked follows from
exactly these, or nothing does.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, by_law
from tutor_tui.mathematics.kinds.everyday.lexicon import LENGTH, SPEED, TIME
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.measures.clock import ClockShift, Moment, moment_of
from tutor_tui.mathematics.kinds.measures.quantities import Part, Quantity, quantity_of
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.kinds.narrated.timetables import with_plain_lengths
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import late_regex

_SPEED: Final = late_regex(SPEED)
_FAR: Final = late_regex(LENGTH)
_DELAY: Final = late_regex(
    rf"(?P<time>{TIME}) (?:later|afterwards|after (?:him|her|them|that|it))\b"
)

_CLOCK: Final = late_regex(r"(?<![\d.:])\d{1,2}:\d\d(?: ?[ap]m\b)?|(?<![\d.:])\d{1,2} ?[ap]m\b")
_CATCH: Final = late_regex(r"\b(?:catch(?:es)?|catching|caught|overtakes?|overtake|draws? level)\b")
_GAP: Final = late_regex(r"\b(?:behind|ahead|in front|head start|away)\b")
_BACK: Final = late_regex(r"\b(?:back|returns?|returned|returning)\b")
_HOW_LONG: Final = late_regex(
    r"\b(?:how long|how many (?:hours|minutes|seconds)|when|after what time|in what time)\b"
)
_AT_WHAT: Final = late_regex(r"\b(?:when|what time)\b")
_AVERAGE: Final = late_regex(r"\baverage speed\b")
_OTHERWISE: Final = late_regex(
    r"\b(?:stops?|stopped|rests?|waits?|breaks?|twice|half|opposite|towards|each|every|faster|slower"
    r"|turns?|third|percent|more|less|meets?|late|early|delay\w*|track|circular|lap|laps)\b|%"
)
_CHASE: Final = Law("", "d u w", "d/(w - u)", "the time until then", "time")
_ROUND: Final = Law("", "d u w", "2*d/(d/u + d/w)", "the average speed", "speed")
_WHOLE: Final = Law("", "d u w", "d/u + d/w", "the whole time", "time")
_LATER: Final = Law("", "t u w", "t*u/(w - u)", "the time after the second one has left", "time")
_HOW_FAR: Final = Law("", "t u w", "t*u/(w - u)*w", "the distance from the start", "length")
_FAR_ASKED: Final = late_regex(
    r"\b(?:how far|what distance|how many (?:km|kilomet(?:er|re)s|miles|m|met(?:er|re)s))\b"
)
_CHASED: Final = {
    "d": "the distance between them", "u": "the speed of the slower one",
    "w": "the speed of the faster one", "t": "the time that the first one is ahead",
}  # fmt: skip
_RODE: Final = {"d": "the way", "u": "the speed there", "w": "the speed back"}


def read_chase(text: str) -> Reckoned | ClockShift | None:
    """When somebody is caught, or how fast one was on the way there and back."""
    story = with_plain_lengths(story_of(text))
    speeds = [found[0] for found in _SPEED.finditer(story)]
    if len(speeds) != 2 or _OTHERWISE.search(story):
        return None
    rest = _SPEED.sub(" ", story)
    clocks = [found[0] for found in _CLOCK.finditer(rest)]
    rest = _CLOCK.sub(" ", rest)
    ways = [found[0] for found in _FAR.finditer(rest)]
    question = re.split(r"[.;?!,](?:\s+|$)", story.rstrip(" .?!"))[-1]
    if delay := _DELAY.search(rest):
        left = re.search(r"\d", f"{rest[: delay.start()]} {rest[delay.end() :]}")
        is_second = _SPEED.sub("@", story).find(delay[0]) < _SPEED.sub("@", story).rfind("@")
        is_chase = _CATCH.search(story) and is_second and not (left or ways)
        return _after_a_delay(speeds, delay["time"], clocks, question) if is_chase else None
    if re.search(r"\d", _FAR.sub(" ", rest)):
        return None
    if _CATCH.search(story):
        return _caught(speeds, ways, clocks, question, story)
    if not _BACK.search(story) or len(ways) != 1 or clocks:
        return None
    facts = {"d": ways[0], "u": speeds[0], "w": speeds[1]}
    if _AVERAGE.search(question):
        return by_law(_RODE, _ROUND, facts)
    is_whole = re.search(r"\b(?:total|altogether|whole|in all|round trip)\b", question)
    return by_law(_RODE, _WHOLE, facts) if _HOW_LONG.search(question) and is_whole else None


def _after_a_delay(
    speeds: Sequence[str], delay: str, clocks: Sequence[str], question: str
) -> Reckoned | ClockShift | None:
    """When or where the second one, who leaves later, has caught up with the first."""
    ahead = quantity_of(re.sub(r"^an? ", "1 ", delay))
    sizes = _sizes(speeds)
    if ahead is None or not 0 < sizes[0] < sizes[1] or len(clocks) > 1:
        return None
    facts = {"t": delay, "u": speeds[0], "w": speeds[1]}
    if _FAR_ASKED.search(question):
        return by_law(_CHASED, _HOW_FAR, facts)
    if not clocks or not _AT_WHAT.search(question):
        return None if clocks or not _HOW_LONG.search(question) else by_law(_CHASED, _LATER, facts)
    first, minutes = moment_of(clocks[0]), ahead.size / 60
    if first is None or minutes.denominator != 1:
        return None
    second = replace(first, minutes=(first.minutes + int(minutes)) % (24 * 60))
    return _met_at(second, minutes, speeds, sizes)


def _sizes(speeds: Sequence[str]) -> list[Fraction]:
    return [quantity.size if (quantity := quantity_of(one)) else Fraction(0) for one in speeds]


def _caught(
    speeds: Sequence[str], ways: Sequence[str], clocks: Sequence[str], question: str, story: str
) -> Reckoned | ClockShift | None:
    sizes = _sizes(speeds)
    if 0 in sizes or sizes[0] == sizes[1]:
        return None
    if len(ways) == 1 and not clocks and _GAP.search(story) and _HOW_LONG.search(question):
        slow, fast = sorted(zip(sizes, speeds, strict=True))
        return by_law(_CHASED, _CHASE, {"d": ways[0], "u": slow[1], "w": fast[1]})
    is_timed = len(clocks) == 2 and not ways and _AT_WHAT.search(question)
    return _at_a_time(speeds, sizes, clocks) if is_timed and sizes[0] < sizes[1] else None


def _at_a_time(
    speeds: Sequence[str], sizes: Sequence[Fraction], clocks: Sequence[str]
) -> ClockShift | None:
    first, second = (moment_of(one) for one in clocks)
    if first is None or second is None:
        return None
    return _met_at(second, Fraction(second.minutes - first.minutes), speeds, sizes)


def _met_at(
    start: Moment, ahead: Fraction, speeds: Sequence[str], sizes: Sequence[Fraction]
) -> ClockShift | None:
    """The time of day at which the one who leaves later has made up what the first is ahead."""
    units = [re.sub(r"[\d. ]", "", one) for one in speeds]
    minute, hour = unit_of("min"), unit_of("km/h")
    if minute is None or hour is None or ahead <= 0 or units[0] != units[1]:
        return None
    if units[0] not in ("km/h", "kmh", "kph"):
        return None
    gap = sizes[0] / hour.factor * ahead / 60
    closing = (sizes[1] - sizes[0]) / hour.factor
    minutes = gap / closing * 60
    if minutes.denominator != 1 or any(one.denominator != 1 for one in (gap, closing)):
        return None
    length = Quantity((Part(minutes, minute, is_decimal=False, is_fraction=False),))
    return ClockShift(start, length, is_back=False, journey=f"{gap} km at {closing} km/h")
