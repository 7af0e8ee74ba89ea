"""Integrals from 0 to infinity of powers of x times exponentials, sines and cosines of `x^p`.

Sines and cosines are exponentials too, and `∫ x^(s-1) e^(-λ x^p) dx` from 0 to infinity is
`Γ(s/p) λ^(-s/p)/p` wherever it converges and λ has no negative real part (DLMF 5.9.1). Where
single terms diverge at 0 and only their sum converges, each is taken with `x^ε` and ε tends to 0.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.late_libraries import sympy

_MOST_TERMS: Final = 24
_HIGHEST: Final = 12


@dataclass(frozen=True, slots=True)
class _Term:
    """`factor x^power ln(x)^logs e^(-rate x^p)`; the exponent p is common to all terms."""

    factor: "sympy.Expr"
    power: "sympy.Expr"
    logs: int
    rate: "sympy.Expr"


def on_half_line(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """The integral of `body` from 0 to infinity, or `None` for another form or no convergence."""
    x_positive = sympy.Dummy("x", positive=True)
    plain = body.subs(x, x_positive)
    waves = (sympy.sin, sympy.cos, sympy.sinh, sympy.cosh)
    if plain.atoms(sympy.Function) - plain.atoms(*waves, sympy.exp, sympy.log):
        return None
    parts = sympy.Add.make_args(sympy.expand(plain.rewrite(sympy.exp)))
    if len(parts) > _MOST_TERMS:
        return None
    exponents = {_exponent(part, x_positive) for part in parts} - {sympy.S.Zero}
    if len(exponents) != 1:
        return None
    (p,) = exponents
    terms = [_term(part, x_positive, p) for part in parts] if p is not None else []
    known = [term for term in terms if term is not None]
    if not known or len(known) != len(terms) or not _converges(known, p):
        return None
    return _value(known, p)


def _exponent(part: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """The p of `e^(k x^p)`; 0 without an exponential, `None` where it is another function."""
    inside = sympy.Add(*(power.exp for power in part.atoms(sympy.exp) if power.has(x)))
    powers = {
        term.as_independent(x, as_Add=False)[1].as_base_exp()
        for term in sympy.Add.make_args(sympy.expand(inside))
        if term.has(x)
    }
    if not powers:
        return sympy.S.Zero
    base, exponent = next(iter(powers))
    is_power = len(powers) == 1 and base == x and exponent.is_number and exponent.is_positive
    return exponent if is_power else None


def _term(part: "sympy.Expr", x: "sympy.Symbol", p: "sympy.Expr") -> _Term | None:
    factor, rest = sympy.powsimp(part).as_independent(x)
    power, rate, logs = sympy.S.Zero, sympy.S.Zero, 0
    for piece in sympy.Mul.make_args(rest):
        base, exponent = piece.as_base_exp()
        if base == x and not exponent.has(x):
            power += exponent
        elif base == sympy.E:
            constant, varying = sympy.expand(exponent).as_independent(x, as_Add=True)
            factor *= sympy.exp(constant)
            rate -= varying / x**p
        elif base == sympy.log(x) and exponent.is_Integer and 0 < exponent <= 4:
            logs += int(exponent)
        else:
            return None
    rate = sympy.expand(rate)
    return None if rate.has(x) else _Term(factor, power, logs, rate)


def _converges(terms: list[_Term], p: "sympy.Expr") -> bool:
    return all(_fades(term, p) for term in terms) and _is_tame_at_zero(terms, p)


def _fades(term: _Term, p: "sympy.Expr") -> bool:
    """Whether a term by itself has a finite integral towards infinity."""
    real = sympy.re(term.rate)
    if real.is_positive:
        return True
    if not real.is_zero:
        return False
    bound = sympy.S.NegativeOne if term.rate == 0 else p - 1
    return bool((term.power - bound).is_negative)


def _is_tame_at_zero(terms: list[_Term], p: "sympy.Expr") -> bool:
    """Whether the powers that are too steep at 0 cancel each other.

    Each exponential is taken as its series; powers from `x^-1` downwards must add up to nothing.
    """
    sums: dict[tuple[sympy.Expr, int], sympy.Expr] = {}
    for term in terms:
        for index in range(_HIGHEST):
            power = sympy.expand(term.power + index * p)
            if (power + 1).is_positive:
                break
            if not power.is_number:
                return False
            share = term.factor * (-term.rate) ** index / sympy.factorial(index)
            key = (power, term.logs)
            sums[key] = sums.get(key, sympy.S.Zero) + share
        else:
            return False
    return all(sympy.simplify(total) == 0 for total in sums.values())


def _value(terms: list[_Term], p: "sympy.Expr") -> "sympy.Expr | None":
    value = sympy.Add(*_values(terms, p))
    value = sympy.simplify(sympy.expand_complex(value) if value.has(sympy.I) else value)
    return None if value.has(sympy.I, sympy.nan, sympy.zoo, sympy.oo) else value


def _values(terms: list[_Term], p: "sympy.Expr") -> "Iterator[sympy.Expr]":
    """What each term adds; a term that is steep at 0 without what its pole adds."""
    for term in terms:
        place = (term.power + 1) / p
        if term.rate == 0:
            continue
        steep = place.is_Integer and place <= 0
        if steep and not term.logs:
            yield term.factor * _beside_the_pole(int(-place), term.rate) / p
        elif not steep:
            s = sympy.Dummy("s", positive=True)
            whole = sympy.gamma(s / p) * term.rate ** (-s / p) / p
            yield term.factor * sympy.diff(whole, s, term.logs).subs(s, term.power + 1)
        else:
            yield sympy.nan


def _beside_the_pole(order: int, rate: "sympy.Expr") -> "sympy.Expr":
    """The constant term of `Γ(s) λ^(-s)` at `s = -order`, with the pole's own share left out.

    `Γ` is `(-1)^n/n! (1/ε + ψ(n + 1))` there, and `λ^(n - ε)` is `λ^n (1 - ε ln λ)`.
    """
    sign = sympy.S.NegativeOne**order / sympy.factorial(order)
    return sign * rate**order * (sympy.polygamma(0, order + 1) - sympy.log(rate))
