"""Rectangles and boxes told in any words: their area, fence, content, tiles, tins and cost.

Every number is a side, a tile's side, what a tin covers or a price; what is asked follows from
exactly these by one law, with all lengths in one unit.
"""

import re
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, by_law
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_N: Final = r"\d{1,6}(?:\.\d{1,4})?"
_U: Final = (
    r"(?:km|m|cm|mm|feet|foot|ft|yards?|yd|inch(?:es)?|kilomet(?:er|re)s?|met(?:er|re)s?"
    r"|centimet(?:er|re)s?)"
)
_SIDE: Final = rf"{_N} ?{_U}\b"
_BY: Final = r"(?: ?(?:by|x|×) ?)"
_SQUARE_UNIT: Final = rf"(?:square {_U}|{_U}(?:²|\^2|2\b)|sq\.? ?{_U})"
_TILE: Final = late_regex(
    rf"\b(?:tiles?|slabs?|bricks?|stones?)(?: (?:of|are|is|measures?|measuring|that|which|with"
    rf"|sides"
    rf"|each|square|has|size|dimensions))* (?P<u>{_SIDE}){_BY}(?P<w>{_SIDE})(?: each)?"
    rf"|(?P<u2>{_SIDE}){_BY}(?P<w2>{_SIDE}) (?:square )?(?:tiles?|slabs?|bricks?|stones?)"
    rf"|\b(?:(?:each|a|one|1) )?(?:tiles?|slabs?|bricks?|stones?) (?:is|measures) (?P<u3>{_SIDE})"
    rf"{_BY}(?P<w3>{_SIDE})|(?P<u4>{_SIDE}) square (?:tiles?|slabs?)"
    rf"|\bsquare (?:tiles?|slabs?)(?: (?:with|of|having|whose))?(?: an?)? sides?(?: length)?(?: "
    rf"of| is)? (?P<u5>{_SIDE})"
)
_COVERS: Final = late_regex(
    rf"\b(?:an?|one|1|each)(?: paint)? (?P<what>tin|can|litre|liter|roll|bag|packet|pot|bucket|box)"
    rf"(?: of [a-z]+)*(?: [a-z]+)? (?:covers?|is enough for|paints|does|can cover) (?P<c>{_N}) ?"
    rf"{_SQUARE_UNIT}"
)
_PRICE: Final = late_regex(
    rf"[$£€](?P<p>{_N}) (?:per|a|for each|for every|each|for 1) (?:(?P<square>{_SQUARE_UNIT})|{_U})"
)
_COATS: Final = late_regex(
    r"(?:,? (?:and )?(?:with|for|in|needs?|gets?|giving it|give it|using) )?(?P<k>\d) coats?(?: "
    r"of paint)?"
)
_SPACE: Final = late_regex(rf"(?P<e>{_N}) ?{_SQUARE_UNIT}(?: of walls?)?")
_SIDES: Final = late_regex(
    rf"(?P<a>{_SIDE})(?: long)?(?:{_BY}|,? and |, )(?:is )?(?P<b>{_SIDE})(?: (?:wide|broad|high"
    rf"|tall))?(?:(?:{_BY}|,? and |, )(?P<c>{_SIDE})(?: (?:deep|high|tall|thick))?)?"
    rf"|length(?: is| of|:)? (?P<a2>{_SIDE})(?:,| and|, and) (?:a )?(?:width|breadth)(?: is| of|:)?"
    rf" (?P<b2>{_SIDE})(?:(?:,| and|, and) (?:a )?(?:height|depth)(?: is| of|:)? (?P<c2>{_SIDE}))?"
)
_ASKED: Final = (
    ("tins", late_regex(
        r"how (?:many|much) (?:tins?|cans?|lit(?:er|re)s?(?: of paint)?|rolls?|bags?|packets?|pots?"
        r"|buckets?|boxes|paint)\b(?! of water)")),
    ("tiles", late_regex(r"how many (?:of (?:these|those|the) )?(?:[a-z]+ )?(?:tiles|slabs|bricks"
                         r"|stones)\b")),
    ("litres", late_regex(
        r"how (?:many lit(?:er|re)s(?: of (?:water|[a-z]+))?|much (?:water|liquid))\b.*\b(?:hold"
        r"|contain|fill|needed|in it|fit|go in|is there)|(?:volume|capacity) .*\bin lit(?:er"
        r"|re)s")),
    ("volume", late_regex(r"\bvolume\b")),
    ("cost", late_regex(r"how much (?:does|do|will|would|is|should)\b.*\b(?:cost|pay)|\b(?:total )?"
                        r"cost\b|\bprice\b")),
    ("around", late_regex(
        r"\bperimeter\b|how (?:much|long|many (?:met(?:er|re)s|feet)(?: of)?)(?: a)?(?: is the|"
        r" the)?"
        r" ?(?:fenc(?:e|ing)|wire|ribbon|edging|border|rope|hedge)")),
    ("hectares", late_regex(r"\bhectares?\b")),
    ("area", late_regex(r"\barea\b")),
)  # fmt: skip
_OTHERWISE: Final = late_regex(
    r"\b(?:twice|half|double|more|less|than|wider|longer|path|around it|walls|door|window|gate"
    r"|percent|increase|triangle|triangular|circle|circular|round pool|diameter|radius|both"
    r"|except|leaving|left|remaining|surface|another|waste|ratio|scale|full|diagonal|shape|l-shaped"
    r"|open|thick|deep end|cut|pieces|squares)\b|%"
)
_LAWS: Final = (
    Law("area", "a b", "a*b", "the area", "area"),
    Law("hectares", "a b", "a*b/10000", "the area", unit="hectares", base="m",
        remark="a hectare is 10000 m²"),
    Law("around", "a b", "2*(a + b)", "the length around it", "length"),
    Law("volume", "a b c", "a*b*c", "the volume", "volume"),
    Law("litres", "a b c", "a*b*c*1000", "the content", unit="litres", base="m",
        remark="1 m³ is 1000 litres"),
    Law("tiles", "a b u w", "a*b/(u*w)", "the number of tiles", rounding="up"),
    Law("tins", "a b q", "a*b/q", "the number needed", rounding="up", base="m"),
    Law("litre", "a b k q", "k*a*b/q", "the paint needed", unit="litres", base="m"),
    Law("tins", "a b k q", "k*a*b/q", "the number needed", rounding="up", base="m"),
    Law("litre", "e k q", "k*e/q", "the paint needed", unit="litres"),
    Law("litre", "e q", "e/q", "the paint needed", unit="litres"),
    Law("tins", "e k q", "k*e/q", "the number needed", rounding="up"),
    Law("tins", "e q", "e/q", "the number needed", rounding="up"),
    Law("litre", "a b q", "a*b/q", "the paint needed", unit="litres", base="m"),
    Law("cost", "a b p", "2*(a + b)*p", "the cost", "money", base="m"),
    Law("cost", "a b s", "a*b*s", "the cost", "money", base="m"),
)  # fmt: skip
_MEANINGS: Final = MappingProxyType(
    {
        "a": "the length", "b": "the width", "c": "the height", "u": "the length of one",
        "w": "the width of one", "q": "the area that one covers", "p": "the price of a metre",
        "s": "the price of a square metre", "k": "the number of coats", "e": "the area",
    }
)  # fmt: skip


def read_measured(text: str) -> Reckoned | None:
    """What a story with a rectangle or a box asks for; `None` where a number is left over."""
    story = kept_regex(r"\bmeters\b").sub("metres", story_of(text))
    is_measured = kept_regex(rf"\d ?(?:{_U}\b|{_SQUARE_UNIT})").search(story)
    if not is_measured or _OTHERWISE.search(story):
        return None
    facts: dict[str, str] = {}
    rest = story
    for names, pattern in _FACTS:
        if (found := pattern.search(rest)) is None:
            continue
        facts |= _facts(names, found)
        rest = f"{rest[: found.start()]} , {rest[found.end() :]}"
    asked = next((name for name, pattern in _ASKED if pattern.search(rest)), "")
    if not asked and "u" in facts and re.search(r"\bhow many\b", rest):
        asked = "tiles"
    if re.search(r"\d", rest) or not asked or not ({"a", "b"} <= facts.keys() or "e" in facts):
        return None
    return _by_law(asked, facts, story)


_FACTS: Final = (
    ("uw", _TILE), ("q", _COVERS), ("ps", _PRICE), ("k", _COATS), ("abc", _SIDES), ("e", _SPACE),
)  # fmt: skip


_WIDE: Final = late_regex(
    rf"\b(?:path|border|strip|walkway|pavement|footpath|frame)(?: which is| that is| of width|, "
    rf"which is)? "
    rf"(?P<w>{_SIDE})(?: wide)?|(?P<w2>{_SIDE})[ -]wide (?:path|border|strip|walkway|pavement"
    rf"|footpath|frame)"
)
_ROUND_IT: Final = late_regex(
    r"\b(?:(?:goes|runs|is built|is laid|is|built|laid) )?(?:all )?(?:a?round|surround(?:s|ed by"
    r"|ing))\b"
)
_CIRCLE: Final = late_regex(rf"\b(?P<of>radius|diameter)(?: of| is|:)? (?P<r>{_SIDE})")
_OF_PATH: Final = late_regex(
    r".*\barea of the (?:path|border|strip|walkway|pavement|footpath"
    r"|frame)\W*"
)
_NOT_ROUND: Final = late_regex(
    r"\b(?:inside|within|each|per|cost|two|both|twice|half|more|less"
    r"|along 1)\b|[$£€%]"
)
_PATHS: Final = {
    "a b w": "(a + 2*w)*(b + 2*w) - a*b", "r w": "pi*(r + w)^2 - pi*r^2",
    "d w": "pi*(d/2 + w)^2 - pi*(d/2)^2",
}  # fmt: skip
_OF_PATHS: Final = {
    "a": "the length", "b": "the width", "w": "the width of the path", "r": "the radius",
    "d": "the diameter",
}  # fmt: skip


def read_path(text: str) -> Reckoned | None:
    """The area of a path that goes around a rectangle or a circle."""
    story = story_of(text)
    wide = _WIDE.search(story)
    if wide is None or not (_ROUND_IT.search(story) and _OF_PATH.match(story)):
        return None
    rest = f"{story[: wide.start()]} , {story[wide.end() :]}"
    round_, sides = _CIRCLE.search(rest), _SIDES.search(rest)
    if (round_ is None) == (sides is None) or _NOT_ROUND.search(story):
        return None
    facts = {"w": wide["w"] or wide["w2"]}
    if round_ is not None:
        facts[round_["of"][0]] = round_["r"]
    found = round_ or sides
    facts |= _facts("abc", sides) if sides is not None else {}
    left = f"{rest[: found.start()]} {rest[found.end() :]}" if found else rest
    key = " ".join(sorted(facts))
    if key not in _PATHS or re.search(r"\d", left):
        return None
    return by_law(_OF_PATHS, Law("", key, _PATHS[key], "the area of the path", "area"), facts)


def _facts(names: str, found: re.Match[str]) -> dict[str, str]:
    groups = found.groupdict()
    if names == "q":
        return {"q": groups["c"]}
    if names == "ps":
        return {"s" if groups["square"] else "p": f"{found[0][0]}{groups['p']}"}
    told = {name: next(filter(None, (groups.get(f"{name}{n}") for n in ("", 2, 3, 4, 5))), "")
            for name in names}  # fmt: skip
    if groups.get("u4") or groups.get("u5"):
        told["w"] = told["u"]
    return {name: said for name, said in told.items() if said}


def _by_law(asked: str, facts: dict[str, str], story: str) -> Reckoned | None:
    if asked in ("area", "cost") and re.search(r"\b(?:floor|ceiling|carpet)\b", story):
        facts = {name: said for name, said in facts.items() if name != "c"}
    if asked == "tins" and re.search(r"\b(?:litres?|liters?)\b|how much paint", story):
        asked = "litre"
    law = next(
        (one for one in _LAWS if one.asked == asked and set(one.given.split()) == set(facts)), None
    )
    units = {re.sub(r"[\d. ]", "", said) for name, said in facts.items() if name in "abcuw"}
    if law is None or (
        law.base == "m" and not all(re.fullmatch(r"c?m|met.*|cent.*", u) for u in units)
    ):
        return None
    return by_law(_MEANINGS, law, facts)
