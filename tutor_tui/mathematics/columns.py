"""Calculations set out in columns, as they are written by hand: + - × and long division.

Digits of one place stand below each other; the lines are plain text of one width per sign.
"""

from fractions import Fraction
from math import gcd
from typing import Final

from tutor_tui.mathematics.syntax import Binary, Node, Number
from tutor_tui.mathematics.terms import in_decimals, is_terminating

_MOST_DIGITS: Final = 12
_MOST_ROWS: Final = 8
_LONG: Final = 100
_SMALLEST: Final = 10


def in_columns(node: Node) -> str | None:
    """The layout of a calculation with two numbers; `None` where it is done in the head."""
    match node:
        case Binary(sign=sign, left=Number(value=first), right=Number(value=second)):
            numbers = (first, second)
        case _:
            return None
    if not all(_is_written(number) for number in numbers):
        return None
    is_whole = all(number.denominator == 1 for number in numbers)
    is_long = max(numbers) >= _LONG or not is_whole
    if sign in ("+", "-") and is_long and not (sign == "-" and first < second):
        return _stacked(sign, first, second)
    if sign == "*" and is_whole and min(numbers) >= 10:
        return _multiplied(int(first), int(second))
    if sign == "/" and is_whole and second and _is_divided(int(first), int(second)):
        return divided_in_columns(int(first), int(second))
    return None


def _is_divided(first: int, second: int) -> bool:
    """Whether a quotient is worked out rather than a fraction to be reduced."""
    return first % second == 0 or (first >= _SMALLEST * second and gcd(first, second) == 1)


def _is_written(number: Fraction) -> bool:
    return number >= 0 and is_terminating(number) and len(in_decimals(number)) <= _MOST_DIGITS


def _stacked(sign: str, first: Fraction, second: Fraction) -> str:
    """Two numbers with their points below each other, and the result below a line."""
    total = first + second if sign == "+" else first - second
    places = max(len(in_decimals(number).partition(".")[2]) for number in (first, second))
    rows = [_with_places(number, places) for number in (first, second, total)]
    width = max(map(len, rows)) + 2
    top, below, result = (row.rjust(width) for row in rows)
    return "\n".join((top, f"{sign}{below[1:]}", "-" * width, result))


def _with_places(number: Fraction, places: int) -> str:
    whole, _, digits = in_decimals(number).partition(".")
    return f"{whole}.{digits.ljust(places, '0')}" if places else whole


def _multiplied(first: int, second: int) -> str:
    """A row for each digit of the second number that is not 0, shifted to its place."""
    digits = str(second)[::-1]
    rows = [
        str(first * int(digit) * 10**place) for place, digit in enumerate(digits) if digit != "0"
    ]
    width = max(len(row) for row in (str(first), str(second), str(first * second), *rows)) + 2
    line = "-" * width
    head = [str(first).rjust(width), f"×{str(second).rjust(width - 1)}", line]
    if len(rows) == 1:
        return "\n".join((*head, rows[0].rjust(width)))
    return "\n".join((*head, *(row.rjust(width) for row in rows), line,
                      str(first * second).rjust(width)))  # fmt: skip


def divided_in_columns(number: int, divisor: int) -> str | None:
    """The dividend behind the divisor, the quotient above, and below what is taken away.

    `None` where the quotient has one digit, or too many.
    """
    if divisor < 2 or number < _LONG or number // divisor < _SMALLEST:
        return None
    digits = str(number)
    indent = len(f"{divisor} ) ")
    rows: list[str] = []
    rest = 0
    for place, digit in enumerate(digits):
        rest = rest * 10 + int(digit)
        taken = rest // divisor * divisor
        if not taken:
            continue
        end = indent + place + 1
        rows += [str(rest).rjust(end), str(taken).rjust(end),
                 ("-" * len(str(rest))).rjust(end)]  # fmt: skip
        rest -= taken
    if len(rows) > 3 * _MOST_ROWS or not rows:
        return None
    quotient = str(number // divisor).rjust(indent + len(digits))
    last = str(rest).rjust(indent + len(digits))
    head = (quotient, " " * indent + "-" * len(digits), f"{divisor} ) {digits}")
    return "\n".join((*head, *rows[1:], last))
