"""A motion along a line as `s(t) = …. v(0) = …. When is it at rest?`, however it was told.

Particles, balls and cars, units, "after t seconds" and "starts from rest" are said in many ways.
Here they become calls and one question; what is asked is the business of the readers. Standard
library only.
"""

import re
from typing import Final, NamedTuple

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals

_LONGEST: Final = 500
_NUMBER: Final = r"[-−]?\d+(?:\.\d+)?"
_MOVER: Final = (
    r"particle|ball|car|train|object|body|point|stone|rock|rocket|projectile|cyclist|runner|bus"
    r"|bike|toy|boat|lift|elevator"
)
_MOVES: Final = late_regex(
    rf"\b(?:{_MOVER}|mov(?:es?|ing)|travels?|displacement|velocity|acceleration|position|rest)\b",
    re.IGNORECASE,
)
_FUNCTION: Final = r"(?:sin|cos|tan|ln|log|exp|sqrt|pi)\b|e(?=\s*\^)"
_PIECE: Final = rf"(?:{_FUNCTION}|\.(?=\d)|[-−+*/^()\d·×π√²³⁴\s]|t(?![a-z]))"
_LAW: Final = late_regex(
    r"(?<![A-Za-z_'])(?P<name>[sxdhva])\s*(?:\(\s*t\s*\))?\s*=\s*"
    rf"(?P<body>{_PIECE}+(?<=[\dt)²³⁴]))(?![A-Za-z])"
)
_IN_TIME: Final = late_regex(r"(?<![A-Za-z])t(?![a-z])")
_UNIT: Final = late_regex(
    r"(?:(?<=[\d)²³⁴])|(?<=[\d ^*/+-]t)) *(?:in )?\(?(?:(?:k|c)?m|ft|feet|(?:centi|kilo)?met(?:er"
    r"|re)s?|units?|s|sec|seconds?)(?: ?(?:/|per) ?(?:s|sec|seconds?)| ?s)?"
    r"(?: ?\^? ?\{?\(?[-−]?[12]\)?\}?|²|⁻¹|⁻²| squared)?\)?(?= |$|[.,;?!])"
)
_ASIDE: Final = late_regex(
    r",? ?\(?(?:\bwhere )?(?:\bt is (?:the )?(?:time )?(?:measured )?in seconds|(?:\bfor )?t ?"
    r"(?:>=?|≥|≧|\\geq?) ?0)\)?|,? (?:after|at) (?:time )?t(?: seconds?| s)?(?=[ ,.;]|$)(?! ?=)",
    re.IGNORECASE,
)
_START: Final = (
    r"(?:(?:when|at|for) t ?= ?(?P<t>N),? (?P<n>[svxda]) ?= ?(?P<v>N)"
    r"|(?P<n2>[svxda]) ?= ?(?P<v2>N),? (?:when|at|for|if|and) t ?= ?(?P<t2>N)"
    r"|(?P<n3>[svxda]) ?\( ?(?P<t3>N) ?\) ?= ?(?P<v3>N)"
    r"|(?:(?:with|has|had|its|the|an?|and) )*initial (?P<w>velocity|speed|position|displacement)"
    r"(?: is| was| of|:| =)? (?P<v4>N)"
    r"|(?P<rest>(?:(?:it|which) )?(?:starts?|starting|begins?|released|initially)(?: off)?"
    r" (?:from |at )?rest)(?P<zero> (?:at|from) (?:the origin|o\b|0\b))?"
    r"|(?P<zero2>(?:(?:it|which) )?(?:starts?|starting|begins?|is|initially)(?: initially)? "
    r"(?:at|from) (?:the origin|o\b)))"
).replace("N", _NUMBER)  # fmt: skip
_STARTED: Final = late_regex(_START, re.IGNORECASE)
_ASKED: Final = late_regex(
    r"(?:^|[.;,!?]|\band\b)\s*(?:(?:and|so|then|hence|now) )?(?P<asked>(?:find|when|whens|what"
    r"|whats|what's|how|where|at (?:what|which)|for (?:what|which)|calculate|determine|work out"
    r"|give)\b"
    r"(?!.*[.;!?] *\w).*)$",
    re.IGNORECASE,
)
_SCENERY: Final = late_regex(
    rf"(?:{_MOVER}|an?|the|its|it|of|in|on|along|straight|line|horizontal|vertical|x-?axis|moves?"
    r"|moving|moved|travels?|travell?ing|so|such|that|with|has|have|by|is|are|was|given|and|if|from"
    r"|to|fixed|point|origin|o|p|s|v|x|a|h|d|t|at|after|time|any|seconds?|metres?|meters?|m"
    r"|displacement|velocity|position|acceleration|speed|height|distance|function|equation|law"
    r"|where|measured|up|upwards?|thrown|launched|kicked|fired|rolls?|rolling|let|suppose|for|as"
    r"|described|modelled|modeled|according|which|then|drives?|driving|road|track|above|ground"
    r"|air|into|up|goes|flies|shot|dropped|falls|vertically|'?s|let's|say|passes|through|i|have|got|defined|represented)"
)
_KNOWN: Final = late_regex(rf"(?:{_SCENERY.pattern}|[\s.,;:()$])*", re.IGNORECASE)
_IT: Final = late_regex(rf"\b(?:the|this|that|our) (?:{_MOVER})(?P<of>'s)?\b", re.IGNORECASE)
_ASKED_OTHERWISE: Final = (
    (late_regex(r"\b(?:momentarily|instantaneously) ", re.I), ""),
    (late_regex(r"\b(?:when|whens) (?:its|it's)\b", re.I), "when it is"),
    (late_regex(r"\b(?:all )?the (?:times?|values? of t|values?)(?: t)? (?:when|at which|for which"
                r"|that) ", re.I), "when "),
    (late_regex(rf"\b(?P<n>[svxa]) (?:when|at|for|if) t ?= ?(?P<t>{_NUMBER})"), r"\g<n>(\g<t>)"),
    (late_regex(r"\bfind (?P<n>[sva])$"), r"find \g<n>(t)"),
    (late_regex(r"\b(?P<n>[sva])(?: in terms of t| as a function of t)\b"), r"\g<n>(t)"),
    (late_regex(r"\bhow fast (?:does|will|did) it (?:hit|land|strike)(?: the ground)?$", re.I),
     "what is its velocity when it hits the ground"),
    (late_regex(r"\bhow fast is it(?= (?:after|at) )", re.I), "what is its velocity"),
    (late_regex(r"\bhow fast (?:is|was|will) it (?:be )?(?:going|moving|travell?ing)\b", re.I),
     "what is its velocity"),
    (late_regex(r"\bwhen it lands\b", re.I), "when it hits the ground"),
    (late_regex(r"\bfind when does\b", re.I), "when does"),
)  # fmt: skip


class Told(NamedTuple):
    """`law` is `s(t) = …`, `starts` are values such as `v(0) = 2`, `asked` the question."""

    law: str
    starts: tuple[str, ...]
    asked: str

    def asking(self, question: str) -> str:
        """A question about this motion."""
        return ". ".join((self.law, *self.starts, question))

    @property
    def whole(self) -> str:
        """The message in one form."""
        return self.asking(self.asked)


def told_motion(text: str) -> Told | None:
    """The law, the starts and the question; `None` where anything else is told."""
    plain = " ".join(text.split())
    if len(plain) > _LONGEST or not _MOVES.search(plain):
        return None
    plain = _without_asides(plain)
    laws = [one for one in _LAW.finditer(plain) if _IN_TIME.search(one["body"])]
    if len(laws) != 1:
        return None
    (law,) = laws
    head, tail = plain[: law.start()], plain[law.end() :].rstrip(" ?.!")
    question = _ASKED.search(tail)
    told = f"{head} ; {tail[: question.start()] if question else tail}"
    starts = tuple(one for found in _STARTED.finditer(told) for one in _starts(found))
    if not _KNOWN.fullmatch(_STARTED.sub(" ", told)):
        return None
    asked = asked_of_it(question["asked"]) if question else ""
    return Told(_as_call(law), starts, asked)


def law_called(text: str) -> Told | None:
    """The one law of a message that is told as a call, `s(t) = …`, whatever else is said."""
    law = law_in(text) if _CALLED.search(text) else None
    return Told(law, (), "") if law else None


def law_in(text: str) -> str | None:
    """The one law of a message as a call."""
    laws = [one for one in _LAW.finditer(text) if _IN_TIME.search(one["body"])]
    return _as_call(laws[0]) if len(laws) == 1 else None


def _as_call(law: re.Match[str]) -> str:
    return f"{law['name']}(t) = {law['body'].strip()}"


_CALLED: Final = late_regex(r"(?<![A-Za-z])[shxdva] ?\(t\) ?=")


def with_law(told: Told, request: str) -> Told | None:
    """The motion by another law for the same quantity: "what if it was a = 3t"."""
    found = _SUPPOSED.fullmatch(_without_asides(request))
    new = law_in(found["law"]) if found else None
    return told._replace(law=new) if new and new[0] == told.law[0] else None


_SUPPOSED: Final = late_regex(
    r"(?:and |but |so |now )*(?:what )?(?:if|about|with|for)(?: (?:it|(?:the|its) \w+))?"
    r"(?: (?:was|is|were|had been))?(?: now| instead)? (?P<law>[a-z] ?(?:\(t\))? ?=[^=]+?)"
    r"(?: instead)?"
)


def asked_of_it(question: str) -> str:
    """The question with "it" for whatever moves, and calls for values at a time."""
    said = _IT.sub(lambda found: "its" if found["of"] else "it", with_numerals(question))
    for form, otherwise in _ASKED_OTHERWISE:
        said = form.sub(otherwise, said)
    return said


def in_one_form(text: str) -> str:
    """The message as `s(t) = …. When …`, where it tells a motion; else as it is."""
    told = told_motion(text)
    return told.whole if told and told.asked else text


def _without_asides(text: str) -> str:
    """The message without units and without what time is: all in the same units."""
    if any(len(set(units.findall(text.lower()))) > 1 for units in (_LENGTHS, _TIMES)):
        return text
    return _UNIT.sub("", _ASIDE.sub("", text))


_LENGTHS: Final = late_regex(r"(?<![a-z])(km|kilo|cm|centi|ft|feet|m(?=/|et| |$))")
_TIMES: Final = late_regex(r"(?<![a-z])(hour|minute|sec|km/h)")


def _starts(found: re.Match[str]) -> tuple[str, ...]:
    for mark in ("", "2", "3"):
        if found[f"n{mark}"]:
            return (f"{found[f'n{mark}']}({found[f't{mark}']}) = {found[f'v{mark}']}",)
    if found["w"]:
        name = "v" if found["w"].lower() in ("velocity", "speed") else "s"
        return (f"{name}(0) = {found['v4']}",)
    rest = ("v(0) = 0",) if found["rest"] else ()
    return (*rest, "s(0) = 0") if found["zero"] or found["zero2"] else rest
