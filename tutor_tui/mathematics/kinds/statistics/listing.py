"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.statistics import (
    chance_steps,
    distributions,
    pairs,
    scores,
    summaries,
    summary_steps,
    tables,
)
from tutor_tui.mathematics.kinds.statistics.chance_stories import read_chance_story
from tutor_tui.mathematics.kinds.statistics.chance_words import read_chance
from tutor_tui.mathematics.kinds.statistics.reading import read_summary

KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(
        summaries.Summary,
        read_summary,
        summaries.answer,
        summary_steps.heading,
        summary_steps.method,
        summary_steps.steps,
    ),
    Kind(
        distributions.Chance,
        read_chance,
        distributions.answer,
        distributions.heading,
        distributions.method,
        chance_steps.chance_steps,
    ),
    Kind(
        distributions.Chance,
        read_chance_story,
        distributions.answer,
        distributions.heading,
        distributions.method,
        chance_steps.chance_steps,
    ),
    Kind(pairs.Pairs, pairs.read_pairs, pairs.answer, pairs.heading, pairs.method, pairs.steps),
    Kind(
        scores.Score, scores.read_score, scores.answer, scores.heading, scores.method, scores.steps
    ),
    Kind(
        tables.Table, tables.read_table, tables.answer, tables.heading, tables.method, tables.steps
    ),
)
