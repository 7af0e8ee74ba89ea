"""The place near a number where a function has a known value: 4 for `√4.1`, 30° for `sin 31°`."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.syntax import Binary, Call, Name, Node, Number
from tutor_tui.mathematics.trees import rational_value

_X: Final = Name("x")
_FARTHEST: Final = Fraction(2, 5)


@dataclass(frozen=True, slots=True)
class Base:
    """A function of `x`, the place that was asked for, and the one near it with a known value."""

    function: Node
    place: Node
    base: Node


def near_base(number: Node) -> Base | None:
    """The function of which a number is a value, and where that is known near by."""
    match number:
        case Call(function="sqrt", arguments=(inner,)):
            return _power(Call("sqrt", (_X,)), inner, 2)
        case Call(function="cbrt", arguments=(inner,)):
            return _power(Call("cbrt", (_X,)), inner, 3)
        case Call(function="sin" | "cos" | "tan" as name, arguments=(inner,)):
            return _angle(name, inner)
        case Call(function="ln", arguments=(inner,)):
            return _near(Call("ln", (_X,)), inner, Fraction(1))
        case (
            Call(function="exp", arguments=(inner,))
            | Binary(sign="^", left=Name(name="e"), right=inner)
        ):
            return _near(Binary("^", Name("e"), _X), inner, Fraction(0))
        case Binary(sign="^", left=inner, right=exponent):
            return _of_exponent(inner, exponent)
        case Binary(sign="/", left=top, right=inner) if rational_value(top) == 1:
            return _reciprocal(inner)
        case _:
            return None


def _reciprocal(inner: Node) -> Base | None:
    one = Number(Fraction(1))
    if isinstance(inner, Call) and inner.function == "sqrt":
        return _power(Binary("/", one, Call("sqrt", (_X,))), inner.arguments[0], 2)
    return _power(Binary("/", one, _X), inner, 1)


def _of_exponent(inner: Node, exponent: Node) -> Base | None:
    value = rational_value(exponent)
    if value is None or value.denominator > 5 or abs(value.numerator) > 100:
        return None
    return _power(Binary("^", _X, exponent), inner, value.denominator)


def _power(function: Node, inner: Node, index: int) -> Base | None:
    """The nearest number whose root is whole (or has one decimal, below 1)."""
    value = rational_value(inner)
    if value is None or value <= 0:
        return None
    scale = 1 if value >= Fraction(1, 2) else 10
    root = round(float(value) ** (1 / index) * scale)
    choices = [Fraction(max(root + step, 1), scale) ** index for step in (-1, 0, 1)]
    best = min(choices, key=lambda choice: abs(choice - value))
    if best == value or abs(best - value) > _FARTHEST * best:
        return None
    return Base(function, inner, Number(best))


def _near(function: Node, inner: Node, base: Fraction) -> Base | None:
    value = rational_value(inner)
    if value is None or value == base or abs(value - base) > _FARTHEST:
        return None
    return Base(function, inner, Number(base))


def _angle(name: str, inner: Node) -> Base | None:
    """Near zero for radians, near a multiple of 15° with a known value for degrees."""
    if not (isinstance(inner, Call) and inner.function == "degrees"):
        return _near(Call(name, (_X,)), inner, Fraction(0))
    value = rational_value(inner.arguments[0])
    if value is None:
        return None
    known = [Fraction(part) for part in range(-360, 721) if part % 30 == 0 or part % 45 == 0]
    best = min(known, key=lambda choice: abs(choice - value))
    if best == value or abs(best - value) > 6 or (name == "tan" and best % 180 == 90):
        return None
    return Base(Call(name, (_X,)), inner, Call("degrees", (Number(best),)))
