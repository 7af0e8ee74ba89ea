"""Equations that only say in another form what the equations of a question say.

`3y = 2x - 9` after "the slope of 2x - 3y = 9", and `x² = x + 2` after "between y = x² and
y = x + 2". Whatever else is asked of them, such a line is right.
"""

from itertools import combinations
from typing import Any, Final

from tutor_tui.mathematics.checking.language import is_quoted
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import Verdict, agrees
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Relation

_MOST: Final = 6
_SAME: Final = "the same equation as in the question"


def of_asked_equations(statement: Statement, question: str) -> Verdict | None:
    """Agrees where a line is a multiple of an equation of the question, or equates two of them."""
    scope = Scope()
    sides = [read_side(side, scope) for side in statement.sides]
    if statement.signs != ("=",) or any(s.kind is not SideKind.EXPRESSION for s in sides):
        return None
    if is_quoted(question):
        return None  # it may be what is wrong
    line = _difference(Relation("=", sides[0].node, sides[1].node), scope)
    if line is None:
        return None
    nodes = [span.node for span in find_mathematics(question)[:_MOST]]
    relations = [node for node in nodes if isinstance(node, Relation) and node.sign == "="]
    asked = [whole for one in relations if (whole := _difference(one, scope)) is not None]
    equated = [
        first - second
        for first, second in combinations(asked, 2)
        if _is_of_y(first) and _is_of_y(second)
    ]
    is_one = any(_is_multiple(line, whole) for whole in (*asked, *equated))
    return agrees(_SAME) if is_one else None


def _difference(relation: Relation, scope: Scope) -> Any | None:
    """The left side less the right one, of a polynomial equation; `None` for anything else."""
    left, right = scope.value(relation.left), scope.value(relation.right)
    if any(getattr(value, "is_Matrix", False) for value in (left, right)):
        return None
    whole = sympy.expand(left - right)
    letters = whole.free_symbols
    return whole if letters and whole.is_polynomial(*letters) else None


def _is_of_y(whole: Any) -> bool:
    """Whether it is that of `y = x²`, with y there once and the factor 1."""
    return bool(sympy.diff(whole, sympy.Symbol("y")) == 1)


def _is_multiple(line: Any, whole: Any) -> bool:
    if whole == 0 or line.free_symbols != whole.free_symbols:
        return False
    factor = sympy.cancel(line / whole)
    return bool(factor.is_number and factor != 0)
