"""Decimals that stand for a number near them: how exactly they were written."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.syntax import Binary, Call, Negative, Node, Number
from tutor_tui.mathematics.trees import rational_value, walk


def last_unit(node: Node, text: str) -> Fraction | None:
    """The value of the last written digit: 0.01 of `3.14`; `None` for what is no written number.

    Of `3.14·10^5` it is 1000. In whole numbers the noughts at the end count as digits here.
    """
    match node:
        case Negative(operand=operand):
            return last_unit(operand, text)
        case Call(function="percent", arguments=(operand,)):
            unit = last_unit(operand, text)
            return None if unit is None else unit / 100
        case Number(value=value) if _is_written_number(value):
            return Fraction(1, 10 ** max(_places(value), _written_places(text)))
        case Binary(sign="*", left=left, right=Binary(sign="^") as power):
            unit, scale = last_unit(left, text), rational_value(power)
            return unit * scale if unit is not None and scale else None
        case _:
            return None


def _is_written_number(value: Fraction) -> bool:
    denominator = value.denominator
    while denominator % 10 == 0:
        denominator //= 10
    return denominator in (1, 2, 4, 5, 8, 16, 25, 32, 64, 125, 256, 625) or not (
        (10**40) % denominator
    )


def _places(value: Fraction) -> int:
    places = 0
    while (value * 10**places).denominator != 1 and places < 40:
        places += 1
    return places


def _written_places(text: str) -> int:
    """Decimals as written, for `2.50` has two."""
    digits = text.partition(".")[2]
    count = 0
    while count < len(digits) and digits[count].isdigit():
        count += 1
    return count


def is_rounded(value: Any, shown: Any, unit: Fraction) -> bool:
    """Whether a number, rounded to the unit, is the one shown (a half may go either way)."""
    half = mpmath.mpf(unit.numerator) / unit.denominator / 2
    return bool(abs(value - shown) <= half * (1 + mpmath.mpf(10) ** -20))


def decimals_for(exact: Node, shown: Node) -> list[tuple[Node, Node]] | None:
    """The parts of one formula for which decimals stand in another: sin 65° and 0.9063.

    `None` where the formulas differ in anything else.
    """
    match exact, shown:
        case _ if exact == shown or _are_equal(exact, shown):
            return []
        case Binary(sign=sign, left=a, right=b), Binary(sign=other, left=c, right=d) if (
            sign == other
        ):
            first, second = decimals_for(a, c), decimals_for(b, d)
            return None if first is None or second is None else first + second
        case Negative(operand=a), Negative(operand=c):
            return decimals_for(a, c)
        case _, Number(is_decimal=True):
            return [(exact, shown)]
        case _:
            return None


def _are_equal(first: Node, second: Node) -> bool:
    value = rational_value(first)
    return value is not None and value == rational_value(second)


def is_cut(value: Any, shown: Any, unit: Fraction) -> bool:
    """Whether a number has the digits shown, and goes on behind them."""
    whole = mpmath.mpf(unit.numerator) / unit.denominator
    return bool(0 <= abs(value) - abs(shown) < whole)


def slack(node: Node, value: Any) -> Any:
    """How far a value may be off because the decimals in its expression were rounded.

    A generous bound: the relative errors of all decimals added up, twice over.
    """
    share = mpmath.mpf(0)
    for number in _decimals(node):
        unit = mpmath.mpf(10) ** -_places(number)
        share += unit / max(abs(mpmath.mpf(number.numerator) / number.denominator), unit)
    return abs(value) * share


def _decimals(node: Node) -> Iterator[Fraction]:
    for part in walk(node):
        if isinstance(part, Number) and part.is_decimal:
            yield part.value


def has_loose_number(node: Node) -> bool:
    """Whether a decimal stands in an expression, which may have been rounded before."""
    return next(_decimals(node), None) is not None


def coarse_unit(shown: Fraction) -> Fraction:
    """The value of the last digit that is not nought: 100 of 1200."""
    unit = Fraction(1, 10 ** _places(shown))
    while shown and unit >= 1 and shown % (unit * 10) == 0:
        unit *= 10
    return unit
