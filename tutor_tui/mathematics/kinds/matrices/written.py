"""Matrices and vectors as text: `[[1, 2], [3, 4]]` and `(1, 2, 3)`, for people and for programs."""

from collections.abc import Callable

from tutor_tui.mathematics.kinds.matrices.problems import (
    Applied,
    Grid,
    Identity,
    Operation,
    Part,
    Raised,
    Scalar,
)
from tutor_tui.mathematics.kinds.matrices.values import Result, Value
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.written import written as written_node


def shown(result: Result) -> str:
    """A value as people read it."""
    return _text(result, show)


def plain_result(result: Result) -> str:
    """A value for programs."""
    return _text(result, plain)


def shown_matrix(matrix: "sympy.Matrix") -> str:
    """A SymPy matrix as people read it."""
    return shown(Value(matrix))


def shown_vector(matrix: "sympy.Matrix") -> str:
    """A column or row as `(1, 2, 3)`."""
    return shown(Value(matrix, is_vector=True))


def coded(result: Result) -> str:
    """A value in a code span."""
    return code(shown(result))


def _text(result: Result, entry_text: "Callable[[sympy.Expr], str]") -> str:
    if not isinstance(result, Value):
        return entry_text(result)
    if result.is_vector:
        return f"({', '.join(entry_text(entry) for entry in result.matrix)})"
    rows = [", ".join(entry_text(entry) for entry in row) for row in result.matrix.tolist()]
    return f"[{', '.join(f'[{row}]' for row in rows)}]"


def written(part: Part) -> str:  # noqa: PLR0911 - one return for each kind of part
    """An expression as it was asked for."""
    match part:
        case Grid(is_vector=True):
            return f"({', '.join(written_node(entry) for entry in part.entries)})"
        case Grid(rows=rows):
            lines = [", ".join(written_node(entry) for entry in row) for row in rows]
            return f"[{', '.join(f'[{line}]' for line in lines)}]"
        case Scalar(value=value):
            return written_node(value)
        case Identity():
            return "I"
        case Operation(sign=sign, left=left, right=right):
            return _operation(sign, left, right)
        case Raised(base=base, exponent=exponent):
            return f"{_closed(base)}^{exponent if exponent >= 0 else f'({exponent})'}"
        case Applied(function="transpose", operand=operand):
            return f"{_closed(operand)}^T"
        case Applied(function="norm", operand=operand):
            return f"|{written(operand)}|"
        case Applied(function=function, operand=operand):
            return f"{function}({written(operand)})"


def _operation(sign: str, left: Part, right: Part) -> str:
    if sign in "+-":
        second = written(right)
        is_sum = isinstance(right, Operation) and right.sign in "+-"
        return f"{written(left)} {sign} {f'({second})' if is_sum else second}"
    if isinstance(left, Scalar) and sign == "*":
        number = written(left)
        return f"-{_factor(right)}" if number == "-1" else f"{number} {_factor(right)}"
    return f"{_factor(left)} {'·' if sign == '*' else sign} {_factor(right)}"


def _factor(part: Part) -> str:
    is_sum = isinstance(part, Operation) and part.sign in "+-"
    return f"({written(part)})" if is_sum else written(part)


def _closed(part: Part) -> str:
    return f"({written(part)})" if isinstance(part, Operation | Scalar) else written(part)
