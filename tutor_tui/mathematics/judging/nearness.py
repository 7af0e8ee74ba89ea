"""How far off a wrong value is, in words that leave the right one to be found."""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import rational_value

_FACTORS: Final = tuple(Fraction(n) for n in (2, 3, 4, 5, 6, 8, 10, 12, 100, 1000))


def how_near(ours: Node, theirs: Node) -> str:
    """Words that follow "is not right"; nothing where the one is no plain multiple of the other."""
    right, wrong = rational_value(ours), rational_value(theirs)
    if right is not None and wrong is not None:
        return _of_numbers(right, wrong)
    ratio = _constant_ratio(ours, theirs)
    return "" if ratio is None else _by_factor(ratio)


def _of_numbers(right: Fraction, wrong: Fraction) -> str:
    if abs(right) != 1 and right * wrong == 1:
        return ": it is upside down"
    if right and wrong and abs(right) != 1 and (said := _by_factor(wrong / right)):
        return said
    if abs(right) > 10 and abs(right - wrong) == 1:
        return ", but very near: it is only 1 away"
    if abs(right) > 10 and abs(right - wrong) == 10:
        return ": it is 10 away, so look at what was carried"
    return ""


def _by_factor(ratio: Fraction) -> str:
    sign = " and the sign is the other way round" if ratio < 0 else ""
    size = abs(ratio)
    if size in _FACTORS:
        return f": it is {size} times too large{sign}"
    if size and 1 / size in _FACTORS:
        return f": it is {1 / size} times too small{sign}"
    return ""


def _constant_ratio(ours: Node, theirs: Node) -> Fraction | None:
    """By which number the wrong expression is a multiple of the right one, if it is one."""
    right, wrong = to_sympy(ours), to_sympy(theirs)
    if right.is_zero is not False and not right.free_symbols:
        return None
    ratio = sympy.cancel(wrong / right)
    return Fraction(int(ratio.p), int(ratio.q)) if ratio.is_Rational else None
