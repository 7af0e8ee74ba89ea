"""Raised and lowered digits: written as in `x⁻²` and `log₂`, and put on the line again."""

import re
from typing import Final

_RAISED: Final = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED: Final = str.maketrans("-0123456789", "₋₀₁₂₃₄₅₆₇₈₉")
_ON_THE_LINE: Final = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹₋₀₁₂₃₄₅₆₇₈₉", "-0123456789-0123456789")
_BOUNDS: Final = re.compile(r"∫\s*([₋₀-₉]+)\s*([⁻⁰¹²³⁴-⁹]+)")


def raised(number: int | str) -> str:
    """`⁻¹²` for -12."""
    return str(number).translate(_RAISED)


def lowered(number: int | str) -> str:
    """`₁₂` for 12."""
    return str(number).translate(_LOWERED)


def on_the_line(small: str) -> str:
    """`-12` for `⁻¹²` and for `₋₁₂`; all else stays."""
    return small.translate(_ON_THE_LINE)


def with_plain_bounds(text: str) -> str:
    """`∫_{0}^{2} x` for `∫₀² x`."""
    return _BOUNDS.sub(
        lambda found: f"∫_{{{on_the_line(found[1])}}}^{{{on_the_line(found[2])}}} ", text
    )
