"""Phrases of stories about goals, shares and tickets, in the words of stories that are read."""

import re
from typing import Final

_N: Final = r"\d{1,7}(?:\.\d{1,2})?"
_MONEY: Final = rf"(?:[$£€] ?{_N}|{_N} ?(?:pounds?|dollars?|euros?)\b)"
_PERCENT: Final = r"\d{1,3}(?:\.\d{1,3})? ?(?:%|percent\b)"
_GOAL: Final = (
    r"^(?P<w>[a-z]+) (?:wants?|needs?|would like|is saving|am saving|hopes?) (?:to (?:buy|get)"
    r"|up for"
    r"|for) (?:an?|the|some|new) [a-z ]*?(?:for|that costs|which costs|costing|worth|priced at)"
    rf" (?P<m>{_MONEY})[.,;] (?P<who>he|she|i|they|(?P=w)) (?P<t>[^?]*?\b(?:a|per|each|every)"
    r" (?P<u>day|week|month|year))[.,;] "
)


def _with_half(found: re.Match[str]) -> str:
    """ "$40 for adults and half price for kids", with the half of it."""
    half = float(found["n"]) / 2
    return (
        f"{found['coin']}{found['n']} for {found['x']} and {found['coin']}{half:g} for {found['y']}"
    )


_SIGNS: Final = {"pound": "£", "euro": "€", "dollar": "$"}
GOAL_PHRASES: Final = (
    (r"\b(\d+) (?:identical|equal-sized|similar) (?=[a-z]+s\b)", r"\1 "),
    (r"\b(\d+) of (?:these|those|the same) (?=[a-z]+s\b)", r"\1 "),
    (r"\b(what percent(?:age)? of \d+) ([a-z]+) (is|are) (\d+)(?: \2)?\b", r"\1 \3 \4"),
    (
        rf"\b(?:the )?exchange rate is (?P<m>{_MONEY}) (?:to|per|for) (?:the|an?|one|1)"
        r" (?P<c>pound|euro|dollar)\b",
        lambda at: f"{_SIGNS[at['c'].lower()]}1 = {at['m']}",
    ),
    (
        r"^(?:share|divide|split) (?P<n>[$£€]?\d+(?: [a-z]+)?) (?:between|among)"
        r" (?P<x>[A-Za-z]+) and (?P<y>[A-Za-z]+),? so (?:that )?(?P<c>(?:(?P=x)|(?P=y))"
        r" (?:gets?|has|receives?) (?:twice|half|\d+ times|three times) as .+?)[. ]*"
        r"(?:how (?:much|many) .*)?$",
        r"\g<x> and \g<y> have \g<n>. \g<c>. How many does each have?",
    ),
    (
        r"\bwhat (?:does|do|must|should) (?P<w>[A-Za-z]+) (?:need|score|get)(?: to (?:get|score))?"
        r" (?:on|in|for) (?P<t>(?:the|his|her|my) (?:next|last|[a-z]+th|\dth|third) [a-z]+) (?:to"
        r" average|(?:to (?:get|have)|for) an? (?:average|mean)(?: of)?) (?=\d)",
        r"what must \g<w> score on \g<t> to have an average of ",
    ),
    (
        rf"{_GOAL}(?:how long will it take(?: (?:him|her|me|them))?(?: to (?:buy|afford|get|save"
        rf"|have)"
        r"[^?\d]*)?|how many (?P=u)s [^?\d]*|when can (?:he|she|i|they) [^?\d]*)\W*$",
        r"\g<w> \g<t>. How many \g<u>s until \g<w> has \g<m>?",
    ),
    (
        rf"{_GOAL}how much (?:money )?will (?:he|she|i|they|(?P=w)) have (?P<after>(?:after|in) \d+"
        r" (?:day|week|month|year)s)\W*$",
        r"\g<w> \g<t>. How much will \g<w> have \g<after>?",
    ),
    (
        rf"(?<!\w)(?P<coin>[$£€]) ?(?P<n>{_N}) for (?P<x>[a-z]+) and half[- ]price for "
        rf"(?P<y>[a-z]+)",
        _with_half,
    ),
    (r"\b(?P<w>they|we|you)'re\b", r"\g<w> are"),
    (r"\b(?P<w>it|he|she)'s (?=\d)", r"\g<w> is "),
    (r"\bdo you (?=have|get|pay|need)", "do I "),
    (r"(?:(?<=^)|(?<=[.;] ))you (?=have|buy|start|spend|pay|give)", "I "),
    (
        rf"\b(?:went up|goes up|rose|increased|rises|(?P<down>went down|fell|dropped|decreased)) by"
        rf" (?P<p>{_PERCENT}) to (?P<m>{_MONEY})",
        lambda found: (
            f"{'decreased' if found['down'] else 'increased'} by {found['p']}. It now costs "
            f"{found['m']}"
        ),
    ),
    (
        rf"^[^.?\d]* costs? (?P<m>{_MONEY})[.,;] (?:this|that|it|which) is (?P<f>\d/\d+"
        rf"|{_PERCENT}) of the"
        r" (?:price|cost) of [^.?\d]*[.,;] (?:how much|what)[^.?\d]*\W*$",
        r"\g<f> of a number is \g<m>. What is the number?",
    ),
    (
        rf"^[^.?\d]*\bsaved (?P<p>{_PERCENT}|\d/\d+) of what (?:he|she|i|they"
        rf"|we) needs?\b[^.?\d]*[.,;]"
        rf" (?:he|she|i|they|we) (?:has"
        rf"|have)(?: saved)?(?: already)? (?P<m>{_MONEY})[.,;] how much[^.?\d]*\W*$",
        r"\g<p> of a number is \g<m>. What is the number?",
    ),
    (
        r"^(?P<n>\d|two|three|four) numbers are in (?:the"
        r"|a) ratio (?:of )?(?P<r>\d+(?: ?: ?\d+)+)(?:,? and|[.,;])"
        r" (?:their|the) sum (?:is|of them is) (?P<s>\d+)[.,;] (?:find|what are|work out) (?:them"
        r"|the"
        r" numbers)\W*$",
        r"share \g<s> in the ratio \g<r>",
    ),
    (
        rf"^[^.?\d]*(?P<p>{_PERCENT}) commission on (?:his|her|my|all"
        rf"|the) sales\b[^.?\d]*[.,;] [^.?\d]*\b(?:sold|sells?"
        rf"|made sales of|had sales of"
        rf"|makes?)(?: [a-z]+(?: for)?)? ?(?P<m>{_MONEY})(?: worth)?(?: of [a-z]+)?[.,;]"
        r" (?:how much|what)[^.?\d]*\W*$",
        r"what is \g<p> of \g<m>",
    ),
    (r"(?<=\d )kids\b(?=\W*$)", "children"),
    (
        r"\bhow much (?:do|would|will|did) (?P<w>\d+ adults? and \d+ child(?:ren)?) (?:pay|cost)\b",
        r"How much for \g<w>",
    ),
    (
        r"^(?:share|split|divide) (?P<m>[$£€]\d[\d.]*) between (?P<x>[a-z]+) and (?P<y>[a-z]+)"
        r" (?:so|such) that (?P<r>(?P=x)|(?P=y)) (?:gets?|has|receives) (?P<s>.*?)\W*$",
        r"\g<x> and \g<y> have \g<m>. \g<r> has \g<s>. How much does each have?",
    ),
    (
        r"^[^.?\d]*?\b(?:have|has|had|is|are) (?P<f>\d/\d+) of (?:an?"
        r"|the) [a-z]+(?: left)?(?:,? and"
        r"|[.,;]) (?:then )?(?:(?:i|he|she|we|they|[a-z]+) )?(?:eats?|ate|uses?|used|drinks?|drank"
        r"|gives?(?: away)?|gave(?: away)?|paints?|painted|takes?|took) (?P<g>\d/\d+) of (?:it|that"
        r"|this|what (?:is|was) left|the rest)[.,;] (?:how much|what (?:fraction"
        r"|part))(?: of (?:the"
        r"|an?) (?:whole )?[a-z]+)?(?: [a-z]+)? (?:did|do|does|have|has|is that|was eaten"
        r"|is eaten)\b"
        r"(?!.*\bleft\b)[^\d]*$",
        r"what is \g<g> of \g<f>?",
    ),
)
"""Forms with the words that are put in their place."""
