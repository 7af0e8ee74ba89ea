"""Money and other things that grow by a rate: how long until, loans and savings plans.

A loan `P` at the rate `i` for `n` payments costs `P*i/(1 - (1 + i)^(-n))` each time; equal
payments `R` grow to `R*((1 + i)^n - 1)/i` (OpenStax, Contemporary Mathematics, chapter 6).
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import Table

_SUM: Final = (
    r"[$£€]? ?(?P<{0}>\d{{1,3}}(?:,\d{{3}})+(?:\.\d{{1,2}})?|\d{{1,9}}(?:\.\d{{1,2}})?)(?: "
    r"?(?:dollars|pounds|euros))?"
)
_RATE: Final = r"(?P<r>\d{1,2}(?:\.\d{1,3})?) ?(?:%|percent|per cent)"
_YEARLY: Final = (
    r"(?: ?(?:p\.?a\.?|per year|per annum|a year|each year|annually|yearly|annual(?:ly)?|every "
    r"year))?"
)
_UNTIL: Final = (
    rf"(?:if )?(?:i invest |an investment of |you invest |[a-z]+ invests )?{_SUM.format('p')}(?: "
    r"is| are)?(?: invested| deposited| put| placed)?(?: in an account| into a bank| in a "
    r"bank)?(?: (?:at|paying|with|earning|earns|grows at))?(?: an?)?(?: "
    rf"(?:annual|interest|compound))*(?: (?:rate|interest rate)(?: of)?)? {_RATE}(?: "
    rf"(?:annual|compound|interest))*{_YEARLY}(?:,? ?compounded (?:annually|yearly|every year))?"
    r"<stop>(?:after )?how (?:many (?:complete |whole |full )?years|long)(?: (?:will it "
    r"take|does it take|before|until|till|for|to|it|is|the|investment|account"
    r"|money|balance|value|be|are|there|would it take))+(?: is| to be| to reach| to grow| to "
    r"exceed| to become| reaches| exceeds| to get)?(?: worth)?(?: (?P<way>more than|over|at "
    rf"least|to))? ?{_SUM.format('q')}",
)


def _number(text: str) -> Fraction:
    return Fraction(text.replace(",", ""))


def _until(found: re.Match[str]) -> Reckoned | None:
    start, end = _number(found["p"]), _number(found["q"])
    rate = Fraction(found["r"])
    if not 0 < start < end or not rate:
        return None
    ratio, growth = end / start, 1 + rate / 100
    count, power = 0, Fraction(1)
    while power < ratio and count < 500:
        count, power = count + 1, power * growth
    if power == ratio or count >= 500:
        return None
    values = (
        Value("p", start, "the sum at first"),
        Value("q", end, "the sum at last"),
        Value("r", rate, "the rate in percent"),
    )
    remark = f"after `{count - 1}` years it is still less, after `{count}` it is more"
    return Reckoned(
        "the number of whole years", "ceil(ln(q/p)/ln(1 + r/100))", values, "years", "", remark
    )


_MULTIPLE: Final = {"doubles": 2, "triples": 3, "trebles": 3, "quadruples": 4}
_TIME: Final = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
_GROWING: Final = (
    rf"(?:a |the )?(?:population|colony|culture|sample|number)?(?: of)? ?(?P<p>\d{{1,9}}) "
    r"[a-z]+(?: [a-z]+)? (?P<how>doubles?|triples?|trebles?|quadruples?)(?: in (?:size|number))? "
    rf"every (?P<t>\d{{1,4}}(?:\.\d{{1,3}})?)? ?(?P<u>{_TIME})<stop>(?:how long "
    r"(?:until|before|does it take until|will it take until|till|does it take for|will it take "
    r"for)|when (?:will|are)|after how (?:long|many [a-z]+))(?: will)?(?: there)?(?: "
    r"(?:be|are|are there|to be|it reaches|it to reach|the population(?: is| reaches)?|to "
    rf"reach))* ?(?P<q>\d{{1,12}})(?: [a-z]+)?",
)


def _growing(found: re.Match[str]) -> Formed | None:
    factor = next(
        value for word, value in _MULTIPLE.items() if word.startswith(found["how"].rstrip("s"))
    )
    start, end = int(found["p"]), int(found["q"])
    if not 0 < start < end:
        return None
    time = found["t"] or "1"
    unit = found["u"].rstrip("s") + "s"
    law = (
        "The number grows by the same factor in equal times, so that the time is `t*ln(q/p)/ln(k)`"
    )
    part = f"{time}*ln({end}/{start})/ln({factor})"
    exact = _exact_power(Fraction(end, start), Fraction(factor))
    if exact is not None:
        part = f"{time}*{exact}"
        law = f"It takes `{exact}` such times, because `{start}*{factor}^{exact} = {end}`"
    return Formed("the time", law, (part,), "{0}", ending=f" {unit}", uses_decimals=True)


def _exact_power(ratio: Fraction, factor: Fraction) -> int | None:
    for exponent in range(1, 60):
        if factor**exponent == ratio:
            return exponent
    return None


_PAYMENT: Final = (
    r"(?:<find> |how much is )?(?:the )?monthly payment (?:on|for|of) (?:an? |the "
    rf")?{_SUM.format('p')}(?: (?:loan|mortgage|car loan))? (?:at|with)(?: an?)? {_RATE}(?: "
    r"(?:annual|interest|rate|apr|per year|yearly|compounded monthly))*,? (?:over|for) "
    rf"(?P<n>\d{{1,2}}) years",
    rf"(?:an? |the )?(?:loan|mortgage) of {_SUM.format('p')} (?:is taken )?(?:at|with|has)(?: "
    rf"an?)? {_RATE}(?: (?:annual|interest|rate|apr|per year|compounded monthly))*,? (?:is repaid "
    rf"|paid |to be repaid )?(?:monthly )?(?:over|for) (?P<n>\d{{1,2}}) years(?: in monthly "
    r"payments)?<stop>(?:<find> )?(?:the )?monthly payment",
)
_MONTHS: Final = "Monthly payments bear a twelfth of the yearly rate each month"


def _payment(found: re.Match[str]) -> Formed | None:
    if not Fraction(found["r"]) or not int(found["n"]):
        return None
    rate = f"({found['r']}/1200)"
    months = 12 * int(found["n"])
    part = f"{found['p'].replace(',', '')}*{rate}/(1 - (1 + {rate})^(-{months}))"
    law = f"{_MONTHS}, and a loan costs `P*i/(1 - (1 + i)^(-n))` each time"
    return Formed("the monthly payment", law, (part,), "{0}", places=2)


_SAVED: Final = (
    r"(?:<find> )?(?:the )?(?:future value|value) of (?:an )?(?:ordinary )?annuity (?:of|with "
    rf"payments of) {_SUM.format('p')} (?:per|a|each|every) (?P<span>month|year),? for "
    rf"(?P<n>\d{{1,2}}) years,? at {_RATE}(?: (?:annual|interest|rate|per year))*,? "
    r"?(?:compounded (?P<often>monthly|annually|yearly))?",
    rf"(?:i |you |if i |if you |[a-z]+ )?(?:saves?|deposits?|invests?|puts?) {_SUM.format('p')} "
    r"(?:at the end of )?(?:per|a|each|every) (?P<span>month|year)(?: into an account)?,? (?:for "
    rf"(?P<n>\d{{1,2}}) years,? )?(?:at|paying|earning) {_RATE}(?: (?:annual|interest|rate|per "
    rf"year))*,? ?(?:compounded (?P<often>monthly|annually|yearly))?(?:,? for (?P<n2>\d{{1,2}}) "
    r"years)?<stop>(?:<find> |how much (?:will|do) (?:i|you|they|he|she) have)(?:the )?(?:future "
    r"value|total|final amount)?(?: (?:at the end|after \d+ years))?",
)


def _saved(found: re.Match[str]) -> Formed | None:
    groups = found.groupdict()
    years = groups["n"] or groups.get("n2")
    often = {"monthly": "month", "annually": "year", "yearly": "year"}.get(
        groups["often"] or "", groups["span"]
    )
    if years is None or often != groups["span"] or not Fraction(groups["r"]):
        return None
    times = 12 if often == "month" else 1
    rate = f"({groups['r']}/{100 * times})"
    count = times * int(years)
    part = f"{groups['p'].replace(',', '')}*((1 + {rate})^{count} - 1)/{rate}"
    law = "Equal payments at the end of every period grow to `R*((1 + i)^n - 1)/i`"
    return Formed("the future value", law, (part,), "{0}", places=2)


GROWTH: Final = (
    Table(r"double|triple|treble|quadruple", _GROWING, _growing),
    Table(r"payment", _PAYMENT, _payment),
    Table(r"annuity|save|deposit|invest|\bputs?\b", _SAVED, _saved),
)
TIMES: Final = (Table(r"how (?:many|long)", _UNTIL, _until),)
