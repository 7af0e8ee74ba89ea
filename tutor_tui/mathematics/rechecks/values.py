"""What a check writes down: an expression with numbers put in, and what comes out."""

from collections.abc import Mapping
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import rational_value
from tutor_tui.mathematics.written import written

Place = Mapping[str, Node]
"""What is put in for each letter."""

_PATIENCE: Final = 0.4
_LONGEST: Final = 24
"""Characters of a value that is still shown exactly."""


def tidy(node: Node) -> Node:
    """A value that was read from a result, in school notation where it can be."""
    try:
        return tree_of(to_sympy(node))
    except UnsolvedError:
        return node


def worked_out(node: Node) -> str:
    """`3(17 - 4) = 39` as a code span, `≈` before a decimal; the value alone where it is one."""
    line, value = written(node), outcome(node)
    if line == value.removeprefix("≈ "):
        return code(line)
    return code(f"{line} {value}" if value.startswith("≈") else f"{line} = {value}")


def outcome(node: Node) -> str:
    """The value of a tree: exactly where that is short, else as `≈ 1.41421`."""
    exact = _exact(node)
    if exact is not None and len(shown := show(exact)) <= _LONGEST:
        return shown
    return f"≈ {show_decimal(to_sympy(node) if exact is None else exact)}"


def _exact(node: Node) -> "sympy.Expr | None":
    fraction = rational_value(node)
    if fraction is not None:
        return sympy.Rational(fraction)
    value: sympy.Expr | None = within(_PATIENCE, lambda: sympy.simplify(to_sympy(node)))
    return value
