"""Stories in the words of others that are read: each row is one way of telling, whole.

Rows apply one after another, so that one may put the facts right and another the question.
"""

import re
from collections.abc import Callable, Iterator
from math import gcd, lcm
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals

_N: Final = r"\d{1,6}(?:\.\d{1,3})?"
_W: Final = r"[a-z][a-z'-]*"
_END: Final = r"\s*[.?!]*\s*$"
_CLOCK: Final = r"\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\b\.?)|\d{1,2}:\d{2}|noon|midnight"
_SPAN: Final = (
    rf"(?:{_N}|1/2|an?)\s*(?:hours?|h|minutes?|mins?|min)(?:\s+(?:and\s+)?{_N}\s*(?:minutes?|mins?"
    r"|min))?"
)
_BEGINS: Final = (
    r"(?:starts?|began|begins?|started|leaves?|left|departs?|departed|sets?\s+off|opens?|slept|sleeps?"
    r"|works?|worked|gets?\s+on|goes)"
)
_LASTS: Final = r"(?:lasts?|lasted|takes?|took|goes\s+on|is|runs?|needs?)"
_SCORES: Final = r"(?:tests?|test\s+scores?|scores?|exams?|quizzes|games?|marks?|papers?|matches)"
_RELATED: Final = (
    r"(?:twice|half|\d+\s+times|(?:\d+(?:\.\d+)?)\s*(?:°|degrees?)?\s+(?:more|less|larger|smaller"
    r"|greater)\s+than)"
)
_SMALLEST: Final = r"(?:the\s+)?(?:smallest|first|another|other)(?:\s+(?:angle|one))?"


def _told(wording: str) -> Callable[[re.Match[str]], str]:
    return lambda found: wording.format(**{k: v or "" for k, v in found.groupdict().items()})


def _needed(found: re.Match[str]) -> str:
    """The next score, as the unknown of the new average."""
    count = int(found["n"])
    return f"solve ({count}*{found['m']} + x)/{count + 1} = {found['goal']}"


def _meeting(found: re.Match[str]) -> str:
    """What comes at the same times again, after the least common multiple."""
    sizes = [int(one) for one in re.findall(r"\d+", found["sizes"])]
    unit, start = found["unit"], found["start"]
    is_asked_when = re.search(r"\b(?:when|what time)\b", found["ask"], re.IGNORECASE) is not None
    if start and is_asked_when:
        return f"what time is it {lcm(*sizes)} {unit}s after {start}"
    return f"what is the lcm of {', '.join(map(str, sizes))}" if not start else ""


def _sharing(found: re.Match[str]) -> str:
    """The largest number or length that divides all."""
    sizes = [int(one) for one in re.findall(r"\d+", found["told"])]
    return f"what is the gcd of {', '.join(map(str, sizes))}" if gcd(*sizes) > 1 else ""


_PLAYS: Final = (
    r"(?:play|like|study|have|speak|own|take|do|learn|read|eat|drink|prefer|watch|can)s?"
)
_HEAD: Final = (
    r"(?:\s+(?:students|pupils|people|children|members|of\s+them|kids|adults|boys|girls))?"
)


def _overlap(found: re.Match[str]) -> str:
    """How many are in one set alone; else the story with its verb in each part."""
    names = [re.sub(r"^an?\s+", "", found[name].lower()) for name in ("x", "y")]
    asked = re.sub(r"\b(?:an?|the)\s+", "", found["q"].lower())
    for name, count in zip(names, (found["a"], found["b"]), strict=True):
        alone = rf"(?:only|just)\s+(?:{_PLAYS}\s+)?{name}\b(?!\s+(?:and|or))"
        if re.search(rf"\b{alone}|\b{name}\s+(?:only\b|but\s+not\b|and\s+not\b)", asked):
            return f"what is {count} - {found['c']}"
    if found["lead"] is None:
        return ""
    verb = found["v"]
    question = re.sub(r"exactly\s+one\b.*", f"{verb} exactly 1 of them", asked)
    question = question.replace(f"{verb} {verb} ", f"{verb} ")
    return (
        f"{found['lead']}{found['a']} {verb} {names[0]}, {found['b']} {verb} {names[1]} and "
        f"{found['c']} {verb} both. {question}?"
    )


def _angles(found: re.Match[str]) -> str:
    """The angles of a triangle by the smallest of them."""
    one, two = (_by_smallest(found[name]) for name in ("r", "s"))
    return f"The angles of a triangle are x, {one} and {two}. Find the angles."


def _by_smallest(relation: str) -> str:
    number = re.search(_N, relation)
    if number is None:
        return "2x" if relation.startswith("twice") else "x/2"
    if "times" in relation:
        return f"{number[0]}x"
    return f"x {'-' if re.search('less|smaller', relation) else '+'} {number[0]}"


_ROWS: Final = tuple(
    (late_regex(pattern, re.IGNORECASE | re.DOTALL), make)
    for pattern, make in (
        (
            rf"^(?P<a>.*?)\bthe\s+ages\s+of\s+(?P<x>(?:(?:a|the|his|her)\s+)?{_W})\s+and\s+(?P<y>"
            rf"(?:(?:a|the|his|her)\s+)?{_W})\s+(?:add\s+up\s+to|sum\s+to|total|together\s+are)\s+"
            rf"(?P<n>{_N})(?:\s+years)?(?P<b>[.,;].*)$",
            _told("{a}{x} and {y} are together {n} years old{b}"),
        ),
        (
            r"^(?P<lead>(?:in|out\s+of|of)\s[^,.]*?\d+[^,.\d]*,\s*)?(?P<a>\d+)"
            rf"{_HEAD}\s+(?P<v>{_PLAYS})\s+"
            rf"(?P<x>(?:an?\s+)?{_W}),?\s+(?:and\s+)?(?P<b>\d+){_HEAD}(?:\s+(?P=v))?\s+"
            rf"(?P<y>(?:an?\s+)?{_W})(?:,?\s+and|,)\s+(?P<c>\d+){_HEAD}(?:\s+(?P=v))?"
            rf"\s+both[^.]*[.;]\s+(?P<q>how\s+many\b[^.?]*){_END}",
            _overlap,
        ),
        (r"^(?P<a>.*)\blonger\s+than\s+wide(?P<b>.*)$", _told("{a}longer than it is wide{b}")),
        (
            rf"^(?P<a>.*\brectang\w+.*)\bhow\s+long\s+and\s+(?:how\s+)?wide\s+(?:is|are)\s+{_W}{_END}",
            _told("{a}Find its length and width."),
        ),
        (
            r"^(?P<a>.*\b(?:down|up)stream\b.*|.*\bwind\b.*)\band\s+(?:takes|needs)\s+(?P<n>\d+(?:\.\d+)?)"
            rf"\s+hours?\s+to\s+{_W}\s+back(?:\s+(?:the\s+same\s+way|against\s+(?:it|the\s+wind)))?"
            r"(?P<b>\.\s.*)$",
            _told("{a}and the same distance against the wind in {n} hours{b}"),
        ),
        (
            rf"^.*\baverage\s+(?:(?:score|mark)\s+)?(?:of|on|for|in)\s+(?:(?:my|his|her|the|first)\s+)*"
            rf"(?P<n>\d{{1,2}})\s+{_SCORES}\s+(?:is|was)\s+(?P<m>{_N})\s*%?[.;,]\s+what(?:\s+(?:score"
            rf"|mark|result))?\s+(?:do|does|must|should)\s+{_W}\s+(?:need\b|get\b|score\b)[^.]*?\bon\s+"
            rf"(?:the|my|his|her)\s+(?:next|{_W}th|\d+th|last)\s+{_W}(?:\s+{_W})?\s+(?:to\s+(?:get|have"
            rf"|reach|raise|bring)|for|so\s+that)[^.]*?\b(?:of|to|is)\s+(?P<goal>{_N})\s*%?{_END}",
            _needed,
        ),
        (
            rf"^(?P<what>.*?)\s+{_LASTS}\s+(?:for\s+)?(?P<span>{_SPAN})\s+and\s+{_BEGINS}\s+at\s+"
            rf"(?P<t>{_CLOCK})[.,;]\s+(?:when|at\s+what\s+time|what\s+time)\s+(?:does|will|is)\s.*"
            rf"\b(?:end|finish|over|stop|arrive)\b.*$",
            _told("what time is it {span} after {t}"),
        ),
        (
            rf"^.*?\b{_BEGINS}\s+(?:(?:home|{_W}\s+{_W})\s+)?(?:at|from)\s+(?P<t>{_CLOCK})\s+(?:and\s+"
            rf"(?:{_W}\s+){{1,3}}at|to|until|till)\s+(?P<u>{_CLOCK})[.,;]\s+(?:how\s+long|for\s+how\s+"
            rf"long)\s+(?:does|did|do|was|is|will)\b[^.]*$",
            _told("how long is it from {t} to {u}"),
        ),
        (
            rf"^.*?\b{_BEGINS}\s+(?:(?:home|{_W}\s+{_W})\s+)?(?:at|from)\s+(?P<t>{_CLOCK})\s+(?:and\s+"
            rf"(?:{_W}\s+){{1,3}}at|to|until|till)\s+(?P<u>{_CLOCK})[.,;]\s+how\s+many\s+"
            r"(?P<unit>minutes|hours)\s+(?:does|did|do|was|is|will)\b[^.]*$",
            _told("how many {unit} from {t} to {u}"),
        ),
        (
            rf"^.*\btakes?\s+(?P<span>{_SPAN})\b[^.]*\.\s+[^.]*\b(?:must|has\s+to|have\s+to|want"
            rf"s?\s+to|needs?\s+to)\s+(?:be|arrive)\b[^.]*?\bat\s+(?P<t>{_CLOCK})[.,;]\s+(?:when|at\s+"
            rf"what\s+time|what\s+time)\s+[^.]*\b(?:leave|start|go|set\s+off)\b.*$",
            _told("what time is it {span} before {t}"),
        ),
        (
            r"^[^.]*?\bevery\s+(?P<sizes>\d+(?:(?:,\s*|\s+and\s+|,\s+and\s+|[^.\d]*\bevery\s+|\s+minutes"
            r"\s+and\s+(?:an?|the)\s+[a-z]+\s+every\s+|\s+[a-z]+,?\s+(?:and\s+)?(?:an?\s+|the\s+)?"
            r"(?:other|second|another)[^.\d]*)\d+)+)\s+(?P<unit>second|minute|hour|day|week)s[.,;]\s+"
            rf"(?:[^.?]*?\b(?:together|at\s+the\s+same\s+time|both)\b(?:[^.?]*?\bat\s+(?P<start>{_CLOCK}))?"
            r"[^.?]*?[.,;]\s+)?(?P<ask>(?:after\s+how\s+(?:many|long)|when|how\s+(?:long|many)|at\s+what"
            r"\s+time|in\s+how\s+many)[^.]*\b(?:together|same\s+time|both|coincide)\b[^.]*)$",
            _meeting,
        ),
        (
            r"^(?P<told>[^.\d]*\b\d+\s+[a-z ]+\s+and\s+(?:an?\s+)?\d+\s+[^.\d]*\b(?:equal|same"
            r"|identical)\b"
            r"[^.\d]*)[.,;]\s+(?:what\s+is|find)\s+the\s+(?:greatest|largest|maximum|biggest|highest)\s+"
            r"(?:possible\s+)?(?:number|length|size)\b[^\d]*$",
            _sharing,
        ),
        (
            r"^(?P<told>[^.\d]*\b\d+\s+[a-z ]+\s+and\s+(?:an?\s+)?\d+\s+[^.\d]*\b(?:equal|same"
            r"|identical)\b"
            r"[^.\d]*\bas\s+(?:long|large|big|many)\s+as\s+possible[^.\d]*)[.,;]\s+how\s+(?:long|large|big"
            r"|many)\b[^\d]*\b(?:each|groups?|teams?|bags?)\b[^\d]*$",
            _sharing,
        ),
        (
            rf"^(?:in\s+a\s+triangle,?\s+)?(?:one|1|the\s+(?:first|second|largest|biggest))\s+(?:angle"
            rf"(?:\s+(?:of|in)\s+a\s+triangle)?\s+)?is\s+(?P<r>{_RELATED})\s+{_SMALLEST}(?:,|\s+and|,\s+and)"
            rf"\s+(?:the\s+)?(?:third|other)(?:\s+(?:angle|one))?\s+is\s+(?P<s>{_RELATED})\s+{_SMALLEST}"
            rf"[.,;]\s+(?:find|what\s+are|how\s+(?:large|big)\s+are)\s[^.]*{_END}",
            _angles,
        ),
        (
            r"^(?P<a>[^.]*\bpi(?:zza|e)\b|[^.]*\bcake\b)\s+is\s+cut\s+into\s+\d+\s+(?:equal\s+)?"
            r"(?:slices|pieces)[.;]\s+(?P<b>.*\bwhat\s+fraction\b.*)$",
            _told("{b}"),
        ),
        (
            rf"^[^.]*?\b(?:has|have|had|there\s+(?:is|was))\s+(?P<x>\d/\d+|{_N})\s+(?:of\s+an?\s+)?(?P<u>"
            rf"litres?|kilos?|kg|metres?|m|l|pound)\b[^.\d]*\b(?:drinks?|uses?|eats?|drank|used|ate|cuts?"
            rf"\s+off|gives?\s+away)\s+(?P<y>\d/\d+|{_N})\s+(?:of\s+an?\s+)?(?P=u)\b[^.\d]*[.;]\s+how\s+"
            rf"much\b[^.]*\b(?:left|remains?)\b.*$",
            _told("what is {x} - {y}"),
        ),
        (
            r"^(?:[^.]*\b(?:arranged|theat[re]{2}|hall|stadium|cinema)\b[^.]*?[.,;]?\s*(?:so\s+that\s+)?)?"
            rf"the\s+first\s+(?P<thing>{_W})\s+has\s+(?P<a>\d+)\s+{_W}\s+and\s+(?:each|every)(?:\s+"
            rf"(?:following|next|further))?\s+(?P=thing)\s+has\s+(?P<d>\d+)\s+more(?:\s+{_W})?(?:\s+than\s+"
            r"(?:the\s+)?[^.?]*?)?[.,;]\s+how\s+many\s+[^.\d]*\b(?:in|has)\b[^.\d]*?(?P<n>\d+)(?:th|st|nd"
            rf"|rd)?(?:\s+{_W})?{_END}",
            _told(
                "An arithmetic sequence has first term {a} and common difference {d}. What is"
                " the {n}th term?"
            ),
        ),
        (
            rf"^(?:[^.]*\b(?P<n>\d+)\s+{_W}[.,;]\s+)the\s+first\s+(?P<thing>{_W})\s+has\s+(?P<a>\d+)\s+{_W}\s+"
            rf"and\s+(?:each|every)(?:\s+(?:following|next|further))?\s+(?P=thing)\s+has\s+(?P<d>\d+)\s+more"
            rf"(?:\s+{_W})?(?:\s+than\s+(?:the\s+)?[^.?]*?)?[.,;]\s+how\s+many\s+[^.\d]*\b(?:in\s+(?:total|all)"
            rf"|altogether|in\s+the\s+(?:theat|hall|cinema|stadium))[^.\d]*{_END}",
            _told(
                "An arithmetic sequence has first term {a} and common difference {d}. "
                "What is the sum of the first {n} terms?"
            ),
        ),
    )
)


def in_story_words(text: str) -> Iterator[str]:
    """The story told as others are, or the sum that it comes to."""
    plain = with_numerals(re.sub(r"\bthree times\b", "3 times", text))
    before = plain
    for pattern, make in _ROWS:
        found = pattern.match(plain)
        if found is not None and (after := make(found)):
            plain = after
    if plain != before:
        yield plain
