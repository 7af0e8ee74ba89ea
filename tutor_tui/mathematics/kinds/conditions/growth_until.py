"""When what grows or falls by so many percent has reached an amount, has doubled or is half.

The numbers are looked for one by one: the rate with its period, the goal in the question, and the
one that is left is where it began. A number that is left over means another story.
"""

import re
from typing import Final, NamedTuple

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.late_patterns import late_regex

_N: Final = r"\d{1,12}(?:\.\d{1,6})?"
_SIGN: Final = r"(?:[$£€] ?)?"
_STEP: Final = r"(?P<step>second|minute|hour|day|week|month|quarter|year)"
_RATE: Final = late_regex(
    rf"(?P<rate>{_N}) ?(?:%|percent|per cent)(?: (?:compound )?interest)?(?: of (?:its|their|the)"
    rf"(?: (?!(?:per|each|every|an?|in)\b)[a-z]+){{1,2}})?,? ?(?:(?:per|an?|each|every|in a) "
    rf"{_STEP}|(?:compounded )?(?P<adverb>yearly|annually|monthly|weekly|daily|hourly)"
    r"|(?P<compound>compound(?:ed)?(?: interest)?))?(?: compound interest)?"
)
_PERIODS: Final = {"yearly": "year", "annually": "year", "monthly": "month", "weekly": "week",
                   "daily": "day", "hourly": "hour"}  # fmt: skip
_RISING: Final = late_regex(
    r"\b(?:grow|increas|ris|rose|gain|appreciat|earn|invest|interest|goes up|go up|deposit)"
)
_FALLING: Final = late_regex(
    r"\b(?:los(?:es?|ing)|depreciat|decreas|fall|drop|decay|shrink|declin|goes down|go down)"
)
_MANY: Final = late_regex(
    rf"(?P<how>doubl|halv)(?:es?|ed|ing)?(?: in (?:size|number))? every (?:(?P<period>{_N}) )?"
    rf"{_STEP}s?|half[- ]?life(?: (?:of [a-z0-9-]+ )?(?:is|of))? (?P<life>{_N}) (?P<unit>second"
    r"|minute|hour|day|week|month|year)s?"
)
_WHEN: Final = (
    r"(?:when|how long|(?:after|in|for) how (?:long|many \w+)|how many (?:second|minute|hour|day"
    r"|week|month|quarter|year)s?|what year)\b"
)
_GOAL: Final = late_regex(
    rf"{_WHEN}(?P<words>[^.?!]*?)(?:\b(?:to|be|is|are|reach(?:es)?|become?s?|than|below|above|over"
    rf"|under|exceeds?|worth|until|have|has|left|pass(?:es)?|hits?|equal)\b )+{_SIGN}(?P<goal>{_N})"
    r"(?! ?%)(?: [a-z]+)?(?: left)?[^.?!\d]*[.?!]*$"
)
_MULTIPLE: Final = late_regex(
    rf"{_WHEN}(?P<words>[^.?!\d]*?)(?<![\d/])\b(?P<goal>doubled?|doubles|twice|tripled?|triples|half|halves"
    r"|halved|three times|(?:a )?quarter|1/4|1/2)\b[^.?!\d]*[.?!]*$"
)
_FACTORS: Final = {
    "d": "2",
    "tw": "2",
    "tr": "3",
    "th": "3",
    "h": "1/2",
    "a q": "1/4",
    "q": "1/4",
    "1/4": "1/4",
    "1/2": "1/2",
}
_BAD: Final = late_regex(
    r"\bsimple\b|\bfirst\b|\bthen\b|\beach (?:deposit|payment)|\bevery (?:deposit|payment)"
    r"|\bdeposits? .{0,20}(?:each|every)|\bcontinuous|\bhourly rate|\bmore each|\bextra\b|\bbut\b"
)


def read_growth_until(request: str) -> Conditioned | None:
    """The time until the goal; `request` is in small letters, without commas in its numbers."""
    goal = _GOAL.search(request) or _MULTIPLE.search(request)
    if goal is None or _BAD.search(request):
        return None
    told = f"{request[: goal.start()]} {goal['words']}"
    change = _by_percent(told, request) or _by_factor(told)
    if change is None:
        return None
    numbers = re.findall(_N, change.rest)
    factors = (value for key, value in _FACTORS.items() if goal["goal"].startswith(key))
    times = next(factors, "")
    if len(numbers) > 1 or (not numbers and not times):
        return None
    start = numbers[0] if numbers else "1"
    end = f"{start}*{times}" if times and numbers else times or goal["goal"]
    return Conditioned(
        f"The amount is multiplied by `{change.factor}` {change.when}",
        (("t", f"the time in {change.unit}s"),),
        (f"{start}*({change.factor})^{change.exponent} = {end}",),
        (Wanted("the time", "t", f"{change.unit}s"),),
        signs=(("t", 1),),
    )


class _Change(NamedTuple):
    """What is left of the text, and by which factor `when` ("each year") the amount changes.

    `exponent` tells how often that is until the time `t` in `unit`s.
    """

    rest: str
    factor: str
    exponent: str
    when: str
    unit: str


_OFTENER: Final = late_regex(
    r"\b(?:month|quarter|semi|half[- ]?year|twice a year|week|dai?ly|day|six months|6 months)"
)
"""Interest that is paid several times a year: its rate for the year is no rate of a period."""
_OF_MONEY: Final = late_regex(r"\binterest|\bcompound|\binvest|\bbank|\bsaving|\baccount|\bloan")


def _by_percent(told: str, request: str) -> _Change | None:
    """So many percent more or less in each period."""
    found = list(_RATE.finditer(told))
    is_falling, is_rising = _FALLING.search(told), _RISING.search(request)
    if len(found) != 1 or not (is_falling or is_rising):
        return None
    rate, is_of_money = found[0], _OF_MONEY.search(request) is not None
    rest = told[: rate.start()] + told[rate.end() :]
    if is_of_money and rate["step"] in (None, "year"):
        is_told = rate["step"] or rate["adverb"] or "compound" in request
        if not is_told or is_falling or _OFTENER.search(request):
            return None
        return _Change(rest, f"1 + {rate['rate']}/100", "t", "each year", "year")
    step = rate["step"] or _PERIODS.get(rate["adverb"] or "", "")
    if not step or is_of_money:
        return None
    sign = "-" if is_falling else "+"
    return _Change(rest, f"1 {sign} {rate['rate']}/100", "t", f"each {step}", step)


def _by_factor(told: str) -> _Change | None:
    """What doubles or halves every so many hours."""
    found = list(_MANY.finditer(told))
    if len(found) != 1 or "%" in told or "percent" in told:
        return None
    (change,) = found
    rest = told[: change.start()] + told[change.end() :]
    factor = "2" if change["how"] == "doubl" else "1/2"
    period, unit = change["period"] or change["life"] or "1", change["step"] or change["unit"]
    if period == "1":
        return _Change(rest, factor, "t", f"each {unit}", unit)
    return _Change(rest, factor, f"(t/{period})", f"every {period} {unit}s", unit)
