"""Problems to solve for a letter beyond the linear and the quadratic equation."""

from random import Random
from typing import Final

from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.practice.writing import (
    by_level,
    different,
    nonzero,
    polynomial,
    term,
    total,
)

_FORMULAS: Final = (
    (("y = x + b", "x"), ("P = 4a", "a"), ("d = 2r", "r")),
    (("y = mx + b", "b"), ("v = u + at", "u"), ("P = 2a + 2b", "a")),
    (("v = u + at", "t"), ("y = mx + b", "x"), ("A = bh/2", "h")),
    (("F = 9C/5 + 32", "C"), ("S = n(a + l)/2", "l"), ("A = h(a + b)/2", "a")),
    (("1/f = 1/u + 1/v", "f"), ("y = (ax + b)/c", "x"), ("y = x/(x + a)", "x")),
)


def _formulas(chance: Random, level: int) -> str:
    formula, letter = chance.choice(by_level(level, _FORMULAS))
    return f"Solve `{formula}` for {letter}."


def _with_roots(chance: Random, level: int) -> str:
    side, shift, a = chance.randint(2, 9), nonzero(chance, 9), chance.randint(2, 5)
    x = chance.randint(3, 9)
    # √(x + shift) = x - less holds at x = less + side, where x + shift = side².
    less = x - side
    forms = (
        f"√x = {side}",
        f"√({total(('x', str(shift)))}) = {side}",
        f"{total((f'{a}√x', str(shift)))} = {a * side + shift}",
        f"√({total((f'{a}x', str(side * side - a * x)))}) = {side}",
        f"√({total(('x', str(side * side - x)))}) = {polynomial((1, -less))}",
    )
    return f"Solve `{forms[level - 1].replace(' + 0', '')}`."


def _quadratic_inequalities(chance: Random, level: int) -> str:
    one, other = sorted(different(chance, -2 - level, 3 + level, 2))
    sign = chance.choice(("<", ">") if level < 4 else ("≤", "≥"))
    lead = {4: -1, 5: 2}.get(level, 1)
    if level == 1:
        return f"Solve `x² {sign} {chance.randint(2, 9) ** 2}`."
    if level == 2:
        return f"Solve `({polynomial((1, -one))})({polynomial((1, -other))}) {sign} 0`."
    product = polynomial((lead, -lead * (one + other), lead * one * other))
    return f"Solve `{product} {sign} 0`."


def _absolute_inequalities(chance: Random, level: int) -> str:
    a, c, b = chance.randint(2, 5), nonzero(chance, 9), chance.randint(1, 9)
    inner = f"|{polynomial((1, c))}|"
    forms = (
        f"|x| < {b}",
        f"|x| > {b}",
        f"{inner} {chance.choice('<>')} {b}",
        f"|{polynomial((a, a * c))}| {chance.choice('≤≥')} {a * b}",
        f"{a}{inner} + {b} {chance.choice('<≥')} {a * (abs(c) + 1) + b}",
    )
    return f"Solve `{by_level(level, forms)}`."


def _nonlinear_systems(chance: Random, level: int) -> str:
    x, y = different(chance, 1, 5 + level, 2)
    forms = (
        f"`y = x²` and `y = {polynomial((x + y, -x * y))}`",
        f"`x + y = {x + y}` and `xy = {x * y}`",
        f"`x² + y² = {x * x + y * y}` and `x + y = {x + y}`",
        f"`x² - y² = {x * x - y * y}` and `x - y = {x - y}`".replace("= -0", "= 0"),
        f"`x² + y² = {x * x + y * y}` and `xy = {x * y}`",
    )
    return f"Solve {by_level(level, forms)}."


def _higher(chance: Random, level: int) -> str:
    a, b, c = different(chance, -3, 4, 3)
    cubic = (1, -(a + b + c), a * b + a * c + b * c, -a * b * c)
    one, other = different(chance, 1, 4, 2)
    forms = (
        f"x³ = {(a or 5) ** 3}",
        f"{polynomial((1, -(a + b), a * b, 0))} = 0",
        f"{polynomial((1, 0, -(one**2 + other**2), 0, (one * other) ** 2))} = 0",
        f"{polynomial(cubic)} = 0",
        f"{polynomial((*cubic, 0))} = 0",
    )
    return f"Solve `{by_level(level, forms)}`."


def _trigonometric(chance: Random, level: int) -> str:
    name = chance.choice(("sin", "cos"))
    value = chance.choice(("1/2", "-1/2", "1", "-1", "0"))
    forms = (
        f"{name}(x) = {chance.choice(('0', '1', '-1'))}` for 0 ≤ x < 2π",
        f"{name}(x) = {value}` for 0 ≤ x < 2π",
        f"2{name}(x) {chance.choice('+-')} 1 = 0` for 0 ≤ x < 2π",
        f"tan(x) = {chance.choice(('1', '-1', '√3'))}` for 0 ≤ x < 2π",
        f"2{name}(x)² {chance.choice('+-')} {name}(x) - 1 = 0` for 0 ≤ x < 2π",
    )
    return f"Solve `{by_level(level, forms)}."


def _complex_equations(chance: Random, level: int) -> str:
    side, a, b = chance.randint(1, 9), nonzero(chance, 4), chance.randint(1, 5)
    one, other = total((str(a), term(b, "i"))), total((str(b), term(a, "i")))
    forms = (
        f"`z² = -{side * side}`",
        f"`z² + {side * side} = 0`",
        f"`{polynomial((1, -2 * a, a * a + 1), 'z')} = 0` over the complex numbers",
        f"`{polynomial((1, -2 * a, a * a + b * b), 'z')} = 0` over the complex numbers",
        f"`({one})z = {other}`",
    )
    return f"Solve {by_level(level, forms)}."


EQUATIONS: Final = (
    Skill("formulas", "rearranging formulas", _formulas, ("formula", "change the subject")),
    Skill(
        "with_roots",
        "equations with roots",
        _with_roots,
        ("radical equations", "extraneous solutions"),
    ),
    Skill("quadratic_inequalities", "quadratic inequalities", _quadratic_inequalities),
    Skill(
        "absolute_inequalities",
        "absolute value inequalities",
        _absolute_inequalities,
        ("inequalities with absolute values",),
    ),
    Skill(
        "nonlinear_systems",
        "non-linear systems",
        _nonlinear_systems,
        ("nonlinear systems", "quadratic system"),
    ),
    Skill(
        "higher",
        "equations of higher degree",
        _higher,
        ("cubic equations", "cubics", "polynomial equations", "polynomials"),
    ),
    Skill("trigonometric", "trigonometric equations", _trigonometric, ("trig equations",)),
    Skill("complex_equations", "complex solutions", _complex_equations),
)
"""Equations and inequalities of the later years of school."""
