"""One price before and after a percentage: discount, tax, tip, rise. Two of three are told.

A story has one amount of money, one percentage with its direction ("VAT" makes dearer, "off"
cheaper), and a question for the price before, the price after, or what lies between. Which of the
prices was told is said by words beside it ("including", "before", "now"), or follows from the
question.
"""

import re
from typing import Final

from tutor_tui.mathematics.kinds.narrated.amounts import unit_of
from tutor_tui.mathematics.kinds.narrated.heaps import plain_size, sign_in
from tutor_tui.mathematics.kinds.narrated.words import COIN, clauses_of
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import singular, story_of
from tutor_tui.mathematics.late_patterns import late_regex

_MONEY: Final = late_regex(
    rf"(?:(?P<sign>[$£€]) ?(?P<size>\d{{1,8}}(?:\.\d{{1,2}})?)|(?P<size2>\d{{1,8}}"
    rf"(?:\.\d{{1,2}})?) "
    rf"?(?P<coin>{COIN})\b|(?:(?<=\bcosts )|(?<=\bcost )|(?<=\bpaid )|(?<=\bpays )|(?<=\bprice is )"
    r"|(?<=\bprice of )"
    r"|(?<=\bis now )|(?<=\bnow costs ))(?P<size3>\d{1,7}(?:\.\d{2})?)(?!\d|\.\d| ?%| ?percent))"
)
_PERCENT: Final = late_regex(r"(?P<rate>\d{1,3}(?:\.\d{1,3})?) ?(?:%|percent\b|per cent\b)")
_UP: Final = late_regex(
    r"\b(?:vat|tax|tip|tips|gratuity|service(?: charge)?|rises?|rose|raised?|increased?|increases"
    r"|goes up|went up|surcharge|mark-?up|marked up)\b"
)
_DOWN: Final = late_regex(
    r"\b(?:discount(?:ed)?|reduction|reduce[sd]?|cuts?|off|sale|cheaper|decreased?|drops?|dropped"
    r"|falls?"
    r"|fell|marked down|rebate|coupon|voucher)\b"
)
_TRADE: Final = late_regex(
    r"\b(?:costs?|price[ds]?|bill|paid|pays?|sells?|sold|buys?|bought|tickets?|meal|dinner|lunch"
    r"|marked|check|fare|shops?|stores?|rent|salary|earns?|earned|wage|worth)\b"
)
_AFTER: Final = late_regex(
    r"\b(?:after|including|includes|included|inclusive|incl|with|now|new|sale price|in the sale"
    r"|final|reduced price|reduced to|altogether|in total|total|in all|to pay|selling price)\b"
)
_BEFORE: Final = late_regex(
    r"\b(?:before|without|excluding|excludes|originally|original|normally|normal|usual|usually"
    r"|regular|old|net|full price|list price|at first|first)\b"
)
_BETWEEN: Final = late_regex(
    r"how (?:much|big|large|high) (?:is|was|(?:money )?(?:does|do|did) .+ save)"
    r"(?: (?:the|his|her|a))? ?"
    r"(?:tip|tax|vat|discount|reduction|saving|service charge|increase|rise|raise)?"
    r"|(?:what is|find|work out|calculate) the (?:tip|tax|vat|discount|reduction|saving|service "
    r"charge|increase|rise|raise)(?: in (?:euros|dollars|pounds))?"
)
_NOT_A_PRICE: Final = late_regex(
    r"\b(?:number|speed|age|length|width|area|angle|old (?:is|are)|how (?:far|long|many|tall"
    r"|high))\b"
)
_PAID: Final = late_regex(
    r"\bhow much (?:did|does|do|must|will|would) .+ (?:pay|cost|have to pay)\b"
)
_THAN_BEFORE: Final = (
    r"than (?:before|originally|last [a-z]+|the (?:original|old|normal|usual|first) price)\b"
)
_COMPARED: Final = late_regex(
    rf"(?:%|percent) (?:less|more|cheaper|dearer)(?: {_THAN_BEFORE}|\b(?! than))"
)
_RELATING: Final = late_regex(
    r"\b(?:each|per(?! cent)|every|another|further|twice|half|double|times|than|interest|profit"
    r"|loss|deposit|year|years|month|months|ratio|split|share[sd]?|equally|of (?:them|the people)"
    r"|average|less|people|friends|fraction|percentage|if not|no)\b"
)


_REACHED: Final = late_regex(r"(?:%|percent) to [$£€]?\d")
"""What is reached by a rise or a fall is no amount before it."""


def read_percent(text: str) -> Story | None:
    """The story of a price before and after a percentage."""
    if "%" not in text and "percent" not in text and "per cent" not in text:
        return None
    story = story_of(text)
    story = re.sub(r"\b(?:an?|per|each|every) (?:month|week|year|hour)\b", "", story)
    rates, sums = list(_PERCENT.finditer(story)), list(_MONEY.finditer(story))
    if len(rates) != 1 or len(sums) != 1 or len(re.findall(r"\d+(?:\.\d+)?", story)) != 2:
        return None
    up, down = _UP.search(story) is not None, _DOWN.search(story) is not None
    down = down or re.search(r"(?:%|percent) (?:less|cheaper|lower)", story) is not None
    up = up or re.search(r"(?:%|percent) (?:more|dearer|higher)", story) is not None
    if (
        _REACHED.search(story)
        or up == down
        or not _TRADE.search(story)
        or _RELATING.search(_COMPARED.sub("%", story))
    ):
        return None
    *facts, asked = re.split(r"(?<=[.;?!])\s+|,\s+(?=(?:how|what)\b)", story)
    if not facts or not re.search(r"\b(?:how much|what|find|calculate|work out)\b", asked):
        return None
    wanted = _wanted(asked.rstrip("?. "))
    if _is_of_another(asked, " ".join(facts)) or (up and re.search(r"\bsaved?\b", asked)):
        return None
    told = _told_side(facts, asked, sums[0])
    if not wanted or not told or wanted == told:
        return None
    return _story("+" if up else "-", rates[0]["rate"], sums[0], told, wanted)


_COSTING: Final = late_regex(
    r"\b(?:does|did|do|must|will|would) (?:(?:an?|the|his|her|each) )?(?P<who>[a-z]+) (?:cost|pay"
    r"|have to pay)"
)
_ANYBODY_WORDS: Final = "it he she they you i we one that this everything"
_ANYBODY: Final = frozenset(_ANYBODY_WORDS.split())


def _is_of_another(asked: str, told: str) -> bool:
    """Whether the question is for the price of something that was not told of."""
    found = _COSTING.search(asked)
    return (
        found is not None
        and found["who"] not in _ANYBODY
        and singular(found["who"]) not in {singular(word) for word in re.findall(r"[a-z]+", told)}
    )


def _wanted(asked: str) -> str:
    """Which of before, after and between is asked for; empty where that is not clear."""
    if _BETWEEN.fullmatch(asked) and re.search(
        r"save|tip|tax|vat|duc|disc|saving|charge|ise", asked
    ):
        return "between"
    if re.search(r"\b(?:save|saves|saved|cheaper|dearer)\b", asked):
        return "between" if re.match(r"(?:by )?how much\b", asked) else ""
    if _NOT_A_PRICE.search(asked):
        return ""
    before, after = _BEFORE.search(asked), _AFTER.search(asked)
    if before and after:
        return "before" if re.search(r"\b(?:before|without|excluding)\b", asked) else ""
    if before:
        return "before"
    return "after" if after or _PAID.search(asked) else ""


_NO_SIDE: Final = late_regex(
    r"\bwith (?:an? )?(?:friend|card|\d+(?:\.\d+)? ?(?:%|percent|per cent) (?:off|discount"
    r"|reduction))\b|\b(?:tax|vat) (?:is|of)\b"
    rf"|\b{_THAN_BEFORE}"
)


def _told_side(facts: list[str], asked: str, money: re.Match[str]) -> str:
    """Whether the price that is told is the one before or after; by itself it is the other one."""
    clause = next((one for one in (*facts, asked) if money[0] in one), "")
    plain = _NO_SIDE.sub("", clause)
    before, after = _BEFORE.search(plain), _AFTER.search(plain)
    if before and after:
        return ""
    if before or after:
        return "before" if before else "after"
    return "after" if _wanted(asked.rstrip("?. ")) == "before" else "before"


def _story(sign: str, rate: str, money: re.Match[str], told: str, wanted: str) -> Story:
    size = plain_size(money["size"] or money["size2"] or money["size3"])
    unit = {"dollar": "dollars", "euro": "euros", "pound": "pounds", "rupee": "rupees"}.get(
        unit_of(money["coin"] or sign_in(money[0])), money["coin"] or ""
    )
    names = {
        "before": "the amount before",
        "after": "the amount afterwards",
        "between": "the difference",
    }
    if wanted == "between" and told == "before":
        return _of_one(names[wanted], f"x = {rate}%*{size}", "x", unit)
    if told == "before":
        return _of_one(names[wanted], f"x = {size}*(1 {sign} {rate}%)", "x", unit)
    equation = f"x*(1 {sign} {rate}%) = {size}"
    if wanted == "before":
        return _of_one(names[wanted], equation, "x", unit)
    asked = Asked("the difference is", f"{rate}%*x", unit)
    return Story((("x", names["before"]),), (equation,), (asked,), is_positive=True)


def _of_one(name: str, equation: str, expression: str, unit: str) -> Story:
    asked = Asked(f"{name} is", expression, unit)
    return Story((("x", name),), (equation,), (asked,), is_positive=True)


_CHANGE: Final = late_regex(
    r".*\b(?:went|goes|gone|rose|rises|risen|went up|goes up|increased|increases|grew|grown"
    r"|grows|fell|falls"
    r"|fallen|dropped|drops|decreased|decreases"
    r"|went down|goes down|was reduced|is reduced|changed)(?: in [a-z ]+)? from [$£€]?(?P<a>\d+"
    r"(?:\.\d+)?)[^\d.]* to [$£€]?(?P<b>\d+(?:\.\d+)?)[^\d]*"
)
_WAS: Final = late_regex(
    r"[a-z' ]*\b(?:was|had|has|cost|costs?|used to (?:be|cost)|were|originally cost|costs? normally"
    r"|normally costs?) [$£€]?(?P<a>\d+(?:\.\d+)?)[^\d.%]*?\b(?:now|reduced to|today|in the sale"
    r"|on sale for)\b[^\d.%]*?"
    r"[$£€]?(?P<b>\d+(?:\.\d+)?)(?: (?:dollars|euros|pounds))?(?: now)?"
)
_BY_PERCENT: Final = late_regex(
    r"(?:(?:by )?(?:how many|how much|what) (?:percent|%) (?:more expensive|dearer|cheaper"
    r"|higher|lower|more"
    r"|less)(?: (?:is|are) (?:it|that|they|this))?(?: now)?|(?:by )?what (?:percentage|percent)"
    r" (?:is|was|did|has) (?:it|they|the [a-z]+)"
    r" (?:been )?(?:reduced|increased|decreased|raised|risen|rise|fall|fallen)(?: by)?|by (?:how"
    r" many|what) (?:percent|percentage|per cent|%) .*|(?:what(?:'s| is| was) the )?"
    r"(?:(?:percentage|percent) (?:increase|decrease|change|rise|fall|discount|reduction|saving)"
    r"|(?:increase|decrease|change|rise|fall|drop|discount|reduction|saving|loss) (?:in|as a)"
    r" (?:percent(?:age)?|%))"
    r"(?: in .*)?|by how much percent .*|what percentage (?:increase|decrease|rise) .*)"
)
_OUT_OF: Final = late_regex(
    r"(?:.* )?(?P<a>\d{1,6})(?: [a-z]+)? (?:out )?of (?:the |her |his |its |all |my )?"
    r"(?P<b>\d{1,6})(?: [^\d]*)?"
)
_WHAT_PERCENT: Final = late_regex(
    r"what (?:percentage|percent) (?:is|was) (?:that|this|it|(?:his|her|my|the) score)|what is "
    r"(?:that|this|(?:his|her|my|the) score) (?:as a percentage|in percent)"
    r"|what (?:is|was) (?:his|her|my|the) (?:percentage|score in percent)"
)


_ASKED_LAST: Final = late_regex(r", (?=(?:what|by|how|percent(?:age)?|%)\b[^.,;]*$)")
"""The comma before what is asked, where one sentence tells and asks."""


def read_change(text: str) -> Story | None:
    """By how many percent something rose or fell, or what part of all something is."""
    if "percent" not in text and "per cent" not in text and "%" not in text:
        return None
    clauses = clauses_of(_ASKED_LAST.sub(". ", story_of(text)))
    if len(clauses) != 2 or len(re.findall(r"\d+(?:\.\d+)?", " ".join(clauses))) != 2:
        return None
    told = _CHANGE.fullmatch(clauses[0]) or _WAS.fullmatch(clauses[0])
    if told and _BY_PERCENT.fullmatch(clauses[1]):
        more, less = sorted((told["a"], told["b"]), key=float, reverse=True)
        equation = f"x = 100*({more} - {less})/{told['a']}"
        name = "the increase" if told["b"] == more else "the decrease"
        return _of_one(name, equation, "x", "percent")
    if (told := _OUT_OF.fullmatch(clauses[0])) and _WHAT_PERCENT.fullmatch(clauses[1]):
        return _of_one("the share", f"x = 100*{told['a']}/{told['b']}", "x", "percent")
    return None
