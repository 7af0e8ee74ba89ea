"""Lines that only the problem of the question can judge: slopes, families of angles, matrices."""

from typing import Final

from tutor_tui.mathematics.checking.by_curve import by_curve
from tutor_tui.mathematics.checking.by_differential_equation import ByDifferentialEquation
from tutor_tui.mathematics.checking.own_answer import Asked, quietly
from tutor_tui.mathematics.checking.own_equations import equation_line
from tutor_tui.mathematics.checking.own_matrices import matrix_line
from tutor_tui.mathematics.checking.passages import Passage
from tutor_tui.mathematics.checking.slope_letters import derives
from tutor_tui.mathematics.checking.solution_families import family_line
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict
from tutor_tui.mathematics.kinds.calculus.implicit import ImplicitSlope
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation

_SECONDS: Final = 0.4


def by_own_problem(
    statement: Statement, passage: Passage, asked: Asked, text: str
) -> Verdict | None:
    """The verdict on a line of such a problem; `None` for any other."""
    own = asked.own if asked.question else None
    if own is None:
        return None
    match own.problem:
        case ImplicitSlope() as curve:
            found = quietly(lambda: by_curve(statement, curve), _SECONDS)
            return found or _of_the_whole(statement, curve.of, curve.by)
        case DifferentialEquation() as equation:
            judge = ByDifferentialEquation(equation, text)
            found = quietly(lambda: judge.verdict(statement, passage), _SECONDS)
            return found or _of_the_whole(statement, equation.function, equation.variable)
        case _:
            rest = text[passage.end :]
            matrix = quietly(lambda: matrix_line(statement, own), _SECONDS)
            line = matrix or quietly(lambda: equation_line(statement, own, rest), _SECONDS)
            return line or quietly(lambda: family_line(statement, own, text), _SECONDS)


def _of_the_whole(statement: Statement, function: str, variable: str) -> Verdict | None:
    """No verdict on a line that differentiates something with the function in it."""
    is_open = any(derives(side, function, variable) for side in statement.sides)
    return UNDECIDED if is_open else None
