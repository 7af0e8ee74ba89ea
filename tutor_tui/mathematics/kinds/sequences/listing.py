"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.calculus import sigma_steps
from tutor_tui.mathematics.kinds.calculus.sigma import Series, read_series
from tutor_tui.mathematics.kinds.calculus.sigma_answers import answer_series
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.sequences import (
    counting,
    counting_steps,
    recurrences,
    sorts,
    told_rules,
)
from tutor_tui.mathematics.kinds.sequences.answers import answer
from tutor_tui.mathematics.kinds.sequences.problems import SequenceProblem
from tutor_tui.mathematics.kinds.sequences.reading import read
from tutor_tui.mathematics.kinds.sequences.steps import heading, method, steps

KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(
        recurrences.Recurrence,
        recurrences.read_recurrence,
        recurrences.answer,
        recurrences.heading,
        recurrences.METHOD,
        recurrences.steps,
    ),
    Kind(SequenceProblem, read, answer, heading, method, steps),
    Kind(
        sorts.SortOfSequence,
        sorts.read_sort,
        sorts.answer_sort,
        sorts.heading_sort,
        sorts.method_sort,
        sorts.steps_sort,
    ),
    Kind(
        counting.BoundedTerms,
        counting.read_bounded,
        counting.answer,
        counting.heading,
        counting.METHOD,
        counting_steps.bounded_steps,
    ),
    Kind(
        counting.Settles,
        counting.read_settles,
        counting.answer_settles,
        counting.HEADING_SETTLES,
        counting.METHOD_SETTLES,
        counting_steps.settling_steps,
    ),
    Kind(
        told_rules.ToldTerms,
        told_rules.read_told,
        told_rules.answer,
        told_rules.heading,
        told_rules.method,
        told_rules.steps,
    ),
    Kind(
        Series,
        read_series,
        answer_series,
        sigma_steps.heading,
        sigma_steps.method,
        sigma_steps.steps,
    ),
)
