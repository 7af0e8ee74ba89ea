"""Textbook questions whose results are numbers in a form: bounds, scales, tables of data."""

from typing import Final

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import read_tables
from tutor_tui.mathematics.kinds.textbook.bounds import BOUNDS
from tutor_tui.mathematics.kinds.textbook.drawn import DRAWN
from tutor_tui.mathematics.kinds.textbook.frequencies import FREQUENCIES
from tutor_tui.mathematics.kinds.textbook.money import GROWTH, TIMES
from tutor_tui.mathematics.kinds.textbook.placed_angles import PLACED_ANGLES
from tutor_tui.mathematics.kinds.textbook.places import CONDITIONS, PLACES
from tutor_tui.mathematics.kinds.textbook.scales import SCALES
from tutor_tui.mathematics.kinds.textbook.similar import SIMILAR
from tutor_tui.mathematics.kinds.textbook.small_sums import SMALL_SUMS
from tutor_tui.mathematics.kinds.textbook.waves import WAVES

_TABLES: Final = (
    *BOUNDS,
    *SCALES,
    *SIMILAR,
    *FREQUENCIES,
    *SMALL_SUMS,
    *PLACES,
    *PLACED_ANGLES,
    *GROWTH,
    *WAVES,
    *DRAWN,
)


def read_formed(text: str) -> Formed | None:
    """The question by the first wording that it is."""
    return read_tables(text, _TABLES)


def read_placed(text: str) -> Conditioned | None:
    """The letter in vectors or points, by the equation that they must fulfil."""
    return read_tables(text, CONDITIONS)


def read_time(text: str) -> Reckoned | None:
    """After how many years a sum has grown beyond another."""
    return read_tables(text, TIMES)
