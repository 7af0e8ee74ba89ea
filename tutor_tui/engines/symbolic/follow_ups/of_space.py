"""What is asked next of a line or a plane that was found: "what's a normal vector to it", "does
(5, 2, -4) lie on it", "how far is it from the origin", "where does it meet x + y + z = 10".
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.engines.symbolic.follow_ups.wording import thing_asked
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import THING
from tutor_tui.mathematics.kinds.space.problems import SpaceQuestion
from tutor_tui.mathematics.late_patterns import late_regex

_IT: Final = r"(?:it|that|this|the (?:line|plane))"
_POINT: Final = r"(?P<point>\([^()]+\)|the origin|origin)"
_ASKED: Final = (
    (rf"normal(?: vector)?(?: (?:to|of|for) {_IT})?", "normal vector of {it}"),
    (rf"direction(?: vector)?(?: of {_IT})?", "direction vector of {it}"),
    (rf"(?:how far is {_IT} from|(?:shortest |perpendicular )?distance (?:of {_IT} )?(?:from|to)"
     rf"(?: {_IT} (?:from|to))?) (?:the point )?{_POINT}(?: to {_IT})?",
     "distance from {point} to {it}"),
    (rf"(?:how (?:far|close) is|(?:the )?distance (?:of|from)) (?:the point )?{_POINT}"
     rf" (?:is )?(?:from|to) {_IT}", "distance from {point} to {it}"),
    (rf"(?:is|does) (?:the point )?{_POINT} (?:lie |lies |be )?on {_IT}",
     "does the point {point} lie on {it}"),
    (rf"does {_IT} (?:go |pass )(?:through|over) (?:the point )?{_POINT}",
     "does the point {point} lie on {it}"),
    (rf"where (?:does|do|will) {_IT} (?:meet|cross|intersect|hit|cut) (?P<other>.+)",
     "where does {it} meet {other}"),
    (rf"angle (?:of {_IT} )?(?:with|to|between {_IT} and) (?P<other>.+)",
     "angle between {it} and {other}"),
    (rf"is {_IT} (?P<sort>parallel|perpendicular) to (?P<other>.+)",
     "are {it} and {other} {sort}"),
)  # fmt: skip
_COORDINATE_PLANES: Final = {"xy": "z = 0", "xz": "y = 0", "yz": "x = 0"}
_PLANE: Final = late_regex(r"(?:the )?(?:plane )?(?P<equation>[^=]+=[^=]+)")
_FLAT: Final = late_regex(r"(?:the )?(?P<axes>xy|xz|yz)[- ]?plane", re.IGNORECASE)


_APART: Final = late_regex(
    r"distance (?:from|of|between) (?:(?:the )?point )?(?P<point>\([^()]+\)) (?:to|from|and) "
    r"(?P<thing>(?:the )?(?:line|plane)\b.+)",
    re.IGNORECASE,
)
_NEAREST: Final = late_regex(
    r"(?:(?:and|so|what(?:'s| is)|which|find)\b\s*)*(?:the )?(?:(?:point (?:on|of) (?:it|the"
    r" (?:plane|line)) (?:is |that is )?(?:the )?(?:closest|nearest)|(?:closest"
    r"|nearest) point)(?: (?:to it|on (?:it|the (?:plane|line))))*|foot of the perpendicular)",
    re.IGNORECASE,
)


_FORM: Final = late_regex(
    r"(?:(?:and|now|can you|write|give|put|show|express|me|it|that|this|what(?:'s| is)?|the|line)\b"
    r"\s*)*(?:in |as |into )?(?:its |the |an? )?(?P<form>parametric|vector|cartesian)"
    r"(?: (?:form|equations?))?(?: (?:of|for) (?:it|the line))?",
    re.IGNORECASE,
)
_THE: Final = late_regex(
    r"^(?:(?:find|what(?:'s| is)|give me|write|explain|the|an?|(?:vector |parametric |cartesian )?"
    r"equations? (?:of|for))\b\s*)*(?=line\b)",
    re.IGNORECASE,
)


def of_space(request: str, question: str, context: Context) -> Iterator[Written]:
    """The new question about the newest line or plane that was made."""
    said = thing_asked(request)
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        if not isinstance(problem, SpaceQuestion):
            return
        if (apart := _APART.search(one)) and _NEAREST.fullmatch(request):
            thing = apart["thing"].strip(" ?.")
            yield Written(f"foot of the perpendicular from {apart['point']} to {thing}")
            return
        if apart:
            yield from _about(said, apart["thing"].strip(" ?."), None)
            return
        if (form := _FORM.fullmatch(request)) and problem.topic.startswith("line"):
            yield Written(f"{form['form'].lower()} equations of {_THE.sub('the ', one)}")
        if not re.search(r"\bline\b|\bplane\b", problem.topic):
            continue
        sort = "line" if problem.topic.startswith("line") else "plane"
        yield from _about(said, f"the {sort} {THING}", one)
        return


def _about(said: str, thing: str, question: str | None) -> Iterator[Written]:
    for pattern, whole in _ASKED:
        found = re.fullmatch(pattern, said, re.IGNORECASE)
        if found is None:
            continue
        groups = found.groupdict()
        point = groups.get("point") or ""
        point = "(0, 0, 0)" if point.endswith("origin") else point
        other = _named(groups.get("other") or "")
        text = whole.format(it=thing, point=point, other=other, sort=groups.get("sort"))
        yield Written(text, question)


def _named(other: str) -> str:
    """A plane told by its equation or by its axes; other things as they are."""
    if flat := _FLAT.fullmatch(other):
        return f"the plane {_COORDINATE_PLANES[flat['axes'].lower()]}"
    found = _PLANE.fullmatch(other)
    return f"the plane {found['equation']}" if found else other
