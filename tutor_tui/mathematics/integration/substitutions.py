"""Antiderivatives by a new variable whose derivative stands in the integrand, and wave sums."""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from tutor_tui.mathematics.integration.radicals import solved_for
from tutor_tui.mathematics.integration.waves import in_sine_and_cosine
from tutor_tui.mathematics.late_libraries import sympy

_MOST: Final = 4
_Search: TypeAlias = "Callable[[sympy.Expr, sympy.Symbol], sympy.Expr | None]"


def by_substitution(
    body: "sympy.Expr", x: "sympy.Symbol", further: "_Search"
) -> "sympy.Expr | None":
    """`∫ f(g(x)) g'(x) dx` as `∫ f(u) du` for an inner part g, the largest one first."""
    found = _substituted(body, x, further)
    plain = in_sine_and_cosine(body)
    return _substituted(plain, x, further) if found is None and plain != body else found


def _substituted(body: "sympy.Expr", x: "sympy.Symbol", further: "_Search") -> "sympy.Expr | None":
    for inner in list(_inner_parts(body, x))[:_MOST]:
        u = sympy.Dummy("u", real=True)
        quotient = body / sympy.diff(inner, x)
        changed = quotient.subs(inner, u)
        if changed.has(x):
            changed = sympy.cancel(quotient).subs(inner, u)
        place = solved_for(inner, x, u) if changed.has(x) else None
        if place is not None:
            changed = sympy.cancel(body.subs(x, place) * sympy.diff(place, u))
        if changed.has(x):
            continue
        found = further(changed, u)
        if found is not None and not found.has(sympy.Integral, sympy.Piecewise):
            return found.subs(u, inner)
    return None


def _inner_parts(body: "sympy.Expr", x: "sympy.Symbol") -> "Iterator[sympy.Expr]":
    """What stands inside functions, and the bases and exponents of powers, but x alone."""
    parts = {part for function in body.atoms(sympy.Function) for part in function.args}
    for power in body.atoms(sympy.Pow):
        parts |= {power.base, power.exp}
    wanted = (part for part in parts if part.has(x) and part != x and sympy.diff(part, x) != 0)
    yield from sorted(wanted, key=lambda part: (-sympy.count_ops(part), str(part)))


def by_sums_of_waves(
    body: "sympy.Expr", x: "sympy.Symbol", further: "_Search"
) -> "sympy.Expr | None":
    """Products and powers of sines and cosines as sums, each of which is taken by itself."""
    from sympy.simplify.fu import TR8

    if not body.has(sympy.sin, sympy.cos):
        return None
    terms = sympy.Add.make_args(sympy.expand(TR8(sympy.expand(body))))
    if len(terms) == 1:
        return None
    parts = [further(term, x) for term in terms]
    found = [part for part in parts if part is not None and not part.has(sympy.Integral)]
    return sympy.Add(*found) if len(found) == len(parts) else None
