"""Antiderivatives that are proposed: they may differ from the tutor's by any constant."""

from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.real import real_slope
from tutor_tui.mathematics.checking.slope_letters import zeroness
from tutor_tui.mathematics.judging.judgement import RIGHT, UNDECIDED, Judgement, Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.judging.said import values_in, values_of_result
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Integrate
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables

_NO_CONSTANT: Final = "lacks the constant: write `+ C`"


def by_derivative(asked: Asked, said: str) -> Judgement | None:
    """The worth of an antiderivative, whose derivative decides; `None` for other questions."""
    problem = asked.problem
    if not isinstance(problem, Integrate) or problem.bounds is not None:
        return None
    ours, theirs = values_of_result(asked.result), values_in(said)
    if ours is None or theirs is None or len(theirs) != 1:
        return UNDECIDED
    mine, other = ours[0].node, theirs[0].node
    constants = set(variables(other)) - set(variables(problem.expression)) - {problem.variable}
    if len(constants) > 1 or not _is_added(other, constants):
        return UNDECIDED
    found = zeroness(
        real_slope(to_sympy(other), problem.variable) - real_slope(to_sympy(mine), problem.variable)
    )
    if found is Mark.DISAGREES:
        return Judgement(Worth.WRONG, ": its derivative is not the integrand")
    if found is not Mark.AGREES:
        return UNDECIDED
    return RIGHT if constants else Judgement(Worth.UNFINISHED, _NO_CONSTANT)


def _is_added(node: Node, constants: set[str]) -> bool:
    """Whether the letter that is no part of the question only moves the whole up and down."""
    changes = [sympy.diff(to_sympy(node), sympy.Symbol(name)) for name in constants]
    return all(change.is_number and change != 0 for change in changes)
