"""The highest or lowest point of something that changes like a parabola, and where it is 0.

`a t^2 + b t + c` has its vertex at `t = -b/(2a)` (OpenStax, College Algebra 2e, 5.1).
"""

import re
from functools import cache
from typing import Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.terms import coefficients, terms_of
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_HINT: Final = late_regex(
    r"\b(?:max(?:imum)?|min(?:imum)?|highest|largest|greatest|smallest|least|hits?|lands?|as "
    r"(?:large|big|small|great) as possible|strikes?|reach(?:es)?|down)\b",
    re.IGNORECASE,
)
_FORMULA: Final = (
    r"(?P<name>[a-z])\s*(?:\(\s*(?P<of>[a-z])\s*\))?\s*=\s*(?P<body>[^,;?=a-z]*[a-z][^,;?=]*?)"
)
_THING: Final = r"(?:it|(?:the|a|an|its) [a-z]+(?: [a-z]+)?)"
_LEAD: Final = (
    r"(?:(?:if|given (?:that)?)\s+)?(?:(?:the )?(?:height|profit|position|area|revenue|value)"
    rf"(?: (?:in )?(?:\w+ )?)?(?:of {_THING} )?(?:after [a-z] seconds )?(?:is )?(?:given by )?"
    r"|(?:the|an?|its) [a-z]+(?: [a-z]+)?'s (?:height|profit|position) (?:is )?(?:given by )?"
    rf"|{_THING} (?:is |goes |was |gets )?(?:thrown|kicked|launched|fired|shot|hit|moves|flies"
    r"|rises|jumps|up)(?: (?:up|upwards?|vertically"
    r"|into the air))*(?:,? (?:with|so that|and) (?:its )?(?:height )?(?:is )?(?:given by )?)?"
    r"(?: ?[:.;,])?)? ?"
)
_TOP: Final = (
    r"(?:(?:max(?:imum)?|highest|greatest|largest) (?:height|point|value|profit|area|revenue)|top"
    r"|highest)"
)
_BOTTOM: Final = r"(?:(?:min(?:imum)?|lowest|least|smallest) (?:height|point|value|cost))"
_QUESTIONS: Final[tuple[tuple[str, str], ...]] = (
    ("when", (
        rf"(?:when|at what time|after how (?:long|many seconds)|how long) (?:does|will|is|do|did)"
        rf"(?: it take(?: for)?)? ?(?:{_THING} ?)?(?:to )?(?:reach|be at|at|get to|have)? ?(?:its "
        rf"|the |a )?{_TOP}|(?:find )?(?:the )?time (?:of|to reach|at) (?:the |its )?{_TOP}")),
    ("top", (
        rf"(?:find|what(?:'s| is)|calculate|work out|how high is)\s+(?:the |its )?{_TOP}(?: "
        rf"(?:reached|of {_THING}|{_THING} reaches|that {_THING} reaches))?"
        rf"|how high (?:does|will|can) {_THING} (?:go|get|rise|fly)")),
    ("bottom", rf"(?:find|what(?:'s| is))\s+(?:the |its )?{_BOTTOM}"),
    ("zero", (
        rf"(?:when|at what time|after how (?:long|many seconds)|how long) (?:does|will|until|before"
        rf"|is)(?: {_THING})?(?: take (?:to )?)? ?(?:hit|hits|reach|reaches|strike|strikes|land"
        r"|lands|return|back|touch|(?:come|fall)s?(?: back)? down)(?: (?:on|to|back on))?(?: the)?"
        r"(?: ground| floor)?")),
)  # fmt: skip
_FENCE: Final = late_regex(
    r"(?:(?:a|the|an) \w+|i|we|he|she) (?:has|have|had|buys?|uses?|is using) (?P<length>[\d.]+) ?"
    r"(?P<unit>m|met(?:er|re)s?|ft|feet|yards?|cm) of (?:fenc(?:e|ing)|wire"
    r"|rope)(?P<wall>.*?)[.,;]? "
    r"(?:(?:find|what(?:'s| is| are| should(?: be)?))? ?(?:the )?dimensions(?: (?:should (?:it"
    r"|they)"
    r" (?:be|have)|be|of (?:it|the (?:field|rectangle|enclosure|pen|garden))))?"
    r"|(?:find|what(?:'s| is))(?: the)? (?:largest|maximum|greatest|biggest|max)(?: possible)? "
    r"(?:rectangular )?area(?: (?:of (?:a|the) rectangle|that)? ?(?:\w+ )?(?:can|could) (?:be "
    r"enclosed|\w+ (?:enclose|fence|make)|enclose|fence)(?: in| off)?)?)"
)
_SUM: Final = late_regex(
    r"(?:find )?(?:2|two)(?: positive)? numbers (?:whose|with(?: a)?|that have(?: a)?) sum(?: is"
    r"| of)? (?P<sum>[\d.]+)(?: and| such that)? (?:whose|whose their|their|with(?: the| a)?|the"
    r"|have the) ?(?P<goal>(?:product (?:is )?(?:as (?:large|big|great) as possible|(?:a "
    r"|the )?max(?:imum)?|maximised|maximized|largest|greatest))|(?:max(?:imum)?|largest"
    r"|greatest)(?: possible)? product)"
)
_SUM_FIRST: Final = late_regex(
    r"(?:the )?sum of (?:2|two) (?:positive )?numbers is (?P<sum>[\d.]+)[.,;]? (?:and )?(?:find "
    r"(?:them|the (?:two |2 )?numbers)|what are (?:they|the (?:two |2 )?numbers)) (?:if|when"
    r"|so that|for which) (?:their|the) product is (?:as (?:large|big|great) as possible|(?:a "
    r"|the )?max(?:imum)?|maximised|maximized|(?:the )?largest|(?:the )?greatest)"
)
_LAW: Final = "A parabola `a*x^2 + b*x + c` has its vertex at `x = -b/(2*a)`"


def read_parabola(text: str) -> Conditioned | None:
    """The question about a highest or lowest point, or about the way back to the ground."""
    if len(text) > 300 or not _HINT.search(text):
        return None
    request = with_numerals(" ".join(bare(flat(text)).lower().split()))
    return _fence(request) or _sum(request) or _formula(request)


@cache
def _wordings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The questions with the formula before and behind them, made when one is first asked."""
    before = rf"{_LEAD}{_FORMULA}(?: (?:metres|meters|m|feet|ft))?\s*[.,;]?\s*(?:and )?(?:then )?"
    behind = rf"\s*,?\s*(?:if|when|for|given(?: that)?)\s+{_LEAD}{_FORMULA}"
    return tuple(
        (goal, late_regex(wording))
        for goal, question in _QUESTIONS
        for wording in (f"{before}(?:{question})", f"(?:{question}){behind}")
    )


def _formula(request: str) -> Conditioned | None:
    for goal, found in labelled(request, _wordings()):
        body = expression_or_none(found["body"])
        if body is not None and found["of"] in (None, *variables(body)):
            return _moving(body, found["name"], goal)
    return None


def _moving(body: Node, name: str, goal: str) -> Conditioned | None:
    names = variables(body)
    terms = terms_of(body, names[0]) if len(names) == 1 and names[0] != name else None
    numbers = coefficients(terms) if terms else ()
    if len(numbers) != 3 or (goal != "bottom") != (numbers[2] < 0):
        return None
    time = names[0]
    meaning = ((time, f"the place of the vertex, {time}" if goal != "zero" else "the time"),)
    if goal == "zero":
        equation = f"{written(body)} = 0"
        law = "On the ground the height is 0"
        return Conditioned(
            law, meaning, (equation,), (Wanted(f"`{time}`", time),), signs=((time, 1),)
        )
    equation = f"{time} = -({numbers[1]})/(2*({numbers[2]}))"
    if goal == "when":
        wanted = (Wanted(f"`{time}`", time),)
    else:
        word = "greatest" if goal == "top" else "smallest"
        wanted = (Wanted(f"the {word} value of `{name}`", written(body)),)
    return Conditioned(_LAW, meaning, (equation,), wanted)


def _fence(request: str) -> Conditioned | None:
    found = _FENCE.fullmatch(request)
    if found is None:
        return None
    wall = found["wall"].strip(" ,.")
    has_wall = re.search(r"\b(?:against|along|beside|next to|using) (?:a|the|his|her) \w+", wall)
    if (
        wall
        and not has_wall
        and not re.fullmatch(
            r"(?:(?:and|to|wants?|needs?|would like|enclose|make|fence|build|have|off|in) )+"
            r"(?:a|an|the)(?: (?:rectangular|largest|biggest|maximum"
            r"|possible|area|with|of|field|pen|garden|rectangle|enclosure|plot|as large as))+"
            r"(?: as possible)?",
            wall,
        )
    ):
        return None
    length = found["length"]
    other = f"({length} - 2*x)" if has_wall else f"({length}/2 - x)"
    place = f"x = {length}/4"
    unit = {"met": "m", "m": "m", "ft": "ft", "fee": "ft", "cm": "cm"}.get(found["unit"][:3], "")
    return Conditioned(
        f"With `x` for one side the area is `x*{other}`, a parabola with its top midway between "
        f"its zeros{', the wall being the fourth side' if has_wall else ''}",
        (("x", "one side"),),
        (place,),
        (
            (Wanted("one side", "x", unit), Wanted("the other side", other.strip("()"), unit))
            if "dimension" in request
            else (Wanted("the largest area", f"x*{other}", f"{unit}²" if unit else ""),)
        ),
    )


def _sum(request: str) -> Conditioned | None:
    found = _SUM.fullmatch(request) or _SUM_FIRST.fullmatch(request)
    if found is None:
        return None
    total = found["sum"]
    return Conditioned(
        f"With `x` for one number the product is `x*({total} - x)`, a parabola with its top midway "
        "between its zeros",
        (("x", "one number"),),
        (f"x = {total}/2",),
        (Wanted("one number", "x"), Wanted("the other", f"{total} - x")),
    )
