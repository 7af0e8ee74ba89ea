"""Trees as fast functions of floating-point numbers, for the thousands of values of a drawing.

Where `equations/real_values.py` finds no real value, these give `nan`: odd roots of negative
numbers are real, logarithms and even roots of them are not.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import Final, TypeAlias

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Number
from tutor_tui.mathematics.trees import rational_value

RealFunction: TypeAlias = Callable[..., float]
"""From as many numbers as it has variables to a number, `nan` where it has no value."""

_LARGEST: Final = 1e120
"""Larger values are taken for none: no window reaches there."""

_Part: TypeAlias = Callable[[tuple[float, ...]], float]

_CONSTANTS: Final[Mapping[str, float]] = MappingProxyType(
    {"pi": math.pi, "e": math.e, "oo": math.inf}
)


def compiled(node: Node, names: Sequence[str]) -> RealFunction:
    """The function of the variables `names`, in their order, that a tree is.

    Raises `UndefinedError` for what has no real values that could be drawn.
    """
    part = _part(node, {name: index for index, name in enumerate(names)})

    def value(*places: float) -> float:
        try:
            found = part(places)
        except (ValueError, ZeroDivisionError, OverflowError):
            return math.nan
        return found if abs(found) < _LARGEST else math.nan

    return value


def _part(node: Node, places: Mapping[str, int]) -> _Part:
    match node:
        case Number(value=number):
            constant = float(number)
            return lambda _: constant
        case Name(name=name):
            return _named(name, places)
        case Negative(operand=operand):
            inner = _part(operand, places)
            return lambda at: -inner(at)
        case Binary(sign="^", left=left, right=right):
            return _power(_part(left, places), _part(right, places), rational_value(right))
        case Binary(sign=sign, left=left, right=right):
            return _binary(sign, _part(left, places), _part(right, places))
        case Call(function=function, arguments=arguments):
            return _called(function, [_part(one, places) for one in arguments])
        case _:
            raise UndefinedError("A relation has no value that could be drawn.")


def _named(name: str, places: Mapping[str, int]) -> _Part:
    if name in places:
        index = places[name]
        return lambda at: at[index]
    if name not in _CONSTANTS:
        raise UndefinedError(f"I do not know a real value of {name}, so I cannot draw that.")
    constant = _CONSTANTS[name]
    return lambda _: constant


def _binary(sign: str, first: _Part, second: _Part) -> _Part:
    match sign:
        case "+":
            return lambda at: first(at) + second(at)
        case "-":
            return lambda at: first(at) - second(at)
        case "*":
            return lambda at: first(at) * second(at)
        case _:
            return lambda at: first(at) / second(at)


def _power(base: _Part, exponent: _Part, exact: Fraction | None) -> _Part:
    def value(at: tuple[float, ...]) -> float:
        foot, height = base(at), exponent(at)
        if foot == 0 and height <= 0:
            return math.nan
        if foot >= 0 or (exact is not None and exact.denominator == 1):
            return math.pow(foot, height)
        return _odd_root(foot, exact)

    return value


def _odd_root(base: float, exponent: Fraction | None) -> float:
    if exponent is None or exponent.denominator % 2 == 0:
        return math.nan
    size = math.pow(-base, float(exponent))
    return -size if exponent.numerator % 2 else size


def _root(value: float, index: float) -> float:
    if value >= 0:
        return math.pow(value, 1 / index)
    return -math.pow(-value, 1 / index) if index % 2 == 1 else math.nan


def _factorial(value: float) -> float:
    return math.gamma(value + 1)


def _sign(value: float) -> float:
    return float((value > 0) - (value < 0))


_FUNCTIONS: Final[Mapping[str, Callable[..., float]]] = MappingProxyType(
    {
        "abs": abs,
        "sqrt": math.sqrt,
        "cbrt": lambda x: _root(x, 3),
        "root": _root,
        "exp": math.exp,
        "ln": math.log,
        "log": math.log,
        "lg": math.log10,
        "sin": math.sin,
        "cos": math.cos,
        "tan": math.tan,
        "sec": lambda x: 1 / math.cos(x),
        "csc": lambda x: 1 / math.sin(x),
        "cot": lambda x: math.cos(x) / math.sin(x),
        "arcsin": math.asin,
        "arccos": math.acos,
        "arctan": math.atan,
        "sinh": math.sinh,
        "cosh": math.cosh,
        "tanh": math.tanh,
        "coth": lambda x: 1 / math.tanh(x),
        "sech": lambda x: 1 / math.cosh(x),
        "csch": lambda x: 1 / math.sinh(x),
        "arsinh": math.asinh,
        "arcosh": math.acosh,
        "artanh": math.atanh,
        "floor": math.floor,
        "ceil": math.ceil,
        "sign": _sign,
        "min": min,
        "max": max,
        "factorial": _factorial,
        "percent": lambda x: x / 100,
        "degrees": math.radians,
    }
)


def _called(function: str, parts: list[_Part]) -> _Part:
    if function not in _FUNCTIONS:
        raise UndefinedError(f"I cannot draw the function {function} yet.")
    apply = _FUNCTIONS[function]
    if len(parts) == 1:
        (only,) = parts
        return lambda at: apply(only(at))
    return lambda at: apply(*(part(at) for part in parts))
