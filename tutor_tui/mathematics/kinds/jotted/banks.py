"""Money that grows and things that lose value: interest, growth and decay by a percentage."""

import re
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law
from tutor_tui.mathematics.kinds.jotted.jotting import Jotting, asked_for

_MEANINGS: Final = MappingProxyType(
    {"p": "the first value", "r": "the rate in percent", "n": "the number of years"}
)
_YEARS: Final = r"(?:\b(?:for|after|over|in|at the end of) )*(?:<n=int> ?(?:years?|yrs?))\b"
_ANNUAL: Final = (
    r"(?: ?(?:interest|compound|compounded|simple|rate|p\.?a\.?|a year|per year|per "
    r"annum|each year|every year|annually|yearly|annual))*"
)
_SUM: Final = r"(?:<p=money>|(?<![\w.])(?P<p>\d{2,9}(?:\.\d+)?)(?![\w.%]*\d|%| ?(?:years?|yrs?)))"
_TOTAL: Final = (
    r"\bhow much (?:money )?(?:(?:<do>|will) (?:<who>|there)\b(?: (?:have|be|get|end up with))?(?: "
    r"(?:at the end|then|in total|altogether|in the (?:bank|account)))*|(?:is|will be) (?:it"
    r"|there|that)?(?: ?worth)?(?: ?in (?:the|my|his|her) (?:bank|account))?(?: (?:then|at the end"
    r"|now|afterwards|altogether|in total))*)"
    r"|\bhow much(?=\W*$)|" + asked_for("(?:final |total |new )*(?:amount|balance|value|total)")
)
_INTEREST: Final = (
    r"\bhow much (?:(?:compound|simple) )?interest(?: (?:is|was|will) (?:that|it|there|be)| <do> "
    r"<who> (?:get|earn|pay|make))?"
    r"|\bhow much (?:<do> <who> )?(?:earn|make|gain)(?: in interest)?|"
    + asked_for("(?:total )?(?:(?:compound|simple) )?interest(?: earned)?")
)
_BANK: Final = (rf"(?:\bat |\bwith |\bearning )?<r=pct>{_ANNUAL}", _YEARS, _SUM)
COMPOUND: Final = Jotting(
    re.compile(
        r"^(?!.*\b(?:simple|monthly|months?|quarter(?:ly)?|weekly|daily|half|semi\w*|twice)\b)"
        r".*\bcompound"
    ),
    (
        r"\bcompound(?:ed)?(?: (?:interest|annually|yearly|every year|each year))*(?: (?:at"
        r"|of))?(?= <pct>)",
        *_BANK,
        r"\b(?:it's |is |at |with )*compound(?:ed)?(?: (?:interest|annually|yearly|every year"
        r"|each year))*",
    ),
    (
        ("interest", _INTEREST),
        ("total", _TOTAL),
        ("total", r"\bcompound(?:ed)? interest(?=\W*$)|\bcompound(?=\W*$)"),
    ),
    (
        Law("total", "p r n", "p*(1 + r/100)^n", "the amount", "money", remark="compounded yearly"),
        Law(
            "interest",
            "p r n",
            "p*(1 + r/100)^n - p",
            "the interest",
            "money",
            remark="compounded yearly",
        ),
    ),
    _MEANINGS,
    "interest year",
    is_of_one=True,
)
_SPAN: Final = r"\d+ (?:years?|yrs?|months?)"
SIMPLE: Final = Jotting(
    re.compile(r"^(?!.*\bcompound).*\bsimple"),
    (
        r"\bsimple(?: interest)?(?: (?:at|of))?(?= <pct>)",
        *_BANK,
        r"\b(?:at |with |on )*simple(?: interest)?",
    ),
    (
        ("total", _TOTAL),
        ("interest", _INTEREST),
        ("interest", rf"\bsimple interest(?=\W*$| {_SPAN}\W*$)|\bsimple(?=\W*$)"),
    ),
    (
        Law("total", "p r n", "p*(1 + r*n/100)", "the amount", "money"),
        Law("interest", "p r n", "p*r/100*n", "the interest", "money"),
    ),
    _MEANINGS,
    "interest year",
    is_of_one=True,
)
PLAIN: Final = Jotting(
    re.compile(r"^(?!.*\b(?:simple|compound)).*\binterest\b"),
    (_BANK[0], _BANK[1], _BANK[2], r"\binterest(?: rate)?(?: of| is)?"),
    (("interest", _INTEREST + r"|\binterest (?:on|for)\b"),),
    (
        Law(
            "interest",
            "p r n",
            "p*r/100*n",
            "the interest",
            "money",
            remark="simple interest, which is paid on the first sum only",
        ),
    ),
    _MEANINGS,
    "interest year",
    is_of_one=True,
)
_YEARLY: Final = (
    r"(?: (?:of )?(?:its|the|their)? ?(?:value|worth|price)?)?(?: (?:in value))?(?: "
    r"?(?:every|each|per|a) year| yearly| annually)"
)
_AFTER: Final = (
    r"\b(?:what(?:'s|s| is| will)|how much)(?: (?:it|is|will|be|the|<det>?<word>))* "
    r"?(?:worth|value)(?: be)?(?: now)?"
)
_LOSS: Final = (
    rf"\b(?:loses?|drops?(?: by)?|depreciates?(?: by| at)?|falls?(?: "
    rf"by)?|decreases?(?: by)?|goes down(?: by)?) <r=pct>{_YEARLY}"
)
_GAIN: Final = (
    rf"\b(?:gains?|grows?(?: by| at)?|rises?(?: by)?|increases?(?: by)?|goes up(?: "
    rf"by)?|appreciates?(?: by| at)?) <r=pct>{_YEARLY}"
)
LOSING: Final = Jotting(
    re.compile(r"every|each|per|yearly|annually|a year"),
    (
        _LOSS,
        _YEARS,
        r"\b(?:costs?|worth|price|bought|is|was)(?: (?:for|of|is))? <p=money>|<p=money>|\b(?:costs?"
        r"|worth|price|bought(?: for)?|population(?: of| is)?|value) (?:is |of )?<p=int>",
    ),
    (
        (
            "lost",
            r"\bhow much (?:value )?(?:does|did|will|has|would) (?:it|<det>?<word>) (?:lose"
            r"|lost)(?: altogether| in total)?",
        ),
        (
            "worth",
            _AFTER
            + r"|\bworth (?=after\b)|"
            + asked_for("(?:value|worth|price|population|amount)"),
        ),
    ),
    (
        Law("worth", "p r n", "p*(1 - r/100)^n", "the value", "money"),
        Law("lost", "p r n", "p - p*(1 - r/100)^n", "the loss", "money"),
    ),
    _MEANINGS,
    is_of_one=True,
)
GAINING: Final = Jotting(
    re.compile(r"every|each|per|yearly|annually|a year"),
    (_GAIN, LOSING.facts[1], LOSING.facts[2]),
    (
        (
            "gained",
            r"\bhow much (?:value )?(?:does|did|will|has|would) (?:it|<det>?<word>) (?:gain"
            r"|grow)(?: by)?",
        ),
        (
            "worth",
            _AFTER
            + r"|\bhow (?:many|big|large)(?: (?:people|is it|will it be|<word>))*|"
            + asked_for("(?:value|worth|price|population|amount)"),
        ),
    ),
    (
        Law("worth", "p r n", "p*(1 + r/100)^n", "the value", "money"),
        Law("gained", "p r n", "p*(1 + r/100)^n - p", "the gain", "money"),
    ),
    _MEANINGS,
    is_of_one=True,
)
BANKS: Final = (COMPOUND, SIMPLE, PLAIN, LOSING, GAINING)
