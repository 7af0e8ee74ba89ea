"""Places that a text calls critical: zeros of the derivative of what was asked."""

from typing import Final

from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import Verdict, agrees
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Name
from tutor_tui.mathematics.trees import variables

_CALLED_SO: Final = late_regex(r"\b(?:critical|stationary)\b[^.\n]{0,60}$")


def critical_place(statement: Statement, knowledge: Knowledge, before: str) -> Verdict | None:
    """Agrees where "critical points: x = 1 and x = 3" tells such zeros; else `None`."""
    if statement.signs != ("=",) or not _CALLED_SO.search(before[-80:].lower()):
        return None
    left, right = (read_side(side, knowledge.scope) for side in statement.sides)
    if left.kind is not SideKind.EXPRESSION or not isinstance(left.node, Name):
        return None
    if not right.nodes or any(map(variables, right.nodes)):
        return None
    if len(set(right.nodes)) < len(right.nodes):
        return None  # told twice, one of them may be meant for another
    letter = sympy.Symbol(left.node.name)
    values = [knowledge.scope.value(node) for node in right.nodes]
    slopes = [sympy.diff(f, letter) for f in knowledge.asked if f.free_symbols == {letter}]
    is_zero = any(
        all(sympy.simplify(slope.subs(letter, value)) == 0 for value in values) for slope in slopes
    )
    return agrees("the derivative is 0 there") if is_zero else None
