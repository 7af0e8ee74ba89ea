"""Antiderivatives of a fraction of polynomials times one wave: `x² sin(3x)`, `cos(x)/(x - 1)²`.

The polynomial part goes by parts; a part over a line comes down to `Si` and `Ci` (or `Shi` and
`Chi`) of that line (DLMF 6.2).
"""

from collections.abc import Iterator
from typing import Any

from tutor_tui.mathematics.late_libraries import sympy


def of_fraction_times_wave(
    body: "sympy.Expr", x: "sympy.Symbol", _further: Any
) -> "sympy.Expr | None":
    """`R(x) sin(k x + c)`, also with cos, sinh or cosh, R with linear factors below."""
    kinds = (sympy.sin, sympy.cos, sympy.sinh, sympy.cosh)
    waves = [part for part in body.atoms(*kinds) if part.has(x)]
    if len(waves) != 1 or sympy.diff(waves[0].args[0], x).has(x):
        return None
    rest = sympy.cancel(body / waves[0])
    if not rest.is_rational_function(x):
        return None
    parts = [_of_term(term, waves[0], x) for term in sympy.Add.make_args(sympy.apart(rest, x))]
    found = [part for part in parts if part is not None]
    return sympy.Add(*found) if len(found) == len(parts) else None


def _of_term(term: "sympy.Expr", wave: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """A polynomial, or `c/(a x + b)^n`, times a wave."""
    if term.is_polynomial(x):
        return sympy.Add(*_by_parts(term, wave, x))
    factor, rest = term.as_independent(x, as_Add=False)
    line, exponent = rest.as_base_exp()
    if not (exponent.is_Integer and exponent < 0) or sympy.degree(line, x) != 1:
        return None
    slope = sympy.diff(line, x)
    if exponent == -1:
        return factor * _over_line(wave, line / slope, x) / slope
    below = (-exponent - 1) * slope
    rate, other = sympy.diff(wave, x).as_independent(x, as_Add=False)
    after = _of_term(line ** (exponent + 1), other, x)
    whole = None if after is None else rate * after - wave * line ** (exponent + 1)
    return None if whole is None else factor * whole / below


def _by_parts(
    polynomial: "sympy.Expr", wave: "sympy.Expr", x: "sympy.Symbol"
) -> "Iterator[sympy.Expr]":
    """`P F - P' F₂ + P'' F₃ …`, where each `F` is an antiderivative of the one before."""
    rate = sympy.diff(wave.args[0], x)
    is_circular = isinstance(wave, sympy.sin | sympy.cos)
    while polynomial != 0:
        slope = sympy.diff(wave, x)
        wave = -slope / rate**2 if is_circular else slope / rate**2
        yield polynomial * wave
        polynomial = -sympy.diff(polynomial, x)


def _over_line(wave: "sympy.Expr", shifted: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """`∫ f(k x + c)/(x - r) dx` by the sum of angles `k (x - r)` and `k r + c`."""
    angle = wave.args[0]
    inside = sympy.expand(sympy.diff(angle, x) * shifted)
    start = sympy.expand(angle - inside)
    match wave:
        case sympy.sin():
            return sympy.Si(inside) * sympy.cos(start) + sympy.Ci(inside) * sympy.sin(start)
        case sympy.cos():
            return sympy.Ci(inside) * sympy.cos(start) - sympy.Si(inside) * sympy.sin(start)
        case sympy.sinh():
            return sympy.Shi(inside) * sympy.cosh(start) + sympy.Chi(inside) * sympy.sinh(start)
        case _:
            return sympy.Chi(inside) * sympy.cosh(start) + sympy.Shi(inside) * sympy.sinh(start)
