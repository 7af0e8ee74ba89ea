"""Related rates in stories: circles, balloons, cubes, ladders, tanks."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.rates.related import Related
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Negative, Node, Number, Relation

_LONGEST: Final = 500
_N: Final = r"\d+(?:\.\d+)?"
_LENGTH: Final = (
    r"(?:cm|mm|km|m|ft|in|feet|foot|inch(?:es)?|metres?|meters?|centimet(?:re|er)s?|miles?|units?)"
)
_CUBED: Final = (
    r"(?:(?:cubic )(?:cm|mm|km|m|ft|feet|foot|inch(?:es)?|metres?|meters?|centimet(?:re|er)s?)"
    r"|(?:cm|mm|m|ft|in)(?:\^?3|³)|cc)"
)
_SQUARED: Final = (
    r"(?:(?:square "
    r")(?:cm|mm|km|m|ft|feet|foot|inch(?:es)?|metres?|meters?)|(?:cm|mm|m|ft|in)(?:\^?2|²))"
)
_TIME: Final = r"(?: ?/ ?| per | a | every )(?P<{0}time>s|sec(?:ond)?|min(?:ute)?|h(?:our|r)?)"
_RATE: Final = (
    rf"(?:at |by )?(?:a |the )?(?:constant )?(?:rate of |speed of )?(?P<rate>{_N}) ?"
    rf"(?P<unit>{_CUBED}|{_SQUARED}|{_LENGTH})" + _TIME.format("")
)
_GROWS: Final = (
    r"(?P<way>increas|grow|expand|ris|decreas|shrink|fall|contract|chang|declin|diminish)\w*"
)
_ASKED_WAY: Final = (
    r"(?P<asked_way>increas|grow|expand|ris|decreas|shrink|fall|contract|chang|declin|drop)\w*"
)
_THING: Final = (
    r"(?P<{0}>surface area|radius|diameter|area|volume|circumference|perimeter|side(?: length)?"
    r"|edge(?: length)?|diagonal)"
)
_SHAPE: Final = (
    r"(?P<shape>circle|circular \w+(?: \w+)?|sphere|spherical "
    r"\w+|balloon|snowball|cube|ice cube|square)"
)
_GIVEN: Final = (
    rf"(?:if )?(?:the )?{_THING.format('known')} of (?:a|an|the) {_SHAPE} (?:is |are )?{_GROWS} "
    rf"{_RATE}",
    rf"(?:if )?each (?P<known>side|edge) of (?:a|the) {_SHAPE} (?:is |are )?{_GROWS} {_RATE}",
    rf"(?:a|the) {_SHAPE} (?:is |are )?(?:being )?(?P<fills>inflated|filled(?: with "
    rf"(?:air|gas))?|deflated|melt(?:s|ing)|loses (?:air|gas|volume)|leaks(?: air| gas)?)"
    rf"(?:,? (?:so|and|such)(?: that)? (?:its|the) volume (?:is )?{_GROWS})? {_RATE}",
    rf"(?:air|gas|helium) is (?:being )?(?P<fills>pumped into|blown into|leaking from|escaping from"
    rf"|let out of) (?:a|the) {_SHAPE} {_RATE}",
)
_WHEN: Final = (
    rf"(?:when|at the (?:instant|moment) (?:when|that)) (?:the |its )?{_THING.format('where')} "
    rf"(?:of the \w+ )?(?:is|reaches|equals|=|gets to) (?P<value>{_N}) ?"
    rf"(?:{_CUBED}|{_SQUARED}|{_LENGTH})?"
)
_QUESTION: Final = (
    rf"how fast (?:is|does|will) (?:the |its )?{_THING.format('asked')}(?: of the \w+(?: \w+)?)? "
    rf"(?:be )?{_ASKED_WAY}",
    rf"(?:at what rate|how quickly|what rate) is (?:the |its )?{_THING.format('asked')}"
    rf"(?: of the \w+(?: \w+)?)? {_ASKED_WAY}",
    rf"(?:find|what is|determine|calculate) (?:the )?rate (?:of "
    r"(?P<asked_way>change|increase|decrease) of"
    rf"|at which) (?:the |its )?{_THING.format('asked')}(?: of the \w+(?: \w+)?)?(?: (?:is "
    r")?(?:increas|chang|grow|decreas)\w+)?",
)
_SOLIDS: Final = tuple(
    late_regex(rf"{given}[,.;]? (?:then )?{question},? {_WHEN}")
    for given in _GIVEN
    for question in _QUESTION
)
_LAWS: Final = {
    ("circle", "area", "radius"): "A = π*r^2",
    ("circle", "circumference", "radius"): "C = 2π*r",
    ("circle", "area", "diameter"): "A = π*d^2/4",
    ("circle", "area", "circumference"): "A = C^2/(4π)",
    ("sphere", "volume", "radius"): "V = 4/3*π*r^3",
    ("sphere", "volume", "diameter"): "V = π*d^3/6",
    ("sphere", "surface area", "radius"): "S = 4π*r^2",
    ("cube", "volume", "side"): "V = s^3",
    ("cube", "surface area", "side"): "S = 6*s^2",
    ("square", "area", "side"): "A = s^2",
    ("square", "perimeter", "side"): "P = 4*s",
}
_LETTERS: Final = {
    "area": "A", "radius": "r", "circumference": "C", "diameter": "d", "volume": "V",
    "surface area": "S", "side": "s", "perimeter": "P",
}  # fmt: skip
_FALLING: Final = ("decreas", "shrink", "fall", "contract", "declin", "diminish", "drop")
_LADDER: Final = tuple(
    late_regex(form)
    for form in (
        rf"(?:a|the) (?:(?P<l>{_N})[- ]?{_LENGTH}(?:[- ]long)? ladder|ladder (?:(?:that )?is |of "
        rf"(?:length )?)?(?P<l2>{_N}) ?{_LENGTH}"
        rf"(?: long)?),? (?:is )?(?:leans|rests|leaning|resting|stands|placed|propped|slides"
        r"|sliding|slips|slipping)(?: up| down)? (?:against )?(?:a|the)(?: vertical)?(?: \w+)? ?"
        r"wall"
        rf"[,.;]?(?: if)? the (?P<end>bottom|foot|base|lower end|top)(?: end)?(?: of the ladder)? "
        rf"(?:slides|is sliding|slips|is pulled|is moving|moves|is slipping|is being pulled)"
        rf"(?: (?:away|down|out|horizontally|directly))*(?: from)?(?: the wall)? {_RATE}"
        rf"[,.;]?(?: find)? how fast (?:is|does|will) the (?P<asked>top|bottom|foot|base)"
        rf"(?: end)?(?: of the ladder)? (?:sliding|moving|slipping|falling|slide|move|slip|fall"
        r"|drop|come|coming)"
        rf"(?: (?:down"
        rf"|away))?(?: from)?(?: the wall)? "
        rf"(?:when|at the (?:instant|moment) (?:when|that)) the (?P<where>bottom|foot|base|lower "
        rf"end|top)(?: end)?(?: of the ladder)?(?: is|'s) (?P<value>{_N}) ?{_LENGTH}"
        rf"(?: away)?(?: (?:from|above|off) (?:the )?(?:wall|ground|floor|base of the wall))",
    )
)
_CONE: Final = late_regex(
    rf"(?:water|liquid|sand|oil) (?:is (?:being "
    r")?)?(?:poured|pours|pumped|flows|flowing|runs|running|leaks)(?: in)?to "
    rf"(?:a|an) (?:inverted )?(?:conical|circular cone|cone|right circular)[- ]?(?:shaped "
    r")?(?:cone|tank|cup|funnel|reservoir|vessel|container)? ?"
    rf"(?:with|of|having|that has) (?:a )?(?:(?:base )?radius (?:of )?(?P<r1>{_N}) ?{_LENGTH} and "
    r"(?:a )?(?:height|depth)"
    rf" (?:of )?(?P<h1>{_N}) ?{_LENGTH}|(?:height|depth) (?:of )?(?P<h2>{_N}) ?{_LENGTH} and (?:a "
    rf")?(?:base |top )?radius (?:of )?(?P<r2>{_N}) ?{_LENGTH}) {_RATE}[,.;]? how fast (?:is"
    rf"|does) the (?:water level|depth|water|level|height)(?: of the water)? "
    rf"(?:rising|rise|increasing|changing|increase) (?:when|at the (?:instant|moment) when) "
    rf"(?:the )?(?:water|depth|water level|level|it)(?: of the water)? is (?P<value>{_N}) "
    rf"?{_LENGTH}(?: (?:deep|high))?"
)


def read_told_rate(text: str) -> Related | None:
    """The equation and the rates of a story."""
    if len(text) > _LONGEST or not kept_regex(r"how fast|rate|how quickly", re.IGNORECASE).search(
        text
    ):
        return None
    plain = with_numerals(" ".join(bare(flat(text)).lower().replace("-foot", " foot").split()))
    plain = _LETTER.sub(lambda found: f"the {_SAID[found['name']]} is ", plain)
    readers = ((_solid, _SOLIDS), (_ladder, _LADDER), (_cone, (_CONE,)))
    return first_of(
        read(found.groupdict()) for read, forms in readers for found in fitting(plain, forms)
    )


_SAID: Final = {
    "r": "radius",
    "d": "diameter",
    "v": "volume",
    "a": "area",
    "s": "side",
    "x": "side",
}
_LETTER: Final = late_regex(r"(?<=\bwhen )(?:the )?(?P<name>[rdvasx]) ?= ?(?=\d)")
"""A quantity by its letter: "when r = 5"."""


def _number(text: str | None) -> Node:
    return Number(Fraction(text or "0"))


def _law(text: str) -> Relation | None:
    relation = parse_statement(text)
    return relation if isinstance(relation, Relation) else None


def _shape(text: str) -> str:
    if "circ" in text:
        return "circle"
    if re.search(r"spher|balloon|snowball", text):
        return "sphere"
    return "cube" if "cube" in text else "square"


def _name(text: str) -> str:
    return "side" if text.startswith(("side", "edge")) else text


def _solid(found: dict[str, str | None]) -> Related | None:
    known = "volume" if found.get("fills") else _name(found.get("known") or "")
    asked, where = _name(found["asked"] or ""), _name(found["where"] or "")
    shape = _shape(found["shape"] or "")
    law = next(
        (
            text
            for (of, *pair), text in _LAWS.items()
            if of == shape and set(pair) == {known, asked}
        ),
        None,
    )
    if law is None or known == asked or where not in (known, asked):
        return None
    if not _is_of(known, found["unit"] or ""):
        return None
    equation = _law(law)
    fills = found.get("fills") or ""
    is_loss = (found.get("way") or "").startswith(_FALLING) or re.search(
        r"deflat|melt|los|leak|escap|let out", fills
    )
    rate: Node = _number(found["rate"])
    rate = Negative(rate) if is_loss else rate
    if equation is None:
        return None
    falling = (found.get("asked_way") or "").startswith(_FALLING)
    return Related(
        equation,
        ((_LETTERS[known], rate),),
        _LETTERS[asked],
        ((_LETTERS[where], _number(found["value"])),),
        is_story=True,
        told=f"The {asked}",
        unit=_unit(found["unit"] or "", asked, found["time"] or ""),
        is_falling=falling,
    )


def _is_of(quantity: str, unit: str) -> bool:
    """Whether the unit measures that quantity."""
    if quantity == "volume":
        return bool(re.fullmatch(_CUBED, unit))
    if "area" in quantity:
        return bool(re.fullmatch(_SQUARED, unit))
    return bool(re.fullmatch(_LENGTH, unit))


def _unit(given: str, asked: str, time: str) -> str:
    base = re.sub(r"\^?[23]|[²³]|cubic |square ", "", given).strip()
    base = "cm" if base == "cc" else base
    power = {"volume": "³", "area": "²", "surface area": "²"}.get(asked, "")
    return f"{base}{power}/{time}"


def _ladder(found: dict[str, str | None]) -> Related | None:
    """`x` along the ground, `y` up the wall."""
    end = "y" if found["end"] == "top" else "x"
    asked = "y" if found["asked"] == "top" else "x"
    where = "y" if found["where"] == "top" else "x"
    if end == asked or not re.fullmatch(_LENGTH, found["unit"] or ""):
        return None
    length = found["l"] or found["l2"]
    equation = _law(f"x^2 + y^2 = {length}^2")
    rate: Node = _number(found["rate"])
    if equation is None:
        return None
    return Related(
        equation,
        ((end, Negative(rate) if end == "y" else rate),),
        asked,
        ((where, _number(found["value"])),),
        is_story=True,
        told="The height of the top" if asked == "y" else "The distance of the foot from the wall",
        unit=_unit(found["unit"] or "", "length", found["time"] or ""),
        is_falling=asked == "y",
    )


def _cone(found: dict[str, str | None]) -> Related | None:
    """The water is a cone of the same shape: its radius is `R/H` times its depth."""
    radius, height = found["r1"] or found["r2"], found["h1"] or found["h2"]
    if not _is_of("volume", found["unit"] or "") or Fraction(found["value"] or "0") > Fraction(
        height or "0"
    ):
        return None
    equation = _law(f"V = π*({radius}/{height}*h)^2*h/3")
    if equation is None:
        return None
    return Related(
        equation,
        (("V", _number(found["rate"])),),
        "h",
        (("h", _number(found["value"])),),
        is_story=True,
        told="The depth",
        unit=_unit(found["unit"] or "", "depth", found["time"] or ""),
    )
