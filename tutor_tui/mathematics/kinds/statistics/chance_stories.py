"""Distributions told in sentences: "heights are normally distributed with mean 170 …", calls an
hour."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.formed.wordings import Table, read_tables
from tutor_tui.mathematics.kinds.statistics.distributions import Chance, Family
from tutor_tui.mathematics.late_patterns import late_regex

_N: Final = r"-?\d{1,6}(?:\.\d{1,4})?"
_UNIT: Final = (
    r"(?: ?(?:cm|mm|m|km|kg|g|grams?|ml|litres?|l|minutes?|mins?|hours?|seconds?|inches|inch"
    r"|feet|ft|pounds?|lbs?|ounces|oz|points?|marks?|days|years|°c|miles|dollars|mmhg|bpm))?"
)
_MONEY: Final = r"[$£€]?"
_DEVIATION: Final = r"(?:standard deviation|sd|s\.d\.|std dev|σ|sigma)"
_NORMAL: Final = (
    rf"(?:the |a )?(?P<what>[a-z' ]{{2,60}}?)(?: of [a-z' ]{{2,40}}?)? "
    r"(?:is|are|follows?|has|have) (?:approximately |roughly )?(?:a )?"
    r"(?:normally distributed|normal distribution|normal),? (?:with )?(?:a )?mean(?: [a-z]+)?(?: "
    rf"of| is| =)? ?{_MONEY}(?P<mean>{_N}){_UNIT},?(?: and)?"
    rf"(?: with)?(?: an?)? {_DEVIATION}(?: of| is| =)? ?{_MONEY}(?P<sd>{_N}){_UNIT}"
)
_SHARE: Final = (
    r"(?:(?:<find> |about |approximately |to find )*(?:the )?(?P<kind>percent|percentage"
    r"|proportion|fraction|probability|chance)"
    r"(?: of (?P<who>[a-z' ]{2,40}?))?)"
)
_DOING: Final = r"(?: (?:that|for)(?: [a-z']+){1,8}?)?(?: (?:[a-z']+)){0,5}?"
_ABOVE: Final = (
    r"(?:above|over|more than|greater than|taller than|heavier than|longer than|at "
    r"least|exceeding|exceeds?|higher than|older than)"
)
_BELOW: Final = (
    r"(?:below|under|less than|shorter than|lighter than|fewer than|at most|lower than|younger "
    r"than)"
)
_EVENT: Final = (
    rf"(?P<way>between|{_ABOVE}|{_BELOW}) {_MONEY}(?P<a>{_N}){_UNIT}(?: (?:and|to) "
    rf"{_MONEY}(?P<b>{_N}){_UNIT})?(?: (?:tall|long|or more|heavy))?"
)
_DOUBTFUL: Final = late_regex(
    r"\b(?:not|sample|samples|mean of|average|sum|total|both|all|each|two|three|top|bottom|given)\b"
)


def _normal(found: re.Match[str]) -> Chance | None:
    asked = found[0][found.end("sd") :]
    if _DOUBTFUL.search(asked):
        return None
    way, first = found["way"], Fraction(found["a"])
    second = Fraction(found["b"]) if found["b"] else None
    if (way == "between") != (second is not None) or Fraction(found["sd"]) <= 0:
        return None
    if second is not None:
        low, high = first, second
        if low >= high:
            return None
        ends: tuple[Fraction | None, Fraction | None] = (low, high)
    else:
        ends = (first, None) if re.fullmatch(_ABOVE, way) else (None, first)
    parameters = (Fraction(found["mean"]), Fraction(found["sd"]))
    is_percent = found["kind"].startswith("percent")
    is_strict = way not in ("at least", "at most")
    return Chance(
        Family.NORMAL,
        parameters,
        *ends,
        excludes_low=is_strict and ends[0] is not None,
        excludes_high=is_strict and ends[1] is not None,
        is_percent=is_percent,
    )


_SPAN: Final = (
    r"(?:second|minute|hour|day|week|month|year|page|km|kilometre|mile|metre|meter|square metre)"
)
_RATE: Final = (
    rf"[a-z' ]{{2,80}}?(?: (?:at|with))?(?: an?| the)? ?(?:average|mean)?(?: rate)?(?: of)? "
    rf"?(?P<rate>{_N})(?: [a-z]+){{0,3}}? (?:per|an?|every|each|in an?|in each|in every) "
    rf"(?P<span>{_SPAN})(?:,? on average)?"
)
_COUNT: Final = (
    r"(?:(?P<way>exactly|at least|at most|more than|fewer than|less than) )?(?P<k>\d{1,3}|no|none)"
)
_POISSON: Final = (
    rf"{_RATE}<stop>(?:<find> )?(?:the )?(?:probability|chance) (?:of|that|there (?:are|is|will "
    rf"be)|it (?:receives|gets)|of there being)(?: [a-z']+){{0,6}}? ?{_COUNT}"
    rf"(?: [a-z]+){{1,4}}?(?: (?:in|during|on|over|per|within) (?P<m>an?|one|1|the next|a "
    rf"given|any|a particular|(?:the next )?\d{{1,2}})[ -](?P<span2>{_SPAN})s?(?: period)?)(?:,? "
    r"(?:using|with|by) (?:a |the )?poisson(?: (?:distribution|model|formula))?)?",
)


def _poisson(found: re.Match[str]) -> Chance | None:
    text = found[0]
    if not re.search(r"average|mean|poisson|randomly|independent|rate of", text):
        return None
    if found["span"] != found["span2"] or _DOUBTFUL.search(
        text[found.end("span") :].replace("on average", "")
    ):
        return None
    times = re.search(r"\d+", found["m"])
    rate = Fraction(found["rate"]) * (int(times[0]) if times else 1)
    count = 0 if found["k"] in ("no", "none") else int(found["k"])
    way = found["way"]
    k = Fraction(count)
    match way:
        case None | "exactly":
            return Chance(Family.POISSON, (rate,), k, k)
        case "at least":
            return Chance(Family.POISSON, (rate,), k, None)
        case "at most":
            return Chance(Family.POISSON, (rate,), None, k)
        case "more than":
            return Chance(Family.POISSON, (rate,), k, None, excludes_low=True)
        case _:
            return Chance(Family.POISSON, (rate,), None, k, excludes_high=True)


_TABLES: Final = (
    Table(
        r"normal",
        (
            rf"{_NORMAL}<stop>{_SHARE}{_DOING} {_EVENT}",
            rf"(?:if |given that |suppose (?:that )?){_NORMAL}<stop>{_SHARE}{_DOING} {_EVENT}",
        ),
        _normal,
    ),
    Table(r"average|mean|poisson|rate", _POISSON, _poisson),
)


def read_chance_story(text: str) -> Chance | None:
    """The probability that a story about a normal or Poisson distribution asks for."""
    return read_tables(text, _TABLES)
