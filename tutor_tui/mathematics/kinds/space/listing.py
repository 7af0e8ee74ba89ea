"""The one kind of problem of this family."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.space.answers import answer
from tutor_tui.mathematics.kinds.space.forms import told
from tutor_tui.mathematics.kinds.space.problems import SpaceQuestion
from tutor_tui.mathematics.kinds.space.reading import read
from tutor_tui.mathematics.kinds.space.steps import steps
from tutor_tui.mathematics.problems import Answer, Step, listed

_NORMALS: Final = "Compare the normals of planes and the directions of lines."
_METHODS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "distance": "For a point and a plane `ax + by + cz = d`, put the point into "
        "`|ax + by + cz - d|/sqrt(a² + b² + c²)`; with lines, use the cross product with their "
        "directions.",
        "intersection": "Put the line into the equation of the plane and solve for its parameter; "
        "two planes meet along the cross product of their normals.",
        "angle": "Take the cosine of the angle between the normals or directions from their dot "
        "product; between a line and a plane it is the sine.",
        "plane by points": "The cross product of two differences of the points is a normal "
        "`(a, b, c)`; put one point into `ax + by + cz` for the right side.",
        "line": "One point is the start, and the difference of two points the direction.",
        "normal": "The factors of x, y and z are the components of a normal.",
        "direction": "The factors of the parameter are the components of the direction.",
        "are parallel": _NORMALS,
        "are perpendicular": _NORMALS,
        "lies on": "Put the point into the equations and see whether they hold.",
        "foot": "Go from the point along the normal, and stop where the plane is met.",
        "mirror": "Go from the point along the normal to the plane, and as far again behind it.",
    }
)
_FAMILIES: Final = {"plane": "plane by points", "parallel": "plane by points", "line": "line"}


def _answer(question: SpaceQuestion) -> Answer:
    return answer(question)


def _steps(question: SpaceQuestion) -> tuple[Step, ...] | None:
    return steps(question)


def _heading(question: SpaceQuestion) -> str:
    names = listed([told(thing) for thing in question.things])
    noun = {"lies on": "position", "are parallel": "directions", "are perpendicular": "directions"}
    topic = noun.get(question.topic, question.topic)
    if question.topic.split()[0] in ("plane", "line", "parallel"):
        return f"To find the {'line' if question.topic.startswith('line') else 'plane'} for {names}"
    return f"To find the {topic} of {names}"


def _method(question: SpaceQuestion) -> str:
    return _METHODS.get(question.topic) or _METHODS[_FAMILIES[question.topic.split()[0]]]


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(SpaceQuestion, read, _answer, _heading, _method, _steps),
)
