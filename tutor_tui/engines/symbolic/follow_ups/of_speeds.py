"""What comes of the speed that was found: how far in 4 hours, how long for 300 km."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.amended.changes import factor_of
from tutor_tui.engines.symbolic.follow_ups.changed_terms import before_a_form
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.follow_ups.marks import QUANTITY
from tutor_tui.mathematics.late_patterns import late_regex

_GOES: Final = (
    r"(?:do|does|did|would|will|can|could|is) (?:it|he|she|they|we|i|the [a-z]+) (?:take(?: it| him"
    r"| her| them)? to |go|get|travel|drive|cover|run|cycle|walk|fly|move|need to )+"
)
_FAR: Final = late_regex(
    rf"how (?:far|many (?:km|kilomet(?:re|er)s|miles|m|met(?:re|er)s)) {_GOES}(?: (?:in|for|after"
    r"|within))? (?P<time>(?:\d+(?:\.\d+)?|an?|half an?) (?:h|hrs?|hours?|min(?:ute)?s?|s|seconds?"
    r"|days?))(?: at (?:that|this|the same) speed)?",
    re.IGNORECASE,
)
_LONG: Final = late_regex(
    rf"how (?:long|much time|many (?:hours|minutes|seconds))(?: {_GOES}"
    r"(?: (?:for|to go|to travel))?| (?:for|to go))"
    r"(?: (?:go|travel|drive|cover|run|cycle|walk|fly))? ?(?P<way>\d+(?:\.\d+)? ?(?:km|m|miles?"
    r"|kilomet(?:re|er)s|met(?:re|er)s))(?: at (?:that|this|the same) speed)?",
    re.IGNORECASE,
)
_BARE_TIME: Final = late_regex(
    r"(?:and )?(?:in|after|within) (?P<time>(?:\d+(?:\.\d+)?|an|half an) (?:hours?|hrs?"
    r"|min(?:ute)?s?|seconds?))",
    re.IGNORECASE,
)
_OF_SPEED: Final = late_regex(
    r"how fast|\bspeed\b|velocity|\b(?:km|miles?|m)(?: ?/ ?| per )(?:h|hour|s|second)",
    re.IGNORECASE,
)


def at_that_speed(request: str, question: str, context: Context) -> Iterator[str | Written]:
    """The journey at the speed of the question before, with a mark for that speed; else the way
    or the time that was asked for at a speed that is told now."""
    yield from _at_another_speed(request, question)
    yield from _so_many_times_as_fast(request, question)
    yield from _speed_in_unit(request, question, context)
    before = _TURNED.sub("", before_a_form(context))
    told = _TOLD.findall(question) if "how fast" not in question else []
    if len(told) == 1 and (found := _LONG.fullmatch(request)):
        yield f"a car travels at {told[0]}. how long does it take to go {found['way']}"
    if not _OF_SPEED.search(question) and not _OF_SPEED.search(context.root):
        return
    if (found := _FAR.fullmatch(request)) or (
        (found := _BARE_TIME.fullmatch(request)) and _SPEED_ASKED.search(question)
    ):
        whole = f"a car travels at {QUANTITY}. how far does it go in {found['time']}"
        yield Written(whole, before)
    elif found := _LONG.fullmatch(request):
        whole = f"a car travels at {QUANTITY}. how long does it take to go {found['way']}"
        yield Written(whole, before)


_TURNED: Final = late_regex(r" (?:in|to) (?:m/s|km/h|kmh|kph|mph)\W*$", re.IGNORECASE)
"""Another unit of the speed, in which ways and times that follow would come out unwieldy."""
_TOLD: Final = late_regex(
    r"\b\d+(?:\.\d+)? ?(?:km/h|kmh|kph|mph|m/s|km per hour|miles (?:per|an) hour)", re.IGNORECASE
)
_AT_SPEED: Final = late_regex(
    r"(?:(?:what |how about )?if )?(?:(?:it|he|she|they|i|we|the [a-z]+) [a-z]+ )?(?:only )?at"
    r" (?P<speed>\d+(?:\.\d+)? ?(?:km/h|kmh|kph|mph|m/s|km per hour|miles per hour))(?: instead)?",
    re.IGNORECASE,
)
_WAY_ASKED: Final = late_regex(
    r"\bhow long\b[^.?]*?(?P<way>\d+(?:\.\d+)? ?(?:km|m|miles?|kilomet(?:re|er)s"
    r"|met(?:re|er)s))\W*$",
    re.IGNORECASE,
)
_TIME_ASKED: Final = late_regex(
    r"\bhow far\b[^.?]*?(?P<time>\d+(?:\.\d+)? ?(?:h|hrs?|hours?|min(?:ute)?s?|s|seconds?))\W*$",
    re.IGNORECASE,
)


def _at_another_speed(request: str, question: str) -> Iterator[str]:
    """ "what if he rides at 20 km/h" after "how long for 60 km": the speed told is put for his."""
    found = _AT_SPEED.fullmatch(request)
    if found is None or _OF_SPEED.search(question):
        return
    if way := _WAY_ASKED.search(question):
        yield f"a car travels at {found['speed']}. how long does it take to go {way['way']}"
    elif time := _TIME_ASKED.search(question):
        yield f"a car travels at {found['speed']}. how far does it go in {time['time']}"


_TIMES_AS_FAST: Final = late_regex(
    r"(?:(?:and|what|how about) )*(?:if )?(?:(?:it|he|she|they|i|we|the [a-z]+) )?(?:(?:goes|went"
    r"|go|travels?|travelled|drives?|drove|runs?|ran|walks?|walked|cycles?|rides?|rode|moves?|moved|is"
    r"|was|were) )?(?P<times>twice|half|double|(?:two|three|four|five|\d+) times) as (?:fast|slow)"
    r"(?: instead)?",
    re.IGNORECASE,
)


def _so_many_times_as_fast(request: str, question: str) -> Iterator[str]:
    """The speed that was found, or that told in the question, so many times."""
    found = _TIMES_AS_FAST.fullmatch(request)
    factor = factor_of(found["times"].lower()) if found else None
    if found is None or factor is None:
        return
    factor = 1 / factor if found[0].lower().removesuffix(" instead").endswith("slow") else factor
    told = list(_SPEED_TOLD.finditer(question))
    if _SPEED_ASKED.search(question):
        yield f"{factor} * {QUANTITY}"
    elif len(told) == 1:
        at, (number, unit) = told[0], re.split(r"(?<=\d)(?=\D*$)", told[0][0], maxsplit=1)
        speed = f"{Fraction(number) * factor}{unit}"
        yield f"{question[: at.start()]}{speed}{question[at.end() :]}"


_IN_UNIT: Final = late_regex(
    r"(?:(?:and |so )?(?:(?:what(?:'s| is)|convert|change|turn|give|put|write) )?"
    r"(?:it|that|the speed) )?(?:in|to|into) "
    r"(?P<unit>km/h|kmh|kph|mph|m/s|km per hour|miles per hour|met(?:re|er)s per second)",
    re.IGNORECASE,
)
_SPEED_TOLD: Final = late_regex(
    r"(?<![\w.])\d+(?:\.\d+)? ?(?:km/h|kmh|kph|mph|m/s|km per hour|miles per hour"
    r"|met(?:re|er)s per second)",
    re.IGNORECASE,
)
_WAY_OR_TIME: Final = late_regex(
    r"\bhow (?:far|long|much time|many (?!(?:km|miles|met(?:re|er)s) per)[a-z]+)\b"
    r"|\b(?:what|find|calculate)\b[^.?]*\b(?:distance|time)\b",
    re.IGNORECASE,
)
_SPEED_ASKED: Final = late_regex(
    r"\bhow fast\b|\b(?:what|find|calculate|work out)\b[^.?]*\b(?:speed|velocity)\b", re.IGNORECASE
)


def _speed_in_unit(request: str, question: str, context: Context) -> Iterator[str | Written]:
    """ "in m/s" after a way or a time: the speed of the story, told or found before."""
    found = _IN_UNIT.fullmatch(request)
    if found is None or not _WAY_OR_TIME.search(question) or _SPEED_ASKED.search(question):
        return
    told = _SPEED_TOLD.findall(question)
    if len(told) == 1:
        yield f"{told[0]} in {found['unit']}"
    asked = (context.root, *context.older_questions())
    for one in asked if not told else ():
        if _SPEED_ASKED.search(one):
            yield Written(f"{QUANTITY} in {found['unit']}", one)
