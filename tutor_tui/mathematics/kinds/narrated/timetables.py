"""Journeys, films and lessons with times of day, told in any words: read by their quantities.

Every number is a time of day, a length of time, a distance or a speed; a verb says of each time
whether something begins or ends then. What is asked follows from exactly these, or nothing does.
"""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.measures.clock import ClockShift, ClockSpan, Moment, moment_of
from tutor_tui.mathematics.kinds.measures.quantities import Part, Quantity, quantity_of
from tutor_tui.mathematics.kinds.measures.units import LENGTH, TIME, Dimension, unit_of
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import late_regex

_MOMENT: Final = late_regex(
    r"(?<![\d.:/])(?:\d{1,2}[:.]\d\d ?[ap]m\b|\d{1,2}:\d\d(?! ?[ap]m)(?: ?h(?:ours|rs)?\b)?"
    r"|\d{1,2} ?[ap]m\b|\d{1,2} o'?clock|(?:12 )?(?:noon|midday|midnight))"
)
_AMOUNT: Final = late_regex(
    r"(?<![\d.:/])\d+(?:\.\d+)?[ -]?(?:(?:km|mi|miles|m|kilomet(?:er|re)s|met(?:er|re)s)(?:/| per "
    r"| an )(?:h|hour|s|second|minute|min)\b|kmh|kph|mph|hours?|hrs?|hr|h|minutes?|mins?|km|m"
    r"|miles?|kilomet(?:er|re)s?|met(?:er|re)s?)\b(?:,? (?:and )?\d+ ?(?:minutes?|mins?)\b)?"
)
_CLOCK: Final = r"(?P<t>\d{1,2}(?::\d\d)?)(?: ?o'?clock)?"
_LENGTHS: Final = (
    (
        late_regex(r"\b(\d+) (?:hours?|hr?s?) (?:and )?(?:a )?(?:half|1/2)\b(?! (?:an|of an))"),
        r"\1.5 hours",
    ),
    (late_regex(r"\b(?:half|1/2) (?:an|of an) hour\b"), "30 minutes"),
    (late_regex(r"\b(?:an|1) hour and (?:a )?(?:half|1/2)\b"), "90 minutes"),
    (late_regex(r"\b(\d+) (?:and a half|1/2) hours\b"), r"\1.5 hours"),
    (late_regex(r"\b3/4 of an hour\b"), "45 minutes"),
    (late_regex(r"\ban hour\b"), "1 hour"),
)
_WORDS: Final = (
    (late_regex(r"\b([ap])\. ?m\b\.?"), r"\1m"),
    (late_regex(rf"\b{_CLOCK} in the morning\b"), r"\g<t> am"),
    (late_regex(rf"\b{_CLOCK} (?:in the (?:afternoon|evening)|at night)\b"), r"\g<t> pm"),
    (late_regex(r"\b(?:half|1/2) past (\d{1,2})\b"), r"\1:30"),
    (late_regex(r"\b(?:a )?(?:quarter|1/4) past (\d{1,2})\b"), r"\1:15"),
    (late_regex(r"\b(\d{1,2})\.(\d\d)(?= ?[ap]m\b)"), r"\1:\2"),
    (late_regex(r"\bat (\d{1,2})\.(\d\d)\b(?! ?(?:k?m|miles|hours)\b)"), r"at \1:\2"),
    (late_regex(r"\bat (\d{1,2})(?=[.,]?(?:$| and\b|,| sharp))"), r"at \1:00"),
    (late_regex(r",? (?:on )?the (?:next|following) (?:day|morning)\b"), " overnight"),
)
"""Times and lengths of time in other words, in the order in which they are mended."""
_LEAVES: Final = (
    r"leav(?:es?|ing)|left|depart\w*|sets? (?:off|out)|takes? off|took off|boards?|from"
    r"|(?:goes|went|go) to bed|falls? asleep|fell asleep|checks? in|put"
)
_STARTS: Final = r"start(?:s|ed|ing)?|begins?|began|opens?|opened"
_BEGINS: Final = late_regex(rf"\b(?:{_LEAVES}|{_STARTS})\b")
_LEAVING: Final = late_regex(rf"\b(?:{_LEAVES})\b")
_ENDS: Final = late_regex(
    r"\b(?:arriv\w+|gets? (?:there|home|to|back|in|up)|got (?:there|home|to|back|in|up)|reach\w*"
    r"|ends?|ended|finish\w*|lands?|landed|(?:be|is|am|are) (?:there|home|at|in|back|on|ready|done)"
    r"|until|till|by|over|wakes?(?: up)?|woke(?: up)?|closes?|closed)\b"
)
_BY_THEN: Final = late_regex(rf"{_ENDS.pattern}|\b(?:{_STARTS})\b")
"""What one who leaves has to be in time for."""
_ASKED: Final = late_regex(
    r"(?P<at>(?:at )?what time|when)\b(?= (?:do|does|did|will|would|should|must|can|is|was|has|have"
    r"|he|she|it|they|i)\b)|(?P<long>how long|how much time|how many (?P<unit>minutes|hours))"
    r"|(?P<fast>how fast|(?:average )?speed)|(?P<far>how far|how many (?P<reach>km"
    r"|kilomet(?:er|re)s|miles|metres)|distance)"
)
_OTHERWISE: Final = late_regex(
    r"\b(?:each|every|twice|half|later|earlier|before|faster|slower|stops? for|stopped|rests?"
    r"|breaks?|waits?|waited|return\w*|another|other|second|third|both|meets?|towards|opposite|catch\w*"
    r"|overtak\w+|pass(?:es)?|late|early|delay\w*|more|less|than|percent|zone|local|next day|days?"
    r"|times|again|extra|and back|if|instead|per|apart|rate|slow|gains?|loses?)\b|[$€£%+]"
)
_SPEED: Final[Dimension] = (1, 0, -1, 0, 0, 0)
_HOUR: Final = 3600


@dataclass(frozen=True, slots=True)
class _Told:
    """What a story tells; no more than one of each."""

    begins: Moment | None = None
    ends: Moment | None = None
    length: Quantity | None = None
    far: Quantity | None = None
    fast: Quantity | None = None

    def known(self) -> str:
        """The names of what was told, in order."""
        names = ("begins", "ends", "length", "far", "fast")
        return " ".join(name for name in names if getattr(self, name) is not None)


def read_timetable(text: str) -> ClockShift | ClockSpan | Reckoned | None:
    """The time, the length of time, the speed or the distance that a story with times asks for."""
    story = _plain(text)
    if not _MOMENT.search(story):
        return None
    asked = list(_ASKED.finditer(story))
    if not asked:
        return None
    facts, question = story[: asked[-1].start()], story[asked[-1].start() :]
    if _OTHERWISE.search(story) or re.search(r"\d", question):
        return None
    is_leaving = bool(asked[-1]["at"] and _LEAVING.search(question))
    told = _told(facts, is_leaving=is_leaving)
    return None if told is None else _worked(told, asked[-1], facts, question)


def _plain(text: str) -> str:
    story = story_of(text)
    for pattern, mended in _WORDS:
        story = pattern.sub(mended, story)
    return with_plain_lengths(story)


def with_plain_lengths(story: str) -> str:
    """A story with "half an hour" and "an hour and a half" in figures."""
    for pattern, mended in _LENGTHS:
        story = pattern.sub(mended, story)
    return story


def _told(facts: str, *, is_leaving: bool) -> _Told | None:
    """The quantities of the facts; `None` where a number is left, or one is told twice."""
    told, start = _Told(), 0
    for found in _MOMENT.finditer(facts):
        role = _role(facts[start : found.start()], is_leaving=is_leaving)
        moment = moment_of(found[0])
        if not role or moment is None or getattr(told, role) is not None:
            return None
        told = replace(told, begins=moment) if role == "begins" else replace(told, ends=moment)
        start = found.end()
    rest = _MOMENT.sub(" ", facts)
    for found in _AMOUNT.finditer(rest):
        quantity = quantity_of(found[0])
        if quantity is None or (after := _with_amount(told, quantity)) is None:
            return None
        told = after
    return None if re.search(r"\d", _AMOUNT.sub(" ", rest)) else told


def _role(before: str, *, is_leaving: bool) -> str:
    """What the last verb before a time of day says of it."""
    verbs = (_LEAVING, _BY_THEN) if is_leaving else (_BEGINS, _ENDS)
    begins, ends = (list(one.finditer(before)) for one in verbs)
    if begins and ends and "from" not in begins[-1][0]:
        return "begins" if begins[-1].start() > ends[-1].start() else "ends"
    if re.fullmatch(r"\s*(?:and|to|until|till|-)(?: at)?\s*", before):
        return "ends"
    return "ends" if ends else "begins" if begins else ""


def _with_amount(told: _Told, quantity: Quantity) -> _Told | None:
    match quantity.dimension:
        case dimension if dimension == TIME and told.length is None:
            return replace(told, length=quantity)
        case dimension if dimension == LENGTH and told.far is None:
            return replace(told, far=quantity)
        case dimension if dimension == _SPEED and told.fast is None:
            return replace(told, fast=quantity)
    return None


def _worked(
    told: _Told, asked: re.Match[str], facts: str, question: str
) -> ClockShift | ClockSpan | Reckoned | None:
    known = told.known()
    if asked["at"]:
        begins, ends = _BEGINS.search(question), _ENDS.search(question)
        if (begins is None) == (ends is None) or ("ends" in known) != bool(begins):
            return None
        return _moment_asked(told, known)
    if told.begins is None or told.ends is None:
        return None
    is_night = told.ends.minutes < told.begins.minutes
    if "overnight" in question or ("overnight" in facts and not is_night):
        return None
    if asked["long"] and known == "begins ends":
        unit = unit_of(asked["unit"]) if asked["unit"] else None
        return ClockSpan(told.begins, told.ends, unit)
    return _over_the_span(told, asked)


def _moment_asked(told: _Told, known: str) -> ClockShift | None:
    moment, is_back = (told.begins or told.ends), told.begins is None
    if moment is None or (told.begins and told.ends):
        return None
    if known.endswith("length") and told.length is not None:
        whole = (told.length.size / 60).denominator == 1
        return ClockShift(moment, told.length, is_back) if whole else None
    if not known.endswith("far fast") or told.far is None or told.fast is None or told.length:
        return None
    if not told.fast.size:
        return None
    minutes = told.far.size / told.fast.size / 60
    unit = unit_of("min")
    if minutes.denominator != 1 or unit is None:
        return None
    length = Quantity((Part(minutes, unit, is_decimal=False, is_fraction=False),))
    return ClockShift(moment, length, is_back, f"{told.far.written} at {told.fast.written}")


def _over_the_span(told: _Told, asked: re.Match[str]) -> Reckoned | None:
    """The speed for a distance, or the distance at a speed, from one time to another."""
    if told.begins is None or told.ends is None or told.ends.minutes <= told.begins.minutes:
        return None
    minutes = told.ends.minutes - told.begins.minutes
    time = Value("t", Fraction(minutes, 60), "the time in hours")
    remark = f"the time is {minutes} minutes"
    if asked["fast"] and told.known() == "begins ends far" and told.far is not None:
        unit = told.far.parts[0].unit.symbol
        far = Value("d", told.far.parts[0].number, "the distance")
        return Reckoned("the average speed", "d/t", (far, time), f"{unit}/h", "", remark)
    if not asked["far"] or told.known() != "begins ends fast" or told.fast is None:
        return None
    part = told.fast.parts[0]
    unit = {"mph": "mi", "km/h": "km", "kmh": "km", "kph": "km", "mi/h": "mi"}.get(
        part.unit.symbol, ""
    )
    fast = Value("v", part.number, "the speed")
    return Reckoned("the distance", "v*t", (fast, time), unit, "", remark) if unit else None
