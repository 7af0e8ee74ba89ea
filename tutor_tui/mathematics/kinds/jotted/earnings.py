"""Commissions, and interest that is added several times a year."""

import re
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.jotted.jotting import Jotting, is_idle
from tutor_tui.mathematics.problems import KindProblem

COMMISSION: Final = Jotting(
    re.compile(r"commission"),
    (
        r"(?:\b(?:earns?|gets?|receives?|is paid|makes?|paid) )?(?:a |an )?(?:commission of <r=pct>"
        r"|<r=pct>(?: of)? commission|<r=pct>)",
        r"\b(?:(?:<who> )?(?:makes?|made|has|had|sells?) )?(?:on |for |of |from )?(?:(?:his |her"
        r" |total |all )*sales (?:of|for|worth|totall?ing) "
        r"<s=money>|<s=money>(?: (?:worth of goods|worth|in sales|of sales|of goods))?)",
    ),
    (
        (
            "earned",
            r"\bhow much (?:commission )?(?:<do> <who> (?:earn|get|make|receive|be paid)|is "
            r"(?:the|his"
            r"|her) commission)(?: in commission)?|\b<what> (?:<det>)?commission",
        ),
    ),
    (Law("earned", "r s", "s*r/100", "the commission", "money"),),
    MappingProxyType({"r": "the rate in percent", "s": "the sales"}),
    is_of_one=False,
)
_TIMES: Final = {
    "half-yearly": 2, "half yearly": 2, "semi-annually": 2, "semiannually": 2, "twice a year": 2,
    "quarterly": 4, "every quarter": 4, "monthly": 12, "every month": 12, "weekly": 52,
    "daily": 365,
}  # fmt: skip
_OFTEN: Final = re.compile(rf"compounded (?P<m>{'|'.join(_TIMES)})")
_RATE: Final = re.compile(
    r"(?:at |with )?(?:an? )?(?:interest rate of |rate of )?(?P<r>\d+(?:\.\d+)?) ?(?:%|percent)"
)
_SUM: Final = re.compile(r"(?P<coin>[$£€]) ?(?P<p>\d+(?:\.\d+)?)")
_YEARS: Final = re.compile(r"(?:for|after|in|over) (?P<n>\d{1,2}) years?")
_WORTH: Final = re.compile(
    r"(?:what|how much) (?:will|is|would|do|does)(?: (?:it|i|you|he|she|there|the [a-z]+))?(?: "
    r"(?:be"
    r" worth|have|be|worth|grow to|end up with))*(?: (?:in the account|at the end|then))*"
    r"|(?:find|what"
    r" is) (?:the )?(?:final |future )?(?:amount|value|balance)"
)
_COINS: Final = {"$": "dollars", "£": "pounds", "€": "euros"}


def read_compounded(story: str) -> KindProblem | None:
    """ "£2500 for 6 years at 4% interest compounded quarterly"."""
    found = [one.search(story) for one in (_OFTEN, _RATE, _SUM, _YEARS, _WORTH)]
    often, rate, money, years, asked = found
    if not (often and rate and money and years and asked):
        return None
    rest = story
    for one in (_OFTEN, _SUM, _YEARS, _WORTH, _RATE):
        rest = one.sub(" ", rest, count=1)
    rest = re.sub(r"\b(?:interest|per year|a year|per annum|annual|each year)\b", " ", rest)
    if not is_idle(rest):
        return None
    values = (
        Value("p", Fraction(money["p"]), "the first value"),
        Value("r", Fraction(rate["r"]), "the rate in percent"),
        Value("m", Fraction(_TIMES[often["m"]]), "how often interest is added in a year"),
        Value("n", Fraction(years["n"]), "the number of years"),
    )
    unit = _COINS[money["coin"]]
    return Reckoned("the amount", "p*(1 + r/(100*m))^(m*n)", values, unit)
