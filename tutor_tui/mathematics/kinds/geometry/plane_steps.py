"""Worked steps and methods for questions about points, lines and circles."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.geometry.coordinates import exact, shown_point, written_point
from tutor_tui.mathematics.kinds.geometry.line_steps import line_steps
from tutor_tui.mathematics.kinds.geometry.lines import circle_of, shown_line, through
from tutor_tui.mathematics.kinds.geometry.points import PointQuestion
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.written import written

_SLOPE: Final = "The slope is the rise over the run: `(y₂ - y₁)/(x₂ - x₁)`"
_CIRCLE: Final = (
    "A circle with the centre `(a, b)` and the radius `r` is `(x - a)² + (y - b)² = r²`"
)
_METHODS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "distance": "Use Pythagoras: the root of the sum of the squared differences.",
        "midpoint": "Take the mean of the first coordinates, and of the others.",
        "slope": f"{_SLOPE}.",
        "line": f"{_SLOPE}; put one point into `y = mx + b` to find `b`.",
        "line by slope": "Put the point into `y = mx + b` to find `b`.",
        "parallel": "Parallel lines have the same slope; put the point in to find the rest.",
        "perpendicular": "The slopes of perpendicular lines multiply to -1; put the point in to "
        "find the rest.",
        "bisector": "Find the midpoint, and the slope that is perpendicular to the segment.",
        "distance to line": "Write the line as `ax + by + c = 0`, and work out "
        "`|ax + by + c|/√(a² + b²)`.",
        "slope of line": "Solve the equation for `y`: the slope is the number before `x`.",
        "parallel slope": "Solve the equation for `y`: parallel lines have the same slope.",
        "perpendicular slope": "Solve the equation for `y`: the slopes multiply to -1.",
        "intersection": "Solve both equations together, for `x` and `y`.",
        "are parallel": "Solve both for `y` and compare the slopes.",
        "are perpendicular": "Solve both for `y`: the slopes must multiply to -1.",
        "collinear": "Compare the slopes from the first point to the others.",
        "area": "Use the shoelace formula: add `x₁y₂ - x₂y₁` around the figure, halve, and take "
        "the size.",
        "perimeter": "Add the distances from each vertex to the next.",
        "centroid": "Take the mean of the first coordinates, and of the others.",
        "division": "Use the section formula: `((n x₁ + m x₂)/(m + n), (n y₁ + m y₂)/(m + n))`.",
        "circle": f"{_CIRCLE}.",
        "circle through": f"{_CIRCLE}; the radius is the distance to the point.",
        "circle on": f"{_CIRCLE}; the centre is the middle of the diameter.",
        "centre": f"Complete the squares. {_CIRCLE}.",
        "radius": f"Complete the squares. {_CIRCLE}.",
        "centre and radius": f"Complete the squares. {_CIRCLE}.",
        "to polar": "The radius is `√(x² + y²)`, and the tangent of the angle is `y/x`; mind the "
        "quadrant.",
        "from polar": "`x = r cos θ` and `y = r sin θ`.",
    }
)


def method(question: PointQuestion) -> str:
    """The way to the answer in a sentence or two."""
    return _METHODS[question.topic]


def heading(question: PointQuestion) -> str:
    """The opening of the working."""
    shown = [code(written_point(point)) for point in question.points]
    shown += [code(written(equation)) for equation in question.equations]
    return f"{_ASKED.get(question.topic, 'To answer that about')} {listed(shown)}"


_ASKED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "distance": "To find the distance between",
        "midpoint": "To find the midpoint of",
        "slope": "To find the slope of the line through",
        "line": "To find the line through",
        "line by slope": "To find the line with that slope through",
        "parallel": "To find the parallel line for",
        "perpendicular": "To find the perpendicular line for",
        "bisector": "To find the perpendicular bisector of",
        "distance to line": "To find the distance between",
        "slope of line": "To find the slope of",
        "parallel slope": "To find the slope of parallels of",
        "perpendicular slope": "To find the slope of perpendiculars of",
        "intersection": "To find where these meet:",
        "are parallel": "To judge whether these are parallel:",
        "are perpendicular": "To judge whether these are perpendicular:",
        "collinear": "To judge whether these lie on one line:",
        "area": "To find the area of the figure with the corners",
        "perimeter": "To find the perimeter of the figure with the corners",
        "centroid": "To find the centroid of",
        "division": "To divide the segment between",
        "centre": "To find the centre of",
        "radius": "To find the radius of",
        "centre and radius": "To find the centre and the radius of",
        "to polar": "To find the polar coordinates of",
        "from polar": "To find the Cartesian coordinates of",
    }
)


def steps(question: PointQuestion) -> tuple[Step, ...] | None:
    """Worked steps for the questions whose working has more than one line to show."""
    match question.topic:
        case "distance":
            return _distance_steps(question)
        case "midpoint":
            return _midpoint_steps(question)
        case "slope" | "line":
            return _slope_steps(question)
        case "centre" | "radius" | "centre and radius":
            return _square_steps(question)
        case _:
            return line_steps(question)


def _number(value: "sympy.Expr") -> str:
    text = show(value)
    return f"({text})" if text.startswith("-") or " " in text else text


def _operand(value: "sympy.Expr") -> str:
    """The value as what a power or a root is taken of, in brackets where it is no plain number."""
    text = show(value)
    return text if re.fullmatch(r"[\d.]+|[a-z]|√\d+", text) else f"({text})"


def _distance_steps(question: PointQuestion) -> tuple[Step, ...]:
    first, second = map(exact, question.points)
    differences = [sympy.expand(b - a) for a, b in zip(first, second, strict=True)]
    put_in = " + ".join(f"({show(b)} - {_number(a)})²" for a, b in zip(first, second, strict=True))
    squares = " + ".join(f"{_operand(one)}²" for one in differences)
    total = sympy.expand(sum(one**2 for one in differences))
    result = show(sympy.sqrt(total))
    under = f"√{_operand(total)}"
    found = (
        Step("subtract", "Subtract the coordinates.", f"√({put_in})", (f"√({squares})",)),
        Step("square and add", "Square and add.", f"√({squares})", (under,)),
    )
    return found if under == result else (*found, Step("root", "Take the root.", under, (result,)))


def _midpoint_steps(question: PointQuestion) -> tuple[Step, ...]:
    first, second = map(exact, question.points)
    before = ", ".join(f"({show(a)} + {_number(b)})/2" for a, b in zip(first, second, strict=True))
    middle = tuple((a + b) / 2 for a, b in zip(first, second, strict=True))
    reason = "Take the mean of each coordinate."
    return (Step("mean", reason, f"({before})", (shown_point(middle),)),)


def _slope_steps(question: PointQuestion) -> tuple[Step, ...] | None:
    (x, y), (u, v) = map(exact, question.points)
    if u == x:
        return None
    slope = sympy.radsimp((v - y) / (u - x))
    before = f"({show(v)} - {_number(y)})/({show(u)} - {_number(x)})"
    found = [Step("slope", f"{_SLOPE}.", before, (show(slope),))]
    if question.topic == "line":
        reason = "Put the slope and the first point into `y - y₁ = m(x - x₁)`, and solve for `y`."
        equation = f"y - {_number(y)} = {_number(slope)}(x - {_number(x)})"
        line = shown_line(through((x, y), (u, v)))
        found.append(Step("point and slope", reason, equation, (line,)))
    return tuple(found)


def _square_steps(question: PointQuestion) -> tuple[Step, ...]:
    equation = question.equations[0]
    (x, y), square = circle_of(equation)
    left = " + ".join(
        f"{name}²"
        if part == 0
        else f"({name} {'+' if part.is_negative else '-'} {show(abs(part))})²"
        for name, part in (("x", x), ("y", y))
    )
    reason = "Complete the squares in `x` and in `y`."
    completed = f"{left} = {show(square)}"
    return (Step("complete the squares", reason, written(equation), (completed,)),)
