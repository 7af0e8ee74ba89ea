"""Percent over time and in trade: profit and loss, interest, growth and loss of value."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, Scheme
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.everyday.meanings import OF_TRADE

_HINT: Final = re.compile(r"%|percent|per cent")
_BOUGHT: Final = (
    r"(?:(?:<who>|<np>) (?:buys|bought|purchased|purchases) <np> (?:for|at) <c=money>"
    r"|<np> (?:was|is) (?:bought|purchased) (?:for|at) <c=money>|<np> bought (?:for|at) <c=money>"
    r"|<np> costs? <who> <c=money>)"
)
_SOLD: Final = r"(?:(?:<who> |it )?(?:is |was )?(?:sells?|sold)(?: (?:it|them))?)"
PROFIT: Final = Scheme(
    re.compile(r"profit|loss|gain|sold|sell"),
    patterns(
        _BOUGHT,
        rf"{_SOLD} (?:for|at) <b=money>",
        rf"{_SOLD} (?:at|with|for|making) a (?:profit|gain) of <r=pct>",
        rf"{_SOLD} (?:at|with|for|making) a <r=pct> (?:profit|gain)",
        rf"{_SOLD} (?:at|with|for|making) a loss of <q=pct>",
        rf"{_SOLD} (?:at|with|for|making) a <q=pct> loss",
        rf"{_BOUGHT},? (?:and|then|and then) {_SOLD} (?:for|at) <b=money>",
    ),
    (
        (
            "gain",
            pattern(
                r"<find> (?:the |his |her |their |my )?(?:percent(?:age)? profit|profit "
                r"percent(?:age)?|profit (?:as|in) a? ?percent(?:age)?)"
                r"|what percent(?:age)? profit (?:did|does) <who> make"
            ),
        ),
        (
            "lost",
            pattern(
                r"<find> (?:the |his |her |their |my )?(?:percent(?:age)? loss|loss "
                r"percent(?:age)?)|what percent(?:age)? loss (?:did|does) <who> make"
            ),
        ),
        (
            "money",
            pattern(
                r"<find> (?:the |his |her |their |my )?profit|how much profit (?:did|does)"
                r" <who> make"
            ),
        ),
        (
            "sale",
            pattern(
                r"<find> (?:the |its |his |her )?(?:selling price|sale price)(?: of <np>)?"
                r"|(?:how much|for how much|what) (?:was it|is it|did <who>|does <who>) "
                r"(?:sold|sell)(?: it| <np>)?(?: for)?"
            ),
        ),
    ),
    (
        Law("gain", "c b", "100*(b - c)/c", "the profit", unit="%"),
        Law("lost", "c b", "100*(c - b)/c", "the loss", unit="%"),
        Law("money", "c b", "b - c", "the profit", "money", is_signed=True),
        Law("sale", "c r", "c*(1 + r/100)", "the selling price", "money"),
        Law("sale", "c q", "c*(1 - q/100)", "the selling price", "money"),
    ),
    dict(OF_TRADE) | {"b": "the selling price", "q": "the loss in percent"},
)
_YEARLY: Final = (
    r"(?: (?:per annum|per year|a year|each year|every year|annually|yearly|p\.?a\.?))?"
)
_YEARS: Final = r"<n=num> years?"
_COMPOUND: Final = (
    r"(?:compound interest|interest compounded (?:annually|yearly)|compounded annually)"
)
_PUT: Final = (
    r"(?:<p=money> (?:is|are|was) (?:invested|deposited|put|saved|borrowed)<pp>|<who> (?:invests?"
    r"|invested|deposits?|deposited|puts?|saves?|borrows?|borrowed) <p=money><pp>)"
)
_AMOUNT_ASKED: Final = pattern(
    rf"(?:how much|what) (?:is|will) (?:it|the investment|<np>)(?: be)? worth(?: (?:after|in) "
    rf"{_YEARS}| (?:then|at the end|in the end|afterwards))?"
    rf"|how much (?:money )?(?:(?:will|do|does) (?:there be|<who> have|be in the account)"
    r"|is (?:there|in (?:the|his|her|my) account))"
    rf"(?: in (?:the|his|her) account)?(?: (?:after|in) {_YEARS}| (?:then|at the end|in the end"
    rf"|afterwards))"
    rf"|<find> (?:the |its )?(?:final |total )?(?:value|amount|balance)(?: of the investment)?"
    rf"(?: (?:after|in) {_YEARS})?"
)
_EARNED: Final = pattern(
    rf"(?:<find> (?:the )?(?:total )?(?:simple |compound )?interest|how much (?:simple |compound )?"
    rf"interest (?:is|was|will be|<do> <who>) (?:earned|paid|earn|get|pay|receive))"
    rf"(?: (?:after|in|over|for) {_YEARS})?"
)
_SIMPLE_AT: Final = (
    rf"(?:at|with|earning|earns) (?:a )?(?:simple interest (?:of |at )?(?:a "
    rf"rate of )?<r=pct>{_YEARLY}|(?:a rate of )?<r=pct>{_YEARLY} simple interest{_YEARLY})"
)
_COMPOUND_AT: Final = (
    rf"(?:at|with|earning|earns) (?:a )?(?:{_COMPOUND} (?:of |at )?(?:a rate "
    rf"of )?<r=pct>{_YEARLY}|(?:a rate of )?<r=pct>{_YEARLY} "
    rf"{_COMPOUND}{_YEARLY}|<r=pct>{_YEARLY},? {_COMPOUND})"
)
_OF_A_LOAN: Final = r"(?:(?:an? )?(?:loan|deposit|investment|sum|account|credit) (?:of|with) )?"
_FOR: Final = rf"(?: for {_YEARS})?"
SIMPLE: Final = Scheme(
    re.compile(r"simple interest"),
    patterns(
        rf"{_PUT} {_SIMPLE_AT}{_FOR}",
        rf"{_PUT} for {_YEARS} {_SIMPLE_AT}",
        rf"{_PUT}{_FOR}",
        rf"(?:the )?(?:bank pays|interest rate is|it earns) (?:simple interest (?:of|at) )?<r=pct>"
        rf"(?: simple interest)?{_YEARLY}",
    ),
    (
        ("amount", _AMOUNT_ASKED),
        ("interest", _EARNED),
        (
            "interest",
            pattern(rf"{_OF_A_LOAN}(?:<p=money>|<p=num>) {_SIMPLE_AT} (?:for|over) {_YEARS}"),
        ),
        (
            "interest",
            pattern(
                rf"how much interest <do> <who> (?:get|earn|pay|receive|make) on <p=money>"
                rf" {_SIMPLE_AT} "
                rf"(?:for|over|in|after) {_YEARS}"
            ),
        ),
        (
            "interest",
            pattern(
                rf"<find> (?:the )?simple interest (?:on|for) <p=money> (?:at|for) "
                rf"<r=pct>{_YEARLY} (?:for|over|in) {_YEARS}"
            ),
        ),
        (
            "years",
            pattern(
                r"(?:how long|how many years|after how (?:long|many years))(?: (?:will|does"
                r"|<is>) it"
                r"(?: be| take)?)? (?:until|before|till|for) the interest (?:is|to be|reaches) "
                r"<i=money>"
            ),
        ),
        (
            "double",
            pattern(
                rf"how long <do> it take(?: for)? <p=money> to double {_SIMPLE_AT}"
                rf"|how long <do> it take to double"
            ),
        ),
    ),
    (
        Law("amount", "p r n", "p*(1 + n*r/100)", "the amount", "money"),
        Law("interest", "p r n", "p*n*r/100", "the interest", "money"),
        Law("double", "p r", "p/(p*r/100)", "the time", unit="years"),
        Law("years", "p r i", "i/(p*r/100)", "the time", unit="years"),
    ),
    dict(OF_TRADE) | {"i": "the interest"},
)
COMPOUND: Final = Scheme(
    re.compile(r"compound"),
    patterns(
        rf"{_PUT} {_COMPOUND_AT}{_FOR}", rf"{_PUT} for {_YEARS} {_COMPOUND_AT}", rf"{_PUT}{_FOR}"
    ),
    (
        (
            "amount",
            pattern(rf"{_OF_A_LOAN}(?:<p=money>|<p=num>) {_COMPOUND_AT} (?:for|over) {_YEARS}"),
        ),
        (
            "amount",
            pattern(
                rf"(?:<np> )?(?:grows|pays|earns|gains|gets) (?:by )?<r=pct>{_YEARLY}"
                rf" {_COMPOUND}{_YEARLY}[,.;:]? (?:<p=money>|<p=num>) (?:for|over|after) {_YEARS}"
            ),
        ),
        ("amount", _AMOUNT_ASKED),
        ("interest", _EARNED),
        (
            "interest",
            pattern(
                rf"<find> (?:the )?compound interest (?:on|for) <p=money> (?:at|for) "
                rf"<r=pct>{_YEARLY} (?:for|over|in) {_YEARS}"
            ),
        ),
    ),
    (
        Law(
            "amount",
            "p r n",
            "p*(1 + r/100)^n",
            "the amount",
            "money",
            remark="interest added once a year",
        ),
        Law(
            "interest",
            "p r n",
            "p*(1 + r/100)^n - p",
            "the interest",
            "money",
            remark="interest added once a year",
        ),
    ),
    OF_TRADE,
)
_OF_VALUE: Final = r"(?: of its (?:value|price|mass|population))?"
GROWTH: Final = Scheme(
    _HINT,
    patterns(
        r"(?:<np>|the value of <np>)(?: <pp>)? ?(?:of|is|was|has|with|costs?|bought for|is bought "
        r"for|was bought for|is worth|was worth|has a (?:population|value) of) <p=money>",
        r"<np><pp> (?:of|is|was|has|with|has a population of|starts with) <p=num>(?: <np>)?",
        rf"(?:it|<np>|the value)? ?(?:loses|depreciates|decreases|falls|drops|shrinks|declines)(?: "
        rf"(?:by|at))?(?: a rate of)? <q=pct>{_OF_VALUE} (?:per annum|per year|a year|each year"
        r"|every year|annually)",
        rf"(?:it|<np>|the value)? ?(?:gains|appreciates|grows|increases|rises)(?: (?:by|at))?(?: a "
        rf"rate of)? <r=pct>{_OF_VALUE} (?:per annum|per year|a year|each year|every year"
        r"|annually)",
        rf"<np>(?: bought for| worth| of| that costs?| costing) <p=money> (?:loses|depreciates"
        rf"|decreases|falls)(?: (?:by|at))? <q=pct>{_OF_VALUE} (?:per annum|per year|a year"
        r"|each year|every year|annually)",
        rf"<np>(?: bought for| worth| of| that costs?| costing) <p=money> "
        rf"(?:gains|appreciates|grows|increases)(?: in value)?(?: (?:by|at))? <r=pct>{_OF_VALUE} "
        rf"(?:per annum"
        rf"|per year|a year|each year|every year|annually)",
        r"<np>(?: of| with) <p=num>(?: <np>)? (?:grows|increases|rises)(?: (?:by|at))? <r=pct> "
        r"(?:per annum|per year|a year|each year|every year|annually)",
        r"<np>(?: of| with) <p=num>(?: <np>)? (?:falls|decreases|shrinks|declines)(?: (?:by|at))? "
        r"<q=pct> (?:per annum|per year|a year|each year|every year|annually)",
    ),
    (
        (
            "after",
            pattern(
                rf"(?:what|how much|how many <np>|how large|how big) (?:will|is|would) "
                rf"(?:it|<np>|there)(?: be)?(?: worth)? (?:after|in) {_YEARS}(?:' time)?"
                rf"|<find> (?:the |its )?(?:value|population|price|number of \w+)(?: of <np>)? "
                rf"(?:after|in) {_YEARS}"
            ),
        ),
    ),
    (
        Law("after", "p q n", "p*(1 - q/100)^n", "the value after that time", "money"),
        Law("after", "p r n", "p*(1 + r/100)^n", "the value after that time", "money"),
    ),
    dict(OF_TRADE) | {"p": "the value at first", "q": "the loss in percent a year"},
)
BANKS: Final = (PROFIT, SIMPLE, COMPOUND, GROWTH)
