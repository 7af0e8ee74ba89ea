"""A letter among listed numbers whose average is told: "6, 8, 11 and x have a mean of 10"."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.narrated.words import clauses_of
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_N: Final = r"\d{1,5}(?:\.\d{1,3})?"
_LISTED: Final = late_regex(
    r"(?P<items>(?:(?:\d+(?:\.\d+)?|[a-z])(?:, and | and |, )){2,12}(?:\d+(?:\.\d+)?|[a-z]))"
    rf"(?: [a-z]+)?(?: is| are)?[.,;]? (?:have|has|with|whose|having|and|the|their|its|is|if|an?"
    rf"|all|of|"
    rf"it|they|these|those|numbers|values|\s)*(?:mean|average)(?: of| is|:)* (?P<mean>{_N})"
)
_WHICH: Final = late_regex(r"(?:find|what is|calculate|work out)(?: the value of)? (?P<x>[a-z])")
_FIVE: Final = late_regex(r"^(?:the )?(?:\d{1,2} )?(?:numbers|values|scores|marks)(?: are)?:? ")


def read_listed(text: str) -> Story | None:
    """ "6, 8, 11 and x have a mean of 10. find x"."""
    if not kept_regex(r"\b(?:average|mean)\b", re.IGNORECASE).search(text):
        return None
    *facts, asked = clauses_of(story_of(text)) or [""]
    told, wanted = _FIVE.sub("", ". ".join(facts)), _WHICH.fullmatch(asked)
    found = _LISTED.fullmatch(told)
    if found is None or wanted is None:
        return None
    items = re.split(r", and | and |, ", found["items"])
    said = re.match(r"(?:the )?(\d{1,2}) ", facts[0])
    is_odd = said is not None and said[1] != items[0] and int(said[1]) != len(items)
    if items.count(wanted["x"]) != 1 or sum(map(str.isalpha, items)) != 1 or is_odd:
        return None
    total = " + ".join("x" if one == wanted["x"] else one for one in items)
    equation = f"({total})/{len(items)} = {found['mean']}"
    asked_for = Asked("the missing number is", "x")
    return Story((("x", "the missing number"),), (equation,), (asked_for,), is_positive=True)
