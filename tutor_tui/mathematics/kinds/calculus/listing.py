"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.calculus.areas import AreaBetween, answer_area, read_area
from tutor_tui.mathematics.kinds.calculus.limit_answers import answer_limit, shown_limit
from tutor_tui.mathematics.kinds.calculus.limits import Limit, read_limit
from tutor_tui.mathematics.kinds.calculus.ode_answers import answer_ode
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation, read_ode
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.written import written


def _heading_of_limit(problem: Limit) -> str:
    return f"To find the limit of {code(shown_limit(problem))}"


def _method_of_limit(problem: Limit) -> str:
    if problem.is_at_infinity:
        return (
            "Divide everything by the term that grows fastest; what is left either settles or "
            "tends to 0."
        )
    return (
        "Put the place in. If that gives 0/0, cancel a common factor, multiply by the conjugate, "
        "or differentiate top and bottom (L'Hôpital) and put it in again."
    )


def _heading_of_area(problem: AreaBetween) -> str:
    first, second = code(written(problem.first)), code(written(problem.second))
    return f"To find the area between {first} and {second}"


def _method_of_area(_problem: AreaBetween) -> str:
    return (
        "Set both functions equal to see where the curves meet; between neighbouring meeting "
        "points integrate the upper one minus the lower one, and add up."
    )


def _heading_of_ode(problem: DifferentialEquation) -> str:
    return f"To solve the differential equation {code(problem.text)}"


def _method_of_ode(problem: DifferentialEquation) -> str:
    if problem.order > 1:
        return (
            "Put e^(rx) in: that gives a polynomial equation for r, and each root gives a "
            "solution; add a particular solution for the other side, and use the conditions last."
        )
    return (
        "Bring everything with the function to one side and everything with the variable to the "
        "other, and integrate both sides; where that fails, multiply by an integrating factor."
    )


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(Limit, read_limit, answer_limit, _heading_of_limit, _method_of_limit),
    Kind(DifferentialEquation, read_ode, answer_ode, _heading_of_ode, _method_of_ode),
    Kind(AreaBetween, read_area, answer_area, _heading_of_area, _method_of_area),
)
