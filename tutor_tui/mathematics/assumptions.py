"""What an answer takes for granted where people differ: the base of `log`, the unit of angles.

The note stands behind the answer, so that nobody has to guess which reading was answered.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.problems import (
    Compute,
    Differentiate,
    Integrate,
    Judge,
    KindProblem,
    Problem,
    Rewrite,
    Solve,
    code,
)
from tutor_tui.mathematics.syntax import Binary, Call, Negative, Node, Number
from tutor_tui.mathematics.trees import changed, rational_value, walk
from tutor_tui.mathematics.written import written

_OF_ANGLES: Final = frozenset({"sin", "cos", "tan", "sec", "csc", "cot"})
_LARGEST_TURN: Final = 7
"""Whole numbers above a full turn in radians are degrees in most people's heads."""


def notes(problem: Problem) -> str:
    """Sentences on what was taken for granted, each with a space before it, or nothing."""
    parts = [part for node in _nodes(problem) for part in walk(node)]
    found = (_on_logarithm(parts), _on_angle(problem, parts), _on_powers(problem, parts))
    return "".join(f" {note}" for note in found if note)


def _nodes(problem: Problem) -> tuple[Node, ...]:
    match problem:
        case Solve(equations=equations):
            return equations
        case Judge(relation=relation):
            return (relation,)
        case Compute(expression=node) | Rewrite(expression=node):
            return (node,)
        case Differentiate(expression=node) | Integrate(expression=node):
            return (node,)
        case KindProblem():
            return ()


def _on_logarithm(parts: list[Node]) -> str:
    is_open = any(
        isinstance(part, Call) and part.function == "log" and len(part.arguments) == 1
        for part in parts
    )
    if not is_open:
        return ""
    return "I took `log` as the natural logarithm; write `log10` for base 10."


def _on_angle(problem: Problem, parts: list[Node]) -> str:
    """A value is told in degrees too, so that whoever meant those need not ask again."""
    large = next((part for part in parts if _is_large_angle(part)), None)
    if not isinstance(large, Call):
        return ""
    if isinstance(problem, Compute) and (value := _in_degrees(problem)):
        return f"I took the angle in radians; in degrees, {value}"
    angle = written(large.arguments[0])
    return f"I took the angle in radians; write {code(f'{angle}°')} for degrees."


def _is_large_angle(node: Node) -> bool:
    if not (isinstance(node, Call) and node.function in _OF_ANGLES):
        return False
    angle = node.arguments[0]
    return isinstance(angle, Number) and angle.value >= _LARGEST_TURN


def _in_degrees(problem: Compute) -> str:
    """The sentence of the answer with every such angle in degrees, if it could be verified."""
    from tutor_tui.mathematics.failures import UndefinedError
    from tutor_tui.mathematics.solve_expression import compute

    def turned(part: Node) -> Node:
        if not (_is_large_angle(part) and isinstance(part, Call)):
            return part
        return Call(part.function, (Call("degrees", part.arguments),))

    try:
        answer = compute(Compute(changed(problem.expression, turned)))
    except UndefinedError:  # tan 90°
        return ""
    is_true = answer.check is not None and answer.check.mark is Mark.AGREES
    return answer.text if is_true else ""


def _on_powers(problem: Problem, parts: list[Node]) -> str:
    """`(-8)^(1/3)` is a complex number for mathematicians and -2 for many a learner."""
    powers = list(_odd_roots(parts))
    if not powers:
        return ""
    node, base, exponent = powers[0]
    root = f"the real {_NAMES.get(exponent.denominator, f'{exponent.denominator}th')} root"
    if isinstance(problem, Compute) and problem.expression == node and exponent.numerator == 1:
        size = _whole_root(-base, exponent.denominator)
        real = f"-{size}" if size else written(_negative_root(-base, exponent.denominator))
        return f"That is the principal value; {root} is {code(real)}."
    return f"I took {code(written(node))} as its principal value, not by {root}."


_NAMES: Final = {3: "cube", 5: "fifth", 7: "seventh", 9: "ninth"}


def _odd_roots(parts: list[Node]) -> Iterator[tuple[Node, Fraction, Fraction]]:
    for part in parts:
        if not (isinstance(part, Binary) and part.sign == "^"):
            continue
        base, exponent = rational_value(part.left), rational_value(part.right)
        if base is None or exponent is None or base >= 0:
            continue
        if exponent.denominator > 1 and exponent.denominator % 2 == 1:
            yield part, base, exponent


def _whole_root(number: Fraction, index: int) -> int:
    """The whole number whose power a number is, or 0."""
    if number.denominator != 1:
        return 0
    near = round(float(number) ** (1 / index)) if number < 10**15 else 0
    return near if near**index == number else 0


def _negative_root(number: Fraction, index: int) -> Node:
    function = "cbrt" if index == 3 else "root"
    index_node = () if function == "cbrt" else (Number(Fraction(index)),)
    return Negative(Call(function, (Number(number), *index_node)))
