"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.calculus.applications import (
    MeasureOfGraph,
    answer_measure,
    read_measure,
)
from tutor_tui.mathematics.kinds.calculus.areas import AreaBetween, answer_area, read_area
from tutor_tui.mathematics.kinds.calculus.convergence import (
    Convergence,
    Radius,
    answer_convergence,
    answer_radius,
    read_convergence,
    read_radius,
)
from tutor_tui.mathematics.kinds.calculus.implicit import (
    ImplicitSlope,
    ParametricSlope,
    answer_implicit,
    answer_parametric,
    read_slope,
)
from tutor_tui.mathematics.kinds.calculus.limit_answers import answer_limit, shown_limit
from tutor_tui.mathematics.kinds.calculus.limit_steps import limit_steps
from tutor_tui.mathematics.kinds.calculus.limits import Limit, read_limit
from tutor_tui.mathematics.kinds.calculus.multiple import (
    MultipleIntegral,
    answer_multiple,
    read_multiple,
    shown_integral,
)
from tutor_tui.mathematics.kinds.calculus.ode_answers import answer_ode
from tutor_tui.mathematics.kinds.calculus.ode_steps import ode_steps
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation, read_ode
from tutor_tui.mathematics.kinds.calculus.several import (
    Partials,
    Wanted,
    answer_partials,
    read_partials,
)
from tutor_tui.mathematics.kinds.calculus.sigma import Series, read_series
from tutor_tui.mathematics.kinds.calculus.sigma_answers import answer_series, notation
from tutor_tui.mathematics.kinds.calculus.taylor import (
    TaylorPolynomial,
    answer_taylor,
    read_taylor,
)
from tutor_tui.mathematics.kinds.calculus.touching import (
    Line,
    TouchingLine,
    answer_touching,
    read_touching,
)
from tutor_tui.mathematics.kinds.calculus.transforms import (
    LaplaceTransform,
    answer_laplace,
    read_laplace,
)
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.problems import KindProblem, code, listed
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


def _heading_of_partials(problem: Partials) -> str:
    functions = listed([code(written(function)) for function in problem.functions])
    return f"To find the {problem.wanted} of {functions}"


def _method_of_partials(problem: Partials) -> str:
    single = "Treat every other letter as a number and differentiate by one letter at a time"
    if problem.wanted is Wanted.DIRECTION:
        return f"{single}; multiply the gradient with the direction, made one unit long."
    return f"{single}; put a place in last."


def _heading_of_slope(problem: ImplicitSlope) -> str:
    return f"To find the slope of {code(written(problem.equation))}"


def _method_of_slope(_problem: ImplicitSlope) -> str:
    return (
        "Differentiate both sides, taking `y` as a function of `x` (so each `y` brings `dy/dx` by "
        "the chain rule), and solve for `dy/dx`."
    )


def _read_implicit(text: str) -> ImplicitSlope | None:
    found = read_slope(text)
    return found if isinstance(found, ImplicitSlope) else None


def _read_parametric(text: str) -> ParametricSlope | None:
    found = read_slope(text)
    return found if isinstance(found, ParametricSlope) else None


def _heading_of_parametric(problem: ParametricSlope) -> str:
    first, second = code(written(problem.across)), code(written(problem.up))
    return f"To find the slope of the curve with the coordinates {first} and {second}"


def _method_of_parametric(_problem: ParametricSlope) -> str:
    return "Divide the derivative of the second coordinate by that of the first."


def _heading_of_line(problem: TouchingLine) -> str:
    return f"To find the {problem.line} of {code(written(problem.expression))}"


def _method_of_line(problem: TouchingLine) -> str:
    slope = (
        "the negative reciprocal of the derivative"
        if problem.line is Line.NORMAL
        else ("the derivative")
    )
    return f"The slope is {slope} at the place; with the point it gives `y = m(x - a) + f(a)`."


def _heading_of_taylor(problem: TaylorPolynomial) -> str:
    return f"To expand {code(written(problem.expression))} in powers"


def _method_of_taylor(_problem: TaylorPolynomial) -> str:
    return (
        "Differentiate again and again, put the place in, divide the nth value by `n!`, and "
        "multiply it with `(x - a)^n`."
    )


def _heading_of_multiple(problem: MultipleIntegral) -> str:
    return f"To work out {code(shown_integral(problem))}"


def _method_of_multiple(_problem: MultipleIntegral) -> str:
    return "Integrate from the inside out; the outer variables are numbers for the inner integral."


def _heading_of_measure(problem: MeasureOfGraph) -> str:
    return f"To find the {problem.measure} of {code(written(problem.expression))}"


def _method_of_measure(_problem: MeasureOfGraph) -> str:
    return (
        "Length: integrate `√(1 + f′(x)²)`. Volume about the x-axis: `π f(x)²`; about the y-axis: "
        "`2π x f(x)`. Average: integrate and divide by the width."
    )


def _heading_of_series(problem: Convergence | Radius) -> str:
    return f"To decide where {code(f'∑ {written(problem.term)}')} converges"


def _method_of_series(_problem: KindProblem) -> str:
    return (
        "Look whether the terms tend to 0; then try the ratio of neighbouring terms, the "
        "alternating series test, and the comparison with a power of `n`."
    )


def _heading_of_sigma(problem: Series) -> str:
    return f"To {'multiply' if problem.is_product else 'add'} {notation(problem)}"


def _method_of_sigma(problem: Series) -> str:
    if problem.is_product:
        return (
            "Write the first factors out and look what cancels; powers of the same base are "
            "multiplied by adding the exponents."
        )
    return (
        "Split the sum into sums of powers and geometric sums, whose formulas are known, or write "
        "each term as a difference, so that neighbours cancel."
    )


def _heading_of_laplace(problem: LaplaceTransform) -> str:
    kind = "inverse Laplace transform" if problem.is_inverse else "Laplace transform"
    return f"To find the {kind} of {code(written(problem.expression))}"


def _method_of_laplace(problem: LaplaceTransform) -> str:
    if problem.is_inverse:
        return "Split it into partial fractions and read each one off the table of transforms."
    return "Integrate `f(t) e^(-st)` from 0 to infinity, or use the table term by term."


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(Limit, read_limit, answer_limit, _heading_of_limit, _method_of_limit, limit_steps),
    Kind(ImplicitSlope, _read_implicit, answer_implicit, _heading_of_slope, _method_of_slope),
    Kind(
        ParametricSlope,
        _read_parametric,
        answer_parametric,
        _heading_of_parametric,
        _method_of_parametric,
    ),
    Kind(DifferentialEquation, read_ode, answer_ode, _heading_of_ode, _method_of_ode, ode_steps),
    Kind(AreaBetween, read_area, answer_area, _heading_of_area, _method_of_area),
    Kind(Partials, read_partials, answer_partials, _heading_of_partials, _method_of_partials),
    Kind(TouchingLine, read_touching, answer_touching, _heading_of_line, _method_of_line),
    Kind(TaylorPolynomial, read_taylor, answer_taylor, _heading_of_taylor, _method_of_taylor),
    Kind(
        MultipleIntegral,
        read_multiple,
        answer_multiple,
        _heading_of_multiple,
        _method_of_multiple,
    ),
    Kind(MeasureOfGraph, read_measure, answer_measure, _heading_of_measure, _method_of_measure),
    Kind(Convergence, read_convergence, answer_convergence, _heading_of_series, _method_of_series),
    Kind(Radius, read_radius, answer_radius, _heading_of_series, _method_of_series),
    Kind(Series, read_series, answer_series, _heading_of_sigma, _method_of_sigma),
    Kind(LaplaceTransform, read_laplace, answer_laplace, _heading_of_laplace, _method_of_laplace),
)
