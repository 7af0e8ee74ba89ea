"""Times of day: "What is 687 minutes before 12:00 AM?", "How long is it from 9:40 to 11:05?"."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.measures.quantities import Quantity, quantity_of
from tutor_tui.mathematics.kinds.measures.units import TIME, Unit, unit_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.terms import in_decimals

_LONGEST: Final = 200
_DAY: Final = 1440
_TIME: Final = (
    r"(?:(?:the time is|it is|it's)\s+)?"
    r"(?P<{0}>(?:\d{{1,2}}(?:[:.h]\d{{2}})?\s*(?:[ap]\.?\s?m\b\.?)"
    r"|\d{{1,2}}[:h]\d{{2}}(?:\s*h(?:ours|rs)?)?|\d{{1,2}}\s*o'?clock|noon|midday|midnight"
    r"|12 noon|12 midnight))"
)
_LENGTH: Final = r"(?P<length>[\d½a].{0,80}?)"
_SHIFTS: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:(?:(?:what )?time|it)(?:\s+(?:is|was|will|it|be|would)){{0,3}}\s+)?{_LENGTH}\s+"
        rf"(?P<way>before|after|past|from|earlier than|later than|until)\s+{_TIME.format('time')}",
        r"(?:(?:an?|the)\s+)?[a-z]+(?:\s+[a-z]+)?\s+(?:starts|begins|leaves|departs|started|began|left)"
        rf"(?:\s+[a-z]+){{0,2}}\s+at\s+{_TIME.format('time')}\s+and\s+(?P<way>lasts|takes|lasted"
        rf"|took)\s+(?:for\s+)?{_LENGTH}[.,;]?\s+(?:when|at what time|what "
        rf"time)\s+(?:does|did|will)"
        r"\s+it\s+(?:end|finish|arrive|stop|be over)",
        rf"add\s+{_LENGTH}\s+(?P<way>to)\s+{_TIME.format('time')}",
        rf"subtract\s+{_LENGTH}\s+(?P<way>from)\s+{_TIME.format('time')}",
        rf"{_TIME.format('time')}\s*(?P<way>\+|-|plus|minus)\s*{_LENGTH}",
        rf"(?:if\s+)?{_TIME.format('time')}[,.]?\s+(?:now[,.]?\s+)?(?:what time (?:is|was|will) it "
        rf"(?:be )?)?(?:in\s+)?{_LENGTH}\s*(?P<way>later|earlier|ago|before|after)?",
    )
)
_BACK: Final = frozenset({"before", "earlier", "earlier than", "-", "minus", "ago", "until"})
_SPANS: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<unit>)(?:(?:an?|the)\s+)?[a-z]+(?:\s+[a-z]+)?\s+(?:leaves|departs|starts|begins|left|started"
        rf"|began)(?:\s+[a-z]+){{0,2}}\s+at\s+{_TIME.format('start')}\s+and\s+(?:arrives|ends"
        rf"|finishes|arrived|ended|finished)(?:\s+[a-z]+){{0,2}}\s+at\s+{_TIME.format('end')}[.,;]?"
        r"\s+how long\s+(?:is|was|does|did|will)\s+(?:it|the)(?:\s+[a-z]+){0,2}",
        r"how (?:many|much)\s+(?P<unit>[a-z]+(?:\s+and\s+[a-z]+)?)\s+(?:(?:are|is|pass)\s+)?"
        r"(?:there\s+)?(?:between|from)\s+"
        rf"{_TIME.format('start')}\s+(?:and|to|until|till)\s+{_TIME.format('end')}",
        rf"(?:how (?:long|much time)(?:\s+is(?: it| there)?)?|time(?:\s+elapsed)?|duration"
        rf"|number of (?P<unit>minutes|hours))\s+(?:(?:between|from)\s+)?{_TIME.format('start')}\s+"
        rf"(?:and|to|until|till)\s+{_TIME.format('end')}",
        rf"(?:from\s+)?{_TIME.format('start')}\s+(?:to|until|till)\s+{_TIME.format('end')}[,:;]?\s+how\s+"
        r"(?:long|much\s+time|many\s+(?P<unit>hours|minutes))(?:\s+(?:is|are)\s+(?:it|that|there))?",
    )
)


@dataclass(frozen=True, slots=True)
class Moment:
    """Minutes after midnight; `has_half` where am or pm was said."""

    minutes: int
    has_half: bool


@dataclass(frozen=True, slots=True)
class ClockShift(KindProblem):
    """The time so long after (or before) another one; `journey` is what takes that length."""

    start: Moment
    length: Quantity
    is_back: bool
    journey: str = ""


@dataclass(frozen=True, slots=True)
class ClockSpan(KindProblem):
    """How long it is from one time to the next other one; `unit` where one was asked for."""

    start: Moment
    end: Moment
    unit: Unit | None


def read_shift(text: str) -> ClockShift | None:
    """The time that a message asks for."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = with_numerals(asked(text))
    for found in fitting(request, _SHIFTS):
        start = moment_of(found["time"])
        length = quantity_of(found["length"]) if start else None
        if start is None or length is None or length.dimension != TIME:
            continue
        way = (found["way"] or "later").lower()
        if (length.size / 60).denominator != 1 or length.size < 0:
            return None
        is_back = way in _BACK or request.lower().startswith("subtract")
        return ClockShift(start, length, is_back)
    return None


_HINT: Final = late_regex(
    r"\d[:.h]\d\d|[ap]\.?m\b|o'?clock|noon|midnight|midday|\d\s*[ap]\.m", re.IGNORECASE
)


def read_span(text: str) -> ClockSpan | None:
    """The length of time that a message asks for."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = with_numerals(asked(text))
    for found in fitting(request, _SPANS):
        start, end = moment_of(found["start"]), moment_of(found["end"])
        unit = unit_of(found["unit"]) if found["unit"] and " and " not in found["unit"] else None
        if start is None or end is None or (unit is not None and unit.dimension != TIME):
            return None
        return ClockSpan(start, end, unit)
    return None


def moment_of(text: str) -> Moment | None:
    """The time of "8:02 PM", "17:45", "3 o'clock" and "noon"."""
    plain = text.lower().replace(" ", "").replace("'", "")
    if plain in ("noon", "midday", "12noon"):
        return Moment(_DAY // 2, has_half=True)
    if plain in ("midnight", "12midnight"):
        return Moment(0, has_half=True)
    found = re.fullmatch(r"(\d{1,2})(?:[:.h](\d{2}))?(?:([ap])\.?m\.?|oclock|h\w*)?", plain)
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2] or 0)
    if minutes > 59 or hours > (12 if found[3] else 23) or (found[3] and not hours):
        return None
    if found[3]:
        hours = hours % 12 + (12 if found[3] == "p" else 0)
    return Moment(60 * hours + minutes, bool(found[3]))


def shown_moment(minutes: int, *, has_half: bool) -> str:
    """`12:33 PM`, or `14:05` on the clock of 24 hours."""
    hours, rest = divmod(minutes % _DAY, 60)
    if not has_half:
        return f"{hours}:{rest:02}"
    return f"{(hours + 11) % 12 + 1}:{rest:02} {'AM' if hours < 12 else 'PM'}"


def answer_shift(problem: ClockShift) -> Answer:
    """The time, verified by going back."""
    start, length = problem.start, int(problem.length.size / 60)
    minutes = start.minutes + (-length if problem.is_back else length)
    result = shown_moment(minutes, has_half=start.has_half)
    back = moment_of(result)
    verdict = back is not None and (
        (back.minutes + (length if problem.is_back else -length)) % _DAY == start.minutes
    )
    days = minutes // _DAY
    word = "before" if problem.is_back else "after"
    given = shown_moment(start.minutes, has_half=start.has_half)
    sentence = (
        f"{code(problem.length.written)} {word} {code(given)} it is {code(result)}{_day(days)}."
    )
    if problem.journey:
        lead = f"{code(problem.journey)} takes {code(problem.length.written)}"
        sentence = f"{lead}, and {sentence}"
    return with_verdict(sentence, verdict, BY_ARITHMETIC, result)


def _day(days: int) -> str:
    if not days:
        return ""
    names = {1: " on the next day", -1: " on the day before"}
    return names.get(days, f", {abs(days)} days {'later' if days > 0 else 'earlier'}")


def answer_span(problem: ClockSpan) -> Answer:
    """The length of time to the next such moment."""
    start, end = problem.start, problem.end
    if not start.has_half and not end.has_half and end.minutes <= start.minutes <= 12 * 60:
        return refused("Please say AM or PM, for these times leave open which half is meant.")
    if start.has_half != end.has_half and 60 <= min(start.minutes, end.minutes) < 13 * 60:
        return refused("Please say AM or PM with both times.")
    minutes = (end.minutes - start.minutes) % _DAY
    shown = [shown_moment(one.minutes, has_half=one.has_half) for one in (start, end)]
    result, words = _length(minutes, problem.unit)
    note = " on the next day" if end.minutes < start.minutes else ""
    verdict = (start.minutes + minutes) % _DAY == end.minutes
    sentence = f"From {code(shown[0])} to {code(shown[1])}{note} it is {code(words)}."
    return with_verdict(sentence, verdict, BY_ARITHMETIC, result)


def _length(minutes: int, unit: Unit | None) -> tuple[str, str]:
    """For programs, and for people."""
    if unit is None:
        hours, rest = divmod(minutes, 60)
        words = " ".join(
            text for text in (f"{hours} h" * bool(hours), f"{rest} min" * bool(rest)) if text
        )
        return words or "0 min", words or "0 min"
    value = Fraction(minutes * 60) / unit.factor
    shown = in_decimals(value)
    return shown, f"{shown} {unit.symbol}"


def shift_heading(problem: ClockShift) -> str:
    """ "To find the time `53 min` after `2:50 AM`"."""
    word = "before" if problem.is_back else "after"
    given = shown_moment(problem.start.minutes, has_half=problem.start.has_half)
    return f"To find the time {code(problem.length.written)} {word} {code(given)}"


def span_heading(problem: ClockSpan) -> str:
    """ "To find the time between `8:02 PM` and `2:25 AM`"."""
    shown = [
        code(shown_moment(one.minutes, has_half=one.has_half))
        for one in (problem.start, problem.end)
    ]
    return f"To find the time between {shown[0]} and {shown[1]}"


CLOCK_METHOD: Final = (
    "Count in minutes after midnight (`60` times the hours, PM adds `12` hours); a day has "
    "`1440` minutes, so take away or add `1440` when midnight is passed."
)


def shift_steps(problem: ClockShift) -> tuple[Step, ...]:
    """Minutes after midnight, then the shift, then round midnight."""
    start, length = problem.start.minutes, int(problem.length.size / 60)
    minutes = start - length if problem.is_back else start + length
    sign = "-" if problem.is_back else "+"
    found = [_since_midnight(start)]
    if problem.journey:
        far, _, fast = problem.journey.partition(" at ")
        reason = "The time is the distance divided by the speed."
        found.insert(0, Step("journey", reason, f"{far} / {fast}", (problem.length.written,)))
    found.append(Step("shift", "Count on in minutes.", f"{start} {sign} {length}", (str(minutes),)))
    rest = minutes % _DAY
    if rest != minutes:
        turns = abs(minutes // _DAY)
        before = f"{minutes} {'+' if minutes < 0 else '-'} {turns}*{_DAY}"
        found.append(Step("midnight", "Midnight is passed.", before, (str(rest),)))
    hours, left = divmod(rest, 60)
    found.append(Step("hours", "Back to hours and minutes.", str(rest), (f"{hours}*60 + {left}",)))
    time = shown_moment(rest, has_half=problem.start.has_half)
    reason = f"That is {hours} hours and {left} minutes after midnight."
    found.append(Step("time of day", reason, f"{hours}*60 + {left}", (time,)))
    return tuple(found)


def span_steps(problem: ClockSpan) -> tuple[Step, ...]:
    """Both times in minutes, then the difference."""
    start, end = problem.start.minutes, problem.end.minutes
    found = [_since_midnight(start), _since_midnight(end)]
    if end < start:
        before = f"{end} + {_DAY}"
        found.append(Step("midnight", "Midnight is passed.", before, (str(end + _DAY),)))
        end += _DAY
    length = end - start
    found.append(Step("subtract", "Subtract.", f"{end} - {start}", (str(length),)))
    if problem.unit is None and length > 60:
        reason = "Back to hours and minutes."
        after = f"{length // 60} h {length % 60} min" if length % 60 else f"{length // 60} h"
        found.append(Step("hours", reason, str(length), (after,)))
    return tuple(found)


def _since_midnight(minutes: int) -> Step:
    hours, rest = divmod(minutes, 60)
    reason = f"Count the minutes since midnight of {code(f'{hours}:{rest:02}')}."
    return Step("minutes", reason, f"{hours}*60 + {rest}", (str(minutes),))
