"""Parts of a whole: marks out of a total, percentages of a group, fractions that are used up."""

import re
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law
from tutor_tui.mathematics.kinds.jotted.jotting import Jotting, asked_for

_PERCENT: Final = r"(?:percent(?:age)?|per cent|%)"
MARKS: Final = Jotting(
    re.compile(r"out of|/"),
    (
        r"(?:\b(?:i |we |he |she )?(?:got|scored?|had|have|gets|answered) )?<a=num> (?:out )?of "
        r"<n=num>(?: (?:right|correct|marks|points|questions))*(?: (?:on"
        r"|in) <det>?(?:<word> )?(?:test|quiz|exam))?",
    ),
    (
        (
            "percent",
            rf"\b(?:what(?:'s| is|s)?|how (?:much|many)) (?:is )?(?:that |it |this |my score |my )?"
            rf"(?:in |as )?(?:a )?{_PERCENT}(?: is (?:that|it|this))?(?: score)?(?: did <who> get)?"
            rf"|\b(?:in|as a) {_PERCENT}|\bwhat {_PERCENT} (?:is|did <who> get|was it|of)"
            rf"|(?<![\w']){_PERCENT}(?=\W*$)",
        ),
        ("wrong", r"\bhow many (?:<do> <who> )?(?:get|got|were|are)? ?wrong"),
    ),
    (
        Law("percent", "a n", "100*a/n", "the share", unit="percent"),
        Law("wrong", "a n", "n - a", "the number of wrong ones"),
    ),
    MappingProxyType({"a": "the part", "n": "the whole"}),
    "percent score",
    is_of_one=True,
)
_GREW: Final = asked_for(
    r"(?:percent(?:age)?|%|per cent) (?:increase|decrease|change|rise|drop|fall|loss|profit"
    r"|reduction)"
)
CHANGED: Final = Jotting(
    re.compile(r"%|percent|per cent"),
    (
        r"(?:\b(?:goes|went|rises?|rose|drops?|dropped|fell|falls"
        r"|changed?s?|increased?s?|decreased?s?"
        r"|grew|up|down|reduced) )*from (?:<a=money>|<a=num>)(?: <word>)? (?:down |up )?to "
        r"(?:<b=money>|<b=num>)|\b(?:was|cost|from) <a=money>,? (?:and |but )*(?:it's |it is )?now "
        r"(?:it's |it is |is |costs |only |at )*<b=money>"
        r"|\blast (?:year|month|week),? (?:[a-z']+ ){0,5}(?:<a=money>|<a=num>)(?: <word>)?[.,;]*"
        r" (?:and |but )?(?:this (?:year|month|week)|now),? (?:[a-z']+ ){0,5}(?:<b=money>|<b=num>)"
        r"(?: <word>)?",
    ),
    (
        (
            "fall",
            rf"\b(?:by )?(?:what|how many|how much)(?:'s|s| is| was)?(?: the)? ?{_PERCENT} "
            r"(?:(?:is|was) the )?(?:decrease|drop|fall|loss|reduction|discount|off)|"
            + asked_for(rf"{_PERCENT} (?:decrease|drop|fall|loss|reduction)"),
        ),
        (
            "change",
            rf"\b(?:by )?(?:what|how many|how much)(?:'s|s| is| was)?(?: the| that| it)?(?: "
            rf"(?:in|as)(?: a)?)? ?{_PERCENT}"
            r"(?: (?:is|was) (?:that|it|this|the <word>))?(?: (?:increase|decrease|change|rise"
            r"|drop|fall|loss|off|reduction)(?: (?:is|was) (?:that|it|this))?)?|" + _GREW,
        ),
    ),
    (
        Law("fall", "a b", "100*(a - b)/a", "the decrease", unit="percent"),
        Law("change", "a b", "100*(b - a)/a", "the change", unit="percent", is_signed=True),
    ),
    MappingProxyType({"a": "the old value", "b": "the new value"}),
    "percent",
)
_BE: Final = r"(?:(?:is|was|gets?|got|has|had|been|have) )*"
GROWN: Final = Jotting(
    re.compile(r"^(?!.*(?:%|percent) to\b).*(?:%|percent|per cent).*\bnew\b", re.DOTALL),
    (
        rf"\b{_BE}(?:increase[ds]?|raise[ds]?|rises?|rose|risen|goes up|went up|gone up|grow[ns]?"
        r"|grew|(?:an? )?(?:raise|rise|increase) of) (?:by )?<r=pct>|\b(?:an? )?<r=pct> (?:raise"
        r"|rise|increase)",
        rf"\b{_BE}(?:decrease[ds]?|reduce[ds]?|falls?|fell|fallen|drop(?:s|ped)?|goes down"
        r"|went down|cut|lowered|shrinks?|shrank) (?:by )?<q=pct>",
        r"<p=money>|<p=num>",
    ),
    (
        (
            "new",
            r"\b(?:what(?:'s|s| is| will be| was)|find|calculate|work out) <det>?new <word>"
            r"(?: <word>)?(?: of <det>?<word>)?",
        ),
    ),
    (
        Law("new", "p r", "p*(1 + r/100)", "the new value", "money"),
        Law("new", "p q", "p*(1 - q/100)", "the new value", "money"),
    ),
    MappingProxyType(
        {"p": "the old value", "r": "the rise in percent", "q": "the fall in percent"}
    ),
)
_MASS: Final = (
    r"(?:kg|g|grams?|kilos?|ml|litres?|liters?|l|cups?|oz|ounces?|eggs?|tbsp|tsp"
    r"|tablespoons?|teaspoons?)"
)
RECIPE: Final = Jotting(
    re.compile(r"recipe|people|serves|servings|cookies|cakes|pancakes|muffins|persons"),
    (
        rf"(?:\b(?:needs?|uses?|takes|is|requires|has|with) )*<a=num> ?<_unit=word>(?: of)?(?: "
        rf"<_thing=word>)?(?: (?:for|makes|serves) <n=int>(?: <word>)?)(?! ?{_MASS}\b)",
        r"\b(?:recipe )?(?:(?:for|serves|makes|serving|of) )+<n=int>(?: (?:people|persons"
        r"|servings|cookies|cakes|pancakes|muffins))?",
        rf"(?:\b(?:needs?|uses?|takes|is|requires|has|with|i need) )*<a=num> "
        rf"?(?P<_unit>{_MASS})\b(?: "
        rf"of)?(?: <_thing=word>)?(?: for it)?",
    ),
    (
        (
            "m",
            rf"\b(?:how (?:much|many)|what)(?: (?:of it|<_thing=word>|(?P<_unit>{_MASS})))?(?: "
            rf"(?:is|do|does|would|will|i|you|we|it|need|needs|needed|take|should|use))*"
            r" (?:for|to serve|to make|if (?:there are|it's|it is)(?: for)?) <m=int>(?: "
            r"(?:people|persons|servings|cookies|cakes|pancakes|muffins|of us))?",
        ),
        (
            "half",
            r"\b(?:how (?:much|many)|what)(?: (?:is|do|does|would|about|i|you|we|need|of it"
            r"|<_thing=word>))*(?: for)? (?:half|1/2)(?: of)?(?: (?:the|a|this) recipe)?",
        ),
    ),
    (
        Law("m", "a n m", "a/n*m", "the amount"),
        Law("half", "a n", "a/2", "the amount"),
        Law("half", "a", "a/2", "the amount"),
    ),
    MappingProxyType(
        {"a": "the amount at first", "n": "how many it is for", "m": "how many it should be for"}
    ),
)
_HAS: Final = r"(?:have|has|had|got|there (?:is|was)|there's|contains?|holds?)"
_A_PART: Final = r"(?:\d/\d+|half|third|quarter)"
_A_PART_AT_FIRST: Final = (
    rf"(?:\b{_HAS}\b[^.]{{0,12}}{_A_PART}(?: of)? (?:an?|the|my) [^.]*[\s\S]* of (?:it|that|what)\b"
    rf"|(?:\b{_HAS}(?: only| still| about)* (?:an? )?{_A_PART}"
    rf"|{_A_PART}(?: of)?(?: an?)? (?:lit(?:er|re)|kilo|kg|gram|pound|met(?:er|re)|mile"
    r"|hour|cup|pint|yard)s?\b)(?=[\s\S]*\b(?:left|remain\w*|over)\b))"
)
"""Somebody who has 2/3 of a cake and eats 1/4 of it, or 1/4 of a litre: no part of the whole."""
EATEN: Final = Jotting(
    re.compile(rf"^(?![\s\S]*{_A_PART_AT_FIRST})[\s\S]*?(?:\d/\d|half|third|quarter)"),
    (
        r"<a=frac>(?: of (?:it|that|this|(?:the|an?|my|our) <_thing=word>))?",
        r"<b=frac>(?: of (?:it|that|this|(?:the|an?|my|our) <_thing=word>))?",
        r"<c=frac>(?: of (?:it|that|this|(?:the|an?|my|our) <_thing=word>))?",
    ),
    (
        (
            "left",
            r"\b(?:how much|what(?: fraction| part)?)(?: of (?:it|the <word>|an? <word>))?(?: "
            r"<word>)? (?:(?:is|was|are|'s) (?:left|remaining|there left|over)"
            r"|remains?)(?: over)?(?: for <word>)?"
            r"|\bwhat(?:'s|s| is) left",
        ),
        (
            "sum",
            r"\bhow much(?: of (?:it|the <word>|an? <word>))? (?:did|have|has|do|does|is|was) "
            r"(?:we|they|that|you|it)(?: both)?(?: (?:eat|eaten|drink|drunk|use|used|have|do|done"
            r"|got|paint|painted|read))?"
            r"(?: (?:altogether|in total|together|in all|both))*"
            r"|\bhow much (?:altogether|in total|together)|\bwhat fraction <do> (?:we|they) "
            r"(?:eat|use|drink|have)(?: (?:altogether|together|in total))?",
        ),
    ),
    (
        Law("left", "a b", "1 - a - b", "what is left"),
        Law("left", "a", "1 - a", "what is left"),
        Law("left", "a b c", "1 - a - b - c", "what is left"),
        Law("sum", "a b", "a + b", "the sum"),
        Law("sum", "a b c", "a + b + c", "the sum"),
    ),
    MappingProxyType({"a": "the first part", "b": "the second part", "c": "the third part"}),
)
_CONTENT: Final = r"(?:litres?|liters?|l|ml|gallons?|kg|g|m³|cups?)"
TANK: Final = Jotting(
    re.compile(r"full|fill|hold|capacity"),
    (
        r"(?:\b(?:is|was|it's|its|only) )*<f=frac> (?:full|filled)(?: (?:of|with) "
        r"<word>)?|<q=pct> (?:full|filled)",
        rf"\b(?:holds?|capacity(?: of| is)?|contains up to|can hold|takes)(?: up to)? <v=num> "
        rf"?(?P<_content>{_CONTENT})\b(?: when full"
        rf"| of <word>)?|<v=num> ?(?P<_content>{_CONTENT})(?: <word>)? (?:tank|barrel|bottle"
        rf"|bucket|pool|jug|bath)",
        rf"(?:\b(?:has|contains|there are|there is|with) )?<w=num> ?(?P<_content>{_CONTENT})(?: "
        rf"(?:of <word>|in it|when))*",
    ),
    (
        (
            "fill",
            r"\bhow (?:much|many (?P<_content>[a-z]+))(?: more)?(?: (?:water|is|are|to|do|does|i"
            r"|it|we|need|needs|needed|must|"
            r"be|added))* (?:fill(?: it)?(?: up)?|until (?:it is |its |it's )?full)|\bhow "
            r"(?:much|many (?P<_content>[a-z]+))(?: more"
            r")?(?: is| are)? (?:missing|empty)",
        ),
        (
            "hold",
            rf"\bhow (?:much|many (?P<_content>{_CONTENT})) (?:<do>|can) (?:it|<det>?<word>) "
            rf"hold(?: when full| altogether)?"
            r"|\b(?:what is|what's|whats) (?:its|the|the full) capacity",
        ),
        (
            "in",
            rf"\bhow (?:much|many (?P<_content>{_CONTENT}))(?: (?:of )?<word>)? (?:is|are)(?: "
            rf"there)?(?: in (?:it|<det>?<word>))?(?: now)?",
        ),
    ),
    (
        Law("in", "f v", "f*v", "the amount in it"),
        Law("in", "q v", "q/100*v", "the amount in it"),
        Law("fill", "f v", "v - f*v", "the amount that is missing"),
        Law("fill", "q v", "v - q/100*v", "the amount that is missing"),
        Law("hold", "f w", "w/f", "the whole content"),
        Law("hold", "q w", "w/(q/100)", "the whole content"),
        Law("fill", "f w", "w/f - w", "the amount that is missing"),
    ),
    MappingProxyType(
        {
            "f": "the part that is full",
            "v": "the whole content",
            "w": "the amount in it",
            "q": "the percentage that is full",
        }
    ),
    "when only",
)
SHARES: Final = (MARKS, CHANGED, GROWN, RECIPE, TANK, EATEN)
