"""Which scheme knows a story."""

import re
from itertools import chain
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.everyday.banks import BANKS
from tutor_tui.mathematics.kinds.everyday.chances import CHANCES
from tutor_tui.mathematics.kinds.everyday.journeys import JOURNEYS
from tutor_tui.mathematics.kinds.everyday.laws import Scheme, read_scheme
from tutor_tui.mathematics.kinds.everyday.overlaps import read_overlap
from tutor_tui.mathematics.kinds.everyday.parts import PART
from tutor_tui.mathematics.kinds.everyday.proportions import PROPORTIONS
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.everyday.rooms import ROOM
from tutor_tui.mathematics.kinds.everyday.rules import RULES
from tutor_tui.mathematics.kinds.everyday.shapes import SHAPES
from tutor_tui.mathematics.kinds.everyday.shops import SHOPS
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.problems import Unclear

_SCHEMES: Final[tuple[Scheme, ...]] = (
    *JOURNEYS,
    *SHOPS,
    *BANKS,
    PART,
    *PROPORTIONS,
    ROOM,
    *SHAPES,
    *CHANCES,
)
_WORD: Final = re.compile(r"\b[a-z]{3}", re.IGNORECASE)
_DIGIT: Final = re.compile(r"\d")


_PROPORTIONAL: Final = re.compile(r"\b(?:proportional to|varies (?:directly|inversely))\b")


def read_everyday(text: str) -> Reckoned | Unclear | None:
    """The story that a message tells, every clause of it known.

    A variation that is not understood is unclear: its values are no equations to be solved.
    """
    if not (_WORD.search(text) and _DIGIT.search(text)):
        return None
    story = story_of(text)
    if not story:
        return None
    readings = chain(
        (rule(story) for rule in RULES),
        (read_scheme(scheme, story) for scheme in _SCHEMES),
        (read_overlap(one) for one in (story,)),
    )
    found = first_of(readings)
    return found or (Unclear(text) if _PROPORTIONAL.search(story) else None)
