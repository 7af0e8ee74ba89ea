"""Equations beside an inequality that was asked: where its sides are equal, its solutions end."""

from typing import Final

from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.problem import roots_of
from tutor_tui.mathematics.checking.sides import SideKind, read_sides
from tutor_tui.mathematics.checking.solution_values import are_same_numbers, is_same_number
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import Verdict, agrees
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.trees import variables

_STILL_TO_COME: Final = late_regex(r"[<>≤≥∪∈]|\\(?:[lg]eq?|[lg]t|cup|in)(?![a-z])")
"""The inequality that the values are for: without one behind them they are the answer."""

_ENDS: Final = "there both sides of the inequality are equal, or one has no value"


def region_end(statement: Statement, knowledge: Knowledge, rest: str) -> Verdict | None:
    """Agrees where a line tells zeros of what was asked, or is the equation that has these."""
    asked = next((r for r in knowledge.regions if r in knowledge.sure_regions), None)
    if asked is None or not asked.is_single or len(asked.names) != 1 or statement.signs != ("=",):
        return None
    left, right = read_sides(statement.sides, knowledge.scope)
    if left.kind is not SideKind.EXPRESSION or not right.nodes or not _STILL_TO_COME.search(rest):
        return None
    unknown, (inequality,) = asked.names[0], asked.relations
    zeros = roots_of(Relation("=", inequality.left, inequality.right), unknown)
    if not zeros:
        return None
    if left.node == Name(unknown) and not any(map(variables, right.nodes)):
        values = [knowledge.scope.value(node) for node in right.nodes]
        is_repeated = len(set(right.nodes)) < len(right.nodes)
        whole = knowledge.scope.value(inequality.left) - knowledge.scope.value(inequality.right)
        bottom = sympy.fraction(sympy.together(whole))[1]
        ends = [v for v in values if _is_among(v, zeros) or bottom.subs(unknown, v) == 0]
        return agrees(_ENDS) if len(ends) == len(values) and not is_repeated else None
    if right.kind is not SideKind.EXPRESSION:
        return None
    own = roots_of(Relation("=", left.node, right.node), unknown)
    return agrees(_ENDS) if own and are_same_numbers(own, zeros) else None


def _is_among(value: "sympy.Expr", zeros: "list[sympy.Expr]") -> bool:
    return any(is_same_number(value, zero) for zero in zeros)
