"""Where two of a line and a plane meet, each checked in another way."""

from tutor_tui.mathematics.kinds.space.forms import (
    ExactLine,
    ExactPlane,
    line_of,
    plain_line,
    plain_vector,
    plane_of,
    primitive,
    shown_line,
    shown_vector,
)
from tutor_tui.mathematics.kinds.space.positions import (
    BY_PUTTING_IN,
    are_parallel,
    is_in_plane,
    is_on_line,
    is_zero,
    sorted_things,
)
from tutor_tui.mathematics.kinds.space.problems import SpacePlane, SpaceQuestion
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, refused, with_verdict


def intersection(question: SpaceQuestion) -> Answer:
    """The common points of the two things of a question, or why there are none."""
    first, second = sorted_things(question)
    if isinstance(first, SpacePlane):
        return _of_planes(plane_of(first), plane_of(second))
    if isinstance(second, SpacePlane):
        return _of_line_and_plane(line_of(first), plane_of(second))
    return _of_lines(line_of(first), line_of(second))


def _of_planes(first: ExactPlane, second: ExactPlane) -> Answer:
    if are_parallel(first.normal, second.normal):
        return refused("The planes are parallel, so they have no line of intersection.")
    direction = primitive(first.normal.cross(second.normal))
    x, y, z = axes = sympy.symbols("x y z")
    free = next(axis for axis, part in zip((z, y, x), reversed(direction), strict=True) if part)
    equations = [plane.normal.dot(sympy.Matrix(axes)) - plane.height for plane in (first, second)]
    found = sympy.solve([*equations, free], axes, dict=True)[0]
    line = ExactLine(sympy.Matrix([found[axis] for axis in axes]), direction)
    ends = (line.start, line.start + line.direction)
    verdict = all(is_in_plane(plane, end) for plane in (first, second) for end in ends)
    sentence = f"The planes meet in the line {code(shown_line(line))}."
    return with_verdict(sentence, verdict, BY_PUTTING_IN, plain_line(line))


def _of_line_and_plane(line: ExactLine, plane: ExactPlane) -> Answer:
    slope = sympy.simplify(plane.normal.dot(line.direction))
    if slope == 0:
        word = "lies in the plane" if is_in_plane(plane, line.start) else "is parallel to the plane"
        return refused(f"The line {word}, so there is no single point of intersection.")
    place = (plane.height - plane.normal.dot(line.start)) / slope
    point = (line.start + place * line.direction).applyfunc(sympy.radsimp)
    verdict = is_in_plane(plane, point) and is_on_line(line, point)
    sentence = f"They meet at {code(shown_vector(point))}."
    return with_verdict(sentence, verdict, BY_SUBSTITUTION, plain_vector(point))


def _of_lines(first: ExactLine, second: ExactLine) -> Answer:
    across = first.direction.cross(second.direction)
    gap = second.start - first.start
    if across.is_zero_matrix:
        word = "the same" if is_on_line(first, second.start) else "parallel"
        return refused(f"The lines are {word}, so there is no single point of intersection.")
    if not is_zero(across.dot(gap)):
        return refused("The lines are skew: they do not meet, and they are not parallel.")
    place = gap.cross(second.direction).dot(across) / across.dot(across)
    point = (first.start + place * first.direction).applyfunc(sympy.simplify)
    verdict = is_on_line(first, point) and is_on_line(second, point)
    sentence = f"They meet at {code(shown_vector(point))}."
    return with_verdict(sentence, verdict, BY_SUBSTITUTION, plain_vector(point))
