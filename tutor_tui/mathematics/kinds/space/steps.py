"""Worked steps in space: the line put into the plane, the point put into the formula."""

from tutor_tui.mathematics.kinds.space.forms import line_of, plane_of, point_of, shown_vector
from tutor_tui.mathematics.kinds.space.problems import (
    SpaceLine,
    SpacePlane,
    SpacePoint,
    SpaceQuestion,
    SpaceThing,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.written import written


def steps(question: SpaceQuestion) -> tuple[Step, ...] | None:
    """The steps for a point or a line with a plane; `None` where the method says it all."""
    kinds = {type(thing): thing for thing in question.things}
    plane = kinds.get(SpacePlane)
    if plane is None or len(kinds) != 2:
        return None
    if question.topic == "distance" and SpacePoint in kinds:
        return _to_plane(kinds[SpacePoint], plane)
    if question.topic == "intersection" and SpaceLine in kinds:
        return _into_plane(kinds[SpaceLine], plane)
    return None


def _to_plane(point: SpaceThing, plane: SpaceThing) -> tuple[Step, ...]:
    place, exact = point_of(point), plane_of(plane)
    assert isinstance(plane, SpacePlane)  # noqa: S101 - the caller chose it
    products = _products(exact.normal, place)
    below = " + ".join(f"({show(part)})²" for part in exact.normal)
    line = f"abs({products} - ({show(exact.height)}))/sqrt({below})"
    value = sympy.Abs(exact.normal.dot(place) - exact.height)
    size = exact.normal.dot(exact.normal)
    middle = f"{show(value)}/sqrt({show(size)})"
    result = show(sympy.radsimp(value / sympy.sqrt(size)))
    reason = "Put the point into the left side of the plane, take the right side away, and divide "
    found = [
        Step("put in", f"{reason}by the length of the normal.", line, (middle,)),
        Step("simplify", "Work that out.", middle, (result,)),
    ]
    return tuple(step for step in found if step.after != (step.before,))


def _products(normal: "sympy.Matrix", place: "sympy.Matrix") -> str:
    return " + ".join(f"({show(a)})*({show(b)})" for a, b in zip(normal, place, strict=True))


def _into_plane(line: SpaceThing, plane: SpaceThing) -> tuple[Step, ...] | None:
    straight, exact = line_of(line), plane_of(plane)
    assert isinstance(plane, SpacePlane)  # noqa: S101 - the caller chose it
    t = sympy.Symbol("t")
    slope = exact.normal.dot(straight.direction)
    if sympy.simplify(slope) == 0:
        return None
    start = exact.normal.dot(straight.start)
    rows = straight.start + t * straight.direction
    put_in = f"{_products(exact.normal, rows)} = {show(exact.height)}"
    collected = f"{show(sympy.expand(start + slope * t))} = {show(exact.height)}"
    value = sympy.radsimp((exact.height - start) / slope)
    point = (straight.start + value * straight.direction).applyfunc(sympy.radsimp)
    told = code(f"t = {show(value)}")
    return (
        Step("put in", "Put the line into the plane.", written(plane.equation), (put_in,)),
        Step("collect", "Multiply out and put like terms together.", put_in, (collected,)),
        Step("solve", "Solve for `t`.", collected, (f"t = {show(value)}",)),
        Step("value", f"Put {told} into the line.", shown_vector(rows), (shown_vector(point),)),
    )
