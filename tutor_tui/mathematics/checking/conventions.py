"""Readings on which people differ: the base of `log`, degrees or radians, odd roots.

What holds under one of them is not called wrong; which one it was is said.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import Final, TypeGuard

from tutor_tui.mathematics.syntax import Binary, Call, Name, Node, Number, Relation
from tutor_tui.mathematics.trees import changed, rational_value, walk
from tutor_tui.mathematics.vocabulary import TRIGONOMETRIC

_ROUNDED_PI: Final = {Fraction(157, 50), Fraction(22, 7), Fraction("3.142"), Fraction("3.1416")}
WITH_ROUNDED_PI: Final = "with the rounded π in it"
_TO_ANGLES: Final = frozenset({"arcsin", "arccos", "arctan", "arcsec", "arccsc", "arccot"})


def other_readings(left: Node, right: Node) -> Iterator[tuple[str, Node, Node]]:
    """What a relation may also mean: how that is called, and its sides read so."""
    parts = [*walk(left), *walk(right)]
    for name, applies, change in _READINGS:
        if any(applies(part) for part in parts):
            yield name, changed(left, change), changed(right, change)
    for value in rounded_pi(left, right):
        rounded = partial(_with_pi, Number(value))
        yield WITH_ROUNDED_PI, changed(left, rounded), changed(right, rounded)


def rounded_pi(left: Node, right: Node) -> Iterator[Fraction]:
    """What stands for π in one of two sides: the 3.14 of `πr² = 3.14 × 25`."""
    parts = [*walk(left), *walk(right)]
    if Name("pi") in parts:
        yield from _ROUNDED_PI & {rational_value(part) for part in parts}


def _with_pi(value: Node, node: Node) -> Node:
    return value if node == Name("pi") else node


def readings_of(relations: Sequence[Relation]) -> Iterator[tuple[str, list[Relation]]]:
    """What several relations that belong together may also mean, all read in the same way."""
    parts = [part for relation in relations for part in walk(relation)]
    for name, applies, change in _READINGS:
        if any(applies(part) for part in parts):
            yield name, [_read(relation, change) for relation in relations]


def _read(relation: Relation, change: Callable[[Node], Node]) -> Relation:
    return replace(
        relation, left=changed(relation.left, change), right=changed(relation.right, change)
    )


def _has_open_base(node: Node) -> bool:
    return isinstance(node, Call) and node.function == "log" and len(node.arguments) == 1


def _to_base(base: int) -> Callable[[Node], Node]:
    def change(node: Node) -> Node:
        if isinstance(node, Call) and _has_open_base(node):
            return Call("log", (*node.arguments, Number(Fraction(base))))
        return node

    return change


def _is_plain_angle(node: Node) -> bool:
    if not isinstance(node, Call):
        return False
    if node.function in _TO_ANGLES:
        return True
    return node.function in TRIGONOMETRIC and not any(
        isinstance(part, Call) and part.function == "degrees" for part in walk(node.arguments[0])
    )


def _in_degrees(node: Node) -> Node:
    if isinstance(node, Call) and _is_plain_angle(node):
        if node.function in TRIGONOMETRIC:
            return Call(node.function, (Call("degrees", node.arguments),))
        return Binary("/", node, Call("degrees", (Number(Fraction(1)),)))
    return node


def _adds_percentage(node: Node) -> bool:
    is_sum = isinstance(node, Binary) and node.sign in ("+", "-")
    return is_sum and isinstance(node, Binary) and _is_percentage(node.right)


def _is_percentage(node: Node) -> bool:
    return isinstance(node, Call) and node.function == "percent"


def _is_changed_by_percentage(node: Node) -> TypeGuard[Binary]:
    """Whether a per cent is added to, or taken from, what is no per cent itself."""
    return isinstance(node, Binary) and _adds_percentage(node) and not _is_percentage(node.left)


def is_meant_of_it(node: Node) -> bool:
    """Whether a per cent is added to more than 1, as in "200 + 10%": hardly the number 0.1."""
    base = rational_value(node.left) if _is_changed_by_percentage(node) else None
    return base is not None and abs(base) > 1


def _with_percentage_of_it(node: Node) -> Node:
    """ "50 + 10%" is 50 and a tenth of it, as pocket calculators have it."""
    if _is_changed_by_percentage(node):
        return Binary(node.sign, node.left, Binary("*", node.left, node.right))
    return node


def _is_odd_root(node: Node) -> bool:
    if not (isinstance(node, Binary) and node.sign == "^"):
        return False
    exponent = rational_value(node.right)
    return exponent is not None and exponent.denominator % 2 == 1 and exponent.denominator > 1


def _as_real_root(node: Node) -> Node:
    if not _is_odd_root(node) or not isinstance(node, Binary):
        return node
    exponent = rational_value(node.right)
    assert exponent is not None  # noqa: S101 - an odd root has one
    root = Call("root", (node.left, Number(Fraction(exponent.denominator))))
    return Binary("^", root, Number(Fraction(exponent.numerator)))


OF_WHAT_STANDS_BEFORE: Final = "with the percentage of what stands before it"
"""How "55 - 10% = 49.5" is meant, which hardly anybody means otherwise."""

_READINGS: Final = (
    ("with logarithms to base 10", _has_open_base, _to_base(10)),
    ("with logarithms to base 2", _has_open_base, _to_base(2)),
    ("with angles in degrees", _is_plain_angle, _in_degrees),
    (OF_WHAT_STANDS_BEFORE, _adds_percentage, _with_percentage_of_it),
    ("with the real root", _is_odd_root, _as_real_root),
)
