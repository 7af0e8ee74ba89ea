"""Stories in the words of others that are read, or as the sum that they come to."""

import re
from typing import Final

from tutor_tui.mathematics.retelling.rests import RESTS
from tutor_tui.mathematics.retelling.sums import CLOCK, END, NUMBER, SUMS, WORD
from tutor_tui.mathematics.wording_tables import Rows, rows

_SPAN: Final = (
    rf"(?:{NUMBER}|1/2|an?)\s*(?:hours?|h|minutes?|mins?|min)(?:\s+(?:and\s+)?{NUMBER}\s*(?:minutes?|mins?"
    r"|min))?"
)
_BEGINS: Final = (
    r"(?:starts?|began|begins?|started|leaves?|left|departs?|departed|sets?\s+off|opens?|slept|sleeps?"
    r"|works?|worked|gets?\s+on|goes)"
)
_LASTS: Final = r"(?:lasts?|lasted|takes?|took|goes\s+on|is|runs?|needs?)"
_RELATED: Final = (
    r"(?:twice|half|\d+\s+times|(?:\d+(?:\.\d+)?)\s*(?:°|degrees?)?\s+(?:more|less|larger|smaller"
    r"|greater)\s+than)"
)
_SMALLEST: Final = r"(?:the\s+)?(?:smallest|first|another|other)(?:\s+(?:angle|one))?"


def _angles(found: re.Match[str]) -> str:
    """The angles of a triangle by the smallest of them."""
    one, two = (_by_smallest(found[name]) for name in ("r", "s"))
    return f"The angles of a triangle are x, {one} and {two}. Find the angles."


def _by_smallest(relation: str) -> str:
    number = re.search(NUMBER, relation)
    if number is None:
        return "2x" if relation.startswith("twice") else "x/2"
    if "times" in relation:
        return f"{number[0]}x"
    return f"x {'-' if re.search('less|smaller', relation) else '+'} {number[0]}"


def _tickets(found: re.Match[str]) -> str:
    told = re.sub(r"^.*?(\d+ tickets)(?: were sold)? for", r"\1 were sold for", found["lead"])
    return (
        f"{told} Adult tickets cost {found['a']} and child tickets cost {found['b']}. "
        f"How many {found['who']} tickets were sold?"
    )


STORIES: Final[Rows] = (
    *SUMS,
    *RESTS,
    *rows(
        (
            rf"^(?P<a>.*?)\bthe\s+ages\s+of\s+(?P<x>(?:(?:a|the|his|her)\s+)?{WORD})\s+and\s+(?P<y>"
            rf"(?:(?:a|the|his|her)\s+)?{WORD})\s+(?:add\s+up\s+to|sum\s+to|total|together\s+are)\s+"
            rf"(?P<n>{NUMBER})(?:\s+years)?(?P<b>[.,;].*)$",
            "{a}{x} and {y} are together {n} years old{b}",
        ),
        (
            rf"^an?\s+rectangular\s+{WORD}\s+(?:is|measures)\s+(?P<a>{NUMBER})\s*(?P<u>m|cm|km)\s+(?:by|x|×)\s+"
            rf"(?P<b>{NUMBER})\s*(?P=u)[.;]\s+(?:how\s+long\s+is|what\s+is|find)\s+(?:the|its)\s+(?:length\s+of\s+"
            rf"(?:the|its)\s+)?diagonal\b[^.\d]*{END}",
            "What is the diagonal of a rectangle with sides {a} {u} and {b} {u}?",
        ),
        (
            r"^(?P<lead>[^.]*\b\d+\s+tickets\b[^.]*\.)\s+adults\s+paid\s+(?P<a>[$£€]?\d[\d.]*(?:\s+euros"
            r"|\s+dollars)?)(?:\s+and|,)\s+children(?:\s+paid)?\s+(?P<b>[$£€]?\d[\d.]*(?:\s+euros|\s+dollars"
            rf")?)\.\s+how\s+many\s+(?P<who>child|adult)(?:ren)?(?:'?s'?)?\s+(?:tickets\s+)?[^.\d]*{END}",
            _tickets,
        ),
        (r"^(?P<a>.*)\blonger\s+than\s+wide(?P<b>.*)$", "{a}longer than it is wide{b}"),
        (
            rf"^(?P<a>.*\brectang\w+.*)\bhow\s+long\s+and\s+(?:how\s+)?wide\s+(?:is|are)\s+{WORD}{END}",
            "{a}Find its length and width.",
        ),
        (
            r"^(?P<a>.*\b(?:down|up)stream\b.*|.*\bwind\b.*)\band\s+(?:takes|needs)\s+(?P<n>\d+(?:\.\d+)?)"
            rf"\s+hours?\s+to\s+{WORD}\s+back(?:\s+(?:the\s+same\s+way|against\s+(?:it|the\s+wind)))?"
            r"(?P<b>\.\s.*)$",
            "{a}and the same distance against the wind in {n} hours{b}",
        ),
        (
            rf"^(?P<what>.*?)\s+{_LASTS}\s+(?:for\s+)?(?P<span>{_SPAN})\s+and\s+{_BEGINS}\s+at\s+"
            rf"(?P<t>{CLOCK})[.,;]\s+(?:when|at\s+what\s+time|what\s+time)\s+(?:does|will|is)\s.*"
            rf"\b(?:end|finish|over|stop|arrive)\b.*$",
            "what time is it {span} after {t}",
        ),
        (
            rf"^[^.\d]*?\b{_BEGINS}\s+(?:at|from)\s+(?P<t>{CLOCK})(?:\s+and|[.,;]?)\s+(?:the\s+{WORD}|it)\s+"
            rf"{_LASTS}\s+(?:for\s+)?(?P<span>{_SPAN})[.,;]\s+(?:when|at\s+what\s+time|what\s+time)\s+"
            r"(?:does|will|is|do)\s[^.]*\b(?:end|finish|over|stop|arrive)\b[^.]*$",
            "what time is it {span} after {t}",
        ),
        (
            rf"^how\s+(?:many\s+met(?:er|re)s\s+of|much|long\s+a)\s+(?:fenc(?:e|ing)|wire|border|edging)\s+"
            rf"(?:is|are|do\s+\w+|does\s+\w+)\s+(?:need|needed|required)\s+(?:for|to\s+\w+|around|to\s+go\s+"
            rf"around)\s+an?\s+rectangular\s+{WORD}\s+(?:that\s+is\s+|of\s+)?(?P<a>{NUMBER})\s*(?P<u>m|cm|km)\s+"
            rf"(?:long\s+and|by|×|x)\s+(?P<b>{NUMBER})\s*(?P=u)(?:\s+wide)?{END}",
            "What is the perimeter of a rectangle with sides {a} {u} and {b} {u}?",
        ),
        (
            rf"^[^?\d]*?\b{_BEGINS}\s+(?:(?:home|{WORD}\s+{WORD})\s+)?(?:at|from)\s+(?P<t>{CLOCK})\s+(?:and\s+"
            rf"(?:{WORD}\s+){{1,3}}at|to|until|till)\s+(?P<u>{CLOCK})[.,;]\s+(?:how\s+long|for\s+how\s+"
            rf"long)\s+(?:does|did|do|was|is|will)\b[^.]*$",
            "how long is it from {t} to {u}",
        ),
        (
            rf"^[^?\d]*?\b{_BEGINS}\s+(?:(?:home|{WORD}\s+{WORD})\s+)?(?:at|from)\s+(?P<t>{CLOCK})\s+(?:and\s+"
            rf"(?:{WORD}\s+){{1,3}}at|to|until|till)\s+(?P<u>{CLOCK})[.,;]\s+how\s+many\s+"
            r"(?P<unit>minutes|hours)\s+(?:does|did|do|was|is|will)\b[^.]*$",
            "how many {unit} from {t} to {u}",
        ),
        (
            rf"^[^?\d]*?\btakes?\s+(?P<span>{_SPAN})\b[^.\d]*\.\s+[^.\d]*\b(?:must|has\s+to|have\s+to|want"
            rf"s?\s+to|needs?\s+to)\s+(?:be|arrive)\b[^.\d]*?\bat\s+(?P<t>{CLOCK})[.,;]\s+(?:when|at\s+"
            rf"what\s+time|what\s+time)\s+[^.]*\b(?:leave|start|go|set\s+off)\b.*$",
            "what time is it {span} before {t}",
        ),
        (
            rf"^(?:in\s+a\s+triangle,?\s+)?(?:one|1|the\s+(?:first|second|largest|biggest))\s+(?:angle"
            rf"(?:\s+(?:of|in)\s+a\s+triangle)?\s+)?is\s+(?P<r>{_RELATED})\s+{_SMALLEST}(?:,|\s+and|,\s+and)"
            rf"\s+(?:the\s+)?(?:third|other)(?:\s+(?:angle|one))?\s+is\s+(?P<s>{_RELATED})\s+{_SMALLEST}"
            rf"[.,;]\s+(?:find|what\s+are|how\s+(?:large|big)\s+are)\s[^.]*{END}",
            _angles,
        ),
        (
            r"^(?P<a>[^.]*\bpi(?:zza|e)\b|[^.]*\bcake\b)\s+is\s+cut\s+into\s+\d+\s+(?:equal\s+)?"
            r"(?:slices|pieces)[.;]\s+(?P<b>.*\bwhat\s+fraction\b.*)$",
            "{b}",
        ),
        (
            r"^(?:[^.]*\b(?:arranged|theat[re]{2}|hall|stadium|cinema)\b[^.]*?[.,;]?\s*(?:so\s+that\s+)?)?"
            rf"the\s+first\s+(?P<thing>{WORD})\s+has\s+(?P<a>\d+)\s+{WORD}\s+and\s+(?:each|every)(?:\s+"
            rf"(?:following|next|further))?\s+(?P=thing)\s+has\s+(?P<d>\d+)\s+more(?:\s+{WORD})?(?:\s+than\s+"
            r"(?:the\s+)?[^.?]*?)?[.,;]\s+how\s+many\s+[^.\d]*\b(?:in|has)\b[^.\d]*?(?P<n>\d+)(?:th|st|nd"
            rf"|rd)?(?:\s+{WORD})?{END}",
            (
                "An arithmetic sequence has first term {a} and common difference {d}. What is"
                " the {n}th term?"
            ),
        ),
        (
            rf"^(?:[^.]*\b(?P<n>\d+)\s+{WORD}[.,;]\s+)the\s+first\s+(?P<thing>{WORD})\s+has\s+(?P<a>\d+)\s+{WORD}\s+"
            rf"and\s+(?:each|every)(?:\s+(?:following|next|further))?\s+(?P=thing)\s+has\s+(?P<d>\d+)\s+more"
            rf"(?:\s+{WORD})?(?:\s+than\s+(?:the\s+)?[^.?]*?)?[.,;]\s+how\s+many\s+[^.\d]*\b(?:in\s+(?:total|all)"
            rf"|altogether|in\s+the\s+(?:theat|hall|cinema|stadium))[^.\d]*{END}",
            (
                "An arithmetic sequence has first term {a} and common difference {d}. "
                "What is the sum of the first {n} terms?"
            ),
        ),
    ),
)
