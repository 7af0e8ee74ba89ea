"""Growth and loss by percent, once or many times, and the percent of profit or loss.

"A town has 12000 people and grows by 3% a year; how many after 2 years?" "Bought at $80 and
sold for $100: what percent profit?" "The price rises by 20% and then falls by 10%."
"""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.tale import Reader, Tale, story_from, told
from tutor_tui.mathematics.kinds.word_problems.wording import MONEY, NUMBER, currency, number
from tutor_tui.mathematics.late_patterns import late_regex

_HINT: Final = late_regex(r"%|percent", re.IGNORECASE)
_UP: Final = (
    r"(?:grows?|increases?|increased|grew|rises?|rose|raised|goes up|went up|gains?|gained"
    r"|appreciates?|appreciated|marked up|growing|increasing)"
)
_DOWN: Final = (
    r"(?:decreases?|decreased|falls?|fell|drops?|dropped|reduced|goes down|went down|loses|lost"
    r"|shrinks?|shrank|declines?|declined|depreciates?|depreciated|discounted|marked down"
    r"|decreasing|falling)"
)
_THING: Final = (
    r"(?:(?:the|a|an|its|my|his|her) )?(?:[a-z]+ )?(?:population|price|value|cost|salary|rent|wage"
    r"|car|house|town|city|village|coat|jacket|shirt|dress|phone|laptop|computer|machine|bike|tv"
    r"|number of [a-z]+|investment|stock|share|share price|item|book|pay|income|bicycle|shoes)"
)
_START: Final = late_regex(
    rf"(?:{_THING}(?: of (?:a|an|the) [a-z]+)? (?:is|was|costs?|has a (?:population|value|price)"
    rf" of|has|is worth|was worth|is bought for|was bought for|originally cost|earns) "
    rf"(?P<value>{MONEY})(?: (?:people|inhabitants|residents|students))?"
    rf"|{_THING}(?: of| with) (?:{_THING} of )?(?P<value2>{MONEY}))"
)
_RATE: Final = rf"(?P<rate>{NUMBER}) ?(?:%|percent)"
_YEARLY: Final = r"(?P<yearly> (?:each|every|per|a) year| annually| yearly)?"
_CHANGE: Final = late_regex(
    rf"(?:(?:it|this|{_THING}) )?(?:is |was |has |then )*(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
    rf"(?: (?:by|at))? (?:a rate of )?{_RATE}{_YEARLY}(?: of its value)?"
    rf"(?: (?:in|over) (?P<again>a year|1 year))?|(?:by|another) (?:another )?(?P<rate2>{NUMBER}) "
    r"?(?:%|percent)"
)
_AFTER: Final = late_regex(
    rf"(?:what (?:will|is|was|would)|find|calculate|how (?:much|many people)(?: will| is| would)?)"
    rf"(?: (?:it|{_THING}|the (?:new |final )?(?:price|value|population|cost|salary|amount)))?"
    rf"(?: (?:be|cost|live there|have))?(?: worth)?(?: (?:of|for) (?:a|the) [a-z]+)?"
    rf"(?: now| then| finally)?(?: (?:after|in) (?P<years>\d{{1,2}}) years?(?: time)?)?"
)
_OVERALL: Final = late_regex(
    r"(?:what is|what was|find|calculate|by what percent(?:age)? (?:has|did)) the (?:overall "
    r"|total "
    r"|net )(?:percent(?:age)? )?(?:change|increase|decrease)(?: in percent| as a percentage)?"
    rf"(?: (?:in|of) {_THING})?"
)
_BOUGHT: Final = late_regex(
    rf"(?:(?:a|an|the|some) )?(?:[a-z]+ )*?(?:buys?|bought|purchased|costs?|purchases)"
    rf"(?: (?:a|an|some|the) [a-z]+)?(?: (?:at|for))? (?P<cost>{MONEY})(?:,? (?:and|then|it))*"
    rf" (?:is |was |he |she )?(?:sells?|sold|resells|resold)(?: it)?(?: (?:at|for)) "
    rf"(?P<sale>{MONEY})"
)
_PROFIT: Final = late_regex(
    r"(?:what is|what was|find|calculate|determine)(?: (?:the|his|her|my|your))? "
    r"(?P<what>(?:percent(?:age)? (?:of )?)?(?:profit|loss|gain)(?: percent(?:age)?)?"
    r"(?: in percent)?)"
    r"|(?P<how>what percent(?:age)? (?:profit|loss|gain)(?: (?:is|was) (?:made|that))?)"
)


def read_change(story: str) -> Story | None:
    """The story of growth, loss or profit that is told."""
    if not _HINT.search(story) and not re.search(r"\b(?:profit|loss|gain)\b", story):
        return None
    tale = told(story, _READERS)
    is_signed = tale is not None and any("negative" in one.meaning for one in tale.unknowns)
    return story_from(tale, is_positive=not is_signed)


def _start(clause: str, tale: Tale) -> Tale | None:
    found = _START.fullmatch(clause)
    if found is None or tale.chain or tale.note("cost"):
        return None
    money = found["value"] or found["value2"]
    return replace(tale.noting("unit", currency(money)), chain=number(money))


def _change(clause: str, tale: Tale) -> Tale | None:
    """One change by percent; "each year" waits for the number of years."""
    found = _CHANGE.fullmatch(clause)
    if found is None or tale.note("yearly"):
        return None
    if found["rate2"]:
        sign = tale.note("sign")
        if not sign:
            return None
    else:
        sign = "+" if found["up"] else "-"
    rate = number(found["rate2"] or found["rate"])
    factor = f"(1 {sign} {rate}%)"
    tale = tale.noting("sign", sign)
    if found["rate"] and found["yearly"]:
        return tale.noting("yearly", factor) if not tale.note("factors") else None
    factors = tale.note("factors")
    return tale.noting("factors", f"{factors}*{factor}" if factors else factor)


def _after(clause: str, tale: Tale) -> Tale | None:
    found = _AFTER.fullmatch(clause)
    if found is None or not tale.chain or tale.unknowns:
        return None
    yearly, factors = tale.note("yearly"), tale.note("factors")
    if bool(yearly) != bool(found["years"]) or not (yearly or factors):
        return None
    after = tale.introducing("value", "the value afterwards")
    grown = f"{yearly}^{found['years']}" if yearly else factors
    asked = Asked("the value afterwards is", "x", tale.note("unit"))
    return after.saying(f"x = {tale.chain}*{grown}").asking(asked)


def _overall(clause: str, tale: Tale) -> Tale | None:
    if not _OVERALL.fullmatch(clause) or not tale.note("factors") or tale.unknowns:
        return None
    after = tale.introducing("change", "the change in percent (negative for a decrease)")
    asked = Asked("the change is", "x", "percent")
    return after.saying(f"1 + x/100 = {tale.note('factors')}").asking(asked)


def _bought(clause: str, tale: Tale) -> Tale | None:
    found = _BOUGHT.fullmatch(clause)
    if found is None or tale.chain or currency(found["cost"]) != currency(found["sale"]):
        return None
    noted = tale.noting("cost", number(found["cost"])).noting("sale", number(found["sale"]))
    return noted.noting("unit", currency(found["cost"]))


def _profit(clause: str, tale: Tale) -> Tale | None:
    """The gain over the price that was paid, or the loss, in money or in percent of that price."""
    found = _PROFIT.fullmatch(clause)
    cost, sale = tale.note("cost"), tale.note("sale")
    if found is None or not cost or tale.unknowns:
        return None
    is_loss = float(sale) < float(cost)
    what = found["what"] or found["how"]
    if ("loss" in what) != is_loss:
        return None
    name = "the loss" if is_loss else "the profit"
    gain = f"{cost} - {sale}" if is_loss else f"{sale} - {cost}"
    if "percent" not in what:
        after = tale.introducing("gain", name)
        asked = Asked(f"{name} is", "x", tale.note("unit"))
        return after.saying(f"x = {gain}").asking(asked)
    after = tale.introducing("gain", f"{name} in percent of the price paid")
    return after.saying(f"x/100*{cost} = {gain}").asking(Asked(f"{name} is", "x", "percent"))


_READERS: Final[tuple[Reader, ...]] = (_bought, _profit, _overall, _after, _start, _change)
