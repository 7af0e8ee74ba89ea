"""Problems of angles, triangles and circles."""

from random import Random
from typing import Final

from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.practice.writing import by_level

_POLYGONS: Final = ("pentagon", "hexagon", "heptagon", "decagon")
_COSINES: Final = ((3, 8, 60), (5, 8, 60), (7, 15, 60), (3, 5, 120), (7, 8, 120), (5, 16, 60))
"""Two sides and the angle between them, with whole numbers for the third side."""


def _angles(chance: Random, level: int) -> str:
    one, other = 5 * chance.randint(4, 16), 5 * chance.randint(4, 16)
    sides = chance.randint(7, 15)
    forms = (
        f"Two angles of a triangle are {one}° and {other}°. What is the third?",
        f"What is the supplement of {one}°?",
        f"The angles of a quadrilateral are {one}°, {other}°, {one + 10}° and x. Find x.",
        f"What is the sum of the interior angles of a {chance.choice(_POLYGONS)}?",
        f"What is the sum of the interior angles of a polygon with {sides} sides?",
    )
    return by_level(level, forms)


def _radians(chance: Random, level: int) -> str:
    simple, larger = chance.choice((30, 45, 60, 90, 180)), 15 * chance.randint(8, 23)
    over = chance.choice((2, 3, 4, 6))
    many = chance.choice([number for number in (2, 3, 5, 7) if number % over])
    forms = (
        f"Convert {simple}° to radians.",
        f"Convert π/{over} radians to degrees.",
        f"Convert {larger}° to radians.",
        f"Convert {many}π/{over} radians to degrees.",
        f"Convert {larger + 360}° to radians.",
    )
    return by_level(level, forms)


def _triangles(chance: Random, level: int) -> str:
    a, b, angle = chance.choice(_COSINES)
    times, side = chance.randint(1, level), chance.randint(4, 12)
    a, b = a * times, b * times
    one, other = chance.sample((30, 45, 60), 2)
    forms = (
        f"A right triangle has hypotenuse {2 * side} and an angle of 30°. "
        "How long is the opposite side?",
        f"In triangle ABC a = {a}, b = {b} and C = {angle}°. What is c?",
        f"In triangle ABC a = {side}, A = {one}° and B = {other}°. What is b?",
        f"What is the area of a triangle with sides {a} and {b} and included angle {angle}°?",
        "What is the area of a triangle with sides "
        + chance.choice(("13, 14 and 15", "9, 10 and 17", "7, 15 and 20", "5, 5 and 8"))
        + "?",
    )
    return by_level(level, forms)


def _round(chance: Random, level: int) -> str:
    r, angle = chance.randint(2, 6 + level), chance.choice((30, 45, 60, 90, 120))
    forms = (
        f"What is the circumference of a circle with radius {r}?",
        f"What is the area of a circle with diameter {2 * r}?",
        f"The circumference of a circle is {2 * r}π. What is its radius?",
        f"What is the arc length of a sector with radius {r} and angle {angle}°?",
        f"What is the area of a sector with radius {r} and angle {angle}°?",
    )
    return by_level(level, forms)


def _surfaces(chance: Random, level: int) -> str:
    a, b, c = (chance.randint(2, 4 + level) for _ in range(3))
    forms = (
        f"What is the surface area of a cube with edge {a}?",
        f"What is the surface area of a box with sides {a}, {b} and {c}?",
        f"What is the volume of a sphere with radius {a}?",
        f"What is the volume of a cone with radius {a} and height {b}?",
        f"What is the surface area of a cylinder with radius {a} and height {b}?",
    )
    return by_level(level, forms)


def _perimeters(chance: Random, level: int) -> str:
    a, b, c = (chance.randint(3, 6 + 3 * level) for _ in range(3))
    forms = (
        f"What is the perimeter of a square with side {a}?",
        f"What is the perimeter of a rectangle with sides {a} and {b}?",
        f"What is the area of a parallelogram with base {a} and height {b}?",
        f"What is the area of a trapezium with parallel sides {a} and {b} and height {2 * c}?",
        f"A rectangle has area {a * b} and one side {a}. What is its perimeter?",
    )
    return by_level(level, forms)


ANGLES: Final = (
    Skill(
        "perimeters",
        "perimeters and quadrilaterals",
        _perimeters,
        ("perimeter", "quadrilaterals", "polygons", "parallelograms", "trapeziums"),
    ),
    Skill("angles", "angles", _angles, ("angle", "interior angles")),
    Skill(
        "round",
        "circles",
        _round,
        (
            "circle",
            "circumference",
            "arcs and sectors",
            "parts of a circle",
            "arc length and sector area",
        ),
    ),
    Skill(
        "surfaces",
        "surfaces and solids",
        _surfaces,
        ("surface area", "solids", "prisms", "cones", "spheres"),
    ),
    Skill("radians", "radians and degrees", _radians, ("radians", "degrees")),
    Skill(
        "triangles",
        "laws of sines and cosines",
        _triangles,
        ("law of sines", "law of cosines", "sine rule", "cosine rule", "ambiguous case"),
    ),
)
"""Shapes with angles, and the round ones."""
