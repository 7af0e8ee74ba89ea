"""Antiderivatives of what is made of powers of e."""

from math import lcm
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sympy


def bell_curve(body: "sympy.Expr", x: "sympy.Symbol", _further: Any) -> "sympy.Expr | None":
    """`k e^(a x² + b x + c)` by completing the square, in terms of the error function."""
    import sympy

    factor, rest = sympy.powsimp(body).as_independent(x)
    if not isinstance(rest, sympy.exp) or not rest.exp.is_polynomial(x):
        return None
    polynomial = sympy.Poly(rest.exp, x)
    if polynomial.degree() != 2:
        return None
    a, b, c = polynomial.all_coeffs()
    is_falling = bool(a.could_extract_minus_sign())
    root = sympy.sqrt(-a if is_falling else a)
    bell = sympy.erf if is_falling else sympy.erfi
    height = sympy.exp(sympy.simplify(c - b**2 / (4 * a)))
    place = sympy.expand(root * x + root * b / (2 * a))
    return factor * height * sympy.sqrt(sympy.pi) / (2 * root) * bell(place)


def with_power_of_e(body: "sympy.Expr", x: "sympy.Symbol", further: Any) -> "sympy.Expr | None":
    """Powers of `e^(k x)`, `u` being the least of them: `dx = du/(k u)`."""
    import sympy

    hyperbolic = (sympy.sinh, sympy.cosh, sympy.tanh, sympy.coth)
    plain = body.rewrite(sympy.exp) if body.has(*hyperbolic) else body
    unit = _unit(plain, x)
    if unit is None:
        return None
    u = sympy.Dummy("u", positive=True)
    changed = plain.replace(
        lambda part: isinstance(part, sympy.exp) and part.has(x),
        lambda part: _in_unit(part.exp, x, unit, u),
    )
    if changed.has(x):
        return None
    found = further(changed / (unit * u), u)
    return None if found is None else found.subs(u, sympy.exp(unit * x))


def _unit(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """The `k` of which all exponents `m k x + c` are whole multiples."""
    import sympy

    exponents = [part.exp for part in body.atoms(sympy.exp) if part.has(x)]
    slopes = [sympy.diff(exponent, x) for exponent in exponents]
    if not slopes or any(slope.has(x) or slope == 0 for slope in slopes):
        return None
    shares = [sympy.cancel(slope / slopes[0]) for slope in slopes]
    if not all(share.is_Rational for share in shares):
        return None
    return slopes[0] / lcm(*(int(share.q) for share in shares))


def _in_unit(
    exponent: "sympy.Expr", x: "sympy.Symbol", unit: "sympy.Expr", u: "sympy.Symbol"
) -> "sympy.Expr":
    import sympy

    slope = sympy.diff(exponent, x)
    rest = sympy.exp(sympy.expand(exponent - slope * x))
    return rest * u ** sympy.cancel(slope / unit)
