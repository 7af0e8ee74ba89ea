"""Deposits, sales and rises in percent, and prices told as parts of others.

"A deposit of 20 % is £1800", "is sold at 3/5 of its original price", "25 % off everything". What is
taken from an amount and what is left of it, `narrated.ledgers` reads.
"""

import re
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law
from tutor_tui.mathematics.kinds.jotted.jotting import Jotting, asked_for

_PRICE_ASKED: Final = (
    asked_for("(?:full |total |whole |original )?(?:price|cost)")
    + r"|\b(?:how much|what) (?:do|does|did) (?:it|<det>?<word>) cost|\bhow much is <det>?<word>"
)
DEPOSIT: Final = Jotting(
    re.compile(r"deposit"),
    (
        r"\b(?:(?:an?|the|pays?|paid|put down|puts down|makes?|made|left) )*(?:<q=pct> deposit"
        r"|deposit of <q=pct>)(?: (?:on|for) <det>?<word>)?[,.]? (?:(?:and )?(?:it|that|this"
        r"|which) )?"
        r"(?:is|was|of|comes to|came to|=) <p=money>",
    ),
    (("whole", _PRICE_ASKED),),
    (Law("whole", "p q", "p/(q/100)", "the full price", "money"),),
    MappingProxyType({"p": "the deposit", "q": "the deposit in percent"}),
)
_NEEDED: Final = (
    r"(?:what (?:he|she|they|i|we|it|you) (?:needs?|wants?|costs?|earns?|has|have)|(?:the|his"
    r"|her|my) "
    r"(?:total|price|whole|full amount|money|cost|salary|target|goal))"
)
PART_SAVED: Final = Jotting(
    re.compile(r"\b(?:that|this|which|it) is\b.* of (?:what|the|his|her|my)"),
    (
        rf"\b(?:that|this|which|it) is (?:only |just )?(?:<f=frac>|<q=pct>) of {_NEEDED}",
        r"\b(?:has|have|i've|already|saved|has saved) (?:saved )?(?:<p=money>|<p=num>)|<p=money>",
    ),
    (
        (
            "whole",
            r"\bhow much (?:(?:money )?(?:do|does|did) (?:he|she|they|i|we|it|<word>) (?:need"
            r"|want|cost|earn"
            r"|have)(?: (?:altogether|in total|in all))?)|<what> <det>(?:total|price|whole|full"
            r" amount|goal)",
        ),
    ),
    (
        Law("whole", "p f", "p/f", "the whole", "money"),
        Law("whole", "p q", "p/(q/100)", "the whole", "money"),
    ),
    MappingProxyType({"p": "the part", "f": "the fraction", "q": "the percentage"}),
    "already",
    is_of_one=True,
)
_OLD: Final = r"(?:its|the|their) (?:original|normal|usual|old|full|regular) (?:price|cost|value)"
_REDUCED: Final = rf"\b(?:(?:is|was|now|costs?|sold|sells?|selling|at|for) )*<f=frac> of {_OLD}"
_IS_REDUCED: Final = re.compile(
    r"\bof (?:its|the|their) (?:original|normal|usual|old|full|regular)"
)
_MEANINGS: Final = MappingProxyType(
    {"n": "the price now", "p": "the old price", "f": "the part of the old price"}
)
BEFORE: Final = Jotting(
    _IS_REDUCED,
    (_REDUCED, r"\b(?:now )?(?:costs?|sells for|is|at|for) (?:now |only )?<n=money>(?: now)?"),
    (("old", rf"\b(?:what (?:is|was)|find|work out|how much was) {_OLD}"),),
    (Law("old", "n f", "n/f", "the old price", "money"),),
    _MEANINGS,
    "now only",
)
NOW: Final = Jotting(
    _IS_REDUCED,
    (_REDUCED, r"\b(?:costing|costs?|cost|which cost|priced at|worth) <p=money>(?! now)|<p=money>"),
    (
        (
            "now",
            r"\b(?:how much|what) (?:do|does|is|will) (?:it|<det>?<word>) (?:cost|sold for)"
            r"(?: now)?|" + asked_for("(?:new|sale|reduced|selling) price"),
        ),
    ),
    (Law("now", "p f", "p*f", "the new price", "money"),),
    _MEANINGS,
)
_AMOUNT_FIRST: Final = (
    r"^(?!.*\b(?:years?|months?|annum|annually|yearly)\b)\D*\d[\d.]*(?![\d.]| ?%)"
)
"""A value that is told before its change; one that changes every year is left alone."""
WORTH: Final = Jotting(
    re.compile(rf"{_AMOUNT_FIRST}(?=.*(?:%|percent|per cent))(?!.*(?:%|percent) to\b)"),
    (
        r"\b(?:increase[ds]?|rises?|rose|goes up|went up|grows|grew|gains?) (?:in value )?"
        r"(?:by )?<r=pct>",
        r"\b(?:decrease[ds]?|falls?|fell|drop(?:s|ped)?|goes down|went down|loses|lost) "
        r"(?:in value )?(?:by )?<q=pct>(?: of its value)?",
        r"<p=money>|\b(?:worth|of|costs?|at) <p=num>",
    ),
    (
        (
            "now",
            r"\b(?:what|how much) (?:is|will) (?:it|<det>?<word>) (?:be )?(?:worth )?(?:now|then)"
            r"|\b(?:what|how much) (?:is|will) (?:it|<det>?<word>) (?:be )?worth"
            r"|\bwhat is (?:its|the) (?:new )?(?:value|population)(?: now)?",
        ),
    ),
    (
        Law("now", "p r", "p*(1 + r/100)", "the new value", "money"),
        Law("now", "p q", "p*(1 - q/100)", "the new value", "money"),
    ),
    MappingProxyType(
        {"p": "the old value", "r": "the rise in percent", "q": "the fall in percent"}
    ),
)
_THAN_COST: Final = (
    r"than (?:(?:what )?(?:it|he|she|i|they|<word>) (?:cost|paid)(?: for it)?|the cost(?: price)?"
    r"|its cost(?: price)?)"
)
_SOLD: Final = r"\b(?:(?:is|was|were|it|he|she|i|they|and|sells?|sold|then) )*(?:for|at) "
RESOLD: Final = Jotting(
    re.compile(r"(?:%|percent) (?:more|less) than"),
    (
        rf"{_SOLD}<r=pct> more {_THAN_COST}",
        rf"{_SOLD}<q=pct> less {_THAN_COST}",
        r"\b(?:costs?|bought (?:it )?for|paid|that cost|which cost) <p=money>(?: for it)?",
    ),
    (
        (
            "price",
            r"\b(?:what|how much) (?:is|was) (?:it|<det>?<word>) sold for|\bhow much (?:do|does"
            r"|did) (?:he|she|i|they|<word>) (?:sell it for|get for it)|"
            + asked_for("(?:selling|sale|new) price"),
        ),
    ),
    (
        Law("price", "p r", "p*(1 + r/100)", "the selling price", "money"),
        Law("price", "p q", "p*(1 - q/100)", "the selling price", "money"),
    ),
    MappingProxyType({"p": "the cost", "r": "the profit in percent", "q": "the loss in percent"}),
)
PORTIONS: Final = (DEPOSIT, PART_SAVED, BEFORE, NOW, WORTH, RESOLD)
