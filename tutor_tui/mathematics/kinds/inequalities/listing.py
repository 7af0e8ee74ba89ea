"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.inequalities.claims import answer_claim, read_claim
from tutor_tui.mathematics.kinds.inequalities.problems import Claim, Conditions
from tutor_tui.mathematics.kinds.inequalities.rates import (
    Rate,
    answer_rate,
    heading_of_rate,
    method_of_rate,
    read_rate,
    steps_of_rate,
)
from tutor_tui.mathematics.kinds.inequalities.reading import read_conditions
from tutor_tui.mathematics.kinds.inequalities.solving import (
    answer_conditions,
    written_conditions,
)
from tutor_tui.mathematics.kinds.inequalities.steps import inequality_steps
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.written import written


def _heading(problem: Conditions) -> str:
    return f"To solve {code(written_conditions(problem))}"


def _method(problem: Conditions) -> str:
    if problem.equation is not None:
        return (
            "Solve the equation by undoing what was done to the unknown, and put every candidate "
            "into the equation."
        )
    return (
        "Solve the equations that belong to the conditions: their solutions, and the gaps of the "
        "domain, cut the line into pieces. Put one number of each piece, and each end, into the "
        "conditions, and keep the pieces where they hold."
    )


def _heading_of_claim(problem: Claim) -> str:
    return f"To decide whether {code(written(problem.relation))} always holds"


def _method_of_claim(_problem: Claim) -> str:
    return (
        "Look for numbers for which the opposite holds: solve that inequality. One such number "
        "refutes the claim; if there are none, the claim is true."
    )


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(Rate, read_rate, answer_rate, heading_of_rate, method_of_rate, steps_of_rate),
    Kind(Claim, read_claim, answer_claim, _heading_of_claim, _method_of_claim),
    Kind(Conditions, read_conditions, answer_conditions, _heading, _method, inequality_steps),
)
