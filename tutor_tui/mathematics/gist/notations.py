"""Notations that have one meaning in the message they stand in, put into the usual one.

`3:5 = x:20` compares fractions, "7 462 891" is one number, "X ~ B(8, 0.25)" a distribution.
"""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.named_methods import without_method
from tutor_tui.mathematics.small_digits import on_the_line

_SPACED: Final = late_regex(r"(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?![\d.,]*\d)")
_OF_LISTS: Final = late_regex(
    r"\b(?:mean|median|mode|average|range|sort|order|next|sequence|list|biggest|smallest|gcd|lcm|hcf"
    r"|numbers|data|deviation|quartile\w*|arrange|multiply|add|sum|total)\b",
    re.IGNORECASE,
)
_COMMA: Final = late_regex(r"(?<![\d,.])(\d+),(\d+)(?![\d,]|\s*,)")
_PROPORTION: Final = late_regex(
    r"(?<![\w:])(?P<a>-?[\w.]+)\s*:\s*(?P<b>-?[\w.]+)\s*=\s*(?P<c>-?[\w.]+)\s*:\s*(?P<d>-?[\w.]+)(?![\w:])"
)
_BINOMIAL: Final = late_regex(
    r"(?P<x>[A-Z])\s*~\s*B(?:in(?:omial)?)?\s*\(\s*(?:n\s*=\s*)?(?P<n>\d+)\s*[,;]\s*(?:p\s*=\s*)?"
    r"(?P<p>[\d./]+)\s*\)\s*[,;.:]?\s*(?:(?:what is|find|calculate|what's)\s+)?(?P<ask>P\(.+\))"
    r"(?:\s*=)?\s*\??"
)
_CHANCE: Final = late_regex(
    r"\bP\s*\(\s*(?P<what>(?:(?:exactly|at least|at most|no|getting|rolling|a|an|one)\s+)*"
    r"(?:\d+\s+)?[a-z]{3,}(?:\s+[a-z0-9]+)*)\s*\)"
)
_CROSS: Final = late_regex(
    r"(?<=[)>\]])\s*[x×·*.∙]\s*(?=[(<\[].*\b(?:cross|vector|dot|scalar|inner) product)",
    re.IGNORECASE,
)
_RAISED: Final = late_regex(r"(?<=[\da-zA-Z)])⁻[⁰¹²³⁴-⁹]+")
_ENDLESS: Final = late_regex(
    r"(?P<terms>-?\d+(?:/\d+)?(?:\s*[-+−]\s*\d+(?:\.\d+)?(?:/\d+)?){2,})\s*[-+−]\s*(?:\.\.+|…|$)"
)
_SUMMED: Final = late_regex(r"\b(?:sum|converges?|total)\b", re.IGNORECASE)
_SCORE: Final = late_regex(r"\bz[ -]score\b", re.IGNORECASE)
_SIZE: Final = late_regex(
    r"\b(?:a |the |this )?\d ?[x×] ?\d(?: matrix)?\s*:?\s*(?=\[\s*\[|\(\(|\\begin)", re.IGNORECASE
)
"""What is seen of a matrix that follows."""

_LIMIT_LAST: Final = late_regex(
    r"\blim(?:it)?(?: of)? (?P<e>[^→]*[^\s→].*?),? (?P<at>[a-z] ?(?:→|->) ?\S+)$"
)
_LIMIT_BEHIND: Final = late_regex(
    r"^(?P<e>[^a-z].*?|[a-z]\b.*?|[a-z]{2,4}\(.*?)[,:]? lim(?:it)?(?: (?:when|as|for))? "
    r"(?P<x>[a-z]) ?(?:→|->|=|to|(?:goes|tends) to|approach(?:es|ing)) ?(?P<at>-?[\w./π∞]+)$"
)
_LEGS: Final = late_regex(
    r"(?:(?:use|using|by|do|apply|the) )*\bpythag\w*(?: theorem)?\W+(?:(?:with|for|on|if|when|the|a"
    r"|right|triangle|legs?|sides?|of|are|is|lengths?) )*(?:a ?= ?)?(?P<a>[\d.]*\d(?: ?[cmk]?m\b)?)"
    r"(?:,? and |, ?| )(?:(?:b|a leg|leg) ?=? ?)?(?P<b>[\d.]*\d(?: ?[cmk]?m\b)?)\W*"
    r"(?:(?:(?:find|what is|what's|whats|get) )?(?:the )?(?:c|hyp\w*|third side|missing side)\b\W*"
    r"(?:= ?\?)?)?\W*$",
    re.IGNORECASE,
)
_OF_A_LETTER: Final = late_regex(
    r"^(?:if )?(?P<x>[a-z]) (?:is|=) (?P<said>[\d.]+ ?(?:%|percent) (?:more|less|greater|higher"
    r"|bigger|smaller|lower|larger) than [\d.]*\d)[.,;]? (?:what(?:'s|s| is)|find|work out)"
    r" (?P=x)\W*$",
    re.IGNORECASE,
)
_SEQUENCE_FIRST: Final = late_regex(
    r"(?:(?:the|an?|this|in the) )?(?P<sort>(?:(?:arithmetic|geometric|number) )?(?:sequence"
    r"|progression|pattern)):? (?P<terms>-?[\d.]+(?:(?:, ?| )-?[\d.]+){2,})(?:[.,;]? |$)"
    r"(?:(?:find|what(?:'s|s| is)|give|calculate|work out) )?(?:the )?"
    r"(?P<asked>\d+(?:st|nd|rd|th) term|n-?th term"
    r"|sum of (?:the )?first \d+ terms|common (?:ratio|difference)|next (?:\d )?terms?)?\W*",
    re.IGNORECASE,
)
_TERMS_BY_RULE: Final = late_regex(
    r"(?:the )?n-? ?th term (?:is |= ?|of )?"
    r"(?P<rule>[^.,;?=]*\bn\b[^.,;?=]*?|\d+n\b[^.,;?=]*?)[.,;]? "
    r"(?:(?:find|write|give|list|what are|state)(?: down)? )?(?:me )?(?:the )?"
    r"first (?P<count>\w+) terms?\W*",
    re.IGNORECASE,
)
_LENGTH: Final = r"[\d.]*\d(?: ?[cmk]?m\b)?"
_LONGEST_AND_LEG: Final = late_regex(
    r"(?=.*\b(?:pythag|right\b.*triangle))(?:(?:a|the|use|using|by|pythag\w*|theorem|with|for|on|if"
    r"|in|right|angled|triangle|has|where|what|when|of)\b[\s:,-]*)*"
    rf"(?:(?:an? |the )?hyp\w*(?: of| is| =)? (?P<c>{_LENGTH})"
    rf"|(?P<d>{_LENGTH}) (?:is|as) the hyp\w*)"
    rf"(?:,? and |, ?)(?:(?:an?|the|one|other) )*(?:(?:leg|side)(?: of| is| =)? (?P<a>{_LENGTH})"
    rf"|(?P<b>{_LENGTH})(?: is| as)?(?: an?| the| one)? (?:leg|side))"
    r"(?: of (?:a|the) right (?:angled )?triangle)?\W*"
    r"(?:(?:find|what is|what's|whats|get) (?:the )?(?:other|missing|third|second)?"
    r" ?(?:leg|side)?)?\W*",
    re.IGNORECASE,
)
_SIDES_BY_ANGLE: Final = late_regex(
    r"(?:find |what are |calculate )?(?:the )?(?:other |missing |two )*sides of (?:an? |the )?right"
    r"(?:[- ]angled)? triangle (?P<told>.*)"
    r"|(?:(?:in )?an? |the )?right(?:[- ]angled)? triangle (?P<told2>.*?)[,.;:]? (?:find|what are"
    r"|calculate) (?:the )?(?:other |missing |two )*sides\W*",
    re.IGNORECASE,
)
_ANGLE_OF: Final = late_regex(r"\bangle\b\D{0,12}(?P<n>\d[\d.]*)|(?P<m>\d[\d.]*) ?(?:°|degrees?)")
_LONGEST_SIDE: Final = late_regex(r"\bhyp\w*\D{0,8}(?P<n>\d[\d.]*)", re.IGNORECASE)
_BARE_SIDES: Final = late_regex(
    r"\btriangle (?:with |has |of )?sides (?:of )?(?P<a>[\d.]*\d)[, ]+(?P<b>[\d.]*\d),? (?:and )?"
    r"(?P<c>[\d.]*\d)[.,;:]? is (?:it|this|that) (?:an? )?(?P<sort>right|isosceles|equilateral"
    r"|scalene|acute|obtuse)(?:[- ]angled)?(?: triangle)?\W*$",
    re.IGNORECASE,
)
_PRICE_OF_SOME: Final = late_regex(
    r"(?P<n>\d+) (?P<what>[a-z]{3,}) costs? (?P<p>[£$€]?[\d.]*\d),? how much (?:are|for|is|would)"
    r" (?P<m>\d+)(?: be| cost)?\W*",
    re.IGNORECASE,
)
_OTHER: Final = late_regex(
    r"\bone (?P<noun>[a-z]{3,})\b(?P<told>.*)\bthe other(?: one)?\W*$", re.IGNORECASE
)
_FIGURE: Final = late_regex(
    r"\b(?:cylinder|cone|sphere|circle|triangle|rectangle|cuboid|pyramid|prism|cube|square"
    r"|parallelogram|trapezi\w+)\b",
    re.IGNORECASE,
)
_MEASURE: Final = late_regex(r"(?<![\w(])(?P<letter>[rhdlwb])\s?=\s?(?=\d)")
_MEASURES: Final = {
    "r": "radius ", "h": "height ", "d": "diameter ", "l": "length ", "w": "width ", "b": "base "
}  # fmt: skip


_CHOSEN: Final = late_regex(
    r"(?<!\w)(?:(?P<s>[CP])\s*\(\s*(?P<n>\d+)\s*,\s*(?P<k>\d+)\s*\)|(?P<m>\d+)(?P<t>[CP])(?P<j>\d+))"
)
_ASKED: Final = late_regex(r"^(?:what is|calculate|compute|evaluate|find|work out)\b", re.I)


def _with_choices(text: str) -> str:
    """`C(10,3) + P(5,2)` in factorials, where nothing else tells of points."""
    rest = _ASKED.sub("", _CHOSEN.sub("", text))
    is_sum = re.search("[-+*/]", rest) and not re.search("[A-Za-z]", rest)
    return _CHOSEN.sub(_choices, text) if is_sum else text


def _choices(found: re.Match[str]) -> str:
    size, taken = found["n"] or found["m"], found["k"] or found["j"]
    orders = "" if (found["s"] or found["t"]) == "P" else f"*{taken}!"
    return f"({size}!/(({size}-{taken})!{orders}))"


def in_usual_notation(text: str) -> str:
    """The message with each of these in the notation that is read."""
    text = _BINOMIAL.sub(_binomial, text)
    text = _CHANCE.sub(r"probability of \g<what>", text)
    text = _PROPORTION.sub(r"(\g<a>)/(\g<b>) = (\g<c>)/(\g<d>)", text)
    text = _with_choices(text)
    text = _RAISED.sub(lambda found: f"^({on_the_line(found[0])})", text)
    text = without_method(text)
    if _SUMMED.search(text):
        text = _ENDLESS.sub(_as_list, text)
    text = _SCORE.sub("zscore", text)
    text = _SIZE.sub("", text)
    text = _LIMIT_LAST.sub(r"lim \g<at> \g<e>", text)
    text = _LIMIT_BEHIND.sub(r"limit of \g<e> as \g<x> -> \g<at>", text)
    text = _LEGS.sub(r"hypotenuse of a right triangle with legs \g<a> and \g<b>", text)
    text = _OF_A_LETTER.sub(r"what is \g<said>", text)
    if told := _SEQUENCE_FIRST.fullmatch(text):
        terms = ", ".join(re.findall(r"-?[\d.]+", told["terms"]))
        asked = f"{told['asked']} of the {told['sort']}" if told["asked"] else "what comes next in"
        text = f"{asked} {terms}"
    text = _TERMS_BY_RULE.sub(r"first \g<count> terms of \g<rule>", text)
    text = _BARE_SIDES.sub(r"is a triangle with sides \g<a>, \g<b> and \g<c> \g<sort>", text)
    if found := _PRICE_OF_SOME.fullmatch(text):
        text = found.expand(r"\g<n> \g<what> cost \g<p>. how much do \g<m> \g<what> cost")
    if told := _SIDES_BY_ANGLE.fullmatch(text):
        text = _solved_triangle(told["told"] or told["told2"]) or text
    if told := _LONGEST_AND_LEG.fullmatch(text):
        longest, leg = told["c"] or told["d"], told["a"] or told["b"]
        text = f"right triangle with hypotenuse {longest} and leg {leg}, find the other leg"
    text = _OTHER.sub(r"one \g<noun>\g<told>the other \g<noun>", text)
    text = _CROSS.sub(" and ", text)
    if not _OF_LISTS.search(text):
        text = _SPACED.sub(lambda found: found[0].replace(" ", ""), text)
        text = _with_points(text)
    if _FIGURE.search(text):
        text = _MEASURE.sub(lambda found: _MEASURES[found["letter"]], text)
    return text


def _solved_triangle(told: str) -> str | None:
    """A right triangle with its hypotenuse and an angle, as a triangle with letters."""
    angle, longest = _ANGLE_OF.search(told), _LONGEST_SIDE.search(told)
    if not angle or not longest or len(re.findall(r"\d+(?:\.\d+)?", told)) != 2:
        return None
    size = angle["n"] or angle["m"]
    return f"solve the triangle with C = 90 degrees, c = {longest['n']}, A = {size} degrees"


def _as_list(found: "re.Match[str]") -> str:
    """The terms of a sum that goes on: `1 - 1/2 + 1/4 - …` has 1, -1/2 and 1/4."""
    plain = re.sub(r"\s+", "", found["terms"]).replace("−", "-")
    return ", ".join(term.lstrip("+") for term in re.findall(r"[-+]?[^-+]+", plain)) + ", ..."


def _binomial(found: "re.Match[str]") -> str:
    asked = re.sub(rf"\b{found['x']}\b", "X", found["ask"])
    return f"{asked} for binomial n = {found['n']}, p = {found['p']}"


def _with_points(text: str) -> str:
    """Decimal commas as points, where no comma can part two numbers of a list or a point."""
    if kept_regex(r"\d, |[(\[{][^)\]}]*,").search(text):
        return text
    return _COMMA.sub(_point, text)


def _point(found: "re.Match[str]") -> str:
    """A group of three digits is left alone: `1,500` is a thousand and a half."""
    return found[0] if len(found[2]) == 3 else f"{found[1]}.{found[2]}"
