"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.measures import (
    clock,
    conversion_wording,
    conversions,
    date_steps,
    dates,
    temperatures,
)

KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(
        clock.ClockShift,
        clock.read_shift,
        clock.answer_shift,
        clock.shift_heading,
        clock.CLOCK_METHOD,
        clock.shift_steps,
    ),
    Kind(
        clock.ClockSpan,
        clock.read_span,
        clock.answer_span,
        clock.span_heading,
        clock.CLOCK_METHOD,
        clock.span_steps,
    ),
    Kind(
        dates.DateQuestion,
        dates.read,
        dates.answer,
        dates.heading,
        dates.METHOD,
        date_steps.date_steps,
    ),
    Kind(
        temperatures.Temperature,
        temperatures.read_temperature,
        temperatures.answer_temperature,
        temperatures.temperature_heading,
        temperatures.TEMPERATURE_METHOD,
        temperatures.temperature_steps,
    ),
    Kind(
        temperatures.Angle,
        temperatures.read_angle,
        temperatures.answer_angle,
        temperatures.angle_heading,
        temperatures.angle_method,
        temperatures.angle_steps,
    ),
    Kind(
        conversion_wording.Conversion,
        conversion_wording.read,
        conversions.answer,
        conversions.heading,
        conversions.METHOD,
        conversions.steps,
    ),
)
