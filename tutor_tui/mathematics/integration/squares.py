"""Antiderivatives seen in the integrand itself: its own slope in it, or a square below a root."""

from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.integration.waves import in_sine_and_cosine
from tutor_tui.mathematics.late_libraries import sympy

if TYPE_CHECKING:
    from tutor_tui.mathematics.integration.ways import Next

_PLACES: Final = (0.34, 1.37, 2.61)
_SAME: Final = 1e-9
_LARGEST: Final = 1_000
_SHORT: Final = 8
"""Operations in a sum of waves below a root that is looked at for a product."""


def of_own_slope(body: "sympy.Expr", x: "sympy.Symbol", _further: "Next") -> "sympy.Expr | None":
    """`c g'(x) g(x)^p` for a sum g beyond polynomials, in whichever form its slope is written.

    The slope may hide a factor g, as that of `g = sec(x) + tan(x)`, which is `g sec(x)`.
    """
    for base, written in body.as_powers_dict().items():
        if not base.is_Add or not base.has(x) or written.has(x) or base.is_polynomial(x):
            continue
        slope = sympy.diff(base, x)
        for power in (written, written - 1):
            share = _constant(body / (base**power * slope), x)
            if share is not None:
                raised = sympy.log(base) if power == -1 else base ** (power + 1) / (power + 1)
                return share * raised
    return None


def _constant(ratio: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """What does not depend on `x` in fact; `None` where values of it differ."""
    letters = {
        name: sympy.Float(0.57 + 0.31 * index)
        for index, name in enumerate(sorted(ratio.free_symbols - {x}, key=str))
    }
    filled = ratio.subs(letters)
    first, *others = (filled.subs(x, sympy.Float(place)).evalf() for place in _PLACES)
    if not first.is_number or not first.is_finite:
        return None
    if any(not abs(other - first) < _SAME * abs(first) for other in others):
        return None
    share = sympy.simplify(ratio) if letters else _fraction_near(first)
    return None if share is None or share.has(x) else share


def _fraction_near(number: "sympy.Expr") -> "sympy.Expr | None":
    found = sympy.nsimplify(number, rational=True, tolerance=_SAME)
    return found if found.q <= _LARGEST else None


def with_square_below_root(
    body: "sympy.Expr", x: "sympy.Symbol", further: "Next"
) -> "sympy.Expr | None":
    """`√(q² r)` as `|q| √r`, where the sign of q is the same on either side of its zeros."""
    signed, plain = sympy.S.One, body
    for root in body.atoms(sympy.Pow):
        if root.exp.is_Rational and root.exp.q == 2 and root.base.has(x):
            inside, rest = _square_in(_as_one_wave(root.base), x)
            power = 2 * root.exp
            if inside.has(x):
                signed *= inside
                plain = plain.xreplace({root: inside**power * rest**root.exp})
    if signed == 1:
        return None
    found = further(plain, x)
    return None if found is None else _real(found) * sympy.Abs(signed) / signed


def _real(found: "sympy.Expr") -> "sympy.Expr":
    return found.replace(sympy.log, lambda inside: sympy.log(sympy.Abs(inside)))


def with_sign_of(body: "sympy.Expr", x: "sympy.Symbol", further: "Next") -> "sympy.Expr | None":
    """`f(|g|)` as `f(g) |g|/g` for an odd f: the sign of g is the same between its zeros."""
    for distance in sorted(body.atoms(sympy.Abs), key=sympy.default_sort_key):
        size, inside = sympy.Dummy("s"), distance.args[0]
        sized = body.subs(distance, size)
        if inside.has(x) and sympy.expand(sized + sized.subs(size, -size)) == 0:
            found = further(sized.subs(size, inside), x)
            return None if found is None else _real(found) * distance / inside
    return None


def _as_one_wave(base: "sympy.Expr") -> "sympy.Expr":
    """`cos²(x)/sin(x)` for `csc(x) - sin(x)`: a short sum of waves as a product of them."""
    plain = in_sine_and_cosine(base)
    is_short = base.is_Add and plain.has(sympy.sin, sympy.cos) and base.count_ops() <= _SHORT
    return sympy.trigsimp(plain) if is_short else base


def _square_in(base: "sympy.Expr", x: "sympy.Symbol") -> "tuple[sympy.Expr, sympy.Expr]":
    """`(q, r)` with `q² r` for a polynomial or a product of powers."""
    parts = sympy.factor(base).as_powers_dict() if base.is_polynomial(x) else base.as_powers_dict()
    inside = sympy.Mul(
        *(part ** (power // 2) for part, power in parts.items() if part.has(x) and power.is_Integer)
    )
    return inside, base / inside**2 if inside == 1 else sympy.cancel(base / inside**2)
