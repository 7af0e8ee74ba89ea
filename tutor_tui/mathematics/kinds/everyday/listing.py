"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.everyday.reading import read_everyday
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, answer, heading, method, steps
from tutor_tui.mathematics.kinds.everyday.variation import read_equation
from tutor_tui.mathematics.kinds.formed import answers as formed
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.kind import Kind

KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(Formed, read_equation, formed.answer, formed.heading, formed.method, formed.steps),
    Kind(Reckoned, read_everyday, answer, heading, method, steps),
)
