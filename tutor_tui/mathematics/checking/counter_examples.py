"""What is told against a line: a solution that does not fulfil it, a value that solves nothing."""

from collections.abc import Sequence

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.problem import Problem, Solution
from tutor_tui.mathematics.checking.solution_values import are_close, decimal_of, shown_solution
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, disagrees
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.verify import number_of


def fails_at(solution: Solution, relation: Relation) -> Verdict:
    """That a solution of the equation before does not fulfil a line."""
    place = {name: number_of(value) for name, value in solution.items()}
    try:
        sides = [value_at(side, place) for side in (relation.left, relation.right)]
    except NoValueError:
        return UNDECIDED
    shown = [decimal_of(value) for value in sides]
    return disagrees(
        f"{shown_solution(solution)} solves the equation before, but here the left side is "
        f"{shown[0]}, the right side {shown[1]}"
    )


def value_fails(
    name: str, value: "sympy.Expr", equations: Sequence[Relation], *, is_excluded: bool = False
) -> Verdict:
    """That a value does not solve one of some equations.

    `is_excluded` tells that it may be meant as a place where these have no value.
    """
    place, told = {name: number_of(value)}, f"at {name} = {show(value)}"
    for equation in equations:
        try:
            sides = [value_at(side, place) for side in (equation.left, equation.right)]
        except NoValueError:
            why = f"{told} the equation has no value"
            return UNDECIDED if is_excluded else disagrees(why)
        if not are_close(sides):
            return disagrees(
                f"{told} the left side of the equation is {decimal_of(sides[0])}, "
                f"the right side {decimal_of(sides[1])}"
            )
    return UNDECIDED


def refutation(
    problems: Sequence[Problem],
    verdicts: Sequence[Verdict],
    agreed: Sequence[tuple[Relation, ...]],
) -> Verdict | None:
    """The counter-example among verdicts; of an equation with two readings the one gone on with.

    `agreed` are the equations of the problems from which lines followed, the last one last.
    """
    refuting = [
        (problem.equations, verdict)
        for problem, verdict in zip(problems, verdicts, strict=True)
        if verdict.mark is Mark.DISAGREES
    ]
    for equations in reversed(agreed):
        meant = [verdict for other, verdict in refuting if other == equations]
        if meant:
            return meant[0]
    return refuting[0][1] if refuting else None
