"""Problems of writing an expression in another form."""

from random import Random
from typing import Final

from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.practice.writing import by_level, different, nonzero, polynomial, power


def _division(chance: Random, level: int) -> str:
    a, b, c = nonzero(chance, 6), nonzero(chance, 6), nonzero(chance, 6)
    divisor, square = polynomial((1, -a)), polynomial((1, -(a + b), a * b))
    cubic = polynomial((1, b - a, c - a * b, -a * c))
    plus = polynomial((1, b - a, c - a * b, chance.randint(1, 9) - a * c))
    forms = (
        f"Divide `{square}` by `{divisor}`.",
        f"Divide `{polynomial((2, b - 2 * a, -a * b))}` by `{divisor}`.",
        f"Divide `{cubic}` by `{divisor}`.",
        f"What is the remainder when `{plus}` is divided by `{divisor}`?",
        f"Divide `{polynomial((1, 0, 0, -(abs(a) ** 3)))}` by `{polynomial((1, -abs(a)))}`.",
    )
    return by_level(level, forms)


def _square_completed(chance: Random, level: int) -> str:
    half, last, lead = nonzero(chance, 3 + level), nonzero(chance, 12), chance.randint(2, 4)
    forms = (
        polynomial((1, 2 * abs(half), half * half + abs(last))),
        polynomial((1, 2 * half, last)),
        polynomial((1, 2 * half + 1, last)),
        polynomial((lead, 2 * lead * half, last)),
        polynomial((-1, 2 * half, last)),
    )
    return f"Complete the square: `{by_level(level, forms)}`."


def _discriminant(chance: Random, level: int) -> str:
    a, b, c = chance.randint(2, 5), nonzero(chance, 9), nonzero(chance, 9)
    forms = (
        f"What is the discriminant of `{polynomial((1, abs(b), abs(c)))}`?",
        f"What is the discriminant of `{polynomial((1, b, c))}`?",
        f"What is the discriminant of `{polynomial((a, b, c))}`?",
        f"How many real roots does `{polynomial((a, b, c))}` have?",
        f"For which k does `x² + kx + {a * a} = 0` have equal roots?",
    )
    return by_level(level, forms)


def _fractions_apart(chance: Random, level: int) -> str:
    a, b = different(chance, 1, 5, 2)
    m, n = chance.randint(1, 4), nonzero(chance, 4)
    b = chance.choice((b, -b))
    n = n if m + n else -n
    one, other = polynomial((1, -a)), polynomial((1, -b))
    top = polynomial((m + n, -(m * b + n * a)))
    forms = (
        f"1/(({polynomial((1, -abs(a)))})({polynomial((1, -abs(a) - 1))}))",
        f"({top})/(({one})({other}))",
        f"({top})/({polynomial((1, -(a + b), a * b))})",
        f"({polynomial((m, n - m * a))})/({one})²",
        f"({polynomial((m + n, -m * b, n))})/(({polynomial((1, -b))})({polynomial((1, 0, 1))}))",
    )
    return f"Find the partial fractions of `{by_level(level, forms)}`."


def _algebraic_fractions(chance: Random, level: int) -> str:
    a, b = different(chance, 1, 6, 2)
    one, other = polynomial((1, a)), polynomial((1, -b))
    forms = (
        f"{b * a}{power('x', 3)}/({a}x)",
        f"({polynomial((1, 0, -a * a))})/({polynomial((1, -a))})",
        f"({polynomial((1, a - b, -a * b))})/({one})",
        f"({polynomial((1, a - b, -a * b))})/({polynomial((1, 2 * a, a * a))})",
        f"({polynomial((1, 0, -a * a))})/({other}) × ({polynomial((2, -2 * b))})/({one})",
    )
    return f"Simplify `{by_level(level, forms)}`."


def _rationalised(chance: Random, level: int) -> str:
    inner, a, b = chance.choice((2, 3, 5, 6, 7)), chance.randint(2, 6), chance.randint(1, 4)
    forms = (
        f"1/√{inner}",
        f"{a}/√{inner}",
        f"{a * inner}/({b + 1}√{inner})",
        f"1/(√{inner} + {b})",
        f"{a}/({b} - √{inner})" if b * b != inner else f"{a}/({b + 1} - √{inner})",
    )
    return f"Rationalise the denominator of `{by_level(level, forms)}`."


def _binomial(chance: Random, level: int) -> str:
    n, a = chance.randint(3, 3 + level), chance.randint(2, 4)
    k, sign = chance.randint(2, n - 1), chance.choice("+-")
    forms = (
        f"Expand `{power('(x + 1)', 3)}`.",
        f"Expand `{power(f'(x {sign} {a})', 3)}`.",
        f"What is the coefficient of `{power('x', k)}` in `{power('(1 + x)', n)}`?",
        f"What is the coefficient of `{power('x', k)}` in `{power(f'(1 + {a}x)', n)}`?",
        f"What is the coefficient of `{power('x', k)}` in `{power(f'({a} - x)', n)}`?",
    )
    return by_level(level, forms)


def _log_laws(chance: Random, level: int) -> str:
    a, b = different(chance, 2, 9, 2)
    n = chance.randint(2, 4)
    forms = (
        f"Write `log({a}) + log({b})` as a single logarithm.",
        f"Write `log({a * b}) - log({b})` as a single logarithm.",
        f"Write `{n}log({a})` as a single logarithm.",
        f"Write `ln(x) + {n}ln(y)` as a single logarithm.",
        f"Write `{n}ln(x) - ln(y) + ln({a})` as a single logarithm.",
    )
    return by_level(level, forms)


EXPRESSIONS: Final = (
    Skill(
        "division", "polynomial division", _division, ("dividing polynomials", "synthetic division")
    ),
    Skill(
        "algebraic_fractions",
        "rational expressions",
        _algebraic_fractions,
        ("algebraic fractions",),
    ),
    Skill("square_completed", "completing the square", _square_completed, ("vertex form",)),
    Skill("discriminant", "the discriminant", _discriminant, ("number of roots",)),
    Skill("fractions_apart", "partial fractions", _fractions_apart),
    Skill("rationalised", "rationalising denominators", _rationalised, ("rationalizing",)),
    Skill(
        "binomial", "the binomial theorem", _binomial, ("binomial expansion", "pascal's triangle")
    ),
    Skill("log_laws", "laws of logarithms", _log_laws, ("log laws",)),
)
"""Forms of one expression."""
