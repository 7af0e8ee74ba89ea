"""Circles by their equations: tangents, equations from a diameter, and where a point lies."""

import re
from fractions import Fraction
from math import gcd, lcm
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.conics.quadratic import Central, curve_of
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import Table, pair
from tutor_tui.mathematics.trees import rational_value

_CIRCLE: Final = (
    r"(?:the )?circle(?: (?:with|given by|whose|of|has)(?: the)?(?: equation)?(?: is)?)?:? "
    r"(?P<e>[^;?]{1,100}=[^;?,]{1,40}?)"
)
_AT: Final = r"(?:at|through|that touches it at) (?:the )?(?:point )?(?:[a-z] ?)?(?P<p><point>)"


def rational_pair(point: str) -> tuple[Fraction, Fraction] | None:
    """Both coordinates of a point as fractions."""
    values = []
    for part in pair(point):
        node = expression_or_none(part)
        value = rational_value(node) if node is not None else None
        if value is None:
            return None
        values.append(value)
    return values[0], values[1]


def _circle_and_point(found: re.Match[str]) -> tuple[Central, tuple[Fraction, Fraction]] | None:
    curve, point = curve_of(found["e"]), rational_pair(found["p"])
    if not isinstance(curve, Central) or curve.name != "circle" or point is None:
        return None
    return curve, point


def _tangent(found: re.Match[str]) -> Formed | None:
    read = _circle_and_point(found)
    if read is None:
        return None
    circle, (x, y) = read
    dx, dy = x - circle.h, y - circle.k
    if dx * dx + dy * dy != circle.p:
        return None
    if "normal" in found["what"]:
        a, b, c = dy, -dx, dy * x - dx * y
        law = "The normal passes through the point and the centre"
    else:
        a, b, c = dx, dy, dx * x + dy * y
        law = "The tangent is perpendicular to the radius at its point"
    a, b, c = _whole(a, b, c)
    claim = f"({a})*({x}) + ({b})*({y}) = {{2}}"
    return Formed(
        f"the {found['what']}",
        law,
        tuple(f"({value})" for value in (a, b, c)),
        "{0}*x + {1}*y = {2}",
        (claim,),
    )


def _whole(a: Fraction, b: Fraction, c: Fraction) -> tuple[Fraction, Fraction, Fraction]:
    """The same line in whole numbers without a common factor, the first of them positive."""
    scale = lcm(a.denominator, b.denominator, c.denominator)
    divisor = gcd(int(a * scale), int(b * scale), int(c * scale)) or 1
    sign = -1 if a < 0 or (a == 0 and b < 0) else 1
    factor = Fraction(sign * scale, divisor)
    return a * factor, b * factor, c * factor


def _tangent_length(found: re.Match[str]) -> Formed | None:
    read = _circle_and_point(found)
    if read is None:
        return None
    circle, (x, y) = read
    if (x - circle.h) ** 2 + (y - circle.k) ** 2 < circle.p:
        return None
    part = f"sqrt(({x} - ({circle.h}))^2 + ({y} - ({circle.k}))^2 - {circle.p})"
    law = (
        "By Pythagoras it is the root of the distance to the centre squared less the radius squared"
    )
    return Formed("the length of the tangent", law, (part,), "{0}")


def _on_diameter(found: re.Match[str]) -> Formed | None:
    first, second = rational_pair(found["p"]), rational_pair(found["q"])
    if first is None or second is None or first == second:
        return None
    parts = (
        f"(({first[0]}) + ({second[0]}))/2",
        f"(({first[1]}) + ({second[1]}))/2",
        f"((({first[0]}) - ({second[0]}))^2 + (({first[1]}) - ({second[1]}))^2)/4",
    )
    claim = f"(({first[0]}) - {{0}})^2 + (({first[1]}) - {{1}})^2 = {{2}}"
    law = "The centre is the midpoint of the diameter, and the radius is half its length"
    return Formed(
        "the equation of the circle", law, parts, "(x - {0})^2 + (y - {1})^2 = {2}", (claim,)
    )


def _place(found: re.Match[str]) -> Formed | None:
    read = _circle_and_point(found)
    if read is None:
        return None
    circle, (x, y) = read
    square = (x - circle.h) ** 2 + (y - circle.k) ** 2
    place = "inside" if square < circle.p else "outside" if square > circle.p else "on"
    law = (
        f"Its distance from the centre squared is `{square}`, and the radius squared is "
        f"`{circle.p}`"
    )
    return Formed("the place of the point", law, (), place, ending=" the circle")


_POINT: Final = r"(?:the )?(?:points? )?(?:[a-z] ?)?(?:= ?)?(?P<p><point>)"
CIRCLES: Final = (
    Table(
        r"tangent|normal",
        (
            rf"(?:<find> )?(?:the )?(?:equation of )?(?:the )?(?P<what>tangent|normal)(?: line)? "
            rf"(?:to|of) {_CIRCLE},? {_AT}",
            rf"(?:<find> )?(?:the )?(?:equation of )?(?:the )?(?P<what>tangent|normal)(?: line)? "
            rf"{_AT} (?:to|of|on) {_CIRCLE}",
            rf"{_POINT} (?:lies|is) on {_CIRCLE}<stop><find> (?:the )?(?:equation of )?(?:the )?"
            r"(?P<what>tangent|normal)(?: line)?(?: to the circle)? at (?:[a-z]|this point|that "
            r"point|the point)",
        ),
        _tangent,
    ),
    Table(
        r"tangent",
        (
            rf"(?:<find> )?(?:the )?length of (?:the |a )?tangents? (?:drawn )?from {_POINT} to "
            rf"{_CIRCLE}",
            rf"(?:<find> )?(?:the )?length of (?:the |a )?tangents? to {_CIRCLE} from {_POINT}",
        ),
        _tangent_length,
    ),
    Table(
        r"diameter",
        (
            r"(?:<find> )?(?:an? |the )?(?:equation of )?(?:the |a )?circle "
            r"(?:with|having|whose|on) "
            r"(?:a )?(?:the )?diameter(?: is| has)?(?: (?:the )?(?:line )?(?:segment )?[a-z]{2})?"
            r"(?:,? where|,? if| given)?"
            r"(?: (?:with )?(?:the )?end ?-?points?| from| joining| between)?(?: at)? ?"
            r"(?:[a-z] ?)?(?:=|is)? ?(?P<p><point>)(?: and| to|,) (?:[a-z] ?)?(?:="
            r"|is)? ?(?P<q><point>)(?: as (?:the )?ends? ?(?:points )?of a diameter)?",
            r"(?:the )?(?:points? )?(?:[a-z] ?)?(?P<p><point>) and (?:[a-z] ?)?(?P<q><point>) are "
            r"(?:the )?end ?-?points of (?:a|the) diameter(?: of a circle)?<stop><find> (?:the )?"
            r"equation of (?:the|this) circle",
        ),
        _on_diameter,
    ),
    Table(
        r"inside|outside",
        (
            r"(?:does|is|determine (?:whether|if)|decide (?:whether|if)|state (?:whether|if)) "
            rf"{_POINT} (?:lies? |is )?(?:inside|outside|on)(?:,? (?:or )?(?:inside|outside"
            rf"|on)){{0,2}} {_CIRCLE}",
        ),
        _place,
    ),
)
