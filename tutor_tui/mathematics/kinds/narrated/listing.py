"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.narrated.reading import read_narrated
from tutor_tui.mathematics.kinds.word_problems.stories import Story, answer, heading, method, steps

KINDS: Final[tuple[Kind[Any], ...]] = (Kind(Story, read_narrated, answer, heading, method, steps),)
