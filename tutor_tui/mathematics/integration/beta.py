"""Integrals that are values of the beta function `B(p, q) = Γ(p) Γ(q)/Γ(p + q)` (DLMF 5.12).

Exponents may hold letters; each form is taken only where its exponents are certain to converge.
"""

from tutor_tui.mathematics.late_libraries import sympy


def by_beta(
    body: "sympy.Expr", x: "sympy.Symbol", bounds: "tuple[sympy.Expr, sympy.Expr]"
) -> "sympy.Expr | None":
    """`x^a (1 - x^p)^b` from 0 to 1, `x^a/(1 + x^p)^b` from 0, and powers of sine and cosine."""
    factor, rest = sympy.powsimp(body).as_independent(x, as_Add=False)
    powers = _powers(rest, x)
    value = None
    if powers and bounds == (0, 1):
        value = _of_interval(powers, x)
    elif powers and bounds == (0, sympy.oo):
        value = _of_half_line(powers, x)
    elif powers and bounds == (0, sympy.pi / 2):
        value = _of_quarter_turn(powers, x)
    return None if value is None else factor * value


def _powers(rest: "sympy.Expr", x: "sympy.Symbol") -> "dict[sympy.Expr, sympy.Expr] | None":
    """The exponents by their bases; `None` where the variable stands in an exponent."""
    found: dict[sympy.Expr, sympy.Expr] = {}
    for part in rest.make_args(rest) if rest.is_Mul else (rest,):
        base, exponent = part.as_base_exp()
        if exponent.has(x):
            return None
        found[base] = found.get(base, 0) + exponent
    return found


def _of_interval(powers: "dict[sympy.Expr, sympy.Expr]", x: "sympy.Symbol") -> "sympy.Expr | None":
    bases = {base: exponent for base, exponent in powers.items() if base != x}
    if len(bases) != 1:
        return None
    ((base, exponent),) = bases.items()
    p = _power_in(1 - base, x)
    return None if p is None else _value((powers.get(x, 0) + 1) / p, exponent + 1, p)


def _of_half_line(powers: "dict[sympy.Expr, sympy.Expr]", x: "sympy.Symbol") -> "sympy.Expr | None":
    bases = {base: exponent for base, exponent in powers.items() if base != x}
    if len(bases) != 1:
        return None
    ((base, exponent),) = bases.items()
    p = _power_in(base - 1, x)
    if p is None:
        return None
    place = (powers.get(x, 0) + 1) / p
    return _value(place, -exponent - place, p)


def _of_quarter_turn(
    powers: "dict[sympy.Expr, sympy.Expr]", x: "sympy.Symbol"
) -> "sympy.Expr | None":
    waves = {sympy.sin(x), sympy.cos(x), sympy.tan(x)}
    if not set(powers) <= waves:
        return None
    turns = powers.get(sympy.tan(x), sympy.S.Zero)
    sines = powers.get(sympy.sin(x), sympy.S.Zero) + turns
    cosines = powers.get(sympy.cos(x), sympy.S.Zero) - turns
    return _value((sines + 1) / 2, (cosines + 1) / 2, sympy.Integer(2))


def _power_in(part: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """The positive p where the part is `x^p`."""
    base, exponent = part.as_base_exp()
    return exponent if base == x and exponent.is_positive and not exponent.has(x) else None


def _value(first: "sympy.Expr", second: "sympy.Expr", p: "sympy.Expr") -> "sympy.Expr | None":
    if not (first.is_positive and second.is_positive):
        return None
    whole = sympy.gamma(first) * sympy.gamma(second) / (p * sympy.gamma(first + second))
    return sympy.gammasimp(whole)
