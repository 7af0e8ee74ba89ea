"""How points, lines and planes lie to each other: on, parallel, and how far apart."""

from typing import Final

from tutor_tui.mathematics.kinds.space.forms import (
    ExactLine,
    ExactPlane,
    Vector,
    line_of,
    plane_of,
    point_of,
)
from tutor_tui.mathematics.kinds.space.problems import (
    SpaceLine,
    SpacePlane,
    SpacePoint,
    SpaceQuestion,
    SpaceThing,
)
from tutor_tui.mathematics.late_libraries import sympy

BY_PUTTING_IN: Final = "by putting points into the equations"
"""How it is checked that points lie on both of two things."""


def sorted_things(question: SpaceQuestion) -> list[SpaceThing]:
    """Points first, then lines, then planes."""
    order = (SpacePoint, SpaceLine, SpacePlane)
    return sorted(question.things, key=lambda one: order.index(type(one)))


def is_zero(value: "sympy.Expr") -> bool:
    """Whether an expression is 0 once it is simplified."""
    return bool(sympy.simplify(value) == 0)


def is_in_plane(plane: ExactPlane, point: Vector) -> bool:
    """Whether a point lies in a plane."""
    return is_zero(plane.normal.dot(point) - plane.height)


def is_on_line(line: ExactLine, point: Vector) -> bool:
    """Whether a point lies on a line."""
    return all(is_zero(part) for part in (point - line.start).cross(line.direction))


def are_parallel(first: Vector, second: Vector) -> bool:
    """Whether two vectors have the same direction or opposite ones."""
    return all(is_zero(part) for part in first.cross(second))


def distance_of(things: list[SpaceThing]) -> "sympy.Expr":
    """The exact distance of two things, points before lines before planes."""
    first, second = things
    if isinstance(second, SpacePlane):
        plane = plane_of(second)
        if isinstance(first, SpacePlane):
            other = plane_of(first)
            if not are_parallel(plane.normal, other.normal):
                return sympy.S.Zero
            start = other.normal * (other.height / other.normal.dot(other.normal))
        elif isinstance(first, SpaceLine):
            line = line_of(first)
            if not is_zero(plane.normal.dot(line.direction)):
                return sympy.S.Zero
            start = line.start
        else:
            start = point_of(first)
        return sympy.Abs(plane.normal.dot(start) - plane.height) / plane.normal.norm()
    line = line_of(second)
    start = point_of(first) if isinstance(first, SpacePoint) else line_of(first).start
    across = line.direction
    if isinstance(first, SpaceLine):
        across = line_of(first).direction.cross(line.direction)
        if not across.is_zero_matrix:
            return sympy.Abs(across.dot(start - line.start)) / across.norm()
        across = line.direction
    return (start - line.start).cross(across).norm() / across.norm()
