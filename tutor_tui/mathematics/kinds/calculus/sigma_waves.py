"""Closed forms of sums with waves of the index: `sin(k x)`, `k cos(k x)`, `r^k sin(k x)`.

Products of waves are written as sums first, and `(-1)^k` as `cos(π k)`. With a letter `t` for the
rate a factor `k` is a derivative by it: the sum of `k sin(k t)` is minus that of `cos(k t)` by t.
"""

from typing import Final, NamedTuple

from tutor_tui.mathematics.late_libraries import sympy

_MOST_TERMS: Final = 8
_HIGHEST: Final = 2
"""The power of the index beside a wave: each makes the closed form about three times as long."""


class _Term(NamedTuple):
    """`factor k^power base^k cos(rate k + shift)`."""

    factor: "sympy.Expr"
    power: int
    base: "sympy.Expr"
    rate: "sympy.Expr"
    shift: "sympy.Expr"


def of_waves(
    body: "sympy.Expr", ends: "tuple[sympy.Expr, sympy.Expr, sympy.Expr]"
) -> "sympy.Expr | None":
    """The sum from one end to the other; `None` without waves of the index, or without an end."""
    whole, low, high = ends
    k = sympy.Dummy("k", real=True)
    spread = body.replace(
        lambda part: part.is_Pow and part.base == -1, lambda part: _alternating(part, whole, k)
    ).xreplace({whole: k})
    if high.is_infinite or not any(part.has(k) for part in spread.atoms(sympy.sin, sympy.cos)):
        return None
    from sympy.simplify.fu import TR8

    if not isinstance(spread, sympy.sin | sympy.cos):
        spread = sympy.expand(TR8(sympy.expand(spread)))
    parts = sympy.Add.make_args(spread)
    terms = [_term(part, k) for part in parts[: _MOST_TERMS + 1]]
    sums = [None if term is None else _sum(term, low, high) for term in terms]
    known = [part for part in sums if part is not None]
    return sympy.Add(*known) if len(known) == len(parts) else None


def _alternating(part: "sympy.Expr", whole: "sympy.Symbol", k: "sympy.Symbol") -> "sympy.Expr":
    """`(-1)^(k - 1)` as a wave of a letter that is not known to be whole."""
    return sympy.cos(sympy.pi * part.exp.xreplace({whole: k})) if part.has(whole) else part


def _term(part: "sympy.Expr", k: "sympy.Symbol") -> "_Term | None":
    factor, changing = part.as_independent(k, as_Add=False)
    power, base, rate, shift = 0, sympy.S.One, sympy.S.Zero, sympy.S.Zero
    for piece in sympy.Mul.make_args(changing) if changing.has(k) else ():
        inside = piece.args[0] if isinstance(piece, sympy.sin | sympy.cos) else None
        if inside is not None and rate == 0 and _is_line(inside, k):
            rate = inside.diff(k)
            shift = sympy.expand(inside - rate * k)
            shift -= sympy.pi / 2 if isinstance(piece, sympy.sin) else 0
        elif piece.is_polynomial(k) and piece.as_base_exp()[0] == k:
            power = int(piece.as_base_exp()[1])
        elif piece.is_Pow and not piece.base.has(k) and _is_line(piece.exp, k) and base == 1:
            base = piece.base ** piece.exp.diff(k)
            factor *= piece.base ** piece.exp.subs(k, 0)
        else:
            return None
    return _Term(factor, power, base, rate, shift) if power <= _HIGHEST else None


def _is_line(inside: "sympy.Expr", k: "sympy.Symbol") -> bool:
    return bool(inside.is_polynomial(k)) and sympy.degree(inside, k) == 1


def _sum(term: _Term, low: "sympy.Expr", high: "sympy.Expr") -> "sympy.Expr | None":
    if term.rate == 0:
        k = sympy.Dummy("k", integer=True)
        return term.factor * sympy.summation(k**term.power * term.base**k, (k, low, high))
    t = sympy.Dummy("t", real=True)
    shift = term.shift - term.power * sympy.pi / 2
    found = _of_cosine(term.base, t, shift, low, high).diff(t, term.power).subs(t, term.rate)
    return None if _may_be_undefined(term, low, high) else term.factor * found


def _of_cosine(
    base: "sympy.Expr",
    rate: "sympy.Expr",
    shift: "sympy.Expr",
    low: "sympy.Expr",
    high: "sympy.Expr",
) -> "sympy.Expr":
    """The sum of `base^k cos(rate k + shift)`, by neighbours whose differences are its terms."""

    def wave(place: "sympy.Expr") -> "sympy.Expr":
        return sympy.cos(rate * place + shift)

    if base == 1:
        half = sympy.Rational(1, 2)
        before, after = (rate * place + shift for place in (low - half, high + half))
        return (sympy.sin(after) - sympy.sin(before)) / (2 * sympy.sin(rate / 2))
    above = base**low * wave(low) - base ** (high + 1) * wave(high + 1)
    above += base ** (high + 2) * wave(high) - base ** (low + 1) * wave(low - 1)
    return above / (1 - 2 * base * sympy.cos(rate) + base**2)


def _may_be_undefined(term: _Term, low: "sympy.Expr", high: "sympy.Expr") -> bool:
    """Whether the denominator is 0, or is for the number 1 in the place of a bound's letter."""
    below = 1 - 2 * term.base * sympy.cos(term.rate) + term.base**2
    letters = (low.free_symbols | high.free_symbols) & below.free_symbols
    return bool(sympy.simplify(below) == 0) or any(below.subs(name, 1) == 0 for name in letters)
