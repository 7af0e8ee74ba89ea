"""The kinds of problem of this family, in the order in which they read a message."""

from collections.abc import Callable
from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.narrated.mixing import read_mixing
from tutor_tui.mathematics.kinds.narrated.percents import read_percent
from tutor_tui.mathematics.kinds.narrated.ratios import read_ratio
from tutor_tui.mathematics.kinds.narrated.reading import read_narrated
from tutor_tui.mathematics.kinds.narrated.sharing import read_sharing
from tutor_tui.mathematics.kinds.word_problems.stories import Story, answer, heading, method, steps


def read_told(text: str) -> Story | None:
    """The story that a message tells, by its clauses, as a ratio, or as one percentage."""
    for read in _READERS:
        story = read(text)
        if story is not None:
            return story
    return None


_READERS: Final[tuple[Callable[[str], Story | None], ...]] = (
    read_narrated,
    read_ratio,
    read_percent,
    read_sharing,
    read_mixing,
)
KINDS: Final[tuple[Kind[Any], ...]] = (Kind(Story, read_told, answer, heading, method, steps),)
