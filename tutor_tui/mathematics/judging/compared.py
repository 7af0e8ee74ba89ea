"""One value that was proposed beside the right one: the same, rounded, another, or undecided."""

from enum import StrEnum
from fractions import Fraction
from typing import Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.rounding import is_rounded, last_unit
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.syntax import Call, Node, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import variables

_DIGITS: Final = 30
_FARTHEST: Final = {True: Fraction(3, 20), False: Fraction(1, 100)}
"""How far a rounded number may be from the right one, as a part of it: with decimals, without."""


class Likeness(StrEnum):
    """What a value is to the right one."""

    SAME = "same"
    ROUNDED = "rounded"
    OTHER = "other"
    UNKNOWN = "unknown"


def likeness(ours: Node, theirs: Node, text: str = "") -> Likeness:
    """What `theirs`, written as `text`, is to the right value `ours`."""
    try:
        return _likeness(ours, theirs, text)
    except (UndefinedError, UnreadableError, TooLargeError):
        return Likeness.UNKNOWN


def _likeness(ours: Node, theirs: Node, text: str) -> Likeness:
    mark = same(ours, theirs, Scope()).mark
    if mark is Mark.AGREES:
        return Likeness.SAME
    if (endless := _with_infinity(ours, theirs)) is not None:
        return endless
    if _is_rounding(ours, theirs, text) or _has_rounded_coefficients(ours, theirs):
        return Likeness.ROUNDED
    return Likeness.OTHER if mark is Mark.DISAGREES else Likeness.UNKNOWN


def _with_infinity(ours: Node, theirs: Node) -> Likeness | None:
    """∞ is itself alone; `None` where neither value is infinite."""
    values = [to_sympy(node) for node in (ours, theirs)]
    if not any(value.is_infinite for value in values) or any(v.free_symbols for v in values):
        return None
    return Likeness.SAME if values[0] == values[1] else Likeness.OTHER


def _is_rounding(ours: Node, theirs: Node, text: str) -> bool:
    """Whether a number is the right one, rounded to the digits that it was written with."""
    unit = last_unit(theirs, text)
    if unit is None or variables(ours):
        return False
    right, shown = _real(ours), _real(theirs)
    if right is None or shown is None or not is_rounded(right, shown, unit):
        return False
    has_decimals = (unit * 100 if _is_percent(theirs) else unit) < 1
    return bool(abs(right - shown) <= abs(right) * float(_FARTHEST[has_decimals]))


def rounding(theirs: Node, text: str) -> str:
    """ "rounded to 2 decimal places", of a number that is a rounding."""
    unit = last_unit(theirs, text)
    percent = 100 if _is_percent(theirs) else 1
    places = len(str((unit or Fraction(1)).denominator // percent)) - 1
    if places < 1:
        return "rounded to a whole number" if (unit or 1) * percent == 1 else "rounded"
    return f"rounded to {places} decimal place{'s' * (places > 1)}"


def _is_percent(node: Node) -> bool:
    return isinstance(node, Call) and node.function == "percent"


def _real(node: Node) -> Any | None:
    """A real number to 30 digits; `None` for anything else."""
    if variables(node):
        return None
    value = to_sympy(node).evalf(_DIGITS)
    return mpmath.mpf(str(value)) if value.is_Float or value.is_Rational else None


def _has_rounded_coefficients(ours: Node, theirs: Node) -> bool:
    """`1.333x + 0.667` for `4x/3 + 2/3`."""
    right, shown = to_sympy(ours), to_sympy(theirs)
    names = sorted(right.free_symbols, key=str)
    if not names or right.free_symbols != shown.free_symbols:
        return False
    if not (right.is_polynomial(*names) and shown.is_polynomial(*names)):
        return False
    table, other = (sympy.Poly(one, *names).as_dict() for one in (right, shown))
    pairs = [(table[key], other[key]) for key in table if key in other]
    return table.keys() == other.keys() and all(_is_short_form(*pair) for pair in pairs)


def _is_short_form(right: "sympy.Expr", shown: "sympy.Expr") -> bool:
    """Whether a coefficient is the right one or a decimal near it, of at least two places."""
    if right == shown:
        return True
    places = next((n for n in range(2, 7) if (shown * 10**n).is_Integer), 0)
    is_decimal = shown.is_Rational and not shown.is_Integer and places
    return bool(is_decimal and right.is_real and abs(right - shown) * 2 * 10**places <= 1)
