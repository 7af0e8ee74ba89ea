"""Lines that say what a function is: `f(x) = x^2 + 1`."""

import re
from typing import Any, Final

from tutor_tui.mathematics.checking.fields import field_head
from tutor_tui.mathematics.checking.knowledge import Knowledge, is_same
from tutor_tui.mathematics.checking.passages import Passage
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.late_patterns import late_regex

_NEAR: Final = 2
_UNKNOWNS: Final = frozenset("xyztuvw")
_NAMING: Final = late_regex(
    r"\b(?:let|define|given|consider|suppose|with|where|take|choose|set|put)\b", re.IGNORECASE
)
_FUNCTION: Final = late_regex(r"\s*([A-Za-z])\s*\(\s*([a-z])\s*\)\s*")


def defines_function(
    knowledge: Knowledge, statement: Statement, passage: Passage, scope: Scope
) -> bool:
    """`f(x) = x² + 1` says what f is, unless that is known."""
    field = field_head(statement.sides[0])
    if field is not None:
        return _defines_field(knowledge, statement, field, scope)
    found = _FUNCTION.fullmatch(statement.sides[0])
    if found is None or statement.signs[0] != "=":
        return False
    known = scope.functions.get(found[1])
    if known is not None and not _NAMING.search(passage.before):
        return False
    side = read_side(statement.sides[1], scope)
    if side.kind is not SideKind.EXPRESSION or scope.has_unknown_function(side.node):
        return False
    value = scope.value(side.node)
    if not hasattr(value, "is_number") or (value.is_number and known is not None):
        return False
    letters = {str(symbol) for symbol in value.free_symbols}
    if found[1] == "P" and found[2] not in letters:
        return False  # the chance of something
    if letters and letters <= _UNKNOWNS - {found[2]}:
        return False  # A(y) = x(9 - x) is a slip
    is_renamed = known not in (None, (found[2], value)) and found[1] not in knowledge.lent
    scope.functions[found[1]] = (found[2], value)
    if is_renamed or _is_near_what_was_asked(knowledge, value):
        knowledge.doubted.add(found[1])
    knowledge.expressions.append(value)
    return True


def _is_near_what_was_asked(knowledge: Knowledge, value: Any) -> bool:
    """Whether a function is nearly the one of the question, so that it may be a slip."""
    asked = [e for e in knowledge.asked if e.free_symbols == value.free_symbols]
    if knowledge.is_asking or not asked or any(is_same(value, known) for known in asked):
        return False
    size = value.count_ops()
    return any(abs(known.count_ops() - size) <= _NEAR for known in asked)


def _defines_field(
    knowledge: Knowledge, statement: Statement, field: tuple[str, tuple[str, ...]], scope: Scope
) -> bool:
    """`f(x, y) = x² + y` says what f is, unless that is known."""
    name, variables = field
    if statement.signs[0] != "=" or name in scope.fields:
        return False
    side = read_side(statement.sides[1], scope)
    if side.kind is not SideKind.EXPRESSION or scope.has_unknown_function(side.node):
        return False
    value = scope.value(side.node)
    if not getattr(value, "free_symbols", None):
        return False
    scope.fields[name] = (variables, value)
    knowledge.expressions.append(value)
    return True
