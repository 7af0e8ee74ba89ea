"""Whether two expressions are the same: numbers exactly, formulas for every value.

A refutation is a place at which both sides have real values that differ; a proof is exact
algebra. Equal at many places without a proof is said to be numeric.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.conventions import is_meant_of_it, other_readings
from tutor_tui.mathematics.checking.real import is_complex, places, real_value
from tutor_tui.mathematics.checking.scope import UNIT, Scope
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees, disagrees, undecided
from tutor_tui.mathematics.decimals import show_decimal
from tutor_tui.mathematics.far_places import far_places
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError, is_close
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import rational_value, variables, walk

_SAME_DIGITS: Final = 22
_PLACES_NEEDED: Final = 4
_MOST_PLACES: Final = 8
_LARGEST_FOR_SIMPLIFY: Final = 60


def same(left: Node, right: Node, scope: Scope) -> Verdict:
    """Whether two expressions have the same value wherever both have one."""
    verdict = _same(left, right, scope)
    if verdict.how.startswith(_REFUTED) or verdict == UNDECIDED:
        for reading, other_left, other_right in other_readings(left, right):
            other = _same(other_left, other_right, scope)
            if not other.how.startswith(_REFUTED) and other != UNDECIDED:
                return agrees(f"{other.how}, {reading}")
    return disagrees(verdict.how.removeprefix(_REFUTED)) if _is_refuted(verdict) else verdict


_REFUTED: Final = "refuted:"
"""Marks a refutation under one reading, which may hold under another."""


def _is_refuted(verdict: Verdict) -> bool:
    return verdict.how.startswith(_REFUTED)


def _refuted(why: str) -> Verdict:
    return undecided(f"{_REFUTED}{why}")


def _same(left: Node, right: Node, scope: Scope) -> Verdict:
    names = _names(left, right, scope)
    if not names:
        return _same_numbers(left, right, scope)
    found = _differing_place(left, right, scope, names)
    if isinstance(found, Verdict):
        return found
    if _is_proved_zero(left, right, scope):
        return agrees("the same for every value")
    return agrees(f"numerically, at {found} places") if found >= _PLACES_NEEDED else UNDECIDED


def _names(left: Node, right: Node, scope: Scope) -> tuple[str, ...]:
    units = [n for n in (*variables(left), *variables(right)) if n.startswith(UNIT)]
    return tuple(dict.fromkeys((*scope.free_names(left), *scope.free_names(right), *units)))


def _same_numbers(left: Node, right: Node, scope: Scope) -> Verdict:
    verdict = _same_as_written(left, right, scope)
    if verdict.mark is Mark.AGREES and any(map(is_meant_of_it, (*walk(left), *walk(right)))):
        return UNDECIDED  # with the per cent as a number "200 + 10% − 10%" would be 200
    return verdict


def _same_as_written(left: Node, right: Node, scope: Scope) -> Verdict:
    exact = rational_value(left), rational_value(right)
    if exact[0] is not None and exact[1] is not None:
        if exact[0] == exact[1]:
            return agrees("by exact calculation")
        return _refuted(f"the left side is {shown(exact[0])}, the right side {shown(exact[1])}")
    numbers = numbers_of(left, right, scope)
    if numbers is None:
        return _same_exactly(left, right, scope)
    if not is_close(*numbers, _SAME_DIGITS):
        values = [
            shown_value(side, number, scope)
            for side, number in zip((left, right), numbers, strict=True)
        ]
        return _refuted(f"the left side is {values[0]}, the right side {values[1]}")
    is_proved = _is_proved_zero(left, right, scope)
    return agrees("by exact calculation" if is_proved else "numerically, to 22 digits")


def numbers_of(left: Node, right: Node, scope: Scope) -> tuple[Any, Any] | None:
    """Both sides as numbers, or `None` where one has no value."""
    try:
        return (
            real_value(left, {}, scope, allows_complex=True),
            real_value(right, {}, scope, allows_complex=True),
        )
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return None


def _same_exactly(left: Node, right: Node, scope: Scope) -> Verdict:
    """Infinite values and the like, of which only equality can be told."""
    first, second = scope.value(left), scope.value(right)
    if first == second and not first.has(sympy.Integral, sympy.Limit, sympy.Sum):
        return agrees("by exact calculation")
    return UNDECIDED


def _differing_place(
    left: Node, right: Node, scope: Scope, names: tuple[str, ...]
) -> Verdict | int:
    """A refutation by a place where the sides differ, or at how many places they are equal."""
    allows_complex = is_complex(left) or is_complex(right)
    equal, far = 0, list(far_places(left, right))
    for place in (*far, *places(names)):
        try:
            first = real_value(left, place, scope, allows_complex=allows_complex)
            second = real_value(right, place, scope, allows_complex=allows_complex)
        except (NoValueError, ArithmeticError, ValueError, TypeError):
            continue
        if not is_close(first, second, _SAME_DIGITS):
            return _refuted(_at_place(place, (first, second)))
        equal += 1
        if equal >= _MOST_PLACES + len(far):
            break
    return equal


def _at_place(place: Mapping[str, Fraction], values: Any) -> str:
    if all(name.startswith(UNIT) for name in place):
        ratio = values[0] / values[1] if values[1] else 0
        return f"the left side is {_decimal(ratio)} times the right side"
    where = ", ".join(f"{n} = {v}" for n, v in place.items() if not n.startswith(UNIT))
    return (
        f"at {where} the left side is {_decimal(values[0])}, the right side {_decimal(values[1])}"
    )


def _decimal(value: Any) -> str:
    real = getattr(value, "imag", 0) == 0
    if real and value == int(value.real):
        return str(int(value.real))
    return show_decimal(sympy.sympify(value, strict=True), 6)


def shown(value: Fraction) -> str:
    """A fraction as people write it: `7/12`, or a decimal where that is short."""
    denominator = value.denominator
    while denominator % 2 == 0:
        denominator //= 2
    while denominator % 5 == 0:
        denominator //= 5
    is_decimal = denominator == 1 and value.denominator > 1 and len(str(float(value))) <= 8
    return str(float(value)) if is_decimal else str(value)


def shown_value(side: Node, number: Any, scope: Scope) -> str:
    """A number exactly where that is short, with its decimal."""
    decimal = _decimal(number)
    text = show(scope.value(side))
    return decimal if text == decimal or len(text) > 20 else f"{text} ≈ {decimal}"


def _is_proved_zero(left: Node, right: Node, scope: Scope) -> bool:
    difference = scope.value(left) - scope.value(right)
    if difference == 0:
        return True
    if difference.has(sympy.Integral, sympy.Limit, sympy.Sum):
        return False
    return any(simplified == 0 for simplified in _simplified(difference))


def _simplified(difference: "sympy.Expr") -> "Iterator[sympy.Expr]":
    """Ways to bring a difference to nought, the quick ones first."""
    yield sympy.expand(difference)
    yield sympy.cancel(sympy.together(difference))
    if sympy.count_ops(difference) > _LARGEST_FOR_SIMPLIFY:
        return
    if difference.is_number:
        yield sympy.radsimp(difference)
        yield sympy.expand(sympy.sqrtdenest(difference))
        yield sympy.simplify(difference)
        return
    if difference.has(sympy.Function, sympy.exp):
        yield sympy.trigsimp(difference)
        yield sympy.simplify(difference)
