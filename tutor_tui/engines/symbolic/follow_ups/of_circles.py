"""What else is asked of the circle whose equation was asked for: points, its area, its drawing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
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
_ON_IT: Final = late_regex(
    rf"(?:is|does) (?:the point )?\((?P<x>{_N}) ?, ?(?P<y>{_N})\) (?:lie |be )?on (?:it|(?:the|this"
    r"|that) circle)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle by its centre and radius, as they were written."""

    centre: tuple[str, str]
    radius: str

    def at(self, x: str, y: str) -> str:
        """Its equation with these in the place of the letters."""
        a, b = self.centre
        return f"({x} - ({a}))^2 + ({y} - ({b}))^2 = {self.radius}^2"


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
        if point := _ON_IT.fullmatch(request):
            yield f"is {circle.at(point['x'], point['y'])}?"
        return
