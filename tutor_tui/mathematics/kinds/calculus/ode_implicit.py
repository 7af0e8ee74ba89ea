"""Solutions of equations of the first order that are told as a relation `F(x, y) = C`.

`M + N y' = 0` is exact, becomes exact by a factor in one variable, has its variables parted
(OpenStax, Calculus 2, 4.3), or parts them with `y = v x`. What is found is a candidate: along
it the slope must be that of the equation, and somewhere it must be real.
"""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.calculus.ode_methods import integral
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError, is_close
from tutor_tui.mathematics.verify import number_of

_DIGITS: Final = 15
_PLACES: Final = ((7, 5), (-3, 4), (5, 7), (9, 4), (1, 3), (-8, 3), (11, 6), (5, 2), (7, 2))
_ENOUGH: Final = 3
_LAST_SOLVED: Final = 2


def relation_of(
    equation: "sympy.Expr", function: "sympy.Expr", x: "sympy.Symbol"
) -> "tuple[sympy.Expr, sympy.Symbol] | None":
    """The `F` of a solution `F = C`, and the name that stands for the function in it."""
    y, slope = sympy.Symbol(function.func.__name__), sympy.Dummy("p")
    plain = sympy.expand(equation.subs(sympy.Derivative(function, x), slope).subs(function, y))
    if plain.has(sympy.Derivative) or not plain.is_polynomial(slope):
        return None
    if sympy.degree(plain, slope) != 1:
        return None
    up, across = plain.coeff(slope, 1), plain.coeff(slope, 0)
    for way in (_parted, _exact, _of_the_quotient):
        found = way(across, up, x, y)
        if found is not None and found.has(x) and found.has(y):
            whole = _tidy(found)
            for logarithm in (sympy.log, lambda inside: sympy.log(sympy.Abs(inside))):
                told = whole.replace(sympy.log, logarithm)
                if _is_solution(whole, told, across, up, x, y):
                    return told, y
    return None


def is_past_solving(relation: "sympy.Expr", y: "sympy.Symbol") -> bool:
    """Whether `y` stands there in different functions, or in several powers up to a high one."""
    if not relation.is_polynomial(y):
        generators = [part for part in sympy.Poly(relation).gens if part.has(y)]
        return len(generators) > 1
    powers = [monomial[0] for monomial in sympy.Poly(relation, y).monoms() if monomial[0]]
    return len(powers) > 1 and max(powers) > _LAST_SOLVED


def solved_for_height(relation: "sympy.Expr", y: "sympy.Symbol") -> "list[sympy.Expr]":
    """The functions that a relation with the constant `C1` gives, at most a few."""
    plain = relation.replace(sympy.Abs, lambda inside: inside)
    found = sympy.solve(sympy.expand_log(plain, force=True) - sympy.Symbol("C1"), y)
    return [] if len(found) > _LAST_SOLVED else [part for part in found if not part.has(sympy.I)]


def _tidy(found: "sympy.Expr") -> "sympy.Expr":
    """Without numbers added."""
    return sympy.expand(found).as_independent(*found.free_symbols, as_Add=True)[1]


def _parted(
    across: "sympy.Expr", up: "sympy.Expr", x: "sympy.Symbol", y: "sympy.Symbol"
) -> "sympy.Expr | None":
    """`g(y) dy = f(x) dx`, each side integrated by itself."""
    slope = sympy.factor(-across / up)
    of_x, of_y = slope.as_independent(y, as_Add=False)
    if of_y.has(x):
        slope = sympy.factor(sympy.simplify(slope))
        of_x, of_y = slope.as_independent(y, as_Add=False)
    if of_y.has(x):
        parts = sympy.separatevars(slope, symbols=(x, y), dict=True)
        if not parts:
            return None
        of_x, of_y = parts[x] * parts["coeff"], parts[y]
    left, right = integral(sympy.simplify(1 / of_y), y), integral(of_x, x)
    return None if left is None or right is None else left - right


def _exact(
    across: "sympy.Expr", up: "sympy.Expr", x: "sympy.Symbol", y: "sympy.Symbol"
) -> "sympy.Expr | None":
    """The potential of an exact equation, after multiplying by a factor where one is needed."""
    gap = sympy.simplify(sympy.diff(across, y) - sympy.diff(up, x))
    factors: list[sympy.Expr] = [sympy.S.One]
    if gap != 0:
        factors = []
        for body, variable, other in ((gap / up, x, y), (-gap / across, y, x)):
            rate = sympy.simplify(body)
            power = None if rate.has(other) else integral(rate, variable)
            if power is not None:
                factors.append(sympy.simplify(sympy.exp(sympy.expand_log(power, force=True))))
    for factor in factors:
        along = integral(sympy.expand(factor * across), x)
        if along is None:
            continue
        rest = sympy.simplify(factor * up - sympy.diff(along, y))
        above = None if rest.has(x) else integral(rest, y)
        if above is not None:
            return along + above
    return None


def _of_the_quotient(
    across: "sympy.Expr", up: "sympy.Expr", x: "sympy.Symbol", y: "sympy.Symbol"
) -> "sympy.Expr | None":
    """With `y = v x` where the slope depends on y/x alone: `dv/(f(v) - v) = dx/x`."""
    quotient = sympy.Dummy("v", positive=True)
    slope = sympy.simplify((-across / up).subs(y, quotient * x))
    if slope.has(x) or sympy.simplify(slope - quotient) == 0:
        return None
    left = integral(sympy.simplify(1 / (slope - quotient)), quotient)
    return None if left is None else left.subs(quotient, y / x) - sympy.log(x)


def _is_solution(
    whole: "sympy.Expr",
    told: "sympy.Expr",
    across: "sympy.Expr",
    up: "sympy.Expr",
    x: "sympy.Symbol",
    y: "sympy.Symbol",
) -> bool:
    """Whether `F_x N = F_y M` at several points, so that the slopes are the same there.

    As it is told, with `ln|u|` for `ln(u)` where that is needed, it must be real at some of them.
    """
    names = {name for part in (whole, across, up) for name in part.free_symbols}
    plain = {name: sympy.Symbol(name.name) for name in names}
    whole, told, across, up = (part.xreplace(plain) for part in (whole, told, across, up))
    letters = sorted({*plain.values()} - {x, y}, key=str)
    turned = sympy.diff(whole, x) * up - sympy.diff(whole, y) * across
    scale = sympy.diff(whole, y) * up
    agreed = real = 0
    for index, (p, q) in enumerate(_PLACES):
        other = _PLACES[(index + 2) % len(_PLACES)]
        place = {x.name: Fraction(p, q), y.name: Fraction(*other)}
        place |= {name.name: Fraction(3 + at, 2) for at, name in enumerate(letters)}
        try:
            value, size = number_of(turned, place), number_of(scale, place)
            height = number_of(told, place)
        except (NoValueError, ArithmeticError, ValueError, TypeError):
            continue
        if not is_close(value, 0, _DIGITS):
            return False
        agreed += abs(size) > 1e-9
        real += abs(getattr(height, "imag", 0)) < 1e-12
    return agreed >= _ENOUGH and real >= _ENOUGH - 1
