"""Antiderivatives of what has roots of lines in it, and of what gets simpler in `1/(x - a)`."""

from math import lcm
from typing import Any, Final

from tutor_tui.mathematics.late_libraries import sympy

_HIGHEST: Final = 12
_ROOTS_BELOW: Final = 2


def with_root(body: "sympy.Expr", x: "sympy.Symbol", further: Any) -> "sympy.Expr | None":
    """Roots of one `(a x + b)/(c x + d)`, the smallest of them being the new variable."""
    roots = [part for part in body.atoms(sympy.Pow) if _is_root(part, x)]
    bases = sorted({sympy.cancel(part.base) for part in roots}, key=sympy.count_ops)
    if not bases:
        return None
    base = bases[0]
    same = [part for part in roots if sympy.cancel(part.base) == base]
    index = lcm(*(int(part.exp.q) for part in same))
    u = sympy.Dummy("u", positive=True)
    place = solved_for(base, x, u**index)
    if place is None or index > _HIGHEST:
        return None
    plain = body.xreplace({part: u ** (part.exp * index) for part in same})
    found = further(plain.subs(x, place) * sympy.diff(place, u), u)
    return None if found is None else found.subs(u, base ** sympy.Rational(1, index))


def with_rational_divisor(
    body: "sympy.Expr", x: "sympy.Symbol", further: Any
) -> "sympy.Expr | None":
    """A sum of two roots below, which its conjugate takes away."""
    below = sympy.fraction(sympy.together(body))[1]
    sums = [part for part in below.atoms(sympy.Add) if _roots_in(part, x) == _ROOTS_BELOW]
    if not sums or not below.has(*sums):
        return None
    changed = sympy.expand(sympy.simplify(sympy.radsimp(body)))
    return None if sympy.fraction(sympy.together(changed))[1].has(*sums) else further(changed, x)


def _roots_in(part: "sympy.Expr", x: "sympy.Symbol") -> int:
    return sum(any(_is_root(root, x) for root in term.atoms(sympy.Pow)) for term in part.args)


def _is_root(part: "sympy.Expr", x: "sympy.Symbol") -> bool:
    return bool(part.base.has(x) and part.exp.is_Rational and part.exp.q > 1)


def solved_for(base: "sympy.Expr", x: "sympy.Symbol", value: "sympy.Expr") -> "sympy.Expr | None":
    """Where a fraction of two lines, or the logarithm of one, has a value."""
    if isinstance(base, sympy.log):
        return solved_for(base.args[0], x, sympy.exp(value))
    above, below = sympy.fraction(sympy.together(base))
    if not (above.is_polynomial(x) and below.is_polynomial(x)):
        return None
    top, bottom = sympy.Poly(above, x), sympy.Poly(below, x)
    if max(top.degree(), bottom.degree()) > 1:
        return None
    slope = top.coeff_monomial(x) - value * bottom.coeff_monomial(x)
    rest = value * bottom.coeff_monomial(1) - top.coeff_monomial(1)
    return None if slope == 0 else sympy.cancel(rest / slope)


def of_reciprocal(body: "sympy.Expr", x: "sympy.Symbol", further: Any) -> "sympy.Expr | None":
    """A power of `x - a` below, beside the root of a quadratic: `t = 1/(x - a)`, taken positive."""
    roots = [part for part in body.atoms(sympy.Pow) if _is_root(part, x)]
    squares = {part.base for part in roots}
    if len(squares) != 1 or any(part.exp.q != 2 for part in roots):
        return None
    (square,) = squares
    rest = sympy.cancel(sympy.together(body * sympy.sqrt(square)))
    if not square.is_polynomial(x) or sympy.degree(square, x) != 2 or _has_root(rest, x):
        return None
    terms = sympy.Add.make_args(sympy.apart(rest, x))
    if len(terms) > 1:
        parts = [further(term / sympy.sqrt(square), x) for term in terms]
        found = [part for part in parts if part is not None]
        return sympy.Add(*found) if len(found) == len(parts) else None
    factor, below = sympy.fraction(terms[0])
    lead, bases = sympy.factor_list(below, x)
    if factor.has(x) or len(bases) != 1 or sympy.degree(bases[0][0], x) != 1:
        return None
    return _reciprocal(factor / lead, bases[0], square, x, further)


def _has_root(expression: "sympy.Expr", x: "sympy.Symbol") -> bool:
    return not expression.is_rational_function(x)


def _reciprocal(
    factor: "sympy.Expr",
    below: "tuple[sympy.Expr, int]",
    square: "sympy.Expr",
    x: "sympy.Symbol",
    further: Any,
) -> "sympy.Expr | None":
    """`1/((a x + b)^n √Q)` with `t = 1/(a x + b)`: `√Q` is `√q/t` with another quadratic q."""
    t = sympy.Dummy("t", positive=True)
    line, power = below
    place = solved_for(line, x, 1 / t)
    if place is None:
        return None
    changed = sympy.expand(square.subs(x, place) * t**2)
    found = further(factor * t ** (power + 1) / sympy.sqrt(changed) * sympy.diff(place, t), t)
    if found is None:
        return None
    plain = found.replace(
        lambda part: part.is_Pow and part.base == changed and part.exp.is_Rational,
        lambda part: t ** (2 * part.exp) * square**part.exp,
    )
    return plain.subs(t, 1 / line)
