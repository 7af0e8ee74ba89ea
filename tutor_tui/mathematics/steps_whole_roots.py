"""The working of sums and products in which every root is a whole number or a fraction."""

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.steps_arithmetic import arithmetic_steps
from tutor_tui.mathematics.syntax import Binary, Call, Node, Number
from tutor_tui.mathematics.trees import changed, variables, walk
from tutor_tui.mathematics.written import written

_ROOTS = frozenset({"sqrt", "cbrt", "root"})


def _is_plain(root: Call) -> bool:
    """Whether a number as such stands under the root."""
    under = root.arguments[0]
    is_fraction = isinstance(under, Binary) and under.sign == "/"
    parts = (under.left, under.right) if is_fraction and isinstance(under, Binary) else (under,)
    return all(isinstance(part, Number) for part in parts)


def whole_root_steps(expression: Node) -> tuple[Step, ...] | None:
    """The roots first, then what is left to be worked out.

    `None` where there is no root, or one that does not come out even.
    """
    roots = [part for part in walk(expression) if isinstance(part, Call)]
    if not roots or variables(expression) or any(part.function not in _ROOTS for part in roots):
        return None
    if not all(_is_plain(part) and to_sympy(part).is_Rational for part in roots):
        return None

    def taken(part: Node) -> Node:
        return tree_of(to_sympy(part)) if isinstance(part, Call) else part

    plain = changed(expression, taken)
    reason = "Take the roots: each comes out even."
    if len(roots) == 1:
        reason = "Take the root: it comes out even."
    first = Step("root of a number", reason, written(expression), (written(plain),))
    return (first, *(arithmetic_steps(plain) or ()))
