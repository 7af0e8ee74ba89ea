"""Where a wrong value differs from the right one, in words that follow "is not right"."""

from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.follow_ups.mistakes import mistake_behind, slip_in_algebra
from tutor_tui.mathematics.follow_ups.slips import slip_behind
from tutor_tui.mathematics.kinds.polynomials.shapes import degree_bound
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Compute, Goal, Problem, Rewrite, Solve, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Negative, Node
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import rational_value, substitute, variables
from tutor_tui.mathematics.written import written


def difference(problem: Problem, ours: Node | None, proposed: Node | None) -> str:
    """What went wrong with a single value, where that is plain to see; nothing elsewhere."""
    if proposed is None:
        return ""
    if isinstance(problem, Compute) and (slip := mistake_behind(problem.expression, proposed)):
        return slip
    if isinstance(problem, Rewrite) and (slip := slip_in_algebra(problem.expression, proposed)):
        return slip
    if isinstance(problem, Rewrite) and problem.goal is Goal.FACTOR and ours is not None:
        return _multiplied_out(proposed)
    if ours is not None and same(Negative(ours), proposed, Scope()).mark is Mark.AGREES:
        return ": the sign is the other way round"
    return _counter_example(problem, proposed) + slip_behind(problem, proposed)


def _counter_example(problem: Problem, proposed: Node) -> str:
    """What both sides of an equation in one unknown are with the proposed value."""
    match problem:
        case Solve(equations=(equation,)) if len(variables(equation)) == 1:
            (name,) = variables(equation)
            sides = (equation.left, equation.right)
            left, right = (rational_value(substitute(side, name, proposed)) for side in sides)
            if left is not None and right is not None and left != right:
                value = f"{name} = {written(proposed)}"
                return (
                    f": with {code(value)} the left side of {code(written(equation))} is "
                    f"{code(shown_number(left))} and the right side {code(shown_number(right))}"
                )
    return ""


def _multiplied_out(proposed: Node) -> str:
    """What a proposed product comes to, which is not the polynomial that was to be factored."""
    bound = degree_bound(proposed)
    if bound is None or not 0 < bound <= _HIGHEST or not isinstance(proposed, Binary):
        return ""
    return f": it multiplies out to {code(show(sympy.expand(to_sympy(proposed))))}"


_HIGHEST: Final = 8
