"""Rooms and gardens: what goes around them or covers them."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, Scheme
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.everyday.meanings import OF_LENGTHS

_SIZED: Final = (
    r"<np> (?:is|measures|measuring|has sides of|with sides of) <a=length>(?: long)? ?(?:by|x|and)"
    r" <b=length>(?: wide| high)?",
    r"<np> (?:is )?<a=length> long and <b=length> (?:wide|broad|high)",
    r"<np> has (?:a )?length(?: of)? <a=length> and (?:a )?(?:width|breadth)(?: of)? <b=length>",
)
_HIGH: Final = (
    r"<np> (?:is|measures) <a=length>(?: long)?(?:,? by|,| x) <b=length>(?: wide| broad)?,?"
    r" (?:and|by) <h=length> high",
    r"<np> is <a=length> long,? (?:and )?<b=length> (?:wide|broad),? and (?:it is )?<h=length>"
    r" (?:high|tall)",
)
_AROUND: Final = (
    r"(?:fence|fencing|wire|edging|ribbon|rope|border|wall|trim|lace|tape|skirting board)"
)
ROOM: Final = Scheme(
    re.compile(r"\d ?[a-z]+ .*(?:by|x|and|long)"),
    patterns(
        *_HIGH,
        *_SIZED,
        rf"(?:the )?{_AROUND} costs <p=money> (?:per|a|for each) (?:m|metre|meter|foot)",
        r"(?:the )?(?:carpet|turf|tiling|grass|flooring|paint|painting it) costs <q=money> "
        r"(?:per|a|for each) (?:square (?:metre|meter|foot)|m²|m\^2)",
        r"(?:1|a) litre of paint covers <c=num> (?:square met(?:re|er)s|m²|m\^2)",
    ),
    (
        (
            "walls",
            pattern(
                r"(?:<find> )?(?:the |its )?(?:total )?(?:surface )?area of (?:all )?(?:the |its )?"
                r"(?:4 |four )?walls(?: of <np>)?|how much area (?:must|has to|needs to|is to) be "
                r"painted (?:if|when) (?:only )?the (?:4 |four )?walls are painted"
            ),
        ),
        (
            "around",
            pattern(
                rf"(?:how (?:much|many (?P<ask>metres|meters|feet)(?: of)?|long a)|what "
                rf"length of) ?{_AROUND} (?:is|are|do \w+|does \w+|will \w+|would \w+) "
                r"(?:needed|required|need|be needed)(?: to (?:go (?:all the way )?(?:around"
                r"|round)|enclose|surround|fence)(?: (?:it|<np>|all of it))?| for <np>)?"
                rf"|how long (?:is|must|should|will|does) the {_AROUND}(?: (?:be|need to be|have"
                rf" to be))?"
                r"(?: (?:around|round|for) (?:it|<np>))?"
            ),
        ),
        (
            "cost",
            pattern(
                r"(?:how much|what) (?:does|will|would|is) (?:it cost to fence|it cost to "
                r"(?:en)?close|the fence cost|the cost of the fence|the cost of fencing)"
                r"(?: (?:it|<np>))?"
            ),
        ),
        (
            "floor",
            pattern(
                r"(?:how much|what) (?:does|will|would|is) (?:it cost to (?:carpet|tile|"
                r"paint|cover)|the carpet cost|the cost of (?:the carpet|tiling|covering|"
                r"carpeting|painting))(?: (?:it|<np>))?"
            ),
        ),
        (
            "paint",
            pattern(
                r"how (?:many litres(?: of paint)?|much paint) (?:are|is|do \w+|will be) "
                r"(?:needed|required|need)(?: (?:to paint|for) <np>)?"
            ),
        ),
    ),
    (
        Law("walls", "a b h", "2*(a + b)*h", "the area of the walls", "area"),
        Law("around", "a b", "2*(a + b)", "the length needed", "length"),
        Law("cost", "a b p", "2*(a + b)*p", "the cost", "money", base="m"),
        Law("floor", "a b q", "a*b*q", "the cost", "money", base="m"),
        Law("paint", "a b c", "a*b/c", "the paint needed", unit="litres", base="m"),
    ),
    dict(OF_LENGTHS)
    | {"q": "the price of a square metre", "c": "the area that a litre covers", "h": "the height"},
)
