"""Short sums of every day: sharing a bill, pay, heights in feet, shares in percent, weekdays."""

import re
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.clauses import rational_or_none
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import Table

_N: Final = r"\d{1,9}(?:\.\d{1,4})?"
_SUM: Final = (
    r"(?P<sign>[$£€])? ?(?P<n>\d{1,9}(?:\.\d{1,2})?)(?: ?(?:dollars|pounds|euros|quid|bucks))?"
)
_WAYS: Final = r"(?P<k>\d{1,4})[- ](?:ways?|people|friends|of us|persons|roommates|kids|children)"
_SPLIT: Final = (
    rf"(?:split|divide|share)(?: a| the)?(?: bill of| cost of)? ?{_SUM}(?: "
    r"(?:bill|cheque|check|tab))?(?: equally| evenly)? "
    rf"(?:into |between |among |amongst |by )?{_WAYS}(?: equally| evenly)?",
    r"(?:how much (?:is|does) (?:each(?: person)?|everyone|one person) (?:pay|get|owe)(?:s)? "
    r"(?:if|when) )(?:a |the )?(?:bill of )?"
    rf"{_SUM}(?: (?:bill|cheque|check))? (?:is )?(?:split|divided|shared)(?: equally| evenly)? "
    rf"(?:between |among |amongst |into )?{_WAYS}(?: equally| evenly)?",
)


def _split(found: re.Match[str]) -> Formed | None:
    count = int(found["k"])
    if not count:
        return None
    part = f"{found['n']}/{count}"
    unit = found["sign"] or ""
    law = "Equal shares are the whole divided by their number"
    form = f"{unit}{{0}}" if unit else "{0}"
    places = None if (Fraction(found["n"]) / count).denominator == 1 else 2
    return Formed(
        "each share", law, (part,), form, places=places, uses_decimals=True, plain_form="{0}"
    )


_PAY: Final = (
    r"(?:i|he|she|[a-z]+) (?:earns?|gets?(?: paid)?|(?:is|am) paid|makes?) "
    rf"(?P<sign>[$£€])?(?P<rate>{_N})(?: ?(?:dollars|pounds|euros))? (?:an|per|a|each) hour"
    rf"(?:,? and|,|\.)?(?: (?:i|he|she))? works? (?:for )?(?P<h>{_N}) hours(?: "
    r"(?:a|per|each|this) (?:week|day))?<stop>"
    r"(?:<find> |how much (?:do|does|did|will) (?:i|he|she|[a-z]+) (?:earn|make|get)(?: "
    r"paid)?)(?:(?:my|his|her|the)? ?(?:total )?(?:weekly |daily )?(?:pay|wages?|earnings|salary"
    r"|income))?(?: (?:in|for|per|a|each|that) (?:a |the )?(?:week|day))?",
)


def _pay(found: re.Match[str]) -> Formed:
    law, part = "Pay is the rate per hour times the hours", f"{found['rate']}*{found['h']}"
    is_whole = (Fraction(found["rate"]) * Fraction(found["h"])).denominator == 1
    form, places = f"{found['sign'] or ''}{{0}}", None if is_whole else 2
    return Formed("the pay", law, (part,), form, places=places, plain_form="{0}")


_FEET: Final = (
    rf"(?:<find> |convert |change |how (?:tall|much|many cm) is |how many (?:cm|centimet(?:re"
    rf"|er)s) (?:is|are) )?(?P<f>\d{{1,2}})(?: ?(?:foot|feet|ft)|')(?: and)?,? ?(?P<i>{_N})"
    r"(?: ?(?:inches|inch|in)|\"|'')? (?:in|into|to) (?P<u>cm|centimet(?:re|er)s|m|met(?:re|er)s)",
)


def _feet(found: re.Match[str]) -> Formed | None:
    if Fraction(found["i"]) >= 12:
        return None
    is_cm = found["u"].startswith("c")
    inches = f"({found['f']}*12 + {found['i']})"
    part = f"{inches}*{'2.54' if is_cm else '0.0254'}"
    law = "A foot is `12` inches, and an inch is exactly `2.54` cm"
    unit = "cm" if is_cm else "m"
    return Formed("the height", law, (part,), "{0}", ending=f" {unit}")


_SHARE: Final = (
    r"(?:what|which|calculate the|find the|work out the) (?:percent|percentage|%)(?: (?:is|of)| "
    r"score is| do i get for| is a score of)? ?"
    rf"(?P<a>{_N}) (?:out )?of (?P<b>{_N})",
    rf"(?P<a>{_N}) out of (?P<b>{_N})(?: is what| as a| in| to)? ?(?:percent|percentage|%)",
    rf"(?:what is|write|express|give|convert) (?P<a>{_N}) (?:out )?of (?P<b>{_N}) as a "
    r"(?:percent|percentage|%)",
)


def _share(found: re.Match[str]) -> Formed | None:
    if not Fraction(found["b"]):
        return None
    part = f"100*{found['a']}/{found['b']}"
    law = "A percentage is the part divided by the whole, times `100`"
    return Formed("the percentage", law, (part,), "{0}", ending="%", uses_decimals=True)


_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY: Final = "|".join(_DAYS)
_WEEKDAY: Final = (
    rf"(?:if )?(?:it is|it's|today is|today's|the day is)(?: a)? (?P<d>{_DAY})(?: today| "
    r"now)?<stop>(?:<find> )?(?:the )?(?:what |which )?day"
    rf"(?: of the week)?(?: (?:is it|will it be|it is|was it))? (?:in )?(?P<n>\d{{1,6}}) "
    r"(?P<u>days?|weeks?)(?P<w>(?: time)?| from (?:now|today)| later| ago)",
    r"(?:<find> )?(?:the )?(?:what |which )?day(?: of the week)? (?:is it|will it be|is|was "
    rf"it|comes) (?P<n>\d{{1,6}}) (?P<u>days?|weeks?) (?P<w>after|before|from) (?P<d>{_DAY})",
)


def _weekday(found: re.Match[str]) -> Formed | None:
    days = int(found["n"]) * (7 if found["u"].startswith("w") else 1)
    signed = -days if found["w"].strip() in ("ago", "before") else days
    start = _DAYS.index(found["d"])
    name = _DAYS[(start + signed) % 7]
    # 2024-01-01 was a Monday: the calendar counts the days a second time
    if _DAYS[(date(2024, 1, 1) + timedelta(days=start + signed)).weekday()] != name:
        return None
    law = f"Weekdays come back every `7` days, and `{days}` days leave the remainder `{days % 7}`"
    return Formed("the day", law, (), name.capitalize())


_ANALOGY: Final = (
    rf"(?P<a>{_N}) is to (?P<b>{_N}) as (?P<c>{_N}) is to (?:what(?: number)?|which "
    r"number|[a-z]|_+)",
)


def _analogy(found: re.Match[str]) -> Formed | None:
    if not Fraction(found["a"]):
        return None
    law = "Both pairs have the same ratio"
    return Formed("the number", law, (f"{found['c']}*{found['b']}/{found['a']}",), "{0}")


_STANDARD: Final = (
    r"(?:<find> |simplify |work out |evaluate )?(?:the )?(?P<e>[^;?a-z]{5,80}?),? ?(?:(?:and "
    r")?(?:giv(?:e|ing)|writ(?:e|ing)|leav(?:e|ing)|express(?:ing)?) "
    r"(?:your |the )?(?:answer|result)|in|as) ?(?:in |as )?(?:standard form|scientific "
    r"notation|standard index form)",
)


def _standard(found: re.Match[str]) -> Formed | None:
    """A calculation whose result is wanted as `a*10^n`."""
    text = found["e"].strip().rstrip(",.")
    value = rational_or_none(text)
    if value is None or not value or not re.search(r"\*|×|/|÷|\+|(?<=[\d)]) ?- ?", text):
        return None
    size, exponent = abs(value), 0
    while size >= 10:
        size, exponent = size / 10, exponent + 1
    while size < 1:
        size, exponent = size * 10, exponent - 1
    if not -60 < exponent < 60:
        return None
    law = (
        "Work with the numbers and the powers of ten apart, and bring the first factor between "
        "`1` and `10`"
    )
    part = f"({text})/10^({exponent})"
    return Formed(
        "the result",
        law,
        (part,),
        f"{{0}}*10^{exponent}",
        plain_form=f"{{0}}*10^{exponent}",
        uses_decimals=True,
    )


_TIP: Final = (
    r"(?:<find> |how much is |i want to leave )?(?:an? |the )?(?:tip|gratuity|service charge) of "
    rf"(?P<r>{_N}) ?(?:%|percent) (?:on|for) (?:an? |the )?(?:bill of )?{_SUM}(?: "
    r"(?:bill|meal|dinner|lunch|cheque|check|tab))?",
    rf"(?:<find> |how much is )?(?:an? |the )?(?P<r>{_N}) ?(?:%|percent) (?:tip|gratuity|service "
    rf"charge) (?:on|for) (?:an? |the )?(?:bill of )?{_SUM}(?: (?:bill|meal|dinner|lunch|cheque"
    r"|check|tab))?",
)


def _tip(found: re.Match[str]) -> Formed:
    law = "A percentage of a sum is the sum times the percentage over `100`"
    part = f"{found['n']}*{found['r']}/100"
    return Formed("the tip", law, (part,), "{0}", uses_decimals=True)


_EACH: Final = (
    rf"(?:if )?(?:my |the |his |her |our )?[a-z ]{{2,30}}? (?:is|costs?|are|comes to) [$£€]? "
    rf"?(?P<n>{_N})(?: ?(?:dollars|pounds|euros))? (?:a|per|each|every) "
    r"(?P<small>week|month|day|quarter)<stop>(?:how much (?:is that|do i pay|does it cost|will "
    r"(?:it|that) (?:be|cost)|would that be|is it)|what is that|what does that come to) "
    r"(?:a|per|each|in a|in one|for a|over a) (?P<large>year|week)",
)
_HOLDS: Final = {
    ("month", "year"): 12,
    ("week", "year"): 52,
    ("quarter", "year"): 4,
    ("day", "week"): 7,
}


def _each(found: re.Match[str]) -> Formed | None:
    count = _HOLDS.get((found["small"], found["large"]))
    if count is None:
        return None
    law = f"There are `{count}` {found['small']}s in a {found['large']}"
    return Formed("the sum", law, (f"{count}*{found['n']}",), "{0}", uses_decimals=True)


_PART: Final = (
    r"(?:write|express|give) (?P<a>\d{1,6}) as a fraction of (?P<b>\d{1,6})(?:,? (?:in|giving "
    r"your answer in) (?:its |the )?(?:simplest|lowest)(?: form| terms)?)?",
    r"what fraction of (?P<b>\d{1,6}) (?:is|are) (?P<a>\d{1,6})",
    r"(?P<a>\d{1,6}) (?:is|are) what fraction of (?P<b>\d{1,6})",
    r"what fraction (?:is|are) (?P<a>\d{1,6}) (?:out )?of (?P<b>\d{1,6})",
)


def _part(found: re.Match[str]) -> Formed | None:
    if not int(found["b"]):
        return None
    law = "The part stands over the whole, and both are divided by what they share"
    return Formed("the fraction", law, (f"{found['a']}/{found['b']}",), "{0}")


_SAVING: Final = (
    rf"(?:if )?(?:i|he|she|we) saves? [$£€]? ?(?P<a>{_N})(?: ?(?:dollars|pounds|euros))? "
    r"(?:a|per|each|every) (?P<u>week|month|day)<stop>(?:how long (?:until|before|will it "
    r"take(?: me)?(?: to (?:have|save|get))?|does it take(?: to (?:have|save|get))?)|how many "
    r"(?P=u)s (?:until|before|to (?:have|save|get)|will it take to (?:have|save|get)))(?: "
    rf"(?:i|he|she|we) (?:have|has|save|saves|get|gets))? [$£€]? ?(?P<b>{_N})(?: "
    r"?(?:dollars|pounds|euros))?",
)


def _saving(found: re.Match[str]) -> Formed | None:
    if not Fraction(found["a"]):
        return None
    law = "The whole sum divided by what is saved each time, rounded up to whole times"
    part = f"ceil({found['b']}/{found['a']})"
    return Formed("the time", law, (part,), "{0}", ending=f" {found['u']}s")


SMALL_SUMS: Final = (
    Table(r"\ba (?:year|week)|per (?:year|week)|in one", _EACH, _each),
    Table(r"fraction\b.*\bof\b", _PART, _part),
    Table(r"\bsaves?\b", _SAVING, _saving),
    Table(r"\btip\b|gratuity|service charge", _TIP, _tip),
    Table(r"split|divide|share", _SPLIT, _split),
    Table(r"\bhour", _PAY, _pay),
    Table(r"foot|feet|\bft\b|\d'", _FEET, _feet),
    Table(r"percent|%", _SHARE, _share),
    Table(r"\bday\b", _WEEKDAY, _weekday),
    Table(r"\bis to\b", _ANALOGY, _analogy),
    Table(r"standard (?:index )?form|scientific notation", _STANDARD, _standard),
)
