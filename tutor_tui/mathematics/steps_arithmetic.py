"""The working of a sum in numbers: whole lines, one operation after another.

Innermost brackets come first, then powers, products and sums, from left to right.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.steps_fractions import (
    Form,
    Operand,
    chained,
    fraction_node,
    parts_of,
    power_forms,
    product_forms,
    reduced,
    sum_forms,
)
from tutor_tui.mathematics.steps_written import written_steps
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Number
from tutor_tui.mathematics.terms import is_terminating
from tutor_tui.mathematics.trees import changed, combine, has_decimals, rational_value, walk
from tutor_tui.mathematics.written import written

_MOST_STEPS: Final = 40
_DECIMAL_REASONS: Final = {
    "+": "Add.",
    "-": "Subtract.",
    "*": "Multiply.",
    "/": "Divide.",
    "^": "Take the power.",
}
_STRENGTH: Final = {"+": 0, "-": 0, "*": 1, "/": 1, "^": 2}


@dataclass(frozen=True, slots=True)
class _Redex:
    """A part that can be worked out now, where it stands, and the line with something for it."""

    depth: int
    strength: int
    forms: tuple[Form, ...]
    put: Callable[[Node], Node]


def arithmetic_steps(expression: Node) -> tuple[Step, ...] | None:
    """From the line as it was written to its value; `None` where fractions are not enough for it.

    A number that stands for itself has no steps.
    """
    if rational_value(expression) is None:
        return None
    if (by_places := written_steps(expression)) is not None:
        return by_places
    lines = _Lines(expression)
    if has_decimals(expression):
        lines.work_out(_decimal_redexes)
    else:
        lines.without_mixed_numbers()
        lines.work_out(_redexes)
        lines.reduce()
    return None if lines.is_long else tuple(lines.steps)


class _Lines:
    def __init__(self, node: Node) -> None:
        self.node = node
        self.steps: list[Step] = []
        self.is_long = False

    def note(self, form: Form, line: Node) -> None:
        """Add a step unless nothing that a reader sees changes."""
        before, after = written(self.node), written(line)
        if before != after:
            self.steps.append(Step(form.rule, form.reason, before, (after,)))
        self.node = line

    def without_mixed_numbers(self) -> None:
        """`2 1/2` as `5/2`, where no power stands beside it that could be misread."""
        has_power = any(isinstance(part, Binary) and part.sign == "^" for part in walk(self.node))
        before, line = written(_mixed(self.node)), _improper(self.node)
        if before != written(line) and not has_power:
            reason = "Write mixed numbers as fractions: whole ones times the bottom, plus the top."
            self.steps.append(Step("mixed", reason, before, (written(line),)))
        self.node = line

    def reduce(self) -> None:
        """The value in lowest terms."""
        parts = parts_of(self.node)
        form = reduced(*parts) if parts else None
        if form is not None:
            self.note(form, form.node)

    def work_out(self, redexes: Callable[[Node], Iterator[_Redex]]) -> None:
        """Work out one part after another, deepest brackets and strongest signs first."""
        for _ in range(_MOST_STEPS):
            found = max(
                redexes(self.node), key=lambda part: (part.depth, part.strength), default=None
            )
            if found is None:
                return
            for form in found.forms:
                self.note(form, found.put(form.node))
        self.is_long = True


def _mixed(node: Node) -> Node:
    """The tree with numbers such as 5/2 named as they would be written, `2 1/2`."""

    def named(part: Node) -> Node:
        if not isinstance(part, Number):
            return part
        whole, rest = divmod(part.value, 1)
        return Name(f"{whole} {rest}") if part.value > 1 and rest else _fraction(part)

    return changed(node, named)


def _improper(node: Node) -> Node:
    return changed(node, _fraction)


def _fraction(part: Node) -> Node:
    if not isinstance(part, Number):
        return part
    return fraction_node(part.value.numerator, part.value.denominator)


# Whole numbers and fractions


def _redexes(
    node: Node, depth: int = 0, put: Callable[[Node], Node] = lambda node: node
) -> Iterator[_Redex]:
    """What can be worked out now; a chain of sums or of products counts as one part."""
    if parts_of(node) is not None:
        return
    match node:
        case Negative(operand=operand):
            value = parts_of(operand)
            if value is not None:
                reason = "Two minus signs make a plus." if value[0] else "The opposite of 0 is 0."
                form = Form(fraction_node(-value[0], value[1]), "-", reason)
                yield _Redex(depth, 3, (form,), put)
            inner = depth + (isinstance(operand, Binary) and operand.sign in "+-")
            yield from _redexes(operand, inner, lambda new: put(Negative(new)))
        case Call(function="percent", arguments=(argument,)):
            yield from _percentage(argument, depth, put)
        case Binary(sign="^", left=left, right=right):
            yield from _power(left, right, depth, put)
        case Binary(sign=sign):
            yield from _chain(node, "+-" if sign in "+-" else "*/", depth, put)


def _percentage(argument: Node, depth: int, put: Callable[[Node], Node]) -> Iterator[_Redex]:
    parts = parts_of(argument)
    if parts is None:
        yield from _redexes(argument, depth + 1, lambda new: put(Call("percent", (new,))))
        return
    raw = Binary("/", Number(Fraction(abs(parts[0]))), Number(Fraction(100 * parts[1])))
    node: Node = Negative(raw) if parts[0] < 0 else raw
    yield _Redex(depth, 3, (Form(node, "%", "Write the percentage as hundredths."),), put)


def _power(left: Node, right: Node, depth: int, put: Callable[[Node], Node]) -> Iterator[_Redex]:
    base, exponent = parts_of(left), parts_of(right)
    if base is not None and exponent is not None and exponent[1] == 1:
        yield _Redex(depth, 2, power_forms(left, exponent[0]), put)
        return
    yield from _redexes(left, depth + 1, lambda new: put(Binary("^", new, right)))
    yield from _redexes(right, depth + 1, lambda new: put(Binary("^", left, new)))


def _chain(
    node: Node, signs: Literal["+-", "*/"], depth: int, put: Callable[[Node], Node]
) -> Iterator[_Redex]:
    operands = _operands(node, signs)
    if all(parts_of(part) is not None for _, part in operands):
        forms = sum_forms(operands) if signs == "+-" else product_forms(operands)
        yield _Redex(depth, 0 if signs == "+-" else 1, forms, put)
        return
    for place, (_, part) in enumerate(operands):
        in_brackets = (
            isinstance(part, Binary) and part.sign != "^" and (part.sign in "+-" or signs == "*/")
        )

        def put_in(new: Node, place: int = place) -> Node:
            return put(
                chained([*operands[:place], (operands[place][0], new), *operands[place + 1 :]])
            )

        yield from _redexes(part, depth + in_brackets, put_in)


def _operands(node: Node, signs: str) -> list[Operand]:
    """The numbers of a chain; a fraction at its beginning counts as top and bottom in a product."""
    if isinstance(node, Binary) and node.sign in signs:
        return [*_operands(node.left, signs), (node.sign, node.right)]
    return [(signs[0], node)]


# Decimals


def _decimal_redexes(
    node: Node, depth: int = 0, put: Callable[[Node], Node] = lambda node: node
) -> Iterator[_Redex]:
    """One operation on two numbers each; results are decimals where these are exact."""
    match node:
        case Negative(operand=operand) if _number(node) is None:
            inner = depth + (isinstance(operand, Binary) and operand.sign in "+-")
            yield from _decimal_redexes(operand, inner, lambda new: put(Negative(new)))
        case Call(function="percent", arguments=(argument,)):
            share = _number(argument)
            if share is not None:
                form = Form(number_node(share / 100, uses_decimals=True), "%", _HUNDREDTHS)
                yield _Redex(depth, 3, (form,), put)
            else:
                yield from _decimal_redexes(
                    argument, depth + 1, lambda new: put(Call("percent", (new,)))
                )
        case Binary():
            yield from _decimal_operation(node, depth, put)


_HUNDREDTHS: Final = "Write the percentage as hundredths."


def _decimal_operation(node: Binary, depth: int, put: Callable[[Node], Node]) -> Iterator[_Redex]:
    sign, left, right = node.sign, node.left, node.right
    first, second = _number(left), _number(right)
    if first is not None and second is not None:
        value = combine(sign, first, second)
        if value is None:
            raise ArithmeticError("no rational value")
        form = Form(number_node(value, uses_decimals=True), sign, _DECIMAL_REASONS[sign])
        yield _Redex(depth, _STRENGTH[sign], (form,), put)
        return
    for part, with_new in (
        (left, lambda new: put(Binary(sign, new, right))),
        (right, lambda new: put(Binary(sign, left, new))),
    ):
        needed = _STRENGTH[sign] + (part is right or sign == "^")
        in_brackets = isinstance(part, Binary) and _STRENGTH[part.sign] < needed
        yield from _decimal_redexes(part, depth + in_brackets, with_new)


def _number(node: Node) -> Fraction | None:
    match node:
        case Number(value=value):
            return value
        case Negative(operand=operand):
            value_of_operand = _number(operand)
            return None if value_of_operand is None else -value_of_operand
        case _:
            return None


def number_node(value: Fraction, *, uses_decimals: bool) -> Node:
    """A number as a tree, a negative one with its sign before it."""
    is_decimal = uses_decimals and is_terminating(value)
    return Negative(Number(-value, is_decimal)) if value < 0 else Number(value, is_decimal)
