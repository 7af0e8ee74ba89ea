"""What is said of each kind of this family: the opening of its working, and its method."""

from typing import Final

from tutor_tui.mathematics.kinds.calculus.applications import MeasureOfGraph
from tutor_tui.mathematics.kinds.calculus.areas import AreaBetween
from tutor_tui.mathematics.kinds.calculus.convergence import Convergence, Radius
from tutor_tui.mathematics.kinds.calculus.implicit import ImplicitSlope, ParametricSlope
from tutor_tui.mathematics.kinds.calculus.limit_answers import shown_limit
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.kinds.calculus.multiple import MultipleIntegral, shown_integral
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.kinds.calculus.several_reading import Partials, Wanted
from tutor_tui.mathematics.kinds.calculus.taylor import TaylorPolynomial
from tutor_tui.mathematics.kinds.calculus.touching import Line, TouchingLine
from tutor_tui.mathematics.kinds.calculus.transforms import LaplaceTransform
from tutor_tui.mathematics.problems import code, listed
from tutor_tui.mathematics.written import written


def heading_of_limit(problem: Limit) -> str:
    """The opening of the working."""
    return f"To find the limit of {code(shown_limit(problem))}"


def method_of_limit(problem: Limit) -> str:
    """The way to the answer, without it."""
    if problem.is_at_infinity:
        return (
            "Divide everything by the term that grows fastest; what is left either settles or "
            "tends to 0."
        )
    start = "Put the place in. If that gives 0/0, cancel a common factor, multiply by the conjugate"
    if problem.way == "without":
        return f"{start}, or use known limits such as `sin(u)/u → 1`, and put it in again."
    return f"{start}, or differentiate top and bottom (L'Hôpital) and put it in again."


def heading_of_area(problem: AreaBetween) -> str:
    """The opening of the working."""
    first, second = code(written(problem.first)), code(written(problem.second))
    return f"To find the area between {first} and {second}"


METHOD_OF_AREA: Final = (
    "Set both functions equal to see where the curves meet; between neighbouring meeting "
    "points integrate the upper one minus the lower one, and add up."
)


def heading_of_ode(problem: DifferentialEquation) -> str:
    """The opening of the working."""
    return f"To solve the differential equation {code(problem.text)}"


def method_of_ode(problem: DifferentialEquation) -> str:
    """The way to the answer, without it."""
    if problem.order > 1:
        return (
            "Put e^(rx) in: that gives a polynomial equation for r, and each root gives a "
            "solution; add a particular solution for the other side, and use the conditions last."
        )
    return (
        "Bring everything with the function to one side and everything with the variable to the "
        "other, and integrate both sides; where that fails, multiply by an integrating factor."
    )


def heading_of_partials(problem: Partials) -> str:
    """The opening of the working."""
    functions = listed([code(written(function)) for function in problem.functions])
    return f"To find the {problem.wanted} of {functions}"


def method_of_partials(problem: Partials) -> str:
    """The way to the answer, without it."""
    single = "Treat every other letter as a number and differentiate by one letter at a time"
    if problem.wanted is Wanted.DIRECTION:
        return f"{single}; multiply the gradient with the direction, made one unit long."
    return f"{single}; put a place in last."


def heading_of_slope(problem: ImplicitSlope) -> str:
    """The opening of the working."""
    return f"To find the slope of {code(written(problem.equation))}"


METHOD_OF_SLOPE: Final = (
    "Differentiate both sides, taking `y` as a function of `x` (so each `y` brings `dy/dx` by "
    "the chain rule), and solve for `dy/dx`."
)


def heading_of_parametric(problem: ParametricSlope) -> str:
    """The opening of the working."""
    first, second = code(written(problem.across)), code(written(problem.up))
    return f"To find the slope of the curve with the coordinates {first} and {second}"


METHOD_OF_PARAMETRIC: Final = "Divide the derivative of the second coordinate by that of the first."


def heading_of_line(problem: TouchingLine) -> str:
    """The opening of the working."""
    return f"To find the {problem.line} of {code(written(problem.expression))}"


def method_of_line(problem: TouchingLine) -> str:
    """The way to the answer, without it."""
    slope = (
        "the negative reciprocal of the derivative"
        if problem.line is Line.NORMAL
        else ("the derivative")
    )
    return f"The slope is {slope} at the place; with the point it gives `y = m(x - a) + f(a)`."


def heading_of_taylor(problem: TaylorPolynomial) -> str:
    """The opening of the working."""
    return f"To expand {code(written(problem.expression))} in powers"


METHOD_OF_TAYLOR: Final = (
    "Differentiate again and again, put the place in, divide the nth value by `n!`, and "
    "multiply it with `(x - a)^n`."
)


def heading_of_multiple(problem: MultipleIntegral) -> str:
    """The opening of the working."""
    return f"To work out {code(shown_integral(problem))}"


METHOD_OF_MULTIPLE: Final = (
    "Integrate from the inside out; the outer variables are numbers for the inner integral."
)


def heading_of_measure(problem: MeasureOfGraph) -> str:
    """The opening of the working."""
    return f"To find the {problem.measure} of {code(written(problem.expression))}"


METHOD_OF_MEASURE: Final = (
    "Length: integrate `√(1 + f′(x)²)`. Volume about the x-axis: `π f(x)²`; about the y-axis: "
    "`2π x f(x)`. Average: integrate and divide by the width."
)


def heading_of_series(problem: Convergence | Radius) -> str:
    """The opening of the working."""
    return f"To decide where {code(f'∑ {written(problem.term)}')} converges"


METHOD_OF_SERIES: Final = (
    "Look whether the terms tend to 0; then try the ratio of neighbouring terms, the "
    "alternating series test, and the comparison with a power of `n`."
)


def heading_of_laplace(problem: LaplaceTransform) -> str:
    """The opening of the working."""
    kind = "inverse Laplace transform" if problem.is_inverse else "Laplace transform"
    return f"To find the {kind} of {code(written(problem.expression))}"


def method_of_laplace(problem: LaplaceTransform) -> str:
    """The way to the answer, without it."""
    if problem.is_inverse:
        return "Split it into partial fractions and read each one off the table of transforms."
    t, s = problem.own, problem.image
    return f"Integrate `f({t}) e^(-{s}{t})` from 0 to infinity, or use the table term by term."
