"""Which messages ask about lines and planes in space; a message is read as a whole."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.matrices.literals import SIGN, Literals
from tutor_tui.mathematics.kinds.space.problems import (
    SpaceLine,
    SpacePlane,
    SpacePoint,
    SpaceQuestion,
    SpaceThing,
)
from tutor_tui.mathematics.kinds.space.things import thing
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import bare

_LONGEST: Final = 500
_HINT: Final = late_regex(r"\bplanes?\b|\blines?\b|-axis\b|-plane\b", re.IGNORECASE)
_LETTERS: Final = late_regex(r"(?<![A-Za-z])[A-Z]\s*=?\s*(?=\(\s*[^()]{1,40},[^()]{1,40},)")
_FORM: Final = late_regex(
    r",?\s+(?:in|as an?)\s+(?:its\s+)?(?:vector|parametric|cartesian|symmetric|scalar|general)\s+"
    r"(?:form|equations?)(?=\W*$)",
    re.IGNORECASE,
)
_TIMES: Final = late_regex(r"([+-]\s*[a-zλμ])\s*(?=[(\[<⟨])")
_AND: Final = late_regex(r"\s*(?:,\s*(?:and|from|to|with)\b|\b(?:and|from|to|with)\b|,|;)\s*")
_EQUATION: Final = (
    r"(?:(?:an?\s+|the\s+)?(?:(?:vector|parametric|cartesian|symmetric|scalar|general)\s+(?:and\s+)?)*"
    r"(?:equations?|form)\s+(?:of|for)\s+)?"
)
_THROUGH: Final = (
    r"(?:(?:that|which)\s+)?(?:pass(?:es|ing)\s+|goes\s+|going\s+)?(?:through|containing|contains"
    r"|joining|determined by|defined by)\s+(?:(?:the\s+)?(?:three\s+|two\s+)?points?\s*:?\s+)?"
)
_THREE: Final = (
    rf"(?P<p>{SIGN})\s*(?:,\s*(?:and\s+)?|\s+and\s+)(?P<q>{SIGN})\s*(?:,\s*(?:and\s+)?|\s+and\s+)"
    rf"(?P<r>{SIGN})"
)
_NORMAL: Final = (
    r"\s*,?\s*(?:and\s+)?(?:(?:with|having|whose)\s+(?:a\s+)?(?:the\s+)?normal(?:\s+vector)?\s*(?:is\s+|=\s*)?"
    r"(?:\w\s*=\s*)?|(?:(?:that|which)\s+is\s+)?(?:perpendicular|orthogonal|normal)\s+to\s+"
    r"(?:the\s+vector\s+)?)"
)
_TO: Final = r"\s*,?\s*(?:and\s+|(?:(?:that|which)\s+)?is\s+|that\s+is\s+)?(?:and\s+)?"
_MADE: Final = tuple(
    (topic, late_regex(text, re.IGNORECASE))
    for topic, text in (
        ("plane by points", rf"{_EQUATION}(?:the\s+)?plane\s+{_THROUGH}{_THREE}"),
        (
            "plane by normal",
            rf"{_EQUATION}(?:the\s+)?plane\s+{_THROUGH}(?P<p>{SIGN}){_NORMAL}(?P<q>{SIGN})",
        ),
        (
            "plane by normal",
            rf"{_EQUATION}(?:the\s+)?plane{_NORMAL}(?P<q>{SIGN})\s+(?:and\s+)?{_THROUGH}(?P<p>{SIGN})",
        ),
        (
            "parallel plane",
            rf"{_EQUATION}(?:the\s+)?plane\s+{_THROUGH}(?P<p>{SIGN}){_TO}parallel\s+to\s+(?P<t>.+)",
        ),
        (
            "parallel plane",
            rf"{_EQUATION}(?:the\s+)?plane\s+parallel\s+to\s+(?P<t>.+?)\s+(?:and\s+)?"
            rf"{_THROUGH}(?P<p>{SIGN})",
        ),
        (
            "plane across a line",
            rf"{_EQUATION}(?:the\s+)?plane\s+{_THROUGH}(?P<p>{SIGN}){_TO}"
            r"(?:perpendicular|orthogonal|normal)\s+to\s+(?P<t>.+)",
        ),
        (
            "plane with a line",
            rf"{_EQUATION}(?:the\s+)?plane\s+{_THROUGH}(?P<p>{SIGN})\s+and\s+(?:containing\s+)?"
            r"(?P<t>the line.+)",
        ),
        (
            "line across a plane",
            rf"{_EQUATION}(?:the\s+)?line\s+{_THROUGH}(?P<p>{SIGN}){_TO}"
            r"(?:perpendicular|orthogonal|normal)\s+to\s+(?P<t>.+)",
        ),
        (
            "line beside a line",
            rf"{_EQUATION}(?:the\s+)?line\s+{_THROUGH}(?P<p>{SIGN}){_TO}parallel\s+to\s+"
            r"(?P<t>the (?:line|[xyz]-axis).*)",
        ),
    )
)
_LINE_ALONE: Final = late_regex(
    rf"{_EQUATION}(?P<t>(?:the\s+|a\s+)?(?:straight\s+)?line\s+.+)", re.IGNORECASE
)
_ONE: Final = tuple(
    (topic, late_regex(text, re.IGNORECASE))
    for topic, text in (
        ("normal", r"(?:a\s+|unit\s+)?normal(?:\s+vector)?\s+(?:to|of|for)\s+(?P<t>.+)"),
        ("direction", r"(?:a\s+)?direction(?:\s+vector)?\s+(?:to|of|for)\s+(?P<t>.+)"),
    )
)
_TWO: Final = tuple(
    (topic, late_regex(text, re.IGNORECASE))
    for topic, text in (
        (
            "distance",
            r"(?:(?:shortest|perpendicular|minimum)\s+)?distance\s+(?:between|from|of)\s+(?:the\s+)?"
            r"(?:parallel\s+|skew\s+|two\s+)*(?P<pair>.+)",
        ),
        ("distance", r"how far (?:away )?is\s+(?P<pair>.+)"),
        (
            "intersection",
            r"(?:(?:line|points?)\s+of\s+)?intersection(?:\s+(?:point|line))?\s+(?:of|between)\s+(?:the\s+)?"
            r"(?:two\s+)?(?P<pair>.+)",
        ),
        (
            "intersection",
            r"(?:(?:the\s+)?(?:point|line)\s+)?(?:where|(?:in|at)\s+which)\s+(?:do(?:es)?\s+)?"
            r"(?P<pair>.+)",
        ),
        (
            "angle",
            r"(?:acute\s+)?angle\s+between\s+(?:the\s+)?(?:two\s+)?(?P<pair>.+?)"
            r"(?:,?\s+in\s+(?:degrees|radians))?",
        ),
        ("are parallel", r"are\s+(?P<pair>.+?)\s+parallel"),
        ("are perpendicular", r"are\s+(?P<pair>.+?)\s+(?:perpendicular|orthogonal)"),
        ("lies on", r"(?:is|does)\s+(?P<a>.+?)\s+(?:lie\s+)?(?:on|in)\s+(?P<b>.+)"),
        (
            "foot",
            r"(?:foot\s+of\s+the\s+perpendicular\s+(?:from|of)|(?:orthogonal\s+)?projection\s+of|point"
            r"\s+closest\s+to)\s+(?P<a>.+?)\s+(?:to|on|onto|in|into)\s+(?P<b>.+)",
        ),
        (
            "foot",
            r"(?:(?:closest|nearest)\s+point|(?:which\s+)?point)\s+(?:on|of)\s+(?P<b>.+?)\s+(?:(?:that\s+)?is"
            r"\s+(?:closest|nearest)\s+)?to\s+(?P<a>(?:the\s+)?(?:point\s+)?\S+)",
        ),
        (
            "mirror",
            r"(?:(?:reflection|mirror image|image)\s+of|reflect)\s+(?P<a>.+?)\s+"
            r"(?:in|on|about|across|over)\s+(?P<b>.+)",
        ),
    )
)
_MEETING: Final = late_regex(
    r"(?P<a>.+?)\s+(?:intersects?|meets?|cross(?:es)?|pierces?|hits?)\s+(?P<b>.+)", re.IGNORECASE
)


def read(text: str) -> SpaceQuestion | None:
    """The question about lines or planes in space that a message is."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    plain = re.sub(r"\b(?:the )?origin\b", "(0, 0, 0)", text, flags=re.IGNORECASE)
    plain = _FORM.sub("", _LETTERS.sub(" ", plain.replace("`", "").replace("$", "")))
    literals = Literals(_TIMES.sub(r"\1*", plain))
    request = " ".join(bare(literals.text).split())
    for form in dict.fromkeys((asked(request), request)):
        question = _made(form, literals) or _about(form, literals) or _line(form, literals)
        if question is not None:
            return question
    return None


def _made(form: str, literals: Literals) -> SpaceQuestion | None:
    for topic, found in labelled(form, _MADE):
        groups = found.groupdict()
        named = [groups[name] for name in ("p", "q", "r", "t") if groups.get(name)]
        things = [one for part in named if (one := thing(part, literals)) is not None]
        if len(things) == len(named) and _fits(topic, things):
            return SpaceQuestion(topic, tuple(things))
    return None


def _line(form: str, literals: Literals) -> SpaceQuestion | None:
    """The equation of a line that is described by points and directions in space."""
    found = _LINE_ALONE.fullmatch(form)
    line = thing(re.sub(r"^a ", "the ", found["t"]), literals) if found else None
    is_described = found is not None and "=" not in found["t"] and "axis" not in found["t"]
    return SpaceQuestion("line", (line,)) if isinstance(line, SpaceLine) and is_described else None


def _about(form: str, literals: Literals) -> SpaceQuestion | None:
    for topic, found in labelled(form, _ONE):
        one = thing(found["t"], literals)
        if one is not None and _fits(topic, [one]):
            return SpaceQuestion(topic, (one,))
    for topic, found in labelled(form, _TWO):
        for first, second in _splits(topic, found):
            things = [thing(first, literals), thing(second, literals)]
            known = [one for one in things if one is not None]
            if len(known) == 2 and _fits(topic, known):
                return SpaceQuestion(topic, tuple(known))
    return None


def _splits(topic: str, found: re.Match[str]) -> Iterator[tuple[str, str]]:
    """The ways in which the words can be split into two things."""
    groups = found.groupdict()
    if groups.get("a"):
        yield groups["a"], groups["b"]
        return
    pair = re.sub(r"\s+(?:intersect|meet|cross)(?:\s+each other)?$", "", groups["pair"])
    meeting = _MEETING.fullmatch(pair) if topic == "intersection" else None
    if meeting:
        yield meeting["a"], meeting["b"]
    plural = re.match(r"(?:the\s+)?(?:two\s+|parallel\s+)*(planes|lines)\s+", pair, re.IGNORECASE)
    for joint in _AND.finditer(pair):
        first, second = pair[: joint.start()], pair[joint.end() :]
        yield first, second
        if plural:
            noun = f"the {plural[1][:-1]} "
            yield noun + pair[plural.end() : joint.start()], noun + second


def _fits(topic: str, things: list[SpaceThing]) -> bool:
    """Whether a topic makes sense for these things, in this order."""
    kinds = tuple(type(one) for one in things)
    return kinds in _ALLOWED[topic]


_P, _L, _E = SpacePoint, SpaceLine, SpacePlane
_PAIRS: Final = ((_L, _L), (_L, _E), (_E, _L), (_E, _E))
_ALLOWED: Final[dict[str, tuple[tuple[type[SpaceThing], ...], ...]]] = {
    "plane by points": ((_P, _P, _P),),
    "plane by normal": ((_P, _P),),
    "parallel plane": ((_P, _E),),
    "plane across a line": ((_P, _L),),
    "plane with a line": ((_P, _L),),
    "line across a plane": ((_P, _E),),
    "line beside a line": ((_P, _L),),
    "normal": ((_E,),),
    "direction": ((_L,),),
    "distance": ((_P, _L), (_L, _P), (_P, _E), (_E, _P), *_PAIRS),
    "intersection": _PAIRS,
    "angle": _PAIRS,
    "are parallel": _PAIRS,
    "are perpendicular": _PAIRS,
    "lies on": ((_P, _L), (_P, _E)),
    "foot": ((_P, _L), (_P, _E)),
    "mirror": ((_P, _E),),
}
