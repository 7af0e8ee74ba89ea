"""Values of integrals between bounds: known results first, then SymPy's general search.

Letters are taken as positive numbers. What is found is a candidate: whoever uses it checks it by
quadrature of the integrand as it was written.
"""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from tutor_tui.mathematics.antiderivatives import (
    assumed_symbols,
    generic,
    tried,
)
from tutor_tui.mathematics.integration.beta import by_beta
from tutor_tui.mathematics.integration.half_lines import on_half_line
from tutor_tui.mathematics.integration.jumps import over_jumps
from tutor_tui.mathematics.integration.logarithm_bars import with_absolute_logarithms
from tutor_tui.mathematics.integration.reflections import by_reflection
from tutor_tui.mathematics.integration.residues import over_the_line
from tutor_tui.mathematics.integration.turns import over_a_turn
from tutor_tui.mathematics.integration.ways import by_known_ways
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.limits_at_ends import limit_at
from tutor_tui.mathematics.special_functions import is_explicable

_KNOWN: Final = 0.3
_GENERAL: Final = 0.6
_SCHOOL: Final = 0.35
"""Seconds for each way: forms that are known, SymPy's search, and its school methods."""

_Bounds: TypeAlias = "tuple[sympy.Expr, sympy.Expr]"
_Value: TypeAlias = "Callable[[sympy.Expr, sympy.Symbol, _Bounds], sympy.Expr | None]"


def between(
    integrand: "sympy.Expr", name: str, start: "sympy.Expr", end: "sympy.Expr"
) -> "Iterator[sympy.Expr]":
    """Values of an integral between bounds, those that are found at once before the others."""
    yield from known_values(integrand, name, start, end)
    yield from searched_values(integrand, name, start, end)


def known_values(
    integrand: "sympy.Expr", name: str, start: "sympy.Expr", end: "sympy.Expr"
) -> "Iterator[sympy.Expr]":
    """Values by antiderivatives and by results of known form; cheap where there are none."""
    if integrand.has(sympy.floor, sympy.ceiling):
        ways: tuple[tuple[float, _Value], ...] = ((_GENERAL, _over_jumps),)
    else:
        ways = (
            (_KNOWN, _by_known_ways),
            (_SCHOOL, _by_bounds),
            (_KNOWN, _without_antiderivative),
            (_KNOWN / 2, by_beta),
            (_KNOWN / 2, by_reflection),
            (_KNOWN / 2, over_a_turn),
        )
    yield from _values(ways, integrand, name, (start, end))


def searched_values(
    integrand: "sympy.Expr", name: str, start: "sympy.Expr", end: "sympy.Expr"
) -> "Iterator[sympy.Expr]":
    """Values that SymPy's general search finds, which takes long where there are none."""
    yield from _values(((_GENERAL, _by_search),), integrand, name, (start, end))


def _values(
    ways: tuple[tuple[float, _Value], ...], integrand: "sympy.Expr", name: str, bounds: _Bounds
) -> "Iterator[sympy.Expr]":
    whole = sympy.Tuple(integrand, *bounds)
    symbols = assumed_symbols(whole, name)
    back = {assumed: plain for plain, assumed in symbols.items()}
    body, low, high = whole.xreplace(symbols)
    x = symbols.get(sympy.Symbol(name), sympy.Symbol(name))
    factor, body = _parted(body, x)
    for patience, way in ways:
        found = tried(patience, lambda way=way: way(body, x, (low, high)))  # type: ignore[misc]
        if found is None:
            continue
        found = factor * generic(found)[0]
        if not found.has(sympy.Integral, sympy.Piecewise, sympy.nan) and is_explicable(found):
            yield found.xreplace(back)


def _parted(body: "sympy.Expr", x: "sympy.Symbol") -> "tuple[sympy.Expr, sympy.Expr]":
    """What does not depend on the variable, such as `e^(-y)` of `e^(-x³ - y)`, and the rest."""
    powers = body.replace(sympy.exp, lambda exponent: sympy.expand_power_exp(sympy.exp(exponent)))
    factor, rest = powers.as_independent(x, as_Add=False)
    return (sympy.S.One, body) if factor.is_number else (factor, rest)


def _by_known_ways(body: "sympy.Expr", x: "sympy.Symbol", bounds: _Bounds) -> "sympy.Expr | None":
    found = by_known_ways(body, x)
    return None if found is None else _difference(found, x, bounds)


def _over_jumps(body: "sympy.Expr", x: "sympy.Symbol", bounds: _Bounds) -> "sympy.Expr | None":
    return over_jumps(body, x, bounds, _by_search)


def _without_antiderivative(
    body: "sympy.Expr", x: "sympy.Symbol", bounds: _Bounds
) -> "sympy.Expr | None":
    """By symmetry, over a half line by the gamma function, and over the line by residues."""
    low, high = bounds
    mirrored = body.subs(x, -x)
    is_odd = sympy.expand(body + mirrored) == 0
    if low == -high and is_odd and high.is_finite:
        return sympy.S.Zero
    if (low, high) == (-sympy.oo, sympy.oo):
        found = over_the_line(body, x)
        return _sum(on_half_line(body, x), on_half_line(mirrored, x)) if found is None else found
    if (low, high) != (0, sympy.oo):
        return None
    found = on_half_line(body, x)
    if found is None and sympy.expand(body - mirrored) == 0:
        whole = over_the_line(body, x)
        return None if whole is None else whole / 2
    return found


def _sum(first: "sympy.Expr | None", second: "sympy.Expr | None") -> "sympy.Expr | None":
    return None if first is None or second is None else first + second


def _by_search(body: "sympy.Expr", x: "sympy.Symbol", bounds: _Bounds) -> "sympy.Expr":
    return sympy.integrate(body, (x, *bounds))


def _by_bounds(body: "sympy.Expr", x: "sympy.Symbol", bounds: _Bounds) -> "sympy.Expr | None":
    from sympy.integrals.manualintegrate import manualintegrate

    found, _ = generic(manualintegrate(body, x))
    return None if found.has(sympy.Integral) else _difference(found, x, bounds)


def _difference(found: "sympy.Expr", x: "sympy.Symbol", bounds: _Bounds) -> "sympy.Expr":
    """What an antiderivative gains between two places; at infinity its limit counts."""
    found = with_absolute_logarithms(found, x)
    low, high = bounds
    ends = [
        limit_at(found, x, end, side) if end.is_infinite else found.subs(x, end)
        for end, side in ((high, "-"), (low, "+"))
    ]
    return sympy.simplify(ends[0] - ends[1])
