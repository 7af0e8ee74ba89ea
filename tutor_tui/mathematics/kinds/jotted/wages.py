"""Wages with overtime: so much an hour, and more for the hours over so many."""

import re
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.jotted.jotting import Jotting, is_idle, read_jotting
from tutor_tui.mathematics.problems import KindProblem

_HOURS: Final = r"(?:hours?|hrs?|h)\b"
_EARN: Final = r"(?:earn|make|get(?: paid)?|receive|be paid|paid|take home)"
_PAY: Final = r"(?:pay|wages?|earnings?|salary|income)"
_SPAN: Final = r"(?: (?:(?:for|in|during) )?(?:the|this|that|last|a|1|per|each) week)?"
_EXTRA: Final = (
    rf"(?:overtime|(?:after|beyond|above|over|past) (?:that|those|this)|(?:any |each |every |all"
    rf" |the )*(?:extra|additional)? ?{_HOURS})"
)
WAGES: Final = Jotting(
    re.compile(
        r"overtime|time and|double time|extra hour|over \d+ h|1\.5 times|(?:above|beyond) \d"
        r"|(?:after|beyond|over|above) that"
    ),
    (
        rf"<q=money> ?(?:per|an|a|each|every|/) ?{_HOURS} (?:(?:for|on) )?{_EXTRA}(?=\W)"
        rf"|<q=money> ?(?:per|an|for (?:an|each|every)|each|every) (?:extra|additional|further"
        rf"|overtime) {_HOURS}",
        rf"<p=money> ?(?:per|an|a|each|every|for (?:an|each|every)|/) ?{_HOURS}",
        rf"<o=num> (?:{_HOURS} (?:of )?overtime|overtime {_HOURS}|extra {_HOURS})",
        r"(?P<k>time and (?:1/2|half)|1\.5 times|1 and 1/2 times|double time|double"
        rf"|twice|2 times)(?: (?:the|his|her|my|this|that|as much|normal|usual|regular|hourly|rate"
        rf"|{_PAY}))*",
        rf"\b(?:and )?(?:(?:<who>|usually|normally) )*works? <n=num> ?{_HOURS} (?:a|per|each|every)"
        rf" week(?=.*\b(?:worked|works?|does|did) <num>)|\bfor <n=num> {_HOURS}{_SPAN}(?=,? (?:and"
        rf"|then|plus) )|(?:for )?(?:the first|a|an) <n=num>[ -]?(?:{_HOURS}{_SPAN}|hour week)"
        rf"|(?:for |on )?<n=num> (?:regular |normal |basic |ordinary ){_HOURS}"
        r"|the first <n=num>(?: hours)? (?:(?:were|are|is|was) )?(?:paid )?at (?:(?:the|his|her"
        r"|my) )?"
        r"(?:normal|usual|regular|basic|ordinary|standard) (?:pay|rate)",
        rf"(?:for |on )?(?:{_EXTRA},? )?(?:(?:that )?(?:<who> )?work(?:s|ed)? |worked )?"
        rf"(?:over|above|beyond|after|past|more than) <n=num>(?: ?{_HOURS})?{_SPAN}",
        rf"(?:(?:if )?<who> )?(?:works?|worked|did|does)(?: for)? <h=num> ?{_HOURS}{_SPAN}"
        rf"|\bfor <h=num> ?{_HOURS}{_SPAN}",
        rf"\b(?:for |on )?{_EXTRA}(?=\W)",
    ),
    (
        (
            "extra",
            rf"\bhow much (?:of (?:that|it|this|his {_PAY}|her {_PAY}) )?(?:is|was|did|does|do)?"
            rf" ?(?:<who> )?(?:{_EARN} )?(?:(?:from|for|in) )?(?:the )?overtime(?: {_PAY})?",
        ),
        ("all", rf"\bhow much (?:is it |<do> <who> {_EARN} )?for <h=num> {_HOURS}"),
        (
            "all",
            rf"\b(?:how much|what) <do> <who> {_EARN}(?: in total| altogether)?{_SPAN}"
            rf"|(?:<what> )(?:<det>)?(?:total |gross |weekly )*{_PAY}{_SPAN}",
        ),
    ),
    (
        Law("all", "p n k h", "p*n + k*p*(h - n)", "the pay", "money"),
        Law("extra", "p n k h", "k*p*(h - n)", "the overtime pay", "money"),
        Law("all", "p n q h", "p*n + q*(h - n)", "the pay", "money"),
        Law("all", "p n k o", "p*n + k*p*o", "the pay", "money"),
        Law("extra", "p k o", "k*p*o", "the overtime pay", "money"),
    ),
    MappingProxyType(
        {
            "p": "the pay for an hour",
            "n": "the number of hours at the usual rate",
            "h": "the number of all hours",
            "o": "the number of hours of overtime",
            "q": "the pay for an hour of overtime",
            "k": "how many times as much is paid for overtime",
        }
    ),
    "then also any each every",
    is_of_one=True,
)


def read_wages(story: str) -> KindProblem | None:
    """The pay; a story in which nobody works overtime is left alone."""
    found = read_jotting(WAGES, story)
    told = {one.letter: one.amount for one in found.values} if isinstance(found, Reckoned) else {}
    return found if "h" not in told or told["h"] > told["n"] else None


_RATE: Final = re.compile(r"(?<!\w)(?P<p>[$£€]\d+(?:\.\d+)?) ?(?:per|an|a|each|every|/) ?hour\b")
_DAY: Final = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_WORKED: Final = re.compile(rf"\b(?P<n>\d{{1,2}}(?:\.\d+)?)(?: ?(?:hours?|h))? (?:on )?{_DAY}\b")
_WEEK_ASKED: Final = re.compile(
    rf"\bhow much (?:money )?(?:do|does|did|will) [a-z]+ {_EARN}(?: (?:in total|altogether|in"
    rf" all|that"
    r" week|last week|this week|for the week))*\W*$"
)


def read_days_worked(story: str) -> KindProblem | None:
    """ "$12 per hour; 7 hours on Monday and 5 on Tuesday": the hours of all days together."""
    rates, days, asked = _RATE.findall(story), _WORKED.findall(story), _WEEK_ASKED.search(story)
    rest = _WORKED.sub(",", _RATE.sub(",", _WEEK_ASKED.sub(",", story)))
    if len(rates) != 1 or not 2 <= len(days) <= len("abcdfg") or not asked or not is_idle(rest):
        return None
    price = Value("p", Fraction(rates[0][1:]), "the pay for an hour")
    worked = tuple(
        Value(letter, Fraction(one), "the hours of one day")
        for letter, one in zip("abcdfg", days, strict=False)
    )
    total = " + ".join(one.letter for one in worked)
    coin = {"$": "dollars", "£": "pounds", "€": "euros"}[rates[0][0]]
    return Reckoned("the pay", f"p*({total})", (price, *worked), coin)
