"""How large a value would become, worked out before anything of that size is built.

Sizes are upper bounds in bits. Where a value is rational and small it is worked out exactly, so
that `10^10 - 10^10` counts as 0. Variables count as 1: what is done with them later has the
worker's limits of time and memory.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import comb, e, inf, lgamma, log, log2, pi
from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.lexer import MAX_DIGITS
from tutor_tui.mathematics.named_functions import NAMED
from tutor_tui.mathematics.syntax import (
    Binary,
    Call,
    Name,
    Negative,
    Node,
    Number,
    Relation,
    TooLargeError,
)
from tutor_tui.mathematics.written import written

MAX_BITS: Final = MAX_DIGITS * log2(10)
MAX_EXPONENT: Final = 10_000
"""The largest exponent of anything that has a variable in it."""

_CONSTANT_BITS: Final = {"pi": log2(pi), "e": log2(e), "i": 0.0, "oo": 0.0}
_MAX_FACTORIAL: Final = 5_000
_MAX_SPECIAL: Final = 10
"""Binary logarithm of the largest number that functions beyond school are worked out of."""


@dataclass(frozen=True, slots=True)
class Size:
    """An upper bound of a value's bits (numerator and denominator together).

    `magnitude` bounds the binary logarithm of its absolute value, which for a fraction is less;
    it counts where the value is an exponent. `exact` is the value where it is rational.
    """

    bits: float
    is_constant: bool
    magnitude: float
    exact: Fraction | None = None


def _size(bits: float, is_constant: bool) -> Size:
    return Size(bits, is_constant, magnitude=bits)


def check_size(node: Node) -> None:
    """Raise `TooLargeError` for a tree whose value is too large, `UndefinedError` for x/0."""
    _measure(node)


def _measure(node: Node) -> Size:
    size = _measure_parts(node)
    if not size.bits <= MAX_BITS:
        raise TooLargeError("That number is too large to work out exactly.")
    return size


def _measure_parts(node: Node) -> Size:
    match node:
        case Number(value=value):
            return _exactly(value)
        case Name(name=name):
            return _size(_CONSTANT_BITS.get(name, 0.0), name in _CONSTANT_BITS)
        case Negative(operand=operand):
            inner = _measure(operand)
            return inner if inner.exact is None else _exactly(-inner.exact)
        case Binary():
            return _measure_chain(node)
        case Call(function=function, arguments=arguments):
            return _of_call(function, [_measure(argument) for argument in arguments])
        case Relation(left=left, right=right):
            first, second = _measure(left), _measure(right)
            return _size(max(first.bits, second.bits), False)


def _exactly(value: Fraction) -> Size:
    above, below = log2(abs(value.numerator) or 1), log2(value.denominator)
    return Size(above + below, True, above - below, value)


def _measure_chain(node: Binary) -> Size:
    """Walk down the left side of `a + b + c + …` in a loop: such chains may be long."""
    rights: list[Binary] = []
    first: Node = node
    while isinstance(first, Binary):
        rights.append(first)
        first = first.left
    size = _measure(first)
    for binary in reversed(rights):
        size = _combined(binary, size, _measure(binary.right))
        if not size.bits <= MAX_BITS:
            raise TooLargeError("That number is too large to work out exactly.")
    return size


def _combined(node: Binary, left: Size, right: Size) -> Size:
    if node.sign == "^" and node.left == Name("e"):
        return _of_call("exp", [right])
    if node.sign == "^":
        return _power(left, right)
    if node.sign == "/" and right.exact == 0:
        raise UndefinedError(divided_by_zero(node.right))
    is_constant = left.is_constant and right.is_constant
    if left.exact is not None and right.exact is not None:
        return _exactly(_arithmetic(node.sign, left.exact, right.exact))
    bits = left.bits + right.bits + (node.sign in "+-")
    return Size(bits, is_constant, _magnitude(node.sign, left, right))


def divided_by_zero(divisor: Node) -> str:
    """What is said of a division by zero: what is 0 there, where that is not just a number."""
    if isinstance(divisor, Number):
        return "Nothing can be divided by 0."
    return f"Nothing can be divided by 0, and `{written(divisor)}` is 0, so there is no value."


def _magnitude(sign: str, left: Size, right: Size) -> float:
    match sign:
        case "+" | "-":
            return max(left.magnitude, right.magnitude) + 1
        case "*":
            return left.magnitude + right.magnitude
        case _:
            divisor = right.bits if right.exact is None else -right.magnitude
            return left.magnitude + divisor


def _arithmetic(sign: str, left: Fraction, right: Fraction) -> Fraction:
    match sign:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case _:
            return left / right


def _power(base: Size, exponent: Size) -> Size:
    is_constant = base.is_constant and exponent.is_constant
    if base.exact == 0 and exponent.exact is not None and exponent.exact < 0:
        raise UndefinedError("0 has no negative powers: that would divide by 0.")
    if not base.is_constant and exponent.exact is not None and abs(exponent.exact) > MAX_EXPONENT:
        raise TooLargeError(f"Exponents above {MAX_EXPONENT:,} are too large to work with.")
    bits = base.bits * _largest(exponent) if base.bits else 0.0
    is_exact = base.exact is not None and exponent.exact is not None
    if is_exact and exponent.exact.denominator == 1 and bits <= 2 * MAX_BITS:  # type: ignore[union-attr]
        return _exactly(Fraction(base.exact) ** int(exponent.exact))  # type: ignore[arg-type]
    return _size(bits, is_constant)


def _largest(exponent: Size) -> float:
    """The largest absolute value that an exponent can have; at least 1."""
    return max(1.0, 2.0**exponent.magnitude) if exponent.magnitude < 1000 else inf


def _of_call(function: str, arguments: list[Size]) -> Size:
    is_constant = all(argument.is_constant for argument in arguments)
    match function:
        case "factorial":
            return _factorial(arguments[0])
        case "binomial":
            return _binomial(*arguments)
        case "exp" | "sinh" | "cosh" if is_constant:
            return _size(log2(e) * _largest(arguments[0]) + 1, True)
        case "root":
            return _root(*arguments)
        case "gcd" | "lcm" | "min" | "max" | "log":
            return _size(sum(argument.bits for argument in arguments), is_constant)
        case _ if function in NAMED:
            return _beyond_school(arguments, is_constant)
        case _:
            return _size(arguments[0].bits, is_constant)


def _beyond_school(arguments: list[Size], is_constant: bool) -> Size:
    """Of gamma(n), zeta(-n) and the like, which grow with their arguments as factorials do."""
    if any(size.is_constant and abs(size.magnitude) > _MAX_SPECIAL for size in arguments):
        return _size(inf, True)
    return _size(sum(size.bits for size in arguments), is_constant)


def _factorial(argument: Size) -> Size:
    number = argument.exact
    if number is None:
        limit = log2(_MAX_FACTORIAL)
        return _size(inf if argument.is_constant and argument.bits > limit else 0.0, False)
    if number < 0 and number.denominator == 1:
        raise UndefinedError("A negative whole number has no factorial.")
    if number > _MAX_FACTORIAL:
        return _size(inf, True)
    return _size(max(0.0, lgamma(float(number) + 1) / log(2) + 1), True)


def _binomial(total: Size, chosen: Size) -> Size:
    if total.exact is None or chosen.exact is None:
        return _size(total.bits * _largest(chosen), False)
    few = min(abs(chosen.exact), abs(total.exact - chosen.exact))
    if few > MAX_EXPONENT or total.bits * float(few) > 4 * MAX_BITS:
        return _size(inf, True)
    if (
        total.exact.denominator == chosen.exact.denominator == 1
        and 0 <= chosen.exact <= total.exact
    ):
        return _exactly(Fraction(comb(int(total.exact), int(chosen.exact))))
    return _size(total.bits * max(1.0, float(few)), True)


def _root(radicand: Size, index: Size) -> Size:
    if index.exact == 0:
        raise UndefinedError("There is no root with the index 0.")
    return _size(radicand.bits, radicand.is_constant and index.is_constant)
