"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.matrices.answers import answer
from tutor_tui.mathematics.kinds.matrices.methods import heading, method
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion
from tutor_tui.mathematics.kinds.matrices.reading import read
from tutor_tui.mathematics.kinds.matrices.steps import steps

KINDS: Final[tuple[Kind[Any], ...]] = (Kind(MatrixQuestion, read, answer, heading, method, steps),)
