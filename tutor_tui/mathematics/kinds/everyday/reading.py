"""Which scheme knows a story."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.everyday.banks import BANKS
from tutor_tui.mathematics.kinds.everyday.groups import GROUPED
from tutor_tui.mathematics.kinds.everyday.journeys import JOURNEYS
from tutor_tui.mathematics.kinds.everyday.laws import Scheme, read_scheme
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.everyday.shares import SHARES
from tutor_tui.mathematics.kinds.everyday.shops import SHOPS
from tutor_tui.mathematics.kinds.word_problems.wording import story_of

_SCHEMES: Final[tuple[Scheme, ...]] = (*JOURNEYS, *SHOPS, *BANKS, *SHARES, *GROUPED)
_ASKS: Final = re.compile(r"\d.*\b[a-z]{3}|\b[a-z]{3}.*\d", re.IGNORECASE | re.DOTALL)


def read_everyday(text: str) -> Reckoned | None:
    """The story that a message tells, every clause of it known."""
    if not _ASKS.search(text):
        return None
    story = story_of(text)
    for scheme in _SCHEMES if story else ():
        if (found := read_scheme(scheme, story)) is not None:
            return found
    return None
