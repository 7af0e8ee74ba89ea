"""A problem's answer: the one place that knows which module answers which kind."""

import re
from dataclasses import replace
from typing import assert_never

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.assumptions import as_taken, in_the_other_unit, notes
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.lettered_inequalities import (
    lettered_inequalities,
    lettered_inequality,
)
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kept import kept
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.kinds.inequalities.solving import answer_conditions
from tutor_tui.mathematics.kinds.registry import kind_of
from tutor_tui.mathematics.problems import (
    Answer,
    Compute,
    Differentiate,
    Integrate,
    Judge,
    KindProblem,
    Problem,
    Rewrite,
    Solve,
    code,
    listed,
)
from tutor_tui.mathematics.sentences import NO_REAL_SOLUTION, NO_SOLUTION, refused
from tutor_tui.mathematics.solve_calculus import differentiate
from tutor_tui.mathematics.solve_claims import judge
from tutor_tui.mathematics.solve_equation import solve_equation
from tutor_tui.mathematics.solve_expression import compute, rewrite
from tutor_tui.mathematics.solve_integrals import integrate
from tutor_tui.mathematics.solve_system import solve_system
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.vocabulary import CONSTANTS
from tutor_tui.mathematics.written import written


def _is_confirmed(answer: Answer) -> bool:
    return answer.check is not None and answer.check.mark is Mark.AGREES


@kept(_is_confirmed)
def solve(problem: Problem) -> Answer:
    """The answer to a problem, checked.

    Raises `TooLargeError` and `UndefinedError`, whose texts can be shown.
    """
    taken = as_taken(problem)
    try:
        answer = _solved(taken)
    except UndefinedError as error:
        if taken is problem:
            raise
        raise in_the_other_unit(error, problem) from error
    if answer.check is None:
        return answer
    return replace(answer, text=f"{answer.text}{notes(problem)}")


def _solved(problem: Problem) -> Answer:
    match problem:
        case Compute():
            return compute(problem)
        case Rewrite():
            return rewrite(problem)
        case Differentiate():
            return differentiate(problem)
        case Integrate():
            return integrate(problem)
        case Judge():
            return judge(problem)
        case Solve():
            return _solve(problem)
        case KindProblem():
            return kind_of(problem).answer(problem)
        case _:
            assert_never(problem)


def _lettered_inequality(problem: Solve) -> Answer:
    try:
        if len(problem.equations) == len(problem.unknowns) == 1:
            return lettered_inequality(problem.equations[0], problem.unknowns[0])
        if len(problem.unknowns) == 1:
            return lettered_inequalities(problem.equations, problem.unknowns[0])
    except UnsolvedError:
        return refused("I find no certain way to solve that inequality with its letters.")
    return refused("I solve inequalities in one unknown, which has to be named beside others.")


def _solve(problem: Solve) -> Answer:
    constants = [name for name in problem.unknowns if name in CONSTANTS]
    if constants:
        return refused(
            f"{code(constants[0])} stands for a constant here, so please write the unknown with "
            "another letter."
        )
    if len(problem.equations) == 1 and not variables(problem.equations[0]):
        return judge(Judge(problem.equations[0]))
    names = tuple(dict.fromkeys(name for part in problem.equations for name in variables(part)))
    strange = [name for name in problem.unknowns if name not in names]
    if strange:
        return refused(f"{code(strange[0])} does not occur there, so I cannot solve for it.")
    if any(equation.sign != "=" for equation in problem.equations):
        if len(names) > 1:
            return _lettered_inequality(problem)
        return answer_conditions(Conditions((problem.equations,), names[0]))
    if len(problem.equations) > 1:
        return solve_system(problem.equations, problem.unknowns)
    (equation,) = problem.equations
    unknown = unknown_of(problem)
    if unknown is None:
        example = f"solve {written(equation)} for {names[-1]}"
        return refused(
            f"That is one equation with the unknowns {listed([code(name) for name in names])}; "
            f"say which one to solve for, for example {code(example)}{_or_draw(equation)}."
        )
    answer = solve_equation(equation, unknown, is_real=problem.is_real)
    is_not_real = answer.result is not None and (
        answer.result == NO_REAL_SOLUTION or re.search(r"\bI\b", answer.result) is not None
    )
    return replace(answer, result=NO_SOLUTION) if problem.is_real and is_not_real else answer


def unknown_of(problem: Solve) -> str | None:
    """The one unknown of a single equation; `None` where it is not clear which one is meant."""
    names = variables(problem.equations[0])
    if len(problem.unknowns) == 1:
        return problem.unknowns[0]
    if len(names) == 1:
        return names[0]
    return "x" if "x" in names and set(names) <= set("abcdkmnpqx") else None


def _or_draw(equation: Relation) -> str:
    """The offer to draw `y = f(x)`."""
    match equation:
        case Relation(left=Name(name=name), right=right) if len(variables(right)) == 1:
            return "" if name in variables(right) else ", or `plot it` to see the curve"
        case _:
            return ""
