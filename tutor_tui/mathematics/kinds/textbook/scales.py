"""Similar figures, density and pressure, bearings, and angles in circles: one law each.

Areas of similar figures are as the squares of their lengths, volumes as the cubes; an angle at
the centre is twice that at the circumference (Euclid VI 19, XII 8, III 20).
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import Table
from tutor_tui.mathematics.late_patterns import late_regex

_N: Final = r"\d{1,9}(?:\.\d{1,6})?"
_UNITS: Final = (
    r"(?: ?(?:square |cubic )?(?:mm|cm|m|km|in|ft|inches|feet|metres|meters|litres"
    r"|ml)(?:²|\^2|³|\^3|2|3)?)?"
)
_MEASURE: Final = (
    r"(?P<{0}>length|width|height|side|perimeter|radius|diameter|(?:surface "
    r")?area|volume|mass|weight|capacity)s?"
)
_POWERS: Final = {"area": 2, "surface area": 2, "volume": 3, "mass": 3, "weight": 3, "capacity": 3}
_SHAPES: Final = (
    r"(?:(?:figures|shapes|solids|triangles|rectangles|cones|cylinders|cuboids|prisms"
    r"|pyramids|spheres"
    r"|vases|bottles|jugs|statues|containers|polygons|hexagons|models|objects|boxes|cups|tins))"
)
_SIZE: Final = (
    r"(?:smaller|larger|bigger|small|large|first|second)(?: one| 1| shape| solid| figure|"
    r" triangle| "
    r"[a-z]+)?"
)
_SIMILAR: Final = (
    rf"(?:the )?(?:two |2 )?(?:mathematically )?similar {_SHAPES} (?:have|with) (?:the "
    rf")?(?:corresponding )?{_MEASURE.format('one')} (?:in (?:the )?ratio (?:of )?(?P<a>{_N}) ?(?::"
    rf"|to) ?(?P<b>{_N})|(?:of )?(?P<a2>{_N}){_UNITS} and (?P<b2>{_N}){_UNITS})<stop>(?:(?:the "
    rf")?{_MEASURE.format('two')} of the "
    rf"(?P<told>{_SIZE}) (?:is|has)|the (?P<told2>{_SIZE}) has (?:an? |the )?"
    rf"{_MEASURE.format('again')}(?: of)?) (?P<c>{_N}){_UNITS}<stop>(?:<find> )?(?:the "
    rf")?{_MEASURE.format('three')} "
    rf"of the (?P<asked>{_SIZE})",
)
_FACTORS: Final = (
    r"(?:if )?(?:the )?(?:linear |length )?(?:scale factor|ratio of (?:the "
    rf")?(?:lengths|sides))(?: (?:of|between|for) (?:two |2 )?(?:similar )?[a-z]+)? is "
    rf"(?P<a>{_N})(?: ?(?::|to) ?(?P<b>{_N}))?<stop><find> (?:the )?"
    r"(?:(?P<what>area|volume) scale factor|ratio of (?:their |the )?(?P<what2>areas|volumes))",
    rf"(?:the )?(?:two |2 )?similar {_SHAPES} (?:have|with) (?:sides|lengths|corresponding sides) "
    rf"in the ratio (?P<a>{_N}) ?(?::|to) ?(?P<b>{_N})<stop><find> (?:the )?ratio of (?:their |the "
    r")?(?P<what2>areas|volumes)(?P<what>)",
)


def _similar(found: re.Match[str]) -> Formed | None:
    groups = found.groupdict()
    groups["two"], groups["told"] = (
        groups["two"] or groups["again"],
        groups["told"] or groups["told2"],
    )
    powers = [_POWERS.get(groups[name] or "", 1) for name in ("one", "two", "three")]
    first, second = (groups["a"] or groups["a2"]), (groups["b"] or groups["b2"])
    if powers[1] != powers[2] or Fraction(first) == Fraction(second):
        return None
    places = [
        _place(groups[name] or "", Fraction(first) < Fraction(second)) for name in ("told", "asked")
    ]
    if places[0] == places[1] or not Fraction(first) or not Fraction(second):
        return None
    ratio = f"{second}/{first}" if places[0] == 0 else f"{first}/{second}"
    exponent = Fraction(powers[1], powers[0])
    raised = f"({ratio})" if exponent == 1 else f"({ratio})^({exponent})"
    what = groups["three"]
    law = (
        "In similar figures areas are as the squares of lengths, and volumes and masses as their "
        "cubes"
    )
    return Formed(f"the {what}", law, (f"{groups['c']}*{raised}",), "{0}")


def _place(said: str, is_first_small: bool) -> int:
    """Whether the first or the second of the two is meant."""
    word = said.split(maxsplit=1)[0]
    if word in ("first", "second"):
        return ("first", "second").index(word)
    is_small = word in ("small", "smaller")
    return 0 if is_small == is_first_small else 1


def _factor(found: re.Match[str]) -> Formed | None:
    what = (found["what"] or found["what2"]).rstrip("s")
    power = 2 if what == "area" else 3
    law = "Areas grow as the square of the scale factor of lengths, volumes as its cube"
    if found["b"] is None:
        return Formed(f"the scale factor of the {what}", law, (f"{found['a']}^{power}",), "{0}")
    parts = (f"{found['a']}^{power}", f"{found['b']}^{power}")
    return Formed(f"the ratio of the {what}s", law, parts, "{0}:{1}")


_MASS: Final = rf"(?P<mass>{_N}) ?(?P<mu>kg|g|grams?|kilograms?|tonnes?)"
_VOLUME: Final = (
    rf"(?P<volume>{_N}) ?(?P<vu>(?:cm|m|mm)(?:³|\^3|3)|cubic (?:centimet(?:re|er)s?|met(?:re"
    r"|er)s?|cm|m)|litres?|ml)"
)
_DENSITY: Final = (
    rf"(?P<density>{_N}) ?(?P<du>(?:kg|g) ?(?:/|per) ?(?:(?:cm|m)(?:³|\^3|3)|cubic "
    r"(?:cm|m|centimet(?:re|er)|met(?:re|er))))"
)
_FORCE: Final = rf"(?P<force>{_N}) ?(?:n|newtons?)"
_AREA: Final = (
    rf"(?P<area>{_N}) ?(?P<au>(?:cm|m)(?:²|\^2|2)|square (?:met(?:re|er)s?|centimet(?:re"
    r"|er)s?|m|cm))"
)
_PRESSURE: Final = (
    rf"(?P<pressure>{_N}) ?(?P<pu>n ?/ ?(?:m|cm)(?:²|\^2|2)|pa|pascals?|newtons? per square "
    r"met(?:re|er))"
)
_OTHER: Final = late_regex(
    r"\b(?:mix\w*|another|total|alloy|more|less|each|difference|twice|half"
    r"|change\w*|added|left|compare"
    r"|combined|both|extra|remaining|average|cost\w*|rounded|bounds?|upper|lower|nearest)\b|\d"
)


def _compound(
    found: re.Match[str], names: tuple[str, str, str], patterns: tuple[str, str, str]
) -> tuple[dict[str, re.Match[str]], str] | None:
    """Two of three quantities, wherever they are told, and the third as it is asked."""
    text, seen = found[0], {}
    for name, pattern in zip(names, patterns, strict=True):
        hits = list(re.finditer(rf"(?<![\w.]){pattern}(?![\w²³^/])", text))
        if len(hits) > 1:
            return None
        if hits:
            seen[name] = hits[0]
            text = text[: hits[0].start()] + "@" + text[hits[0].end() :]
    asked = [name for name in names if name not in seen]
    question = re.search(
        r"(?:^|[.,;?] ?|\b)(?:find|what(?:'s| is| are)?|calculate|work out|determine) (?:the |its "
        r")*(?P<what>mass|weight|volume|density|force|pressure|area)\b(?: of @)?[^@]*$",
        text,
    )
    if len(asked) != 1 or question is None or question["what"] != asked[0] or _OTHER.search(text):
        return None
    return seen, asked[0]


_KILO: Final = {
    "kg": "kg",
    "kilogram": "kg",
    "kilograms": "kg",
    "g": "g",
    "gram": "g",
    "grams": "g",
}


def _short(unit: str) -> str:
    """A unit in its short form: `cm³`, `m²`."""
    text = re.sub(r"cubic (centimet\w+|cm)", "cm³", unit)
    text = re.sub(r"cubic (met\w+|m\b)", "m³", text)
    text = re.sub(r"square (centimet\w+|cm)", "cm²", text)
    text = re.sub(r"square (met\w+|m\b)", "m²", text)
    text = re.sub(r" ?per ?", "/", text).replace(" ", "")
    text = re.sub(r"(?<=m)\^?3", "³", text)
    return _KILO.get(text, re.sub(r"(?<=m)\^?2", "²", text))


def _density(found: re.Match[str]) -> Formed | None:
    read = _compound(found, ("density", "mass", "volume"), (_DENSITY, _MASS, _VOLUME))
    if read is None:
        return None
    seen, asked = read
    units = {name: _short(hit[f"{name[0]}u"]) for name, hit in seen.items()}
    values = {name: hit[name] for name, hit in seen.items()}
    law = "Density is mass divided by volume"
    if asked == "density":
        part, unit = f"{values['mass']}/{values['volume']}", f"{units['mass']}/{units['volume']}"
    else:
        top, _, bottom = units["density"].partition("/")
        if asked == "mass":
            fits, unit = units["volume"] == bottom, top
            part = f"{values['density']}*{values['volume']}"
        else:
            fits, unit = units["mass"] == top, bottom
            part = f"{values['mass']}/{values['density']}"
        if not fits:
            return None
    return Formed(f"the {asked}", law, (part,), "{0}", ending=f" {unit}", uses_decimals=True)


def _pressure(found: re.Match[str]) -> Formed | None:
    read = _compound(found, ("pressure", "force", "area"), (_PRESSURE, _FORCE, _AREA))
    if read is None:
        return None
    seen, asked = read
    values = {name: hit[name] for name, hit in seen.items()}
    area = _short(seen["area"]["au"]) if "area" in seen else ""
    per = _short(seen["pressure"]["pu"]) if "pressure" in seen else ""
    per_area = "m²" if per and not per.startswith("n/") else per.removeprefix("n/")
    if area and per and area != per_area:
        return None
    part, unit = {
        "pressure": (f"{values.get('force')}/{values.get('area')}", f"N/{area}"),
        "force": (f"{values.get('pressure')}*{values.get('area')}", "N"),
        "area": (f"{values.get('force')}/{values.get('pressure')}", per_area),
    }[asked]
    law = "Pressure is force divided by area"
    return Formed(f"the {asked}", law, (part,), "{0}", ending=f" {unit}", uses_decimals=True)


def _bearing(found: re.Match[str]) -> Formed | None:
    names = {found["b"], found["a"]}
    angle = int(found["n"])
    if {found["b2"], found["a2"]} != names or found["b2"] != found["a"] or angle >= 360:
        return None
    part = f"{angle} + 180" if angle < 180 else f"{angle} - 180"
    law = "The bearing back differs by `180°`"
    return Formed("the bearing", law, (part,), "{0}", ending="°")


_DEGREES: Final = r"(?:\d{1,3}(?:\.\d{1,3})?)(?: ?°| degrees?)?"
_CENTRE: Final = (
    r"(?:o is the centre of (?:a|the) circle<stop>)?(?:in a circle,? )?(?:if )?(?:the )?angle "
    r"(?:(?:subtended )?at the (?P<told>centre"
    r"|center|circumference)(?: of (?:a|the) circle)?(?:,? (?:angle "
    rf")?[a-z]{{3}})?|(?P<letters>[a-z]o[a-z])(?: at the centre)?) ?(?:is|=) ?"
    rf"(?P<n>{_DEGREES})<stop>(?:<find> )?(?:the )?(?:size of )?(?:the )?angle (?:(?:subtended "
    r")?(?:by the same arc )?(?:at )?the "
    r"(?P<asked>centre|center|circumference)|[a-z]{3}(?: at the circumference))(?:,? (?:angle "
    r")?[a-z]{3})?(?: (?:standing )?on the same arc)?(?: subtended by the same arc)?",
)


def _at_centre(found: re.Match[str]) -> Formed | None:
    told = (found["told"] or "centre")[:2]
    asked = (found["asked"] or "circumference")[:2]
    if told == asked:
        return None
    number = re.sub(r" ?(?:°|degrees?)", "", found["n"])
    part = f"{number}/2" if told == "ce" else f"2*{number}"
    law = "The angle at the centre is twice the angle at the circumference on the same arc"
    if not 0 < Fraction(number) < (360 if told == "ce" else 180):
        return None
    return Formed("the angle", law, (part,), "{0}", ending="°")


def _cyclic(found: re.Match[str]) -> Formed | None:
    name = found["name"] or "abcd"
    one, other = found["one"], found["two"]
    if one not in name or other not in name or (name.index(one) - name.index(other)) % 4 != 2:
        return None
    number = re.sub(r" ?(?:°|degrees?)", "", found["n"])
    if not 0 < Fraction(number) < 180:
        return None
    law = "Opposite angles of a cyclic quadrilateral add up to `180°`"
    return Formed(f"angle {other.upper()}", law, (f"180 - {number}",), "{0}", ending="°")


SCALES: Final = (
    Table(r"similar", _SIMILAR, _similar),
    Table(r"scale factor|similar|ratio of", _FACTORS, _factor),
    Table(r"density|volume|mass", (r"[^?]*",), _density),
    Table(r"pressure|force", (r"[^?]*",), _pressure),
    Table(
        r"bearing",
        (
            r"(?:if )?(?:the )?bearing of (?:(?:point|town|ship|[a-z]+) )?(?P<b>[a-z]) from "
            r"(?:(?:point|town|ship) )?(?P<a>[a-z]) is "
            r"(?P<n>\d{1,3})(?: ?°| degrees)?<stop>(?:<find> )?(?:the )?(?:back )?bearing of "
            r"(?:point |town |ship )?(?P<b2>[a-z]) from (?:point |town |ship )?(?P<a2>[a-z])",
        ),
        _bearing,
    ),
    Table(r"circumference|cent(?:re|er)", _CENTRE, _at_centre),
    Table(
        r"cyclic",
        (
            rf"(?:if |in (?:the |a )?)?(?P<name>[a-z]{{4}})? ?(?:is a )?(?:cyclic "
            rf"quadrilateral)(?: (?P<name2>[a-z]{{4}}))?"
            r"(?: (?:with|where|in which)|<stop>)(?: if)? ?(?:the )?angle (?P<one>[a-z]) "
            rf"?(?:=|is) ?(?P<n>{_DEGREES})<stop>(?:<find> )?"
            r"(?:the )?(?:size of )?angle (?P<two>[a-z])",
        ),
        _cyclic,
    ),
)
