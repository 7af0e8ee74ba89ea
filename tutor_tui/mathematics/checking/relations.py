"""The equations that two sides stand for: one, or one for each of several values."""

from typing import Final

from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.shapes import are_expressions, is_matrix_name, is_variable
from tutor_tui.mathematics.checking.sides import Side, SideKind
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node, Relation
from tutor_tui.mathematics.trees import variables

_INDEXED: Final = late_regex(r"([a-z]+)_\{?(\d)\}?$")


def relations_of(
    sign: str, left: Side, right: Side, knowledge: Knowledge, scope: Scope
) -> list[Relation]:
    """The relation, or one for each of several values; `[]` where plain notation has no tree.

    A matrix that gets its name here is remembered.
    """
    if left.kind is not SideKind.EXPRESSION or sign not in ("=", "≈", "∈"):
        return []
    if sign == "∈" and right.kind is not SideKind.VALUES:
        return []
    if right.kind not in (SideKind.EXPRESSION, SideKind.VALUES):
        return []
    if isinstance(left.node, Name) and _takes_matrix(left.node.name, right, scope):
        return []
    values = [n.right if isinstance(n, Relation) else n for n in right.nodes]
    if any(_is_deep(node, scope) for node in (left.node, *values)):
        flat = _flat(left.node, scope) if right.kind is SideKind.EXPRESSION else None
        is_flat = flat is not None and not _is_deep(right.node, scope)
        return [Relation("=", flat, right.node)] if flat is not None and is_flat else []
    return [Relation("=", _plain(left.node, knowledge), value) for value in values]


def _flat(node: Node, scope: Scope) -> Node | None:
    """The left side of `f'(x) = 0` as the formula that it stands for, `None` for others."""
    if not isinstance(node, Name) or scope.has_unknown_function(node):
        return None
    value = scope.value(node)
    is_formula = getattr(value, "is_polynomial", lambda: False)() and value.free_symbols
    return parse_expression(show(value)) if is_formula else None


def names_deeper(left: Side, right: Side, scope: Scope) -> bool:
    """Whether a letter names an integral, a matrix and the like: `A = ∫ x dx`."""
    if not are_expressions(left, right) or scope.has_unknown_function(right.node):
        return False
    if is_variable(left, scope):
        return True
    is_matrix = getattr(scope.value(right.node), "is_Matrix", False)
    return is_matrix and is_matrix_name(left.text)


def _takes_matrix(name: str, right: Side, scope: Scope) -> bool:
    """Whether the relation gives a matrix its name."""
    value = scope.value(right.node)
    if getattr(value, "is_Matrix", False):
        scope.matrices[name] = value
        return True
    return False


def _is_deep(node: Node, scope: Scope) -> bool:
    """Whether a tree holds what plain equations do not."""
    has_hole = any(name in scope.holes for name in variables(node))
    return has_hole or scope.has_unknown_function(node)


def _plain(node: Node, knowledge: Knowledge) -> Node:
    """`x_1` is an x of the problem, x_4 only of one that may have four."""
    if isinstance(node, Name) and (found := _INDEXED.match(node.name)):
        is_own = any(node.name in problem.unknowns for problem in knowledge.problems)
        known = [problem for problem in knowledge.problems if found[1] in problem.unknowns]
        is_one = any(problem.counts_to(int(found[2])) for problem in known)
        return node if is_own or not is_one else Name(found[1])
    return node
