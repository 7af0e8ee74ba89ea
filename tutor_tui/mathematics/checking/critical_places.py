"""Places that a text calls critical, or those of a maximum or minimum of what was asked."""

from typing import Any, Final

from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import Verdict, agrees
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Name
from tutor_tui.mathematics.trees import variables

_CALLED_SO: Final = late_regex(r"\b(?:critical|stationary)\b[^.\n]{0,60}$")
_EXTREME: Final = late_regex(
    r"\b(?P<kind>max|min)i?\w*(?:(?!\b(?:max|min))[^.\n]|\.\d){0,50}\b(?:at|when|where|for)\b[\s$*`(\\]*$"
)


def critical_place(statement: Statement, knowledge: Knowledge, before: str) -> Verdict | None:
    """Agrees where "critical points: x = 1 and x = 3" tells such zeros; else `None`."""
    near = before[-80:].lower()
    extreme = _EXTREME.search(near)
    if statement.signs != ("=",) or not (extreme or _CALLED_SO.search(near)):
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
    wanted = {"max": -1, "min": 1}[extreme["kind"]] if extreme else 0
    is_zero = any(all(_is_there(s, letter, value, wanted) for value in values) for s in slopes)
    return agrees("the derivative is 0 there") if is_zero else None


def _is_there(slope: Any, letter: Any, value: Any, wanted: int) -> bool:
    """Whether a slope is 0 there, and grows (1) or falls (-1) where the kind of place is told."""
    if sympy.simplify(slope.subs(letter, value)) != 0:
        return False
    return not wanted or bool(sympy.diff(slope, letter).subs(letter, value) * wanted > 0)
