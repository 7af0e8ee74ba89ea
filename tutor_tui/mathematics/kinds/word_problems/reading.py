"""Which reader knows a story; each claims it only where it has read every word."""

import re
from collections.abc import Callable
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.word_problems.averages import read_average
from tutor_tui.mathematics.kinds.word_problems.consecutive import read_consecutive
from tutor_tui.mathematics.kinds.word_problems.motion import read_motion
from tutor_tui.mathematics.kinds.word_problems.riddles import read_riddle
from tutor_tui.mathematics.kinds.word_problems.stories import Story
from tutor_tui.mathematics.kinds.word_problems.wording import story_of

_READERS: Final[tuple[Callable[[str], Story | None], ...]] = (
    read_consecutive,
    read_riddle,
    read_average,
    read_motion,
)
_HINT: Final = re.compile(
    r"numbers?\b|integer|\bangles?\b|\b(?:old|older|younger|ages?|ha(?:s|ve|d)|there (?:are"
    r"|were)|share[sd]?|split|divided?|ratio|buys?|bought|sells?|sold|costs?|paid|pays?|price|mean"
    r"|averaged?|averages"
    r"|towards?|opposite|apart|catch\w*|overtakes?|percent|profit|loss|coins?|digits?|legs|how"
    r"|travel\w*|drives?|drove|rectangle|length|width|interest|discount|speed|tip|together)\b|%",
    re.IGNORECASE,
)


def read_story(text: str) -> Story | None:
    """The story of a message, as equations."""
    if not _HINT.search(text):
        return None
    plain = story_of(text)
    return first_of(read(plain) for read in _READERS) if plain else None
