"""Averages of a group that somebody joins or leaves: the sum is the average times the number."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.narrated.words import clauses_of
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import late_regex

_N: Final = r"\d{1,5}(?:\.\d{1,3})?"
_UNIT: Final = (
    r"(?: ?(?:kg|cm|m|years(?: old)?|points|euros|dollars|pounds|g|km|°c|degrees|kilos?|%))?"
)
_WHAT: Final = r"(?:age|weight|height|score|mark|salary|price|number|mass|grade|wage|length)"
_GROUP: Final = late_regex(
    rf"(?:the )?(?:average|mean)(?: {_WHAT})? (?:of|for) (?:a (?:group|team|class) of )?(?:the )?"
    rf"(?P<n>\d{{1,4}}) (?P<who>[a-z]+) is (?P<mean>{_N}){_UNIT}|(?P<n2>\d{{1,4}}) "
    rf"(?P<who2>[a-z]+) have an? (?:average|mean)(?: {_WHAT})? of (?P<mean2>{_N}){_UNIT}"
)
_WITH_VALUE: Final = late_regex(
    rf"(?:(?:if|when) )?(?:another|a|1|the|a new|1 of the) (?:[a-z]+ )?(?:[a-z]+) (?:(?:who|that"
    rf"|which) (?:is|weighs|scored|measures|earns|has) (?P<v>{_N}){_UNIT}"
    rf"|(?:of|aged|weighing) (?P<v2>{_N}){_UNIT}) (?:(?P<joins>joins?(?: (?:them|the (?:group"
    rf"|team|class)))?|is added|comes in)"
    r"|(?P<leaves>leaves?(?: (?:them|the (?:group|team|class)))?|is removed|goes away))"
)
_NEW_MEAN: Final = late_regex(
    rf"(?:when|if|after) (?:another|a|1|1 more|a new|1 of the) (?:[a-z]+ )?(?:[a-z]+) (?:"
    rf"(?P<joins>joins?(?: (?:them|the (?:group|team|class)))?|is added|comes in)"
    rf"|(?P<leaves>leaves?(?: (?:them|the (?:group|team|class)))?|is removed)),? (?:and )?(?:the"
    rf"|their|this) (?:new )?(?:average|mean)(?: {_WHAT})? "
    rf"(?:becomes|is|rises to|falls to|increases to|decreases to|drops to|changes to|goes up to"
    rf"|goes down to)(?: now)? (?P<new>{_N}){_UNIT}"
)
_ASKS_MEAN: Final = late_regex(
    rf"(?:what is|find|calculate|how (?:old|heavy|tall|large) is) (?:the|their) (?:new )?(?:average"
    rf"|mean)(?: {_WHAT})?(?: (?:now|then|of the (?:group|team|others|rest)|of all \d+ [a-z]+))?"
)
_NEWCOMER: Final = (
    r"(?:the )?(?:(?:new|added|other|removed|extra|last|fifth|sixth|seventh) [a-z]+|newcomer"
    r"|(?:number|person|[a-z]+) (?:who|that|which) (?:joined|left|was (?:added|removed)))"
)
_ASKS_VALUE: Final = late_regex(
    rf"(?:how (?:old|heavy|tall|large|much) (?:is|was)|what is|find) {_NEWCOMER}(?:'s {_WHAT})?"
    rf"|(?:what is|find) the {_WHAT} of {_NEWCOMER}|how (?:much|many [a-z]+) (?:does|did) "
    rf"{_NEWCOMER} (?:weigh|score|earn|have)|(?:which|what) number (?:was|is) (?:added|removed)"
)


def read_mean(text: str) -> Story | None:
    """The story of a group whose average changes."""
    if not re.search(r"\b(?:average|mean)\b", text, re.IGNORECASE):
        return None
    story = story_of(text)
    clauses = clauses_of(re.sub(r",? and (?=what|how)", ". ", story))
    if len(clauses) != 3:
        return None
    group = _GROUP.fullmatch(clauses[0])
    if group is None:
        return None
    count = group["n"] or group["n2"]
    mean = group["mean"] or group["mean2"]
    if (told := _WITH_VALUE.fullmatch(clauses[1])) and _ASKS_MEAN.fullmatch(clauses[2]):
        value, sign = told["v"] or told["v2"], "+" if told["joins"] else "-"
        equation = f"x*({count} {sign} 1) = {count}*{mean} {sign} {value}"
        return _story("the new average", equation)
    if (told := _NEW_MEAN.fullmatch(clauses[1])) and _ASKS_VALUE.fullmatch(clauses[2]):
        sign = "+" if told["joins"] else "-"
        equation = f"{count}*{mean} {sign} x = ({count} {sign} 1)*{told['new']}"
        return _story("the value of that one", equation)
    return None


_LISTED: Final = late_regex(
    r"(?P<items>(?:(?:\d+(?:\.\d+)?|[a-z])(?:, and | and |, )){2,12}(?:\d+(?:\.\d+)?|[a-z]))"
    rf"(?: [a-z]+)?(?: is| are)?[.,;]? (?:have|has|with|whose|having|and|the|their|its|is|if|an?"
    rf"|all|of|"
    rf"it|they|these|those|numbers|values|\s)*(?:mean|average)(?: of| is|:)* (?P<mean>{_N})"
)
_WHICH: Final = late_regex(r"(?:find|what is|calculate|work out)(?: the value of)? (?P<x>[a-z])")
_FIVE: Final = late_regex(r"^(?:the )?(?:\d{1,2} )?(?:numbers|values|scores|marks)(?: are)?:? ")


_SUM_OF: Final = late_regex(
    rf"(?:the )?(?:mean|average) of (?:a (?:list|set) of )?(?P<n>\d{{1,3}}) (?:numbers|values"
    rf"|scores"
    rf"|marks) is (?P<mean>{_N})"
)
_ASKS_SUM: Final = late_regex(
    r"(?:what(?:'s| is| was)|find|calculate|work out) (?:the|their) (?:sum|total)(?: of (?:the"
    r"|these"
    r"|all the|all) (?:numbers|values|scores|marks))?"
)


def read_sum(text: str) -> Story | None:
    """ "The average of 6 numbers is 14. What's their sum?"."""
    clauses = clauses_of(story_of(text))
    told = _SUM_OF.fullmatch(clauses[0]) if len(clauses) == 2 else None
    if told is None or not _ASKS_SUM.fullmatch(clauses[1]):
        return None
    return _story("the sum", f"x = {told['n']}*{told['mean']}")


def read_listed(text: str) -> Story | None:
    """ "6, 8, 11 and x have a mean of 10. find x"."""
    if not re.search(r"\b(?:average|mean)\b", text, re.IGNORECASE):
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
    return _story("the missing number", f"({total})/{len(items)} = {found['mean']}")


def _story(name: str, equation: str) -> Story:
    return Story((("x", name),), (equation,), (Asked(f"{name} is", "x"),), is_positive=True)
