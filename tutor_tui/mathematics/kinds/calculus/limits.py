"""Which messages ask for a limit: "limit of sin(x)/x as x approaches 0", `\\lim_{x \\to 0^+}`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.brackets import closing
from tutor_tui.mathematics.kinds.calculus.notation import applied
from tutor_tui.mathematics.kinds.calculus.wording import (
    LONGEST,
    NAME,
    formula,
    named,
    number,
    request,
    usual_variable,
)
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Unclear
from tutor_tui.mathematics.syntax import Name, Negative, Node
from tutor_tui.mathematics.trees import variables

Side = Literal["", "+", "-"]
Way = Literal["", "l'hôpital", "without"]
"""By which rule the working is wished for, or without L'Hôpital's."""


@dataclass(frozen=True, slots=True)
class OpenLimit:
    """A limit whose function is still a text."""

    body: str
    variable: str
    place: Node
    side: Side = ""


@dataclass(frozen=True, slots=True)
class Limit(KindProblem):
    """What a function tends to as its variable tends to a place, from one side or from both."""

    expression: Node
    variable: str
    place: Node
    side: Side = ""
    way: Way = ""

    @property
    def is_at_infinity(self) -> bool:
        """Whether the variable grows (or falls) without bound."""
        return self.place in (Name("oo"), Negative(Name("oo")))


_HINT: Final = late_regex(
    r"\blim(?:it)?s?(?![a-z])|\\lim|->|→|\\to\b|\bapproach(?:es)?\b|\btends?\b|\bgoes to\b"
    r"|\b(?:close|near)r? to\b",
    re.IGNORECASE,
)
_VARIABLE: Final = rf"(?P<x>{NAME}|\\[a-z]+)"
_TENDS: Final = (
    r"\s*(?:->|=|(?:approach(?:es|ing)?|tends?(?:\s+to)?|tending\s+to|goes\s+to|going\s+to|is near"
    r"|(?:gets?|comes?|moves?) (?:very )?(?:close|near)(?:r(?: and (?:clos|near)er)?)? to"
    r"|to)(?![A-Za-z]))\s*"
)
_FROM: Final = (
    r"(?:,?\s*\(?(?:from|on)?\s*(?:the\s+)?(?P<from>right|left|above|below|positive side"
    r"|negative side|right-?\s?hand side|left-?\s?hand side)(?:\s+side)?\)?)?"
)
_PLACE: Final = rf"(?P<place>[^,;]+?){_FROM}"
_AS: Final = rf"(?:as|when|for|with|at|where|if)\s+{_VARIABLE}{_TENDS}{_PLACE}"
_STRICT: Final = (
    rf"(?:as|when|for|if)\s+{_VARIABLE}{_TENDS.replace('|=|', '|').replace('|to)', ')')}{_PLACE}"
)
_SIDED: Final = r"(?:(?P<hand>right|left)-?\s?(?:hand(?:ed)?|sided)\s+|one-sided\s+|two-sided\s+)?"
_LIMIT: Final = rf"(?:{_SIDED}limit(?:ing value)?|lim)"
_FORMS: Final = (
    rf"(?:the\s+)?{_LIMIT}\s+(?:of\s+)?(?P<f>.+?)(?:\s*,\s*|\s+\(?){_AS}\)?",
    rf"(?:the\s+)?{_LIMIT},?\s+{_AS}\s*,?\s+of\s+(?P<f>.+)",
    rf"(?P<f>.+?)\s+(?:approach|tend to|converge to|go to|do|equal)\s*,?\s+{_STRICT}",
    rf"(?:does\s+)?(?:happens?\s+to\s+)?(?P<f>.+?)\s+{_STRICT}",
    r"(?:the\s+)?(?:limit\s+of\s+)?(?:the\s+)?sequence\s+(?P<f>.+)",
    r"(?:the\s+)?limit\s+at\s+infinity\s+of\s+(?P<f>.+)",
)
_COMPILED: Final = tuple(late_regex(form, re.IGNORECASE) for form in _FORMS)
_LIM: Final = late_regex(r"^(?:the\s+)?(?:limit\s*:?\s*)?lim\s*_?\s*(?P<open>[{(])?", re.IGNORECASE)
_TARGET: Final = late_regex(rf"^\s*{_VARIABLE}\s*->\s*{_PLACE}\s*$")
_BARE_TARGET: Final = late_regex(
    rf"^\s*{_VARIABLE}\s*->\s*(?P<place>[-+]?\s*(?:oo|(?:\d+\s*\*?\s*)?(?:pi|π)(?:/\d+)?|e|\d+(?:/\d+)?(?:\.\d+)?"
    r"|[a-z])(?:\s*\^?\s*\{?[-+⁺⁻](?=[\s}])\}?)?)\s*[,:]?\s+(?:of\s+)?(?P<f>.+)$"
)
_SIGNED: Final = late_regex(r"^(?P<place>.*?[^\s^{(])\s*\^?\s*[{(]?\s*(?P<sign>[-+⁺⁻])\s*[})]?$")
_VERBS: Final = late_regex(
    r"^(?:does\s+)?(?:what\s+(?:(?:value|number)\s+)?(?:does|is|happens\s+to)\s+)?(?:(?:the\s+)?(?:value|behaviou?r)\s+of\s+)?",
    re.IGNORECASE,
)
_EXISTENCE: Final = late_regex(
    r"^(?:does|do)\s+(?P<body>.+?)\s+exist$|^(?P<rest>.+?)(?:\s+if (?:it|they) exists?)$", re.I
)


_UNKNOWN: Final = late_regex(r"(?<![A-Za-z\\])[A-Z]\s*(?:\\left\s*)?\(\s*[a-z]\s*(?:\\right\s*)?\)")
"""A function without a name that is known here, which would read as a product: `W(a)`."""


_RULE: Final = r"(?:the\s+)?l['’]?\s?h[oô]s?pital(?:['’]?s)?(?:['’])?(?:\s+rule)?"
_BY_RULE: Final = late_regex(
    rf"[,\s(]*\b(?P<how>using|with|by|via|through|applying|without(?: using)?|not using)\s+{_RULE}"
    r"\)?(?=\W|$)",
    re.IGNORECASE,
)
_USE_RULE: Final = late_regex(rf"^\W*(?:use|apply)\s+{_RULE}\s+(?:to|and|on|for)\s+", re.I)


def read_limit(text: str) -> Limit | Unclear | None:
    """The limit that a message asks for, and whether by L'Hôpital's rule or without it."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    if found := _BY_RULE.search(text) or _USE_RULE.match(text):
        rest = read_limit(f"{text[: found.start()]}{text[found.end() :]}")
        is_without = re.match(r"without|not", found.groupdict().get("how") or "", re.IGNORECASE)
        way: Way = "without" if is_without else "l'hôpital"
        return replace(rest, way=way) if isinstance(rest, Limit) else rest
    plain = request(text)
    if found := _EXISTENCE.match(plain):
        plain = found["body"] or found["rest"]
    call = applied(plain)
    if call is not None and call.name in ("limit", "lim"):
        return _called(call.arguments) or Unclear(plain)
    for found_limit in open_limits(plain):
        node = formula(found_limit.body.strip(" :"))
        if node is not None and not _UNKNOWN.search(found_limit.body):
            return Limit(node, found_limit.variable, found_limit.place, found_limit.side)
    return _of_sequence(plain)


def open_limits(plain: str) -> Iterator[OpenLimit]:
    """What a request may be the limit of, in notation and in words; `plain` is a `request`."""
    for found in (_in_notation(plain), *_in_words(plain)):
        if found is not None:
            yield found


def _called(arguments: tuple[str, ...]) -> Limit | None:
    """`limit(f, x, a, '+')`, `limit(f, x=a)`, `Limit[f, x -> a]`."""
    if len(arguments) < 2:
        return None
    body = formula(arguments[0])
    joined = re.split(r"\s*(?:=|->)\s*", arguments[1])
    target = [*joined, *arguments[2:]]
    sides = {"+": "+", "-": "-", "right": "+", "left": "-", "+-": ""}
    sides |= {"plus": "+", "minus": "-"}
    hand = target[2].strip("'\" ").removeprefix("dir=").strip("'\" ") if target[2:] else "+-"
    place = _place(target[1]) if len(target) > 1 else None
    if (
        body is None
        or place is None
        or named(target[0]) in variables(place)
        or len(target) > 3
        or hand not in sides
    ):
        return None
    return Limit(body, named(target[0]), place, sides[hand])  # type: ignore[arg-type]


def _in_notation(text: str) -> OpenLimit | None:
    """`lim_{x -> 0} f`, `lim(x -> 0) f`, `lim x -> 0 f`."""
    found = _LIM.match(text)
    if found is None:
        return None
    if found["open"] is None:
        bare = _BARE_TARGET.match(text[found.end() :])
        return _limit(bare["f"], bare["x"], bare["place"], "") if bare else None
    end = closing(text, found.end() - 1)
    target = _TARGET.match(text[found.end() : end]) if end else None
    if end is None or target is None:
        return None
    return _limit(text[end + 1 :], target["x"], target["place"], target["from"] or "")


def _in_words(text: str) -> Iterator[OpenLimit | None]:
    request_text = _VERBS.sub("", text, count=1)
    for found in fitting(request_text, _COMPILED):
        if "x" in found.groupdict():
            groups = found.groupdict()
            hand = groups.get("from") or groups.get("hand") or ""
            yield _limit(found["f"], found["x"], found["place"], hand)


def _of_sequence(text: str) -> Limit | None:
    """The limit of a sequence, whose index grows without being told."""
    for found in fitting(_VERBS.sub("", text, count=1), _COMPILED):
        if "x" in found.groupdict():
            continue
        node = formula(found["f"])
        name = usual_variable(node) if node is not None else None
        if node is not None and name:
            return Limit(node, name, Name("oo"))
    return None


def _limit(body: str, letter: str, place: str, hand: str) -> OpenLimit | None:
    side: Side = ""
    if hand:
        side = "+" if hand.lower().startswith(("right", "above", "positive")) else "-"
    place = place.strip()
    if number(place) is None and (found := _SIGNED.match(place)):
        place, side = found["place"], "+" if found["sign"] in "+⁺" else "-"
    target = _place(place)
    if target is None or named(letter) in variables(target):
        return None
    return OpenLimit(body, named(letter), target, side)


def _place(text: str) -> Node | None:
    """Where the variable tends to; a letter is a place too ("as x approaches a")."""
    return number(text.strip("{}() ")) or number(text) or formula(text)
