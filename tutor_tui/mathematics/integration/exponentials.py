"""Antiderivatives of what is made of powers of e."""

from dataclasses import dataclass
from math import lcm
from typing import Any

from tutor_tui.mathematics.late_libraries import sympy


def bell_curve(body: "sympy.Expr", x: "sympy.Symbol", _further: Any) -> "sympy.Expr | None":
    """`k e^(a x² + b x + c)` by completing the square, in terms of the error function."""
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


def of_fraction_times_power_of_e(
    body: "sympy.Expr", x: "sympy.Symbol", _further: Any
) -> "sympy.Expr | None":
    """`R(x) e^(k x)`, R a fraction with linear factors below (if any), in terms of `Ei`."""
    powers = [part for part in body.atoms(sympy.exp) if part.has(x)]
    if len(powers) != 1:
        return None
    (power,) = powers
    rate, rest = sympy.diff(power.exp, x), sympy.cancel(body / power)
    if rate.has(x) or not rest.is_rational_function(x):
        return None
    total = sympy.S.Zero
    for term in sympy.Add.make_args(sympy.apart(rest, x)):
        part = _of_term_times_power_of_e(term, power, rate, x)
        if part is None:
            return None
        total += part
    return sympy.expand(total)


def _of_term_times_power_of_e(
    term: "sympy.Expr", power: "sympy.Expr", rate: "sympy.Expr", x: "sympy.Symbol"
) -> "sympy.Expr | None":
    """A polynomial, or `c/(a x + b)^n`, times `e^(k x + m)`, by parts down to `n = 1`."""
    if term.is_polynomial(x):
        series = (sympy.diff(term, x, n) / (-rate) ** n for n in range(sympy.degree(term, x) + 1))
        return power * sympy.Add(*series) / rate
    factor, rest = term.as_independent(x, as_Add=False)
    base, exponent = rest.as_base_exp()
    if not (exponent.is_Integer and exponent < 0) or sympy.degree(base, x) != 1:
        return None
    slope = sympy.diff(base, x)
    if exponent == -1:
        inside = sympy.expand(rate * base / slope)
        return factor * sympy.exp(sympy.expand(power.exp - inside)) * sympy.Ei(inside) / slope
    below = (-exponent - 1) * slope * base ** (-exponent - 1)
    rest = _of_term_times_power_of_e(base ** (exponent + 1), power, rate, x)
    return (
        None
        if rest is None
        else factor * (-power / below + rate * rest / ((-exponent - 1) * slope))
    )


@dataclass(frozen=True, slots=True)
class InPowers:
    """A formula whose powers of e are powers of one `unit`, which is `e^(rate x)`."""

    fraction: "sympy.Expr"
    unit: "sympy.Symbol"
    rate: "sympy.Expr"


def in_powers_of_e(body: "sympy.Expr", x: "sympy.Symbol") -> InPowers | None:
    """Powers of `e^(k x)` and hyperbolic functions in the least of these powers."""
    hyperbolic = (sympy.sinh, sympy.cosh, sympy.tanh, sympy.coth)
    plain = body.rewrite(sympy.exp) if body.has(*hyperbolic) else body
    rate = _unit(plain, x)
    if rate is None:
        return None
    u = sympy.Dummy("u", positive=True)
    changed = plain.replace(
        lambda part: isinstance(part, sympy.exp) and part.has(x),
        lambda part: _in_unit(part.exp, x, rate, u),
    )
    return InPowers(sympy.together(changed), u, rate)


def with_power_of_e(body: "sympy.Expr", x: "sympy.Symbol", further: Any) -> "sympy.Expr | None":
    """Powers of `e^(k x)`, `u` being the least of them: `dx = du/(k u)`."""
    changed = in_powers_of_e(body, x)
    if changed is None or changed.fraction.has(x):
        return None
    found = further(changed.fraction / (changed.rate * changed.unit), changed.unit)
    return None if found is None else found.subs(changed.unit, sympy.exp(changed.rate * x))


def with_hyperbolic_tangent(
    body: "sympy.Expr", x: "sympy.Symbol", further: Any
) -> "sympy.Expr | None":
    """Letters beside even powers of sinh and cosh of one line: `t = tanh`, `dx = dt/(1 - t²)`."""
    plain = body.replace(sympy.tanh, lambda w: sympy.sinh(w) / sympy.cosh(w))
    plain = plain.replace(sympy.coth, lambda w: sympy.cosh(w) / sympy.sinh(w))
    lines = {part.args[0] for part in plain.atoms(sympy.sinh, sympy.cosh) if part.has(x)}
    rate = sympy.diff(next(iter(lines)), x) if len(lines) == 1 else x
    if rate.has(x):
        return None
    (line,) = lines
    t, square = sympy.Dummy("t", real=True), sympy.Dummy("c", positive=True)
    turned = plain.subs(sympy.sinh(line), t * sympy.cosh(line))
    turned = sympy.cancel(turned.subs(sympy.cosh(line), sympy.sqrt(square)))
    is_fraction = turned.is_rational_function(t, square)
    if turned.has(x) or not is_fraction or not turned.free_symbols - {t, square}:
        return None
    found = further(sympy.cancel(turned.subs(square, 1 / (1 - t**2)) / (1 - t**2)), t)
    return None if found is None else found.subs(t, sympy.tanh(line)) / rate


def _unit(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """The `k` of which all exponents `m k x + c` are whole multiples."""
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
    slope = sympy.diff(exponent, x)
    rest = sympy.exp(sympy.expand(exponent - slope * x))
    return rest * u ** sympy.cancel(slope / unit)


def over_hyperbolic_square(
    body: "sympy.Expr", x: "sympy.Symbol", _further: Any
) -> "sympy.Expr | None":
    """`1/cosh²(k x + c)`, the slope of tanh over k, and `1/sinh²(k x + c)`, that of -coth."""
    factor, rest = body.as_independent(x)
    if not (rest.is_Pow and rest.exp == -2 and isinstance(rest.base, sympy.cosh | sympy.sinh)):
        return None
    angle = rest.base.args[0]
    rate = sympy.diff(angle, x)
    if rate.has(x):
        return None
    whole = sympy.tanh(angle) if isinstance(rest.base, sympy.cosh) else -sympy.coth(angle)
    return factor * whole / rate
