"""Problems of functions and their graphs: lines, parabolas, circles, domains, inverses."""

from random import Random
from typing import Final

from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.practice.writing import by_level, different, nonzero, polynomial, total


def _points(chance: Random, level: int) -> str:
    x, y, z, w = (*different(chance, -2 - level, 4 + level, 2), *different(chance, -5, 9, 2))
    one, other = f"({x}, {z})", f"({y}, {w})"
    legs = chance.choice(((3, 4), (4, 3), (5, 12), (6, 8), (8, 15)))
    far = f"({x + legs[0]}, {z + legs[1]})"
    forms = (
        f"What is the midpoint of {one} and ({x + 2 * abs(y)}, {z + 2 * level})?",
        f"What is the midpoint of {one} and {other}?",
        f"What is the distance between {one} and {far}?",
        f"What is the distance between {one} and {other}?",
        f"What is the distance from the point {other} to the line `3x + 4y = {z}`?",
    )
    return by_level(level, forms)


def _lines(chance: Random, level: int) -> str:
    slope, x, y, step = (
        nonzero(chance, 4),
        nonzero(chance, 5),
        nonzero(chance, 5),
        chance.randint(1, 4),
    )
    one, other = f"({x}, {y})", f"({x + step}, {y + slope * step})"
    line = f"y = {polynomial((slope, y))}"
    forms = (
        f"What is the slope of the line through {one} and {other}?",
        f"What is the equation of the line with slope {slope} through {one}?",
        f"What is the equation of the line through {one} and {other}?",
        f"What is the equation of the line parallel to `{line}` through ({step}, {x})?",
        f"What is the equation of the line perpendicular to `{line}` through ({step}, {x})?",
    )
    return by_level(level, forms)


def _parabolas(chance: Random, level: int) -> str:
    h, k, a = nonzero(chance, 5), nonzero(chance, 9), chance.choice((-3, -2, 2, 3))
    square = f"({polynomial((1, -h))})²"
    forms = (
        f"What is the vertex of `y = {total((square, str(k)))}`?",
        f"What is the axis of symmetry of `y = {polynomial((1, -2 * h, h * h + k))}`?",
        f"What is the vertex of `y = {polynomial((1, -2 * h, h * h + k))}`?",
        f"What is the vertex of `y = {polynomial((a, -2 * a * h, a * h * h + k))}`?",
        f"What is the {'minimum' if a > 0 else 'maximum'} of "
        f"`{polynomial((a, -2 * a * h, a * h * h + k))}`?",
    )
    return by_level(level, forms)


def _circles(chance: Random, level: int) -> str:
    a, b, r = nonzero(chance, 5), nonzero(chance, 5), chance.randint(2, 9)
    shifted = f"({polynomial((1, -a))})² + ({polynomial((1, -b), 'y')})² = {r * r}"
    squares = f"x² + y² {total(('', f'{-2 * a}x', f'{-2 * b}y')).strip()} = {r * r - a * a - b * b}"
    forms = (
        f"What is the radius of the circle `x² + y² = {r * r}`?",
        f"What is the centre of the circle `{shifted}`?",
        f"What is the equation of the circle with centre ({a}, {b}) and radius {r}?",
        f"What is the centre of the circle `{squares}`?",
        f"What is the radius of the circle `{squares}`?",
    )
    return by_level(level, forms)


def _domains(chance: Random, level: int) -> str:
    a, b, c = chance.randint(2, 5), nonzero(chance, 9), chance.randint(1, 6)
    forms = (
        f"1/({polynomial((1, -b))})",
        f"√({polynomial((1, -b))})",
        f"√({polynomial((a, -a * b))})",
        f"ln({polynomial((-1, b))})",
        chance.choice((f"√({c * c} - x²)", f"1/({polynomial((1, 0, -c * c))})")),
    )
    return f"What is the domain of `{by_level(level, forms)}`?"


def _inverses(chance: Random, level: int) -> str:
    a, b, y = chance.randint(2, 6), nonzero(chance, 9), nonzero(chance, 6)
    forms = (
        f"What is the inverse of `f(x) = {polynomial((1, b))}`?",
        f"What is the inverse of `f(x) = {polynomial((a, b))}`?",
        f"Let f(x) = {polynomial((a, b))}. What is f⁻¹({a * y + b})?",
        f"What is the inverse of `f(x) = {total((f'x/{a}', str(b)))}`?",
        f"What is the inverse of `f(x) = ({polynomial((1, a))})/({polynomial((1, -abs(b)))})`?",
    )
    return by_level(level, forms)


def _compositions(chance: Random, level: int) -> str:
    a, b, c, x = chance.randint(2, 5), nonzero(chance, 6), nonzero(chance, 6), chance.randint(1, 4)
    linear, other = polynomial((a, b)), polynomial((1, c))
    square = polynomial((1, 0, c))
    forms = (
        (linear, other, f"f(g({x}))"),
        (linear, square, f"g(f({x}))"),
        (linear, other, "f(g(x))"),
        (linear, square, "f(g(x))"),
        (linear, square, "g(f(x))"),
    )
    f, g, asked = by_level(level, forms)
    return f"Let f(x) = {f} and g(x) = {g}. What is {asked}?"


def _asymptotes(chance: Random, level: int) -> str:
    a, b = chance.randint(2, 5), nonzero(chance, 6)
    c, d = different(chance, -4, 4, 2)
    forms = (
        f"1/({polynomial((1, -b))})",
        f"{a}/({polynomial((1, -b))}) + {abs(b)}",
        f"({polynomial((a, 1))})/({polynomial((1, -b))})",
        f"({polynomial((1, a))})/(({polynomial((1, -c))})({polynomial((1, -d))}))",
        f"({polynomial((1, 0, a))})/({polynomial((1, -b))})",
    )
    return f"What are the asymptotes of `{by_level(level, forms)}`?"


def _series(chance: Random, level: int) -> str:
    start, step, n = chance.randint(1, 9), chance.randint(2, 6), chance.randint(14, 20)
    terms = ", ".join(str(start + step * place) for place in range(4))
    ratio = chance.randint(2, 4)
    first = start * ratio * ratio
    grown = ", ".join(str(start * ratio**place) for place in range(4))
    forms = (
        f"What is the sum of the whole numbers from 1 to {n}?",
        f"What is the {n}th term of {terms}?",
        f"What is the sum of the first {n} terms of {terms}?",
        f"What is the sum of the first {chance.randint(5, 8)} terms of {grown}?",
        f"What is the sum of the geometric series {first} + {first // ratio} + {start} + ...?",
    )
    return by_level(level, forms)


def _rates(chance: Random, level: int) -> str:
    a, b = chance.randint(2, 5), nonzero(chance, 5)
    low, high = sorted(different(chance, -level, 4, 2))
    forms = (
        polynomial((a, b)),
        "x²",
        polynomial((1, b, 0)),
        polynomial((a, b, 1)),
        polynomial((1, 0, b, 0)),
    )
    function = by_level(level, forms)
    return f"What is the average rate of change of `{function}` from {low} to {high}?"


GRAPHS: Final = (
    Skill(
        "points",
        "midpoints and distances",
        _points,
        ("midpoint", "coordinates", "coordinate geometry", "distance formula"),
    ),
    Skill(
        "lines",
        "lines",
        _lines,
        (
            "straight lines",
            "slope",
            "gradient of a line",
            "parallel and perpendicular",
            "graphs",
            "linear functions",
        ),
    ),
    Skill("parabolas", "parabolas", _parabolas, ("vertex", "quadratic functions")),
    Skill("circles", "equations of circles", _circles, ("circle equations",)),
    Skill("domains", "domain", _domains, ("domain and range", "domains")),
    Skill("inverses", "inverse functions", _inverses, ("inverses", "one-to-one function")),
    Skill("compositions", "composition of functions", _compositions, ("composite functions",)),
    Skill("asymptotes", "asymptotes", _asymptotes),
    Skill("rates", "rates of change", _rates, ("average rate of change",)),
    Skill(
        "sums",
        "sums of series",
        _series,
        ("arithmetic series", "geometric series", "arithmetic sequences", "geometric sequences"),
    ),
)
"""Functions and their pictures, and sums of sequences."""
