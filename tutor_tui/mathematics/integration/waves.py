"""Antiderivatives of what is made of sines, cosines and tangents."""

from math import lcm
from typing import Any, Final

from tutor_tui.mathematics.late_libraries import sympy

_FASTEST: Final = 12


def with_wave(body: "sympy.Expr", x: "sympy.Symbol", further: Any) -> "sympy.Expr | None":
    """A fraction of sines and cosines of multiples of one angle, by Bioche's rules."""
    plain = in_sine_and_cosine(body)
    waves = [part for part in plain.atoms(sympy.sin, sympy.cos) if part.has(x)]
    unit = _unit(waves, x)
    if unit is None:
        return None
    angle, sine, cosine = sympy.Dummy("w"), sympy.Dummy("s"), sympy.Dummy("c")
    turned = sympy.expand_trig(plain.subs(x, angle / unit))
    fraction = turned.subs({sympy.sin(angle): sine, sympy.cos(angle): cosine})
    if fraction.has(angle, x) or not fraction.is_rational_function(sine, cosine):
        return None
    u = sympy.Dummy("u", real=True)
    changed, back = _changed(sympy.cancel(fraction), sine, cosine, u)
    found = further(sympy.cancel(changed), u)
    if found is None:
        return None
    return _joined(found.subs(u, back(unit * x)).replace(sympy.atan, _unturned) / unit)


def _joined(found: "sympy.Expr") -> "sympy.Expr":
    """With `ln(cos - 1)` and `ln(cos + 1)` as logarithms of sin and of the tangent of w/2.

    What is left is written `ln(1 - cos)`, which is real.
    """
    terms: dict[sympy.Expr, sympy.Expr] = {}
    for term in sympy.Add.make_args(sympy.expand(found)):
        factor, part = term.as_independent(sympy.log, as_Add=False)
        terms[part] = terms.get(part, sympy.S.Zero) + factor
    for wave in found.atoms(sympy.sin, sympy.cos):
        below = terms.pop(sympy.log(wave - 1), sympy.S.Zero)
        above = terms.pop(sympy.log(wave + 1), sympy.S.Zero)
        inside, is_cosine = wave.args[0], isinstance(wave, sympy.cos)
        if below == above != 0:
            whole = sympy.sin(inside) if is_cosine else sympy.cos(inside)
            terms[sympy.log(whole)] = terms.get(sympy.log(whole), sympy.S.Zero) + 2 * below
        elif below == -above and is_cosine and below != 0:
            terms[sympy.log(sympy.tan(inside / 2))] = 2 * below
        else:
            terms[sympy.log(1 - wave)] = below
            terms[sympy.log(wave + 1)] = above
    return sympy.Add(*(part * factor for part, factor in terms.items()))


def _unturned(tangent: "sympy.Expr") -> "sympy.Expr":
    """`arctan(tan(w))` as w, which has the same slope."""
    return tangent.args[0] if isinstance(tangent, sympy.tan) else sympy.atan(tangent)


def _unit(waves: "list[sympy.Expr]", x: "sympy.Symbol") -> "sympy.Expr | None":
    """The `k` of which all angles are whole multiples `m k x`."""
    rates = [sympy.diff(part.args[0], x) for part in waves]
    if not rates or any(
        rate.has(x) or sympy.expand(part.args[0] - rate * x) != 0
        for rate, part in zip(rates, waves, strict=True)
    ):
        return None
    shares = [sympy.cancel(rate / rates[0]) for rate in rates]
    if not all(share.is_Rational for share in shares):
        return None
    unit = rates[0] / lcm(*(int(share.q) for share in shares))
    is_slow = all(abs(sympy.cancel(rate / unit)) <= _FASTEST for rate in rates)
    return unit if is_slow else None


def in_sine_and_cosine(body: "sympy.Expr") -> "sympy.Expr":
    """Without tangents, secants and the like."""
    for function, replacement in (
        (sympy.tan, lambda w: sympy.sin(w) / sympy.cos(w)),
        (sympy.cot, lambda w: sympy.cos(w) / sympy.sin(w)),
        (sympy.sec, lambda w: 1 / sympy.cos(w)),
        (sympy.csc, lambda w: 1 / sympy.sin(w)),
    ):
        body = body.replace(function, replacement)
    return body


def _changed(
    fraction: "sympy.Expr", sine: "sympy.Symbol", cosine: "sympy.Symbol", u: "sympy.Symbol"
) -> "tuple[sympy.Expr, Any]":
    """The integrand in `u`, and the function of the angle that `u` is.

    `u` is the cosine, sine or tangent where the sign of the others tells so; the tangent of half
    the angle always works.
    """
    other = sympy.sqrt(1 - u**2)
    turned = {sine: -sine, cosine: -cosine}
    if sympy.cancel(fraction.subs(sine, -sine) + fraction) == 0:
        return -(fraction / sine).subs({sine: other, cosine: u}), sympy.cos
    if sympy.cancel(fraction.subs(cosine, -cosine) + fraction) == 0:
        return (fraction / cosine).subs({sine: u, cosine: other}), sympy.sin
    if sympy.cancel(fraction.subs(turned, simultaneous=True) - fraction) == 0:
        ratio = sympy.cancel(fraction.subs(sine, u * cosine))
        return ratio.subs(cosine, 1 / sympy.sqrt(1 + u**2)) / (1 + u**2), sympy.tan
    half = {sine: 2 * u / (1 + u**2), cosine: (1 - u**2) / (1 + u**2)}
    return fraction.subs(half) * 2 / (1 + u**2), lambda angle: sympy.tan(angle / 2)


def with_root_of_tangent(
    body: "sympy.Expr", x: "sympy.Symbol", further: Any
) -> "sympy.Expr | None":
    """Roots of `tan(k x + c)`: with `u` for the root, `dx = n u^(n-1) du/(k(1 + u^(2n)))`."""
    roots = [
        part
        for part in body.atoms(sympy.Pow)
        if isinstance(part.base, sympy.tan) and part.exp.is_Rational and part.exp.q > 1
    ]
    if not roots:
        return None
    tangent, index = roots[0].base, lcm(*(int(part.exp.q) for part in roots))
    rate = sympy.diff(tangent.args[0], x)
    u = sympy.Dummy("u", positive=True)
    changed = sympy.powdenest(body.subs(tangent, u**index), force=True)
    if changed.has(x) or rate.has(x):
        return None
    found = further(changed * index * u ** (index - 1) / (rate * (1 + u ** (2 * index))), u)
    return None if found is None else found.subs(u, tangent ** sympy.Rational(1, index))


def of_root_of_one_and_wave(
    body: "sympy.Expr", x: "sympy.Symbol", _further: Any
) -> "sympy.Expr | None":
    """`√(a + b sin(k x))` with b = ±a, whose antiderivative is `-2b cos(k x)/(k √(…))`."""
    factor, root = body.as_independent(x)
    if not (root.is_Pow and root.exp == sympy.Rational(1, 2)):
        return None
    waves = root.base.atoms(sympy.sin, sympy.cos)
    if len(waves) != 1:
        return None
    (wave,) = waves
    size, rate = sympy.expand(root.base).coeff(wave), sympy.diff(wave.args[0], x)
    rest = sympy.expand(root.base - size * wave)
    if rest.has(x) or rate.has(x) or sympy.expand(rest**2 - size**2) != 0:
        return None
    angle = wave.args[0]
    other = sympy.cos(angle) if isinstance(wave, sympy.sin) else -sympy.sin(angle)
    return -2 * factor * size * other / (rate * root)
