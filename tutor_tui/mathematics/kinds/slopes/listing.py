"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.calculus import told
from tutor_tui.mathematics.kinds.calculus.slope_steps import touching_steps
from tutor_tui.mathematics.kinds.calculus.touching import (
    TouchingLine,
    answer_touching,
    read_approximation,
)
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.slopes import (
    accumulated,
    approximations,
    changes,
    first_principles,
    mean_value,
    nature,
    second_slopes,
    spot,
    steep_places,
    tables,
)
from tutor_tui.mathematics.kinds.worked import worked_kind

KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(
        first_principles.FirstPrinciples,
        first_principles.read_first_principles,
        first_principles.work_first_principles,
        first_principles.heading_of_first_principles,
        first_principles.METHOD_OF_FIRST_PRINCIPLES,
    ),
    worked_kind(
        mean_value.MeanValue,
        mean_value.read_mean_value,
        mean_value.work_mean_value,
        mean_value.heading_of_mean_value,
        mean_value.method_of_mean_value,
    ),
    worked_kind(
        accumulated.Accumulated,
        accumulated.read_accumulated,
        accumulated.work_accumulated,
        accumulated.heading_of_accumulated,
        accumulated.METHOD_OF_ACCUMULATED,
    ),
    worked_kind(
        tables.FromTable,
        tables.read_table,
        tables.work_table,
        tables.heading_of_table,
        tables.method_of_table,
    ),
    worked_kind(
        steep_places.SteepPlaces,
        steep_places.read_steep_places,
        steep_places.work_steep_places,
        steep_places.heading_of_steep_places,
        steep_places.METHOD_OF_STEEP_PLACES,
    ),
    worked_kind(
        nature.Nature,
        nature.read_nature,
        nature.work_nature,
        nature.heading_of_nature,
        nature.METHOD_OF_NATURE,
    ),
    worked_kind(
        spot.SpotNature,
        spot.read_spot,
        spot.work_spot,
        spot.heading_of_spot,
        spot.METHOD_OF_SPOT,
    ),
    worked_kind(
        nature.Course,
        nature.read_course,
        nature.work_course,
        nature.heading_of_course,
        nature.METHOD_OF_COURSE,
    ),
    Kind(
        TouchingLine,
        read_approximation,  # before functions are taken for definitions: "of f(x) = … at x = 1"
        answer_touching,
        told.heading_of_line,
        told.method_of_line,
        touching_steps,
    ),
    worked_kind(
        approximations.Straight,
        approximations.read_straight,
        approximations.work_straight,
        approximations.heading_of_straight,
        approximations.METHOD_OF_STRAIGHT,
    ),
    worked_kind(
        approximations.Differential,
        approximations.read_differential,
        approximations.work_differential,
        approximations.heading_of_differential,
        approximations.method_of_differential,
    ),
    worked_kind(
        changes.AverageRate,
        changes.read_average_rate,
        changes.work_average_rate,
        changes.heading_of_average_rate,
        changes.METHOD_OF_AVERAGE_RATE,
    ),
    worked_kind(
        second_slopes.SecondSlope,
        second_slopes.read_second_slope,
        second_slopes.work_second_slope,
        second_slopes.heading_of_second_slope,
        second_slopes.method_of_second_slope,
    ),
)
