"""Equations of the first order by an integrating factor, as exact ones, or in one new unknown.

Quicker than SymPy's general search, which takes seconds to classify them. What is found is a
candidate that is put back into the equation.
"""

from typing import Final

from tutor_tui.mathematics.antiderivatives import generic, tried
from tutor_tui.mathematics.integration.substitutions import by_substitution
from tutor_tui.mathematics.integration.ways import by_known_ways
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.sentences import shortest

_MOST_SOLVED: Final = 2
_PATIENCE: Final = 0.3
"""Seconds for one way to an antiderivative."""


def first_order(
    equation: "sympy.Expr", function: "sympy.Expr", x: "sympy.Symbol"
) -> "list[sympy.Expr]":
    """Solutions with the constant `C1`; empty where no way is known.

    The equation is `N y' + M = 0`, or one in which y' has a power and x does not occur.
    """
    y, slope = sympy.Dummy("y", real=True), sympy.Dummy("p")
    real = sympy.Dummy(x.name, real=True)
    plain = equation.subs(sympy.Derivative(function, x), slope).subs(function, y)
    plain = sympy.expand(plain).xreplace({x: real})
    if plain.has(sympy.Derivative):
        return []
    if not plain.is_polynomial(slope):
        found = _lines(plain, slope, real, y)
    elif sympy.degree(plain, slope) == 1:
        factor, rest = plain.coeff(slope, 1), plain.coeff(slope, 0)
        found = linear(factor, rest, real, y) or _exact(factor, rest, real, y)
        found = found or _of_line(sympy.cancel(-rest / factor), real, y)
    else:
        slopes = [] if plain.has(real) and plain.has(y) else sympy.solve(plain, slope)
        found = [part for one in slopes for part in _of_line(one, real, y)]
        found = found or _lines(plain, slope, real, y)
    return list(dict.fromkeys(solution.xreplace({real: x}) for solution in found))


def _of_line(slope: "sympy.Expr", x: "sympy.Symbol", y: "sympy.Symbol") -> "list[sympy.Expr]":
    """`y' = f(k x + y)`: with `u = k x + y`, `u' = k + f(u)` can be separated."""
    if not slope.has(y):
        whole = integral(slope, x)
        return [] if whole is None else [whole + sympy.Symbol("C1")]
    k = sympy.simplify(sympy.diff(slope, x) / sympy.diff(slope, y))
    if k.has(x) or k.has(y):
        return []
    u, constant = sympy.Dummy("u", real=True), sympy.Symbol("C1")
    changed = sympy.simplify(k + slope.subs(y, u - k * x))
    if changed.has(x) or changed == 0:
        return []
    across = integral(sympy.simplify(1 / changed), u)
    if across is None or across.has(sympy.Abs):
        return []
    try:
        found = sympy.solve(across - x - constant, u)
    except NotImplementedError:
        return []
    return [sympy.simplify(part) - k * x for part in found[:_MOST_SOLVED]]


def _lines(
    plain: "sympy.Expr", slope: "sympy.Symbol", x: "sympy.Symbol", y: "sympy.Symbol"
) -> "list[sympy.Expr]":
    """`y = C1 x + m` with any slope C1, as Clairaut's equation `y = x y' + f(y')` has them."""
    constant, rest = sympy.Symbol("C1"), sympy.Dummy("m")
    along = sympy.expand(plain.subs(slope, constant).subs(y, constant * x + rest))
    if along.has(x) or not along.has(rest):
        return []
    if along.is_polynomial(rest) and sympy.degree(along, rest) > _MOST_SOLVED:
        return []
    heights = sympy.solve(along, rest)
    return [constant * x + height for height in heights]


def linear(
    factor: "sympy.Expr", rest: "sympy.Expr", x: "sympy.Symbol", y: "sympy.Symbol"
) -> "list[sympy.Expr]":
    """`y' + P y = Q`: multiplied with `e^(∫P dx)` the left side is a derivative."""
    if factor.has(y) or not rest.is_polynomial(y) or sympy.degree(rest, y) > 1:
        return []
    p, q = sympy.simplify(rest.coeff(y, 1) / factor), sympy.simplify(-rest.coeff(y, 0) / factor)
    power = _exponent(p, x)
    if power is None:
        return []
    multiplier = sympy.simplify(sympy.exp(sympy.expand_log(power, force=True)))
    product = multiplier * q
    is_wave = multiplier.has(sympy.sin, sympy.cos)
    forms = (sympy.simplify, sympy.expand_trig)
    wholes = (integral(form(product), x) for form in (forms[::-1] if is_wave else forms))
    whole = next((found for found in wholes if found is not None), None)
    if whole is None:
        return []
    constant = sympy.Symbol("C1")
    terms = (*sympy.Add.make_args(sympy.expand(whole)), constant)
    split = sympy.Add(*(sympy.simplify(term / multiplier) for term in terms))
    return [shortest([sympy.simplify((whole + constant) / multiplier), split])]


def _exponent(p: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """The integral of P, for `1/cos(x)` as `ln(sec(x) + tan(x))`, whose power of e has no root."""
    from sympy.integrals.manualintegrate import manualintegrate

    secants = {1 / wave: sympy.sec(*wave.args) for wave in p.atoms(sympy.cos)}
    secants |= {1 / wave: sympy.csc(*wave.args) for wave in p.atoms(sympy.sin)}
    changed = p.xreplace(secants)
    found = None if changed == p else tried(_PATIENCE, lambda: manualintegrate(changed, x))
    is_found = found is not None and not found.has(sympy.Integral, sympy.Piecewise)
    return found if is_found else integral(p, x)


def integral(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """An antiderivative without a constant; `None` where none is known or it has cases."""
    from sympy.integrals.manualintegrate import manualintegrate

    def plainly(changed: "sympy.Expr", u: "sympy.Symbol") -> "sympy.Expr | None":
        found = by_known_ways(changed, u) or manualintegrate(changed, u)
        return None if found.has(sympy.Integral, sympy.Piecewise) else found

    if body == 0:
        return sympy.S.Zero
    ways = (by_known_ways, lambda part, u: by_substitution(part, u, plainly), manualintegrate)
    for way in ways:
        found = tried(_PATIENCE, lambda way=way: way(body, x))  # type: ignore[misc]
        if found is not None:
            break
    found = None if found is None else generic(found)[0]
    return None if found is None or found.has(sympy.Integral, sympy.Piecewise) else found


def _exact(
    factor: "sympy.Expr", rest: "sympy.Expr", x: "sympy.Symbol", y: "sympy.Symbol"
) -> "list[sympy.Expr]":
    """`M + N y' = 0` with `∂M/∂y = ∂N/∂x`: a function with these slopes is constant."""
    if sympy.simplify(sympy.diff(rest, y) - sympy.diff(factor, x)) != 0:
        return []
    across = integral(sympy.expand(rest), x)
    if across is None:
        return []
    up = integral(sympy.simplify(factor - sympy.diff(across, y)), y)
    whole = None if up is None else sympy.expand(across + up)
    is_short = whole is not None and whole.is_polynomial(y)
    if whole is None or not is_short or sympy.degree(whole, y) > _MOST_SOLVED:
        return []
    return list(sympy.solve(whole - sympy.Symbol("C1"), y))
