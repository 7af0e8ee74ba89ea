"""The working of factorials: equal factors of a quotient cancel, the others are written out."""

from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from typing import Final

from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.steps_arithmetic import arithmetic_steps
from tutor_tui.mathematics.syntax import Binary, Call, Node, Number
from tutor_tui.mathematics.trees import changed, rational_value, walk
from tutor_tui.mathematics.written import written

_LONGEST: Final = 12
_LARGEST: Final = 400
_MOST_FACTORS: Final = 24


def factorial_steps(node: Node) -> list[Step]:
    """From a line with factorials to its value; nothing where it would be too long to write."""
    if not any(_is_factorial(part) for part in walk(node)):
        return []
    cancelled: list[int] = []
    shorter = changed(node, lambda part: _without_equal_factors(part, cancelled))
    line = changed(shorter, _product)
    if any(_is_factorial(part) for part in walk(line)) or _is_long(line):
        return []
    steps = list(_first_lines(node, shorter, line, cancelled))
    steps += _worked_out(line)
    return [step for step in steps if step.after != (step.before,)]


def _first_lines(node: Node, shorter: Node, line: Node, cancelled: list[int]) -> Iterator[Step]:
    if cancelled:
        places = listed([code(str(number)) for number in dict.fromkeys(cancelled)])
        reason = f"The factors from {places} down to 1 stand above and below: cancel."
        yield Step("cancel", reason, written(node), (written(shorter),))
    reason = "A factorial is the product of all whole numbers down to 1."
    yield Step("factorial", reason, written(shorter), (written(line),))


def _worked_out(line: Node) -> Iterator[Step]:
    """All products in one line, then the rest of the arithmetic."""
    multiplied = changed(line, _value_of_product)
    yield Step("*", "Multiply.", written(line), (written(multiplied),))
    value = rational_value(multiplied)
    is_plain = isinstance(multiplied, Binary) and multiplied.sign == "/"
    if is_plain and value is not None and value.denominator == 1:
        yield Step("/", "Divide.", written(multiplied), (str(value),))
        return
    yield from arithmetic_steps(multiplied) or ()


def _value_of_product(node: Node) -> Node:
    value = rational_value(node)
    is_product = isinstance(node, Binary) and node.sign == "*"
    return Number(value) if is_product and value is not None and value.denominator == 1 else node


def _is_long(line: Node) -> bool:
    return sum(isinstance(part, Number) for part in walk(line)) > _MOST_FACTORS


def _is_factorial(node: Node) -> bool:
    return isinstance(node, Call) and node.function == "factorial"


def _size(node: Node) -> int:
    """The number whose factorial this is; -1 for what is none of a whole number."""
    if not isinstance(node, Call) or not _is_factorial(node):
        return -1
    value = rational_value(node.arguments[0])
    is_whole = value is not None and value.denominator == 1 and 0 <= value <= _LARGEST
    return int(value) if value is not None and is_whole else -1


def _product(node: Node) -> Node:
    """`4!` as `4*3*2*1`, unless it is too long to be written."""
    size = _size(node)
    return _multiplied(_falling(size, 0)) if 0 <= size <= _LONGEST else node


def _falling(top: int, bottom: int) -> list[Node]:
    """The factors from `top` down to the one above `bottom`."""
    return [Number(Fraction(number)) for number in range(top, bottom, -1)]


def _multiplied(factors: list[Node]) -> Node:
    """The product of all, which is 1 for none."""
    return reduce(lambda left, right: Binary("*", left, right), factors or [Number(Fraction(1))])


def _factors(node: Node) -> list[Node]:
    if isinstance(node, Binary) and node.sign == "*":
        return [*_factors(node.left), *_factors(node.right)]
    return [node]


def _without_equal_factors(node: Node, cancelled: list[int]) -> Node:
    """`10!/(3!*7!)` as `10*9*8/3!`: the largest factorial below against the largest above."""
    if not isinstance(node, Binary) or node.sign != "/":
        return node
    above, below = _factors(node.left), _factors(node.right)
    top, bottom = max(above, key=_size), max(below, key=_size)
    high, low = _size(top), _size(bottom)
    if min(high, low) < 2 or abs(high - low) > _LONGEST:
        return node
    cancelled.append(min(high, low))
    others = ([one for one in above if one is not top], [one for one in below if one is not bottom])
    left = _multiplied([*_falling(high, low), *others[0]])
    divisors = [*_falling(low, high), *others[1]]
    return Binary("/", left, _multiplied(divisors)) if divisors else left
