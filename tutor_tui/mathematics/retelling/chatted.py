"""First messages in a learner's own words, told in those that the core reads.

Each change keeps the meaning, and counts only where the core reads the whole of what comes out.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.retelling.chatted_stories import CHATTED_STORIES
from tutor_tui.mathematics.retelling.plainer import PLAINER
from tutor_tui.mathematics.wording_tables import Rows, Wording, rows, sayings

_N: Final = r"-?\d+(?:\.\d+)?"
_HOW_MUCH: Final = r"how much (?:money )?(?:do|does|would|will|are|is|for)"
_EACH_OTHER: Final = (
    ("seconds?", "minute", 60), ("minutes?|mins?", "hour", 60), ("hours?", "day", 24),
    ("days?", "week", 7), ("months?", "year", 12), ("mm|millimet(?:re|er)s?", "cm", 10),
    ("cm|centimet(?:re|er)s?", "met(?:re|er)|m", 100), ("m|met(?:re|er)s?", "km|kilomet(?:re|er)",
     1000), ("g|grams?", "kg|kilogram|kilo", 1000), ("ml|millilit(?:re|er)s?", "lit(?:re|er)|l",
     1000), ("cents?", "dollar", 100), ("pence|p", "pound", 100),
)  # fmt: skip
_SIDES: Final = r"(?:length and (?:the )?width|both|(?:the )?(?:dimensions|sides)|how long .*)"
_POINT: Final = rf"\( ?{_N} ?, ?{_N} ?\)"
_PART: Final = (
    rf"(?:what fraction of (?:an?|one|1) (?P<whole>[a-z]+) (?:is|are) (?P<n>{_N}) ?(?P<unit>[a-z]+)"
    rf"|(?:(?:write|express|what(?:'s| is)) )?(?P<n2>{_N}) ?(?P<unit2>[a-z]+) as a fraction of "
    r"(?:an?|one|1) (?P<whole2>[a-z]+))"
)


def _fraction(found: re.Match[str]) -> str | None:
    """ "what fraction of an hour is 25 minutes" as the fraction that is to be simplified."""
    part, whole = found["unit"] or found["unit2"], found["whole"] or found["whole2"]
    for small, large, count in _EACH_OTHER:
        if re.fullmatch(small, part, re.IGNORECASE) and re.fullmatch(large, whole, re.IGNORECASE):
            return f"simplify {found['n'] or found['n2']}/{count}"
    return None


def _listing(wording: str) -> Wording:
    """The wording with the numbers of a list between commas."""
    return lambda found: wording.format(
        **{**found.groupdict(), "list": ", ".join(re.findall(_N, found["list"]))}
    )


def _line(found: re.Match[str]) -> str:
    start = "(0, 0)" if found["a"].lower() == "origin" else found["a"]
    return f"equation of the line through {start} and {found['b']}"


_QUESTIONS: Final[Rows] = rows(
    (rf"(?:what (?:do|would|will) (?:you|i|we) get (?:if|when) (?:you|i|we) )?times (?P<a>{_N})"
     rf" (?:by|with|and) (?P<b>{_N})", "multiply {a} by {b}"),
    (r"(?:(?:what(?:'s|s| is| are)|find|calculate|give me) )?(?:the )?"
     r"(?P<a>[a-z][a-z ]{1,30}) (?:of|for) (?P<list>-?\d[-\d.,/ ]*(?: and -?\d[\d./]*)?),?"
     r"(?: and| &| plus)(?: also)?(?: then)? (?:what(?:'s| is) )?(?:the |its |their )"
     r"(?P<b>[a-z][a-z ]{1,30})",
     _listing("{a} and {b} of {list}")),
    (r"(?P<f>lcm|hcf|gcd|gcf)(?: of| for)?:? (?P<list>\d+(?: \d+)+)",
     _listing("{f} of {list}")),
    (r"(?P<a>(?:an?|some|my) number (?:is|was) .{5,60}?),? to (?:give|get|make|equal)"
     rf" (?P<n>{_N})[.,;]? (?P<b>.*number.*)", "{a}. the result is {n}. {b}"),
    (r"(?:how many )?(?:an? )?(?P<w>committee|team|group)s? of (?P<k>\d{1,2})(?: (?:can|could)"
     r" be (?:made|formed|chosen|picked))? (?:from|out of) (?P<n>\d{1,3}) (?P<what>[a-z]+)",
     "how many ways to choose a {w} of {k} from {n} {what}"),
    (r"how many (?:different )?(?P<k>\d{1,2})[- ](?P<u>letter|digit)s? (?:codes?|words?"
     r"|passwords?) (?:can|could) (?:be (?:made|formed)|(?:you|we|i) (?:make|form)) (?:from|with"
     r"|using) (?P<n>\d{1,2}) (?:different )?(?P=u)s,? (?:without (?:repetitions?|repeats"
     r"|repeating)(?: any)?(?: (?:letter|digit)s?)?|(?:if|with) no repeats)",
     "in how many ways can {k} out of {n} {u}s be arranged"),
    (r"(?P<q>(?:what(?:'s|s| is) )?(?:the )?(?:prob(?:ability)?|chance) of (?:drawing|picking"
     r"|getting|pulling) an? (?:ace|king|queen|jack|heart|spade|face card))",
     "{q} from a deck of cards"),
    (r"(?:(?:give|tell|show|find|name)(?: me)? |what(?:'s| is) )?(?:an?|any|the next) prime"
     r"(?: number)? (?:(?:bigger|larger|greater|higher|more) than|above|over) (?P<n>\d{1,12})",
     "next prime after {n}"),
    (r"(?P<a>.*\d *\+ ?(?:\.\.\.|…)),? (?:to|up to|till) (?:infinity|∞)", "{a}"),
    (rf"(?P<a>{_N}) times by (?P<b>{_N})", "multiply {a} by {b}"),
    (rf"(?:if )?(?P<n>\d+) (?P<what>[a-z]+) (?P<cost>costs?|weighs?) (?P<m>\S+?(?: [a-z]+)?)"
     rf"[.,;]? (?P<how>{_HOW_MUCH}) (?P<k>\d+)(?: of (?:them|those))? (?:costs?|weighs?|be)",
     "{n} {what} {cost} {m}. how much do {k} {what} cost"),
    (r"(?:does|do|has) (?P<e>[^?]*=[^?]*?) (?:have|has)? ?(?:any |a |some )?"
     r"(?P<real>real )?(?:solutions?|roots?|answers?)", "how many {real}solutions does {e} "
     "have"),
    (rf"(?:(?:what(?:'s| is| are)|find|calculate) )?(?:the )?mean,? (?:and )?median,?(?: and)?"
     rf" (?P<third>mode|range) (?:of|for) (?P<list>{_N}(?:[ ,]+(?:and )?{_N})+)",
     _listing("mean, median and {third} of {list}")),
    (rf"(?:find |what(?:'s| is) )?(?:the )?equation of (?:an? |the )?circle,? (?:with )?(?:the "
     rf")?cent(?:re|er)(?: at| is| of)? (?P<c>{_POINT}),?(?: and)?(?: with)?(?: the| a)? radius"
     rf"(?: is| of| =)? (?P<r>{_N})", "equation of a circle with centre {c} and radius {r}"),
    (rf"(?:find |what(?:'s| is) )?(?:the )?z[- ]?score(?:[,:]| if| when| for| with)?"
     rf" (?:the )?mean (?:is|of|=|was) ?(?P<m>{_N}),?(?: and)?(?: the| an?)? (?:sd"
     rf"|standard deviation) (?:is|of|=|was) ?(?P<s>{_N}),?(?: and)?(?: the)?"
     rf" (?:x|score|value|mark) (?:is|=|of|was) ?(?P<x>{_N})",
     "z score of {x} when mean is {m} and sd is {s}"),
    (rf"(?:(?:an? |the )?rectangle(?: is|'s length is| has (?:an? |its )?length(?: (?:that|which)"
     rf" is| of)?)|(?:the )?length of (?:an? |the )?rectangle is) (?P<how>(?:twice|double"
     rf"|\d+ times|three times|four times)(?= (?:as long as )?)|{_N}(?: ?(?:cm|m|mm|km|ft|in))?"
     r" (?:more|longer|greater|less|shorter) than)(?: as long as)? "
     r"(?:it is |it's |its |the )?(?:wide|width|broad)"
     r"[.,;]?(?: and)?(?: its| the| it has an?| has an?| an?)? (?P<what>perimeter|area)"
     rf"(?: is| of| =)? (?P<p>{_N}(?: ?(?:cm|m|mm|km|ft|in)(?:²|\^2|2)?)?)[.,;]? (?:and )?"
     rf"(?:find|what(?:'s| is| are)|work out|calculate)(?: its| the)? (?:{_SIDES}|length|width)",
     "the length of a rectangle is {how} its width. the {what} is {p}. find the length and"
     " width"),
    (rf"(?:.{{0,20}}\b(?:photo|picture|image|diagram|graph)\b.{{0,12}}?[,:.] ?)?(?:it"
     rf"|the (?:picture|graph|diagram|photo)) shows (?:an? |the )?(?:straight )?line (?:going "
     rf"|that goes |passing |that passes )?through (?:the )?(?P<a>origin|{_POINT}) and (?:the "
     rf"point )?(?P<b>{_POINT})[.,;]? (?:what(?:'s| is)|find)(?: the| its) equation(?: of (?:it"
     r"|the line))?", _line),
    (rf"(?:an? |the )?(?:straight )?line (?:goes|passes|going|passing|runs) through (?:the )?"
     rf"(?P<a>origin|{_POINT}) and (?:the point )?(?P<b>{_POINT})[.,;]? (?:what(?:'s| is)|find)"
     r"(?: the| its) equation(?: of (?:it|the line))?",
     _line),
    (rf"how (?:tall|high) is (?:an? |the )?(?P<what>[a-z]+)(?: if| when|,)? (?:it has a |its "
     rf"|it casts a |the )?shadow (?:is |of )?(?P<d>{_N}) ?(?P<u>m|cm|ft|metres|meters|feet)"
     rf"(?: long)?,? (?:and |when |if )?the sun is (?:at )?(?:an angle of )?(?P<a>{_N}) ?(?:°"
     rf"|degrees)(?: above the horizon)?",
     "from a point {d} {u} from the foot of a {what} the angle of elevation of its top is {a} "
     "degrees. how tall is the {what}"),
    (_PART, _fraction),
)  # fmt: skip
_ROWS: Final = (*CHATTED_STORIES, *_QUESTIONS, *PLAINER)
_SHOWN: Final = late_regex(
    r"^(?:so |hi,? |ok,? )*(?:here(?:'s| is|s) (?:a|my|the) (?:photo|picture|image|screenshot)"
    r"|i have (?:a|this) (?:photo|picture|diagram)|(?:in )?the (?:photo|picture|diagram|image))"
    r"(?: of .{2,30}?)?[,:.]? (?:it |that |which )?(?:shows?|there is|is) (?=.*\d)",
    re.IGNORECASE,
)


_FIGURE: Final = late_regex(
    r"\b(?:cylinder|cone|sphere|circle|triangle|rectangle|cuboid|pyramid|prism)\b(?! with)", re.I
)
_MEASURE: Final = late_regex(r"\b(?P<letter>[rhdlw]) ?= ?(?=\d)")
_MEASURES: Final = {"r": "radius ", "h": "height ", "d": "diameter ", "l": "length ", "w": "width "}


def _measure(found: re.Match[str]) -> str:
    return _MEASURES[found["letter"]]


def chatted(text: str) -> Iterator[str]:
    """What a message may say in the words of the core; `text` without politeness around it."""
    plain = text.strip(" .?!")
    yield from sayings(plain, _ROWS)
    if _FIGURE.search(plain) and (named := _MEASURE.sub(_measure, plain)) != plain:
        yield named
    if (shown := _SHOWN.sub("", plain)) != plain:
        yield shown
