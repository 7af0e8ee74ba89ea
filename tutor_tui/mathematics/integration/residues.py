"""Integrals over the whole line of a fraction of polynomials times sines and cosines, by residues.

Each part `R(x) e^(i w x)` with `w ≥ 0` is 2πi times the sum of its residues above the real axis;
one with `w < 0` is the conjugate of the part with `-w` where R is real. R must fall at infinity,
and must have no pole on the real axis.
"""

from typing import Final

from tutor_tui.mathematics.late_libraries import sympy

_HIGHEST: Final = 6


def over_the_line(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """The integral of `body` from -∞ to ∞; letters are positive numbers."""
    if body.atoms(sympy.Function) - body.atoms(sympy.sin, sympy.cos):
        return None
    total = sympy.S.Zero
    for factor, frequency in _parts(body, x):
        share = _integral(factor, frequency, x)
        if share is None:
            return None
        total += share
    value = sympy.simplify(sympy.expand_complex(total))
    return None if value.has(sympy.I, sympy.zoo, sympy.nan) else value


def _parts(body: "sympy.Expr", x: "sympy.Symbol") -> "list[tuple[sympy.Expr, sympy.Expr | None]]":
    """The fraction and the frequency of each term; `None` for one that is no wave."""
    above, below = sympy.fraction(sympy.together(body))
    found: dict[sympy.Expr | None, sympy.Expr] = {}
    for term in sympy.Add.make_args(sympy.expand(above.rewrite(sympy.exp))):
        factor, wave = term.as_independent(sympy.exp)
        frequency = _frequency(sympy.powsimp(wave), x)
        found[frequency] = found.get(frequency, sympy.S.Zero) + factor / below
    return [(factor, frequency) for frequency, factor in found.items()]


def _frequency(wave: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """The real w of `e^(i w x)`."""
    base, exponent = wave.as_base_exp()
    if wave == 1:
        return sympy.S.Zero
    frequency = sympy.expand(exponent / (sympy.I * x))
    is_wave = base == sympy.E and not frequency.has(x) and frequency.is_real
    return frequency if is_wave else None


def _integral(
    fraction: "sympy.Expr", frequency: "sympy.Expr | None", x: "sympy.Symbol"
) -> "sympy.Expr | None":
    if frequency is None or not fraction.is_rational_function(x):
        return None
    above, below = sympy.fraction(sympy.cancel(sympy.together(fraction)))
    fall = sympy.degree(below, x) - sympy.degree(above, x)
    if fall < (2 if frequency == 0 else 1) or sympy.degree(below, x) > _HIGHEST:
        return None
    roots = sympy.roots(sympy.Poly(below, x))
    if sum(roots.values()) != sympy.degree(below, x):
        return None
    if any(sympy.im(root).is_zero is not False for root in roots):
        return None
    upper = not frequency.is_negative
    signs = [sympy.im(root).is_positive for root in roots]
    if None in signs:
        return None
    poles = [root for root, sign in zip(roots, signs, strict=True) if sign == upper]
    total = sympy.Add(*(_residue(above, below, frequency, x, root, roots[root]) for root in poles))
    return (2 if upper else -2) * sympy.pi * sympy.I * total


def _residue(
    above: "sympy.Expr",
    below: "sympy.Expr",
    frequency: "sympy.Expr",
    x: "sympy.Symbol",
    pole: "sympy.Expr",
    order: int,
) -> "sympy.Expr":
    """The residue at a pole, by differentiating what is left without it."""
    rest = sympy.cancel(below / (x - pole) ** order, extension=True)
    whole = above * sympy.exp(sympy.I * frequency * x) / rest
    return sympy.diff(whole, x, order - 1).subs(x, pole) / sympy.factorial(order - 1)
