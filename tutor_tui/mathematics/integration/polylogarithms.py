"""Antiderivatives that need the polylogarithm: `x/(e^x - 1)`, `x coth(x)`, `ln(x)/(x - 1)`.

Both kinds go by parts, since `Li_(n+1)(r e^(-k x))` has the slope `-k Li_n(r e^(-k x))` and
`Li_(n+1)(w/A)` over w the slope `Li_n(w/A)/w` (DLMF 25.12).
"""

from typing import Any, Final

from tutor_tui.mathematics.integration.exponentials import in_powers_of_e
from tutor_tui.mathematics.late_libraries import sympy

_HIGHEST: Final = 3


def of_polynomial_over_power_of_e(
    body: "sympy.Expr", x: "sympy.Symbol", further: Any
) -> "sympy.Expr | None":
    """`P(x) R(e^(k x))`, R a fraction with simple real poles."""
    changed = in_powers_of_e(body, x)
    if changed is None or not changed.fraction.is_polynomial(x):
        return None
    rate, u = changed.rate, changed.unit
    total = sympy.S.Zero
    for (power,), height in sympy.Poly(changed.fraction, x).terms():
        if power > _HIGHEST or not height.is_rational_function(u):
            return None
        for term in sympy.Add.make_args(sympy.apart(height, u)):
            part = _over_pole(term, x**power, rate, u, x)
            if part is None and not sympy.fraction(term)[1].is_Pow:
                return None
            if part is None:
                part = further(x**power * term.subs(u, sympy.exp(rate * x)), x)
            if part is None:
                return None
            total += part
    return total


def _over_pole(
    term: "sympy.Expr",
    polynomial: "sympy.Expr",
    rate: "sympy.Expr",
    u: "sympy.Symbol",
    x: "sympy.Symbol",
) -> "sympy.Expr | None":
    """`c P(x)/(a u + b)` with `u = e^(k x)`; `None` for another fraction."""
    above, below = sympy.fraction(term)
    if above.has(u) or not below.is_polynomial(u) or sympy.degree(below, u) != 1:
        return None
    slope = sympy.diff(below, u)
    pole = -below.subs(u, 0) / slope
    if pole == 0:
        return None
    inside, total, n = pole * sympy.exp(-rate * x), sympy.S.Zero, 0
    while polynomial != 0:
        total += polynomial * _polylog(n + 1, inside) / rate**n
        polynomial, n = sympy.diff(polynomial, x), n + 1
    return -above * total / (slope * pole * rate)


def _polylog(order: int, inside: "sympy.Expr") -> "sympy.Expr":
    return -sympy.log(1 - inside) if order == 1 else sympy.polylog(order, inside)


def of_logarithm_over_line(
    body: "sympy.Expr", x: "sympy.Symbol", further: Any
) -> "sympy.Expr | None":
    """`R(x) ln(a x + b)^n`, R a fraction with linear factors below."""
    plain = sympy.expand_log(body, force=True) if body.has(sympy.log) else body
    logarithms = [part for part in plain.atoms(sympy.log) if part.has(x)]
    if len(logarithms) != 1 or plain.is_Add:
        return None
    (logarithm,) = logarithms
    n = plain.as_powers_dict().get(logarithm, 0)
    rest = sympy.cancel(plain / logarithm**n) if n in (1, 2, 3) else plain
    line = logarithm.args[0]
    is_line = line.is_polynomial(x) and sympy.degree(line, x) == 1
    if not is_line or not rest.is_rational_function(x) or rest.is_polynomial(x):
        return None
    total = sympy.S.Zero
    for term in sympy.Add.make_args(sympy.apart(rest, x)):
        above, below = sympy.fraction(term)
        if above.has(x) or not below.is_polynomial(x) or sympy.degree(below, x) != 1:
            part = further(term * logarithm**n, x) if term != rest else None
        else:
            slope = sympy.diff(below, x)
            part = above / slope * _powers_over(line, int(n), sympy.expand(below / slope), x)
        if part is None:
            return None
        total += part
    return total


def _powers_over(
    line: "sympy.Expr", n: int, shifted: "sympy.Expr", x: "sympy.Symbol"
) -> "sympy.Expr":
    """`∫ ln(w)^n/(x - r) dx` for a line w, which has the value A at r."""
    height = sympy.simplify(line.subs(x, x - shifted))
    if height == 0:
        return sympy.log(line) ** (n + 1) / (n + 1)
    share = sympy.expand(line / height)
    if n == 1 and not height.could_extract_minus_sign():
        gap = sympy.expand(1 - share)
        return sympy.log(height) * sympy.log(shifted) - sympy.polylog(2, gap)
    terms = (
        (-1) ** j * sympy.ff(n, j) * sympy.log(line) ** (n - j) * _polylog(j + 1, share)
        for j in range(n + 1)
    )
    return -sympy.Add(*terms)


def of_polylogarithm_over_variable(
    body: "sympy.Expr", x: "sympy.Symbol", _further: Any
) -> "sympy.Expr | None":
    """`ln(1 - c x)/x` and `Li_n(c x)/x`, each by the next polylogarithm."""
    factor, rest = (body * x).as_independent(x, as_Add=False)
    match rest:
        case sympy.polylog() if not sympy.cancel(rest.args[1] / x).has(x):
            return factor * sympy.polylog(rest.args[0] + 1, rest.args[1])
        case sympy.log() if not sympy.cancel((1 - rest.args[0]) / x).has(x):
            return -factor * sympy.polylog(2, sympy.expand(1 - rest.args[0]))
        case _:
            return None
