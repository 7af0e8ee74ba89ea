"""Antiderivatives by an inverse function, a power or a fraction of lines as the new variable."""

from dataclasses import dataclass
from math import gcd
from typing import Any

from tutor_tui.mathematics.integration.radicals import solved_for
from tutor_tui.mathematics.integration.waves import in_sine_and_cosine
from tutor_tui.mathematics.late_libraries import sympy


@dataclass(frozen=True, slots=True)
class _Turn:
    """`x = place(u)`, where `1 ± x²` is the square of the positive `root(u)`."""

    place: "sympy.Expr"
    square: "sympy.Expr"
    root: "sympy.Expr"


def of_inverse_function(body: "sympy.Expr", x: "sympy.Symbol", further: Any) -> "sympy.Expr | None":
    """`u = arctan(x)`, `arcsin(x)` or `arsinh(x)`, which turns roots of `1 ± x²` into waves."""
    inverses = [part for part in body.atoms(sympy.atan, sympy.asin, sympy.asinh) if part.has(x)]
    if len(inverses) != 1 or inverses[0].args[0] != x:
        return None
    from sympy.simplify.fu import TR8

    u = sympy.Dummy("u", real=True)
    turn = _turn(inverses[0], x, u)
    plain = body.subs(inverses[0], u).replace(
        lambda part: part.is_Pow and part.base.has(x) and part.exp.is_Rational,
        lambda part: _turned(part, turn),
    )
    changed = plain.subs(x, turn.place) * sympy.diff(turn.place, u)
    waves = TR8(sympy.trigsimp(changed))
    found = further(sympy.expand(waves), u)
    return None if found is None else sympy.expand_trig(found).subs(u, inverses[0])


def _turn(inverse: "sympy.Expr", x: "sympy.Symbol", u: "sympy.Symbol") -> _Turn:
    if isinstance(inverse, sympy.atan):
        return _Turn(sympy.tan(u), 1 + x**2, 1 / sympy.cos(u))
    if isinstance(inverse, sympy.asin):
        return _Turn(sympy.sin(u), 1 - x**2, sympy.cos(u))
    return _Turn(sympy.sinh(u), 1 + x**2, sympy.cosh(u))


def _turned(power: "sympy.Expr", turn: _Turn) -> "sympy.Expr":
    factor = sympy.cancel(power.base / turn.square)
    if not factor.is_positive:
        return power
    return factor**power.exp * turn.root ** (2 * power.exp)


def of_inner_power(body: "sympy.Expr", x: "sympy.Symbol", further: Any) -> "sympy.Expr | None":
    """`x^(m - 1) g(x^m)` by `t = x^m`, the largest such power that there is."""
    powers = [part for part in body.atoms(sympy.Pow) if part.base == x]
    roots = [part for part in body.atoms(sympy.Pow) if not part.exp.is_Integer and part.has(x)]
    if not roots or any(not part.exp.is_Integer for part in powers):
        return None
    inner = [
        int(part.exp) for root in roots for part in root.base.atoms(sympy.Pow) if part.base == x
    ]
    whole = gcd(*inner)
    t = sympy.Dummy("t", real=True)
    for power in (part for part in range(whole, 1, -1) if whole % part == 0):
        changed = sympy.powsimp(body / x ** (power - 1)).replace(
            lambda part, power=power: part.is_Pow and part.base == x and part.exp % power == 0,
            lambda part, power=power: t ** (part.exp / power),
        )
        if not changed.has(x):
            found = further(changed / power, t)
            return None if found is None else found.subs(t, x**power)
    return None


def of_roots_of_lines(body: "sympy.Expr", x: "sympy.Symbol", further: Any) -> "sympy.Expr | None":
    """`R(x) p^k q^m` with lines p and q, where `k + m` is whole: `u^n = p/q`."""
    factors = body.as_powers_dict()
    roots = [
        (1 / base, -power) if base.is_Pow and base.exp == -1 else (base, power)
        for base, power in factors.items()
        if base.has(x) and power.is_Rational and not power.is_Integer
    ]
    rest = sympy.Mul(
        *(base**power for base, power in factors.items() if power.is_Integer or not base.has(x))
    )
    if len(roots) != 2 or not (roots[0][1] + roots[1][1]).is_Integer:
        return None
    (above, power), (below, _) = roots
    u = sympy.Dummy("u", positive=True)
    place = solved_for(above / below, x, u**power.q)
    if place is None or not rest.is_rational_function(x):
        return None
    plain = (rest * below ** (power + roots[1][1])).subs(x, place)
    found = further(sympy.together(plain * u**power.p * sympy.diff(place, u)), u)
    return None if found is None else found.subs(u, (above / below) ** sympy.Rational(1, power.q))


def of_product_rule(body: "sympy.Expr", x: "sympy.Symbol", _further: Any) -> "sympy.Expr | None":
    """`e^g (f' + g' f)`, where f is one of the terms beside the power of e (or one over g')."""
    powers = [part for part in body.atoms(sympy.exp) if part.has(x)]
    if len(powers) != 1:
        return None
    (power,) = powers
    rest = sympy.expand(sympy.together(body / power))
    slope = sympy.diff(power.exp, x)
    terms = sympy.Add.make_args(rest)
    if rest.has(power) or slope == 0 or len(terms) == 1:
        return None
    for term in terms:
        inner = term / slope
        gap = sympy.diff(inner, x) + term - rest
        if _is_small(gap, x) and sympy.simplify(gap) == 0:
            return power * inner
    return None


def of_quotient_rule(body: "sympy.Expr", x: "sympy.Symbol", further: Any) -> "sympy.Expr | None":
    """`c/v^k` with a logarithm in v, by parts: `-c/((k - 1) v' v^(k-1))` and a lower k."""
    logarithms = [part for part in body.atoms(sympy.log) if part.has(x)]
    size = sympy.Dummy("L")
    plain = body.subs(logarithms[0], size) if len(logarithms) == 1 else body
    if not plain.has(size) or not plain.is_rational_function(size):
        return None
    parted = sympy.expand_mul(sympy.apart(sympy.together(plain), size))
    for part in sympy.Add.make_args(parted):
        above, below = sympy.fraction(part)
        for base, k in below.as_powers_dict().items():
            if base.has(size) and k.is_Integer and k > 1 and not (part * base**k).has(size):
                v = base.subs(size, logarithms[0])
                share = -above * base**k / (below * (k - 1) * sympy.diff(v, x) * v ** (k - 1))
                rest = sympy.simplify(body - sympy.diff(share, x))
                found = further(rest, x)
                return None if found is None else share + found
    return None


def _is_small(gap: "sympy.Expr", x: "sympy.Symbol") -> bool:
    """Whether a difference is about 0 at one place, which costs less than to simplify it."""
    letters = sorted(gap.free_symbols, key=str)
    place = {name: sympy.Rational(17 + 6 * index, 29) for index, name in enumerate(letters)}
    value = sympy.N(gap.subs(place), 15)
    return bool(value.is_number and abs(value) < sympy.Rational(1, 10**9))


def of_broken_wave_powers(
    body: "sympy.Expr", x: "sympy.Symbol", further: Any
) -> "sympy.Expr | None":
    """`sin^p cos^q` with a broken power: the sine, cosine or tangent as the new variable."""
    factor, powers = in_sine_and_cosine(body).as_independent(x, as_Add=False)
    parted = sympy.expand_power_base(powers, force=True)
    factors = sympy.powdenest(parted, force=True).as_powers_dict()
    lines = {base.args[0] for base in factors if isinstance(base, sympy.sin | sympy.cos)}
    if len(lines) != 1 or any(type(base) not in (sympy.sin, sympy.cos) for base in factors):
        return None
    (line,) = lines
    p, q = (factors.get(f(line), sympy.S.Zero) for f in (sympy.sin, sympy.cos))
    slope = sympy.diff(line, x)
    if slope.has(x) or (p.is_Integer and q.is_Integer):
        return None
    u = sympy.Dummy("u", positive=True)
    if q.is_odd:
        changed, wave = u**p * (1 - u**2) ** ((q - 1) / 2), sympy.sin(line)
    elif p.is_odd:
        changed, wave = -(u**q) * (1 - u**2) ** ((p - 1) / 2), sympy.cos(line)
    elif (p + q).is_even:
        changed, wave = u**p * (1 + u**2) ** (-(p + q) / 2 - 1), sympy.tan(line)
    else:
        return None
    found = further(sympy.expand(changed), u)
    return None if found is None else factor * found.subs(u, wave) / slope
