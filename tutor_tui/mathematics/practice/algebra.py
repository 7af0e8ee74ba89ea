"""Problems with letters: terms, equations, inequalities, functions and sequences."""

from random import Random
from typing import Final

from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.practice.writing import (
    by_level,
    nonzero,
    polynomial,
    power,
    proper,
    term,
    total,
)


def _linear(chance: Random, level: int) -> str:
    x = nonzero(chance, by_level(level, (9, 12, 12, 12, 15)))
    if level == 1:
        x = abs(x)
    a, b, c, d = chance.randint(2, 9), nonzero(chance, 12), chance.randint(2, 9), nonzero(chance, 9)
    c = c if c != a else a + 1
    letter = chance.choice("xyz") if level > 1 else "x"
    forms = (
        (f"{total((letter, str(b)))} = {x + b}", f"{a}{letter} = {a * x}"),
        (f"{total((f'{a}{letter}', str(b)))} = {a * x + b}",),
        (f"{total((f'{a}{letter}', str(b)))} = {total((f'{c}{letter}', str(a * x + b - c * x)))}",),
        (f"{a}({total((letter, str(d)))}) = {a * (x + d)}",),
        (
            f"{a}({total((letter, str(d)))}) = {total((f'{c}{letter}', str(a * (x + d) - c * x)))}",
            f"({total((letter, str(a * d - x)))})/{a} = {d}",
        ),
    )
    return f"Solve `{_tidy(chance.choice(by_level(level, forms)))}`."


def _tidy(text: str) -> str:
    """Without the zeros that chance may have brought."""
    return text.replace(" + 0", "").replace(" - 0", "")


def _inequalities(chance: Random, level: int) -> str:
    x, a, b = nonzero(chance, 9), chance.randint(2, 9), nonzero(chance, 12)
    sign = chance.choice(("<", ">") if level < 3 else ("<", ">", "≤", "≥"))
    if level == 1:
        return f"Solve `{total(('x', str(b)))} {sign} {x + b}`."
    if level in (2, 3):
        return f"Solve `{total((f'{a}x', str(b)))} {sign} {a * x + b}`."
    if level == 4:
        return f"Solve `{total((str(b), f'-{a}x'))} {sign} {b - a * x}`."
    c = a + chance.randint(1, 5)
    right = total((f"{c}x", str(a * x + b - c * x)))
    return f"Solve `{_tidy(f'{polynomial((a, b))} {sign} {right}')}`."


def _systems(chance: Random, level: int) -> str:
    x, y = nonzero(chance, 6), nonzero(chance, 6)
    if level == 1:
        return f"Solve `x + y = {x + y}` and `x - y = {x - y}`."
    a, c = chance.randint(1, 2 + level), chance.randint(1, 2 + level)
    b, d = nonzero(chance, level + 1), nonzero(chance, level + 1)
    while a * d == b * c:
        d = nonzero(chance, level + 2)
    first, second = total((term(a, "x"), term(b, "y"))), total((term(c, "x"), term(d, "y")))
    return f"Solve `{first} = {a * x + b * y}` and `{second} = {c * x + d * y}`."


def _quadratics(chance: Random, level: int) -> str:
    one, other = (chance.randint(1, 9), chance.randint(1, 9))
    if level == 1:
        return f"Solve `x² = {one * one}`."
    one, other = nonzero(chance, 4 + level), nonzero(chance, 4 + level)
    lead = 1 if level < 4 else chance.randint(2, 4)
    middle, last = -lead * (one + other), lead * one * other
    if level == 5:
        # (lead·x - one)(x - other), which has a fraction among its roots.
        middle, last = -(lead * other + one), one * other
    if level == 3:
        return f"Solve `x² = {_right_side(-middle, -last)}`."
    return f"Solve `{polynomial((lead, middle, last))} = 0`."


def _right_side(factor: int, number: int) -> str:
    return polynomial((factor, number)) if factor or number else "0"


def _expanding(chance: Random, level: int) -> str:
    a, b, c = nonzero(chance, 9), nonzero(chance, 9), chance.randint(2, 5)
    one, other = polynomial((1, a)), polynomial((1, b))
    forms = (
        (f"{c}({one})", f"{c}({polynomial((2, b))})"),
        (f"x({polynomial((c, b))})", f"({one})({other})"),
        (f"({one})({other})", f"({one})²"),
        (f"({polynomial((c, a))})({other})", f"({polynomial((c, a))})²"),
        (f"({one})({polynomial((1, b, c))})", f"{c}({one})({other})"),
    )
    return f"Expand `{chance.choice(by_level(level, forms))}`."


def _factoring(chance: Random, level: int) -> str:
    a, b, c = nonzero(chance, 9), nonzero(chance, 9), chance.randint(2, 5)
    odd = 2 * chance.randint(1, 4) + 1
    squares = polynomial((1, 0, -a * a))
    forms = (
        (polynomial((c, c * a)),),
        (polynomial((1, abs(a) + abs(b), abs(a * b))), squares),
        (polynomial((1, a + b, a * b)),),
        (polynomial((c, c * (a + b), c * a * b)), polynomial((4, 0, -odd * odd))),
        (polynomial((c, c * b + a, a * b)),),
    )
    return f"Factor `{chance.choice(by_level(level, forms))}`."


def _like_terms(chance: Random, level: int) -> str:
    a, b, c, d, e = (nonzero(chance, 9) for _ in range(5))
    forms = (
        total((term(abs(a), "x"), term(abs(b), "x"))),
        total((term(abs(a), "x"), str(b), term(c, "x"), str(d))),
        total((term(abs(a), "x"), term(b, "y"), term(c, "x"), term(d, "y"))),
        f"{abs(a)}({total(('x', str(b)))}) + {abs(c)}({total(('x', str(d)))})",
        f"{abs(a)}({total((term(2, 'x'), term(b, 'y')))}) - {abs(c)}({total(('x', term(e, 'y')))})",
    )
    return f"Simplify `{by_level(level, forms)}`."


def _absolute(chance: Random, level: int) -> str:
    a, c, b = chance.randint(2, 5), nonzero(chance, 9), chance.randint(1, 9)
    forms = (
        f"|x| = {b}",
        f"|{total(('x', str(c)))}| = {b}",
        f"|{a}x| = {a * b}",
        f"|{total((f'{a}x', str(a * c)))}| = {a * b}",
        f"{a}|{total(('x', str(c)))}| + {b} = {a * abs(c) + b}",
    )
    return f"Solve `{by_level(level, forms)}`."


def _rational(chance: Random, level: int) -> str:
    x, a, b = chance.randint(1, 9), chance.randint(2, 6), chance.randint(1, 6)
    value = proper(chance, chance.randint(2, 6))
    forms = (
        f"{a * x}/x = {a}",
        f"x/{a} + {b} = {b + x}",
        f"{a * (x + b)}/(x + {b}) = {a}",
        f"x/(x + {value.denominator - value.numerator}) = {value}",
        f"1/x + 1/{a} = {b + 1}/{a}",
    )
    return f"Solve `{by_level(level, forms)}`."


def _exponentials(chance: Random, level: int) -> str:
    base, x, shift = chance.choice((2, 3, 5)), chance.randint(1, 4), chance.randint(1, 3)
    forms = (
        f"{base}^x = {base**x}",
        f"{base}^(x + {shift}) = {base ** (x + shift)}",
        f"{base}^(2x) = {base ** (2 * x)}",
        f"{base}^x = 1/{base**x}",
        f"{base * base}^x = {base ** (2 * x + 1)}",
    )
    return f"Solve `{by_level(level, forms)}`."


def _logarithms(chance: Random, level: int) -> str:
    base, n, m = chance.choice((2, 3, 5, 10)), chance.randint(1, 4), chance.randint(1, 3)
    forms = (
        f"Work out `log_{base}({base**n})`.",
        f"Work out `log_{base}(1/{base**n})`.",
        f"Solve `log_{base}(x) = {n}`.",
        f"Work out `log_{base}({base**n}) + log_{base}({base**m})`.",
        f"Solve `log_{base}(x + {m}) = {n}`.",
    )
    return by_level(level, forms)


def _functions(chance: Random, level: int) -> str:
    a, b, c, x = nonzero(chance, 6), nonzero(chance, 9), nonzero(chance, 5), nonzero(chance, 5)
    inner = f"Let g(x) = {polynomial((1, c))}. "
    forms = (
        f"Let f(x) = {polynomial((abs(a) + 1, b))}. What is f({abs(x)})?",
        f"Let f(x) = {polynomial((abs(a) + 1, b))}. What is f({-abs(x)})?",
        f"Let f(x) = {polynomial((1, a, b))}. What is f({x})?",
        f"Let f(x) = {polynomial((a, b, c))}. What is f({x})?",
        f"Let f(x) = {polynomial((1, 0, b))}. {inner}What is f(g({x}))?",
    )
    return by_level(level, forms)


def _sequences(chance: Random, level: int) -> str:
    start, step = chance.randint(1, 9), chance.randint(2, 9)
    if level in (2, 4):
        step = -step if level == 2 else step
    arithmetic = [start + step * place for place in range(5)]
    ratio = chance.randint(2, 4)
    geometric = [start * ratio**place for place in range(5)]
    squares = [place * place + start * place for place in range(1, 6)]
    numbers = by_level(level, (arithmetic, arithmetic, geometric, arithmetic, squares))
    listed = ", ".join(map(str, numbers))
    if level in (4, 5):
        return f"What is the nth term of {listed}?"
    return f"What is the next term of {listed}?"


def _polynomial_values(chance: Random, level: int) -> str:
    x, y = nonzero(chance, 2 + level), nonzero(chance, 4)
    a, b, c = chance.randint(2, 6), nonzero(chance, 9), nonzero(chance, 5)
    forms = (
        (f"{total((f'{a}x', str(b)))}", f"x = {abs(x)}"),
        (f"{total((f'{a}x', str(b)))}", f"x = {x}"),
        (f"{polynomial((1, b, c))}", f"x = {x}"),
        (f"{total((f'{a}x', term(b, 'y')))}", f"x = {x} and y = {y}"),
        (f"{total((power('x', 2), term(b, 'xy')))}", f"x = {x} and y = {y}"),
    )
    expression, given = by_level(level, forms)
    return f"Evaluate `{expression}` for {given}."


ALGEBRA: Final = (
    Skill(
        "values",
        "substituting numbers",
        _polynomial_values,
        ("substitution", "evaluating", "variables"),
    ),
    Skill(
        "like_terms",
        "collecting terms",
        _like_terms,
        ("like terms", "simplifying", "algebra", "terms", "coefficients"),
    ),
    Skill("linear", "linear equations", _linear, ("equations", "solving equations")),
    Skill(
        "inequalities",
        "inequalities",
        _inequalities,
        ("inequality", "linear inequalities", "intervals"),
    ),
    Skill(
        "systems",
        "systems of equations",
        _systems,
        ("simultaneous equations", "linear systems", "elimination and substitution"),
    ),
    Skill(
        "expanding",
        "expanding",
        _expanding,
        ("expand", "multiplying out", "binomials", "foil", "expanded form"),
    ),
    Skill(
        "factoring",
        "factoring",
        _factoring,
        ("factorising", "factorizing", "factor", "difference of two squares"),
    ),
    Skill("quadratics", "quadratic equations", _quadratics, ("quadratics", "quadratic")),
    Skill("absolute", "absolute values", _absolute, ("absolute value", "modulus")),
    Skill("rational", "equations with fractions", _rational, ("rational equations",)),
    Skill("functions", "function values", _functions, ("functions", "function")),
    Skill(
        "sequences",
        "sequences",
        _sequences,
        ("sequence", "nth term", "series", "progressions", "sigma notation", "quadratic sequence"),
    ),
    Skill(
        "exponentials",
        "exponential equations",
        _exponentials,
        ("exponentials", "exponential", "exponential functions"),
    ),
    Skill("logarithms", "logarithms", _logarithms, ("logs", "log", "logarithm")),
)
"""What is done with letters at school."""
