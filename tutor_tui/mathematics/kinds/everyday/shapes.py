"""Triangles and circles in stories: ladders, elevations, wheels, angles."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, Scheme
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.everyday.meanings import OF_LENGTHS

_FOOT: Final = r"(?:foot|base|bottom)"
_WALL: Final = r"(?:the (?:foot|base|bottom) of )?(?:the|a) (?:vertical )?(?:wall|building|house)"
LADDER: Final = Scheme(
    re.compile(r"ladder"),
    patterns(
        rf"a (?:ladder <l=length> long|<l=length>(?: long)? ladder|"
        rf"ladder of (?:length )?<l=length>|"
        rf"ladder that is <l=length> long|ladder is <l=length> long)(?:,? (?:is )?(?:leans|leaning|"
        rf"rests|placed|rest|stands) against a (?:vertical )?(?:wall|building|house))?"
        rf"(?:,? (?:with|so that) (?:its|the) {_FOOT}(?: of the ladder)?(?: is)? <d=length> "
        rf"(?:away )?from {_WALL})?",
        r"(?:it |the ladder )?(?:is )?(?:leans|leaning|rests|placed|stands) against a "
        r"(?:vertical )?(?:wall|building|house)",
        r"a (?:ladder of (?:length )?<l=length>|<l=length>(?: long)? ladder) (?:leans|leaning|rests"
        r"|stands) against a wall at (?:an angle of )?<v=num> ?(?:degrees|°) (?:to|with) the "
        r"(?:ground|horizontal)",
        rf"(?:its|the) {_FOOT}(?: of the ladder)? is <d=length> (?:away )?from {_WALL}",
        r"(?:it|the ladder|the top)(?: of the ladder)? reaches <h=length> (?:up|high on) the wall",
        r"(?:it |the ladder )?makes an angle of <v=num> ?(?:degrees|°) with the "
        r"(?:ground|horizontal)",
        r"a (?:ladder <l=length> long|<l=length>(?: long)? ladder) reaches <h=length> up "
        r"(?:a|the) wall",
    ),
    (
        (
            "h",
            pattern(
                r"how (?:high|far)(?: up)?(?: (?:the|a) wall)? (?:does|will|can) (?:it|the "
                r"ladder|the top)(?: of the ladder)? reach(?: up the wall)?|<find> the height "
                r"(?:it|the ladder) reaches(?: on the wall)?"
            ),
        ),
        (
            "d",
            pattern(
                rf"how far (?:is|from the wall is) (?:its|the) {_FOOT}(?: of the ladder)?"
                rf"(?: (?:away )?from {_WALL})?"
            ),
        ),
        ("l", pattern(r"how long is the ladder")),
    ),
    (
        Law(
            "h",
            "l d",
            "sqrt(l^2 - d^2)",
            "the height",
            "length",
            remark="by Pythagoras, the wall being upright",
        ),
        Law(
            "d",
            "l h",
            "sqrt(l^2 - h^2)",
            "the distance from the wall",
            "length",
            remark="by Pythagoras, the wall being upright",
        ),
        Law("h", "l v", "l*sin(v*pi/180)", "the height", "length"),
        Law("d", "l v", "l*cos(v*pi/180)", "the distance from the wall", "length"),
    ),
    OF_LENGTHS,
)
_ANGLE: Final = r"<v=num> ?(?:degrees|°)"
_TOP: Final = r"(?:the top(?: of <np>)?|its top|<np>)"
_AWAY: Final = (
    r"from (?:a (?:point|place|distance of) )?<d=length>(?: away)?(?: from (?:its|the) (?:base|foot"
    r"|bottom)(?: of <np>)?)?"
)
_RISE: Final = r"the (?:angle of elevation|elevation angle|angle up)"
_SUN: Final = (
    rf"(?:the sun is (?:at )?(?:an (?:angle|elevation) of )?{_ANGLE}(?: above the horizon| high)?"
    rf"|the (?:angle of )?elevation of the sun is {_ANGLE})"
)
ELEVATION: Final = Scheme(
    re.compile(r"elevation|string|angle|\bsun\b"),
    patterns(
        r"<np> casts a (?:shadow (?:(?:of|that is) )?<d=length>(?: long)?|<d=length>(?: long)?"
        rf" shadow)(?:,? (?:when|while|as|if) {_SUN})?",
        _SUN,
        rf"(?:from a (?:point|place) )?<d=length> (?:away )?from (?:the (?:base|foot|bottom) of )?"
        rf"<np>,? {_RISE}(?: (?:of|to) {_TOP})? is {_ANGLE}",
        r"<who> (?:stands?|(?:is|am) standing|is|am) <d=length> (?:away )?from (?:the "
        r"(?:base|foot|bottom) of )?<np>",
        rf"{_RISE} (?:of|to) {_TOP} (?:is {_ANGLE} {_AWAY}|{_AWAY} is {_ANGLE})",
        rf"{_RISE} (?:of|to) {_TOP}(?: from (?:there|this point|<np>))? is {_ANGLE}",
        rf"(?:a|the) (?:kite )?string(?: of a kite)? (?:is )?<l=length> long(?: and)? (?:it "
        rf")?makes an angle of {_ANGLE} with the (?:ground|horizontal)",
        rf"a kite (?:is flying )?(?:on|at the end of) a (?:string <l=length> "
        rf"long|<l=length>(?: long)?"
        rf" string)(?: that| which)?(?: makes an angle of {_ANGLE} with the "
        rf"(?:ground|horizontal))?",
    ),
    (
        (
            "h",
            pattern(
                r"how (?:high|tall) is (?:it|<np>)(?: above the ground)?"
                r"|<find> (?:its height|the height of <np>)"
            ),
        ),
    ),
    (
        Law("h", "d v", "d*tan(v*pi/180)", "the height", "length", remark="angles in degrees"),
        Law(
            "h",
            "l v",
            "l*sin(v*pi/180)",
            "the height",
            "length",
            remark="angles in degrees, the string being straight",
        ),
    ),
    OF_LENGTHS,
)
WHEEL: Final = Scheme(
    re.compile(r"wheel"),
    patterns(
        r"(?:a|the) (?:\w+ )?wheel (?:has|of|with) (?:a )?radius(?: of)? <r=length>",
        r"(?:a|the) (?:\w+ )?wheel (?:has|of|with) (?:a )?diameter(?: of)? <d=length>",
        r"the (?:radius|radius of a wheel) is <r=length>",
    ),
    (
        (
            "far",
            pattern(
                r"how far (?:does|will) (?:it|the wheel|<np>) (?:roll|travel|go|move) in <n=int>"
                r" (?:(?:full|complete) )?(?:turns|revolutions|rotations)"
            ),
        ),
    ),
    (
        Law("far", "r n", "2*pi*r*n", "the distance", "length"),
        Law("far", "d n", "pi*d*n", "the distance", "length"),
    ),
    dict(OF_LENGTHS) | {"d": "the diameter"},
)
_ONE_OF_TWO: Final = (
    r"[.,;]? (?:and )?(?:if )?(?:1|one)(?: angle| of them)? (?:is|measures) <v=num>(?: ?(?:degrees"
    r"|°))?[.,;]? <find> the other(?: one| angle)?"
)
PAIRS: Final = Scheme(
    re.compile(r"complement|supplement"),
    (),
    (
        (
            "c",
            pattern(
                rf"(?:<find> )?(?:the )?complement(?:ary angle)? (?:of|to)(?: an angle of)? "
                rf"{_ANGLE}|(?:<find> )?(?:the )?complement of <v=num>|2 angles (?:are|that are) "
                rf"complementary{_ONE_OF_TWO}"
            ),
        ),
        (
            "s",
            pattern(
                rf"(?:<find> )?(?:the )?supplement(?:ary angle)? (?:of|to)(?: an angle of)? "
                rf"{_ANGLE}|(?:<find> )?(?:the )?supplement of <v=num>|2 angles (?:are|that are) "
                rf"supplementary{_ONE_OF_TWO}"
            ),
        ),
    ),
    (
        Law("c", "v", "90 - v", "the complement", unit="degrees"),
        Law("s", "v", "180 - v", "the supplement", unit="degrees"),
    ),
    OF_LENGTHS,
)
SHAPES: Final = (LADDER, ELEVATION, WHEEL, PAIRS)
