"""Similar triangles whose sides are told: by their corners, by lists, or as pairs that match."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import Table

_N: Final = r"\d{1,6}(?:\.\d{1,4})?"
_U: Final = r"(?: ?(?:cm|mm|m|km|in|ft|units?))?"
_LAW: Final = "In similar figures all sides have the same ratio"
_LIST: Final = rf"(?P<list>{_N}{_U}(?:(?:, and |, | and |,){_N}{_U}){{1,3}})"
_OTHER: Final = (
    r"(?:the |a )?(?:other|second|bigger|larger|smaller)(?: one| 1| triangle|"
    r" rectangle| figure| shape)?(?:'s)?"
)
_END: Final = r"(?:shortest|smallest|longest|largest|biggest)"
_MATCH: Final = r"(?:matches(?: with)?|corresponds to|goes with|is to|match|correspond to)"
_SIDES: Final = (
    rf"(?:if )?(?:the )?(?:2 |two )?(?:(?:triangles|figures|shapes|rectangles) are similar|similar "
    rf"(?:triangles|figures|shapes|rectangles))<stop>(?:the )?(?:one|first|smaller|1)(?: one| 1"
    rf"| triangle)? (?:has|with|is|have)(?: the)?(?: sides?)?(?: of)?(?: lengths?)? {_LIST}"
    rf"(?:<stop>|,? and )(?:the (?P<end>{_END}) side (?:of|on|in) {_OTHER} (?:is|=|measures)"
    rf"|{_OTHER} (?:has|with|is)(?: a| the)? (?P<end2>{_END}) side(?: of| is)?) ?(?P<n>{_N}){_U}"
    r"<stop>(?:<find> )?(?:the |its )?(?:other(?: two)?|rest of the|remaining|missing|2 other|other"
    r" 2) sides?(?: of (?:it|the [a-z]+(?: [a-z]+)?))?",
)
_NAMED: Final = (
    r"(?:if )?(?:triangles? )?(?P<a>[a-z]{3}) (?:is similar to|~|and) (?:triangle )?(?P<b>[a-z]{3})"
    r"(?: are similar)?(?: triangles)?(?:<stop>|,? (?:with|where|and) )(?P<told>[a-z]{2} ?(?:="
    r"|is) ?"
    rf"{_N}{_U}(?:(?:, and |, | and |; |\. ){{1}}[a-z]{{2}} ?(?:=|is) ?{_N}{_U}){{2}})<stop>"
    r"<find> (?:the length of )?(?:side )?(?P<asked>[a-z]{2})",
)
_PAIRS: Final = (
    rf"(?:(?:in )?(?:2 |two )?similar (?:triangles|figures|shapes|rectangles)<stop>)(?:side"
    rf" )?(?P<a>{_N}){_U}"
    rf" {_MATCH} (?:side )?(?P<b>{_N}){_U}(?:<stop>|,? and )(?:side )?(?P<c>{_N}|[a-z]){_U}"
    rf" {_MATCH}"
    rf" (?:side )?(?P<d>{_N}|[a-z]){_U}(?:<stop><find> (?P<asked>[a-z]))?",
)


def _sides(found: re.Match[str]) -> Formed | None:
    sides = [Fraction(one) for one in re.findall(_N, found["list"])]
    end = (found["end"] or found["end2"]).strip()
    known = (min if end.startswith(("short", "small")) else max)(sides)
    if sides.count(known) != 1 or not all(sides) or not Fraction(found["n"]):
        return None
    others = [one for one in sides if one != known]
    parts = tuple(f"{one}*{found['n']}/{known}" for one in others)
    form = ", ".join(f"{{{k}}}" for k in range(len(parts)))
    goal = "the other side" if len(parts) == 1 else "the other sides"
    return Formed(goal, _LAW, parts, form, verb="is" if len(parts) == 1 else "are")


def _named(found: re.Match[str]) -> Formed | None:
    """Corners match in the order in which the triangles are named."""
    first, second = found["a"], found["b"]
    pairs = re.findall(rf"([a-z]{{2}}) ?(?:=|is) ?({_N})", found["told"])
    told = {_places(name, first, second): value for name, value in pairs}
    asked = _places(found["asked"], first, second)
    if None in told or asked is None or len(told) != 3 or asked in told:
        return None
    which, side = asked
    known = told.get((1 - which, side))
    ratio = next(
        (k for _, k in (one for one in told if one) if {(0, k), (1, k)} <= set(told)), None
    )
    if known is None or ratio is None:
        return None
    part = f"{known}*{told[which, ratio]}/{told[1 - which, ratio]}"
    return Formed(f"`{found['asked'].upper()}`", _LAW, (part,), "{0}")


def _places(side: str, first: str, second: str) -> tuple[int, str] | None:
    """Of which triangle a side is, and which of its corners it joins."""
    for which, name in enumerate((first, second)):
        if len(set(name)) == 3 and len(set(side)) == 2 and set(side) <= set(name):
            return which, "".join(sorted(str(name.index(one)) for one in side))
    return None


def _pairs(found: re.Match[str]) -> Formed | None:
    a, b, c, d = (found[name] for name in "abcd")
    letters = [one for one in (c, d) if one.isalpha()]
    if len(letters) != 1 or found["asked"] not in (None, letters[0]):
        return None
    part = f"{d}*{a}/{b}" if c.isalpha() else f"{c}*{b}/{a}"
    return Formed(f"`{letters[0]}`", _LAW, (part,), "{0}")


SIMILAR: Final = (
    Table(r"similar", _SIDES, _sides),
    Table(r"similar|~", _NAMED, _named),
    Table(r"similar", _PAIRS, _pairs),
)
