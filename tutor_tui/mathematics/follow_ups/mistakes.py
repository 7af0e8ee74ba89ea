"""Slips that lead to a wrong value of a calculation: what somebody may have done instead.

Each way of going wrong is worked out on the calculation itself; it is named only where it gives
exactly the value that was proposed.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Final, Literal

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.syntax import Binary, Call, Negative, Node, Number
from tutor_tui.mathematics.trees import changed, rational_value


def mistake_behind(calculation: Node, proposed: Node) -> str:
    """The slip that gives the proposed value, in words after "is not right"; else nothing."""
    value = rational_value(proposed)
    if value is None:
        return ""
    for slip, words in _SLIPS:
        wrong = slip(calculation)
        if wrong != calculation and rational_value(wrong) == value:
            return words
    return ""


def slip_in_algebra(expression: Node, proposed: Node) -> str:
    """The slip that gives the proposed expression with letters; else nothing."""
    for slip, words in _WITH_LETTERS:
        wrong = slip(expression)
        if wrong != expression and same(wrong, proposed, Scope()).mark is Mark.AGREES:
            return words
    return ""


def _sums_first(node: Node) -> Node:
    """`2 + 3*4` read from left to right, as `(2 + 3)*4`."""

    def change(part: Node) -> Node:
        match part:
            case Binary(sign="+" | "-" as outer, left=a, right=Binary("*" | "/" as inner, b, c)):
                return Binary(inner, Binary(outer, a, b), c)
            case _:
                return part

    return changed(node, change)


def _tops_and_bottoms(node: Node) -> Node:
    """`1/2 + 1/3` with tops and bottoms added: `2/5`."""

    def change(part: Node) -> Node:
        match part:
            case Binary(
                sign="+" | "-" as sign, left=Binary("/", a, b), right=Binary("/", c, d)
            ) if all(isinstance(one, Number) for one in (a, b, c, d)):
                return Binary("/", Binary(sign, a, c), Binary("+", b, d))
            case _:
                return part

    return changed(node, change)


def _powers_as_products(node: Node) -> Node:
    def change(part: Node) -> Node:
        match part:
            case Binary(sign="^", left=Number() as base, right=Number() as exponent):
                return Binary("*", base, exponent)
            case _:
                return part

    return changed(node, change)


def _minus_in_the_power(node: Node) -> Node:
    """`-3^2` read as `(-3)^2`."""

    def change(part: Node) -> Node:
        match part:
            case Negative(operand=Binary(sign="^", left=base, right=Number() as exponent)):
                return Binary("^", Negative(base), exponent)
            case _:
                return part

    return changed(node, change)


def without_brackets(node: Node) -> Node:
    """`9 - (5 - 2)` as `9 - 5 - 2`, and `2*(3 + 4)` as `2*3 + 4`."""

    def change(part: Node) -> Node:
        match part:
            case Binary(sign="-", left=a, right=Binary("+" | "-" as inner, b, c)):
                return Binary(inner, Binary("-", a, b), c)
            case Binary(sign="*", left=a, right=Binary("+" | "-" as inner, b, c)):
                return Binary(inner, Binary("*", a, b), c)
            case _:
                return part

    return changed(node, change)


def _not_turned(node: Node) -> Node:
    """`(3/4)/(2/5)` as the product of both."""

    def change(part: Node) -> Node:
        match part:
            case Binary(sign="/", left=a, right=Binary("/", b, c)) if isinstance(
                rational_value(part), Fraction
            ):
                return Binary("*", a, Binary("/", b, c))
            case _:
                return part

    return changed(node, change)


def _divided_by_the_rate(node: Node) -> Node:
    """15% of 60 as `60/15`."""

    def change(part: Node) -> Node:
        match part:
            case Binary(sign="*", left=Call(function="percent", arguments=(rate,)), right=whole):
                return Binary("/", whole, rate)
            case _:
                return part

    return changed(node, change)


def _squared_apart(sign: Literal["+", "-"]) -> Callable[[Node], Node]:
    """`(a - b)^2` as `a^2 + b^2` or, with the other sign, `a^2 - b^2`."""

    def slip(node: Node) -> Node:
        def change(part: Node) -> Node:
            match part:
                case Binary(sign="^", left=Binary("+" | "-", a, b), right=Number() as exponent):
                    return Binary(sign, Binary("^", a, exponent), Binary("^", b, exponent))
                case _:
                    return part

        return changed(node, change)

    return slip


WITHOUT_BRACKETS: Final = (
    "; it comes out without the brackets, but what stands before them belongs to all inside"
)
_APART: Final = (
    "; it comes out when each term is raised to the power alone, but then the products of both "
    "terms are missing: `(a + b)² = a² + 2ab + b²`"
)
_WITH_LETTERS: Final[tuple[tuple[Callable[[Node], Node], str], ...]] = (
    (_squared_apart("+"), _APART),
    (_squared_apart("-"), _APART),
    (
        without_brackets,
        WITHOUT_BRACKETS,
    ),
)
_SLIPS: Final[tuple[tuple[Callable[[Node], Node], str], ...]] = (
    (
        _sums_first,
        "; it comes out when you add or subtract first, but multiplying and dividing come before "
        "that",
    ),
    (
        _tops_and_bottoms,
        "; it comes out when tops and bottoms are added, but only parts of the same size can be "
        "added",
    ),
    (
        _powers_as_products,
        "; it comes out when you multiply by the exponent, but a power multiplies the base by "
        "itself",
    ),
    (
        _minus_in_the_power,
        "; it comes out when the minus is raised to the power, too, but without brackets the power "
        "comes before the sign",
    ),
    (
        without_brackets,
        WITHOUT_BRACKETS,
    ),
    (
        _divided_by_the_rate,
        "; it comes out when you divide by the percentage, but that many hundredths are wanted",
    ),
    (
        _not_turned,
        "; it comes out when you multiply by the second fraction, but dividing multiplies by it "
        "upside down",
    ),
)
