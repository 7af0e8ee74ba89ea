"""Ways by points of the compass: how far it is from the start, and how far in all."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_NUM: Final = r"-?\d{1,9}(?:\.\d{1,6})?"
_WAY: Final = late_regex(
    rf"(?P<n>{_NUM}) ?(?P<u>km|m|miles?|metres|meters|feet|blocks|steps|paces)(?: due| to the)? "
    r"(?P<to>north|south|east|west)(?:wards?)?\b"
)
_APART_ASKED: Final = late_regex(
    r"(?:how far|(?:what(?:'s|s| is| was)|find|calculate) (?:the |his |her |its |their |my )?"
    r"(?:shortest |direct |straight[- ]line )?(?:distance|displacement))\b.*\b(?:from|start\w*"
    r"|displacement)\b.*"
)
_ALL_ASKED: Final = late_regex(
    r"(?:how far|(?:what(?:'s|s| is| was)|find|calculate) the total distance)\b.*(?:total"
    r"|altogether|in all|(?:walk|travel|drive|go|walked|travelled))"
)
_BENDS: Final = late_regex(
    r"\b(?:northeast|northwest|southeast|southwest|north-|south-|each|per|another|bearing|half|twice"
    r"|again|back|right|left|then back)\b|\d"
)
_AXES: Final = (("north", "south"), ("east", "west"))


def read_ways(story: str) -> Reckoned | None:
    """ "Jane walks 5 km north and then 12 km east. How far is she from where she started?"."""
    *told, asked = kept_regex(r"[.;](?:\s+|$)").split(story.rstrip(" .?"))
    facts = ". ".join(told)
    ways = list(_WAY.finditer(facts))
    is_whole = not _APART_ASKED.fullmatch(asked)
    if is_whole and not _ALL_ASKED.match(asked):
        return None
    if not 2 <= len(ways) <= 5 or len({one["u"] for one in ways}) != 1:
        return None
    if _BENDS.search(_WAY.sub(" ", facts)) or re.search(r"\d", asked):
        return None
    letters = [(letter, one["to"]) for letter, one in zip("abcde", ways, strict=False)]
    sides = [_along(letters, axis) for axis in _AXES]
    values = tuple(
        Value(letter, Fraction(one["n"]), f"the way {one['to']}")
        for letter, one in zip("abcde", ways, strict=False)
    )
    if is_whole:
        return Reckoned(
            "the whole way", " + ".join(one for one, _ in letters), values, ways[0]["u"]
        )
    formula = " + ".join(f"({one})^2" if " " in one else f"{one}^2" for one in sides)
    remark = "by Pythagoras, the ways being at right angles"
    return (
        Reckoned("the distance", f"sqrt({formula})", values, ways[0]["u"], "", remark)
        if all(sides)
        else None
    )


def _along(letters: Sequence[tuple[str, str]], axis: tuple[str, str]) -> str:
    """How far one comes along an axis in the direction that is named first."""
    mine = [(letter, to) for letter, to in letters if to in axis]
    signed = (f"{'+' if to == mine[0][1] else '-'} {letter}" for letter, to in mine)
    return " ".join(signed).removeprefix("+ ")
