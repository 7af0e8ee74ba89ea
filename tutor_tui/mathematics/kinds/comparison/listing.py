"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.comparison.answers import answer
from tutor_tui.mathematics.kinds.comparison.problems import Comparison
from tutor_tui.mathematics.kinds.comparison.reading import read
from tutor_tui.mathematics.kinds.comparison.steps import heading, method, steps
from tutor_tui.mathematics.kinds.kind import Kind

KINDS: Final[tuple[Kind[Any], ...]] = (Kind(Comparison, read, answer, heading, method, steps),)
