"""Numbers that were found in floating point, by their short exact names where they have some.

`0.5` is `1/2`, `1.5707963` is `π/2`. A name is a guess until somebody puts it into the function.
"""

import math
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.plot.ticks import times_pi
from tutor_tui.mathematics.syntax import Node

_NEAR: Final = 1e-7
"""Relative; the place of a turning point is known to about half of all digits."""

_LARGEST_PART: Final = 12
_LARGEST_SQUARE: Final = 60


def names_near(value: float, scale: float = 1.0) -> Iterator[tuple[str, Node]]:
    """Short exact numbers close to a value that was found in a window as wide as `scale`."""
    for text in _texts(value, _NEAR * max(1.0, scale, abs(value))):
        yield text, parse_expression(text)


def _texts(value: float, slack: float) -> Iterator[str]:
    plain = Fraction(value).limit_denominator(_LARGEST_PART)
    if abs(float(plain) - value) <= slack:
        yield str(plain)
    turned = Fraction(value / math.pi).limit_denominator(_LARGEST_PART)
    if turned and abs(float(turned) * math.pi - value) <= slack:
        yield times_pi(turned)
    square = round(value * value)
    is_root = 1 < square <= _LARGEST_SQUARE and abs(math.sqrt(square) - abs(value)) <= slack
    if is_root and math.isqrt(square) ** 2 != square:
        yield f"{'-' if value < 0 else ''}√{square}"
    hundredths = Fraction(round(value * 100), 100)
    if abs(float(hundredths) - value) <= slack:
        yield f"{float(hundredths):g}"


def rounded(value: float) -> str:
    """A number in four digits."""
    text = f"{value:.4g}"
    return f"{float(text):g}" if "e" not in text else text
