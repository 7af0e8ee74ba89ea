"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.sequences import sums
from tutor_tui.mathematics.kinds.sequences.answers import answer
from tutor_tui.mathematics.kinds.sequences.problems import SequenceProblem, SumProblem
from tutor_tui.mathematics.kinds.sequences.reading import read
from tutor_tui.mathematics.kinds.sequences.steps import heading, method, steps

KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(SequenceProblem, read, answer, heading, method, steps),
    Kind(SumProblem, sums.read, sums.answer, sums.heading, sums.method, sums.steps),
)
