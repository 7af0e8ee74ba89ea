"""Problems that use derivatives and integrals."""

from random import Random
from typing import Final

from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.practice.writing import by_level, nonzero, polynomial, power, term, total


def _tangents(chance: Random, level: int) -> str:
    a, b, x = chance.randint(2, 4), nonzero(chance, 5), nonzero(chance, 3)
    forms = (
        ("x²", abs(x)),
        (polynomial((1, b, 0)), x),
        (polynomial((a, b, 1)), x),
        (polynomial((1, 0, b, 0)), x),
        (chance.choice(("e^x", "sin(x)", "ln(x + 1)")), 0),
    )
    function, place = by_level(level, forms)
    return f"What is the tangent line to `{function}` at x = {place}?"


def _extrema(chance: Random, level: int) -> str:
    h, k, n = nonzero(chance, 5), nonzero(chance, 9), chance.randint(1, 3)
    forms = (
        f"What is the minimum of `{polynomial((1, 0, abs(k)))}`?",
        f"What is the minimum of `{polynomial((1, -2 * h, h * h + k))}`?",
        f"What is the maximum of `{polynomial((-1, 2 * h, k - h * h))}`?",
        f"Find the extrema of `{polynomial((1, 0, -3 * n * n, 0))}`.",
        f"Find the extrema of `{polynomial((2, -3 * (n + 1), 6 * n, 0))}`."
        if n > 1
        else f"Find the extrema of `{polynomial((1, -3, 0, abs(k)))}`.",
    )
    return by_level(level, forms)


def _partial(chance: Random, level: int) -> str:
    a, b, m, n = nonzero(chance, 5), nonzero(chance, 5), chance.randint(2, 3), chance.randint(2, 4)
    letter = chance.choice("xy")
    forms = (
        total((term(abs(a), "x"), term(b, "y"))),
        total((power("x", m), term(b, power("y", n)))),
        f"{power('x', m)}{power('y', n)}",
        total((f"{power('x', m)}y", term(a, f"x{power('y', n)}"))),
        chance.choice((f"e^({abs(a) + 1}x) × y", "sin(xy)", "x × ln(y)")),
    )
    return f"What is the partial derivative of `{by_level(level, forms)}` with respect to {letter}?"


def _gradients(chance: Random, level: int) -> str:
    a, x, y = chance.randint(2, 4), nonzero(chance, 3), nonzero(chance, 3)
    forms = (
        (polynomial((1, 0, 0)) + " + y²", x, y),
        (f"{a}x² + y²", x, y),
        ("xy", x, y),
        ("x²y", x, y),
        (f"x²y + {a}xy²", x, y),
    )
    function, one, other = by_level(level, forms)
    return f"What is the gradient of `{function}` at ({one}, {other})?"


def _implicit(chance: Random, level: int) -> str:
    r, a, n = chance.randint(2, 6), chance.randint(2, 5), chance.randint(3, 4)
    forms = (
        f"x² + y² = {r * r}",
        f"xy = {a}",
        f"{power('x', n)} + {power('y', n)} = {r}",
        f"x² + xy + y² = {r}",
        f"x²y + {a}y = {r}",
    )
    return f"Find dy/dx for `{by_level(level, forms)}`."


def _improper(chance: Random, level: int) -> str:
    n, a = chance.randint(2, 5), chance.randint(1, 5)
    forms = (
        (f"1/{power('x', n)}", "1", "infinity"),
        (f"1/{power('x', n)}", str(a + 1), "infinity"),
        (f"e^(-{a + 1}x)", "0", "infinity"),
        ("1/√x", "0", str((a + 1) ** 2)),
        chance.choice((("x × e^(-x)", "0", "infinity"), ("1/(x² + 1)", "0", "infinity"))),
    )
    function, low, high = by_level(level, forms)
    return f"Integrate `{function}` from {low} to {high}."


def _convergence(chance: Random, level: int) -> str:
    n, a, b = chance.randint(2, 4), chance.randint(2, 5), chance.randint(2, 7)
    forms = (
        (f"1/{power('n', n)}", "1/n"),
        (f"1/{a}^n", f"{a}/n", f"({a}/{a + 1})^n"),
        (f"n/(n + {a})", f"1/(n² + {a})", "1/√n"),
        (f"n/{a}^n", f"{a}^n/n", f"(n + {a})/(n³ + {b})"),
        (f"{b}^n/n!", f"n!/{a}^n", "(-1)^n/n"),
    )
    return f"Does the series `∑ {chance.choice(by_level(level, forms))}` converge?"


def _taylor(chance: Random, level: int) -> str:
    a, order = chance.randint(2, 4), chance.randint(2, 4)
    forms = (
        ("e^x", order),
        (chance.choice(("sin(x)", "cos(x)")), order + 1),
        (chance.choice(("ln(1 + x)", "1/(1 - x)", "1/(1 + x)")), order),
        (chance.choice((f"e^({a}x)", f"sin({a}x)", f"cos({a}x)")), order),
        (chance.choice(("√(1 + x)", "x × e^x", f"1/(1 + {a}x)", "e^(-x²)")), order),
    )
    function, highest = by_level(level, forms)
    return f"What is the Taylor series of `{function}` at 0 to order {highest}?"


def _differential(chance: Random, level: int) -> str:
    a, y, r, s = nonzero(chance, 4), nonzero(chance, 5), nonzero(chance, 3), nonzero(chance, 3)
    s = s if s != r else s + 4
    linear = f"y'' {total(('', term(-(r + s), 'y' + chr(39)), term(r * s, 'y'))).strip()} = 0"
    forms = (
        f"y' = {2 * abs(a)}x, y(0) = {y}",
        f"y' = {term(a, 'y')}, y(0) = {y}",
        f"y' = {polynomial((3, 2 * a, 0))}, y(0) = {y}",
        f"y' = x/y, y(0) = {abs(y)}",
        linear.replace("+ 0y'", "").replace("  ", " "),
    )
    return f"Solve `{forms[level - 1]}`."


def _between(chance: Random, level: int) -> str:
    a, b = chance.randint(1, 4), chance.randint(1, 3)
    forms = (
        ("x²", term(a, "x")),
        ("x²", str(a * a)),
        (polynomial((1, -b, 0)), term(a, "x")),
        (f"{2 * a * a} - x²", "x²"),
        (polynomial((1, 0, 0, 0)), term(a * a, "x")),
    )
    one, other = by_level(level, forms)
    return f"What is the area between `{one}` and `{other}`?"


CALCULUS: Final = (
    Skill("tangents", "tangent lines", _tangents, ("tangents",)),
    Skill(
        "extrema",
        "extrema",
        _extrema,
        ("maxima and minima", "extremum", "optimisation", "optimization", "critical points"),
    ),
    Skill("implicit", "implicit differentiation", _implicit),
    Skill("partial", "partial derivatives", _partial, ("multivariable calculus",)),
    Skill(
        "gradients",
        "gradients",
        _gradients,
        ("gradient vector", "gradient of a field"),
        keeps_order=True,
    ),
    Skill("between", "areas between curves", _between, ("area between curves",)),
    Skill("improper", "improper integrals", _improper),
    Skill(
        "convergence",
        "convergence",
        _convergence,
        ("convergence of series", "infinite series", "ratio test"),
    ),
    Skill("taylor", "Taylor series", _taylor, ("maclaurin series", "power series")),
    Skill(
        "differential",
        "differential equations",
        _differential,
        ("odes", "ode", "separable differential equations", "integrating factor"),
    ),
)
"""What derivatives and integrals are for."""
