"""A result as a tree again, for whoever goes on working with it as with what was written."""

from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import variables


def tree_of(expression: "sympy.Expr") -> Node:
    """The tree of a SymPy expression; raises `UnsolvedError` where it cannot be written here.

    Functions beyond school may read as products of letters (`gamma(n)` as γ·n): then a letter
    turns up that the expression does not have.
    """
    plain = expression.replace(sympy.gamma, lambda part: sympy.factorial(part - 1))
    try:
        node = parse_expression(show(plain))
    except (UnreadableError, TooLargeError) as error:
        raise UnsolvedError from error
    if not set(variables(node)) <= {symbol.name for symbol in plain.free_symbols}:
        raise UnsolvedError
    return node
