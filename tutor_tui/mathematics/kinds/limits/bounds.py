"""Proofs that a function of two variables tends to a value at the origin.

A fraction of polynomials tends to 0 where, with some weights for the two variables, every term of
the numerator has a greater degree than the lowest part of the denominator, and that part vanishes
in the origin alone: in polar coordinates the fraction is then at most c·r^k with k > 0.
"""

from typing import Final

from tutor_tui.mathematics.kinds.limits.places import limit_of
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code

_WEIGHTS: Final = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2))
_DEEPEST: Final = 3


def proof_of(
    body: "sympy.Expr", u: "sympy.Symbol", v: "sympy.Symbol", value: "sympy.Expr", depth: int = 0
) -> str | None:
    """Why a function tends to `value` at the origin, in a few words; `None` without a proof."""
    if depth > _DEEPEST:
        return None
    body = sympy.cancel(body) if body.is_rational_function(u, v) else body
    if _is_continuous(body, u, v) and sympy.simplify(body.subs({u: 0, v: 0}) - value) == 0:
        return "the function is continuous there"
    if body.is_rational_function(u, v):
        gap = sympy.cancel(body - value)
        return (
            "the distance from it is bounded by a power of the distance from the point"
            if (_vanishes(gap, u, v))
            else None
        )
    return (
        _by_distance(body, u, v, value)
        or _by_small_angles(body, u, v, value, depth)
        or _by_squeezing(body, u, v, value, depth)
        or _by_square(body, u, v, value)
    )


def _is_continuous(body: "sympy.Expr", u: "sympy.Symbol", v: "sympy.Symbol") -> bool:
    """Whether it is made of functions that are continuous at what they are applied to there."""
    origin = {u: 0, v: 0}
    known = (sympy.sin, sympy.cos, sympy.exp, sympy.atan, sympy.sinh, sympy.cosh, sympy.Abs)
    for part in sympy.preorder_traversal(body):
        is_fine = True
        if isinstance(part, sympy.Pow):
            base = part.base.subs(origin)
            is_whole = part.exp.is_Integer and part.exp.is_nonnegative
            is_fine = is_whole or (base.is_nonzero and part.exp.is_Integer) or base.is_positive
        elif isinstance(part, sympy.log):
            is_fine = part.args[0].subs(origin).is_positive
        elif isinstance(part, sympy.Function):
            is_fine = isinstance(part, known)
        if not is_fine:
            return False
    return bool(body.subs(origin).is_finite)


def _vanishes(fraction: "sympy.Expr", u: "sympy.Symbol", v: "sympy.Symbol") -> bool:
    above, below = sympy.fraction(sympy.together(fraction))
    if above == 0:
        return True
    tops = sympy.Poly(above, u, v).monoms()
    terms = sympy.Poly(below, u, v).terms()
    return any(
        _is_greater(tops, terms, weights) and _is_definite(terms, weights, u, v)
        for weights in _WEIGHTS
    )


def _degree(powers: tuple[int, ...], weights: tuple[int, int]) -> int:
    return powers[0] * weights[0] + powers[1] * weights[1]


def _is_greater(
    tops: list[tuple[int, ...]],
    terms: "list[tuple[tuple[int, ...], sympy.Expr]]",
    weights: tuple[int, int],
) -> bool:
    lowest = min(_degree(powers, weights) for powers, _ in terms)
    return all(_degree(powers, weights) > lowest for powers in tops)


def _is_definite(
    terms: "list[tuple[tuple[int, ...], sympy.Expr]]",
    weights: tuple[int, int],
    u: "sympy.Symbol",
    v: "sympy.Symbol",
) -> bool:
    """Whether the part of the lowest degree is 0 in the origin alone."""
    lowest = min(_degree(powers, weights) for powers, _ in terms)
    part = sympy.Add(
        *(c * u ** p[0] * v ** p[1] for p, c in terms if _degree(p, weights) == lowest)
    )
    if part.subs({u: 0, v: 1}) == 0 or part.subs({u: 0, v: -1}) == 0:
        return False
    for side in (1, -1):
        across = part.subs(u, side)
        if across == 0:
            return False
        if across.has(v):
            polynomial = sympy.Poly(across, v)
            is_rational = all(number.is_Rational for number in polynomial.all_coeffs())
            if not is_rational or polynomial.count_roots() > 0:
                return False
    return True


def _by_distance(
    body: "sympy.Expr", u: "sympy.Symbol", v: "sympy.Symbol", value: "sympy.Expr"
) -> str | None:
    """A function of `r² = x² + y²` alone has the limit of one variable."""
    r = sympy.Dummy("r", positive=True)
    alone = sympy.simplify(sympy.expand(body.subs(u, sympy.sqrt(r - v**2)), deep=True))
    if alone.has(v) or alone.has(u):
        return None
    found = limit_of(alone, r, sympy.S.Zero)
    is_same = found is not None and sympy.simplify(found - value) == 0
    return "it depends on the distance from the point alone" if is_same else None


def _by_small_angles(
    body: "sympy.Expr", u: "sympy.Symbol", v: "sympy.Symbol", value: "sympy.Expr", depth: int
) -> str | None:
    """`sin(p)` as p times something that tends to 1, where p tends to 0; likewise for others."""
    above, below = sympy.fraction(sympy.factor(body))
    pieces = []
    for part, sign in ((above, 1), (below, -1)):
        for factor in sympy.Mul.make_args(part):
            base, power = factor.as_base_exp()
            pieces.append(_small(base, u, v) ** (sign * power))
    changed = sympy.Mul(*pieces)
    if changed == body or sympy.simplify(changed - body) == 0:
        return None
    proof = proof_of(changed, u, v, value, depth + 1)
    return f"{_REPLACED}, and with {code(_SMALL)} in their place {proof}" if proof else None


_SMALL: Final = "p"
_REPLACED: Final = "the quotients of `sin(p)`, `e^p - 1` and `ln(1 + p)` by a small `p` tend to 1"


def _small(factor: "sympy.Expr", u: "sympy.Symbol", v: "sympy.Symbol") -> "sympy.Expr":
    """What a factor behaves like, with a quotient that tends to 1."""

    def is_small(part: "sympy.Expr") -> bool:
        return bool(part.subs({u: 0, v: 0}) == 0)

    if isinstance(factor, sympy.sin | sympy.tan | sympy.asin | sympy.atan | sympy.sinh):
        return factor.args[0] if is_small(factor.args[0]) else factor
    if isinstance(factor, sympy.log) and is_small(factor.args[0] - 1):
        return sympy.expand(factor.args[0] - 1)
    for cosine in factor.atoms(sympy.cos):
        if sympy.expand(factor - (1 - cosine)) == 0 and is_small(cosine.args[0]):
            return cosine.args[0] ** 2 / 2
        if sympy.expand(factor + (1 - cosine)) == 0 and is_small(cosine.args[0]):
            return -(cosine.args[0] ** 2) / 2
    for power in factor.atoms(sympy.exp):
        for sign in (1, -1):
            if sympy.expand(factor - sign * (power - 1)) == 0 and is_small(power.args[0]):
                return sign * power.args[0]
    return factor


def _by_squeezing(
    body: "sympy.Expr", u: "sympy.Symbol", v: "sympy.Symbol", value: "sympy.Expr", depth: int
) -> str | None:
    """Something that tends to 0, times a sine or cosine, which is at most 1."""
    if value != 0:
        return None
    waves = [f for f in sympy.Mul.make_args(body) if isinstance(f, sympy.sin | sympy.cos)]
    rest = body / sympy.Mul(*waves)
    if not waves or proof_of(rest, u, v, value, depth + 1) is None:
        return None
    return "a factor that is at most 1 stands beside one that tends to 0"


def _by_square(
    body: "sympy.Expr", u: "sympy.Symbol", v: "sympy.Symbol", value: "sympy.Expr"
) -> str | None:
    """With roots and absolute values, the square of the function tends to 0."""
    if value != 0:
        return None
    square = sympy.simplify(body**2)
    if not square.is_rational_function(u, v) or not _vanishes(sympy.cancel(square), u, v):
        return None
    return "its square is bounded by a power of the distance from the point"
