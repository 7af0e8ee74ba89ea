"""Chances of the normal distribution, as tables have them: `P(X > 182) = P(Z > 1.5) ≈ 0.0668`."""

import re
from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import Verdict, agrees
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import NoValueError
from tutor_tui.mathematics.verify import number_of

_NUMBER: Final = r"\s*[-−]?\s*\d{1,6}(?:\.\d{1,6})?\s*"
_CHANCE: Final = late_regex(
    rf"P\s*\((?:(?P<low>{_NUMBER})[<≤])?\s*(?P<letter>[XZ])\s*(?:(?P<sign>[<>≤≥])(?P<end>{_NUMBER}))?\)"
    rf"|(?:Φ|\\Phi)\s*\((?P<below>{_NUMBER})\)"
)
_DECIMALS: Final = re.compile(r"\.(\d+)\s*(%?)")
_FEWEST: Final = 3


def normal_line(
    statement: Statement, told: "Mapping[str, sympy.Expr] | None" = None
) -> Verdict | None:
    """Agrees where all sides are the same chance, as exactly as its decimals were written.

    `told` has the mean `mu` and the standard deviation `sigma` of X where a question tells them.
    """
    if set(statement.signs) - {"=", "≈"} or not any(map(_CHANCE.search, statement.sides)):
        return None
    places = [
        len(digits) + (2 if percent else 0)
        for side in statement.sides
        for digits, percent in _DECIMALS.findall(_CHANCE.sub("", side))
    ]
    chance = partial(_chance, told or {})
    read = [_value(_CHANCE.sub(chance, side)) for side in statement.sides]
    values: list[Any] = [value for value in read if value is not None]
    if len(values) < len(read) or min(places, default=_FEWEST) < _FEWEST:
        return None
    slack = mpmath.mpf(10) ** -min(places) * 0.51 if places else mpmath.mpf(10) ** -9
    slack *= max(len(_DECIMALS.findall(_CHANCE.sub("", side))) or 1 for side in statement.sides)
    are_same = max(values) - min(values) <= slack
    return agrees("by the standard normal distribution") if are_same else None


def _chance(told: "Mapping[str, sympy.Expr]", found: "re.Match[str]") -> str:
    """The chance as a decimal with more digits than any table has; of another X, the words."""
    mean, deviation = (0, 1)
    if found["letter"] == "X":
        if "mu" not in told or "sigma" not in told:
            return found[0]
        mean, deviation = (mpmath.mpf(str(told[name].evalf(20))) for name in ("mu", "sigma"))
    end = found["end"] or found["below"]
    above = mpmath.ncdf(_number(end), mean, deviation) if end else mpmath.mpf(1)
    value = above - (mpmath.ncdf(_number(found["low"]), mean, deviation) if found["low"] else 0)
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
