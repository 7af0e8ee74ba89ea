"""Whole points of hyperbolas and parabolas `a x² + b x y + c y² + d x + e y + f = 0`.

Products and parabolas are followed to the end; of Pell's equation `x² - d y² = n` there is one
family for each small solution (Nagell's bounds), the powers of the unit in it.
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import isqrt
from typing import Final

from tutor_tui.mathematics.kinds.numbers.diophantine import bezout

_LARGEST: Final = 10**12
_MOST_TRIED: Final = 200_000
_MOST_RESIDUES: Final = 3_000
_MOST_FAMILIES: Final = 12
_WINDOW: Final = 60

Point = tuple[int, int]
Six = tuple[int, int, int, int, int, int]


class EndlessError(Exception):
    """Whole lines of points, or more than can be tried."""


def value_at(parts: Six, x: int, y: int) -> int:
    """The left side at a point."""
    a, b, c, d, e, f = parts
    return a * x * x + b * x * y + c * y * y + d * x + e * y + f


def points_of_product(parts: Six, divisors: list[int]) -> list[Point]:
    """All points where the squares part into two lines; `divisors` are those of `product_of`."""
    first, second, root, number = _lines(parts)
    found = set[Point]()
    for size, sign in product(divisors, (1, -1)):
        one, other = sign * size, number // (sign * size)
        y = (Fraction(one - other, 2 * root) - (first - second)) / (2 * root)
        x = (Fraction(one, 2 * root) - (parts[1] + root) * y - first) / (2 * parts[0])
        if x.denominator == y.denominator == 1 and value_at(parts, int(x), int(y)) == 0:
            found.add((int(x), int(y)))
    return sorted(found)


def product_of(parts: Six) -> int:
    """The whole number that the product of both lines has to be. Raises `EndlessError`."""
    number = _lines(parts)[3]
    if abs(number) > _LARGEST:
        raise EndlessError
    return number


def _lines(parts: Six) -> tuple[Fraction, Fraction, int, int]:
    """`(2a x + (b + s) y + m)(2a x + (b - s) y + n)`: m, n, s, and its value times 4s²."""
    a, b, _, d, e, f = parts
    root = isqrt(b * b - 4 * a * parts[2])
    half = Fraction(2 * b * d - 4 * a * e, root)
    first, second = (2 * d + half) / 2, (2 * d - half) / 2
    value = (first * second - 4 * a * f) * 4 * root * root
    return first, second, root, int(value)


@dataclass(frozen=True, slots=True)
class Parabola:
    """The points `(x2 t² + x1 t + x0, y2 t² + y1 t + y0)` for every whole number t."""

    x: tuple[int, int, int]
    y: tuple[int, int, int]

    def at(self, t: int) -> Point:
        """One of the points."""
        one, two = ((p * t + q) * t + r for p, q, r in (self.x, self.y))
        return one, two


def parabolas(parts: Six) -> list[Parabola]:
    """All families where the squares are one square, and `a` is not zero.

    With `u = 2a x + b y` the equation says `u² + 2d u + m y + 4a f = 0`, so that the rest of u by
    `2a m` decides. Raises `EndlessError`.
    """
    a, b, _, d, e, _ = parts
    slope = 4 * a * e - 2 * b * d
    if slope == 0 or abs(2 * a * slope) > _MOST_RESIDUES:
        raise EndlessError
    period = abs(2 * a * slope)
    rests = [rest for rest in range(period) if _point(parts, rest, slope) is not None]
    for shorter in (size for size in range(1, period + 1) if period % size == 0):
        kept = sorted({rest % shorter for rest in rests})
        families = [_family(parts, rest, shorter, slope) for rest in kept]
        known = [family for family in families if family is not None]
        if len(known) == len(kept) and len(kept) * (period // shorter) == len(rests):
            if len(known) > _MOST_FAMILIES:
                raise EndlessError
            return known
    raise EndlessError


def _point(parts: Six, u: int, slope: int) -> Point | None:
    a, b, _, d, _, f = parts
    y, rest = divmod(-(u * u + 2 * d * u + 4 * a * f), slope)
    x, other = divmod(u - b * y, 2 * a)
    return None if rest or other else (x, y)


def _family(parts: Six, rest: int, period: int, slope: int) -> Parabola | None:
    """The family of a rest, where its three first points are whole and so are its numbers."""
    points = [_point(parts, rest + turn * period, slope) for turn in range(3)]
    known = [point for point in points if point is not None]
    if len(known) < 3:
        return None
    found = []
    for zero, one, two in zip(*known, strict=True):
        bend = two - 2 * one + zero
        if bend % 2:
            return None
        found.append((bend // 2, one - zero - bend // 2, zero))
    return Parabola(found[0], found[1])


def two_lines(parts: Six) -> list[Parabola]:
    """The whole points of both lines, where the product of them is to be zero."""
    a, b, _, d, e, _ = parts
    if a == 0:  # (b x + e)(b y + d)
        found = [_on_line(b, 0, e), _on_line(0, b, d)]
    else:
        first, second, root, _ = _lines(parts)
        scale = 2 * root
        found = [
            _on_line(2 * a * scale, (b + root) * scale, int(first * scale)),
            _on_line(2 * a * scale, (b - root) * scale, int(second * scale)),
        ]
    return list(dict.fromkeys(family for family in found if family is not None))


def _on_line(a: int, b: int, c: int) -> Parabola | None:
    """The whole points of `a x + b y + c = 0`."""
    common, start, other = bezout(a, b)
    if c % common:
        return None
    x, y, step, back = -start * c // common, -other * c // common, b // common, -a // common
    turns = -(x // step) if step else 0
    x, y = x + turns * step, y + turns * back
    sign = -1 if (step or back) < 0 else 1
    return Parabola((0, sign * step, x), (0, sign * back, y))


def unit(d: int) -> Point:
    """The smallest positive solution of `x² - d y² = 1`, by Lagrange. Raises `EndlessError`."""
    whole = isqrt(d)
    above, below, part = 0, 1, whole
    x, last_x, y, last_y = whole, 1, 1, 0
    while x * x - d * y * y != 1:
        above = part * below - above
        below = (d - above * above) // below
        part = (whole + above) // below
        x, last_x, y, last_y = part * x + last_x, x, part * y + last_y, y
        if x > _LARGEST**4:
            raise EndlessError
    return x, y


def classes(d: int, n: int) -> list[Point]:
    """Small solutions of `x² - d y² = n`, one of each family. Raises `EndlessError`."""
    p, q = unit(d)
    reach = isqrt(q * q * abs(n) // (2 * (p + 1 if n > 0 else p - 1))) + 1
    if reach > _MOST_TRIED:
        raise EndlessError
    found = list[Point]()
    for y in range(reach + 1):
        square = n + d * y * y
        if square < 0 or isqrt(square) ** 2 != square:
            continue
        for x in dict.fromkeys((isqrt(square), -isqrt(square))):
            if not any(is_same_class((x, y), other, d, n) for other in found):
                found.append((x, y))
    if len(found) > _MOST_FAMILIES:
        raise EndlessError
    return found


def is_same_class(one: Point, other: Point, d: int, n: int) -> bool:
    """Whether one is the other one times plus or minus a power of the unit."""
    (x, y), (u, v) = one, other
    return (x * u - d * y * v) % n == 0 and (x * v - y * u) % n == 0


def near_zero(parts: Six) -> set[Point]:
    """All whole points near zero, found by trying."""
    near = range(-_WINDOW, _WINDOW + 1)
    return {(x, y) for x in near for y in near if value_at(parts, x, y) == 0}


def is_complete(parts: Six, families: list[Parabola]) -> bool:
    """Whether the families hold all points near zero, and only points."""
    tried = near_zero(parts)
    told = {family.at(t) for family in families for t in range(-2 * _WINDOW, 2 * _WINDOW + 1)}
    return tried <= told and all(value_at(parts, *point) == 0 for point in told)


def are_all_classes(d: int, n: int, found: list[Point]) -> bool:
    """Whether every solution near zero, found by trying, is of one of the families."""
    for y in range(1_000):
        square = n + d * y * y
        x = isqrt(max(square, 0))
        if square < 0 or x * x != square:
            continue
        for point in ((x, y), (-x, y)):
            if not any(is_same_class(point, other, d, n) for other in found):
                return False
    return all(x * x - d * y * y == n for x, y in found)
