"""Decimals whose last digits repeat without end: `0.333...`, `0.1\\overline{6}`, `0.(7)`."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

BAR: Final = r"\\(?:overline|bar|dot)\s*\{(?P<period>\d{1,200})\}"
BARRED: Final = re.compile(rf"(?P<fixed>\d*\.\d*){BAR}", re.ASCII)
"""Such a number as LaTeX writes it."""

_DOTTED: Final = re.compile(
    r"(?<![\w.])(?P<whole>\d*+\.)(?P<digits>\d{1,400})(?:\.\.\.|…)", re.ASCII
)
_REPEATED: Final = late_regex(r"(?P<fixed>\d*?)(?P<period>\d+?)(?P=period)+", re.ASCII)
_BRACKETED: Final = re.compile(r"(?<![\w.])(?P<fixed>\d+\.)\((?P<period>\d{1,200})\)(?:\.\.\.|…)?")
"""With a digit before the bracket it may be a product: `0.5(4)` is 2 in many a school."""


def with_bars(text: str) -> str:
    """The text with what certainly repeats written with a bar: `0.1\\overline{6}` for 0.1666…"""
    return with_bar_for_brackets(_DOTTED.sub(_barred, text))


def with_bar_for_brackets(text: str) -> str:
    """The text with `0.(7)` written with a bar."""
    return _BRACKETED.sub(r"\g<fixed>\\overline{\g<period>}", text)


_OF_RESULTS: Final = late_regex(r"(?<![\w.])(?P<fixed>-?\d+\.\d{0,200})\((?P<period>\d{1,200})\)")
"""As results are written, where a bracket after decimals can only be what repeats."""

_SAID: Final = late_regex(
    r"(?<![\w.])(?P<fixed>\d*\.\d*?)(?P<period>\d) ?(?:recurring|repeating|repeated|rec\.?)(?!\w)",
    re.IGNORECASE | re.ASCII,
)


def with_bars_of_results(text: str) -> str:
    """A result, or an answer beside such a one: `0.1(6)` and "0.16 recurring" with a bar."""
    barred = r"\g<fixed>\\overline{\g<period>}"
    return _SAID.sub(barred, _OF_RESULTS.sub(barred, text))


def _barred(dotted: re.Match[str]) -> str:
    found = _REPEATED.fullmatch(dotted["digits"])
    if found is None:
        return dotted[0]
    return f"{dotted['whole']}{found['fixed']}\\overline{{{found['period']}}}"


def value_of(fixed: str, period: str) -> Fraction:
    """The number: what stands before the repeating digits, as `0.1`, and these."""
    places = len(fixed.partition(".")[2])
    start = Fraction(fixed.removesuffix(".") or "0")
    tail = Fraction(int(period), 10**places * (10 ** len(period) - 1))
    return start - tail if fixed.startswith("-") else start + tail
