"""Values of syntax trees in the real numbers: every part must be real, not only the whole.

`ln(x - 9) = ln(2x - 13)` holds at 4 for complex logarithms only; for a learner 4 is no solution.
Odd roots of negative numbers are real, written as a root or as a power with an odd denominator.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, value_at
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Number, Relation
from tutor_tui.mathematics.trees import rational_value

_TINY: Final = 28
"""Decimals within which a denominator counts as zero, and a sum as cancelled."""


def real_value(node: Node, values: Mapping[str, Any]) -> Any:
    """The value as an mpmath number in 40 digits; raises `NoValueError` outside the domain."""
    with mpmath.workdps(DIGITS):
        return _real(node, values)


def _real(node: Node, values: Mapping[str, Any]) -> Any:
    match node:
        case Negative(operand=operand):
            return -_real(operand, values)
        case Binary(sign="^", left=left, right=right):
            return _power(_real(left, values), right, _real(right, values))
        case Binary(sign="/", left=left, right=right):
            return _checked(Binary("/", _slot("a"), _slot("b")), left, right, values)
        case Binary(sign=sign, left=left, right=right):
            return _checked(Binary(sign, _slot("a"), _slot("b")), left, right, values)
        case Call(function=function, arguments=arguments):
            return _called(function, [_real(part, values) for part in arguments])
        case Number() | Name():
            return _only_real(value_at(node, values))
        case Relation():
            raise NoValueError("a relation has no value")


def _slot(name: str) -> Name:
    return Name(f"slot_{name}")


def _checked(operation: Binary, left: Node, right: Node, values: Mapping[str, Any]) -> Any:
    first, second = _real(left, values), _real(right, values)
    if operation.sign == "/" and _is_tiny(second):
        raise NoValueError("division by zero")
    return _only_real(value_at(operation, {"slot_a": first, "slot_b": second}))


def _called(function: str, arguments: list[Any]) -> Any:
    rounded = [mpmath.mpf(0) if _is_tiny(part) else part for part in arguments]
    names = tuple(Name(f"slot_{index}") for index in range(len(arguments)))
    places = {name.name: value for name, value in zip(names, rounded, strict=True)}
    value = _only_real(value_at(Call(function, names), places))
    if function in ("tan", "sec", "csc", "cot") and mpmath.fabs(value) > mpmath.mpf(10) ** _TINY:
        raise NoValueError("a pole")
    return value


def _power(base: Any, exponent_node: Node, exponent: Any) -> Any:
    """A real power; `exponent_node` tells whether a negative base has a real one."""
    if _is_tiny(base):
        if exponent <= 0:
            raise NoValueError("0 has no such power")
        return mpmath.mpf(0)
    exact = rational_value(exponent_node)
    if exact is None and _is_whole(exponent):
        exact = Fraction(int(mpmath.nint(exponent)))
        exponent = mpmath.nint(exponent)
    if base > 0 or (exact is not None and exact.denominator == 1):
        return _only_real(value_at(Binary("^", _slot("a"), _slot("b")), _two(base, exponent)))
    return _odd_root(base, exact)


def _is_whole(value: Any) -> bool:
    is_moderate = mpmath.fabs(value) < mpmath.mpf(10) ** _TINY
    return bool(is_moderate and _is_tiny(value - mpmath.nint(value)))


def _odd_root(base: Any, exponent: Fraction | None) -> Any:
    if exponent is None or exponent.denominator % 2 == 0:
        raise NoValueError("a negative number has no such power")
    size = value_at(Binary("^", _slot("a"), Number(exponent)), {"slot_a": -base})
    return -size if exponent.numerator % 2 else size


def _two(first: Any, second: Any) -> Mapping[str, Any]:
    return {"slot_a": first, "slot_b": second}


def _is_tiny(value: Any) -> bool:
    return bool(mpmath.fabs(value) < mpmath.mpf(10) ** -_TINY)


def _only_real(value: Any) -> Any:
    if not isinstance(value, mpmath.mpc):
        return value
    if mpmath.fabs(value.imag) > mpmath.mpf(10) ** -_TINY:
        raise NoValueError("not real")
    return value.real
