"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.narrated.percents import read_percent
from tutor_tui.mathematics.kinds.narrated.ratios import read_ratio
from tutor_tui.mathematics.kinds.narrated.reading import read_narrated
from tutor_tui.mathematics.kinds.word_problems.stories import Story, answer, heading, method, steps


def read_told(text: str) -> Story | None:
    """The story that a message tells, by its clauses, as a ratio, or as one percentage."""
    return read_narrated(text) or read_ratio(text) or read_percent(text)


KINDS: Final[tuple[Kind[Any], ...]] = (Kind(Story, read_told, answer, heading, method, steps),)
