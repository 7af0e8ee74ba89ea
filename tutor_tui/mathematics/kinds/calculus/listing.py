"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.calculus import converging, told, touched_curves
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
from tutor_tui.mathematics.kinds.calculus.limit_answers import answer_limit
from tutor_tui.mathematics.kinds.calculus.limit_steps import limit_steps
from tutor_tui.mathematics.kinds.calculus.limits import Limit, read_limit
from tutor_tui.mathematics.kinds.calculus.measure_steps import (
    area_steps,
    measure_steps,
    multiple_steps,
)
from tutor_tui.mathematics.kinds.calculus.multiple import (
    MultipleIntegral,
    answer_multiple,
    read_multiple,
)
from tutor_tui.mathematics.kinds.calculus.ode_answers import answer_ode
from tutor_tui.mathematics.kinds.calculus.ode_sorts import (
    METHOD_OF_ODE_SORT,
    OdeSort,
    answer_ode_sort,
    heading_of_ode_sort,
    read_ode_sort,
)
from tutor_tui.mathematics.kinds.calculus.ode_steps import ode_steps
from tutor_tui.mathematics.kinds.calculus.ode_system_answers import answer_system
from tutor_tui.mathematics.kinds.calculus.ode_system_steps import (
    METHOD_OF_SYSTEM,
    heading_of_system,
    system_steps,
)
from tutor_tui.mathematics.kinds.calculus.ode_systems import DifferentialSystem, read_system
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation, read_ode
from tutor_tui.mathematics.kinds.calculus.partial_steps import partial_steps
from tutor_tui.mathematics.kinds.calculus.series_steps import (
    convergence_steps,
    radius_steps,
    taylor_steps,
)
from tutor_tui.mathematics.kinds.calculus.several import answer_partials
from tutor_tui.mathematics.kinds.calculus.several_reading import Partials, read_partials
from tutor_tui.mathematics.kinds.calculus.slope_steps import (
    implicit_steps,
    parametric_steps,
    touching_steps,
)
from tutor_tui.mathematics.kinds.calculus.taylor import TaylorPolynomial, read_taylor
from tutor_tui.mathematics.kinds.calculus.taylor_answers import answer_taylor
from tutor_tui.mathematics.kinds.calculus.taylor_radius import (
    METHOD_OF_TAYLOR_RADIUS,
    TaylorRadius,
    answer_taylor_radius,
    heading_of_taylor_radius,
    read_taylor_radius,
)
from tutor_tui.mathematics.kinds.calculus.touching import (
    TouchingLine,
    answer_touching,
    read_touching,
)
from tutor_tui.mathematics.kinds.calculus.transform_steps import laplace_steps
from tutor_tui.mathematics.kinds.calculus.transforms import (
    LaplaceTransform,
    answer_laplace,
    read_laplace,
)
from tutor_tui.mathematics.kinds.kind import Kind


def _read_implicit(text: str) -> ImplicitSlope | None:
    found = read_slope(text)
    return found if isinstance(found, ImplicitSlope) else None


def _read_parametric(text: str) -> ParametricSlope | None:
    found = read_slope(text)
    return found if isinstance(found, ParametricSlope) else None


KINDS: Final[tuple[Kind[Any], ...]] = (
    *converging.KINDS,
    Kind(Limit, read_limit, answer_limit, told.heading_of_limit, told.method_of_limit, limit_steps),
    Kind(
        ImplicitSlope,
        _read_implicit,
        answer_implicit,
        told.heading_of_slope,
        told.METHOD_OF_SLOPE,
        implicit_steps,
    ),
    Kind(
        ParametricSlope,
        _read_parametric,
        answer_parametric,
        told.heading_of_parametric,
        told.METHOD_OF_PARAMETRIC,
        parametric_steps,
    ),
    Kind(OdeSort, read_ode_sort, answer_ode_sort, heading_of_ode_sort, METHOD_OF_ODE_SORT),
    Kind(
        DifferentialSystem,
        read_system,
        answer_system,
        heading_of_system,
        METHOD_OF_SYSTEM,
        system_steps,
    ),
    Kind(
        DifferentialEquation,
        read_ode,
        answer_ode,
        told.heading_of_ode,
        told.method_of_ode,
        ode_steps,
    ),
    Kind(
        AreaBetween, read_area, answer_area, told.heading_of_area, told.METHOD_OF_AREA, area_steps
    ),
    Kind(
        Partials,
        read_partials,
        answer_partials,
        told.heading_of_partials,
        told.method_of_partials,
        partial_steps,
    ),
    Kind(
        TouchingLine,
        read_touching,
        answer_touching,
        told.heading_of_line,
        told.method_of_line,
        touching_steps,
    ),
    Kind(
        TaylorPolynomial,
        read_taylor,
        answer_taylor,
        told.heading_of_taylor,
        told.METHOD_OF_TAYLOR,
        taylor_steps,
    ),
    Kind(
        MultipleIntegral,
        read_multiple,
        answer_multiple,
        told.heading_of_multiple,
        told.METHOD_OF_MULTIPLE,
        multiple_steps,
    ),
    Kind(
        MeasureOfGraph,
        read_measure,
        answer_measure,
        told.heading_of_measure,
        told.METHOD_OF_MEASURE,
        measure_steps,
    ),
    Kind(
        Convergence,
        read_convergence,
        answer_convergence,
        told.heading_of_series,
        told.METHOD_OF_SERIES,
        convergence_steps,
    ),
    Kind(
        TaylorRadius,
        read_taylor_radius,
        answer_taylor_radius,
        heading_of_taylor_radius,
        METHOD_OF_TAYLOR_RADIUS,
    ),
    Kind(
        Radius,
        read_radius,
        answer_radius,
        told.heading_of_series,
        told.METHOD_OF_SERIES,
        radius_steps,
    ),
    Kind(
        LaplaceTransform,
        read_laplace,
        answer_laplace,
        told.heading_of_laplace,
        told.method_of_laplace,
        laplace_steps,
    ),
    *touched_curves.KINDS,
)
