"""Sums of logarithms as their terms, and what stands inside of one as its factors."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.syntax import Binary, Call, Negative, Node, Number
from tutor_tui.mathematics.trees import rational_value

_LOGARITHMS: Final = ("log", "ln", "lg")
_MOST_TERMS: Final = 8
_LARGEST: Final = 12
"""Exponents up to which powers are written out; larger ones are no laws to be learned."""


@dataclass(frozen=True, slots=True)
class Term:
    """`factor` times the logarithm of `argument`; a bare number where there is none."""

    factor: Fraction
    argument: Node | None
    function: str = ""
    base: tuple[Node, ...] = ()


def base_of(term: Term) -> Node | None:
    """What the logarithm is to; `None` for the natural one."""
    if term.base:
        return term.base[0]
    return Number(Fraction(10)) if term.function == "lg" else None


def terms_of(node: Node, factor: Fraction = Fraction(1)) -> list[Term] | None:
    """The sum as factors and logarithms; `None` where something else is in it."""
    match node:
        case Negative(operand):
            return terms_of(operand, -factor)
        case Binary(sign="+" | "-" as sign, left=left, right=right):
            first, second = (
                terms_of(left, factor),
                terms_of(right, factor if sign == "+" else -factor),
            )
            return None if first is None or second is None else [*first, *second][: _MOST_TERMS + 1]
        case Binary(sign="*", left=left, right=right):
            number, other = rational_value(left), right
            if number is None:
                number, other = rational_value(right), left
            return None if number is None else terms_of(other, factor * number)
        case Binary(sign="/", left=left, right=right) if number := rational_value(right):
            return terms_of(left, factor / number)
        case Call(function=name, arguments=(argument, *base)) if name in _LOGARITHMS:
            return [Term(factor, argument, name, tuple(base))]
        case _:
            number = rational_value(node)
            return None if number is None else [Term(factor * number, None)]


def factors_of(node: Node | None, exponent: Fraction) -> Iterator[tuple[Fraction, Node]]:
    """The factors of an argument with their exponents: `x²/√y` as x to 2, y to -1/2."""
    match node:
        case Binary(sign="*" | "/" as sign, left=left, right=right) if rational_value(node) is None:
            yield from factors_of(left, exponent)
            yield from factors_of(right, exponent if sign == "*" else -exponent)
        case Binary(sign="^", left=left, right=right) if number := rational_value(right):
            yield from factors_of(left, exponent * number)
        case Call(function="sqrt", arguments=(inner,)):
            yield from factors_of(inner, exponent / 2)
        case None:
            return
        case _:
            yield exponent, node


def has_power(node: Node | None) -> bool:
    """Whether the argument of a logarithm has an exponent that can come before it."""
    return any(exponent != 1 for exponent, _ in factors_of(node, Fraction(1)))


def power(node: Node, exponent: Fraction) -> Node:
    """The power, which is the number itself where the exponent is 1."""
    return node if exponent == 1 else Binary("^", node, Number(exponent))


def exponent_in(base: Node | None, node: Node) -> int | None:
    """The n for which the number is the n-th power of the base; `None` where there is none."""
    root, value = rational_value(base) if base else None, rational_value(node)
    if root is None or value is None or root <= 0 or root == 1:
        return None
    return next((n for n in range(-_LARGEST, _LARGEST + 1) if root**n == value), None)


def sum_of(terms: list[tuple[Fraction, Node]]) -> Node:
    """The sum of the terms that are not zero, those with a minus sign subtracted."""
    total: Node | None = None
    for factor, node in terms:
        if not factor or node == Call("log", (Number(Fraction(1)),)):
            continue
        term = _times(abs(factor), node)
        if total is None:
            total = term if factor > 0 else Negative(term)
        else:
            total = Binary("+" if factor > 0 else "-", total, term)
    return total or Number(Fraction(0))


def _times(factor: Fraction, node: Node) -> Node:
    if factor == 1:
        return node
    if isinstance(node, Number):
        return Number(factor * node.value)
    return Binary("*", Number(factor), node)
