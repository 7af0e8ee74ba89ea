"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.conditions import ranges
from tutor_tui.mathematics.kinds.conditions.answers import answer, heading, method, steps
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned
from tutor_tui.mathematics.kinds.everyday import reckoned
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.formed import answers as formed
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.textbook import (
    bisection,
    chances,
    estimates,
    inverses,
    newton,
    numeric_words,
    strips,
)
from tutor_tui.mathematics.kinds.textbook.constant_terms import read_constant_term
from tutor_tui.mathematics.kinds.textbook.counted_systems import COUNTED
from tutor_tui.mathematics.kinds.textbook.formed_kind import read_formed, read_placed, read_time
from tutor_tui.mathematics.kinds.textbook.told import read_told

KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(
        ranges.Ranged, ranges.read_range, ranges.answer, ranges.heading, ranges.method, ranges.steps
    ),
    Kind(Formed, read_formed, formed.answer, formed.heading, formed.method, formed.steps),
    Kind(Conditioned, read_placed, answer, heading, method, steps),
    Kind(Reckoned, read_time, reckoned.answer, reckoned.heading, reckoned.method, reckoned.steps),
    Kind(Conditioned, read_told, answer, heading, method, steps),
    Kind(Conditioned, read_constant_term, answer, heading, method, steps),
    Kind(
        inverses.HasInverse,
        inverses.read_has_inverse,
        inverses.answer_has_inverse,
        inverses.heading_of_inverse,
        inverses.METHOD_OF_INVERSE,
        inverses.steps_of_inverse,
    ),
    Kind(
        estimates.Estimate,
        estimates.read_estimate,
        estimates.answer_estimate,
        estimates.heading_of_estimate,
        estimates.METHOD_OF_ESTIMATE,
        estimates.steps_of_estimate,
    ),
    Kind(Conditioned, chances.read_moments, answer, heading, method, steps),
    Kind(
        chances.Independence,
        chances.read_independence,
        chances.answer_independence,
        chances.heading_independence,
        chances.METHOD_INDEPENDENCE,
        chances.steps_independence,
    ),
    Kind(
        strips.Strips,
        numeric_words.read_strips,
        strips.answer,
        strips.heading,
        strips.method,
        strips.steps,
    ),
    Kind(
        newton.Newton,
        numeric_words.read_newton,
        newton.answer,
        newton.heading,
        newton.METHOD,
        newton.steps,
    ),
    Kind(
        bisection.Bisection,
        numeric_words.read_bisection,
        bisection.answer,
        bisection.heading,
        bisection.METHOD,
        bisection.steps,
    ),
    COUNTED,
)
