"""Polynomials with letters for SymPy, and checks with numbers in the place of the letters."""

from collections.abc import Callable
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.polynomials.lettered import LetteredPolynomials
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, is_close
from tutor_tui.mathematics.verify import number_of

_DIGITS_COMPARED: Final = 15


def poly(question: LetteredPolynomials, index: int = 0) -> "sympy.Poly":
    """One of the polynomials of a question, in its variable."""
    return sympy.Poly(
        sympy.expand(to_sympy(question.nodes[index])), sympy.Symbol(question.variable)
    )


def places(*expressions: "sympy.Basic") -> "list[dict[sympy.Symbol, sympy.Rational]]":
    """Three sets of different numbers for all letters."""
    symbols = sorted(
        {symbol for one in expressions for symbol in one.free_symbols}, key=lambda s: s.name
    )
    return [
        {
            symbol: sympy.Rational(seed * (2 * place + 3) + place**2, 3 + seed)
            for place, symbol in enumerate(symbols)
        }
        for seed in (2, 5, 8)
    ]


def _numeric_roots(polynomial: "sympy.Poly", place: Any) -> list[Any]:
    found: list[Any] = mpmath.polyroots(
        [number_of(part.subs(place)) for part in polynomial.all_coeffs()],
        maxsteps=300,
        extraprec=400,
    )
    return found


def holds(polynomial: "sympy.Poly", value: "sympy.Expr", expected: Callable[..., Any]) -> bool:
    """Whether a value of the letters is what the roots give, for several choices of numbers."""
    with mpmath.workdps(DIGITS):
        return all(
            is_close(
                number_of(value.subs(place)),
                expected(_numeric_roots(polynomial, place), place),
                _DIGITS_COMPARED,
            )
            for place in places(*polynomial.all_coeffs(), value)
        )


def as_sympy(root: Any) -> "sympy.Expr":
    """A root as an exact number of SymPy."""
    number = mpmath.mpc(root)
    real, imaginary = (sympy.Float(part, DIGITS) for part in (number.real, number.imag))
    return real + sympy.I * imaginary
