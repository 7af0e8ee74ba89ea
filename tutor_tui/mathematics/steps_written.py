"""Written multiplication and division of whole numbers, place by place as on paper.

Each line has the same value as the one before: 936/4 is (800 + 120 + 16)/4, and 23*47 is
23*40 + 23*7.
"""

from fractions import Fraction
from math import gcd
from typing import Final

from tutor_tui.mathematics.problems import Step, listed
from tutor_tui.mathematics.syntax import Binary, Node, Number
from tutor_tui.mathematics.terms import is_terminating, shown_number

_MOST_DIGITS: Final = 7
_LARGEST_DIVISOR: Final = 99
_PLACES: Final = (
    "ones", "tens", "hundreds", "thousands", "ten thousands", "hundred thousands", "millions",
)  # fmt: skip


def written_steps(node: Node) -> tuple[Step, ...] | None:
    """The working of one product or quotient of two whole numbers; `None` where it is short."""
    if not isinstance(node, Binary) or node.sign not in ("*", "/"):
        return None
    first, second = _whole(node.left), _whole(node.right)
    if first is None or second is None:
        return None
    return _division(first, second) if node.sign == "/" else _multiplication(first, second)


def _whole(number: Node) -> int | None:
    if not isinstance(number, Number):
        return None
    value: Fraction = number.value
    is_short = len(str(value.numerator)) <= _MOST_DIGITS
    is_plain = value.denominator == 1 and value > 0 and not number.is_decimal
    return int(value) if is_plain and is_short else None


def _division(top: int, bottom: int) -> tuple[Step, ...] | None:
    quotient, rest = divmod(top, bottom)
    is_simple = not rest or gcd(top, bottom) == 1
    if not is_simple or quotient < 10 or not 2 <= bottom <= _LARGEST_DIVISOR:
        return None
    carried, told, parts = 0, list[str](), list[int]()
    for place in reversed(range(len(str(top)))):
        at_place = carried * 10 + top // 10**place % 10
        times, carried = divmod(at_place, bottom)
        if times:
            left = f", {carried} left over" if carried else ""
            told.append(f"{at_place} {_PLACES[place]} are {bottom} times {times}{left}")
            parts.append(times * bottom * 10**place)
    if len(parts) < 2:
        return None
    left_over = [str(rest)] if rest else []
    split = " + ".join([*map(str, parts), *left_over])
    part_of_one = [f"{rest}/{bottom}"] if rest else []
    shares = " + ".join([*(str(part // bottom) for part in parts), *part_of_one])
    value = Fraction(top, bottom)
    whole = f"{quotient} + {rest}/{bottom}" if rest else str(quotient)
    end = shown_number(value, uses_decimals=True) if is_terminating(value) else whole
    lines = (f"{top}/{bottom}", f"({split})/{bottom}", shares, end)
    reasons = (f"Go place by place: {'; '.join(told)}.", "Divide each part.", "Add.")
    return _stepped("long division", reasons, lines)


def _multiplication(first: int, second: int) -> tuple[Step, ...] | None:
    kept, split = (first, second) if _digits(second) <= _digits(first) else (second, first)
    if _digits(split) < 2:
        kept, split = split, kept
    parts = [
        int(digit) * 10**place
        for place, digit in zip(reversed(range(len(str(split)))), str(split), strict=True)
        if digit != "0"
    ]
    is_power_of_ten = str(kept).rstrip("0") == "1"
    if len(parts) < 2 or is_power_of_ten:
        return None
    products = " + ".join(f"{kept}*{part}" for part in parts)
    values = " + ".join(str(kept * part) for part in parts)
    lines = (f"{first}*{second}", products, values, str(first * second))
    shown = listed([f"`{part}`" for part in parts])
    reasons = (f"Split `{split}` into {shown}.", "Multiply each part.", "Add.")
    return _stepped("long multiplication", reasons, lines)


def _digits(value: int) -> int:
    """How many digits of a number are not 0."""
    return len(str(value).replace("0", ""))


def _stepped(rule: str, reasons: tuple[str, ...], lines: tuple[str, ...]) -> tuple[Step, ...]:
    return tuple(
        Step(rule, reason, before, (after,))
        for reason, before, after in zip(reasons, lines, lines[1:], strict=False)
    )
