"""Answers about distances, middles, areas and polar coordinates of points."""

from itertools import pairwise
from typing import Any

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.geometry.coordinates import (
    IN_DECIMALS,
    agrees,
    decimals,
    exact,
    given,
    length,
    plain_point,
    shown_point,
)
from tutor_tui.mathematics.kinds.geometry.points import PointQuestion
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import decimal_beside, plain, with_verdict
from tutor_tui.mathematics.show import show, show_decimal


def distance(question: PointQuestion) -> Answer:
    """The root of the sum of the squared differences."""
    first, second = map(exact, question.points)
    squares = sum((a - b) ** 2 for a, b in zip(first, second, strict=True))
    value = sympy.sqrt(sympy.expand(squares))
    sentence = f"The distance between {given(question)} is {code(show(value))}"
    verdict = agrees(value, lambda: length(*question.points))
    return with_verdict(f"{sentence}{decimal_beside(value)}.", verdict, IN_DECIMALS, plain(value))


def middle(question: PointQuestion) -> Answer:
    """A midpoint is as far from both ends, and lies between them."""
    first, second = map(exact, question.points)
    middle = tuple(sympy.expand((a + b) / 2) for a, b in zip(first, second, strict=True))
    verdict = all(
        sympy.expand(m - a) == sympy.expand(b - m)
        for a, m, b in zip(first, middle, second, strict=True)
    )
    sentence = f"The midpoint of {given(question)} is {code(shown_point(middle))}."
    return with_verdict(sentence, verdict, "by the steps to both ends", plain_point(middle))


def collinear(question: PointQuestion) -> Answer:
    """Whether points lie on one line."""
    points = [exact(point) for point in question.points]
    rows = [[b - a for a, b in zip(points[0], point, strict=True)] for point in points[1:]]
    holds = sympy.Matrix(rows).rank() <= 1
    sentence = f"{'Yes' if holds else 'No'}, {given(question)} {'lie' if holds else 'do not lie'}"
    sizes = sorted(
        length(first, second)
        for index, first in enumerate(question.points[:3])
        for second in question.points[index + 1 : 3]
    )
    flat = bool(abs(sizes[0] + sizes[1] - sizes[2]) < 1e-12)
    verdict = True if len(points) > 3 or flat == holds else None
    return with_verdict(f"{sentence} on one line.", verdict, "by their distances", str(bool(holds)))


def area(question: PointQuestion) -> Answer:
    """The shoelace formula; checked for triangles by Heron's, else by another starting point."""
    points = [exact(point) for point in question.points]
    pairs = list(zip(points, [*points[1:], points[0]], strict=True))
    value = sympy.Abs(sympy.expand(sum(a * d - b * c for (a, b), (c, d) in pairs))) / 2

    def expected() -> Any:
        around = question.points
        total = mpmath.mpf(0)
        (x, y) = decimals(around[0])
        for first, second in pairwise(around[1:]):
            (a, b), (c, d) = decimals(first), decimals(second)
            total += (a - x) * (d - y) - (b - y) * (c - x)
        return mpmath.fabs(total) / 2

    sentence = f"The area of the polygon with the vertices {given(question)} is {code(show(value))}"
    order = ", in this order" if len(points) > 3 else ""
    return with_verdict(
        f"{sentence}{decimal_beside(value)}{order}.",
        agrees(value, expected),
        "by cutting it into triangles",
        plain(value),
    )


def perimeter(question: PointQuestion) -> Answer:
    """The sum of the distances from corner to corner."""
    around = [*question.points, question.points[0]]
    pairs = list(pairwise(around))
    value = sum(
        sympy.sqrt(sympy.expand(sum((a - b) ** 2 for a, b in zip(exact(p), exact(q), strict=True))))
        for p, q in pairs
    )
    verdict = agrees(value, lambda: sum(length(p, q) for p, q in pairs))
    sentence = f"The perimeter of the polygon with the vertices {given(question)} is "
    return with_verdict(
        f"{sentence}{code(show(value))}{decimal_beside(value)}.", verdict, IN_DECIMALS, plain(value)
    )


def centroid(question: PointQuestion) -> Answer:
    """The mean of the corners of a triangle."""
    points = [exact(point) for point in question.points]
    if len(points) != 3:
        raise UndefinedError("I find the centroid of triangles.")
    centre = tuple(sympy.expand(sum(parts) / 3) for parts in zip(*points, strict=True))
    sums = [sum(point[index] - centre[index] for point in points) for index in range(len(centre))]
    sentence = f"The centroid of the triangle {given(question)} is {code(shown_point(centre))}."
    verdict = all(sympy.expand(one) == 0 for one in sums)
    return with_verdict(sentence, verdict, "by the vectors to the corners", plain_point(centre))


def division(question: PointQuestion) -> Answer:
    """The point that divides a segment `m : n`, checked by the ratio of the parts."""
    first, second = map(exact, question.points)
    m, n = map(to_sympy, question.values)
    if m + n == 0:
        raise UndefinedError("A ratio needs parts that are not both 0.")
    point = tuple(
        sympy.expand((n * a + m * b) / (m + n)) for a, b in zip(first, second, strict=True)
    )
    verdict = all(
        sympy.expand(n * (p - a) - m * (b - p)) == 0
        for a, p, b in zip(first, point, second, strict=True)
    )
    ratio = f"{show(m)} : {show(n)}"
    sentence = f"The point {code(shown_point(point))} divides the segment from {given(question)} "
    sentence = sentence.replace(" and ", " to ", 1) + f"in the ratio {code(ratio)}."
    return with_verdict(sentence, verdict, "by the lengths of the parts", plain_point(point))


def to_polar(question: PointQuestion) -> Answer:
    """The radius and the angle of a point, the angle between -π and π."""
    x, y = exact(question.points[0])
    radius = sympy.sqrt(sympy.expand(x**2 + y**2))
    if radius == 0:
        raise UndefinedError("The origin has the radius 0, and its angle is not defined.")
    angle = sympy.atan2(y, x)
    verdict = agrees(radius * sympy.cos(angle), lambda: decimals(question.points[0])[0])
    verdict &= agrees(angle, lambda: mpmath.atan2(*decimals(question.points[0])[::-1]))
    degrees = show_decimal(angle * 180 / sympy.pi)
    sentence = (
        f"In polar coordinates, {given(question)} is {code(shown_point((radius, angle)))}: the "
        f"radius {code(show(radius))}{decimal_beside(radius)} and the angle {code(show(angle))} "
        f"(in radians), that is {code(f'{degrees}°')}."
    )
    return with_verdict(sentence, verdict, "by going back", plain_point((radius, angle)))


def from_polar(question: PointQuestion) -> Answer:
    """The point with a radius and an angle."""
    radius, angle = exact(question.points[0])
    found = (sympy.simplify(radius * sympy.cos(angle)), sympy.simplify(radius * sympy.sin(angle)))

    def expected() -> Any:
        size, direction = decimals(question.points[0])
        return size * mpmath.expjpi(direction / mpmath.pi)

    verdict = agrees(found[0] + sympy.I * found[1], expected)
    sentence = f"The polar coordinates {given(question)} are the point {code(shown_point(found))}"
    note = "" if angle.has(sympy.pi) or angle == 0 else " (the angle taken in radians)"
    decimal = ", ".join(show_decimal(part) for part in found)
    beside = "" if all(part.is_Rational for part in found) else f", about {code(f'({decimal})')}"
    return with_verdict(
        f"{sentence}{beside}{note}.", verdict, "by complex numbers", plain_point(found)
    )
