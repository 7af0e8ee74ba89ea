"""Polynomials in one unknown with rational coefficients, as the terms that a person writes.

Exact fractions throughout; the order of terms is kept, and like terms are collected only on
request, so that a line of working can be shown before and after.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, TypeAlias

from tutor_tui.mathematics.small_digits import raised
from tutor_tui.mathematics.syntax import Binary, Name, Negative, Node, Number, Relation
from tutor_tui.mathematics.trees import rational_value, variables

Term: TypeAlias = tuple[Fraction, int]
"""A coefficient, and the power of the unknown that follows it."""

_TERM_LIMIT: Final = 200
_DEGREE_LIMIT: Final = 60


def terms_of(  # noqa: PLR0911 - one return for each kind of node
    node: Node, unknown: str
) -> tuple[Term, ...] | None:
    """The terms of a sum with its brackets expanded, like terms not yet collected.

    `None` where the expression is no polynomial in the unknown, or one of unreasonable length.
    """
    constant = rational_value(node)
    match node:
        case Binary(sign="+" | "-" as sign, left=left, right=right):
            first, second = terms_of(left, unknown), terms_of(right, unknown)
            if first is None or second is None:
                return None
            return first + (_scaled(second, Fraction(-1)) if sign == "-" else second)
        case Negative(operand=operand) if not isinstance(operand, Number):
            inner = terms_of(operand, unknown)
            return None if inner is None else _scaled(inner, Fraction(-1))
        case _ if constant is not None:
            return ((constant, 0),)
        case Name(name=name):
            return ((Fraction(1), 1),) if name == unknown else None
        case Binary(sign="*", left=left, right=right):
            return _product(terms_of(left, unknown), terms_of(right, unknown))
        case Binary(sign="/", left=left, right=right):
            return _quotient(terms_of(left, unknown), rational_value(right))
        case Binary(sign="^", left=left, right=right):
            return _power(terms_of(left, unknown), rational_value(right))
        case _:
            return None


def _product(
    first: tuple[Term, ...] | None, second: tuple[Term, ...] | None
) -> tuple[Term, ...] | None:
    if first is None or second is None or len(first) * len(second) > _TERM_LIMIT:
        return None
    pairs = [(a * b, m + n) for a, m in first for b, n in second]
    return tuple(pairs) if all(power <= _DEGREE_LIMIT for _, power in pairs) else None


def _quotient(top: tuple[Term, ...] | None, bottom: Fraction | None) -> tuple[Term, ...] | None:
    return _scaled(top, 1 / bottom) if top is not None and bottom else None


def _power(base: tuple[Term, ...] | None, exponent: Fraction | None) -> tuple[Term, ...] | None:
    if base is None or exponent is None or exponent.denominator != 1:
        return None
    if not 0 < exponent <= _DEGREE_LIMIT:
        return None
    result: tuple[Term, ...] | None = base
    for _ in range(int(exponent) - 1):
        result = _product(result, base)
    return result


def _scaled(terms: tuple[Term, ...], factor: Fraction) -> tuple[Term, ...]:
    return tuple((coefficient * factor, power) for coefficient, power in terms)


def coefficients(terms: Sequence[Term]) -> tuple[Fraction, ...]:
    """The coefficients by rising power, like terms collected, without leading zeros."""
    total = [Fraction(0)] * (max((power for _, power in terms), default=0) + 1)
    for number, power in terms:
        total[power] += number
    while len(total) > 1 and not total[-1]:
        total.pop()
    return tuple(total)


def is_linear(relation: Relation) -> bool:
    """Whether both sides are polynomials of degree 1 or 0 in each of the letters."""
    names = variables(relation)
    parts = [terms_of(side, name) for name in names for side in (relation.left, relation.right)]
    return all(part is not None and len(coefficients(part)) <= 2 for part in parts)


def from_coefficients(numbers: Sequence[Fraction]) -> tuple[Term, ...]:
    """The terms of a polynomial by falling power."""
    return tuple((number, power) for power, number in enumerate(numbers))[::-1]


def has_brackets(node: Node) -> bool:
    """Whether a sum with a variable in it stands inside a product, a quotient or a difference."""
    match node:
        case Negative(operand=operand):
            return is_open_sum(operand) or has_brackets(operand)
        case Binary(sign="*" | "/", left=left, right=right):
            return any(is_open_sum(part) or has_brackets(part) for part in (left, right))
        case Binary(sign="-", left=left, right=right):
            return has_brackets(left) or is_open_sum(right) or has_brackets(right)
        case Binary(left=left, right=right):
            return has_brackets(left) or has_brackets(right)
        case _:
            return False


def is_open_sum(node: Node) -> bool:
    """Whether a factor is a sum with letters in it."""
    return isinstance(node, Binary) and node.sign in ("+", "-") and bool(variables(node))


def shown_terms(terms: Sequence[Term], unknown: str, *, uses_decimals: bool = False) -> str:
    """A sum in school notation: `3x² + 6 - x/2`."""
    text = ""
    for number, power in terms:
        if not number:
            continue
        size = _shown_size(abs(number), shown_power(unknown, power), uses_decimals)
        if text:
            text += f" - {size}" if number < 0 else f" + {size}"
        else:
            text = f"-{size}" if number < 0 else size
    return text or "0"


def shown_power(unknown: str, power: int) -> str:
    """`x²`, `x`, or nothing for the power zero."""
    if power == 0:
        return ""
    return unknown if power == 1 else f"{unknown}{raised(power)}"


def _shown_size(number: Fraction, unknown: str, uses_decimals: bool) -> str:
    if not unknown:
        return shown_number(number, uses_decimals=uses_decimals)
    if number.denominator == 1 or (uses_decimals and is_terminating(number)):
        shown = shown_number(number, uses_decimals=uses_decimals)
        return unknown if number == 1 else f"{shown}{unknown}"
    top = unknown if number.numerator == 1 else f"{number.numerator}{unknown}"
    return f"{top}/{number.denominator}"


def shown_number(value: Fraction, *, uses_decimals: bool = False) -> str:
    """A fraction as `7/12`, or as a decimal where that is exact and wanted."""
    if value.denominator == 1 or not (uses_decimals and is_terminating(value)):
        return str(value)
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    return f"{'-' if value < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def in_decimals(value: Fraction) -> str:
    """A fraction as a decimal where that is exact, else as `7/12`."""
    return shown_number(value, uses_decimals=True)


def to_the_cent(amount: Fraction) -> str:
    """An amount of money with two decimals; half a cent is rounded away from zero."""
    cents = int(abs(amount) * 100 + Fraction(1, 2))
    return f"{'-' if amount < 0 and cents else ''}{cents // 100}.{cents % 100:02}"


def is_terminating(value: Fraction) -> bool:
    """Whether the decimal expansion ends, within a length worth reading."""
    denominator = value.denominator
    for prime in (2, 5):
        for _ in range(40):
            if denominator % prime:
                break
            denominator //= prime
    return denominator == 1
