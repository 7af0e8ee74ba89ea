"""All complex roots of a polynomial with rational coefficients, exact where that can be read."""

from dataclasses import dataclass
from functools import reduce
from math import gcd
from typing import Final

from tutor_tui.mathematics.late_libraries import sympy

_DIGITS: Final = 40


@dataclass(frozen=True, slots=True)
class Roots:
    """All roots of a polynomial; `approximate` ones have no short exact form."""

    exact: "tuple[sympy.Expr, ...]"
    approximate: "tuple[sympy.Expr, ...]" = ()


def find_roots(polynomial: "sympy.Poly") -> Roots:
    """All complex roots, each once: rational, by square roots, or else in decimals."""
    exact: list[sympy.Expr] = []
    approximate: list[sympy.Expr] = []
    for factor, _ in polynomial.factor_list()[1]:
        if factor.degree() <= 2 or _is_pure_power(factor):
            exact += sympy.roots(factor, multiple=True)
        elif nested := _by_substitution(factor):
            exact += nested
        else:
            approximate += factor.nroots(n=_DIGITS, maxsteps=200)
    return Roots(tuple(sorted(dict.fromkeys(exact), key=place)), tuple(approximate))


def _is_pure_power(factor: "sympy.Poly") -> bool:
    return factor.degree() <= 4 and len(factor.terms()) == 2 and factor.TC() != 0


def _by_substitution(factor: "sympy.Poly") -> "list[sympy.Expr] | None":
    """The roots of a quadratic in x², where both values of x² are real: `√(2 + √3)`."""
    powers = [monomial[0] for monomial in factor.monoms()]
    if reduce(gcd, powers) != 2 or factor.degree() != 4:
        return None
    a, _, b, _, c = factor.all_coeffs()
    root = sympy.sqrt(b**2 - 4 * a * c)
    squares = [(-b + sign * root) / (2 * a) for sign in (-1, 1)]
    if not all(square.is_real for square in squares):
        return None
    halves = [sympy.sqrtdenest(sympy.sqrt(sympy.radsimp(square))) for square in squares]
    return [sign * sympy.expand(half) for half in halves for sign in (-1, 1)]


def place(root: "sympy.Expr") -> tuple[bool, float, float]:
    """A key of order: real roots first, by size."""
    value = complex(root)
    is_complex = abs(value.imag) > 1e-12
    return is_complex, round(value.real, 12), value.imag
