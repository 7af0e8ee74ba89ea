"""The kinds of problem of this family, in the order in which they read a message."""

from collections.abc import Callable
from typing import Any, Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.cancelling.reading import read_chain
from tutor_tui.mathematics.kinds.everyday import reckoned
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.formed import answers as forms
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.measures import clock
from tutor_tui.mathematics.kinds.narrated.bills import read_bill
from tutor_tui.mathematics.kinds.narrated.chases import read_chase
from tutor_tui.mathematics.kinds.narrated.climbing import read_climb
from tutor_tui.mathematics.kinds.narrated.digits import read_digits
from tutor_tui.mathematics.kinds.narrated.ledgers import read_ledger
from tutor_tui.mathematics.kinds.narrated.legs import read_legs
from tutor_tui.mathematics.kinds.narrated.listed_means import read_listed
from tutor_tui.mathematics.kinds.narrated.map_lengths import read_map
from tutor_tui.mathematics.kinds.narrated.means import read_mean
from tutor_tui.mathematics.kinds.narrated.measured import read_measured, read_path
from tutor_tui.mathematics.kinds.narrated.mixing import read_mixing
from tutor_tui.mathematics.kinds.narrated.packing import read_packing
from tutor_tui.mathematics.kinds.narrated.percents import read_change, read_percent
from tutor_tui.mathematics.kinds.narrated.purses import read_purse
from tutor_tui.mathematics.kinds.narrated.ratios import read_ratio
from tutor_tui.mathematics.kinds.narrated.reading import read_narrated
from tutor_tui.mathematics.kinds.narrated.recipes import read_recipe, read_whole_recipe
from tutor_tui.mathematics.kinds.narrated.sharing import read_sharing
from tutor_tui.mathematics.kinds.narrated.teams import read_team
from tutor_tui.mathematics.kinds.narrated.timetables import read_timetable
from tutor_tui.mathematics.kinds.narrated.told_ratios import read_told_ratio
from tutor_tui.mathematics.kinds.narrated.vessels import read_vessel
from tutor_tui.mathematics.kinds.narrated.who import names_in, names_of
from tutor_tui.mathematics.kinds.word_problems.stories import Story, answer, heading, method, steps
from tutor_tui.mathematics.late_patterns import kept_regex
from tutor_tui.mathematics.problems import KindProblem


def read_told(text: str) -> Story | None:
    """The story that a message tells, by its clauses, as a ratio, or as one percentage."""
    if _asks_of_another(text):
        return None
    return first_of(read(text) for read in _READERS)


_LONGEST: Final = 600
_READERS: Final[tuple[Callable[[str], Story | None], ...]] = (
    read_narrated,
    read_told_ratio,
    read_ratio,
    read_percent,
    read_change,
    read_bill,
    read_sharing,
    read_mixing,
    read_digits,
    read_team,
    read_mean,
    read_listed,
    read_legs,
    read_ledger,
)


def _asks_of_another(text: str) -> bool:
    """Whether the last sentence names somebody of whom nothing was told."""
    *told, asked = kept_regex(r"(?<=[.;?!])\s+(?=\S)").split(text.strip())
    if not told or len(text) > _LONGEST:
        return False
    words = set(kept_regex(r"[a-z]+").findall(" ".join(told).lower()))
    return any(name not in words for name in names_in(text) & names_of(asked))


def read_boxes(text: str) -> Reckoned | None:
    """The number of boxes that are needed, or of full ones; else what amounts come to."""
    if (
        scaled := read_recipe(text) or read_measured(text) or read_path(text) or read_map(text)
    ) is not None:
        return scaled
    found = read_packing(text) or read_climb(text) or read_vessel(text)
    return found if isinstance(found, Reckoned) else read_chain(text) if found is None else None


def read_rest(text: str) -> Formed | None:
    """All amounts of a recipe; the number of full boxes or of things bought, and what is left."""
    if (recipe := read_whole_recipe(text)) is not None:
        return recipe
    found = read_packing(text)
    return found if isinstance(found, Formed) else read_purse(text)


def read_timed(text: str) -> KindProblem | None:
    """What a story with speeds or with times of day asks for, of whichever kind it is."""
    return read_timetable(text) or read_chase(text)


_TIMETABLES: Final[Kind[Any]] = Kind(
    clock.ClockShift,
    read_timed,
    clock.answer_shift,
    clock.shift_heading,
    clock.CLOCK_METHOD,
    clock.shift_steps,
)
"""What it reads may also be a length of time or a reckoned number, of kinds of their own."""

KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(Story, read_told, answer, heading, method, steps),
    Kind(Reckoned, read_boxes, reckoned.answer, reckoned.heading, reckoned.method, reckoned.steps),
    _TIMETABLES,
    Kind(Formed, read_rest, forms.answer, forms.heading, forms.method, forms.steps),
)
