"""Answers about lines and planes in space, exact, each checked in another way."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.space.forms import (
    ExactLine,
    ExactPlane,
    Vector,
    line_of,
    plain_line,
    plain_plane,
    plain_vector,
    plane_of,
    plane_through,
    point_of,
    primitive,
    shown_line,
    shown_plane,
    shown_vector,
    told,
)
from tutor_tui.mathematics.kinds.space.nearest import nearest_distance
from tutor_tui.mathematics.kinds.space.problems import (
    SpaceLine,
    SpacePlane,
    SpacePoint,
    SpaceQuestion,
    SpaceThing,
)
from tutor_tui.mathematics.numeric import DIGITS, is_close
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import (
    BY_SUBSTITUTION,
    decimal_beside,
    plain,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.verify import number_of

if TYPE_CHECKING:
    import sympy

_BY_LEAST: Final = "by minimising the distance numerically"
_BY_PUTTING_IN: Final = "by putting points into the equations"
_DIGITS_COMPARED: Final = 20


def answer(question: SpaceQuestion) -> Answer:
    """The answer to a question about space."""
    return _ANSWERS[question.topic](question)


def _sorted(question: SpaceQuestion) -> list[SpaceThing]:
    """Points first, then lines, then planes."""
    order = (SpacePoint, SpaceLine, SpacePlane)
    return sorted(question.things, key=lambda one: order.index(type(one)))


def _is_zero(value: "sympy.Expr") -> bool:
    import sympy

    return bool(sympy.simplify(value) == 0)


def _holds(plane: ExactPlane, point: Vector) -> bool:
    return _is_zero(plane.normal.dot(point) - plane.height)


def _is_on(line: ExactLine, point: Vector) -> bool:
    return all(_is_zero(part) for part in (point - line.start).cross(line.direction))


def _are_parallel(first: Vector, second: Vector) -> bool:
    return all(_is_zero(part) for part in first.cross(second))


def distance_of(things: list[SpaceThing]) -> "sympy.Expr":
    """The exact distance of two things, points before lines before planes."""
    import sympy

    first, second = things
    if isinstance(second, SpacePlane):
        plane = plane_of(second)
        if isinstance(first, SpacePlane):
            other = plane_of(first)
            if not _are_parallel(plane.normal, other.normal):
                return sympy.S.Zero
            start = other.normal * (other.height / other.normal.dot(other.normal))
        elif isinstance(first, SpaceLine):
            line = line_of(first)
            if not _is_zero(plane.normal.dot(line.direction)):
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


def _distance(question: SpaceQuestion) -> Answer:
    import sympy

    things = _sorted(question)
    value = sympy.radsimp(sympy.simplify(distance_of(things)))
    names = " and ".join(map(told, things))
    verdict = is_close(number_of(value), nearest_distance(things), 15)
    sentence = f"The distance between {names} is {code(show(value))}{decimal_beside(value)}"
    if value == 0:
        sentence = f"The distance is {code('0')}: {names} have a point in common"
    return with_verdict(f"{sentence}.", verdict, _BY_LEAST, plain(value))


def _intersection(question: SpaceQuestion) -> Answer:
    first, second = _sorted(question)
    if isinstance(first, SpacePlane):
        return _of_planes(plane_of(first), plane_of(second))
    if isinstance(second, SpacePlane):
        return _of_line_and_plane(line_of(first), plane_of(second))
    return _of_lines(line_of(first), line_of(second))


def _of_planes(first: ExactPlane, second: ExactPlane) -> Answer:
    import sympy

    if _are_parallel(first.normal, second.normal):
        return refused("The planes are parallel, so they have no line of intersection.")
    direction = primitive(first.normal.cross(second.normal))
    x, y, z = axes = sympy.symbols("x y z")
    free = next(axis for axis, part in zip((z, y, x), reversed(direction), strict=True) if part)
    equations = [plane.normal.dot(sympy.Matrix(axes)) - plane.height for plane in (first, second)]
    found = sympy.solve([*equations, free], axes, dict=True)[0]
    line = ExactLine(sympy.Matrix([found[axis] for axis in axes]), direction)
    ends = (line.start, line.start + line.direction)
    verdict = all(_holds(plane, end) for plane in (first, second) for end in ends)
    sentence = f"The planes meet in the line {code(shown_line(line))}."
    return with_verdict(sentence, verdict, _BY_PUTTING_IN, plain_line(line))


def _of_line_and_plane(line: ExactLine, plane: ExactPlane) -> Answer:
    import sympy

    slope = sympy.simplify(plane.normal.dot(line.direction))
    if slope == 0:
        word = "lies in the plane" if _holds(plane, line.start) else "is parallel to the plane"
        return refused(f"The line {word}, so there is no single point of intersection.")
    place = (plane.height - plane.normal.dot(line.start)) / slope
    point = (line.start + place * line.direction).applyfunc(sympy.radsimp)
    verdict = _holds(plane, point) and _is_on(line, point)
    sentence = f"They meet at {code(shown_vector(point))}."
    return with_verdict(sentence, verdict, BY_SUBSTITUTION, plain_vector(point))


def _of_lines(first: ExactLine, second: ExactLine) -> Answer:
    import sympy

    across = first.direction.cross(second.direction)
    gap = second.start - first.start
    if across.is_zero_matrix:
        word = "the same" if _is_on(first, second.start) else "parallel"
        return refused(f"The lines are {word}, so there is no single point of intersection.")
    if not _is_zero(across.dot(gap)):
        return refused("The lines are skew: they do not meet, and they are not parallel.")
    place = gap.cross(second.direction).dot(across) / across.dot(across)
    point = (first.start + place * first.direction).applyfunc(sympy.simplify)
    verdict = _is_on(first, point) and _is_on(second, point)
    sentence = f"They meet at {code(shown_vector(point))}."
    return with_verdict(sentence, verdict, BY_SUBSTITUTION, plain_vector(point))


def _directions(question: SpaceQuestion) -> tuple[Vector, Vector, bool]:
    """Direction or normal of both things, and whether there is one of each sort."""
    things = _sorted(question)
    vectors = [
        plane_of(one).normal if isinstance(one, SpacePlane) else line_of(one).direction
        for one in things
    ]
    return vectors[0], vectors[1], type(things[0]) is not type(things[1])


def _angle(question: SpaceQuestion) -> Answer:
    """Between 0° and 90°, as for lines and planes; a line's with a plane is that to its normal."""
    import mpmath
    import sympy

    first, second, is_mixed = _directions(question)
    ratio = sympy.radsimp(
        sympy.simplify(sympy.Abs(first.dot(second)) / (first.norm() * second.norm()))
    )
    radians = sympy.asin(ratio) if is_mixed else sympy.acos(ratio)
    degrees = sympy.simplify(radians * 180 / sympy.pi)
    with mpmath.workdps(DIGITS):
        between = mpmath.atan2(
            number_of(first.cross(second).norm()), number_of(sympy.Abs(first.dot(second)))
        )
        expected = mpmath.pi / 2 - between if is_mixed else between
        verdict = is_close(number_of(radians) + 1, expected + 1, _DIGITS_COMPARED)
    word = "sin" if is_mixed else "cos"
    shown = f"{show(degrees)}°" if degrees.is_Rational else f"about {show_decimal(degrees)}°"
    size = code(shown) if degrees.is_Rational else f"about {code(shown[6:])}"
    exact = "" if degrees.is_Rational else f", or {code(show(radians))} radians"
    sentence = f"The angle is {size}{exact}, from {code(f'{word} θ = {show(ratio)}')}."
    return with_verdict(sentence, verdict, "by the tangent of the angle", plain(degrees))


def _made_plane(question: SpaceQuestion) -> Answer:
    import sympy

    points = [one for one in question.things if isinstance(one, SpacePoint)]
    start = point_of(points[0])
    passed = [start]
    match question.topic, question.things:
        case "plane by points", _:
            passed = [point_of(one) for one in points]
            normal = (passed[1] - start).cross(passed[2] - start)
        case "plane by normal", (_, other):
            normal = point_of(other)
        case "parallel plane", (_, other):
            normal = plane_of(other).normal
        case "plane across a line", (_, other):
            normal = line_of(other).direction
        case _, (_, other):
            line = line_of(other)
            passed += [line.start, line.start + line.direction]
            normal = line.direction.cross(start - line.start)
    normal = normal.applyfunc(sympy.simplify)
    if normal.is_zero_matrix:
        raise UndefinedError("The points lie on one line, so there is no single plane.")
    plane = plane_through(start, normal)
    verdict = all(_holds(plane, point) for point in passed) and _are_parallel(plane.normal, normal)
    sentence = f"The plane is {code(shown_plane(plane))}, with the normal "
    sentence += f"{code(shown_vector(plane.normal))}."
    return with_verdict(sentence, verdict, _BY_PUTTING_IN, plain_plane(plane))


def _made_line(question: SpaceQuestion) -> Answer:
    match question.topic, question.things:
        case "line", (one,):
            line = line_of(one)
        case "line across a plane", (one, other):
            line = ExactLine(point_of(one), plane_of(other).normal)
        case _, (one, other):
            line = ExactLine(point_of(one), line_of(other).direction)
        case _:
            raise AssertionError(question)
    end = line.start + line.direction
    verdict = _is_on(line, end) and not line.direction.is_zero_matrix
    sentence = f"The line is {code(shown_line(line))}."
    return with_verdict(sentence, verdict, "by two of its points", plain_line(line))


def _vector_of(question: SpaceQuestion) -> Answer:
    (thing,) = question.things
    is_plane = isinstance(thing, SpacePlane)
    found = plane_of(thing).normal if is_plane else line_of(thing).direction
    noun = "A normal vector" if is_plane else "A direction"
    sentence = f"{noun} of {told(thing)} is {code(shown_vector(found))}; so is every multiple."
    is_vector = not found.is_zero_matrix
    return with_verdict(sentence, is_vector, "by comparing coefficients", plain_vector(found))


def _relation(question: SpaceQuestion) -> Answer:
    first, second, is_mixed = _directions(question)
    asks_parallel = question.topic == "are parallel"
    by_cross = asks_parallel is not is_mixed
    dot, cross = _is_zero(first.dot(second)), _are_parallel(first, second)
    is_so = cross if by_cross else dot
    word = "parallel" if asks_parallel else "perpendicular"
    names = " and ".join(map(told, _sorted(question)))
    sentence = f"{'Yes' if is_so else 'No'}, {names} are {'' if is_so else 'not '}{word}."
    lengths = number_of(first.norm() * second.norm())
    near = abs(number_of(first.dot(second))) / lengths
    verdict = (abs(near - 1) < 1e-20 if by_cross else near < 1e-20) == is_so
    return with_verdict(sentence, verdict, "by the angle between their vectors", str(is_so))


def _lies_on(question: SpaceQuestion) -> Answer:
    first, second = question.things
    point = point_of(first)
    if isinstance(second, SpacePlane):
        is_on = _holds(plane_of(second), point)
    else:
        is_on = _is_on(line_of(second), point)
    verdict = (abs(nearest_distance([first, second])) < 1e-15) == is_on
    verb = "lies" if is_on else "does not lie"
    sentence = f"{'Yes' if is_on else 'No'}, {told(first)} {verb} on {told(second)}."
    return with_verdict(sentence, verdict, _BY_LEAST, str(is_on))


def _foot(question: SpaceQuestion) -> Answer:
    """The nearest point, or for a mirror image the point as far behind it."""
    import sympy

    first, second = question.things
    start = point_of(first)
    if isinstance(second, SpacePlane):
        plane = plane_of(second)
        size = plane.normal.dot(plane.normal)
        foot = start - plane.normal * (plane.normal.dot(start) - plane.height) / size
        is_right = _holds(plane, foot) and _are_parallel(foot - start, plane.normal)
    else:
        line = line_of(second)
        place = line.direction.dot(start - line.start) / line.direction.dot(line.direction)
        foot = line.start + place * line.direction
        is_right = _is_on(line, foot) and _is_zero((foot - start).dot(line.direction))
    is_mirror = question.topic == "mirror"
    point = (2 * foot - start if is_mirror else foot).applyfunc(sympy.radsimp)
    noun = "The mirror image" if is_mirror else "The foot of the perpendicular"
    sentence = f"{noun} is {code(shown_vector(point))}."
    return with_verdict(sentence, is_right, "by the right angle at its foot", plain_vector(point))


_ANSWERS: Final[Mapping[str, Callable[[SpaceQuestion], Answer]]] = MappingProxyType(
    {
        "distance": _distance,
        "intersection": _intersection,
        "angle": _angle,
        "plane by points": _made_plane,
        "plane by normal": _made_plane,
        "parallel plane": _made_plane,
        "plane across a line": _made_plane,
        "plane with a line": _made_plane,
        "line": _made_line,
        "line across a plane": _made_line,
        "line beside a line": _made_line,
        "normal": _vector_of,
        "direction": _vector_of,
        "are parallel": _relation,
        "are perpendicular": _relation,
        "lies on": _lies_on,
        "foot": _foot,
        "mirror": _foot,
    }
)
