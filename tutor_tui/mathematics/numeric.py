"""Values of syntax trees in floating point, by mpmath: the way of checking that is not SymPy's.

A tree is evaluated as it was written, so neither building nor simplifying can hide a mistake.
"""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from math import gcd, lcm
from typing import Any, Final

from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.named_functions import MPMATH_NAMES
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Number
from tutor_tui.mathematics.vocabulary import INVERSES, TRIGONOMETRIC

DIGITS: Final = 40
"""Working precision of every numeric check."""
_LARGEST_EXPONENT: Final = 10**3_000
_SURELY_BELOW: Final = 9_965
"""Binary digits of numbers below the largest exponent: to count them is quick, to compare not."""

_POINTS: Final = tuple(
    Fraction(*pair)
    for pair in (
        (7, 5), (5, 7), (-9, 7), (2, 9), (19, 6), (-3, 8), (4, 9), (31, 11), (-6, 11), (53, 8),
        (1, 8), (-23, 9), (13, 8),
    )
)  # fmt: skip

_SCATTERED: Final = 72
_BASES: Final = (2, 3, 5, 7, 11, 13)


class NoValueError(ArithmeticError):
    """A tree has no finite value at a place, or holds something that has no numeric meaning."""


def value_at(node: Node, values: Mapping[str, Any]) -> Any:
    """The value of a tree as an mpmath number, in the caller's precision.

    Raises `NoValueError`.
    """
    try:
        value = _value(node, values)
    except (ArithmeticError, ValueError, TypeError, KeyError, mpmath.libmp.NoConvergence) as error:
        raise NoValueError(str(error)) from error
    if not mpmath.isfinite(value):
        raise NoValueError("not finite")
    return value


def _value(node: Node, values: Mapping[str, Any]) -> Any:
    match node:
        case Number(value=value):
            return mpmath.mpf(value.numerator) / value.denominator
        case Name(name=name):
            return values[name] if name in values else _constant(name)
        case Negative(operand=operand):
            return -_value(operand, values)
        case Binary(sign=sign, left=left, right=right):
            return _combined(sign, _value(left, values), _value(right, values))
        case Call(function=function, arguments=arguments):
            numbers = [_value(part, values) for part in arguments]
            for number in numbers if function in _COSTLY else ():
                _check_exponent(number)
            return _function(function)(*numbers)
        case _:
            raise NoValueError("a relation has no value")


def _combined(sign: str, first: Any, second: Any) -> Any:
    match sign:
        case "+":
            return first + second
        case "-":
            return first - second
        case "*":
            return first * second
        case "/":
            return first / second
        case _:
            _check_exponent(second, first)
            return first**second


def _check_exponent(exponent: Any, base: Any = None) -> None:
    """Raise `OverflowError` for powers whose own exponent would fill the memory."""
    if mpmath.mag(exponent) <= _SURELY_BELOW or mpmath.fabs(exponent) < _LARGEST_EXPONENT:
        return
    growth = 1 if base is None else mpmath.fabs(mpmath.log(base)) if base else 0
    if mpmath.fabs(exponent) * growth > _LARGEST_EXPONENT:
        raise OverflowError("a power too large for floating point")


def _exponential(exponent: Any) -> Any:
    _check_exponent(exponent)
    return mpmath.exp(exponent)


def _constant(name: str) -> Any:
    if name not in _constants():
        raise NoValueError(f"{name} has no value")
    return +_constants()[name]


@cache
def _constants() -> Mapping[str, Any]:
    return {"pi": mpmath.pi, "e": mpmath.e, "i": mpmath.mpc(0, 1), "oo": mpmath.inf}


@lru_cache(maxsize=256)
def _function(name: str) -> Callable[..., Any]:
    """What a function's plain name means."""
    if name in _PLAIN:
        return _named(name)
    special: dict[str, Callable[..., Any]] = {
        "abs": mpmath.fabs,
        "re": mpmath.re,
        "im": mpmath.im,
        "arg": mpmath.arg,
        "conjugate": mpmath.conj,
        "exp": _exponential,
        "ln": mpmath.log,
        "log": _logarithm,
        "lg": mpmath.log10,
        "cbrt": lambda value: _root(value, 3),
        "root": _root,
        "min": min,
        "max": max,
        "gcd": lambda *values: gcd(*map(int, values)),
        "lcm": lambda *values: lcm(*map(int, values)),
        "percent": lambda value: value / 100,
        "degrees": lambda value: value * mpmath.pi / 180,
    }
    special["lowergamma"] = lambda order, end: mpmath.gammainc(order, 0, end)
    special["uppergamma"] = mpmath.gammainc
    special["airyaiprime"] = lambda value: mpmath.airyai(value, derivative=1)
    special["airybiprime"] = lambda value: mpmath.airybi(value, derivative=1)
    if name in special:
        return special[name]
    if name in MPMATH_NAMES:
        return _named(MPMATH_NAMES[name])
    for plain, inverse in INVERSES.items():
        if name == inverse:
            return _named(f"a{plain}")
    raise NoValueError(f"{name} has no numeric meaning here")


_HYPERBOLIC: Final = ("sinh", "cosh", "tanh", "coth", "sech", "csch")
_OTHERS: Final = ("sqrt", "factorial", "binomial", "floor", "ceil", "sign", "atan2")
_PLAIN: Final = frozenset({*TRIGONOMETRIC, *_HYPERBOLIC, *_OTHERS})
_COSTLY: Final = frozenset({*TRIGONOMETRIC, "factorial", "gamma", "binomial"})
"""Functions that need all the digits of a huge number, of which there may be more than memory."""


def _root(value: Any, index: Any) -> Any:
    """A root that is real where a real one exists."""
    if mpmath.im(value) == 0 and value < 0 and index % 2 == 1:
        return -((-value) ** (mpmath.mpf(1) / index))
    return value ** (mpmath.mpf(1) / index)


def _logarithm(value: Any, base: Any = None) -> Any:
    return mpmath.log(value) if base is None else mpmath.log(value) / mpmath.log(base)


def _named(name: str) -> Callable[..., Any]:
    function: Callable[..., Any] = getattr(mpmath, name)
    return function


def sample_places(names: tuple[str, ...]) -> Iterator[dict[str, Fraction]]:
    """Places for the variables: simple fractions of either sign, none of them special."""
    for index in range(len(_POINTS)):
        yield {
            name: _POINTS[(index + 3 * offset) % len(_POINTS)] + offset
            for offset, name in enumerate(names)
        }


def scattered_places(names: tuple[str, ...]) -> Iterator[dict[str, Fraction]]:
    """Many more places, near zero and far from it, for what has a value in small parts only.

    They follow Halton's sequence (Numerische Mathematik 2, 1960), a base for every name.
    """
    for index in range(1, _SCATTERED + 1):
        yield {
            name: _stretched(_halton(index, base))
            for name, base in zip(names, _BASES, strict=False)
        }


def _halton(index: int, base: int) -> Fraction:
    value, share = Fraction(0), Fraction(1, base)
    while index:
        index, digit = divmod(index, base)
        value, share = value + digit * share, share / base
    return value


def _stretched(share: Fraction) -> Fraction:
    """A number between -9 and 9 for a share between 0 and 1, small ones more often."""
    half = 2 * share - 1
    return 9 * half * abs(half) + half / 7


def as_mpf(value: Fraction) -> Any:
    """A fraction in the working precision."""
    with mpmath.workdps(DIGITS):
        return mpmath.mpf(value.numerator) / value.denominator


def is_close(first: Any, second: Any, digits: int) -> bool:
    """Whether two numbers agree in this many significant digits (or decimals, near zero)."""
    with mpmath.workdps(DIGITS):
        scale = max(mpmath.fabs(first), mpmath.fabs(second), 1)
        return bool(mpmath.fabs(first - second) <= scale * mpmath.mpf(10) ** -digits)
