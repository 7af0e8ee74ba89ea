"""Changes in percent, one after another: what becomes of an amount, or of all of them together."""

import re
from decimal import Decimal
from typing import Final

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.scenes.dealings import money_unit
from tutor_tui.mathematics.kinds.scenes.scene import plain_story
from tutor_tui.mathematics.kinds.word_problems.wording import number
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_UP: Final = (
    r"(?:rises?|rose|goes up|went up|increases?|increased|is (?:increased|raised)|was "
    r"(?:increased|raised)|raised?|grows?|grew|(?:is )?marked up|up)"
)
_DOWN: Final = (
    r"(?:falls?|fell|goes (?:back )?down|went (?:back )?down|drops?|dropped|decreases?|decreased"
    r"|is (?:decreased|reduced|cut)|was (?:decreased|reduced|cut)|reduced?|(?:is )?marked down"
    r"|loses|lost|(?:back )?down)"
)
_RATE: Final = r"(?P<r>\d+(?:\.\d+)?) ?(?:%|percent)"
_CHAIN: Final = late_regex(
    rf"(?:(?P<way>{_UP}|{_DOWN})(?: (?:it|this|that|the (?:result|answer|new (?:price|value)))\b)?"
    r"(?: again)?(?: in (?:value|price|size))? (?:by )?|(?:and then|then|and) (?:by )?)"
    rf"(?:a further |another |an extra )?{_RATE}"
)
_TURNED: Final = late_regex(
    rf"\b(?P<way>increase|raise|decrease|reduce) (?P<what>[£$€]?\d[\d,.]*) by (?={_RATE})"
)
_AMOUNT: Final = late_regex(r"(?<![\w.])[£$€]?\d[\d,]*(?:\.\d+)?(?![\w.]| ?(?:%|percent))")
_ALL_ASKED: Final = late_regex(
    r"(?:find|what is|calculate|work out|determine) (?:the )?(?:overall|total|net|single|combined"
    r"|equivalent)(?: single)? (?:percentage |percent |% )?"
    r"(?:change|increase|decrease|effect|gain|loss)(?: in (?:the |its )?\w+)?(?: as a percentage)?"
    r"|by what (?:percentage|percent) (?:has|did|does) (?:the |its )?\w+(?: of [a-z ]+)? "
    r"(?:change|changed)(?: overall| altogether)?"
)
_THING: Final = r"(?:price|cost|value|amount|number|population|salary|rent|wage|result|answer)"
_VALUE_ASKED: Final = late_regex(
    rf"(?:(?:(?:what|how much) (?:is|does|will|would) |(?:find|calculate|work out) )(?:it|the "
    rf"(?:\w+(?:'s)? )?(?:(?:new|final|end|current|resulting) )?{_THING}|the \w+)"
    r"(?: (?:be|cost|worth|now|then|in the end|at the end|afterwards|finally|after (?:that|both"
    r"(?: changes)?|the \w+ changes?|this|(?P<n>\d) (?:years?|months?|weeks?|days?))))*)$"
)
_WORTH_ASKED: Final = late_regex(r"(?:what is|calculate|find|work out|evaluate) $")
"""What stands before the amount itself: "what is 200 increased by 10% then by 5%"."""

_GLUE: Final = late_regex(
    r"\b(?:the|a|an|of|price|value|cost|population|salary|rent|number|wage|share|stock|house"
    r"|shirt|coat|car|then|and|but|later|it|is|was|costs|priced|worth|at|i|have|starts?"
    r"|originally|initially|amount|has|item|watch|"
    r"afterwards|next|following|in|during|year|month|week|day|first|second|again|1st|2nd|if|by"
    r"|town|company|phone|laptop|dress|product"
    r"|1 year|shop|jacket|ticket|tickets|football|bicycle|bike|computer|painting|jumper"
    r"|shares|goods|quantity|after|this|new|that)\b|[\s.,;]"
)


def read_chain(text: str) -> Conditioned | None:
    """What rises and falls by percentages: the amount afterwards, or the change as a whole."""
    if len(text) > 300 or not kept_regex(r"(?:%|percent).*(?:%|percent)", re.I | re.DOTALL).search(
        text
    ):
        return None
    story = _TURNED.sub(r"\g<what> \g<way>d by ", plain_story(text))
    if (asked := _ALL_ASKED.search(story)) and asked.end() == len(story):
        factors = _factors(story[: asked.start()], amounts=())
        wanted = Wanted("the overall change", f"100*({factors} - 1)", "%")
        return _chained(wanted, "A negative change is a decrease.") if factors else None
    asked = _VALUE_ASKED.search(story)
    told = _without_lead(story[: asked.start()] if asked else story)
    amounts = tuple(_AMOUNT.findall(told))
    unit = money_unit(amounts)
    factors = _factors(told, amounts) if len(amounts) == 1 and unit is not None else None
    count = asked["n"] if asked else None
    if factors is None or (count and int(count) != factors.count("*") + 1):
        return None
    wanted = Wanted("the final value", f"{number(amounts[0])}*{factors}", unit or "")
    return _chained(wanted, "")


def _without_lead(story: str) -> str:
    """The story without the "what is" before its amount."""
    amount = _AMOUNT.search(story)
    lead = story[: amount.start()] if amount else ""
    return story[amount.start() :] if amount and _WORTH_ASKED.fullmatch(lead) else story


def _chained(wanted: Wanted, remark: str) -> Conditioned:
    law = "Each change multiplies by its factor"
    law = law if not remark else f"{law}, and the whole change is their product less 1"
    return Conditioned(law, (), (), (wanted,), remark=remark)


def _factors(told: str, amounts: tuple[str, ...]) -> str | None:
    """`1.1*0.9`, where nothing else is told than amounts and changes.

    "Then by 5%" goes the same way as the change before it.
    """
    found = list(_CHAIN.finditer(told))
    if not 2 <= len(found) <= 5 or found[0]["way"] is None:
        return None
    if amounts and told.find(amounts[0]) > found[0].start():
        return None
    rest = _CHAIN.sub("", told)
    for amount in amounts:
        rest = rest.replace(amount, "", 1)
    if _GLUE.sub("", rest):
        return None
    factors, sign = [], "+"
    for one in found:
        if one["way"]:
            sign = "+" if re.fullmatch(_UP, one["way"]) else "-"
        factors.append(_factor(sign, number(one["r"])) if amounts else f"(1 {sign} {one['r']}/100)")
    return "*".join(factors)


def _factor(sign: str, rate: str) -> str:
    """0.9 for a fall by 10 percent, as it is put into a calculator."""
    part = Decimal(rate) / 100
    return str(1 + part if sign == "+" else 1 - part)
