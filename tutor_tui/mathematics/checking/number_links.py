"""Two sides that are numbers: equal, rounded, in per cent, or another number."""

import re
from dataclasses import replace
from fractions import Fraction
from typing import Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.compare import numbers_of, same
from tutor_tui.mathematics.checking.conventions import OF_WHAT_STANDS_BEFORE, other_readings
from tutor_tui.mathematics.checking.rounding import (
    coarse_unit,
    decimals_for,
    has_loose_number,
    is_cut,
    is_rounded,
    last_unit,
    slack,
)
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import Side
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees
from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.syntax import Call, Name, Node, Number, children
from tutor_tui.mathematics.trees import changed, rational_value, walk
from tutor_tui.mathematics.vocabulary import TRIGONOMETRIC

_NEAR: Final = 0.005
_OF_ANGLES: Final = frozenset(name for sine in TRIGONOMETRIC for name in (sine, f"arc{sine}"))
_DEGREE_SIGN: Final = re.compile(r"°|\^\s*\{?\s*\\circ\s*\}?|\\degree(?![a-z])")
_FAR: Final = 0.3
"""How far an estimate by other numbers may be off, as in `48.7 × 19.2 ≈ 50 × 20`."""


def of_numbers(left: Side, sign: str, right: Side, scope: Scope) -> Verdict:
    """The verdict on two sides without letters: equal, or the one rounded to the other."""
    verdict = _of_numbers(left, sign, right, scope)
    if verdict.mark is not Mark.DISAGREES:
        return verdict
    for reading, first, second in other_readings(left.node, right.node):
        sides = replace(left, nodes=(first,)), replace(right, nodes=(second,))
        other = _of_numbers(sides[0], sign, sides[1], scope)
        if other.mark is not Mark.DISAGREES:
            is_right = other.mark is Mark.AGREES
            return agrees(f"{other.how}, {reading}") if is_right else other
        verdict = other if reading == OF_WHAT_STANDS_BEFORE else verdict
    bare = [_without_degrees(side) for side in (left, right)]
    if any(side is None for side in bare) or bare == [left, right]:
        return verdict
    return _of_numbers(bare[0] or left, sign, bare[1] or right, scope)


def _without_degrees(side: Side) -> Side | None:
    """A side with its angles as plain numbers, as in `360/6 = 60°`, where the sign is left out.

    `None` where that would be another number: of `sin 60°`, and of π, which is no number of
    degrees but with 180.
    """
    parts = list(walk(side.node))
    if any(isinstance(part, Call) and part.function in _OF_ANGLES for part in parts):
        return None
    if Name("pi") in parts and Number(Fraction(180)) not in parts:
        return None
    text = _DEGREE_SIGN.sub("", side.text)
    return replace(side, text=text, nodes=(changed(side.node, _plain_angle),))


def _plain_angle(node: Node) -> Node:
    is_angle = isinstance(node, Call) and node.function == "degrees"
    return node.arguments[0] if is_angle and isinstance(node, Call) else node


def _of_numbers(left: Side, sign: str, right: Side, scope: Scope) -> Verdict:
    verdict = same(left.node, right.node, scope)
    if verdict.mark is Mark.AGREES:
        return verdict
    numbers = numbers_of(left.node, right.node, scope)
    if numbers is None or any(getattr(number, "imag", 0) != 0 for number in numbers):
        return verdict
    if isinstance(right.node, Call) and right.node.function == "degrees":
        right, numbers = _in_degrees(right, numbers)
    near = _rounded(left, right, numbers, sign) or _rounded(right, left, numbers[::-1], sign)
    is_open = sign == "≈" or verdict.mark is Mark.DISAGREES
    in_parts = _rounded_in_parts(left, right, scope) if is_open else None
    if near is not None or in_parts is not None:
        return near or in_parts or UNDECIDED
    if _is_per_cent(left, right, numbers) or _is_per_cent(right, left, numbers[::-1]):
        return agrees("in per cent")
    return _not_rounded(left, sign, right, numbers, verdict)


def _in_degrees(side: Side, numbers: tuple[Any, Any]) -> tuple[Side, tuple[Any, Any]]:
    """The number before a degree sign, and both numbers in degrees."""
    in_degrees = numbers[0] * 180 / mpmath.pi, numbers[1] * 180 / mpmath.pi
    text = re.sub(r"[^\d.]+$", "", side.text)
    return replace(side, text=text, nodes=children(side.node)), in_degrees


def _rounded_in_parts(left: Side, right: Side, scope: Scope) -> Verdict | None:
    """Whether each decimal is the part rounded for which it stands: 0.9063 for sin 65°."""
    parts = decimals_for(left.node, right.node)
    if not parts or isinstance(right.node, Number):
        return None
    for exact, shown in parts:
        numbers, unit = numbers_of(exact, shown, scope), last_unit(shown, "")
        if numbers is None or unit is None:
            return None
        if not (is_rounded(*numbers, unit) or is_cut(*numbers, unit)):
            return UNDECIDED
    return agrees("rounded")


def _is_per_cent(worked: Side, shown: Side, numbers: tuple[Any, Any]) -> bool:
    """Whether `(60/400) × 100 = 15%` says of how many per cent it is, as people write."""
    is_shown = isinstance(shown.node, Call) and shown.node.function == "percent"
    times = [part for part in walk(worked.node) if isinstance(part, Number) and part.value == 100]
    is_hundredfold = abs(numbers[0] - 100 * numbers[1]) <= 1e-12 * max(1, abs(numbers[0]))
    return is_shown and bool(times) and bool(is_hundredfold)


def _rounded(side: Side, shown: Side, numbers: tuple[Any, Any], sign: str) -> Verdict | None:
    """Whether `shown` is a decimal that the other side rounds to, or whose digits it has."""
    unit = last_unit(shown.node, shown.text)
    if unit is None:
        return None
    is_plain = last_unit(side.node, side.text) is not None
    if shown.is_cut_off and is_cut(*numbers, unit):
        return agrees("as far as it is written")
    is_allowed = sign == "≈" or (unit < 1 and not is_plain)
    if is_allowed and is_rounded(*numbers, unit):
        return agrees("rounded")
    value = rational_value(shown.node)
    if sign == "≈" and value is not None and is_rounded(*numbers, coarse_unit(value)):
        return agrees("rounded")
    return None


def _not_rounded(
    left: Side, sign: str, right: Side, numbers: tuple[Any, Any], verdict: Verdict
) -> Verdict:
    """A wrong value, or one that earlier rounding may explain."""
    distance = abs(numbers[0] - numbers[1])
    computed = [
        (side.node, number)
        for side, number in zip((left, right), numbers, strict=True)
        if last_unit(side.node, side.text) is None and has_loose_number(side.node)
    ]
    if computed and distance <= sum(slack(node, number) for node, number in computed):
        return UNDECIDED
    unit = last_unit(right.node, right.text)
    if right.text.rstrip().endswith("⟩") and unit == 1 and distance < 1:
        return UNDECIDED  # 12 whole boxes of 12.5
    if sign != "≈" or unit is None:
        if sign != "≈" or distance > _FAR * abs(numbers[0]):
            return verdict
        is_near = distance <= _NEAR * abs(numbers[0])
        return agrees("numerically, to within 0.5 %") if is_near else UNDECIDED
    if distance <= unit * 3 / 2 if unit >= 1 else distance * unit.denominator * 2 <= 3:
        return UNDECIDED
    return verdict
