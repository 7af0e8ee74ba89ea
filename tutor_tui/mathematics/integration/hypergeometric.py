"""Antiderivatives with any power, in terms of Gauss's hypergeometric function (DLMF 15.6.1).

`∫ x^m (p + q x^k)^s dx = p^s x^(m+1)/(m+1) F(-s, (m+1)/k; (m+1)/k + 1; -q x^k/p)`, and powers of
waves get of this form with their sine or their tangent as the new variable.
"""

from typing import Final

from tutor_tui.mathematics.integration.gamma_like import incomplete_gamma
from tutor_tui.mathematics.late_libraries import sympy

_TERMS: Final = 2
_MOST_POWERS: Final = 12
_WAVES: Final = {
    "sin": (1, 0),
    "cos": (0, 1),
    "tan": (1, -1),
    "cot": (-1, 1),
    "sec": (0, -1),
    "csc": (-1, 0),
}
"""The powers of the sine and of the cosine in each wave."""


def by_hypergeometric(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """An antiderivative of powers of one binomial, or of waves; `None` for another form."""
    body = sympy.powdenest(sympy.expand_power_base(body, force=True), force=True)
    factor, rest = body.as_independent(x, as_Add=False)
    for way in (_of_binomial, _of_waves, _of_exponentials):
        found = way(rest, x)
        if found is not None:
            return factor * found
    return None


def _of_binomial(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    m, inner, s = sympy.S.Zero, None, sympy.S.Zero
    for part in sympy.Mul.make_args(body):
        base, power = part.as_base_exp()
        if power.has(x):
            return None
        if base == x:
            m += power
        elif inner in (None, base):
            inner, s = base, s + power
        else:
            return None
    form = None if inner is None else _binomial(inner, x)
    return None if form is None else _with_powers(x, m, *form, s)


def _binomial(
    inner: "sympy.Expr", x: "sympy.Symbol"
) -> "tuple[sympy.Expr, sympy.Expr, sympy.Expr] | None":
    """`p`, `q` and `k` of `p + q x^k`."""
    p, moving = inner.as_independent(x, as_Add=True)
    q, power = moving.as_independent(x, as_Add=False)
    base, k = power.as_base_exp()
    return (p, q, k) if p != 0 and base == x and not k.has(x) else None


def _with_powers(
    x: "sympy.Expr",
    m: "sympy.Expr",
    p: "sympy.Expr",
    q: "sympy.Expr",
    k: "sympy.Expr",
    s: "sympy.Expr",
) -> "sympy.Expr | None":
    """`∫ x^m (p + q x^k)^s`, seen from zero; from infinity where p is negative."""
    if s.is_Integer and 0 < s <= _MOST_POWERS:
        terms = [(m + k * j, sympy.binomial(s, j) * p ** (s - j) * q**j) for j in range(int(s) + 1)]
        return sympy.Add(*(factor * _power_rule(x, power) for power, factor in terms))
    if p.could_extract_minus_sign() and not q.could_extract_minus_sign():
        m, p, q, k = m + k * s, q, p, -k
    if sympy.simplify(m + 1) == 0:
        return None
    share = sympy.cancel((m + 1) / k)
    if share.is_Integer:
        return None  # a new variable `x^k` leaves a fraction or a root of a line
    inside = sympy.powdenest(-q * x**k / p, force=True)
    value = sympy.hyper((sympy.expand(-s), share), (sympy.cancel(share + 1),), inside)
    return sympy.powdenest(p**s, force=True) * x ** (m + 1) / (m + 1) * value


def _power_rule(x: "sympy.Expr", power: "sympy.Expr") -> "sympy.Expr":
    raised = sympy.expand(power + 1)
    return sympy.log(x) if raised == 0 else x**raised / raised


def _of_waves(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """Any powers of the sine and the cosine, circular or hyperbolic, of one line."""
    m = n = sympy.S.Zero
    seen = set()
    for part in sympy.Mul.make_args(body):
        base, power = part.as_base_exp()
        name = type(base).__name__
        if name.removesuffix("h") not in _WAVES or power.has(x):
            return None
        above, below = _WAVES[name.removesuffix("h")]
        m, n = m + above * power, n + below * power
        seen.add((base.args[0], name.endswith("h")))
    if len(seen) != 1:
        return None
    ((angle, is_hyperbolic),) = seen
    rate = sympy.diff(angle, x)
    if rate.has(x) or rate == 0:
        return None
    sine, cosine = (sympy.sinh, sympy.cosh) if is_hyperbolic else (sympy.sin, sympy.cos)
    found = _of_powers(sine(angle), cosine(angle), m, n, 1 if is_hyperbolic else -1)
    return None if found is None else found / rate


def _of_powers(
    sine: "sympy.Expr", cosine: "sympy.Expr", m: "sympy.Expr", n: "sympy.Expr", sign: int
) -> "sympy.Expr | None":
    """`sin^m cos^n` by the tangent where m + n is even, else by the sine.

    The square root of `cos²` beside its power keeps that right where the cosine is negative.
    """
    one = sympy.S.One
    whole = sympy.expand(m + n)
    if whole.is_integer and whole.is_even:
        t = sympy.Dummy("t", positive=True)
        found = _with_powers(t, m, one, sympy.Integer(-sign), sympy.Integer(2), -whole / 2 - 1)
        names = {-1: sympy.tan, 1: sympy.tanh}
        return None if found is None else found.subs(t, names[sign](sine.args[0]))
    s = sympy.Dummy("s", positive=True)
    found = _with_powers(s, m, one, sympy.Integer(sign), sympy.Integer(2), (n - 1) / 2)
    if found is None:
        return None
    is_plain = sign == 1 or (n.is_integer and n.is_odd)
    turned = one if is_plain else cosine ** (n - 1) * (cosine**2) ** ((1 - n) / 2)
    return turned * found.subs(s, sine)


def _of_exponentials(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """A power times one wave of a power, whose exponentials go by the incomplete gamma function."""
    waves = body.atoms(sympy.sin, sympy.cos, sympy.sinh, sympy.cosh)
    if len(waves) != 1:
        return None
    (wave,) = waves
    w, is_odd = sympy.Dummy("w"), isinstance(wave, sympy.sin | sympy.sinh)
    unit = sympy.S.One if isinstance(wave, sympy.sinh | sympy.cosh) else sympy.I
    pair = (sympy.exp(unit * w) + (-1 if is_odd else 1) * sympy.exp(-unit * w)) / 2
    pair = pair / unit if is_odd else pair
    terms = sympy.Add.make_args(sympy.expand(body.xreplace({wave: pair.subs(w, wave.args[0])})))
    if len(terms) > _TERMS:
        return None
    parts = [incomplete_gamma(term, x, None) for term in terms]
    found = [part for part in parts if part is not None]
    return sympy.Add(*found) if len(found) == len(parts) else None
