"""Prices: discounts, taxes and tips, prices before them, things that cost the same, pay."""

import re
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law
from tutor_tui.mathematics.kinds.jotted.jotting import Jotting, asked_for

_PRICE: Final = (
    r"(?:new |final |sale |total |reduced |discounted |monthly |weekly )*"
    r"(?:price|cost|bill|total|amount|salary|wages?|pay|rent)"
)
_BUYER: Final = r"(?:i|we|you|he|she|they|it|<det>?<word>)"
_PAY: Final = (
    rf"\bhow much (?:<do> {_BUYER} (?:have to |need to )?(?:pay|cost|owe|spend|be)(?: for (?:it"
    rf"|<det>?<word>))?|(?:is|will be|would be) (?:it|that|<det>?(?:price|cost|total|<word>))|<do> "
    r"(?:it|that) come to)(?: (?:now|altogether|in total|in all|then))*"
    rf"|\bwhat (?:<do> {_BUYER} (?:have to |need to )?(?:pay|cost)|(?:is|'s) it worth)"
    r"(?: (?:now|altogether|in total))?"
    rf"|{asked_for(_PRICE, '(?: to pay)?')}"
    r"|\bhow much(?: (?:now|altogether|in total))?(?=\W*$)"
)
_SAVED: Final = (
    rf"\b(?:how much|what) <do> {_BUYER} save|\bhow much (?:is|was) (?:the )?(?:discount|saving"
    r"|reduction|taken off|off)|\bhow much (?:money )?<do> i save"
    rf"|{asked_for('discount|savings?|reduction|money saved|amount saved')}"
)
_ADDED: Final = r"(?:sales tax|vat|gst|tax|tip|service charge|service|gratuity)"
_TAXED: Final = (
    rf"\bhow much (?:is|was|will be) (?:the )?{_ADDED}|\bhow much {_ADDED}(?: <do> {_BUYER} "
    rf"(?:pay|leave|give|add)| is (?:that|it|there))?|\bhow much <do> {_BUYER} (?:tip|leave)"
    rf"|{asked_for(_ADDED)}"
)
_MEANINGS: Final = MappingProxyType(
    {"p": "the price", "r": "the discount in percent", "s": "the percentage added"}
)
_OFF: Final = (
    r"(?:(?:with|has|there is|there's|at|and|but|a|an|it's|its|gets?|got|have) )*<r=pct> "
    r"(?:off|discount|reduction|sale|reduced|cheaper)(?: sale)?"
    r"|\b(?:is |was |are |it's )?(?:reduced|cut|marked down|discounted|lowered|drops?|dropped|goes"
    r" down|went down)(?: in price)? by <r=pct>|\bdiscount(?: of| is)? <r=pct>"
)
_ON_TOP: Final = (
    rf"(?:(?:with|plus|and|a|an|add|adding|there is|there's) )*<s=pct> {_ADDED}"
    rf"(?: (?:on top|added(?: on)?|of that))?|\b(?:plus |add |with |and |the )*{_ADDED}(?: rate)?"
    r"(?: of| is| at)? <s=pct>(?: on top)?"
    r"|\b(?:is |was |are )?(?:raised|increased|marked up|goes up|went up|rises|rose|increases)"
    r"(?: in price)? by <s=pct>|<s=pct> (?:raise|rise|increase|pay rise|markup|mark-up|more)"
)
PRICES: Final = Jotting(
    re.compile(r"[%]|percent|per cent"),
    (_OFF, _ON_TOP, r"<p=money>|\b(?:price|cost|costs|is|was)(?: of| is)? <p=num>"),
    (("save", _SAVED), ("tax", _TAXED), ("pay", _PAY)),
    (
        Law("pay", "p r", "p*(1 - r/100)", "the price", "money"),
        Law("pay", "p s", "p*(1 + s/100)", "the total", "money"),
        Law("pay", "p r s", "p*(1 - r/100)*(1 + s/100)", "the total", "money"),
        Law("save", "p r", "p*r/100", "the saving", "money"),
        Law("tax", "p s", "p*s/100", "the amount added", "money"),
        Law("tax", "p r s", "p*(1 - r/100)*s/100", "the amount added", "money"),
    ),
    _MEANINGS,
)
BEFORE: Final = Jotting(
    re.compile(r"original|before"),
    (
        rf"(?:\bafter |\bin )?(?:a |an )?(?:{_OFF})",
        r"\b(?:is|was|costs?|paid|pays?|for) (?:now )?(?:only )?<p=money>(?: now)?|<p=money>",
    ),
    (
        (
            "old",
            rf"\bwhat (?:did|does) {_BUYER} cost (?:originally|before(?: the (?:discount|sale))?)"
            r"|\bhow much (?:was|did) (?:it|<det>?<word>)(?: cost| be)? (?:originally|before"
            r"(?: (?:that|the (?:discount|sale)))?)"
            rf"|{asked_for('(?:original|full|old|normal) (?:price|cost)')}"
            r"(?: before(?: the)? (?:discount|sale))?",
        ),
    ),
    (Law("old", "p r", "p/(1 - r/100)", "the original price", "money"),),
    _MEANINGS,
    "after in sale now",
)
_HOW_MUCH_FOR: Final = (
    r"\bhow much (?:(?:is|are|for|do|does|would|will|it|cost|costs|to buy) )*<m=int>(?: of them"
    r"| <_thing=word>)?(?: cost| be| then)?(?=\W*$)"
)
EQUAL_PRICES: Final = Jotting(
    re.compile(r"how (?:much|many)|each"),
    (
        r"(?:\bif |\bi (?:buy|bought|got) )?<n=int> <_thing=word> (?:cost|costs|are|is|for|=) "
        r"<p=money>",
    ),
    (
        ("m", _HOW_MUCH_FOR),
        (
            "each",
            r"\bhow much (?:is|does|for|are) (?:1|one|each)(?: <_thing=word>)?(?: cost| one)?",
        ),
        (
            "count",
            r"\bhow many(?: <_thing=word>)? (?:<do> <who> (?:get|buy|afford)|<who> can (?:get|buy|"
            r"afford)|for)(?: (?:for|with))? <q=money>|\bhow many <_thing=word> for <q=money>",
        ),
    ),
    (
        Law("m", "n p m", "p/n*m", "the price", "money"),
        Law("each", "n p", "p/n", "the price of one", "money"),
        Law("count", "n p q", "q/(p/n)", "the number", rounding="down"),
    ),
    MappingProxyType(
        {"n": "the number at first", "p": "the price", "m": "the new number", "q": "the money"}
    ),
)
CHANGE: Final = Jotting(
    re.compile(r"change"),
    (
        r"<n=int> <word> (?:at|for|costing|that cost) <p=money>(?: each| apiece)",
        r"\b(?:pays?|paid|gives?|gave|hands?|handed)(?: (?:with|the <word>))? (?:a |an )?<q=money>"
        r"(?: note| bill)?|\b(?:from|with|out of) (?:a |an )?<q=money>(?: note| bill)?",
    ),
    (
        (
            "change",
            r"\bhow much change(?: <do> <who> (?:get|have)(?: back)?)?|" + asked_for("change"),
        ),
    ),
    (Law("change", "n p q", "q - n*p", "the change", "money"),),
    MappingProxyType({"n": "how many", "p": "the price of one", "q": "what is paid"}),
    "back",
    is_of_one=True,
)
_PERIOD: Final = r"(?:hour|hr|day|week|month|year)"
_EACH_PERIOD: Final = rf"(?:an|a|per|each|every|/) ?(?P<_per>{_PERIOD})"
_PUTS: Final = (
    r"(?:earns?|gets?|makes?|saves?|saving|paid|pays?|spends?|charges?|puts?(?: away| aside)?"
    r"|sets? aside|adds?|receives?|is given)"
)
_STARTED: Final = (
    r"\b(?:has|have|had|got|saved|starts? with|started with)"
    r"(?: (?:already|now|saved|got|about))*(?: up)? <s=money>"
    r"(?: (?:already|saved|now|so far|up|in (?:<det>)?(?:bank|savings|account|piggy bank)"
    r"|(?:to (?:start|begin) with)))*"
)
_ENOUGH: Final = (
    r"(?: (?:(?:until|till|before|<do>|take|takes)"
    r" (?:i|we|he|she|it|they|me|(?!spen|los|paid|pays|used)[a-z]{3,12})(?= )"
    r"|until|till|before|for|to|it|<do>|i|we|he|she|they|get|gets|save|saved|saving|take|takes|up"
    r"|need|needs|buy|afford|reach|reaches|able|be|enough|money|work|wait|own|purchase|pay"
    r"|<det>(?!has\b|cost)<word>))*"
)
_OF_ONE_ALONE: Final = rf"^(?!.*\b(?:both|together|each (?!{_PERIOD})))"
PAY: Final = Jotting(
    re.compile(rf"{_OF_ONE_ALONE}.*(?:an|a|per|each|every) {_PERIOD}"),
    (
        rf"(?:\b{_PUTS} )?<p=money> ?{_EACH_PERIOD}|\b{_PUTS} (?:<p=money>|<p=num>) {_EACH_PERIOD}"
        rf"|\b(?:each|every) (?P<_per>{_PERIOD})(?: <who>)? {_PUTS} <p=money>",
        rf"(?:\bfor |\bworks? |\bworked |\bin |\bafter )?<n=num> (?P<_per>{_PERIOD})s?",
        _STARTED,
        r"\b(?:until|till|to (?:have|save|get|earn|reach|buy (?:a |an )?<word> (?:for|at))|i "
        r"(?:want|need)|for (?:a |an )?<word>(?: that costs| for| costing)?) (?:<who> (?:have|has"
        r"|get|got|save) )?<q=money>|(?:an? )?<q=money>(?: <word>)?|<q=num>",
    ),
    (
        (
            "time",
            rf"\b(?:in |after |for )?how (?:long|many (?:more )?(?P<_per>{_PERIOD})s?){_ENOUGH}"
            rf"|\bwhen (?:can|could|will) <who> (?:be able|have enough|buy|afford){_ENOUGH}",
        ),
        (
            "pay",
            r"\bhow much (?:money )?(?:<do> <who>|is (?:that|it)|will that be)(?: (?:get|earn|make|"
            r"have|save|paid|pay|spend|got|be))*(?: (?:in total|altogether|then|(?:last|this|that) "
            r"week))?"
            r"|\bhow much (?:in total|altogether)|\bhow much(?=\W*$)|"
            + asked_for("(?:total )?(?:pay|wages?|earnings|savings|total)"),
        ),
    ),
    (
        Law("pay", "p n", "p*n", "the total", "money"),
        Law("time", "p q", "q/p", "the number of {_per}s", rounding="up"),
    ),
    MappingProxyType(
        {
            "p": "the amount each time",
            "n": "how many times",
            "q": "what is wanted",
            "s": "what is there already",
        }
    ),
    "until each every already",
    is_of_one=True,
    is_of_a_purchase=True,
)
SAVED_UP: Final = replace(
    PAY,
    hint=re.compile(
        rf"{_OF_ONE_ALONE}(?!.*\b(?:spen[dt]s?|pays?|loses?|owes?|charges?|uses?|withdraws?)\b)"
        rf".*\b(?:an|a|per|each|every) {_PERIOD}"
    ),
    laws=(Law("time", "p q s", "(q - s)/p", "the number of {_per}s", rounding="up"),),
)
SHOPS: Final = (PRICES, BEFORE, EQUAL_PRICES, CHANGE, PAY, SAVED_UP)
