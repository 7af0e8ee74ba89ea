"""Antiderivatives of a power times an exponential of a power: `x^n e^(k x^r)`.

Elementary or in terms of the error function where the powers are whole; else in terms of the
incomplete gamma function: `∫ x^p e^(-κ x^r) dx = -κ^(-s) Γ(s, κ x^r)/r` with `s = (p + 1)/r`
(DLMF 8.2.2).
"""

from typing import Any, Final

from tutor_tui.mathematics.late_libraries import sympy

_MOST: Final = 12


def bell_times_power(body: "sympy.Expr", x: "sympy.Symbol", further: Any) -> "sympy.Expr | None":
    """`c x^n e^(a x²)` with an even whole n, by parts down to the bell curve alone."""
    form = _form(body, x)
    if form is None:
        return None
    factor, n, a, r = form
    if r != 2 or not n.is_Integer or n % 2 or abs(n) > _MOST:
        return None
    bell, total, share = sympy.exp(a * x**2), sympy.S.Zero, sympy.S.One
    while n > 0:
        total += share * x ** (n - 1) * bell / (2 * a)
        share *= -(n - 1) / (2 * a)
        n -= 2
    while n < 0:
        total += share * x ** (n + 1) * bell / (n + 1)
        share *= -2 * a / (n + 1)
        n += 2
    rest = further(bell, x)
    return None if rest is None else factor * (total + share * rest)


def incomplete_gamma(body: "sympy.Expr", x: "sympy.Symbol", further: Any) -> "sympy.Expr | None":
    """`c x^p e^(k x^r)`, the last resort: `Γ(s, -k x^r)`, and `Ei(k x^r)` where `p = -1`.

    Where s and -k are positive it is the lower function, which is zero at zero.
    """
    form = _form(body, x)
    if form is None:
        return None
    factor, p, k, r = form
    s, inside = sympy.cancel((p + 1) / r), k * x**r
    if s == 0:
        return factor * sympy.Ei(inside) / r
    if 2 * s == 1:
        t = sympy.Dummy("t", real=True)
        bell = further(sympy.exp(k * t**2), t)
        return None if bell is None else factor * 2 / r * bell.subs(t, x ** (r / 2))
    tail = sympy.uppergamma(s, -inside)
    if s.is_Integer:
        tail = sympy.expand_func(tail)
    if k.could_extract_minus_sign():
        head = sympy.lowergamma(s, -inside) if s.is_positive and not s.is_Integer else -tail
        return factor * (-k) ** -s * head / r
    return -factor * x ** (p + 1) * (-inside) ** -s * tail / r


def _form(
    body: "sympy.Expr", x: "sympy.Symbol"
) -> "tuple[sympy.Expr, sympy.Expr, sympy.Expr, sympy.Expr] | None":
    """`c`, `p`, `k` and `r` of `c x^p e^(k x^r)`; `None` for another form."""
    power, exponent = sympy.S.Zero, sympy.S.Zero
    factor, rest = body.as_independent(x, as_Add=False)
    for part in sympy.Mul.make_args(rest):
        base, raised = part.as_base_exp()
        if base == x and not raised.has(x):
            power += raised
        elif not base.has(x):
            exponent += raised * sympy.log(base)
        else:
            return None
    constant, moving = sympy.expand(exponent).as_independent(x, as_Add=True)
    gathered = sympy.collect(moving, x)
    gathered = sympy.factor(moving) if gathered.is_Add else gathered
    k, raised = gathered.as_independent(x, as_Add=False)
    base, r = raised.as_base_exp()
    if base != x or r.has(x):
        return None
    return factor * sympy.exp(constant), power, k, r
