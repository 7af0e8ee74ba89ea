"""The working of a sum in numbers: one operation at a time, in the order in which they count."""

from fractions import Fraction
from math import lcm

from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.syntax import Binary, Call, Negative, Node, Number
from tutor_tui.mathematics.terms import is_terminating, shown_number
from tutor_tui.mathematics.trees import combine, has_decimals, rational_value
from tutor_tui.mathematics.written import written

_REASONS = {
    "+": "Add",
    "-": "Subtract",
    "*": "Multiply",
    "/": "Divide",
    "^": "Take the power",
}


def arithmetic_steps(expression: Node) -> tuple[Step, ...] | None:
    """Each operation with its result; `None` where fractions are not enough for it."""
    if rational_value(expression) is None:
        return None
    steps: list[Step] = []
    _evaluate(expression, steps, uses_decimals=has_decimals(expression))
    return tuple(steps)


def _evaluate(node: Node, steps: list[Step], *, uses_decimals: bool) -> Fraction:
    match node:
        case Number(value=value):
            return value
        case Call(function="percent", arguments=(argument,)):
            share = _evaluate(argument, steps, uses_decimals=uses_decimals)
            return _hundredths(share, steps, uses_decimals=uses_decimals)
        case Negative(operand=operand):
            return -_evaluate(operand, steps, uses_decimals=uses_decimals)
        case Binary(sign=sign, left=left, right=right):
            first = _evaluate(left, steps, uses_decimals=uses_decimals)
            second = _evaluate(right, steps, uses_decimals=uses_decimals)
            result = combine(sign, first, second)
            if result is None:
                raise ArithmeticError("no rational value")
            step = _step(sign, first, second, result, uses_decimals=uses_decimals)
            if not _is_plain_fraction(node) and step.after != (step.before,):
                steps.append(step)
            return result
        case _:
            raise ArithmeticError("no rational value")


def _hundredths(share: Fraction, steps: list[Step], *, uses_decimals: bool) -> Fraction:
    """A percentage as a number."""
    value = share / 100
    before = f"{shown_number(share, uses_decimals=uses_decimals)}%"
    after = shown_number(value, uses_decimals=uses_decimals)
    steps.append(Step("%", "Write the percentage as hundredths.", before, (after,)))
    return value


def _is_plain_fraction(node: Binary) -> bool:
    """Whether this is a fraction as such (3/4 in lowest terms), with nothing to work out."""
    value = rational_value(node)
    return (
        node.sign == "/"
        and value is not None
        and isinstance(node.left, Number)
        and isinstance(node.right, Number)
        and value.denominator == node.right.value
    )


def _step(
    sign: str, first: Fraction, second: Fraction, value: Fraction, *, uses_decimals: bool
) -> Step:
    nodes = [number_node(number, uses_decimals=uses_decimals) for number in (first, second)]
    before = written(Binary(sign, *nodes))  # type: ignore[arg-type]
    shown = shown_number(value, uses_decimals=uses_decimals)
    has_fractions = first.denominator > 1 or second.denominator > 1
    if sign in "+-" and has_fractions and not uses_decimals:
        return _fraction_sum(sign, first, second, before, shown)
    return Step(sign, f"{_REASONS[sign]}.", before, (shown,))


def _fraction_sum(sign: str, first: Fraction, second: Fraction, before: str, shown: str) -> Step:
    bottom = lcm(first.denominator, second.denominator)
    tops = [int(number * bottom) for number in (first, second)]
    same = f"{tops[0]}/{bottom} {sign} {tops[1] if tops[1] >= 0 else f'({tops[1]})'}/{bottom}"
    if first.denominator == second.denominator:
        return Step(sign, f"{_REASONS[sign]} the numerators.", before, (shown,))
    verb = _REASONS[sign].lower()
    reason = f"Bring both to the denominator {bottom}, which gives `{same}`, and {verb}."
    return Step(sign, reason, before, (shown,))


def number_node(value: Fraction, *, uses_decimals: bool) -> Node:
    """A number as a tree, a negative one with its sign before it."""
    is_decimal = uses_decimals and is_terminating(value)
    return Negative(Number(-value, is_decimal)) if value < 0 else Number(value, is_decimal)
