"""Workers and days, and mixtures."""

import re
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, Scheme
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.late_patterns import late_regex

_CREW: Final = r"(?P<_crew>workers?|men|women|people|painters?|builders?|machines?|cats|hens|taps?)"
_MAKE: Final = (
    r"(?:paint|build|make|dig|clean|produce|catch|lay|harvest|plant|print|assemble|pick|pack)"
)
CREWS: Final = Scheme(
    re.compile(r"how (?:long|many)"),
    patterns(
        rf"<a=int> {_CREW} (?:can )?(?P<_make>{_MAKE}) <n=int> <_thing=word> in <t=time>",
        rf"(?:it takes )?<a=int> {_CREW} (?:take |need )?<t=time> to (?P<_make>{_MAKE}) "
        r"<n=int> <_thing=word>",
    ),
    (
        (
            "time",
            pattern(
                rf"(?:how long|how many (?P<ask>days|hours|minutes|weeks)) <do> (?:it take "
                rf")?<b=int> {_CREW} (?:need |take )?to (?P<_make>{_MAKE}) <m=int> <_thing=word>"
            ),
        ),
        (
            "count",
            pattern(
                rf"how many <_thing=word> (?:can|will|would|do) <b=int> {_CREW} "
                rf"(?P<_make>{_MAKE}) in <u=time>"
            ),
        ),
    ),
    (
        Law("time", "a n t b m", "t*(a/b)*(m/n)", "the time", "time"),
        Law("count", "a n t b u", "n*(b/a)*(u/t)", "the number"),
    ),
    MappingProxyType(
        {
            "a": "the number of workers",
            "b": "the new number of workers",
            "n": "the number made",
            "m": "the new number to make",
            "t": "the time",
            "u": "the new time",
        }
    ),
)
_TOLD_TWICE: Final = late_regex(
    r"(?:if )?(?P<a>\d{1,6}) (?P<crew>[a-z]+) (?:can |could )?(?P<verb>[a-z]+) (?P<money>[$£€]?)"
    r"(?P<n>\d{1,9}(?:\.\d+)?)(?: ?(?P<unit>[a-z]+))?(?: of (?P<stuff>[a-z]+))? (?:in|every|over) "
    r"(?P<t>\d{1,4}) (?P<span>days|hours|minutes|weeks|months)[.,;] (?:then )?how (?:much|many)"
    r"(?: (?P<what>[a-z]+))? (?:do|does|will|would|can|could) (?P<b>\d{1,6}) (?P=crew) "
    r"(?P=verb) in (?P<u>\d{1,4}) (?P=span)(?: at (?:this|the same) rate)?"
)


def read_twofold(story: str) -> Reckoned | None:
    """ "3 workers earn $360 in 2 days": more of them, and for longer, in proportion to both."""
    found = _TOLD_TWICE.fullmatch(story.rstrip(" .?"))
    if found is None or found["what"] not in (None, found["unit"], found["stuff"], "money"):
        return None
    values = tuple(
        Value(letter, Fraction(found[letter]), CREWS.meanings[letter]) for letter in "nabtu"
    )
    coin = {"$": "dollars", "£": "pounds", "€": "euros"}.get(found["money"], found["unit"] or "")
    return Reckoned("the amount", "n*(b/a)*(u/t)", values, coin)


_PER: Final = r"(?:per|a|an|each)"
MIXES: Final = Scheme(
    re.compile(r"mix|solution|added"),
    patterns(
        rf"<a=num> (?P<_m>kg|lb|pounds|g|litres) of <np> (?:at|worth|costing) <p=money> {_PER} "
        rf"(?:kg|lb|pound|g|litre),? (?:are|is) mixed with <b=num> "
        rf"(?P<_m>kg|lb|pounds|g|litres) of "
        rf"<np> (?:at|worth|costing) <q=money> {_PER} (?:kg|lb|pound|g|litre)",
        rf"<who> mixes <np> (?:worth|costing|at) <p=money> {_PER} (?:kg|lb|pound) with <np> "
        rf"(?:worth|costing|at) <q=money> {_PER} (?:kg|lb|pound) to (?:get|make) <t=num> (?:kg|lb"
        rf"|pounds)(?: of <np>)? (?:worth|costing|at) <m=money> {_PER} (?:kg|lb|pound)",
    ),
    (
        (
            "price",
            pattern(
                r"<find> (?:the )?(?:price|cost|value) per (?:kg|lb|pound|g|litre)"
                r"(?: of the (?:mixture|mix|blend))?"
            ),
        ),
        (
            "cheap",
            pattern(
                r"how many (?:kg|lb|pounds) of the cheaper <word> (?:does|did) <who> (?:use|need)"
            ),
        ),
        (
            "water",
            pattern(
                r"how (?:much|many litres of) water (?:must|should|needs to|has to) be "
                r"added to <v=num> (?:litres|liters|ml|l|cm³|g|kg) of (?:a )?<r=pct> <np> "
                r"to (?:make|get|obtain|dilute) (?:it|a)(?: to)? <s=pct>(?: <np>)?"
            ),
        ),
    ),
    (
        Law("price", "a p b q", "(a*p + b*q)/(a + b)", "the price", "money"),
        Law("cheap", "p q t m", "t*(q - m)/(q - p)", "the amount of the cheaper one"),
        Law("water", "v r s", "v*(r - s)/s", "the water"),
    ),
    MappingProxyType(
        {
            "a": "the first amount",
            "b": "the second amount",
            "p": "the first price",
            "q": "the second price",
            "t": "the whole amount",
            "m": "the price of the mixture",
            "v": "the amount at first",
            "r": "the percentage at first",
            "s": "the percentage at last",
        }
    ),
)
PROPORTIONS: Final = (CREWS, MIXES)
