"""Inverse functions: candidates from solving y = f(x), kept if they undo the function."""

from collections.abc import Callable, Iterator
from typing import Final

from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.real_values import real_value
from tutor_tui.mathematics.kinds.functions.extrema import samples
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.read_back import tree_of

_PATIENCE: Final = 1.2
_CLOSE: Final = 1e-6
_SMALLEST: Final = 1e-20
_NEEDED: Final = 4


def inverse_of(curve: Curve) -> "sympy.Expr":
    """The inverse function, in the same variable, which undoes the function at every sample.

    Raises `UnsolvedError` where there is none or it is not found.
    """
    for candidate in _candidates(curve):
        if _undoes(curve, candidate):
            return candidate
    raise UnsolvedError


def repeated_value(curve: Curve) -> "tuple[sympy.Expr, sympy.Expr] | None":
    """Two places with the same value, which show that there is no inverse."""
    for first, second in _of_polynomial(curve):
        if curve.holds(first) and curve.holds(second):
            return first, second
    for first, second in ((-1, 1), (0, 2), (-2, 2), (0, 1), (1, 3), (0, 4), (-3, 1), (-1, 3)):
        places = sympy.Integer(first), sympy.Integer(second)
        if all(curve.holds(place) for place in places):
            heights = [curve.height(place) for place in places]
            if heights[0] == heights[1]:
                return places
    return None


def _of_polynomial(curve: Curve) -> "Iterator[tuple[sympy.Expr, sympy.Expr]]":
    """Pairs of rational places at which a polynomial has one value."""
    if not curve.expression.is_polynomial(curve.symbol):
        return
    polynomial = sympy.Poly(curve.expression, curve.symbol)
    if polynomial.degree() == 2:
        a, b, _ = polynomial.all_coeffs()
        yield -b / (2 * a) - 1, -b / (2 * a) + 1
    for place in map(sympy.Integer, (0, 1, -1, 2, -2)):
        others = sorted((polynomial - polynomial.eval(place)).ground_roots())
        yield from ((place, other) for other in others if other != place)


def _candidates(curve: Curve) -> "list[sympy.Expr]":
    x, y = sympy.Symbol(curve.name, real=True), sympy.Symbol("y_", real=True)
    body = curve.expression.xreplace({curve.symbol: x})

    def solved() -> "list[sympy.Expr]":
        found: list[sympy.Expr] = []
        for expression in (body, sympy.together(body)):
            try:
                found += sympy.solve(sympy.Eq(expression, y), x)
            except (NotImplementedError, ValueError, TypeError):
                continue
        return found

    found = within(_PATIENCE, solved) or []
    plain = [part.xreplace({y: curve.symbol}) for part in found if isinstance(part, sympy.Expr)]
    forms: tuple[Callable[[sympy.Expr], sympy.Expr], ...] = (sympy.simplify, sympy.expand)
    tidy = []
    for part in plain:
        best = part
        for form in forms:
            other = form(part)
            best = other if len(str(other)) < len(str(best)) else best
        tidy.append(best)
    return tidy


def _undoes(curve: Curve, candidate: "sympy.Expr") -> bool:
    """Whether it gives back every sampled place from the value there."""
    count = 0
    try:
        node = tree_of(candidate)
        for place, height in samples(curve):
            if abs(height) < _SMALLEST:
                continue
            back = real_value(node, {curve.name: mpmath.mpf(height)})
            if abs(back - place) > _CLOSE * max(1.0, abs(place)):
                return False
            count += 1
    except (NoValueError, UnsolvedError):
        return False
    return count >= _NEEDED
