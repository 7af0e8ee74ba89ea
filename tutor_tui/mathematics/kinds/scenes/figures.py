"""Rectangles and triangles with sides told by each other."""

from typing import Final

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.scenes.scene import Facts, Scene

_UNIT: Final = (
    r"(?P<unit>cm|mm|km|m|met(?:re|er)s?|centimet(?:re|er)s?|ft|feet|in|inches|yards?|units?)"
)
_LENGTH: Final = rf"<{{0}}=num> ?{_UNIT}?"
_SQUARE: Final = rf"<area=num> ?(?:(?:square|sq) {_UNIT}|{_UNIT}(?:²|\^2|2)?)?"
_LONG: Final = r"(?:length|longer side|height)"
_WIDE: Final = r"(?:width|breadth|shorter side)"
_FIGURE: Final = (
    r"(?:(?:a|the|an) )?(?:rectangular )?(?:\w+ )?(?:rectangle|garden|field|room"
    r"|lawn|plot|park|pool|yard|floor|patio|photo|photograph|picture|page|sheet|card|playground"
    r"|court|carpet|rug|table|field|land|board|poster|window|pen|deck|pitch|tennis court)"
)
_ITS: Final = rf"(?:the |its )(?:{{0}})(?: of {_FIGURE})?"
_SIDES: Final = patterns(
    rf"{_FIGURE} (?:has|have|with) (?:an )?area (?:of )?{_SQUARE}",
    rf"{_FIGURE} (?:has|with) (?:a )?perimeter (?:of )?{_LENGTH.format('round')}(?: and (?:an "
    rf"|its )?area (?:of |is )?{_SQUARE})?",
    rf"(?:the |its )?area(?: of {_FIGURE})? is {_SQUARE}",
    rf"(?:the |its )?perimeter(?: of {_FIGURE})? is {_LENGTH.format('round')}",
    rf"{_ITS.format('length')} is {_LENGTH.format('more')} (?:longer|more|greater|bigger) than "
    rf"(?:its |the |it is )?(?:width|breadth|wide)",
    rf"{_ITS.format('length')} is (?:(?P<twice>twice|double)|<times=num> times) (?:its |the |that "
    rf"of the |as long as its )?(?:width|breadth)",
    rf"{_ITS.format('length')} is <more=num> ?{_UNIT}? (?:longer|more|greater) than (?:"
    rf"(?P<twice>twice|double)|<times=num> times) (?:its |the )?(?:width|breadth)",
    rf"{_ITS.format('length')} is <less=num> ?{_UNIT}? (?:shorter|less) than (?:(?P<twice>twice"
    rf"|double)|<times=num> times) (?:its |the )?(?:width|breadth)",
    rf"{_ITS.format('length')} exceeds (?:its |the )?(?:width|breadth) by {_LENGTH.format('more')}",
    rf"{_ITS.format('width|breadth')} is {_LENGTH.format('more')} (?:shorter|less|smaller) than "
    rf"(?:its |the )?length",
    rf"{_FIGURE} (?:is|has a length|has length|has a length that is)? ?{_LENGTH.format('more')} "
    rf"longer than (?:it is wide|its width)(?: and (?:has|with) (?:an )?area (?:of )?{_SQUARE})?",
    rf"{_FIGURE} is (?:(?P<twice>twice)|<times=num> times) as long as it is wide(?: and (?:has"
    rf"|with) (?:an )?area (?:of )?{_SQUARE})?",
)
_SIDES_ASKED: Final = (
    ("both", pattern(
        rf"<find> (?:the |its )?(?:dimensions?|(?:lengths? of (?:the |its )?)?sides|length and "
        rf"(?:the |its )?(?:width|breadth)|measurements)(?: of {_FIGURE})?"
    )),
    ("length", pattern(
        rf"(?:<find> (?:the |its )?(?:length|longer side)(?: of {_FIGURE})?|how long is (?:it"
        rf"|{_FIGURE}))")),
    ("width", pattern(
        rf"(?:<find> (?:the |its )?(?:width|breadth|shorter side)(?: of {_FIGURE})?|how wide "
        rf"is (?:it|{_FIGURE}))")),
    ("perimeter", pattern(rf"<find> (?:the |its )?perimeter(?: of {_FIGURE})?")),
    ("area", pattern(rf"<find> (?:the |its )?area(?: of {_FIGURE})?")),
    ("diagonal", pattern(
        rf"<find> (?:the |its )?(?:length of (?:the |its )?)?diagonal(?: of {_FIGURE})?")),
)  # fmt: skip
_SHORT: Final = {
    "metre": "m",
    "meter": "m",
    "centimetre": "cm",
    "centimeter": "cm",
    "feet": "ft",
    "inches": "in",
    "inche": "in",
    "yard": "yd",
    "unit": "",
}


def _unit(facts: Facts) -> str | None:
    """The one unit of length; `None` where there are several."""
    units = {_SHORT.get(text.rstrip("s"), _SHORT.get(text, text)) for text in facts.all("unit")}
    return next(iter(units), "") if len(units) < 2 else None


def _relation(facts: Facts, long: str, short: str) -> str:
    factor = "2" if facts.has("twice") else facts.one("times")
    right = f"{factor}*{short}" if factor else short
    if facts.has("more"):
        return f"{long} = {right} + {facts.one('more')}"
    if facts.has("less"):
        return f"{long} = {right} - {facts.one('less')}"
    return f"{long} = {right}" if factor else ""


def _rectangle(facts: Facts) -> Conditioned | None:
    unit = _unit(facts)
    equations = []
    if facts.has("area"):
        equations.append(f"x*y = {facts.one('area')}")
    if facts.has("round"):
        equations.append(f"2*(x + y) = {facts.one('round')}")
    relation = _relation(facts, "x", "y")
    if relation:
        equations.append(relation)
    if unit is None or len(equations) != 2 or facts.has(facts.asked):
        return None
    square = f"{unit}²" if unit else ""
    asked = {
        "both": (Wanted("the length", "x", unit), Wanted("the width", "y", unit)),
        "length": (Wanted("the length", "x", unit),),
        "width": (Wanted("the width", "y", unit),),
        "perimeter": (Wanted("the perimeter", "2*(x + y)", unit),),
        "area": (Wanted("the area", "x*y", square),),
        "diagonal": (Wanted("the diagonal", "sqrt(x^2 + y^2)", unit),),
    }[facts.asked]
    if not relation:
        return _unordered(tuple(equations), asked)
    return Conditioned(
        "A rectangle has the area `x*y` and the perimeter `2*(x + y)`",
        (("x", "the length"), ("y", "the width")),
        tuple(equations),
        asked,
        signs=(("x", 1), ("y", 1)),
    )


def _unordered(equations: tuple[str, ...], asked: tuple[Wanted, ...]) -> Conditioned | None:
    """Sides from area and perimeter: `x = (s + d)/2` and `y = (s - d)/2` with `d` not negative."""
    return Conditioned(
        "A rectangle has the area `x*y` and the perimeter `2*(x + y)`; `x` is the larger side, so "
        "`x - y` is not negative and `(x - y)^2 = (x + y)^2 - 4*x*y`",
        (("x", "the length"), ("y", "the width"), ("d", "by how much the length is larger")),
        (*equations, "x - y = d"),
        asked,
        signs=(("x", 1), ("y", 1)),
        from_zero=("d",),
    )


_TRIANGLE: Final = r"(?:(?:a|the) )?(?:right(?:-angled)? )?triangle"
_BASES: Final = patterns(
    rf"(?:the |its )?base(?: of {_TRIANGLE})? is <more=num> ?{_UNIT}? (?:longer|more|greater) "
    rf"than (?:its |the )?height",
    rf"(?:the |its )?height(?: of {_TRIANGLE})? is <less=num> ?{_UNIT}? (?:shorter|less) than "
    rf"(?:its |the )?base",
    rf"(?:the |its )?base(?: of {_TRIANGLE})? is (?:(?P<twice>twice)|<times=num> times) (?:its "
    rf"|the )?height",
    rf"(?:the |its )?height(?: of {_TRIANGLE})? is <hmore=num> ?{_UNIT}? (?:longer|more|greater) "
    rf"than (?:its |the )?base",
    rf"(?:the |its )?area(?: of {_TRIANGLE})? is {_SQUARE}",
    rf"{_TRIANGLE} has (?:an )?area (?:of )?{_SQUARE}",
)
_BASES_ASKED: Final = (
    ("both", pattern(
        r"<find> (?:the |its )?(?:base and (?:the |its )?height|height and (?:the |its )?base)"
        r"(?: of the triangle)?")),
    ("base", pattern(
        r"<find> (?:the |its )?(?:length of (?:the |its )?)?base(?: of the triangle)?")),
    ("height", pattern(r"<find> (?:the |its )?height(?: of the triangle)?")),
)  # fmt: skip


def _base(facts: Facts) -> Conditioned | None:
    unit = _unit(facts)
    if unit is None or not facts.one("area"):
        return None
    if facts.has("hmore"):
        relation = f"y = x + {facts.one('hmore')}"
    elif facts.has("less"):
        relation = f"y = x - {facts.one('less')}"
    else:
        relation = _relation(facts, "x", "y")
    asked = {
        "both": (Wanted("the base", "x", unit), Wanted("the height", "y", unit)),
        "base": (Wanted("the base", "x", unit),),
        "height": (Wanted("the height", "y", unit),),
    }[facts.asked]
    if not relation:
        return None
    return Conditioned(
        "The area of a triangle is half its base times its height",
        (("x", "the base"), ("y", "the height")),
        (f"x*y/2 = {facts.one('area')}", relation),
        asked,
        signs=(("x", 1), ("y", 1)),
    )


FIGURES: Final = (
    Scene(r"rectang|width|breadth|dimension|wide|length", _SIDES, _SIDES_ASKED, _rectangle),
    Scene(r"triangle", _BASES, _BASES_ASKED, _base),
)
