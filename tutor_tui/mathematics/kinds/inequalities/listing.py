"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.inequalities.claim_steps import claim_steps
from tutor_tui.mathematics.kinds.inequalities.claims import answer_claim, read_claim
from tutor_tui.mathematics.kinds.inequalities.problems import Claim, Conditions, is_bound
from tutor_tui.mathematics.kinds.inequalities.rates import (
    METHOD_OF_RATE,
    Rate,
    answer_rate,
    heading_of_rate,
    read_rate,
    steps_of_rate,
)
from tutor_tui.mathematics.kinds.inequalities.reading import read_conditions
from tutor_tui.mathematics.kinds.inequalities.solving import answer_conditions
from tutor_tui.mathematics.kinds.inequalities.steps import inequality_steps
from tutor_tui.mathematics.kinds.inequalities.turning_steps import is_of_angle
from tutor_tui.mathematics.kinds.inequalities.written_down import written_conditions
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.terms import is_linear
from tutor_tui.mathematics.written import written


def _heading(problem: Conditions) -> str:
    return f"To solve {code(written_conditions(problem))}"


def _method(problem: Conditions) -> str:
    """What fits the hardest of the relations."""
    relations = [relation for part in problem.alternatives for relation in part]
    if any(is_of_angle(relation, problem.unknown) for relation in relations):
        return (
            "Find the value that the function must have, then one angle with it; symmetry and "
            "whole turns give all others. Keep those that are asked for."
        )
    if problem.equation is not None:
        return (
            "Solve the equation by undoing what was done to the unknown, and put every candidate "
            "into the equation."
        )
    if all(is_bound(relation, problem.unknown) for relation in relations):
        return "Nothing is to be worked out: the letter stands alone beside its bounds."
    if all(is_linear(relation) for relation in relations):
        return (
            "Solve it like an equation, doing the same to both sides; the sign turns round when "
            "both are multiplied or divided by a negative number, and when they are swapped."
        )
    return (
        "Solve the equation that belongs to it: only at its solutions, and where something is "
        "undefined, the truth can change. They cut the line into pieces: put one number of each "
        "piece, and each end, into the condition, and keep the pieces where it holds."
    )


def _heading_of_claim(problem: Claim) -> str:
    return f"To decide whether {code(written(problem.relation))} always holds"


_METHOD_OF_CLAIM: Final = (
    "Look for numbers for which the opposite holds: solve that inequality. One such number "
    "refutes the claim; if there are none, the claim is true."
)


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(Rate, read_rate, answer_rate, heading_of_rate, METHOD_OF_RATE, steps_of_rate),
    Kind(Claim, read_claim, answer_claim, _heading_of_claim, _METHOD_OF_CLAIM, claim_steps),
    Kind(Conditions, read_conditions, answer_conditions, _heading, _method, inequality_steps),
)
