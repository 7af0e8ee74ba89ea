"""Shapes: right triangles, ladders, rectangles whose sides are in a relation, triangle angles."""

import re
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law
from tutor_tui.mathematics.kinds.jotted.jotting import Jotting, asked_for

_SIZE: Final = r"(?:<{0}=length>|<{0}=num>)"
_RIGHT: Final = "by Pythagoras"
_DEGREES: Final = "180/pi*"
_LEG: Final = r"(?:legs?|sides?|cathetus|base|height)"


def _size(name: str) -> str:
    return rf"(?:<{name}=length>|<{name}=num>)"


RIGHT_TRIANGLE: Final = Jotting(
    re.compile(r"hypotenuse|legs?\b|right(?:-| )(?:angled )?triangle"),
    (
        rf"\bhypotenuse (?:(?:is|of|=|length|with|has) )*{_size('c')}(?: long)?|{_size('c')}(?: "
        rf"long)? hypotenuse",
        rf"\b(?:(?:1|a|one|the|with|and|other) )*{_LEG} (?:(?:is|are|of|=|length|lengths|with"
        rf"|has) )*{_size('a')}(?: and {_size('b')})?|{_size('a')} (?:{_LEG})",
        r"\bright(?:-| )?(?:angled? )?(?:-)?triangle",
    ),
    (
        (
            "leg",
            asked_for(rf"(?:other |missing |third |second |remaining )+(?:{_LEG}|one)")
            + r"|\bwhat(?:'s|s| is) the (?:other|missing)(?: one)?|\b(?:find )?x,? (?:which is"
            r" )?(?:the "
            r"|a )?(?:missing|other|third|unknown) (?:side|leg)",
        ),
        ("c", asked_for("hypotenuse|(?:third|missing|longest) side")),
        ("area", asked_for("area")),
        ("perimeter", asked_for("perimeter")),
        ("angle", asked_for("smaller (?:acute )?angle|smallest angle")),
    ),
    (
        Law("leg", "c a", "sqrt(c^2 - a^2)", "the other leg", "length", remark=_RIGHT),
        Law("c", "a b", "sqrt(a^2 + b^2)", "the hypotenuse", "length", remark=_RIGHT),
        Law("area", "c a", "a*sqrt(c^2 - a^2)/2", "the area", "area", remark=_RIGHT),
        Law("area", "a b", "a*b/2", "the area", "area"),
        Law(
            "perimeter", "c a", "a + c + sqrt(c^2 - a^2)", "the perimeter", "length", remark=_RIGHT
        ),
        Law(
            "perimeter", "a b", "a + b + sqrt(a^2 + b^2)", "the perimeter", "length", remark=_RIGHT
        ),
    ),
    MappingProxyType({"c": "the hypotenuse", "a": "one leg", "b": "the other leg"}),
    "other third different",
)
_WALL: Final = r"(?:wall|building|house|tree|side)"
_FOOT: Final = r"(?:foot|bottom|base|end|feet)"
LADDER: Final = Jotting(
    re.compile(r"ladder"),
    (
        r"<l=length>(?: long)? ladder|\bladder(?: (?:that )?(?:is|of|measures|length|with))* "
        r"<l=length>(?: long)?",
        rf"\b(?:(?:its|the|his|with) )*{_FOOT}(?: of (?:it|the ladder))? (?:is |being |placed "
        rf"|stands )*<d=length>(?: (?:away )?from (?:the|a) (?:(?:{_FOOT}|base) of (?:the"
        rf"|a) )?{_WALL}| away| out)?|<d=length> (?:away )?(?:from|out from|away from) (?:the|a) "
        rf"(?:(?:{_FOOT}) of (?:the|a) )?{_WALL}",
        r"\b(?:(?:makes?|making|at|and|forms?|it) )*(?:an angle (?:of )?<v=num>(?: ?"
        r"(?:degrees?|°))?|a <v=num> ?(?:degrees?|°) angle"
        r"|<v=num> ?(?:degrees?|°)) (?:with|to|from) the "
        r"(?:ground|floor|horizontal)",
        rf"\b(?:reach(?:es|ing)?|touch(?:es|ing)?|leans?(?: against| at)?|goes)(?: (?:a|the|up"
        rf"|it))*(?: {_WALL})?(?: at)?"
        rf"(?: (?:a |the )?height of)? <h=length>(?: (?:up|high|above)(?: (?:the|a) (?:{_WALL}"
        rf"|ground))?)?|<h=length> (?:up|high)(?: (?:the|a) {_WALL})?",
    ),
    (
        (
            "h",
            rf"\bhow (?:high|far|tall) (?:up(?: (?:the|a) {_WALL})? )?(?:<do> (?:it|the ladder"
            rf"|the top)(?: of (?:it|the ladder))?(?: (?:reach|go|touch|get|come))?|is the top)(?: "
            rf"up)?(?: (?:the|on the) {_WALL})?|\bhow high\b|" + asked_for("height"),
        ),
        (
            "d",
            rf"\bhow far (?:is|should|must) (?:the |its )?(?:{_FOOT})(?: of (?:it|the "
            rf"ladder))?(?: be)?(?: away)?(?: from the {_WALL})?",
        ),
        (
            "angle",
            r"\b(?:what|which)(?:'s| is|s)?(?: the)? angle(?: (?:does|is|between))?(?: (?:it|the "
            r"ladder|that))?(?: and)?(?: makes?| form)?(?: (?:with|to) )?(?:the (?:ground|floor))?",
        ),
        ("l", r"\bhow long (?:is|must|should) (?:the ladder|it)(?: be)?|\bhow long a ladder"),
    ),
    (
        Law("h", "l d", "sqrt(l^2 - d^2)", "the height", "length", remark=_RIGHT),
        Law("d", "l h", "sqrt(l^2 - h^2)", "the distance from the wall", "length", remark=_RIGHT),
        Law("l", "d h", "sqrt(d^2 + h^2)", "the length of the ladder", "length", remark=_RIGHT),
        Law("h", "l v", "l*sin(v*pi/180)", "the height", "length"),
        Law("d", "l v", "l*cos(v*pi/180)", "the distance from the wall", "length"),
        Law("angle", "l d", "180/pi*acos(d/l)", "the angle with the ground", unit="degrees"),
        Law("angle", "l h", "180/pi*asin(h/l)", "the angle with the ground", unit="degrees"),
        Law("angle", "d h", "180/pi*atan(h/d)", "the angle with the ground", unit="degrees"),
    ),
    MappingProxyType(
        {
            "l": "the length of the ladder",
            "d": "the distance from the wall",
            "h": "the height",
            "v": "the angle with the ground",
        }
    ),
    "against",
)
_TIMES: Final = r"(?:(?P<k>twice|double|3 times|4 times|5 times|6 times|2 times)|half)"
_LONG: Final = r"(?:length|long side|longer side)"
_WIDE: Final = r"(?:width|wide|breadth|short side|shorter side)"
RECTANGLE: Final = Jotting(
    re.compile(r"width|length|wide|breadth"),
    (
        rf"\b(?:its |the )?{_LONG}(?: of (?:a|the|my) (?:<word> )?(?:rectangle|<word>))? is "
        rf"(?:(?P<k>twice|double|[2-9] times)) "
        rf"(?:as long as )?(?:its |the |as )*(?:{_WIDE}|long as (?:it is )?wide)"
        rf"|\b(?P<k>twice|[2-9] times) as long as (?:it is |its )?(?:wide|width)",
        rf"\b(?:its |the )?{_LONG}(?: of (?:a|the) (?:rectangle|<word>))? is {_size('m')} "
        rf"(?:more|longer|greater|bigger) than "
        rf"(?:its |the )?{_WIDE}|{_size('m')} longer than (?:it is |its )?(?:wide|{_WIDE})",
        rf"\b(?:its |the |with |and |a )*perimeter (?:(?:is|of|=) )*{_size('p')}",
        r"\b(?:its |the |with |and |an )*area (?:(?:is|of|=) )*<s=num>",
    ),
    (
        ("area", asked_for("area")),
        ("diagonal", asked_for("diagonal")),
        ("length", asked_for(_LONG) + r"|\bhow long is it"),
        ("width", asked_for(_WIDE) + r"|\bhow wide is it"),
        ("perimeter", asked_for("perimeter")),
    ),
    (
        Law("width", "k p", "p/(2*(k + 1))", "the width", "length"),
        Law("length", "k p", "k*p/(2*(k + 1))", "the length", "length"),
        Law("area", "k p", "k*(p/(2*(k + 1)))^2", "the area", "area"),
        Law("diagonal", "k p", "sqrt(k^2 + 1)*p/(2*(k + 1))", "the diagonal", "length"),
        Law("width", "m p", "(p/2 - m)/2", "the width", "length"),
        Law("length", "m p", "(p/2 + m)/2", "the length", "length"),
        Law("area", "m p", "(p/2 - m)/2*((p/2 + m)/2)", "the area", "area"),
        Law("width", "k s", "sqrt(s/k)", "the width"),
        Law("length", "k s", "k*sqrt(s/k)", "the length"),
        Law("perimeter", "k s", "2*(k + 1)*sqrt(s/k)", "the perimeter"),
    ),
    MappingProxyType(
        {
            "k": "how many times the width the length is",
            "m": "how much longer it is",
            "p": "the perimeter",
            "s": "the area",
        }
    ),
)
_IN_DEGREES: Final = r"(?: ?(?:degrees|deg|°))?"
THIRD_ANGLE: Final = Jotting(
    re.compile(r"angle"),
    (
        rf"<a=num>{_IN_DEGREES}(?:,| and|, and| &) (?:(?:(?:a|the|1|one|another|second|other|angle"
        rf"|[a-c]) )*(?:(?:is|of|measures) )?)<b=num>{_IN_DEGREES}",
        r"\btriangle",
        r"\b(?:(?:the|a|2|two|one|1|other|of) )*angles?(?: (?:in|of|are|is|measures?|being))*",
    ),
    (("c", asked_for("(?:third|other|last|missing|remaining|3rd)(?: (?:angle|one|1))?")),),
    (
        Law(
            "c",
            "a b",
            "180 - a - b",
            "the third angle",
            unit="degrees",
            remark="the angles of a triangle make 180 degrees",
        ),
    ),
    MappingProxyType({"a": "the first angle", "b": "the second angle"}),
    "2 two",
)
SHAPES: Final = (LADDER, RIGHT_TRIANGLE, RECTANGLE, THIRD_ANGLE)
