"""Commissions: a percentage of what somebody sells."""

import re
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law
from tutor_tui.mathematics.kinds.jotted.jotting import Jotting

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
