"""Solutions of differential equations that are proposed, put into the equation."""

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.by_differential_equation import ByDifferentialEquation
from tutor_tui.mathematics.checking.passages import Passage
from tutor_tui.mathematics.checking.put_into_equation import are_free, fulfils, what_is_left
from tutor_tui.mathematics.checking.slope_letters import zeroness
from tutor_tui.mathematics.checking.statements import statements_in
from tutor_tui.mathematics.judging.judgement import RIGHT, UNDECIDED, Judgement, Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.judging.said import values_in
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import variables


def by_equation(asked: Asked, said: str) -> Judgement | None:
    """The worth of `y = A e^(x²)`; `None` where no differential equation was asked."""
    problem = asked.problem
    if not isinstance(problem, DifferentialEquation):
        return None
    found = values_in(said)
    if found is None or len(found) != 1 or found[0].name not in ("", problem.function):
        return _implicit(problem, said)
    if problem.function in variables(found[0].node):
        return UNDECIDED
    return _explicit(problem, to_sympy(found[0].node))


def _explicit(problem: DifferentialEquation, formula: "sympy.Expr") -> Judgement:
    variable = sympy.Symbol(problem.variable)
    known = to_sympy(problem.equation.left).free_symbols | {variable}
    known |= to_sympy(problem.equation.right).free_symbols
    constants = sorted(formula.free_symbols - known, key=str)
    left = what_is_left(problem, formula)
    solves = zeroness(left)
    if solves is Mark.DISAGREES:
        return Judgement(Worth.WRONG, f": put in, it leaves `{show(sympy.simplify(left))}`, not 0")
    if solves is not Mark.AGREES or len(constants) > problem.order:
        return UNDECIDED
    if not problem.conditions:
        is_all = len(constants) == problem.order and are_free(constants, formula, variable)
        return RIGHT if is_all else Judgement(Worth.PART)
    if constants:
        return Judgement(Worth.PART)
    is_given = all(fulfils(formula, variable, condition) for condition in problem.conditions)
    return RIGHT if is_given else Judgement(Worth.WRONG, ": it misses what was given at the start")


def _implicit(problem: DifferentialEquation, said: str) -> Judgement:
    """`ln y = x² + C`, differentiated."""
    try:
        statements = statements_in(said)
    except (UnreadableError, TooLargeError):
        return UNDECIDED
    if len(statements) != 1 or problem.conditions:
        return UNDECIDED
    passage = Passage(0, len(said), said, "", "", 0)
    verdict = ByDifferentialEquation(problem, said).verdict(statements[0], passage)
    if verdict is None or verdict.mark is Mark.UNCHECKED:
        return UNDECIDED
    is_so = verdict.mark is Mark.AGREES
    return RIGHT if is_so else Judgement(Worth.WRONG, f": {verdict.how}")
