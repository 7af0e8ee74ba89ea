"""How much there is for one, means with weights, and what two days or years make together."""

import re
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.jotted.jotting import Jotting
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem

_N: Final = r"\d{1,6}(?:\.\d{1,4})?"
_COINS: Final = {"$": "dollars", "£": "pounds", "€": "euros"}
_PER: Final = re.compile(
    rf"(?:[a-z]+ ){{1,5}}?(?P<coin>[$£€])?(?P<a>{_N})(?: ?(?P<u>[a-z]+))? (?:of [a-z]+ )?"
    rf"(?:on|for|in|with|using|from|every|a) (?P<b>{_N}) ?(?P<v>[a-z]+)(?: of [a-z]+| of work)?"
    r"[.,;]? (?:what is (?:(?:his|her|the|its|my|their) )?(?P<rate>hourly|daily|weekly) (?:rate|pay"
    r"|wage)|how (?:much|many (?P<x>[a-z]+))(?: (?:does|do|did|is|was|will) (?:that|it|he|she|i|we"
    r"|they|the [a-z]+|[a-z]+)(?: (?:earn|get|make|go|drive|travel|use|do|cost|pay))?)? (?:per|an?"
    r"|each|every|for (?:1|an?|each|every)|in (?:1|an?|each)) (?P<y>[a-z]+)"
    r"(?: is (?:that|it|this))?)"
)
_SPANS: Final = {"hourly": "hour", "daily": "day", "weekly": "week"}


def read_per(story: str) -> KindProblem | None:
    """ "I drove 180 km on 15 litres, how many km per litre is that": one by the other."""
    found = _PER.fullmatch(story.strip(" ?."))
    if found is None or bool(found["coin"]) == bool(found["x"]) or not Fraction(found["b"]):
        return None
    wanted = singular(found["y"] or _SPANS[found["rate"]])
    if wanted != singular(found["v"]) or (found["x"] and found["x"] != found["u"]):
        return None
    unit = _COINS[found["coin"]] if found["coin"] else found["u"]
    values = (
        Value("a", Fraction(found["a"]), "the whole amount"),
        Value("b", Fraction(found["b"]), f"the number of {found['v']}"),
    )
    return Reckoned(f"the amount for one {wanted}", "a/b", values, unit)


_WEIGHED: Final = late_regex(r"\b(?:weight(?:ed|s)?|worth|counts?|weighing)\b")
_ASKED: Final = re.compile(
    r"\b(?:what(?:'s|s| is| was| will be)|find|calculate|work out)(?: (?:my|his|her|the|their|a"
    r"|your))? (?:(?:overall|weighted|final|total|course|average) )+(?:grade|mean|average|mark"
    r"|score|percentage)?(?: (?:for|in|of) (?:the|this|my) [a-z]+)?"
)
_NUMBER: Final = re.compile(rf"(?P<n>{_N}) ?(?P<share>%|percent)?")
_OPEN: Final = late_regex(r"\b(?:need|needs|must|least|want|wants|if|remaining|rest|other|each)\b")


def read_weighted(story: str) -> KindProblem | None:
    """ "homework 80 (weight 20%), exam 90 (weight 80%), find the weighted mean"."""
    asked = _ASKED.search(story)
    told = f"{story[: asked.start()]} {story[asked.end() :]}" if asked else ""
    if not asked or _OPEN.search(told) or not _WEIGHED.search(story):
        return None
    numbers = [(Fraction(one["n"]), bool(one["share"])) for one in _NUMBER.finditer(told)]
    values = [size for size, is_share in numbers if not is_share]
    weights = [size for size, is_share in numbers if is_share]
    kinds = [is_share for _, is_share in numbers]
    is_even = len(values) == len(weights) and kinds == kinds[:2] * len(values)
    if not is_even or not 2 <= len(values) <= 5 or sum(weights) != 100:
        return None
    letters = [("abcde"[k], "pqrst"[k]) for k in range(len(values))]
    formula = " + ".join(f"{value}*{weight}" for value, weight in letters)
    given = [
        one
        for (value, weight), size, share in zip(letters, values, weights, strict=True)
        for one in (Value(value, size, "a value"), Value(weight, share, "its weight in percent"))
    ]
    return Reckoned("the weighted mean", f"({formula})/100", tuple(given))


WHEN: Final = (
    r"(?:on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the (?:first|second|next"
    r"|1st|2nd) day)|(?:yesterday|today|in the (?:morning|afternoon|evening)|(?:the )?(?:first"
    r"|last|this"
    r"|next) (?:day|week|month|year)|in (?:january|february|march|april|may|june|july|august))"
    r"|at (?:first|night))"
)
TWO_DAYS: Final = Jotting(
    re.compile(r"\b(?:altogether|in total|in all|together|both days|2 days|total)\b"),
    (
        rf"<a=int>(?: <word>)?(?: <word>)? {WHEN}",
        rf"\b(?P<k>twice|double|half|\d+ times) as many(?: <word>)? {WHEN}|\b<d=int> more(?: "
        rf"<word>)?(?: than (?:that|on"
        rf" <word>))? {WHEN}|\b<f=int> (?:fewer|less)(?: <word>)?(?: than (?:that|on <word>))?"
        rf" {WHEN}",
    ),
    (
        (
            "all",
            r"\b(?:how many(?: <word>)? <do> <who>(?: <word>)? (?:sell|sold|read|make|made|have"
            r"|bake"
            r"|pick|see|eat|score|visit|do|run|solve|collect|catch|write|get|drive)(?: "
            r"(?:altogether"
            r"|in total|in all|together|(?:on|in) (?:both|the 2) days(?: together| altogether)?"
            r"|over the 2 days))+|(?:what is|find) the total(?: number)?(?: of <word>)?)",
        ),
    ),
    (
        Law("all", "a k", "a + k*a", "the number of all", is_whole=True),
        Law("all", "a d", "a + (a + d)", "the number of all", is_whole=True),
        Law("all", "a f", "a + (a - f)", "the number of all", is_whole=True),
    ),
    MappingProxyType(
        {
            "a": "the first number",
            "k": "how many times as many came then",
            "d": "how many more came then",
            "f": "how many fewer came then",
        }
    ),
    is_of_one=True,
)
MORE_ON_A_DAY: Final = Jotting(
    re.compile(r"\bhow many more\b"),
    (
        r"<a=int>(?: <word>)?(?: <word>)? on (?P<_day>[a-z]+day)",
        r"<b=int>(?: <word>)?(?: <word>)? on [a-z]+day",
    ),
    (
        (
            "more",
            r"\bhow many more(?: <word>)? (?:were|was|did <who>)(?: <word>)? on (?P<_day>[a-z]+day)"
            r"(?: than on [a-z]+day)?",
        ),
    ),
    (Law("more", "a b", "a - b", "the difference", is_whole=True),),
    MappingProxyType({"a": "the number of that day", "b": "the number of the other day"}),
)
DAYS: Final = (TWO_DAYS, MORE_ON_A_DAY)
OF_ONE: Final = (read_per, read_weighted)
