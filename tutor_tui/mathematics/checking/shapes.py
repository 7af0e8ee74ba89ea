"""What kind of thing the sides of a relation are."""

from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.checking.links import judge_link
from tutor_tui.mathematics.checking.scope import UNIT, Scope
from tutor_tui.mathematics.checking.sides import Side, SideKind
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, together
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Binary, Name, Node, Number, Relation
from tutor_tui.mathematics.trees import variables

_MATRIX_NAME: Final = late_regex(r"(?:[A-Z]\s*(?:\^\s*\{?\s*(?:-\s*1|T)\s*\}?|⁻¹)?\s*){1,3}")


def is_variable(side: Side, scope: Scope) -> bool:
    """Whether a side is a letter by itself."""
    return isinstance(side.node, Name) and side.node.name not in scope.holes


def is_label(side: Side) -> bool:
    """Whether a side only names what the others say: `A`, `x_1`; an index above 2 says more."""
    if side.kind is not SideKind.EXPRESSION:
        return False
    if not isinstance(side.node, Name):
        return is_matrix_name(side.text)
    index = side.node.name.partition("_")[2]
    return not index.isdigit() or int(index) <= 2


def is_squared_label(side: Side) -> bool:
    """Whether a side is the square of a letter: the c² of `c² = 3² + 4² = 25`."""
    match side.node:
        case Binary(sign="^", left=Name(), right=Number(value=power)):
            return power == 2
        case _:
            return False


def is_matrix_name(text: str) -> bool:
    """Whether a text names a matrix that was found: `A^{-1}`, `AB`."""
    return _MATRIX_NAME.fullmatch(text.strip()) is not None


def single(side: Side, node: Node) -> Side:
    """One of several values as a side of its own."""
    return Side(side.text, SideKind.EXPRESSION, (node,))


def exactly(side: Side) -> Side:
    """A decimal whose digits repeat as the fraction that it is."""
    return side if side.repeating is None else replace(side, nodes=(side.repeating,))


def pairwise(left: Side, sign: str, right: Side, scope: Scope) -> Verdict:
    """Several values, each in another form: `(3 ± √4)/2 = (3 ± 2)/2`."""
    if len(left.nodes) != len(right.nodes):
        return UNDECIDED
    return together(
        [
            judge_link(single(left, first), sign, single(right, second), scope).verdict
            for first, second in zip(left.nodes, right.nodes, strict=True)
        ]
    )


def plain_equation(left: Side, sign: str, right: Side, scope: Scope) -> Relation | None:
    """The equation of two sides, or `None` where plain notation has no tree for it."""
    if sign != "=" or not are_expressions(left, right):
        return None
    if any(name in scope.holes for side in (left, right) for name in variables(side.node)):
        return None
    return Relation("=", left.node, right.node)


def are_lists(left: Side, right: Side, scope: Scope) -> bool:
    """Whether both sides are several values, or both are points with numbers for coordinates.

    Points with formulas for them, too; `(x, y)` is none, which only names the coordinates.
    """
    if left.kind is right.kind is SideKind.TUPLE:
        if not any(scope.free_names(node) for node in left.nodes):
            return True
        has_letters = any(scope.free_names(node) for node in right.nodes)
        return has_letters and not any(is_variable(single(left, n), scope) for n in left.nodes)
    return left.kind is right.kind is SideKind.VALUES


def free_names(left: Side, right: Side, scope: Scope) -> tuple[str, ...]:
    """The variables and units of two sides, which are both expressions; else none."""
    if not are_expressions(left, right):
        return ()
    used = (*variables(left.node), *variables(right.node))
    units = [name for name in used if name.startswith(UNIT)]
    return (*units, *scope.free_names(left.node), *scope.free_names(right.node))


def are_expressions(left: Side, right: Side) -> bool:
    """Whether both sides are single expressions."""
    return left.kind is SideKind.EXPRESSION and right.kind is SideKind.EXPRESSION
