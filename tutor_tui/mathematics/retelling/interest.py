"""Interest told in free words: one amount of money, one rate, one time, and what is asked.

"How much will $2000 be worth after 3 years at 4% compound interest" is "the total amount of 2000 at
4% compounded annually for 3 years". Strict in its numbers: a further one means another question.
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.terms import shown_number

_INTEREST: Final = late_regex(r"\binterest\b|\bcompound(?:ed|s|ing)?\b", re.IGNORECASE)
_COMPOUND: Final = late_regex(r"\bcompound(?:ed|s|ing)?\b", re.IGNORECASE)
_SIMPLE: Final = late_regex(r"\bsimple\b", re.IGNORECASE)
_N: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_MONEY: Final = late_regex(
    rf"(?:[$£€₹]|\b(?:rs|usd|eur|gbp)\.? ?)\s?(?P<a>{_N})"
    rf"|\b(?:borrow(?:ed|s)?|invest(?:ed|s)?|deposit(?:ed|s)?|put(?: in)?) (?P<c>{_N})(?= (?:at"
    rf"|for|with|in|into|and)\b)"
    rf"|(?P<b>{_N})\s*(?:dollars?|pounds?|euros?|rupees?|bucks|quid|[$£€₹])"
    rf"|(?P<d>{_N})(?= (?:(?:is|was) )?(?:invested|deposited|borrowed)\b)",
    re.IGNORECASE,
)
_RATE: Final = late_regex(r"(?P<n>\d+(?:\.\d+)?)\s*(?:%|percent\b|per cent\b)", re.IGNORECASE)
_TIME: Final = late_regex(r"(?P<n>\d+(?:\.\d+)?|\ba\b)[\s-]*(?P<unit>years?|yrs?|months?)\b", re.I)
_ONE_YEAR: Final = late_regex(r"(?:1|an?)[\s-]*(?:years?|yrs?)", re.IGNORECASE)
"""For which simple interest and interest added once a year are the same."""
_OFTEN: Final = (
    ("semiannually", late_regex(r"\b(?:semi-?\s?annually|half[- ]?yearly|twice a year)\b", re.I)),
    ("quarterly", late_regex(r"\b(?:quarterly|every quarter|each quarter)\b", re.IGNORECASE)),
    ("monthly", late_regex(r"\b(?:monthly|every month|each month)\b", re.IGNORECASE)),
    ("weekly", late_regex(r"\bweekly\b", re.IGNORECASE)),
    ("daily", late_regex(r"\bdaily\b", re.IGNORECASE)),
)
_LONGEST: Final = 300
"""Years of interest that a story tells of."""

_OTHER: Final = late_regex(
    r"\bdepos(?:it|its|iting)\b.{0,20}\b(?:every|each)\b|\b(?:adds?|adding|withdraws?"
    r"|repay\w*|payments?|instal\w+|loan|mortgage|tax|inflation|double|triple|fees?|instead"
    r"|difference|more than|less than|left|continuous\w*|rate|how long|how many|when|another"
    r"|then|both|each of|per month|a month)\b",
    re.IGNORECASE,
)
"""Words with which another question is asked, or more is told than one sum that grows."""

_RATE_NAMED: Final = late_regex(r"\b(?:interest )?rate of\b", re.IGNORECASE)
_OF_INTEREST: Final = late_regex(
    r"\bhow much (?:compound |simple )?interest\b|\b(?:find|what(?:'s| is)|calculate|work out) the"
    r" (?:compound |simple |total )*interest\b|\binterest (?:do|does|did|will|is) \w+ (?:earn|get)",
    re.IGNORECASE,
)
_OF_AMOUNT: Final = late_regex(
    r"\b(?:how much|amount|balance|total|worth|value|grows?"
    r"|what (?:will|do|does|would) (?:i|it|he|she|they|we|you))\b",
    re.IGNORECASE,
)


def of_interest(text: str) -> str | None:
    """The question in the words that are read; `None` where anything more is told or asked."""
    if not _INTEREST.search(text):
        return None
    plain = _RATE_NAMED.sub("", with_numerals(text))
    found = [list(one.finditer(plain)) for one in (_MONEY, _RATE, _TIME)]
    numbers = len(re.findall(_N, plain))
    if any(len(one) != 1 for one in found) or numbers != 3 or _OTHER.search(plain):
        return None
    if _AS_INTEREST.search(plain):
        return _principal(plain, found[1][0]["n"], found[2][0])
    is_compound, is_simple = bool(_COMPOUND.search(plain)), bool(_SIMPLE.search(plain))
    ((money,), (rate,), (time,)) = found
    is_simple = is_simple or (not is_compound and _ONE_YEAR.fullmatch(time[0]) is not None)
    if is_compound is is_simple:
        return None
    years = Fraction(time["n"] if time["n"] != "a" else 1) / (
        12 if time["unit"].lower().startswith("m") else 1
    )
    if years.denominator not in (1, 2, 4, 5, 10) or years > _LONGEST:
        return None
    what = _wanted(plain, is_simple=is_simple)
    often = next((name for name, one in _OFTEN if one.search(plain)), "annually")
    terms = f"at {rate['n']}%" + ("" if is_simple else f" compounded {often}")
    amount = (money["a"] or money["b"] or money["c"] or money["d"]).replace(",", "")
    return what and f"{what} {amount} {terms} for {shown_number(years, uses_decimals=True)} years"


_AS_INTEREST: Final = late_regex(
    rf"(?:[$£€₹] ?)?(?P<i>{_N})(?: ?(?:dollars|pounds|euros|rupees))? (?:(?:in|of|as|simple"
    rf"|compound) )*interest\b|\binterest (?:of|is|was|=) (?:[$£€₹] ?)?(?P<j>{_N})(?! ?(?:%"
    rf"|percent))"
    rf"|\b(?:earns?|earned|to earn) (?:[$£€₹] ?)?(?P<k>{_N})(?! ?(?:%|percent))(?! at\b)",
    re.IGNORECASE,
)
"""Where the money is the interest itself, not the sum that earns it."""
_PRINCIPAL: Final = late_regex(
    r"\b(?:how much(?: money)? (?:\w+ ){1,4}?(?:invest(?:ed)?|deposit(?:ed)?|borrow(?:ed)?"
    r"|put(?: in)?|be invested)\b|what (?:sum|principal|amount)|(?:find|what (?:is|was)) the"
    r" (?:principal|sum invested))",
    re.IGNORECASE,
)


def _principal(plain: str, rate: str, time: re.Match[str]) -> str | None:
    """The sum that earns so much simple interest."""
    if _COMPOUND.search(plain) or not _PRINCIPAL.search(plain):
        return None
    told = _AS_INTEREST.search(plain)
    interest = next((one for one in told.groups() if one), "") if told else ""
    years = f"({time['n']}/12)" if time["unit"].lower().startswith("m") else time["n"]
    return f"what is {interest.replace(',', '')}/({rate}/100*{years})"


def _wanted(text: str, *, is_simple: bool) -> str | None:
    if _OF_INTEREST.search(text):
        return "simple interest on" if is_simple else "compound interest on"
    if _OF_AMOUNT.search(text):
        return "total amount with simple interest on" if is_simple else "total amount of"
    if not _QUESTION.search(text):
        return "simple interest on" if is_simple else "compound interest on"
    return None


_QUESTION: Final = late_regex(
    r"\?|\b(?:how|what|whats|which|when|why|who|find|is|are|does|did|do|will|would|show|explain"
    r"|check|if|got|get)\b",
    re.IGNORECASE,
)
"""Where nothing is asked, what becomes of the money is: "invest 1000 at 5% for 3 years"."""
