"""Stories that come to a sum, a power or a common multiple: each row is one way of telling."""

import re
from math import gcd, lcm
from typing import Final

from tutor_tui.mathematics.wording_tables import Rows, rows

NUMBER: Final = r"\d{1,6}(?:\.\d{1,3})?"
WORD: Final = r"[a-z][a-z'-]*"
END: Final = r"\s*[.?!]*\s*$"
CLOCK: Final = r"\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\b\.?)|\d{1,2}:\d{2}|noon|midnight"
_SECONDS: Final = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}


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


def _multiplied(found: re.Match[str]) -> str:
    """What doubles or halves every so often, after a time."""
    every, after = (_SECONDS[found[name].lower()] for name in ("unit", "last"))
    count, step = found["n"] or "1", found["k"] or "1"
    factor = {"d": "2", "h": "(1/2)", "t": "3"}[found["way"][0].lower()]
    return f"what is {found['a']}*{factor}^({count}*{after}/({step}*{every}))"


def _ratio(found: re.Match[str]) -> str:
    """How much of one of two sorts goes with so much of the other."""
    names = [found["x"].lower(), found["y"].lower()]
    asked, given = found["asked"].lower(), found["given"].lower()
    if {asked, given} != set(names):
        return ""
    one, two = found["a"], found["b"]
    return (
        f"what is {found['n']}*{one}/{two}"
        if asked == names[0]
        else (f"what is {found['n']}*{two}/{one}")
    )


def _mixed(found: re.Match[str]) -> str:
    """The ratio of two amounts that are mixed, in the order of the question."""
    told = {found["x"].lower(): found["a"], found["y"].lower(): found["b"]}
    asked = [told.get(found[name].lower(), "") for name in ("p", "q")]
    return f"simplify the ratio {asked[0]}:{asked[1]}" if all(asked) else ""


def _outline(found: re.Match[str]) -> str:
    """The perimeter or area of a figure whose sides are expressions."""
    sides = [one for one in (found["a"], found["b"]) if one]
    if not re.search(r"[a-z]", " ".join(sides)):
        return ""
    one, two = sides[0], sides[-1]
    if found["what"].lower() == "area":
        return f"expand ({one})({two})"
    return f"simplify 2({one}) + 2({two})"


def _codes(found: re.Match[str]) -> str:
    """How many codes there are of so many out of the letters or digits that are listed."""
    count = len(re.findall(r"[A-Za-z0-9]", re.sub(r"\band\b", "", found["list"])))
    size = int(found["n"])
    if size > count:
        return ""
    is_free = re.match(r"with\b", found["rule"], re.IGNORECASE)
    return f"what is {count}^{size}" if is_free else f"what is {count}!/({count} - {size})!"


SUMS: Final[Rows] = rows(
    (
        rf"^the\s+difference\s+(?:between|of)\s+(?:the\s+)?(?:2|two)\s+numbers\s+is\s+(?P<d>{NUMBER})\s+and"
        rf"\s+(?:their|the)\s+sum\s+is\s+(?P<s>{NUMBER})(?P<rest>[.;,]\s.*)$",
        "the sum of two numbers is {s} and their difference is {d}{rest}",
    ),
    (
        rf"^[^.]*?\b(?P<a>{NUMBER})(?:\s+{WORD}){{0,3}}\s+(?P<up>grows?|increases?|rises?|gains?)?(?P<down>"
        rf"decreases?|falls?|shrinks?|loses?|drops?)?\s+(?:by\s+)?(?P<r>{NUMBER})\s*%\s+(?:(?:of\s+)?its\s+"
        r"value\s+|in\s+value\s+)?(?:an?|per|each|every)\s+(?P<unit>year|month|day|hour|week)[.;,]\s+"
        rf"(?:how|what)\b[^.\d]*\b(?:after|in)\s+(?P<n>\d{{1,3}})\s+(?P=unit)s?{END}",
        lambda found: (
            f"what is {found['a']}*(1 {'+' if found['up'] else '-'} {found['r']}/100)^{found['n']}"
            if bool(found["up"]) != bool(found["down"])
            else ""
        ),
    ),
    (
        rf"^[^.\d]*?\b(?P<a>{NUMBER})\s*(?:{WORD}\s+){{0,3}}?(?P<way>doubles?|halves?|triples?)\s+every\s+"
        rf"(?:(?P<k>\d+)\s+)?(?P<unit>minute|hour|day|week)s?[.;,]\s+how\b[^.\d]*\b(?:after|in)\s+"
        rf"(?:an?\s+|(?P<n>\d+)\s+)(?P<last>minute|hour|day|week)s?{END}",
        _multiplied,
    ),
    (
        rf"^[^.]*?(?P<x>{WORD})\s+(?:to|and)\s+(?P<y>{WORD})\s+(?:in\s+the\s+ratio\s+(?:of\s+)?)?(?P<a>\d+)"
        rf"\s*(?::|to)\s*(?P<b>\d+)[.;,]\s+how\s+(?:much|many(?:\s+{WORD}\s+of)?)\s+(?P<asked>{WORD})\s+"
        rf"[^.\d]*\b(?P<n>{NUMBER})\s+(?:{WORD}\s+of\s+)?(?P<given>{WORD}){END}",
        _ratio,
    ),
    (
        rf"^(?:[^.\d]*\b)?(?P<a>{NUMBER})\s+(?P<u>{WORD})\s+of\s+(?P<x>{WORD})\s+(?:with|and|to)\s+"
        rf"(?P<b>{NUMBER})\s+(?P=u)\s+of\s+(?P<y>{WORD})[.;,]\s+(?:what(?:'s|\s+is)|find|write)\s+the"
        rf"\s+ratio\s+of\s+(?P<p>{WORD})\s+to\s+(?P<q>{WORD})(?:\s+in\s+(?:its\s+)?simplest\s+form)?{END}",
        _mixed,
    ),
    (
        r"^[^.]*\bscale\s+(?:of\s+|is\s+)?1\s*:\s*(?P<s>\d{2,8})[.;,]\s+(?:how\s+(?:far|long)\s+)?(?:in"
        rf"\s+(?P<u>km|m|metres|kilometres)\s+)?(?:is|are)\s+(?P<n>{NUMBER})\s*cm\b[^.\d]*{END}",
        lambda found: f"convert {float(found['n']) * int(found['s']):g} cm to {found['u'] or 'm'}",
    ),
    (
        r"^(?:a|the)\s+(?:rectangle|square)\s+(?:has|with)\s+(?:the\s+)?(?:sides?|length)\s+(?:of\s+length"
        r"\s+)?(?P<a>[^.,;]*?\S)(?:\s+and\s+(?:width\s+)?(?P<b>[^.,;]*?\S))?[.;]\s+(?:what\s+is|find|write"
        r"(?:\s+down)?|give|express|work\s+out)\s+(?:its|the|an\s+expression\s+for\s+(?:its|the))\s+"
        rf"(?P<what>area|perimeter)\b[^.\d]*{END}",
        _outline,
    ),
    (
        r"^how\s+many\s+(?:different\s+)?(?P<n>\d)-(?:letter|digit|figure|character)\s+(?:codes|words|numbers"
        r"|passwords|strings)\s+can\s+(?:be\s+(?:made|formed)|(?:you|i|we)\s+(?:make|form))\s+(?:from|with"
        r"|out\s+of|using)\s+(?:the\s+(?:letters|digits)\s+)?(?P<list>(?:[A-Z1-9](?:,\s*(?:and\s+)?"
        rf"|\s+and\s+)?)+?),?\s+(?P<rule>with(?:out)?\s+(?:repetition|repeating\s+\w+|repeats|repeated"
        rf"\s+\w+)){END}",
        _codes,
    ),
    (
        r"^[^.]*?\bevery\s+(?P<sizes>\d+(?:(?:,\s*|\s+and\s+|,\s+and\s+|[^.\d]*\bevery\s+|\s+minutes"
        r"\s+and\s+(?:an?|the)\s+[a-z]+\s+every\s+|\s+[a-z]+,?\s+(?:and\s+)?(?:an?\s+|the\s+)?"
        r"(?:other|second|another)[^.\d]*)\d+)+)\s+(?P<unit>second|minute|hour|day|week)s[.,;]\s+"
        rf"(?:[^.?]*?\b(?:together|at\s+the\s+same\s+time|both)\b(?:[^.?]*?\bat\s+(?P<start>{CLOCK}))?"
        r"[^.?]*?[.,;]\s+)?(?P<ask>(?:after\s+how\s+(?:many|long)|when|how\s+(?:long|many)|at\s+what"
        r"\s+time|in\s+how\s+many)[^.]*\b(?:together|same\s+time|both|coincide)\b[^.]*)$",
        _meeting,
    ),
    (
        r"^(?P<told>[^.\d]*\b\d+\s+[a-z ]+\s+and\s+(?:an?\s+)?\d+\s+[^.\d]*\b(?:equal|same"
        r"|identical)\b[^.\d]*)[.,;]\s+(?:what(?:'s|\s+is)|find)\s+the\s+(?:greatest|largest"
        r"|maximum|biggest|highest)\s+(?:possible\s+)?(?:number|length|size)\b[^\d]*$",
        _sharing,
    ),
    (
        r"^(?P<told>[^.\d]*\b\d+\s+[a-z ]+\s+and\s+(?:an?\s+)?\d+\s+[^.\d]*\b(?:equal|same"
        r"|identical)\b[^.\d]*\bas\s+(?:long|large|big|many)\s+as\s+possible[^.\d]*)[.,;]\s+how\s+"
        r"(?:long|large|big|many)\b[^\d]*\b(?:each|groups?|teams?|bags?)\b[^\d]*$",
        _sharing,
    ),
    (
        rf"^[^.\d]*?\b(?:has|have|had|there\s+(?:is|was))\s+(?P<x>\d/\d+|{NUMBER})\s+(?:of\s+an?\s+)?(?P<u>"
        rf"litres?|kilos?|kg|metres?|m|l|pound)\b[^.\d]*\b(?:drinks?|uses?|eats?|drank|used|ate|cuts?"
        rf"\s+off|gives?\s+away)\s+(?P<y>\d/\d+|{NUMBER})\s+(?:of\s+an?\s+)?(?P=u)\b[^.\d]*[.;]\s+how\s+"
        rf"much\b[^.]*\b(?:left|remains?)\b.*$",
        lambda found: f"what is {found['x']} - {found['y']}",
    ),
)
