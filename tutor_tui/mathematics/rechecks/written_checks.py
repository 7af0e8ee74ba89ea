"""Which check is written out for which problem."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion
from tutor_tui.mathematics.kinds.numbers.facts import Fact
from tutor_tui.mathematics.kinds.polynomials.problems import PolynomialQuestion
from tutor_tui.mathematics.kinds.sequences.problems import SequenceProblem
from tutor_tui.mathematics.kinds.statistics.summaries import Summary
from tutor_tui.mathematics.kinds.word_problems.stories import Story
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import (
    Answer,
    Compute,
    Differentiate,
    Integrate,
    Problem,
    Rewrite,
    Solve,
)
from tutor_tui.mathematics.rechecks.calculus import of_derivative, of_integral, of_limit, of_ode
from tutor_tui.mathematics.rechecks.equations import (
    of_equations,
    of_one_equation,
    of_story,
    rejected_told,
)
from tutor_tui.mathematics.rechecks.forms import of_form, of_polynomial
from tutor_tui.mathematics.rechecks.matrices import of_matrix
from tutor_tui.mathematics.rechecks.numbers import of_fact, of_sequence, of_summary, of_value
from tutor_tui.mathematics.syntax import TooLargeError

_Way: TypeAlias = Callable[[Any, str], str | None]
_PATIENCE: Final = 1.5

_WAYS: Final[Mapping[type, _Way]] = MappingProxyType(
    {
        Compute: of_value,
        Rewrite: of_form,
        Solve: of_equations,
        Differentiate: of_derivative,
        Integrate: of_integral,
        Conditions: of_one_equation,
        Conditioned: of_story,
        Story: of_story,
        Fact: of_fact,
        Summary: of_summary,
        SequenceProblem: of_sequence,
        PolynomialQuestion: of_polynomial,
        Limit: of_limit,
        DifferentialEquation: of_ode,
        MatrixQuestion: of_matrix,
    }
)


def written_check(problem: Problem, answer: Answer) -> str | None:
    """How the answer can be checked by hand, each number of it worked out here afresh.

    It reads the bare result as anybody could, not what the method knew. `None` where there is no
    check that a person would write, or where it does not come out.
    """
    way = _WAYS.get(type(problem))
    if way is None or answer.result is None or answer.check is None:
        return None
    if answer.check.mark is not Mark.AGREES:
        return None
    result = answer.result
    try:
        found = within(_PATIENCE, lambda: way(problem, result))
        more = rejected_told(problem, answer.text) if isinstance(problem, Solve) and found else ""
        return f"{found}{more}" if found else None
    except (UndefinedError, TooLargeError, ArithmeticError):
        return None
