"""Odd roots of what gets negative between the bounds of an integral: real, as at school."""

from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.equations.real_values import real_value
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError
from tutor_tui.mathematics.quadratures import ends_of
from tutor_tui.mathematics.syntax import Binary, Call, Node, Number
from tutor_tui.mathematics.trees import changed, rational_value, variables

_PLACES: Final = 17
_FAR: Final = 40


def with_real_roots(node: Node, variable: str, bounds: tuple[Node, Node]) -> Node:
    """`sign(g) |g|^(1/3)` for `g^(1/3)` where g is negative somewhere between the bounds."""
    ends = ends_of(bounds, {})
    if ends is None or set(variables(node)) - {variable}:
        return node
    low, high = sorted(ends)
    low, high = max(low, min(high, 0) - _FAR), min(high, max(low, 0) + _FAR)
    places = [low + (high - low) * (2 * index + 1) / (2 * _PLACES) for index in range(_PLACES)]

    def real(part: Node) -> Node:
        base, exponent = _odd_root(part)
        if base is None or not any(_is_negative(base, {variable: place}) for place in places):
            return part
        power = Binary("^", Call("abs", (base,)), Number(exponent))
        return Binary("*", Call("sign", (base,)), power) if exponent.numerator % 2 else power

    return changed(node, real)


def takes_root_of_negative(value: "sympy.Expr") -> bool:
    """Whether a complex number such as `(-1)^(1/3)` stands in a result."""
    return any(part.base.is_negative and part.exp.is_noninteger for part in value.atoms(sympy.Pow))


def _odd_root(part: Node) -> tuple[Node | None, Fraction]:
    """Base and exponent of a power such as `g^(2/3)`; no base for whatever else."""
    match part:
        case Binary(sign="^", left=base, right=right):
            exponent = rational_value(right)
        case Call(function="cbrt", arguments=(base,)):
            exponent = Fraction(1, 3)
        case Call(function="root", arguments=(base, index)):
            exponent = 1 / (rational_value(index) or Fraction(1))
        case _:
            exponent = None
    if exponent is None or exponent.denominator % 2 == 0 or exponent.denominator == 1:
        return None, Fraction(1)
    return base, exponent


def _is_negative(base: Node, place: dict[str, Any]) -> bool:
    try:
        return bool(real_value(base, place) < -mpmath.eps)
    except NoValueError:
        return False
