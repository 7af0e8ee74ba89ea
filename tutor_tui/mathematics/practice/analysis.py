"""Problems of geometry, chance, vectors, and the calculus."""

from random import Random
from typing import Final

from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.practice.writing import (
    by_level,
    different,
    matrix,
    nonzero,
    polynomial,
    power,
    signed,
    term,
    total,
    vector,
)

_TRIPLES: Final = ((3, 4, 5), (5, 12, 13), (8, 15, 17), (7, 24, 25), (20, 21, 29), (9, 40, 41))


def _areas(chance: Random, level: int) -> str:
    a, b, c = (chance.randint(2, 6 + 3 * level) for _ in range(3))
    forms = (
        f"What is the area of a rectangle with sides {a} and {b}?",
        f"What is the area of a triangle with base {2 * a} and height {b}?",
        f"What is the volume of a box with sides {a}, {b} and {c}?",
        f"What is the area of a circle with radius {a}?",
        f"What is the volume of a cylinder with radius {a} and height {b}?",
    )
    return by_level(level, forms)


def _pythagoras(chance: Random, level: int) -> str:
    a, b, c = chance.choice(_TRIPLES[: level + 1])
    times = chance.randint(1, level)
    a, b, c = a * times, b * times, c * times
    if level < 3 or chance.random() < 0.5:
        return f"What is the hypotenuse of a right triangle with legs {a} and {b}?"
    return f"A right triangle has hypotenuse {c} and one leg {a}. What is the other leg?"


def _trigonometry(chance: Random, level: int) -> str:
    name = chance.choice(("sin", "cos") if level == 1 else ("sin", "cos", "tan"))
    angles = by_level(
        level,
        (
            ("0°", "30°", "60°", "90°"),
            ("0°", "30°", "45°", "60°"),
            ("120°", "135°", "150°", "180°"),
            ("π/6", "π/4", "π/3", "2π/3", "3π/4"),
            ("7π/6", "5π/4", "4π/3", "5π/3", "-π/6", "-π/4"),
        ),
    )
    return f"What is `{name}({chance.choice(angles)})`?"


def _probability(chance: Random, level: int) -> str:
    red, blue, green = (chance.randint(2, 4 + level) for _ in range(3))
    bag = f"A bag has {red} red and {blue} blue balls."
    both = (
        f"{bag} Two balls are drawn {{}} replacement. What is the probability that both are {{}}?"
    )
    faces = chance.randint(1, 6)
    forms = (
        (f"{bag} What is the probability of drawing a red ball?",),
        (f"What is the probability of rolling a {faces} with a fair die?",),
        (
            f"A bag has {red} red, {blue} blue and {green} green balls. "
            "What is the probability of drawing a green ball?",
        ),
        (both.format("without", "red"),),
        (both.format("with", "blue"),),
    )
    return chance.choice(by_level(level, forms))


def _counting(chance: Random, level: int) -> str:
    n = chance.randint(4, 5 + level)
    k = chance.randint(2, min(4, n - 1))
    forms = (
        f"What is `{chance.randint(3, 6)}!`?",
        f"How many ways are there to choose {min(2, k)} from {n}?",
        f"How many ways are there to choose {k} from {n}?",
        f"How many ways are there to arrange {n - 1} books on a shelf?",
        f"What is `{n + 1}!/{n - 1}!`?",
    )
    return by_level(level, forms)


def _complex(chance: Random, level: int) -> str:
    a, b, c, d = (nonzero(chance, 3 + level) for _ in range(4))
    one, other = total((str(a), term(b, "i"))), total((str(c), term(d, "i")))
    forms = (
        f"({one}) + ({other})",
        f"({one}) - ({other})",
        f"{term(abs(d), 'i')} × ({one})",
        f"({one})({other})",
        f"({polynomial((a * c - b * d,))} + {a * d + b * c}i)/({other})".replace("+ -", "- "),
    )
    return f"Work out `{by_level(level, forms)}`."


def _vectors(chance: Random, level: int) -> str:
    size = 2 if level < 3 else 3
    one, other = ([nonzero(chance, 3 + level) for _ in range(size)] for _ in range(2))
    return f"What is the dot product of {vector(one)} and {vector(other)}?"


def _determinants(chance: Random, level: int) -> str:
    size = 2 if level < 4 else 3
    rows = [[chance.randint(-1 - level, 2 + level) for _ in range(size)] for _ in range(size)]
    if level == 1:
        rows = [[abs(entry) + 1 for entry in row] for row in rows]
    return f"What is the determinant of `{matrix(rows)}`?"


def _limits(chance: Random, level: int) -> str:
    a, b = chance.randint(1, 6), nonzero(chance, 6)
    c, d = chance.randint(2, 6), chance.randint(2, 6)
    forms = (
        (polynomial((c, b)), str(a)),
        (polynomial((1, b, c)), str(a)),
        (f"({polynomial((1, 0, -a * a))})/({polynomial((1, -a))})", str(a)),
        (f"({polynomial((c, b))})/({polynomial((d, a))})", "infinity"),
        (f"sin({c}x)/({d}x)", "0"),
    )
    expression, place = by_level(level, forms)
    return f"What is the limit of `{expression}` as x approaches {place}?"


def _derivatives(chance: Random, level: int) -> str:
    n, a, b, c = chance.randint(2, 5), chance.randint(2, 6), nonzero(chance, 9), nonzero(chance, 5)
    function = chance.choice(("sin(x)", "cos(x)", "e^x"))
    forms = (
        (power("x", n), f"{a}{power('x', n)}", polynomial((a, b))),
        (polynomial((a, b, c)), polynomial((1, c, 0, b))),
        (f"{a}{function}", f"{power('x', n)} + {function}", "ln(x)"),
        (f"{power('x', n)} × {function}", "x × ln(x)"),
        (f"({polynomial((a, b))}){power('', n)}", f"{function.replace('x', f'{a}x', 1)}"),
    )
    chosen = chance.choice(by_level(level, forms))
    if level == 5 and chosen.startswith("e"):
        chosen = f"e^({a}x)"
    return f"Differentiate `{chosen}`."


def _integrals(chance: Random, level: int) -> str:
    n, a, b, c = chance.randint(2, 4), chance.randint(2, 6), nonzero(chance, 9), nonzero(chance, 4)
    forms = (
        (power("x", n), f"{2 * a}x"),
        (polynomial((3 * a, 2 * c, b)), polynomial((2 * a, b))),
        ("cos(x)", "e^x", f"{a}sin(x)"),
        (f"cos({a}x)", f"e^({a}x)", f"{a}/x"),
        ("x × cos(x)", "x × e^x", f"{2 * a}x × cos(x²)"),
    )
    return f"Integrate `{chance.choice(by_level(level, forms))}`."


def _definite(chance: Random, level: int) -> str:
    low, high = sorted(different(chance, -1 if level > 2 else 0, 4, 2))
    a, b = chance.randint(1, 4), nonzero(chance, 6)
    forms = (
        polynomial((2 * a, 0)),
        polynomial((2 * a, b)),
        polynomial((3 * a, 0, b)),
        polynomial((3 * a, 2 * b, nonzero(chance, 1))),
        polynomial((4, 3 * a, 2 * b, 1)),
    )
    return f"Integrate `{by_level(level, forms)}` from {low} to {high}."


def _second(chance: Random, level: int) -> str:
    a, b, c, x = chance.randint(1, 5), nonzero(chance, 5), nonzero(chance, 5), nonzero(chance, 3)
    slope = f"What is the derivative of `{polynomial((a, b, c))}` at x = {signed(x).strip('()')}?"
    forms = (
        slope,
        slope.replace(polynomial((a, b, c)), polynomial((1, a, b, c))),
        f"What is the second derivative of `{polynomial((a, b, c, 0))}`?",
        f"What is the second derivative of `{power('x', 3 + a)}`?",
        f"What is the third derivative of `{polynomial((a, b, 0, 0, c))}`?",
    )
    return by_level(level, forms)


def _polar(chance: Random, level: int) -> str:
    a, b = chance.choice(((3, 4), (5, 12), (8, 6), (8, 15)))
    one = f"{chance.choice((a, -a))} {chance.choice('+-')} {b}i"
    side = chance.choice(("1 + i", "1 - i", "-1 + i", "2 + 2i", "-3 - 3i"))
    forms = (
        f"What is the complex conjugate of `{one}`?",
        f"What is the modulus of `{one}`?",
        f"What is the argument of `{side}`?",
        f"Write `{side}` in polar form.",
        f"Work out `({side})^{chance.choice((4, 6, 8))}`.",
    )
    return by_level(level, forms)


SHAPES: Final = (
    Skill("areas", "areas and volumes", _areas, ("area", "volume", "volumes", "geometry")),
    Skill(
        "pythagoras",
        "Pythagoras",
        _pythagoras,
        ("right triangles", "hypotenuse", "triangles", "Pythagorean theorem"),
    ),
    Skill(
        "trigonometry",
        "trigonometric values",
        _trigonometry,
        ("trigonometry", "trig", "sine", "unit circle", "exact trigonometric values"),
    ),
)
"""Sizes of shapes, and right triangles."""

CHANCE: Final = (
    Skill("probability", "probability", _probability, ("chance", "dice", "odds")),
    Skill("counting", "counting", _counting, ("combinations", "permutations", "factorials")),
)
"""Counting and drawing."""

VECTORS: Final = (
    Skill("complex", "complex numbers", _complex, ("complex", "imaginary numbers")),
    Skill(
        "polar",
        "polar form",
        _polar,
        (
            "modulus and argument",
            "complex plane",
            "conjugates",
            "de moivre",
            "Euler's formula",
            "complex conjugates",
        ),
    ),
    Skill("vectors", "dot products", _vectors, ("scalar product", "dot product")),
    Skill("determinants", "determinants", _determinants, ("matrices", "matrix", "determinant")),
)
"""Complex numbers, and first products of vectors and matrices."""

ANALYSIS: Final = (
    Skill("limits", "limits", _limits, ("limit", "l'hôpital's rule", "squeeze theorem")),
    Skill(
        "derivatives",
        "derivatives",
        _derivatives,
        (
            "differentiation",
            "derivative",
            "differentiating",
            "calculus",
            "chain rule",
            "power rule",
            "product rule",
            "quotient rule",
        ),
    ),
    Skill("slopes", "higher derivatives and slopes", _second, ("slopes", "second derivatives")),
    Skill(
        "integrals",
        "integrals",
        _integrals,
        (
            "integration",
            "antiderivatives",
            "integral",
            "constant of integration",
            "integration by parts",
            "integration by substitution",
        ),
    ),
    Skill(
        "definite",
        "definite integrals",
        _definite,
        ("areas under curves", "definite", "fundamental theorem of calculus"),
    ),
)
"""Limits, derivatives and integrals."""
