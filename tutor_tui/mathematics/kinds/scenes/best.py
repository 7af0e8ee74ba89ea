"""The best shape in a story: fences, boxes and cans, where the derivative of what counts is 0.

Sums `a x^2 + b/x` and `a x + b/x` with positive `a` and `b` are convex for positive `x`, so their
only stationary point is the least (OpenStax, Calculus 1, 4.7); of the two stationary points of an
open box cut from a sheet the one below half the shorter side is the greatest.
"""

from typing import Final

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.scenes.scene import Facts, Scene, plain_story
from tutor_tui.mathematics.late_patterns import late_regex

_U: Final = (
    r"(?P<unit>cm|mm|km|m|met(?:re|er)s?|centimet(?:re|er)s?|ft|feet|in|inch(?:es)?|yards?|units?)"
)
_PLAIN: Final = {"me": "m", "ce": "cm", "fe": "ft", "in": "in", "ya": "yd", "un": ""}
_SQUARE: Final = rf"<area=num> ?(?:(?:square|sq) {_U}|{_U}(?:²|\^2|2)|(?P<unit>m|cm|ft))"
_CUBIC: Final = rf"<volume=num> ?(?:cubic {_U}|{_U}(?:³|\^3|3)|(?P<unit>litres?|ml))"
_MOST: Final = r"(?:largest|greatest|maximum|biggest|max)(?: possible)?"
_LEAST: Final = r"(?:least|smallest|minimum|minimal|lowest)(?: possible)?"
_FIELD: Final = (
    r"(?:(?:a|the|an) )?(?:rectangular |rectangle )?(?:\w+ )?(?:field|garden|pen|area|enclosure"
    r"|plot|rectangle|paddock|yard|run|region|lot)"
)


def _unit(facts: Facts) -> str | None:
    units = {text if len(text) < 3 else _PLAIN.get(text[:2], text) for text in facts.all("unit")}
    return next(iter(units), "") if len(units) < 2 else None


_ROUND: Final = patterns(
    rf"{_FIELD} has (?:a |an )?perimeter (?:of )?<round=num> ?{_U}",
    rf"(?:the )?perimeter of {_FIELD} is <round=num> ?{_U}",
    rf"<np> (?:wants|needs|plans|has) to (?:fence|enclose|make|build)(?: off| in)? {_FIELD} (?:of"
    rf"|with) (?:an )?area (?:of )?{_SQUARE}(?P<wall> (?:against|along|beside|next to) (?:a|the"
    rf"|an existing) \w+)?",
    rf"{_FIELD} (?:must|is to|has to|should) (?:have|enclose) (?:an )?area (?:of )?{_SQUARE}",
    rf"{_FIELD} has (?:an )?area (?:of )?{_SQUARE}",
)
_ROUND_ASKED: Final = (
    ("area", pattern(
        rf"<find> (?:the |its )?{_MOST} (?:area)(?: (?:it|{_FIELD}) can have| of {_FIELD})?")),
    ("sides", pattern(
        rf"(?:what|which|<find>)(?: the)? dimensions (?:(?:of {_FIELD} )?(?:that |which |will "
        rf"|would )?)?(?:need|needs|require|requires|use|uses|minimi[sz]e|give|gives|have)s? "
        rf"(?:the )?(?:{_LEAST} (?:amount of |length of )?(?:fencing|fence|perimeter)|(?:amount "
        rf"of |length of )?(?:fencing|fence|perimeter))"
    )),
    ("fence", pattern(
        rf"<find> (?:the )?{_LEAST} (?:amount of |length of |perimeter|possible )?(?:fencing"
        rf"|fence|perimeter)?(?: (?:needed|required|he needs|she needs|of {_FIELD}))?")),
)  # fmt: skip


def _round(facts: Facts) -> Conditioned | None:
    unit = _unit(facts)
    if unit is None or facts.has("area") == facts.has("round"):
        return None
    if facts.has("round"):
        if facts.asked != "area":
            return None
        half = f"{facts.one('round')}/2"
        return Conditioned(
            f"With `x` for one side the area is `x*({half} - x)`, and its derivative is 0 at the "
            "greatest",
            (("x", "one side"),),
            (f"{half} - 2*x = 0",),
            (Wanted("the largest area", f"x*({half} - x)", f"{unit}²"),),
        )
    if facts.asked == "area":
        return None
    area = facts.one("area")
    across = "1" if facts.has("wall") else "2"
    fence = f"2*x + {across}*{area}/x"
    wanted: tuple[Wanted, ...] = (
        Wanted("one side", "x", unit),
        Wanted(
            "the other side" + (" (along the wall)" if facts.has("wall") else ""), f"{area}/x", unit
        ),
    )
    if facts.asked == "fence":
        wanted = (Wanted("the least fencing", fence, unit),)
    return Conditioned(
        f"With `x` for one side the fence is `{fence}` long, and its derivative is 0 at the least",
        (("x", "one side"),),
        (f"2 - {across}*{area}/x^2 = 0",),
        wanted,
        signs=(("x", 1),),
    )


_NUMBERS: Final = late_regex(
    r"find (?:2|two) positive (?:real )?numbers (?:whose product is |with (?:a )?product (?:of "
    r")?|that have (?:a )?product (?:of )?)(?P<p>\d+(?:\.\d+)?),? "
    r"(?:and )?(?:whose|with|such that their|and the)(?: (?:a|the))? ?sum (?:is |that is )?(?:as "
    r"small as possible|a minimum|minimal|(?:the )?smallest|(?:the )?least|minimum|minimi[sz]ed)"
)


def read_numbers(text: str) -> Conditioned | None:
    """Two numbers with a product whose sum is least."""
    if "product" not in text:
        return None
    found = _NUMBERS.fullmatch(plain_story(text))
    if found is None or not float(found["p"]):
        return None
    product = found["p"]
    return Conditioned(
        f"With `x` for one number the sum is `x + {product}/x`, and its derivative is 0 at the "
        f"least",
        (("x", "one number"),),
        (f"1 - {product}/x^2 = 0",),
        (Wanted("one number", "x"), Wanted("the other", f"{product}/x")),
        signs=(("x", 1),),
    )


_SHEET: Final = (
    r"(?:sheet|piece|square|rectangle|rectangular sheet|square sheet|square piece)(?: of (?:card"
    r"|cardboard|metal|paper|tin|cardstock))?"
)
_BY: Final = rf"<a=num> ?{_U}? ?(?:by|x|×|~by) ?<b=num> ?{_U}"
_CUT: Final = patterns(
    rf"(?:an |the )?(?:open|open-topped|topless)?,? ?(?:rectangular )?box (?:with no (?:top|lid) "
    rf")?is (?:to be )?made (?:by cutting (?:equal )?(?:squares|a square) from (?:the |each "
    rf")?corners? of|from) (?:a |an )?(?:{_BY} {_SHEET}|{_SHEET}(?: measuring)? {_BY})"
    r"(?:,? (?:and (?:folding|turning) up the (?:sides|edges|flaps)|by cutting (?:equal "
    r")?(?:squares|a square) from (?:the|each) corners?(?: and (?:folding|turning) up the "
    r"(?:sides|edges|flaps))?))?",
    rf"(?:equal )?(?:squares|squares of side x(?: cm| in)?) are cut from (?:the |each )?(?:4 "
    rf")?corners? of (?:a |an )?(?:{_BY} {_SHEET}|{_SHEET}(?: measuring)? {_BY})",
    r"(?:and )?(?:the )?(?:sides|edges|flaps) are (?:then )?(?:folded|turned) up to (?:form|make) "
    r"(?:a|an)(?: open)?(?:-topped)? box",
)
_CUT_ASKED: Final = (
    ("side", pattern(
        rf"(?:what|which|<find>)(?: the)? (?:size|side(?: length)?)(?: of (?:the )?squares?)?(?: "
        rf"(?:should be cut(?: out)?|to cut(?: out)?|that|which|cut out))* "
        rf"(?:gives?|maximi[sz]es?|will give|makes?|produces?) (?:the )?(?:(?:box with the |box "
        rf"of )?{_MOST} volume|volume(?: as large as possible| a maximum)?)"
    )),
    ("volume", pattern(rf"<find> (?:the )?{_MOST} volume(?: of (?:the|such a) box)?")),
)  # fmt: skip


def _cut(facts: Facts) -> Conditioned | None:
    unit, a, b = _unit(facts), facts.one("a"), facts.one("b")
    if unit is None or not a or not b:
        return None
    shorter = min((a, b), key=float)
    volume = f"x*({a} - 2*x)*({b} - 2*x)"
    wanted = Wanted("the side of the squares", "x", unit)
    if facts.asked == "volume":
        wanted = Wanted("the greatest volume", volume, f"{unit}³")
    return Conditioned(
        f"With squares of side `x` the volume is `{volume}`, and its derivative is 0 at the "
        f"greatest",
        (("x", "the side of the squares"), ("w", "the shorter side of the base")),
        (f"12*x^2 - 4*({a} + {b})*x + {a}*{b} = 0", f"w = {shorter} - 2*x"),
        (wanted,),
        signs=(("x", 1), ("w", 1)),
    )


_OPEN: Final = (
    r"(?P<open>with (?:an open top|no (?:top|lid))|open(?:-topped| topped| at the top)?|without a "
    r"(?:top|lid)|with a square base and (?:no|an open) (?:top|lid))"
)
_BOX: Final = patterns(
    rf"(?:a |an |the )?(?P<open>open(?:-topped| topped)?|topless) (?:box|tank|container) (?:with"
    rf"|has|having) (?:a )?(?P<based>square base)(?:,? (?:must|has to|should|is to) (?:have|hold)"
    rf"| and| and has| has)? (?:a )?volume (?:of )?{_CUBIC}",
    rf"(?:a |an |the )?(?:box|tank|container) (?:with|has|having) (?:a )?(?P<based>square base) "
    rf"and (?P<open>no top|an open top|no lid|open top),? (?:(?:must|has to|should|is to) (?:have"
    rf"|hold)|has|with|and has) (?:a )?volume (?:of )?{_CUBIC}",
    rf"(?:a |an |the )?closed (?:box|tank|container) (?:with|has|having) (?:a )?(?P<based>square "
    rf"base)(?:,? (?:must|has to|should|is to) (?:have|hold)| and| and has| has)? (?:a )?volume "
    rf"(?:of )?{_CUBIC}",
    rf"(?:a |an |the )?(?P<round>closed|open) (?:circular )?(?:cylinder|cylindrical (?:can|tin"
    rf"|container))(?: (?:must|has to|should|is to))? (?:has|have|hold|holds|with) (?:a "
    rf")?(?:volume (?:of )?)?{_CUBIC}",
    rf"(?:a |an |the )?(?P<round>cylindrical (?:can|tin)|can|tin) (?:must|has to|should|is to"
    rf"|with|has) ?(?:have|hold|holds)? ?(?:a )?(?:volume (?:of )?)?{_CUBIC}",
)
_GOAL: Final = (
    rf"(?:(?:that |which )?(?:minimi[sz]es?|use|uses|need|needs|require|requires|give|gives|have"
    rf"|has)(?: the)?(?: its)? ?(?:{_LEAST} )?(?:amount of )?(?:surface area|material|metal"
    rf"|cardboard|its surface area|total surface area|cost)|(?:for|of) (?:the )?{_LEAST} "
    rf"(?:surface area|material))"
)
_BOX_ASKED: Final = (
    ("sides", pattern(rf"<find> (?:the )?dimensions (?:of (?:the )?\w+ )?{_GOAL}")),
    ("radius", pattern(rf"(?:<find> (?:the )?radius|what radius|which radius) {_GOAL}")),
    ("area", pattern(rf"<find> (?:the )?{_LEAST} (?:possible )?(?:total )?surface area")),
)  # fmt: skip


def _box(facts: Facts) -> Conditioned | None:
    unit, volume = _unit(facts), facts.one("volume")
    if unit is None or not volume or facts.has("based") == facts.has("round"):
        return None
    if facts.has("round"):
        return _can(facts, volume, unit)
    lids = "1" if facts.has("open") else "2"
    area = f"{lids}*x^2 + 4*{volume}/x"
    asked = {
        "sides": (
            Wanted("the side of the base", "x", unit),
            Wanted("the height", f"{volume}/x^2", unit),
        ),
        "area": (Wanted("the least surface area", area, f"{unit}²"),),
    }.get(facts.asked)
    if asked is None:
        return None
    return Conditioned(
        f"With the base `x` by `x` the surface is `{area}`, and its derivative is 0 at the least",
        (("x", "the side of the base"),),
        (f"2*{lids}*x - 4*{volume}/x^2 = 0",),
        asked,
        signs=(("x", 1),),
    )


def _can(facts: Facts, volume: str, unit: str) -> Conditioned | None:
    length = "cm" if unit == "ml" else unit
    if unit.startswith("lit"):
        return None
    lids = "1" if facts.one("round") == "open" else "2"
    area = f"{lids}*pi*r^2 + 2*{volume}/r"
    asked = {
        "sides": (
            Wanted("the radius", "r", length),
            Wanted("the height", f"{volume}/(pi*r^2)", length),
        ),
        "radius": (Wanted("the radius", "r", length),),
        "area": (Wanted("the least surface area", area, f"{length}²"),),
    }[facts.asked]
    return Conditioned(
        f"With the radius `r` the surface is `{area}`, and its derivative is 0 at the least",
        (("r", "the radius"),),
        (f"2*{lids}*pi*r - 2*{volume}/r^2 = 0",),
        asked,
        signs=(("r", 1),),
    )


BEST: Final = (
    Scene(
        r"largest|greatest|least|smallest|minim|maxim|biggest|lowest", _ROUND, _ROUND_ASKED, _round
    ),
    Scene(r"corner", _CUT, _CUT_ASKED, _cut),
    Scene(r"minim|least|smallest|lowest", _BOX, _BOX_ASKED, _box),
)
