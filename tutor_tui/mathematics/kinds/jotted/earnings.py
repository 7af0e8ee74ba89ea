"""Commissions with or without a fixed pay, and prices that are paid in instalments."""

import re
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law
from tutor_tui.mathematics.kinds.jotted.jotting import Jotting

_PERIOD: Final = r"(?:(?:a|per|each|every) (?:week|month|year|day))"
_FIXED: Final = r"(?:(?:base|basic|fixed|weekly|monthly|regular|annual) )+(?:salary|pay|wages?)"
COMMISSION: Final = Jotting(
    re.compile(r"commission|% of (?:(?:his|her|my|their|all|total|the) )*sales"),
    (
        rf"\b(?:(?:gets?|earns?|receives?|has|is paid|paid|makes?) )?(?:an? )?(?:{_FIXED}"
        rf"(?: of| is)? <b=money>(?: {_PERIOD})?|<b=money> {_PERIOD}"
        rf"|<b=money> (?:as an? )?{_FIXED})",
        r"\b(?:(?:earns?|gets?|receives?|is paid|makes?|paid) )?(?:a |an )?(?:commission of <r=pct>"
        r"|<r=pct>(?: of)? commission|<r=pct>)(?: (?:on|of) (?:(?:his|her|my|their|all|the|any"
        r"|total|weekly|monthly) )*sales)?(?= |,|\.)",
        r"\b(?:(?:<who> )?(?:makes?|made|has|had|sells?|sold) )?(?:on |for |of |from )?(?:(?:his"
        r" |her |my |their |total |all |the )*sales (?:of|for|worth|totall?ing|were|was|are|is|came"
        r" to) <s=money>|<s=money>(?: (?:worth of [a-z]+|worth|in sales|of sales|of goods"
        r"|of [a-z]+))?)",
    ),
    (
        (
            "share",
            r"\bhow much commission (?:<do> <who> (?:earn|get|make|receive)|is (?:that|it|there))"
            r"|\bhow much is (?:the|his|her) commission|\b<what> (?:<det>)?commission",
        ),
        (
            "earned",
            r"\bhow much (?:<do> <who> (?:earn|get|make|receive|be paid|get paid))(?: in"
            rf" commission| altogether| in total| in all| {_PERIOD}| (?:in|for) (?:a|that|the"
            r" last|this) (?:week|month)| (?:that|this|last) (?:week|month))*"
            r"|\b<what> (?:<det>)?(?:total )?(?:pay|earnings|wages?|salary|income)(?: (?:that|this"
            r"|last|for the) (?:week|month))?",
        ),
    ),
    (
        Law("share", "r s", "s*r/100", "the commission", "money"),
        Law("share", "b r s", "s*r/100", "the commission", "money"),
        Law("earned", "r s", "s*r/100", "the commission", "money"),
        Law("earned", "b r s", "b + s*r/100", "the pay", "money"),
    ),
    MappingProxyType({"b": "the fixed pay", "r": "the rate in percent", "s": "the sales"}),
    "plus week month when if total",
    is_of_one=False,
)
_PAYMENTS: Final = r"(?:(?:equal|monthly|weekly|regular) )*(?:payments?|instal?lments?)"
INSTALMENTS: Final = Jotting(
    re.compile(r"deposit|down payment|instal?lments?|payments"),
    (
        r"\b(?:(?:<who> )?(?:pays?|paid|puts? down|is paid)(?: with)? )?(?:an? )?(?:initial )?"
        r"(?:<r=pct>|<d=money>) (?:deposit|down payment)|\b(?:<who> pays? )?an? (?:deposit|down"
        r" payment) of (?:<r=pct>|<d=money>)",
        rf"\b(?:in |over |by |with )?<n=int> {_PAYMENTS}(?: of <m=money>(?: each)?)?"
        r"|\b(?:over|in) <n=int> (?:months|weeks)",
        r"<p=money>",
    ),
    (
        (
            "each",
            rf"\bhow much (?:is|are|will|was) (?:each|1|one|every|the) {_PAYMENTS}(?: be)?"
            rf"|\b<what> (?:each|1|the|every) {_PAYMENTS}|\bhow much <do> <who> pay (?:each|every"
            r"|per|a) (?:month|week|instal?lment)",
        ),
        ("deposit", r"\bhow much is the (?:deposit|down payment)|\b<what> the deposit"),
        (
            "total",
            r"\bhow much <do> (?:it|<who>|<det><word>) (?:cost|pay)(?: (?:altogether|in total|in"
            r" all))*|\b<what> (?:<det>)?total (?:cost|price|amount)(?: paid)?",
        ),
    ),
    (
        Law("each", "p r n", "p*(1 - r/100)/n", "each payment", "money"),
        Law("each", "p d n", "(p - d)/n", "each payment", "money"),
        Law("deposit", "p r", "p*r/100", "the deposit", "money"),
        Law("deposit", "p r n", "p*r/100", "the deposit", "money"),
        Law("total", "d n m", "d + n*m", "the total", "money"),
    ),
    MappingProxyType(
        {
            "p": "the price",
            "r": "the deposit in percent",
            "d": "the deposit",
            "n": "the number of payments",
            "m": "each payment",
        }
    ),
    "rest plus months then each remaining",
)
