"""Whether a claimed value is the tutor's: exactly, rounded, in per cent, in several forms."""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial
from typing import Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.claimed_values import ClaimedValue
from tutor_tui.mathematics.checking.compare import numbers_of, same
from tutor_tui.mathematics.checking.rounding import is_rounded, last_unit
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import Side
from tutor_tui.mathematics.syntax import Call, Number
from tutor_tui.mathematics.trees import substitute, variables

_CLOSE: Final = 0.01
_TINY: Final = Fraction(1, 10**12)
_FINE: Final = Fraction(1, 1000)
_LARGE: Final = 1000
"""From here on a number may be rounded to a whole one."""

_SHORT_PI: Final = (Fraction(314, 100), Fraction(22, 7), Fraction(31416, 10000))


def agreement(mine: ClaimedValue, other: ClaimedValue, *, is_exact: bool = False) -> bool | None:
    """Whether two values are the same; one of things to choose from stands for itself alone."""
    if mine.name and other.name and mine.name != other.name:
        return False
    judged = _exactly if is_exact else partial(_same, is_loose=other.is_rough)
    found = [judged(mine.forms[0], form) for form in other.forms]
    if all(found):
        return True
    return False if not any(found) and None not in found else None


def _exactly(mine: Side, form: Side) -> bool | None:
    mark = same(mine.node, form.node, Scope()).mark
    if bool(unknowns_among(variables(mine.node))) != bool(unknowns_among(variables(form.node))):
        return None
    return None if mark is Mark.UNCHECKED else mark is Mark.AGREES


def _same(mine: Side, form: Side, *, is_loose: bool) -> bool | None:
    scope = Scope()
    names = variables(mine.node), variables(form.node)
    verdict = same(mine.node, form.node, scope)
    if verdict.mark is Mark.AGREES:
        return True
    if bool(unknowns_among(names[0])) != bool(unknowns_among(names[1])):
        return None
    if unknowns_among(names[0]):
        return False if verdict.mark is Mark.DISAGREES else None
    numbers = numbers_of(mine.node, form.node, scope)
    if numbers is None or any(getattr(number, "imag", 0) != 0 for number in numbers):
        return None if verdict.mark is Mark.UNCHECKED else False
    return _near(mine, form, numbers, is_loose=is_loose)


def unknowns_among(names: Sequence[str]) -> set[str]:
    """The names that are no constants."""
    return {name for name in names if name not in ("pi", "e", "E", "I", "i", "oo")}


def _near(mine: Side, form: Side, numbers: tuple[Any, Any], *, is_loose: bool) -> bool | None:
    """Two numbers that are not the same: one may be the other rounded, or in per cent.

    `is_loose` tells that decimals stand before it, whose rounding may have been carried on.
    """
    unit, own_unit = (last_unit(side.node, side.text) for side in (form, mine))
    shown = min(abs(number) for number in numbers)
    coarsest = 1 if is_loose and shown >= _LARGE else Fraction(99, 100)
    if any(u is not None and u <= coarsest and is_rounded(*numbers, u) for u in (unit, own_unit)):
        return True if unit is None or shown >= float(unit * 10) or unit <= _FINE else None
    if _is_percent(mine) != _is_percent(form) and _is_percent_of(numbers):
        return True
    if unit is None or (own_unit is not None and own_unit >= unit and not is_loose):
        return False
    distance = abs(numbers[0] - numbers[1])
    is_exact = is_rounded(numbers[0] * unit.denominator % 1, 0, _TINY)
    is_last_digit = unit < 1 and distance * unit.denominator * 2 <= 3 * unit.numerator
    is_last_digit &= is_loose or not is_exact
    may_be_carried = is_loose and distance <= _CLOSE * abs(numbers[0])
    return None if is_last_digit or may_be_carried or _is_with_short_pi(mine, form, unit) else False


def _is_with_short_pi(mine: Side, form: Side, unit: Fraction) -> bool:
    """Whether a value was worked out with 3.14 or 22/7."""
    for short in _SHORT_PI:
        node = substitute(mine.node, "pi", Number(short))
        numbers = numbers_of(node, form.node, Scope()) if node != mine.node else None
        if numbers is not None and is_rounded(*numbers, unit):
            return True
    return False


def _is_percent(side: Side) -> bool:
    return isinstance(side.node, Call) and side.node.function == "percent"


def _is_percent_of(numbers: tuple[Any, Any]) -> bool:
    small, large = sorted(abs(number) for number in numbers)
    return bool(abs(small * 100 - large) <= 1e-12 * max(1, large))
