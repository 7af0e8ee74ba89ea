"""Heights by their shadows at one time: every length is a height unless it stands by "shadow"."""

import re
from itertools import pairwise
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
_SHADOW_OF_A: Final = late_regex(r"\bshadow of (?:an?|the) $")
_IS_LONG: Final = late_regex(r"^ (?:(?:tall|high) )?[a-z]+ (?:is|was|measures) $")
_HEIGHT_ASKED: Final = late_regex(
    r"\bhow (?:tall|high)(?: (?:is|was|would|must)\b|'?s\b)|\bheight of\b"
    r"|\b(?:find|what(?:'s|s| is)) (?:its|the) height\b"
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
    marks = [_is_shadow(story, k, found) for k in range(3)]
    alone = _of_the_other(story, found, marks)
    if len({one["unit"] for one in found}) != 1 or alone is None:
        return None
    is_for_height = bool(_HEIGHT_ASKED.search(story))
    if is_for_height == bool(_SHADOW_ASKED.search(story)) or marks[alone] is not is_for_height:
        return None
    told = {marks[k]: found[k]["n"] for k in range(3) if k != alone}
    if len(told) != 2:
        return None
    height, shadow = told[False], told[True]
    other, unit = found[alone]["n"], found[0]["unit"]
    ratio = f"{height}/{shadow}" if is_for_height else f"{shadow}/{height}"
    name = "the height" if is_for_height else "the shadow"
    return Conditioned(
        _LAW,
        (("x", name),),
        (f"x/{other} = {ratio}",),
        (Wanted(name, "x", unit),),
        signs=(("x", 1),),
    )


def _of_the_other(story: str, found: "list[re.Match[str]]", marks: "list[bool]") -> int | None:
    """Which length is that of the second thing: the one that shares no sentence, else no clause,
    with another one."""
    if len(named := _named(story, found)) == 1:
        return named[0]
    middle = 0 if marks[1] is not marks[2] else 2
    if marks[0] is not marks[1] and middle == 2:
        return 2
    if marks[0] is marks[1]:
        return 0 if middle == 0 else None
    for cut in _CUTS:
        is_cut = [bool(cut.search(story[one.end() : two.start()])) for one, two in pairwise(found)]
        if is_cut[0] is not is_cut[1]:
            return 0 if is_cut[0] else 2
    return None


def _named(story: str, found: "list[re.Match[str]]") -> list[int]:
    """The lengths in whose clauses the thing that is asked about is named."""
    thing, clauses = _THING.match(story), _CLAUSE.split(story)
    name = re.compile(rf"\b{thing['thing']}\b") if thing else None
    places = (len(_CLAUSE.findall(story, 0, one.start())) for one in found)
    return [k for k, place in enumerate(places) if name and name.search(clauses[place])]


_CLAUSE: Final = late_regex(
    r"[.;,?!](?:\s|$)|\b(?:when|while|as|if|and|how|what)\b|\bat the same time\b"
)
_THING: Final = late_regex(
    r".*(?:how (?:tall|high|long) (?:is|was|will|would) |(?:height|shadow) of )(?:(?:an?|the) )?"
    r"(?:shadow of (?:(?:an?|the) )?)?(?P<thing>(?!shadow)[a-z]+)"
)
_CUTS: Final = (
    late_regex(r"[.;?!]"),
    late_regex(r"\b(?:when|while|as|if|at the same time|where|how)\b|[.;?!]"),
    late_regex(r"\b(?:when|while|as|if|at the same time|where|how|and)\b|[.,;?!]"),
)


def _is_shadow(story: str, place: int, found: "list[re.Match[str]]") -> bool:
    """Whether a length is that of a shadow: "a 4 m shadow", "the shadow of a 2 m pole is 3 m"."""
    one = found[place]
    before = story[: one.start()]
    if _SHADOW_BEHIND.match(story, one.end()):
        return True
    is_of_one_before = place and _SHADOW_OF.search(story[: found[place - 1].start()])
    if is_of_one_before and _IS_LONG.match(story[found[place - 1].end() : one.start()]):
        return True
    is_of_thing = _SHADOW_OF_A.search(before) and re.match(r" [a-z]+\b", story[one.end() :])
    return bool(_SHADOW_BEFORE.search(before)) and not is_of_thing
