"""Whether an equation is meant to hold for every value of its variables: `2(x + 3) = 2x + 6`."""

from dataclasses import dataclass

from tutor_tui.mathematics.checking.knowledge import Knowledge, is_same
from tutor_tui.mathematics.checking.language import is_assumed, is_derivative, is_rewriting
from tutor_tui.mathematics.checking.misapplied import is_misapplied_rule
from tutor_tui.mathematics.checking.passages import Passage
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.shapes import are_expressions, is_variable
from tutor_tui.mathematics.checking.sides import Side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.late_libraries import sympy


@dataclass(frozen=True, slots=True)
class Line:
    """Where an equation stands: the link `index` of a statement, and whether the line goes on."""

    statement: Statement
    index: int
    passage: Passage
    is_continued: bool
    is_alone: bool = False
    """Whether nothing else is said, neither before it nor in its text."""


def is_identity_claim(
    line: Line, left: Side, right: Side, knowledge: Knowledge, scope: Scope
) -> bool:
    """Whether both sides are meant to be the same for every value of their variables."""
    statement, passage = line.statement, line.passage
    is_supposed = is_assumed(passage.near) and not is_rewriting(passage.before)
    if statement.signs[line.index] != "=" or not are_expressions(left, right) or is_supposed:
        return False
    names = set(scope.free_names(left.node)), set(scope.free_names(right.node))
    is_whole = statement.signs == ("=",) and (not names[1] or names[0] == names[1])
    if is_whole and knowledge.rewritten and scope.value(left.node) in knowledge.rewritten:
        return True
    if not names[1] or is_variable(left, scope):
        return False
    if is_derivative(left.text) and names[1] <= names[0] | {"x", "t"}:
        return True
    if names[0] != names[1] or any(name in scope.definitions for name in names[0]):
        return names[0] == names[1] and _is_asked_form(names[0], left, right, knowledge, scope)
    is_inner = len(statement.signs) > 1 or line.is_continued
    if statement.joined == "=" or line.index > 0 or is_inner:
        return True
    if is_variable(right, scope) or knowledge.problem_about(tuple(names[0])):
        return False
    is_meant = _is_worked_on(left, right, knowledge, scope) or is_rewriting(passage.before)
    is_meant = is_meant or _is_asked_form(names[0], left, right, knowledge, scope)
    return is_meant or (line.is_alone and is_misapplied_rule(left, right, scope))


def _is_worked_on(left: Side, right: Side, knowledge: Knowledge, scope: Scope) -> bool:
    """Whether the left side is a formula of the question, or one of the text's with a like one.

    Two formulas that a text found for two things, such as 100t and 80(t + 1), may be set equal.
    """
    first, second = scope.value(left.node), scope.value(right.node)
    if not knowledge.is_known(first):
        return False
    symbols = sorted(first.free_symbols | second.free_symbols, key=str)
    if any(is_same(first, asked) for asked in knowledge.asked):
        return True
    if not (first.is_polynomial(*symbols) and second.is_polynomial(*symbols)):
        return False
    return bool(sympy.Poly(first, *symbols).LT() == sympy.Poly(second, *symbols).LT())


def _is_asked_form(
    names: set[str], left: Side, right: Side, knowledge: Knowledge, scope: Scope
) -> bool:
    """Whether a side is what was asked to be rewritten, although a number was tried in it."""
    if any(not scope.definitions[name].is_number for name in names & scope.definitions.keys()):
        return False
    values = [scope.value(side.node) for side in (left, right)]
    return any(is_same(value, asked) for value in values for asked in knowledge.rewritten)
