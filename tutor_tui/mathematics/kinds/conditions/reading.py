"""Which sort of question told by conditions a message is."""

from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.conditions.angles import read_angle
from tutor_tui.mathematics.kinds.conditions.closest import read_closest
from tutor_tui.mathematics.kinds.conditions.curves import read_curve
from tutor_tui.mathematics.kinds.conditions.growth import read_growth
from tutor_tui.mathematics.kinds.conditions.parabolas import read_parabola
from tutor_tui.mathematics.kinds.conditions.parameters import read_parameter
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned
from tutor_tui.mathematics.kinds.conditions.progressions import read_progression

_READERS: Final = (
    read_progression,
    read_parameter,
    read_angle,
    read_parabola,
    read_growth,
    read_curve,
    read_closest,
)


def read_conditioned(text: str) -> Conditioned | None:
    """The question that a message asks, all of it read."""
    return first_of(read(text) for read in _READERS)
