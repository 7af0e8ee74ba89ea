"""Whether a proposed result has the form that was asked for, its value being right."""

from fractions import Fraction

from tutor_tui.mathematics.problems import Compute, Goal, Problem, Rewrite
from tutor_tui.mathematics.syntax import Binary, Name, Negative, Node, Number
from tutor_tui.mathematics.trees import rational_value, walk


def unfinished(problem: Problem, proposed: Node, ours: Node) -> str:
    """Why an expression of the right value is no answer yet; nothing where it is one."""
    match problem:
        case Compute(expression=asked) | Rewrite(expression=asked) if proposed == asked != ours:
            return "is the question itself"
        case Rewrite(goal=Goal.FACTOR) if _factors(proposed) < _factors(ours):
            return "can be factored further"
        case Rewrite(goal=Goal.EXPAND) if _has_product_of_sums(proposed):
            return "can be expanded further"
        case Compute() if rational_value(ours) is not None and not _is_plain_number(proposed):
            return "can be worked out further"
        case _:
            return ""


def _factors(node: Node) -> int:
    """How many factors with letters a product has, powers counted by their exponents."""
    match node:
        case Binary(sign="*", left=left, right=right):
            return _factors(left) + _factors(right)
        case Binary(sign="^", left=left, right=Number(value=value)) if value.denominator == 1:
            return _factors(left) * int(value)
        case Negative(operand=operand) | Binary(sign="/", left=operand, right=Number()):
            return _factors(operand)
        case _:
            return int(any(isinstance(part, Name) for part in walk(node)))


def _has_product_of_sums(node: Node) -> bool:
    return any(
        isinstance(part, Binary)
        and part.sign in ("*", "^")
        and any(isinstance(side, Binary) and side.sign in "+-" for side in (part.left, part.right))
        for part in walk(node)
    )


def _is_plain_number(node: Node) -> bool:
    """`-3/4` and `2.5`, not `1/2 + 1/4`."""
    match node:
        case Number(value=Fraction()):
            return True
        case Negative(operand=operand):
            return _is_plain_number(operand)
        case Binary(sign="/" | "^", left=Number(), right=Number()):
            return True
        case Binary(sign="+", left=Number(), right=Binary(sign="/", left=Number(), right=Number())):
            return True  # a mixed number
        case Binary(sign="*", right=Binary(sign="^")):
            return True  # 1.2*10^3
        case _:
            return any(not isinstance(part, Number | Negative | Binary) for part in walk(node))
