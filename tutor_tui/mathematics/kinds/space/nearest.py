"""The distance of two things in space by least squares, in decimals: a second way to know it."""

from typing import Any

from tutor_tui.mathematics.kinds.space.forms import line_of, plane_of, point_of
from tutor_tui.mathematics.kinds.space.problems import SpaceLine, SpacePlane, SpaceThing
from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.numeric import DIGITS
from tutor_tui.mathematics.verify import number_of

_TINY = 1e-18


def nearest_distance(things: list[SpaceThing]) -> Any:
    """The smallest distance between points of two things, by removing all reachable directions."""
    with mpmath.workdps(DIGITS):
        (first, along), (second, beside) = map(_spanned, things)
        gap = [b - a for a, b in zip(first, second, strict=True)]
        basis = list[list[Any]]()
        for direction in (*along, *beside):
            rest = _without(direction, basis)
            size = mpmath.norm(rest)
            if size > _TINY:
                basis.append([part / size for part in rest])
        return mpmath.norm(_without(gap, basis))


def _without(direction: list[Any], basis: list[list[Any]]) -> list[Any]:
    """A vector without its parts along an orthonormal basis."""
    rest = list(direction)
    for one in basis:
        share = sum(a * b for a, b in zip(rest, one, strict=True))
        rest = [a - share * b for a, b in zip(rest, one, strict=True)]
    return rest


def _spanned(thing: SpaceThing) -> tuple[list[Any], list[list[Any]]]:
    """One point of a thing, and the directions in which it goes on from there."""
    if isinstance(thing, SpaceLine):
        line = line_of(thing)
        return _numbers(line.start), [_numbers(line.direction)]
    if not isinstance(thing, SpacePlane):
        return _numbers(point_of(thing)), []
    plane = plane_of(thing)
    a, b, c = _numbers(plane.normal)
    height = number_of(plane.height)
    size = max(range(3), key=lambda index: abs((a, b, c)[index]))
    start: list[Any] = [0, 0, 0]
    start[size] = height / (a, b, c)[size]
    spans = [[0, c, -b], [c, 0, -a], [b, -a, 0]]
    return start, spans


def _numbers(vector: Any) -> list[Any]:
    return [number_of(part) for part in vector]
