"""The a, b and c of the one quadratic that a question has: for `b² - 4ac = 9 - 56 = -47`."""

from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Node, Relation, TooLargeError
from tutor_tui.mathematics.trees import variables

_NAMES: Final = ("a", "b", "c")


def coefficients(question: str) -> "dict[str, sympy.Expr]":
    """Its coefficients by their names; none where it has no quadratic, several, or such letters."""
    nodes = [span.node for span in find_mathematics(question)]
    names = {name for node in nodes for name in variables(node)}
    found = [known for known in map(_of_quadratic, nodes) if known]
    return found[0] if len(found) == len(nodes) == 1 and not names & set(_NAMES) else {}


def _of_quadratic(node: Node) -> "dict[str, sympy.Expr]":
    try:
        whole: Any = _as_zero(node)
    except (UndefinedError, TooLargeError, ValueError, TypeError):
        return {}
    letters = whole.free_symbols if whole is not None else ()
    if len(letters) != 1 or not whole.is_polynomial(*letters):
        return {}
    polynomial = sympy.Poly(whole, *letters)
    values = polynomial.all_coeffs()
    is_plain = len(values) == 3 and all(value.is_Rational for value in values)
    return dict(zip(_NAMES, values, strict=True)) if is_plain else {}


def _as_zero(node: Node) -> Any:
    """What is nought in `2x² + 3x = 9`; the right side of `y = 2x² + 3x - 9`."""
    if not isinstance(node, Relation):
        return to_sympy(node)
    if node.sign != "=":
        return None
    if len(variables(node)) == 2 and len(variables(node.left)) == 1:
        return to_sympy(node.right)
    return to_sympy(node.left) - to_sympy(node.right)
