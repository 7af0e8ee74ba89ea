"""Where an antiderivative with `|g|` in it jumps: at a zero of g where the integrand does not."""

from itertools import pairwise
from typing import Any, Final

from tutor_tui.mathematics.late_libraries import sympy

_PLACES: Final = tuple(-6.13 + 0.41 * index for index in range(31))
_HALVINGS: Final = 40
_BESIDE: Final = 1e-6
_JUMP: Final = 1e-3
_HIGHEST: Final = 1e2


def jumping(found: "sympy.Expr", integrand: "sympy.Expr", x: "sympy.Symbol") -> "list[sympy.Expr]":
    """Each g at a zero of which `found` jumps and the integrand does not, with numbers for letters.

    It holds on either side of that place, each with a constant of its own.
    """
    insides = {part.args[0] for part in found.atoms(sympy.Abs, sympy.sign) if part.has(x)}
    letters = {
        name: sympy.Float(0.87 + 0.31 * index)
        for index, name in enumerate(sorted(found.free_symbols - {x}, key=str))
    }
    return [
        inside
        for inside in sorted(insides, key=sympy.default_sort_key)
        if any(
            _jumps(found.subs(letters), integrand.subs(letters), x, zero)
            for zero in _zeros(inside.subs(letters), x)
        )
    ]


def _value(expression: "sympy.Expr", x: "sympy.Symbol", place: float) -> Any:
    """The value as a number, or `None` where it is not real and finite."""
    number = expression.subs(x, sympy.Float(place)).evalf()
    return float(number) if number.is_real and number.is_finite else None


def _zeros(inside: "sympy.Expr", x: "sympy.Symbol") -> list[float]:
    found = []
    heights = [_value(inside, x, place) for place in _PLACES]
    for index, (left, right) in enumerate(pairwise(heights)):
        if left is not None and right is not None and left * right < 0:
            found.append(_halved(inside, x, _PLACES[index], _PLACES[index + 1]))
    return found


def _halved(inside: "sympy.Expr", x: "sympy.Symbol", low: float, high: float) -> float:
    is_rising = (_value(inside, x, high) or 0) > 0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        is_above = (_value(inside, x, middle) or 0) > 0
        low, high = (low, middle) if is_above == is_rising else (middle, high)
    return low


def _jumps(found: "sympy.Expr", integrand: "sympy.Expr", x: "sympy.Symbol", zero: float) -> bool:
    beside = (zero - _BESIDE, zero + _BESIDE)
    ends = [_value(found, x, place) for place in beside]
    heights = [_value(integrand, x, place) for place in beside]
    if any(value is None for value in (*ends, *heights)):
        return False
    return bool(abs(ends[1] - ends[0]) > _JUMP and max(map(abs, heights)) < _HIGHEST)
