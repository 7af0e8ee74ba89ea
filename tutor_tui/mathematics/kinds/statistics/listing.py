"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.statistics import distributions, summaries
from tutor_tui.mathematics.kinds.statistics.chance_words import read_chance
from tutor_tui.mathematics.kinds.statistics.reading import read_summary

KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(
        summaries.Summary,
        read_summary,
        summaries.answer,
        summaries.heading,
        summaries.method,
        summaries.steps,
    ),
    Kind(
        distributions.Chance,
        read_chance,
        distributions.answer,
        distributions.heading,
        distributions.method,
    ),
)
