"""Antiderivatives by a new variable whose derivative stands in the integrand, and wave sums."""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from tutor_tui.mathematics.integration.radicals import solved_for
from tutor_tui.mathematics.integration.waves import in_sine_and_cosine
from tutor_tui.mathematics.late_libraries import sympy

_MOST: Final = 4
_SQUARE: Final = 2
_Search: TypeAlias = "Callable[[sympy.Expr, sympy.Symbol], sympy.Expr | None]"


def by_substitution(
    body: "sympy.Expr", x: "sympy.Symbol", further: "_Search"
) -> "sympy.Expr | None":
    """`∫ f(g(x)) g'(x) dx` as `∫ f(u) du` for an inner part g, the largest one first."""
    found = _substituted(body, x, further)
    plain = sympy.expand_trig(in_sine_and_cosine(body))
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
        parts |= {power.base**2} if power.exp.is_even and power.exp > _SQUARE else set()
    wanted = (part for part in parts if part.has(x) and part != x and sympy.diff(part, x) != 0)
    yield from sorted(wanted, key=lambda part: (-sympy.count_ops(part), str(part)))


def by_sums_of_waves(
    body: "sympy.Expr", x: "sympy.Symbol", further: "_Search"
) -> "sympy.Expr | None":
    """Products and powers of sines and cosines as sums, each of which is taken by itself."""
    from sympy.simplify.fu import TR8

    if not body.has(sympy.sin, sympy.cos):
        return None
    summed = _summed(body, x)
    terms = sympy.Add.make_args(sympy.expand(TR8(sympy.expand(body))) if summed is None else summed)
    if len(terms) == 1:
        return None
    parts = [_of_plain_wave(term, x) or further(term, x) for term in terms]
    found = [part for part in parts if part is not None and not part.has(sympy.Integral)]
    return sympy.Add(*found) if len(found) == len(parts) else None


def _summed(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """Whole powers of sine and cosine of one line as a sum, by `e^(i w) = z`."""
    waves = [part for part in body.atoms(sympy.sin, sympy.cos) if part.has(x)]
    lines = {wave.args[0] for wave in waves}
    if len(lines) != 1 or not body.is_polynomial(*waves):
        return None
    (line,) = lines
    z, i = sympy.Dummy("z"), sympy.I
    plain = body.subs({sympy.sin(line): (z - 1 / z) / (2 * i), sympy.cos(line): (z + 1 / z) / 2})
    if plain.has(x):
        return None
    above, below = sympy.fraction(sympy.together(plain))
    polynomial = sympy.Poly(above / below.subs(z, 1), z)
    middle = sympy.degree(below, z) if below.has(z) else 0
    total = sympy.S.Zero
    for (power,), number in polynomial.terms():
        turns = power - middle
        total += number * (sympy.cos(turns * line) + i * sympy.sin(turns * line))
    return sympy.expand(total)


def _of_plain_wave(term: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """A constant, or one sine or cosine of a line with a number before it."""
    factor, wave = term.as_independent(x, as_Add=False)
    if wave == 1:
        return factor * x
    if not isinstance(wave, sympy.sin | sympy.cos) or sympy.diff(wave.args[0], x).has(x):
        return None
    line = wave.args[0]
    other = -sympy.cos(line) if isinstance(wave, sympy.sin) else sympy.sin(line)
    return factor * other / sympy.diff(line, x)
