"""A wish for a graph, which cannot be drawn here, and what can be found of it instead."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import objects_of
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.problems import KindProblem, code, listed
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.trees import variables

_DRAW: Final = re.compile(
    r"(?:(?:draw|show|make|sketch|see|give)(?: me)? )?(?:the |a )?(?:graph|plot|draw|sketch)"
    r"(?: me)?(?: (?:the|a))?(?: (?:graph|plot|curve|function|line|parabola))?(?: of)?(?: the)?"
    r"(?: (?:function|curve|line|equation|parabola))? (?P<what>.+)",
    re.IGNORECASE,
)
_FINDABLE: Final = (
    ("the vertex", "vertex of {curve}"),
    ("the roots", "roots of {expression}"),
    ("the y-intercept", "y-intercept of {curve}"),
    ("the derivative", "derivative of {expression}"),
)
_NOT_HERE: Final = "I cannot draw graphs here"


def thing_to_draw(text: str) -> str | None:
    """The mathematics whose graph a message asks for, and nothing beside."""
    found = _DRAW.fullmatch(bare(text))
    if found is None or isinstance(problem_of(text), KindProblem):
        return None
    spans = find_mathematics(found["what"])
    is_whole = len(spans) == 1 and spans[0].text.strip() == found["what"].strip()
    if not is_whole or not variables(spans[0].node) or re.search(r"[<>≤≥≠]", spans[0].text):
        return None
    return spans[0].text


def drawn(question: str) -> str:
    """What would be drawn after a question; empty where that is unclear."""
    things = objects_of(question)
    return (
        things[0] if things and any(variables(s.node) for s in find_mathematics(things[0])) else ""
    )


def cannot_draw(thing: str) -> str:
    """That there are no graphs, and what can be found of this one."""
    curve = thing
    expression = objects_of(thing)[-1] if objects_of(thing) else thing
    kept = [
        (name, question)
        for name, pattern in _FINDABLE
        if problem_of(question := pattern.format(curve=curve, expression=expression)) is not None
    ]
    if not thing or not kept:
        return f"{_NOT_HERE}; I can find what a graph shows, such as roots, slopes and areas."
    names = listed([name for name, _ in kept])
    return (
        f"{_NOT_HERE}. Of {code(thing)} I can find {names}: ask for one, as in {code(kept[0][1])}."
    )
