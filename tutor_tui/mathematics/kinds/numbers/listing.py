"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.numbers import (
    base_steps,
    bases,
    congruences,
    continued_numbers,
    diophantine,
    rounding,
    rounding_steps,
    spoken,
    topics,
    whole_points,
    whole_steps,
)
from tutor_tui.mathematics.kinds.numbers.facts import Fact
from tutor_tui.mathematics.kinds.numbers.spoken import Spoken

KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(
        bases.BaseArithmetic,
        bases.read_arithmetic,
        bases.answer_arithmetic,
        bases.arithmetic_heading,
        bases.method,
        base_steps.arithmetic_steps,
    ),
    Kind(
        bases.BaseConversion,
        bases.read_conversion,
        bases.answer_conversion,
        bases.conversion_heading,
        bases.method,
        base_steps.conversion_steps,
    ),
    Kind(
        rounding.Rounding,
        rounding.read,
        rounding.answer,
        rounding_steps.heading,
        rounding_steps.method,
        rounding_steps.steps,
    ),
    Kind(
        congruences.Congruences,
        congruences.read_congruences,
        congruences.answer_congruences,
        congruences.heading,
        congruences.method,
        whole_steps.congruence_steps,
    ),
    Kind(
        diophantine.Diophantine,
        diophantine.read_diophantine,
        diophantine.answer_diophantine,
        diophantine.heading,
        diophantine.METHOD,
        whole_steps.diophantine_steps,
    ),
    *whole_points.KINDS,
    Kind(Fact, topics.read, topics.answer, topics.heading, topics.method, topics.steps),
    *continued_numbers.KINDS,
    Kind(Spoken, spoken.read, spoken.answer, spoken.heading, spoken.method, spoken.steps),
)
