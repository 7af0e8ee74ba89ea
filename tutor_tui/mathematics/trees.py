"""Questions about syntax trees, answered in the standard library alone."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.syntax import (
    Binary,
    Call,
    Name,
    Negative,
    Node,
    Number,
    Relation,
    children,
)
from tutor_tui.mathematics.vocabulary import CONSTANTS

_BIT_LIMIT: Final = 20_000


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it."""
    pending = [node]
    while pending:
        current = pending.pop()
        yield current
        pending.extend(reversed(children(current)))


def tells_a_value(relation: Relation) -> bool:
    """Whether a letter stands at the left and no letter at the right: `x = -5`."""
    return isinstance(relation.left, Name) and not variables(relation.right)


def is_atom(node: Node) -> bool:
    """Whether a tree is a number or a name, perhaps with a sign."""
    match node:
        case Number() | Name():
            return True
        case Negative(operand=operand):
            return is_atom(operand)
        case _:
            return False


def variables(node: Node) -> tuple[str, ...]:
    """The names of the variables, in the order of their first appearance."""
    names = (part.name for part in walk(node) if isinstance(part, Name))
    return tuple(dict.fromkeys(name for name in names if name not in CONSTANTS))


def has_decimals(node: Node) -> bool:
    """Whether a number was written with a decimal point."""
    return any(isinstance(part, Number) and part.is_decimal for part in walk(node))


def changed(node: Node, change: Callable[[Node], Node]) -> Node:
    """The tree with every part replaced by what it is changed into, the innermost first."""
    match node:
        case Negative(operand=operand):
            return change(Negative(changed(operand, change)))
        case Binary(left=left, right=right) | Relation(left=left, right=right):
            return change(replace(node, left=changed(left, change), right=changed(right, change)))
        case Call(function=function, arguments=arguments):
            return change(Call(function, tuple(changed(part, change) for part in arguments)))
        case _:
            return change(node)


def substitute(node: Node, name: str, value: Node) -> Node:
    """The tree with every `name` replaced."""
    return changed(node, lambda part: value if part == Name(name) else part)


def substitute_all(node: Node, values: Mapping[str, Node]) -> Node:
    """The tree with every name replaced by its value, one name after another."""
    for name, value in values.items():
        node = substitute(node, name, value)
    return node


def rational_value(node: Node) -> Fraction | None:
    """The exact value by plain fractions, or `None` where fractions are not enough.

    Division by zero, roots, names and very large powers are such places.
    """
    match node:
        case Number(value=value):
            return value
        case Call(function="percent", arguments=(argument,)):
            number = rational_value(argument)
            return None if number is None else number / 100
        case Negative(operand=operand):
            value_of_operand = rational_value(operand)
            return None if value_of_operand is None else -value_of_operand
        case Binary(sign=sign, left=left, right=right):
            first, second = rational_value(left), rational_value(right)
            return None if first is None or second is None else combine(sign, first, second)
        case _:
            return None


def combine(sign: str, first: Fraction, second: Fraction) -> Fraction | None:
    """One operation on two fractions; `None` where the result is no fraction of modest size."""
    if sign == "+":
        return first + second
    if sign == "-":
        return first - second
    if sign == "*":
        return first * second
    if sign == "/":
        return first / second if second else None
    return _power(first, second)


def _power(base: Fraction, exponent: Fraction) -> Fraction | None:
    if exponent.denominator != 1 or (base == 0 and exponent <= 0):
        return None
    size = max(base.numerator.bit_length(), base.denominator.bit_length())
    if abs(exponent) * size > _BIT_LIMIT:
        return None
    return base ** int(exponent)
