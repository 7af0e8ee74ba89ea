"""Percent in shops and classrooms: two discounts, tax, tip, the share of a whole."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, Scheme
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.everyday.meanings import OF_TRADE

_HINT: Final = re.compile(r"%|percent|per cent")
_OWN: Final = r"(?:the|its|his|her|their|my|your)"
_COSTS: Final = (
    r"(?:costs?|is priced at|was priced at|is marked(?: at)?|was marked(?: at)?|is|was|sells for"
    r"|comes to|came to|is listed at|has a (?:marked |list |regular |normal )?price of"
    r"|normally costs|usually costs|originally costs?|(?:is |was )?originally(?: priced at)?"
    r"|normally sells for|is on sale for)"
)
_PRICE_FACTS: Final = (
    rf"<np><pp> {_COSTS} <p=money>(?: (?:before|without|excluding|plus) (?:vat|tax))?",
    r"(?:the )?(?:original|normal|regular|marked|list|usual|full) price(?: of <np>)? <is> "
    r"<p=money>",
    r"(?:the )?(?:bill|price|cost|total|check)(?: (?:of|for|at) <np>)? (?:<is>|comes to|came to) "
    r"<p=money>",
)
_SALE_ASKED: Final = pattern(
    rf"<find> (?:{_OWN} )?(?:new|sale|final|reduced|discounted|selling|discount) (?:price|cost)"
    r"(?: of <np>)?(?: <pp>)?|(?:how much|what) <do> (?:it|<who>|<np>) (?:cost|pay)(?: now| in the "
    r"sale|<pp>)?|<find> (?:the )?price after (?:the )?(?:discount|reduction)|how much is it now"
    r"|how much is <np> (?:now|in the sale)"
)
_DEAR: Final = r"(?:vat|tax|sales tax|gst|service charge|service|tip|gratuity)"
SURCHARGE: Final = Scheme(
    _HINT,
    patterns(
        *_PRICE_FACTS,
        rf"<np><pp> {_COSTS} <p=money>,? (?:plus|\+) (?:{_DEAR} (?:at|of) <r=pct>|<r=pct> {_DEAR})",
        rf"(?:the )?{_DEAR}(?: rate)? (?:is|of|at) <r=pct>",
        rf"(?:<who> (?:adds?|leaves?|gives?|pays?|wants? to (?:leave|give|add))|there is|with|plus)"
        rf"(?: an?)? <r=pct> {_DEAR}(?: (?:is added|on top))?",
        rf"(?:an? )?<r=pct> {_DEAR} is added(?: to it| on top)?|{_DEAR} (?:is added )?at <r=pct>"
        r"(?: is added)?",
    ),
    (
        (
            "tip",
            pattern(
                rf"how much (?:is|would be|should be|<do> <who> (?:tip|leave(?: as)?)) ?"
                rf"(?:(?:an?|the) )?(?:<r=pct> )?{_DEAR}?(?: be)?"
                r"(?: on (?:a|an) <p=money> <np>)?"
            ),
        ),
        (
            "tip",
            pattern(rf"<find> (?:an?|the) (?:<r=pct> )?{_DEAR}(?: on (?:a|an) <p=money> <np>)?"),
        ),
        (
            "total",
            pattern(
                r"<find> (?:the |his |her |my )?(?:total|final|full|whole)"
                r"(?: (?:price|cost|bill|amount))?(?: to pay| including \w+)?<pp>"
                r"|(?:how much|what) <do> (?:it|<who>|<np>) (?:cost|pay)"
                r"(?: altogether| in total| including \w+)?"
                r"|<find> the price including \w+|what does it come to"
            ),
        ),
        (
            "total",
            pattern(
                rf"how much <do> <who> pay for (?:a|an) <p=money> <np> (?:with|including|"
                rf"plus) (?:an? )?<r=pct> {_DEAR}"
            ),
        ),
    ),
    (
        Law("tip", "p r", "p*r/100", "the extra charge", "money"),
        Law("total", "p r", "p*(1 + r/100)", "the total", "money"),
    ),
    OF_TRADE,
)
_DONE: Final = (
    r"(?:(?:are|were|is|have|had|like|own|play|wear) )?<_does=word>"
    r"(?: (?:a|the|their|his|her) <_object=word>)?"
)
SHARE: Final = Scheme(
    _HINT,
    patterns(
        rf"<a=num> (?:out )?of (?:the )?<w=num> <word> {_DONE}<pp>",
        r"<who> (?:got|gets|scored|scores|answered|made|has|had) <a=num> (?:marks |points "
        r"|questions )?(?:out )?of <w=num>(?: \w+)?(?: (?:right|correct|correctly))?<pp>",
        r"there <is> <w=num> <np><pp>",
        rf"<a=num> of (?:them|these|the \w+) {_DONE}<pp>",
    ),
    (
        (
            "share",
            pattern(
                r"what (?:percent|percentage) (?:(?:is|was) (?:that|this|it|<who> score)"
                r"|(?:did|does|do) <who> (?:get|score))<pp>"
            ),
        ),
        ("share", pattern(rf"what (?:percent|percentage)(?: of (?:the )?<word>)? {_DONE}<pp>")),
        (
            "share",
            pattern(
                r"<find> (?:that|this|it|the score|his score|her score|my score|the "
                r"percentage)(?: as a percent(?:age)?)?"
            ),
        ),
    ),
    (Law("share", "a w", "100*a/w", "the share", unit="%"),),
    OF_TRADE,
)
CHANGE: Final = Scheme(
    _HINT,
    patterns(
        r"(?:<np>|it)<pp> (?:went up|goes up|rose|rises|increased|increases|grew|grows|is "
        r"raised|was raised|fell|falls|dropped|drops|went down|goes down|decreased|decreases|is "
        r"reduced|was reduced|changed|changes)<pp> from <a=money> to <b=money><pp>",
        r"(?:<np>|it)<pp> (?:went up|rose|rises|increased|increases|grew|grows|fell|falls"
        r"|dropped|drops|went down|decreased|decreases|changed|changes)<pp> from <a=num> to <b=num>"
        r"(?: <np>)?<pp>",
        r"<np> of <a=money> (?:(?:is|was|has been) (?:raised|increased|reduced|decreased|cut"
        r"|lowered)|rises|rose|goes up|went up|falls|fell|drops|dropped) to <b=money><pp>",
    ),
    (
        (
            "rise",
            pattern(
                r"<find> (?:the )?percent(?:age)? (?:increase|rise|growth)(?: in <np>)?"
                r"|by what percent(?:age)? did (?:it|<np>) (?:rise|increase|go up|grow)"
            ),
        ),
        (
            "fall",
            pattern(
                r"<find> (?:the )?percent(?:age)? (?:decrease|fall|drop|reduction|loss)"
                r"(?: in <np>)?|by what percent(?:age)? did (?:it|<np>) (?:fall|drop"
                r"|decrease|go down)"
            ),
        ),
        ("rise", pattern(r"<find> (?:the )?percent(?:age)? change(?: in <np>)?")),
    ),
    (
        Law("rise", "a b", "100*(b - a)/a", "the change", unit="%", is_signed=True),
        Law("fall", "a b", "100*(a - b)/a", "the decrease", unit="%"),
    ),
    dict(OF_TRADE) | {"a": "the old value", "b": "the new value"},
)
SHOPS: Final = (SURCHARGE, SHARE, CHANGE)
