"""Heights by their shadows at one time: every length is a height unless it stands by "shadow"."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.late_patterns import late_regex

_LENGTH: Final = re.compile(
    r"(?<![\w.])(?P<n>\d{1,4}(?:\.\d{1,3})?) ?(?P<unit>m|cm|ft|feet|foot|met(?:re|er)s?|in"
    r"|inch(?:es)?)\b"
)
_SHADOW_BEHIND: Final = late_regex(r"[ -]*(?:long )?shadow\b")
_SHADOW_BEFORE: Final = late_regex(
    r"\bshadow (?:(?:of (?:length |a |an |the )?)|(?:that |which )?(?:is|was|measures|being|=) )?$"
)
_SHADOW_OF: Final = late_regex(r"\bshadow of (?:an? |the )?$")
_IS_LONG: Final = late_regex(r"^ (?:(?:tall|high) )?[a-z]+ (?:is|was|measures) $")
_HEIGHT_ASKED: Final = late_regex(
    r"\bhow (?:tall|high) (?:is|was|would)\b|\bheight of\b|\b(?:find|what(?:'s|s| is)) (?:its|the)"
    r" height\b"
)
_SHADOW_ASKED: Final = late_regex(
    r"\bhow long (?:is|was|will|would)\b.*\bshadow\b|\b(?:length of|find|what(?:'s|s| is))"
    r" (?:its|the)"
    r"(?: [a-z]+'s?)? shadow\b"
)
_OTHER: Final = late_regex(
    r"°|degree|angle|elevation|later|hours?\b|more|less|taller|shorter|longer"
)
_LAW: Final = (
    "At the same time heights are to each other as their shadows are, by similar triangles"
)


def read_shadows(story: str) -> Conditioned | None:
    """The height or the shadow of a second thing, where both of a first one are told."""
    if "shadow" not in story or _OTHER.search(story):
        return None
    found = list(_LENGTH.finditer(story))
    if len(found) != 3 or len(re.findall(r"\d+(?:\.\d+)?", story)) != 3:
        return None
    units = {one["unit"] for one in found}
    marks = [_is_shadow(story, k, found) for k in range(3)]
    if len(units) != 1 or marks[0] == marks[1] or "" in (one["n"] for one in found):
        return None
    is_for_height = bool(_HEIGHT_ASKED.search(story))
    if is_for_height == bool(_SHADOW_ASKED.search(story)) or marks[2] is not is_for_height:
        return None
    height, shadow = (found[marks.index(kind, 0, 2)]["n"] for kind in (False, True))
    other, unit = found[2]["n"], found[0]["unit"]
    ratio = f"{height}/{shadow}" if is_for_height else f"{shadow}/{height}"
    name = "the height" if is_for_height else "the shadow"
    return Conditioned(
        _LAW,
        (("x", name),),
        (f"x/{other} = {ratio}",),
        (Wanted(name, "x", unit),),
        signs=(("x", 1),),
    )


def _is_shadow(story: str, place: int, found: "list[re.Match[str]]") -> bool:
    """Whether a length is that of a shadow: "a 4 m shadow", "the shadow of a 2 m pole is 3 m"."""
    one = found[place]
    before = story[: one.start()]
    if _SHADOW_BEHIND.match(story, one.end()):
        return True
    if place and _SHADOW_OF.search(story[: found[place - 1].start()]):
        return bool(_IS_LONG.match(story[found[place - 1].end() : one.start()]))
    is_of_thing = _SHADOW_OF.search(before) and re.match(
        r" (?:tall |high )?[a-z]+ is\b", story[one.end() :]
    )
    return bool(_SHADOW_BEFORE.search(before)) and not is_of_thing
