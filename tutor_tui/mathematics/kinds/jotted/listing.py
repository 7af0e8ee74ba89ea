"""The kinds of problem of this family, in the order in which they read a message."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.jotted import bargains
from tutor_tui.mathematics.kinds.jotted.banks import BANKS
from tutor_tui.mathematics.kinds.jotted.chances import CHANCES, OF_CHANCE
from tutor_tui.mathematics.kinds.jotted.classes import read_class
from tutor_tui.mathematics.kinds.jotted.days import read_days
from tutor_tui.mathematics.kinds.jotted.deals import DEALS, OF_DEALS
from tutor_tui.mathematics.kinds.jotted.each import read_each
from tutor_tui.mathematics.kinds.jotted.earnings import COMMISSION, INSTALMENTS
from tutor_tui.mathematics.kinds.jotted.gifts import read_given
from tutor_tui.mathematics.kinds.jotted.groups import read_groups
from tutor_tui.mathematics.kinds.jotted.jotting import read_jotting
from tutor_tui.mathematics.kinds.jotted.journeys import JOURNEYS
from tutor_tui.mathematics.kinds.jotted.lists import OF_LISTS
from tutor_tui.mathematics.kinds.jotted.measures import OF_MEASURES
from tutor_tui.mathematics.kinds.jotted.per_one import DAYS, OF_ONE
from tutor_tui.mathematics.kinds.jotted.portions import PORTIONS
from tutor_tui.mathematics.kinds.jotted.ratios import OF_RATIOS
from tutor_tui.mathematics.kinds.jotted.shadows import read_shadows
from tutor_tui.mathematics.kinds.jotted.shapes import SHAPES
from tutor_tui.mathematics.kinds.jotted.shares import SHARES
from tutor_tui.mathematics.kinds.jotted.shops import SHOPS
from tutor_tui.mathematics.kinds.jotted.trials import OF_TRIALS
from tutor_tui.mathematics.kinds.jotted.wages import read_days_worked, read_wages
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import kept_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.request import plain_text

_JOTTINGS: Final = (
    *SHAPES,
    *CHANCES,
    *BANKS,
    *SHOPS,
    *SHARES,
    *JOURNEYS,
    *DAYS,
    COMMISSION,
    INSTALMENTS,
    *PORTIONS,
    *DEALS,
)
_READERS: Final[tuple[Callable[[str], KindProblem | None], ...]] = (
    *OF_MEASURES,
    *OF_LISTS,
    *OF_RATIOS,
    *OF_CHANCE,
    read_class,
    bargains.read_bargain,
    read_wages,
    read_days_worked,
    read_each,
    read_groups,
    read_days,
    *OF_ONE,
    *OF_TRIALS,
    *OF_DEALS,
    read_given,
    read_shadows,
    *(partial(read_jotting, one) for one in _JOTTINGS),
)
_ASKS: Final = re.compile(r"\d.*[a-z]{3}|[a-z]{3}.*\d|[a-z]{3}.*[a-z]{3}|~", re.I | re.S)
_ONE: Final = re.compile(r"^1 (?=[a-z]{3,} (?:is|goes|leaves|starts|drives|travels|runs|walks)\b)")
_LONGEST: Final = 400
_REACHED: Final = re.compile(r"(?:%|percent) to [$£€] ?\d")
"""What a percentage led to: the readers take all money for what was before it."""
_EXPLAIN: Final = re.compile(r"^(?:please )?explain (?=.*\d)", re.IGNORECASE)


def _read(text: str) -> KindProblem | None:
    if (
        len(text) > _LONGEST
        or not kept_regex(r"\d|half|third|quarter").search(text)
        or not _ASKS.search(text)
        or _REACHED.search(text)
    ):
        return None
    story = story_of(_EXPLAIN.sub("", text)) or plain_text(text).lower()
    story = _ONE.sub("a ", story)
    return first_of(read(story) for read in _READERS)


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(
        bargains.Bargain, _read, bargains.answer, bargains.heading, bargains.METHOD, bargains.steps
    ),
)
