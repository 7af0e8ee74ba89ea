"""Stories of what is left, of shares of all, of members of a list."""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.retelling.sums import END, NUMBER, WORD
from tutor_tui.mathematics.wording_tables import Rows, rows

_FRACTION: Final = r"(?:\d{1,3}/[1-9]\d{0,2}|half|\d{1,2}(?:\.\d+)?\s*%)"
_DID: Final = (
    r"(?:read|eaten|sold|used|spent|done|finished|painted|written|given\s+away|lost|answered|solved"
    r"|drunk|planted|picked|collected|taken|packed)"
)
_RELATIVES: Final = r"(?:brothers|sisters|siblings|children|friends|cousins|boys|girls|kids)"


def _left(found: re.Match[str]) -> str:
    """What is left where a part of all is gone."""
    if len(re.findall(r"\d+(?:[./]\d+)?", found[0])) != 2 - (found["part"].lower() == "half"):
        return ""
    part = "1/2" if found["part"].lower() == "half" else found["part"]
    size = f"{part.rstrip('% ')}/100" if "%" in part else part
    return f"what is {found['n']} - {size}*{found['n']}"


def _share(found: re.Match[str]) -> str:
    """How many percent, or which fraction, of all are of one sort."""
    names = {found["x"].lower(): found["a"], found["y"].lower(): found["b"]}
    count = names.get(found["asked"].lower())
    if count is None or len(names) != 2 or len(re.findall(r"\d+", found[0])) != 2:
        return ""
    total = int(found["a"]) + int(found["b"])
    is_percent = found["what"].lower().startswith("perc")
    return f"what percent of {total} is {count}" if is_percent else f"what is {count}/{total}"


def _born(found: re.Match[str]) -> str:
    """The age of the youngest or oldest of some who are as many years apart."""
    count, apart = int(found["n"]), found["d"]
    steps = count * (count - 1) // 2
    youngest = f"({found['s']} - {steps}*{apart})/{count}"
    is_young = found["asked"].lower() == "youngest"
    return f"what is {youngest}" if is_young else f"what is {youngest} + {count - 1}*{apart}"


def _mixed(found: re.Match[str]) -> str:
    """How many of one sort there are for so many of the other in a ratio."""
    names = [found["x"].lower(), found["y"].lower()]
    asked, given = found["asked"].lower(), found["given"].lower()
    if {asked, given} != set(names):
        return ""
    one, two = (found["a"], found["b"]) if asked == names[0] else (found["b"], found["a"])
    return f"what is {found['n']}*{one}/{two}"


def _warmed(found: re.Match[str]) -> str:
    sign = "-" if found["way"][0].lower() in "fd" else "+"
    return f"what is {found['a']} {sign} {found['b']}*{found['n']}"


_MORE_TOLD: Final = late_regex(
    r"\b(?:average|mean|median|mode|range|frequenc\w*|weights?|each|another|other|more|without|except"
    r"|added|removed|missing|\d+ of)\b",
    re.IGNORECASE,
)


_NAMED_PAIR: Final = late_regex(
    r"\b[a-z]+\s+and\s+[a-z]+(?=\s+(?:must|want|have|don|do|can|will))", re.I
)


def _seated(found: re.Match[str]) -> str:
    """The ways to sit, with two who are named as two of them."""
    if found["at"].split()[-1].lower() not in ("bench", "row", "line", "circle", "table"):
        return ""
    at = "in a row" if found["at"].lower().endswith("bench") else found["at"]
    ways = f"How many ways can {found['n']} {found['who']} {found['verb']} {at}"
    if found["if"] is None:
        return f"{ways}?"
    said = re.sub(r"\bdon'?t want\b", "do not want", _NAMED_PAIR.sub("2 of them", found["if"]))
    return f"{ways} {said}?"


def _in_full(found: re.Match[str]) -> str:
    return f"{found['a']}{found['i']} {'am' if found['i'].lower() == 'i' else 'is'} {found['n']}"


def _saved_up(found: re.Match[str]) -> str:
    """After how many weeks there is so much, with or without money to begin with."""
    if len(re.findall(NUMBER, found["a"])) == 1:
        return f"{found['a']}How many {found['unit']}s will it take to save {found['sum']}?"
    return f"{found['a']}After how many {found['unit']}s will {found['who']} have {found['sum']}?"


def _of_a_class(found: re.Match[str]) -> str:
    """A class of which a part is told, and how many the others are."""
    asked = found["asked"] or "pupils"
    if found["x"].lower() == found["y"].lower() or asked.lower() == found["y"].lower():
        return ""
    told = f"{found['part']} of the pupils in a class are {found['x']}"
    return f"{told}. There are {found['n']} {found['y']}. How many {asked} are there?"


def _of_a_list(found: re.Match[str]) -> str:
    """What is asked of a list, where nothing is told before it but how many numbers it has."""
    told = re.findall(r"\d+(?:\.\d+)?", found["lead"])
    count = len(re.findall(NUMBER, found["list"]))
    if _MORE_TOLD.search(found["lead"]) or any(one != str(count) for one in told):
        return ""
    return f"What is the {found['q']} of {found['list']}?"


RESTS: Final[Rows] = rows(
    (
        rf"^(?P<n>\d{{1,2}})\s+(?P<who>{WORD})\s+(?:(?:want|wish|like|need|have|are\s+going)\s+to|will|can"
        rf"|should)\s+(?P<verb>sit|stand|line\s+up)(?:\s+down)?\s+(?P<at>(?:on|in|around|round|at)\s+an?"
        rf"\s+(?:[a-z]+\s+)?{WORD})[.;,]\s+(?:in\s+)?how\s+many\s+(?:different\s+)?ways(?:\s+(?:are\s+there"
        r"|can\s+they\s+do\s+(?:it|that|this)|is\s+that\s+possible))?"
        rf"(?:,?\s+(?P<if>(?:if|so\s+that)\s+.*?))?{END}",
        _seated,
    ),
    (
        rf"^[^?\d]*?\b(?P<d>{NUMBER}\s*(?:m|km|metres|meters|miles))\s+in\s+(?P<t>{NUMBER}\s*(?:s|secs?|seconds?"
        r"|min|minutes?|h|hours?))[.,;]\s+(?:what|how\s+(?:fast|much))(?:'s|\s+is)\s+(?:that|this|it)\s+in"
        rf"\s+(?P<u>km/h|m/s|mph|km\s+per\s+hour){END}",
        "A runner runs {d} in {t}. What is the speed in {u}?",
    ),
    (
        rf"^(?:a|the|my)\s+wall\s+is\s+(?P<a>{NUMBER})\s*m\s+(?:long\s+)?(?:and|by|x)\s+(?P<b>{NUMBER})\s*m"
        rf"(?:\s+(?:high|tall))?\s+(?:with|and\s+has)\s+a\s+(?:window|door)\s+(?:of\s+)?(?P<c>{NUMBER})\s*m"
        rf"\s+(?:by|x)\s+(?P<d>{NUMBER})\s*m[.;,]\s+(?:how\s+much|what|how\s+large|find)\s+[^.\d]*\b(?:paint"
        rf"|area)\b[^.\d]*{END}",
        "what is {a}*{b} - {c}*{d}",
    ),
    (
        rf"^(?P<a>.*?\d.*?[.;,]\s+)when\s+will\s+(?P<b>(?:{WORD}\s+){{1,3}})be\s+(?P<c>(?:twice|{NUMBER}\s+times"
        rf"|half)\s+as\s+old\b.*)$",
        "{a}In how many years will {b}be {c}",
    ),
    (
        rf"^(?P<a>[^?]*\b(?:an?|per|each|every)\s+(?P<unit>week|month|day|year)\b[^?]*[.;,]\s+)(?:when|in\s+how"
        rf"\s+many\s+(?P=unit)s)\s+will\s+(?P<who>{WORD})\s+have\s+(?:saved\s+)?(?P<sum>[$£€]?{NUMBER}"
        rf"(?:\s+(?:dollars|pounds|euros))?){END}",
        _saved_up,
    ),
    (
        rf"^(?:in\s+(?:a|the|my)\s+class,?\s+)?(?P<part>{_FRACTION})\s+(?:of\s+(?:a|the|my)\s+class\s+)?(?:are|is)"
        r"\s+(?P<x>girls|boys)(?:[.,;]|\s+and)\s+(?:there\s+are\s+|(?:the\s+)?other\s+|(?:and\s+)?the\s+remaining\s+)?"
        r"(?P<n>\d{1,4})\s+(?:are\s+)?(?P<y>girls|boys)[.;,]\s+how\s+many(?:\s+(?P<asked>girls|boys))?"
        rf"(?:\s+(?:pupils|students|children))?(?:\s+are\b[^.\d]*)?{END}",
        _of_a_class,
    ),
    (r"^(?P<a>.*?\b)(?P<i>i|he|she)'(?:m|s)\s+(?P<n>\d{1,3}\b.*)$", _in_full),
    (
        rf"^[^.\d]*?\b(?:has|have|had|with|are|is)\s+(?P<n>\d{{1,6}})\s+[^.\d]*?\b(?:and|of\s+which|he|she|they|i)"
        rf"\s+(?:\w+\s+)?(?:has|have|had)?\s*(?:already\s+)?{_DID}\s+(?P<part>{_FRACTION})\s+of\s+(?:them|it"
        rf"|the\s+{WORD})(?:\s+already)?[.;,]\s+how\s+many\s+(?:{WORD}\s+)?(?:are|is|does\s+\w+\s+have)\s+"
        rf"(?:still\s+)?(?:left|remaining)[^.\d]*{END}",
        _left,
    ),
    (
        rf"^[^.\d]*?\b(?P<a>\d{{1,6}})\s+(?P<x>{WORD})\s+and\s+(?P<b>\d{{1,6}})\s+(?P<y>{WORD})[.;]\s+what\s+"
        rf"(?P<what>percentage|percent|fraction|proportion)(?:\s+of\s+[^.?\d]*?)?\s+(?:are|is|were)\s+"
        rf"(?P<asked>{WORD}){END}",
        _share,
    ),
    (
        rf"^(?:the\s+)?sum\s+of\s+the\s+ages\s+of\s+(?P<n>[2-6])\s+{_RELATIVES}\s+is\s+(?P<s>\d+)(?:\s+years)?"
        r"(?:[.,;]|\s+and)\s*(?:they\s+(?:were|are)(?:\s+each)?\s+)?(?:born\s+)?(?P<d>\d+)\s+years\s+apart[.;]\s+"
        rf"how\s+old\s+is\s+the\s+(?P<asked>youngest|oldest)(?:\s+(?:one|of\s+them|{WORD}))?{END}",
        _born,
    ),
    (
        rf"^[^.\d]*?\b(?P<x>{WORD})\s+and\s+(?P<y>{WORD})(?:\s+{WORD})?\s+(?:are\s+)?in\s+the\s+ratio\s+(?:of\s+)?"
        rf"(?P<a>\d+)\s*(?::|to)\s*(?P<b>\d+)[.;]\s+(?:there\s+are|it\s+has|it\s+contains)\s+(?P<n>\d+)\s+"
        rf"(?P<given>{WORD})(?:\s+{WORD})?[.;,]\s+how\s+many\s+(?P<asked>{WORD})(?:\s+{WORD})?\s+(?:are|does)\b"
        rf"[^.\d]*{END}",
        _mixed,
    ),
    (
        rf"^(?:starting\s+)?(?:from|at)\s+(?P<a>-?{NUMBER})\s*(?:°\s*c?|degrees?(?:\s+celsius)?),?\s+the\s+"
        rf"temperature\s+(?P<way>drops|falls|decreases|sinks|rises|increases)\s+(?:by\s+)?(?P<b>{NUMBER})\s*(?:°\s*c?"
        r"|degrees?)?\s+(?:each|every|per|an?)\s+(?P<unit>hour|minute|day)[.;]\s+what(?:'s|\s+is|\s+will)\b"
        rf"[^.\d]*\bafter\s+(?P<n>\d+)\s+(?P=unit)s?{END}",
        _warmed,
    ),
    (
        rf"^2\s+{WORD}\s+share\s+(?:a\s+{WORD}\s+of\s+)?[$£€]?(?P<n>{NUMBER})(?:\s+{WORD})?\s+so\s+that\s+(?:1|one)"
        rf"(?:\s+of\s+them)?\s+(?:pays|gets|has|receives)\s+(?P<k>twice|{NUMBER}\s+times)\s+as\s+much\s+as\s+the\s+"
        rf"other[.;]\s+how\s+much\s+(?:does|do|will)\b[^.\d]*{END}",
        "The sum of two numbers is {n}. One is {k} the other. What are the numbers?",
    ),
    (
        rf"^(?:\d{{1,2}}\s+{WORD}\s+)?[^.\d]*?\b(?P<part>\d/\d{{1,2}})\s+of\s+(?:an?|the|his|her)\s+{WORD}\s+in\s+(?:(?P<n>{NUMBER})|an?)\s+"
        rf"(?:hours?|minutes?|days?)[.;]\s+how\s+(?:long|many\s+(?:hours|minutes|days))\b[^.\d]*\b(?:whole|entire"
        rf"|complete|full)\b[^.\d]*{END}",
        lambda found: f"what is {found['n'] or '1'}/({found['part']})",
    ),
    (
        r"^(?:the\s+)?letters\s+(?:of|in)\s+(?:the\s+word\s+)?(?P<w>[A-Za-z]{2,12})\s+are\s+(?:re)?arranged[^.]*[.;]"
        rf"\s+(?:in\s+)?how\s+many\b[^.\d]*{END}",
        "How many arrangements of the letters of {w} are there?",
    ),
    (
        rf"^(?P<a>the|a)\s+shadow\s+of\s+(?:a|the)\s+(?P<n>{NUMBER}\s*\w+)\s+(?P<w>{WORD})\s+is\s+(?P<m>{NUMBER}\s*\w+)"
        r"(?:\s+long)?(?P<b>\..*)$",
        "A {n} {w} casts a {m} shadow{b}",
    ),
    (
        rf"^(?P<lead>[^?]*?)(?<![\d.,])(?P<list>-?{NUMBER}(?:,\s*-?{NUMBER})+,?\s+and\s+-?{NUMBER})(?:\s+{WORD})?[.;]\s+(?:what"
        rf"(?:'s|\s+is|\s+was|\s+were)|find|work\s+out)\s+(?:the|his|her|my|their|its)\s+(?P<q>average|mean|median"
        rf"|mode|range|standard\s+deviation)\b[^.\d]*{END}",
        _of_a_list,
    ),
    (
        rf"^(?P<a>.*?\d.*?[.;]\s+)how\s+much(?:\s+money)?\s+(?:is|will\s+be)\s+left\s+after\s+(?P<b>[^.]*?){END}",
        lambda found: (
            f"{found['a']}How much does {'she' if ' she ' in found['a'].lower() else 'he'} have"
            f" after "
            f"{found['b']}?"
            if re.search(r"\b(?:he|she)\b", found["a"], re.IGNORECASE)
            else ""
        ),
    ),
    (
        rf"^an?\s+(?P<w>{WORD})\s+is\s+(?P<p>{_FRACTION})\s+full\s+and\s+(?:holds|contains)\s+(?P<n>{NUMBER}\s+{WORD})"
        rf"(?:\s+now)?[.;]\s+how\s+(?P<q>much|many\s+{WORD})\b[^.\d]*\bfull\b[^.\d]*{END}",
        "A {w} is {p} full. It contains {n}. How {q} does it hold when it is full?",
    ),
    (
        r"^(?:let|consider|suppose|take)\s+(?P<x>the\s+(?:line|circle|parabola|segment|triangle)\s+[^.]*)[.;]\s+"
        rf"(?:what\s+is|find|work\s+out)\s+its\s+(?P<q>[^.]*?){END}",
        "What is the {q} of {x}?",
    ),
    (
        r"^let\s+[A-Z]\s+be\s+the\s+number\s+of\s+(?P<w>heads|tails|sixes)\s+in\s+(?P<n>\d+)\s+(?P<r>tosses|throws"
        rf"|rolls|flips)\s+of\s+a\s+(?:fair\s+)?(?P<c>coin|die)[.;]\s+(?:what\s+is|find)\s+P\([A-Z]\s*=\s*(?P<k>\d+)\)"
        rf"{END}",
        "What is the probability of exactly {k} {w} in {n} {r} of a {c}?",
    ),
    (
        r"^let\s+[a-z]\s*=\s*(?P<e>[^.,;]+?)\s+and\s+(?:let\s+)?[a-z]\s*=\s*(?P<f>[^.,;]+?)[.;]\s+which"
        rf"(?:\s+(?:one|number|of\s+them))?\s+is\s+(?:the\s+)?(?P<w>bigger|larger|greater|smaller)(?:\s+one)?{END}",
        "Which is {w}, {e} or {f}?",
    ),
)
