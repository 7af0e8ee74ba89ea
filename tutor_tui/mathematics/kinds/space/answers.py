"""Answers about lines and planes in space, exact, each checked in another way."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.space.forms import (
    ExactLine,
    Vector,
    line_of,
    plain_line,
    plain_plane,
    plain_vector,
    plane_of,
    plane_through,
    point_of,
    shown_line,
    shown_plane,
    shown_vector,
    told,
)
from tutor_tui.mathematics.kinds.space.intersections import intersection
from tutor_tui.mathematics.kinds.space.nearest import nearest_distance
from tutor_tui.mathematics.kinds.space.positions import (
    BY_PUTTING_IN,
    are_parallel,
    distance_of,
    is_in_plane,
    is_on_line,
    is_zero,
    sorted_things,
)
from tutor_tui.mathematics.kinds.space.problems import SpacePlane, SpacePoint, SpaceQuestion
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, is_close
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import decimal_beside, plain, with_verdict
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.verify import number_of

_BY_LEAST: Final = "by minimising the distance numerically"
_DIGITS_COMPARED: Final = 20


def answer(question: SpaceQuestion) -> Answer:
    """The answer to a question about space."""
    return _ANSWERS[question.topic](question)


def _distance(question: SpaceQuestion) -> Answer:
    things = sorted_things(question)
    value = sympy.radsimp(sympy.simplify(distance_of(things)))
    names = " and ".join(map(told, things))
    verdict = is_close(number_of(value), nearest_distance(things), 15)
    sentence = f"The distance between {names} is {code(show(value))}{decimal_beside(value)}"
    if value == 0:
        sentence = f"The distance is {code('0')}: {names} have a point in common"
    return with_verdict(f"{sentence}.", verdict, _BY_LEAST, plain(value))


def _directions(question: SpaceQuestion) -> tuple[Vector, Vector, bool]:
    """Direction or normal of both things, and whether there is one of each sort."""
    things = sorted_things(question)
    vectors = [
        plane_of(one).normal if isinstance(one, SpacePlane) else line_of(one).direction
        for one in things
    ]
    return vectors[0], vectors[1], type(things[0]) is not type(things[1])


def _angle(question: SpaceQuestion) -> Answer:
    """Between 0° and 90°, as for lines and planes; a line's with a plane is that to its normal."""
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
    verdict = all(is_in_plane(plane, point) for point in passed) and are_parallel(
        plane.normal, normal
    )
    sentence = f"The plane is {code(shown_plane(plane))}, with the normal "
    sentence += f"{code(shown_vector(plane.normal))}."
    return with_verdict(sentence, verdict, BY_PUTTING_IN, plain_plane(plane))


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
    verdict = is_on_line(line, end) and not line.direction.is_zero_matrix
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
    dot, cross = is_zero(first.dot(second)), are_parallel(first, second)
    is_so = cross if by_cross else dot
    word = "parallel" if asks_parallel else "perpendicular"
    names = " and ".join(map(told, sorted_things(question)))
    sentence = f"{'Yes' if is_so else 'No'}, {names} are {'' if is_so else 'not '}{word}."
    lengths = number_of(first.norm() * second.norm())
    near = abs(number_of(first.dot(second))) / lengths
    verdict = (abs(near - 1) < 1e-20 if by_cross else near < 1e-20) == is_so
    return with_verdict(sentence, verdict, "by the angle between their vectors", str(is_so))


def _lies_on(question: SpaceQuestion) -> Answer:
    first, second = question.things
    point = point_of(first)
    if isinstance(second, SpacePlane):
        is_on = is_in_plane(plane_of(second), point)
    else:
        is_on = is_on_line(line_of(second), point)
    verdict = (abs(nearest_distance([first, second])) < 1e-15) == is_on
    verb = "lies" if is_on else "does not lie"
    sentence = f"{'Yes' if is_on else 'No'}, {told(first)} {verb} on {told(second)}."
    return with_verdict(sentence, verdict, _BY_LEAST, str(is_on))


def _foot(question: SpaceQuestion) -> Answer:
    """The nearest point, or for a mirror image the point as far behind it."""
    first, second = question.things
    start = point_of(first)
    if isinstance(second, SpacePlane):
        plane = plane_of(second)
        size = plane.normal.dot(plane.normal)
        foot = start - plane.normal * (plane.normal.dot(start) - plane.height) / size
        is_right = is_in_plane(plane, foot) and are_parallel(foot - start, plane.normal)
    else:
        line = line_of(second)
        place = line.direction.dot(start - line.start) / line.direction.dot(line.direction)
        foot = line.start + place * line.direction
        is_right = is_on_line(line, foot) and is_zero((foot - start).dot(line.direction))
    is_mirror = question.topic == "mirror"
    point = (2 * foot - start if is_mirror else foot).applyfunc(sympy.radsimp)
    noun = "The mirror image" if is_mirror else "The foot of the perpendicular"
    sentence = f"{noun} is {code(shown_vector(point))}."
    return with_verdict(sentence, is_right, "by the right angle at its foot", plain_vector(point))


_ANSWERS: Final[Mapping[str, Callable[[SpaceQuestion], Answer]]] = MappingProxyType(
    {
        "distance": _distance,
        "intersection": intersection,
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
