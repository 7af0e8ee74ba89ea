"""What else is asked of the circle whose equation was asked for: points, its area, its drawing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.points_asked import point_asked
from tutor_tui.mathematics.late_patterns import late_regex

_N: Final = r"-?\d+(?:\.\d+)?"
_CIRCLE: Final = late_regex(
    rf"\bequation of (?:a |the )?circle\b.*\((?P<a>{_N}) ?, ?(?P<b>{_N})\).*\bradius (?:of |is "
    rf"|= ?)?(?P<r>\d+(?:\.\d+)?)",
    re.IGNORECASE,
)
_MEASURE: Final = late_regex(
    r"(?:(?:and|what(?:'s| is)|find) )*(?:the |its )?(?P<what>area|circumference|diameter)"
    r"(?: of (?:it|the circle))?",
    re.IGNORECASE,
)
_CROSSES: Final = late_regex(
    r"(?:where|at which points?) (?:does|do|will) (?:it|(?:the|this|that) circle) (?:cross|meet|hit"
    r"|cut|intersect|touch) (?:the )?(?P<axis>[xy])[- ]?axis|(?:(?:the|its) )?(?P<name>[xy])[- ]?"
    r"intercepts?|(?:and )?(?:the )?(?P<other>[xy])[- ]?axis",
    re.IGNORECASE,
)
_INSIDE: Final = late_regex(
    rf"(?:is|does) (?:the point )?(?P<p>\({_N} ?, ?{_N}\)) (?:lie )?(?P<where>inside|outside|in)"
    r"(?: (?:it|(?:the|this|that) circle))?",
    re.IGNORECASE,
)
_EXPANDED: Final = late_regex(
    r"(?:expand|multiply out)(?: (?:it|that|this|the brackets|the equation))?(?: out)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle by its centre and radius, as they were written."""

    centre: tuple[str, str]
    radius: str

    @property
    def left(self) -> str:
        """The side of its equation with x and y."""
        return " + ".join(
            f"({name} {'+' if one.startswith('-') else '-'} {one.lstrip('-')})^2"
            if float(one)
            else f"{name}^2"
            for name, one in zip("xy", self.centre, strict=True)
        )

    @property
    def equation(self) -> str:
        """Its equation in x and y."""
        return f"{self.left} = {self.radius}^2"


def circle_in(question: str) -> Circle | None:
    """The circle whose equation a question asks for."""
    found = _CIRCLE.search(question)
    return None if found is None else Circle((found["a"], found["b"]), found["r"])


def of_a_circle(request: str, question: str, context: Context) -> Iterator[str]:
    """The new question about the newest circle of the thread."""
    for one in (question, *context.older_questions()):
        circle = circle_in(one)
        if circle is None:
            continue
        if measure := _MEASURE.fullmatch(request):
            yield f"{measure['what']} of a circle with radius {circle.radius}"
        if point := point_asked(request):
            yield f"is ({point[0]}, {point[1]}) on the circle {circle.equation}?"
        if place := _INSIDE.fullmatch(request):
            where = "outside" if place["where"] == "outside" else "inside"
            yield f"is the point {place['p']} {where} the circle {circle.equation}"
        if crossed := _CROSSES.fullmatch(request):
            axis = (crossed["axis"] or crossed["name"] or crossed["other"]).lower()
            yield f"intersection of {circle.equation} and {'y' if axis == 'x' else 'x'} = 0"
        if _EXPANDED.fullmatch(request):
            yield f"expand {circle.left} - {circle.radius}^2"
        return
