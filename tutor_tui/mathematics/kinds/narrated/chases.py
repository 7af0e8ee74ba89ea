"""Two speeds on one way: who catches up with whom, and there and back at different speeds.

Every number is a speed, a distance, a length of time or a time of day; what is asked follows from
exactly these, or nothing does.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, by_law
from tutor_tui.mathematics.kinds.everyday.lexicon import LENGTH, SPEED
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.measures.clock import ClockShift, moment_of
from tutor_tui.mathematics.kinds.measures.quantities import Part, Quantity, quantity_of
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import late_regex

_SPEED: Final = late_regex(SPEED)
_FAR: Final = late_regex(LENGTH)

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
_CHASED: Final = {
    "d": "the distance between them", "u": "the speed of the slower one",
    "w": "the speed of the faster one",
}  # fmt: skip
_RODE: Final = {"d": "the way", "u": "the speed there", "w": "the speed back"}


def read_chase(text: str) -> Reckoned | ClockShift | None:
    """When somebody is caught, or how fast one was on the way there and back."""
    story = story_of(text)
    speeds = [found[0] for found in _SPEED.finditer(story)]
    if len(speeds) != 2 or _OTHERWISE.search(story):
        return None
    rest = _SPEED.sub(" ", story)
    clocks = [found[0] for found in _CLOCK.finditer(rest)]
    rest = _CLOCK.sub(" ", rest)
    ways = [found[0] for found in _FAR.finditer(rest)]
    if re.search(r"\d", _FAR.sub(" ", rest)):
        return None
    question = re.split(r"[.;?!,](?:\s+|$)", story.rstrip(" .?!"))[-1]
    if _CATCH.search(story):
        return _caught(speeds, ways, clocks, question, story)
    if not _BACK.search(story) or len(ways) != 1 or clocks:
        return None
    facts = {"d": ways[0], "u": speeds[0], "w": speeds[1]}
    if _AVERAGE.search(question):
        return by_law(_RODE, _ROUND, facts)
    is_whole = re.search(r"\b(?:total|altogether|whole|in all|round trip)\b", question)
    return by_law(_RODE, _WHOLE, facts) if _HOW_LONG.search(question) and is_whole else None


def _caught(
    speeds: Sequence[str], ways: Sequence[str], clocks: Sequence[str], question: str, story: str
) -> Reckoned | ClockShift | None:
    sizes = [quantity.size if (quantity := quantity_of(one)) else Fraction(0) for one in speeds]
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
    """The time of day at which the one who leaves later has made up what the first is ahead."""
    first, second = (moment_of(one) for one in clocks)
    units = [re.sub(r"[\d. ]", "", one) for one in speeds]
    minute, hour = unit_of("min"), unit_of("km/h")
    if first is None or second is None or minute is None or hour is None:
        return None
    ahead = second.minutes - first.minutes
    if ahead <= 0 or units[0] != units[1] or units[0] not in ("km/h", "kmh", "kph"):
        return None
    gap = sizes[0] / hour.factor * ahead / 60
    closing = (sizes[1] - sizes[0]) / hour.factor
    minutes = gap / closing * 60
    if minutes.denominator != 1 or any(one.denominator != 1 for one in (gap, closing)):
        return None
    length = Quantity((Part(minutes, minute, is_decimal=False, is_fraction=False),))
    return ClockShift(second, length, is_back=False, journey=f"{gap} km at {closing} km/h")
