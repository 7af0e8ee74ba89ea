"""Chances of the standard normal distribution, as tables have them: `P(Z < 1.5) ≈ 0.9332`."""

import re
from typing import Any, Final

from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import Verdict, agrees
from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import NoValueError
from tutor_tui.mathematics.verify import number_of

_NUMBER: Final = r"\s*[-−]?\s*\d{1,2}(?:\.\d{1,6})?\s*"
_CHANCE: Final = late_regex(
    rf"P\s*\((?:(?P<low>{_NUMBER})[<≤])?\s*Z\s*(?:(?P<sign>[<>≤≥])(?P<end>{_NUMBER}))?\)"
    rf"|(?:Φ|\\Phi)\s*\((?P<below>{_NUMBER})\)"
)
_DECIMALS: Final = re.compile(r"\.(\d+)\s*(%?)")
_FEWEST: Final = 3


def normal_line(statement: Statement) -> Verdict | None:
    """Agrees where all sides are the same chance, as exactly as its decimals were written."""
    if set(statement.signs) - {"=", "≈"} or not any(map(_CHANCE.search, statement.sides)):
        return None
    places = [
        len(digits) + (2 if percent else 0)
        for side in statement.sides
        for digits, percent in _DECIMALS.findall(_CHANCE.sub("", side))
    ]
    read = [_value(_CHANCE.sub(_chance, side)) for side in statement.sides]
    values: list[Any] = [value for value in read if value is not None]
    if len(values) < len(read) or min(places, default=_FEWEST) < _FEWEST:
        return None
    slack = mpmath.mpf(10) ** -min(places) * 0.51 if places else mpmath.mpf(10) ** -9
    slack *= max(len(_DECIMALS.findall(_CHANCE.sub("", side))) or 1 for side in statement.sides)
    are_same = max(values) - min(values) <= slack
    return agrees("by the standard normal distribution") if are_same else None


def _chance(found: "re.Match[str]") -> str:
    """The chance as a decimal with more digits than any table has."""
    end = found["end"] or found["below"]
    above = mpmath.ncdf(_number(end)) if end else mpmath.mpf(1)
    value = above - (mpmath.ncdf(_number(found["low"])) if found["low"] else 0)
    if found["sign"] in (">", "≥"):
        value = (1 if not found["low"] else mpmath.nan) - above
    return f"({mpmath.nstr(value, 15, min_fixed=-30)})"


def _number(text: str) -> Any:
    return mpmath.mpf(re.sub(r"\s", "", text).replace("−", "-"))


def _value(text: str) -> Any | None:
    side = read_side(text, scope := Scope())
    if side.kind is not SideKind.EXPRESSION:
        return None
    try:
        return number_of(scope.value(side.node))
    except NoValueError:
        return None
