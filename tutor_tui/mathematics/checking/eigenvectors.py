"""Lines about the eigenvectors of the one matrix of a question, under the eigenvalue told last."""

import re
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import Side, SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex

_EIGENVALUE: Final = late_regex(
    r"(?:λ|\\lambda|\beigenvalue)\s*(?:_\s*\{?\d\}?|[₀-₉])?\s*=?\s*\$?(?P<value>[-−]?\d{1,6}(?:/\d{1,6})?)"
)
_SHIFTED: Final = late_regex(
    r"\(\s*A\s*[-−]\s*(?P<value>\d{0,6})\s*I\s*\)\s*(?:⟨)?[A-Za-z]\S{0,3}\s*"
)
_VECTOR: Final = late_regex(
    r"\s*(?:[vuxwe]|\\vec\s*\{?[vuxwe]\}?|\\xi)\s*(?:_\s*\{?\d\}?|[₀-₉])?\s*"
)
_LETTERS: Final = (("x", "y", "z"), ("a", "b", "c"), ("v_1", "v_2", "v_3"), ("x_1", "x_2", "x_3"))
_FOLLOWS: Final = "put into (A - λI)v = 0"


def eigenvector_line(statement: Statement, scope: Scope, before: str) -> Verdict | None:
    """The verdict on `x + y = 0` or `v = (1, -1)` after "for λ = 2"; `None` for other lines.

    An equation that the eigenvectors of this value do not fulfil is left open: it may be another
    matrix's.
    """
    matrix, told = scope.matrices.get("A"), list(_EIGENVALUE.finditer(before))
    if matrix is None or "I" not in scope.matrices or not told or statement.signs != ("=",):
        return None
    value = _number(told[-1]["value"])
    shifted = matrix - value * scope.matrices["I"]
    space = shifted.nullspace()
    if not space or matrix.free_symbols:
        return None
    left, right = statement.sides
    around = _SHIFTED.fullmatch(left)
    if around:
        is_it = right.strip() in ("0", "⟨0⟩") and _number(around["value"] or "1") == value
        return agrees(_FOLLOWS) if is_it else UNDECIDED
    if _VECTOR.fullmatch(left) and (vector := _vector(read_side(right, scope), scope)) is not None:
        is_one = vector.rows == matrix.rows and any(vector) and not any(shifted * vector)
        return agrees(_FOLLOWS) if is_one else UNDECIDED
    row = _row(read_side(left, scope), read_side(right, scope), scope, matrix.cols)
    if row is None:
        return None
    holds = any(row) and not any((row * vector)[0] for vector in space)
    return agrees(_FOLLOWS) if holds else UNDECIDED


def _number(text: str) -> "sympy.Rational":
    number = Fraction(text.replace("−", "-"))
    return sympy.Rational(number.numerator, number.denominator)


def _vector(side: Side, scope: Scope) -> Any | None:
    """A vector of numbers, written as a tuple or as a column."""
    if side.kind is SideKind.TUPLE:
        vector = sympy.Matrix([scope.value(node) for node in side.nodes])
    elif side.kind is SideKind.EXPRESSION:
        vector = scope.value(side.node)
    else:
        return None
    is_vector = getattr(vector, "is_Matrix", False) and 1 in vector.shape
    return sympy.Matrix(list(vector)) if is_vector and not vector.free_symbols else None


def _row(left: Side, right: Side, scope: Scope, size: int) -> Any | None:
    """The coefficients of a linear equation without a constant in the letters of a vector."""
    if {left.kind, right.kind} != {SideKind.EXPRESSION}:
        return None
    values = [scope.value(side.node) for side in (left, right)]
    if any(getattr(value, "is_Matrix", False) for value in values):
        return None
    whole = sympy.expand(values[0] - values[1])
    names = {re.sub(r"[{}]", "", str(symbol)) for symbol in whole.free_symbols}
    letters = next((some[:size] for some in _LETTERS if names and names <= set(some[:size])), None)
    if letters is None:
        return None
    row = [sympy.diff(whole, sympy.Symbol(letter)) for letter in letters]
    is_linear = all(entry.is_number for entry in row)
    is_linear &= (
        sympy.expand(whole - sum(c * sympy.Symbol(n) for c, n in zip(row, letters, strict=True)))
        == 0
    )
    return sympy.Matrix([row]) if is_linear else None
