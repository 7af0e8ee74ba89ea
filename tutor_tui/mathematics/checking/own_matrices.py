"""A matrix that a text names, `A^{-1} = …`, against the tutor's own result."""

import re
from typing import Any, Final

from tutor_tui.mathematics.checking.own_answer import OwnAnswer
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.shapes import is_matrix_name
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import Verdict, agrees
from tutor_tui.mathematics.checking.wordy_results import AS_OWN, other
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError

_INVERSE: Final = late_regex(r"\^\s*\{?\s*-\s*1\s*\}?\s*$|⁻¹\s*$")
_ROWS: Final = late_regex(r"\[([^\[\]]*)\]")


def matrix_line(statement: Statement, own: OwnAnswer) -> Verdict | None:
    """The verdict on a named matrix that equals, or certainly is not, the tutor's result.

    Only of an inverse is the name certain; another one may be that of a matrix on the way.
    """
    name = statement.sides[0]
    if set(statement.signs) != {"="} or not is_matrix_name(name):
        return None
    mine = _own_matrix(own.result)
    theirs = [m for m in map(_matrix, statement.sides[1:]) if m is not None]
    if mine is None or len(theirs) < len(statement.signs):
        return None
    if all(matrix.shape == mine.shape and _are_same(matrix, mine) for matrix in theirs):
        return agrees(AS_OWN)
    is_inverse = _INVERSE.search(name) and re.search(r"\binverse\b", own.question, re.IGNORECASE)
    return other(own) if is_inverse and len(theirs) == 1 else None


def _are_same(first: "sympy.Matrix", second: "sympy.Matrix") -> bool:
    return all(sympy.simplify(a - b) == 0 for a, b in zip(first, second, strict=True))


def _matrix(text: str) -> Any | None:
    """The matrix that a side is, multiplied out where a factor stands before it."""
    scope = Scope()
    side = read_side(text, scope)
    if side.kind is not SideKind.EXPRESSION:
        return None
    try:
        value = scope.value(side.node)
    except (UnreadableError, TooLargeError, UndefinedError):
        return None
    return value if getattr(value, "is_Matrix", False) and not value.free_symbols else None


def _own_matrix(result: str) -> "sympy.Matrix | None":
    rows = [row.split(",") for row in _ROWS.findall(result)] if result.startswith("[[") else []
    if not rows or len({len(row) for row in rows}) != 1:
        return None
    try:
        return sympy.Matrix(
            [[Scope().value(parse_expression(e.replace("**", "^"))) for e in row] for row in rows]
        )
    except (UnreadableError, TooLargeError, UndefinedError):
        return None
