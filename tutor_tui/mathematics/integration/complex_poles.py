"""Antiderivatives that need polylogarithms of complex numbers: `x sec(x)`, `x² sech(x)`.

With `u = e^(i w)`, or `e^w`, the waves are a fraction in u whose poles p are ±1 and ±i, and
`Li_(n+1)(p/u)` has the slope `-r Li_n(p/u)` for `u' = r u` (DLMF 25.12). The antiderivative is
real but for a constant.
"""

from typing import Any, Final

from tutor_tui.mathematics.integration.polylogarithms import of_polynomial_over_power_of_e
from tutor_tui.mathematics.integration.waves import in_sine_and_cosine
from tutor_tui.mathematics.late_libraries import sympy

_HIGHEST: Final = 4


def of_polynomial_times_wave(
    body: "sympy.Expr", x: "sympy.Symbol", further: Any
) -> "sympy.Expr | None":
    """`P(x) R(w)`, R a fraction of circular or hyperbolic waves of one line with such poles."""
    plain = in_sine_and_cosine(body).replace(sympy.tanh, lambda w: sympy.sinh(w) / sympy.cosh(w))
    plain = plain.replace(sympy.coth, lambda w: sympy.cosh(w) / sympy.sinh(w))
    waves = plain.atoms(sympy.sin, sympy.cos, sympy.sinh, sympy.cosh)
    angles = {wave.args[0] for wave in waves}
    is_circular = plain.has(sympy.sin, sympy.cos)
    real = None if is_circular else of_polynomial_over_power_of_e(body, x, further)
    if real is not None or len(angles) != 1:
        return real
    if is_circular == plain.has(sympy.sinh, sympy.cosh):
        return None
    (angle,) = angles
    unit = sympy.I if is_circular else sympy.S.One
    rate, u = sympy.diff(angle, x), sympy.Dummy("u")
    turned = plain.xreplace({wave: _in_powers(wave, unit, u) for wave in waves})
    factor, fraction = sympy.cancel(sympy.together(turned)).as_independent(x, u, as_Add=False)
    if rate.has(x) or not fraction.is_rational_function(x, u) or fraction.free_symbols - {x, u}:
        return None
    found = _by_terms(fraction, x, u, unit * rate)
    if found is None:
        return None
    return sympy.expand(factor * found).subs(u, sympy.exp(unit * angle))


def _in_powers(wave: "sympy.Expr", unit: "sympy.Expr", u: "sympy.Symbol") -> "sympy.Expr":
    if isinstance(wave, sympy.sin | sympy.sinh):
        return (u - 1 / u) / (2 * unit)
    return (u + 1 / u) / 2


def _by_terms(
    fraction: "sympy.Expr", x: "sympy.Symbol", u: "sympy.Symbol", rate: "sympy.Expr"
) -> "sympy.Expr | None":
    if not fraction.is_polynomial(x) or not 0 < sympy.degree(fraction, x) <= _HIGHEST:
        return None
    total = sympy.S.Zero
    for (power,), height in sympy.Poly(fraction, x).terms():
        parted = _parted(height, u)
        if parted is None:
            return None
        poles, rest = parted
        total += sympy.Add(
            *(height * _over_pole(x**power, pole, x, u, rate) for pole, height in poles.items()),
            *(_of_power(term, x**power, x, u, rate) for term in rest),
        )
    return total


def _parted(
    height: "sympy.Expr", u: "sympy.Symbol"
) -> "tuple[dict[sympy.Expr, sympy.Expr], tuple[sympy.Expr, ...]] | None":
    """The residues at the poles, which are simple ones, and the terms with powers of u."""
    above, below = (sympy.Poly(part, u) for part in sympy.fraction(sympy.cancel(height)))
    slope = below.diff(u)
    places = (sympy.S.One, sympy.S.NegativeOne, sympy.I, -sympy.I)
    poles = [place for place in places if sympy.expand(below.eval(place)) == 0]
    zeros = min(power for (power,) in below.monoms())
    if not poles or len(poles) + zeros != below.degree():
        return None
    residues = {
        pole: sympy.expand(above.eval(pole) / slope.eval(pole), complex=True) for pole in poles
    }
    rest = height - sympy.Add(*(value / (u - pole) for pole, value in residues.items()))
    return residues, sympy.Add.make_args(sympy.expand(sympy.cancel(sympy.together(rest))))


def _of_power(
    term: "sympy.Expr",
    polynomial: "sympy.Expr",
    x: "sympy.Symbol",
    u: "sympy.Symbol",
    rate: "sympy.Expr",
) -> "sympy.Expr":
    """`P(x) c u^j`, by parts."""
    factor, power = term.as_independent(u, as_Add=False)
    j = power.as_base_exp()[1] if power != 1 else sympy.S.Zero
    if j == 0:
        return factor * sympy.integrate(polynomial, x)
    total, n = sympy.S.Zero, 0
    while polynomial != 0:
        total += (-1) ** n * polynomial * u**j / (j * rate) ** (n + 1)
        polynomial, n = sympy.diff(polynomial, x), n + 1
    return factor * total


def _over_pole(
    polynomial: "sympy.Expr",
    pole: "sympy.Expr",
    x: "sympy.Symbol",
    u: "sympy.Symbol",
    rate: "sympy.Expr",
) -> "sympy.Expr":
    """`P(x)/(u - p)`, by parts."""
    total, n = sympy.S.Zero, 0
    while polynomial != 0:
        factor = sympy.expand(-1 / (pole * rate ** (n + 1)))
        total += factor * polynomial * _polylogarithm(n + 1, pole / u)
        polynomial, n = sympy.diff(polynomial, x), n + 1
    return total


def _polylogarithm(order: int, inside: "sympy.Expr") -> "sympy.Expr":
    return -sympy.log(1 - inside) if order == 1 else sympy.polylog(order, inside)


def of_inverse_tangent_over_variable(
    body: "sympy.Expr", x: "sympy.Symbol", _further: Any
) -> "sympy.Expr | None":
    """`arctan(c x^m)/x` and `artanh(c x^m)/x`, half a difference of two dilogarithms."""
    factor, rest = (body * x).as_independent(x, as_Add=False)
    if not isinstance(rest, sympy.atan | sympy.atanh):
        return None
    inside = rest.args[0]
    base, m = inside.as_independent(x, as_Add=False)[1].as_base_exp()
    if base != x or m.has(x):
        return None
    unit = sympy.I if isinstance(rest, sympy.atan) else sympy.S.One
    gap = sympy.polylog(2, unit * inside) - sympy.polylog(2, -unit * inside)
    return factor * gap / (2 * unit * m)
