"""Journeys: speed, distance and time, two that meet, and what a tank of fuel is good for."""

import re
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law
from tutor_tui.mathematics.kinds.jotted.jotting import Jotting, asked_for

_MEANINGS: Final = MappingProxyType(
    {
        "v": "the speed",
        "d": "the distance",
        "t": "the time",
        "u": "the first speed",
        "w": "the second speed",
    }
)
_IN_UNIT: Final = r"(?: in (?P<ask>[a-z]+(?:/[a-z]+| per [a-z]+)?)\b)?"
_GO: Final = (
    r"(?:travell?(?:s|ed)?|go(?:es|ne)?|went|drives?|drove|driven|rides?|rode|cycles?|cycled|walks?"
    r"|walked|runs?|ran|fl(?:y|ies|ew)|moves?|moved|covers?|covered|gets?|got|been)"
)
ONE: Final = Jotting(
    re.compile(r"\d"),
    (
        r"(?:\b(?:at|with|doing|going|its|speed(?: is| of)?) )*(?:an? (?:average )?speed of "
        r")?<v=speed>",
        r"(?:\b(?:for|of|about) )?<d=length>(?: long| away)?",
        r"(?:\b(?:in|for|takes?|took|after|taking) )*<t=time>",
    ),
    (
        (
            "v",
            rf"\bhow fast(?: (?:<do> <who> {_GO}|(?:is|was|am|are|were) <who>(?: (?:going|moving"
            rf"|driving|running|cycling))?))?{_IN_UNIT}|"
            + asked_for("(?:average |mean |overall )?speed", rf"(?: <do> <who> {_GO})?{_IN_UNIT}"),
        ),
        (
            "t",
            rf"\bhow (?:long|much time)(?: (?:(?:<do>|would|will) (?:it|that|this|<who>) (?:take"
            rf"|need)(?: (?:me|us|him|her|it|you|them))?|(?:to|for)))?(?: to)?"
            rf"(?: {_GO}| do| run| get there)?(?: that| it)?|"
            + asked_for("time(?: taken| needed)?"),
        ),
        (
            "d",
            rf"\bhow far(?: (?:<do> <who> {_GO}|is (?:it|that)))?|\bhow many (?P<ask>miles|km|"
            rf"kilometres|kilometers|metres|meters) (?:is that|<do> <who> {_GO})|"
            + asked_for("distance(?: travelled| covered)?"),
        ),
    ),
    (
        Law("v", "d t", "d/t", "the average speed", "speed"),
        Law("d", "v t", "v*t", "the distance", "length"),
        Law("t", "v d", "d/v", "the time", "time"),
    ),
    _MEANINGS,
    "average",
    is_of_one=True,
)
_TOWARDS: Final = (
    r"(?:towards?|at) (?:each other|one another|it|him|her|the (?:first|other)(?: <word>)?)"
    r"|\bopposite <word>|\bin the opposite direction"
)
MEETING: Final = Jotting(
    re.compile(r"meet|towards?|pass each other"),
    (
        r"(?:\bat )?<u=speed>",
        r"(?:\bat )?<w=speed>|\b(?:other|another|second)(?: (?:one|<word>))? (?:(?:at|goes|going"
        r"|does) )*<w=num>(?! ?(?:km|mi|m/|mph|kph))",
        r"<d=length>(?: apart| away| from each other)?(?: at (?:the )?(?:start|first))?",
        _TOWARDS,
        r"\b(?:the )?2 <word>",
        r"\beach other",
    ),
    (
        (
            "first",
            r"\bhow far (?:did|does|has|will|would) (?:the )?(?:first|1st)(?: (?:one|1|<word>))?"
            rf"(?: have)?(?: {_GO})?(?: (?:when|before|until) they meet)?",
        ),
        (
            "second",
            r"\bhow far (?:did|does|has|will|would) (?:the )?(?:second|other|2nd)(?: (?:one|1"
            rf"|<word>))?(?: have)?(?: {_GO})?(?: (?:when|before|until) they meet)?",
        ),
        (
            "time",
            r"\b(?:when|after how (?:long|much time|many hours)|in how (?:long|many hours)|how long"
            r"(?: (?:will it take|does it take|is it|before|until|till))?)"
            r"(?: (?:<do>|will|until|before|till))?(?: they| the (?:2 )?<word>| them)?(?: to)?"
            r"(?: meet| pass| cross| collide)?(?: each other)?|"
            + asked_for("time they meet|meeting time"),
        ),
    ),
    (
        Law(
            "time",
            "u w d",
            "d/(u + w)",
            "the time until they meet",
            "time",
            remark="they come nearer by both speeds together",
        ),
        Law("first", "u w d", "d/(u + w)*u", "the distance of the first", "length"),
        Law("second", "u w d", "d/(u + w)*w", "the distance of the second", "length"),
    ),
    _MEANINGS,
    "another other apart between",
)
FUEL: Final = Jotting(
    re.compile(r"gallon|litre|liter|tank|petrol|fuel|\bl\b"),
    (
        r"(?:\buses? |\bneeds? |\bburns? )?<l=num> ?(?P<_fuel>litres?|liters?|l|gallons?)(?: of "
        r"(?:petrol|gas|fuel|diesel))? (?:per|for|every|in|to do) <d=length>"
        r"|<d=length> (?:on|with|using|per) <l=num> ?(?P<_fuel>litres?|liters?|l|gallons?)(?: of "
        r"(?:petrol|gas|fuel|diesel))?",
    ),
    (
        (
            "need",
            r"\bhow (?:much|many)(?: (?:(?P<_fuel>litres|liters|gallons)|petrol|gas|fuel"
            r"|diesel))?(?: (?:<do> (?:it|i|we)"
            r" (?:need|use)|is needed|needed|(?:would|will) it (?:need|use)))? (?:for|to (?:go"
            r"|drive|do|travel)) <e=length>",
        ),
        (
            "far",
            r"\bhow far(?: (?:can|could|will|does|would) (?:it|i|we) (?:go|drive|get|travel))? "
            r"(?:on|with) <m=num>(?: ?(?P<_fuel>litres?|liters?|l|gallons?)(?: of (?:petrol|gas"
            r"|fuel|diesel))?)?",
        ),
    ),
    (
        Law("need", "l d e", "l*e/d", "the fuel"),
        Law("far", "l d m", "d*m/l", "the distance", "length"),
    ),
    MappingProxyType(
        {
            "l": "the fuel at first",
            "d": "its distance",
            "e": "the new distance",
            "m": "the new fuel",
        }
    ),
    is_of_one=True,
)
JOURNEYS: Final = (MEETING, FUEL, ONE)
